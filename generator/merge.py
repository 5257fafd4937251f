"""Merge: what one family says once sets, shared definitions and its own overrides are laid over each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from generator.authored import (
    Catalog,
    Claim,
    FamilyFile,
    FieldSpec,
    ModeSpec,
    RequirementSpec,
)

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
