"""Merge: what one family says once sets, shared definitions and its own overrides are laid over each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from .authored import (
    Catalog,
    Claim,
    DefaultSpec,
    FamilyFile,
    FieldSpec,
    GapSpec,
    LimitSpec,
    ModeSpec,
    RemarkSpec,
    RequirementSpec,
    RuleSpec,
    SharedRuleSpec,
    StandingSpec,
)
from .scopes import Placed, ScopedT, members_of, place_limits, settle

ClaimT = TypeVar("ClaimT", bound=Claim)


@dataclass(frozen=True)
class MergedFamily:
    """One family, whole. Names that nothing defines are left out: `checks` reports them."""

    name: str
    spec: FamilyFile
    fields: dict[str, FieldSpec]  # in reading order
    modes: dict[str, ModeSpec]  # in the order in which a mode is inferred
    offers: dict[str, Claim]  # who says that the family offers a mode
    shared_rules: dict[str, SharedRuleSpec]  # of rules.yaml, by name

    @cached_property
    def groups(self) -> dict[str, list[str]]:
        """The models of each group of the family."""
        return members_of(self.spec.groups)

    @cached_property
    def limits(self) -> tuple[Placed[LimitSpec], ...]:
        """The limits, on one field each."""
        return place_limits(self._placed("limits", self.spec.limits))

    @cached_property
    def rules(self) -> tuple[Placed[RuleSpec], ...]:
        """The rules that it shares with other families, then its own."""
        shared = tuple(
            Placed(("shared_rules", index), self._own(name, rule))
            for index, name in enumerate(self.spec.shared_rules)
            if (rule := self.shared_rules.get(name))
        )
        return shared + self._placed("rules", self.spec.rules)

    def _own(self, name: str, rule: SharedRuleSpec) -> RuleSpec:
        """A shared rule as one of the family's own, about those of its modes that the family has."""
        modes = [mode for mode in rule.modes if mode in self.modes]
        return RuleSpec.model_construct(name=name, **{**dict(rule), "modes": modes})

    @cached_property
    def standings(self) -> tuple[Placed[StandingSpec], ...]:
        """What becomes of fields."""
        return self._placed("standings", self.spec.standings)

    @cached_property
    def gaps(self) -> tuple[Placed[GapSpec], ...]:
        """Modes that models do not have."""
        return self._placed("gaps", self.spec.gaps)

    @cached_property
    def defaults(self) -> tuple[Placed[DefaultSpec], ...]:
        """What holds where a field is left out."""
        return self._placed("defaults", self.spec.defaults)

    @cached_property
    def remarks(self) -> tuple[Placed[RemarkSpec], ...]:
        """What no request can be held against."""
        return self._placed("remarks", self.spec.remarks)

    def _placed(self, key: str, specs: list[ScopedT]) -> tuple[Placed[ScopedT], ...]:
        return tuple(
            Placed((key, index), settle(spec, self.modes, self.model_names, self.groups))
            for index, spec in enumerate(specs)
        )

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
    shared_rules = catalog.rules.rules if catalog.rules else {}
    return MergedFamily(name, spec, _fields(catalog, spec), modes, offers, shared_rules)


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
