"""Merge: what one family says once sets, shared definitions and its own overrides are laid over each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from .authored import Catalog, Claim, FamilyFile, FieldSpec, ModeSpec, PartSpec, RequirementSpec

ClaimT = TypeVar("ClaimT", bound=Claim)


@dataclass(frozen=True, slots=True)
class MergedFamily:
    """One family, whole. Names that nothing defines are left out: `checks` reports them."""

    name: str
    spec: FamilyFile
    fields: dict[str, FieldSpec]  # in reading order
    modes: dict[str, ModeSpec]  # in the order in which a mode is inferred
    offers: dict[str, Claim]  # who says that the family offers a mode

    @property
    def file(self) -> str:
        """The document it came from."""
        return f"families/{self.name}.yaml"

    @property
    def model_names(self) -> list[str]:
        """What `models` of a statement may list: ids, or the values of the field that picks the real model."""
        picker = self.fields.get(self.spec.picked_by or "")
        return list(picker.values or []) if picker else [m.id for m in self.spec.models]

    def requirements(self, mode: str) -> list[RequirementSpec]:
        """What the family and then the mode need, each thing once."""
        found: list[RequirementSpec] = []
        seen: set[tuple[str, ...]] = set()
        for spec in [*self.spec.requires, *(self.modes[mode].requires or [])]:
            names = requirement_fields(spec)
            if names not in seen:
                seen.add(names)
                found.append(spec)
        return found


def requirement_fields(spec: RequirementSpec) -> tuple[str, ...]:
    """The fields of which one meets the requirement."""
    return tuple(spec.any_of) if spec.any_of else ((spec.field,) if spec.field else ())


def merge_families(catalog: Catalog) -> tuple[MergedFamily, ...]:
    """Every family, whole, in the order of the files' names."""
    return tuple(merge_family(catalog, name) for name in catalog.families)


def merge_family(catalog: Catalog, name: str) -> MergedFamily:
    """One family, whole."""
    spec = catalog.families[name]
    modes, offers = _modes(catalog, spec)
    return MergedFamily(name, spec, _fields(catalog, spec), modes, offers)


def _fields(catalog: Catalog, spec: FamilyFile) -> dict[str, FieldSpec]:
    shared = catalog.fields.fields
    names = [n for set_ in spec.field_sets for n in catalog.fields.sets.get(set_, [])]
    names += list(spec.fields)
    merged: dict[str, FieldSpec] = {}
    for name in dict.fromkeys(names):
        if name in spec.without:
            continue
        own = spec.fields.get(name)
        base = shared.get(name)
        if base is None and own is None:
            continue
        merged[name] = _over(base or FieldSpec(), own)
    return merged


def _modes(catalog: Catalog, spec: FamilyFile) -> tuple[dict[str, ModeSpec], dict[str, Claim]]:
    shared = catalog.modes.modes
    offered = catalog.modes.sets.get(spec.mode_set or "")
    names = [*(offered.modes if offered else []), *spec.modes]
    modes: dict[str, ModeSpec] = {}
    offers: dict[str, Claim] = {}
    for name in dict.fromkeys(names):
        own = spec.modes.get(name)
        base = shared.get(name)
        if base is None and own is None:
            continue
        modes[name] = _over(base or ModeSpec(), own)
        offers[name] = offered if offered and name in offered.modes else (own or base or Claim())
    return modes, offers


def _over(base: ClaimT, own: ClaimT | None) -> ClaimT:
    """A shared definition with a family's own words laid over it."""
    if own is None:
        return base
    return base.model_copy(update={key: getattr(own, key) for key in own.model_fields_set})


def mode_of(request: Mapping[str, object], merged: MergedFamily) -> str:
    """The mode an example is for: the one it names, or the first that uses its material and lacks none."""
    given = request.get("mode")
    for name, mode in merged.modes.items():
        if given is not None and given in (name, mode.wire, *mode.aliases):
            return name
    groups = _material(request, merged)
    model = next((m for m in merged.spec.models if m.id == request.get("model")), None)
    ranks = model.ranks if model else []
    for name in sorted(merged.modes, key=lambda n: n not in ranks):
        needs = [set(requirement_fields(r)) for r in merged.requirements(name)]
        needs = [need for need in needs if any(_is_material(merged, n) for n in need)]
        uses = {n for need in needs for n in need} | set(merged.modes[name].uses)
        is_used = all(group & uses for group in groups)
        if is_used and all(any(group & need for group in groups) for need in needs):
            return name
    return ""


def _is_material(merged: MergedFamily, name: str) -> bool:
    return name in merged.fields and bool(merged.fields[name].media)


def _material(request: Mapping[str, object], merged: MergedFamily) -> list[set[str]]:
    """For each piece of material in a request, the fields that it may stand for."""
    names = {alias.name: n for n, f in merged.fields.items() for alias in f.aliases or []}
    groups: list[set[str]] = []
    for key, value in request.items():
        name = names.get(key, key)
        parts = merged.fields[name].parts if name in merged.fields else None
        if parts and isinstance(value, list):
            for item in value:
                provided = next((set(p.provides) for p in parts if _is_part(p, item)), set())
                groups.append({n for n in provided if _is_material(merged, n)})
        elif _is_material(merged, name):
            groups.append({name})
    return [group for group in groups if group]


def _is_part(part: PartSpec, item: object) -> bool:
    if not isinstance(item, dict) or item.get("type") != part.type:
        return False
    return part.any_role or item.get("role") == part.role
