"""Inference: what a mode needs, and which mode the given material calls for, as conditions of a schema."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import product

from ... import ir
from ...bounds.schema import any_of
from ..order import newest_first
from .places import Places
from .properties import Schema, reference


class Inference:
    """A family's way from material to mode, as the validator goes it.

    Args:
        family: The family.
        home: The definition whose `$defs` hold the family's conditions.
        strict: Whether what only a vendor or we ask for is asked for.
        typed: Whether values that are of another type than the catalog's are refused in any case.
    """

    def __init__(self, family: ir.Family, home: str, *, strict: bool, typed: bool) -> None:
        self.family = family
        self.home = home
        self.strict = strict
        self.places = Places(family, home, typed=typed)
        self.fields = self.places.fields
        self.carriers = self.places.carriers

    @property
    def is_inferring(self) -> bool:
        """Whether material decides on the mode: not where there is only one."""
        return len(self.family.variants) > 1

    def names(self) -> Iterator[str]:
        """What the conditions that are referred to may be called."""
        yield from self.places.names()
        yield from (_fit_name(variant) for variant in self.family.variants)

    def definitions(self) -> dict[str, Schema]:
        """The conditions that are referred to, by name."""
        fits = {_fit_name(v): self._fit(v) for v in self.family.variants if self.is_inferring}
        return {**self.places.definitions(), **fits}

    # --- needs -------------------------------------------------------------------------------------------------------

    def asked(self, variant: ir.Variant) -> list[ir.Requirement]:
        """What a mode needs, lest it be an error."""
        return [
            r for r in variant.requirements if self.strict or r.provenance.authority == "contract"
        ]

    def needs(self, requirements: Iterable[ir.Requirement]) -> Schema:
        """All requirements are met: `required` for those with one name, `allOf` for the rest."""
        required: list[str] = []
        conditions: list[Schema] = []
        for requirement in requirements:
            names = [n for n in requirement.fields if self.places.can_be_met(n)]
            ways = [self.places.met(n) for n in names]
            if len(ways) == 1 and ways[0].keys() == {"required"}:
                required += ways[0]["required"]
            else:
                conditions.append(ways[0] if len(ways) == 1 else {"anyOf": ways})
        found: Schema = {"required": required} if required else {}
        return found | ({"allOf": conditions} if conditions else {})

    # --- which mode --------------------------------------------------------------------------------------------------

    def alternatives(
        self, bindings: Mapping[str, list[Schema]], closed: Container[str]
    ) -> list[Schema]:
        """One condition for each mode that a request without `mode` may come to.

        Args:
            bindings: By mode, what holds for that mode beside its needs.
            closed: Modes that are refused whatever the request.
        """
        found: list[Schema] = []
        for variant in (v for v in self.family.variants if v.mode not in closed):
            plain = self._plain_needs(variant)
            needs = self.needs(r for r in variant.requirements if r.fields in plain)
            also = [*self._fits(variant), *needs.pop("allOf", []), *bindings[variant.mode]]
            also += self._stricter(variant, bindings)
            found.append({"title": variant.mode, **needs, **({"allOf": also} if also else {})})
        return found

    def _fits(self, variant: ir.Variant) -> list[Schema]:
        return [reference(self.home, _fit_name(variant))] if self.is_inferring else []

    def _fit(self, variant: ir.Variant) -> Schema:
        """The material is what a mode works on, all of it, and none is lacking."""
        no: Schema = {n.name: False for name in variant.unused for n in self.fields[name].names}
        for carrier in self.carriers:
            idle = [self.places.part(p) for p in carrier.parts if self.places.is_idle(p, variant)]
            if idle and carrier.name not in variant.unused:
                unlike = {"contains": idle[0] if len(idle) == 1 else {"anyOf": idle}}
                no |= {n.name: {"not": self.places.items(carrier, unlike)} for n in carrier.names}
        needs = self.needs(self.family.calls(variant))
        counted = [self._counted(variant, count) for count in variant.counts]
        every = [*needs.pop("allOf", []), *counted]
        found = {**needs, **({"allOf": every} if every else {})}
        return {**found, **({"properties": no} if no else {})}

    def _counted(self, variant: ir.Variant, count: ir.Count) -> Schema:
        """Where a list alone meets needs, it has as many items as these are."""
        others = [
            [n for n in r.fields if n != count.field and self.places.can_be_met(n)]
            for r in self.family.calls(variant)
            if count.field in r.fields
        ]
        elsewhere = [any_of(self.places.met(n) for n in names) for names in others]
        ways: list[Schema] = [self.places.absent(count.field)]
        for chosen in product((True, False), repeat=len(elsewhere)):
            met = [
                one if is_met else {"not": one}
                for one, is_met in zip(elsewhere, chosen, strict=True)
            ]
            if not all(chosen):
                items = count.items - sum(chosen)
                met.append(self.places.sized(count.field, items))
            ways.append(met[0] if len(met) == 1 else {"allOf": met})
        return any_of(ways)

    def _stricter(self, variant: ir.Variant, bindings: Mapping[str, list[Schema]]) -> list[Schema]:
        """For each mode that may come before this one and asks for more: that it does not fit."""
        found: list[Schema] = []
        for other in self.family.variants:
            asks_more = not self._plain_needs(other) <= self._plain_needs(variant) or any(
                binding not in bindings[variant.mode] for binding in bindings[other.mode]
            )
            models = [m for m in newest_first(self.family) if self._is_before(other, variant, m)]
            if other is variant or not (asks_more and models) or self._are_apart(variant, other):
                continue
            spared = [m for m in newest_first(self.family) if m not in models]
            if len(spared) < len(models):  # the shorter list: a new model is in neither
                concerned: Schema = {"not": {"enum": [m.id for m in spared]}}
            else:
                concerned = {"enum": [m.id for m in models]}
            only = {"properties": {"model": concerned}} if spared else {}
            found.append({"not": {"allOf": self._fits(other), **only}})
        return found

    def _is_before(self, one: ir.Variant, other: ir.Variant, model: ir.CatalogModel) -> bool:
        modes = self.family.variants_for(model)
        return modes.index(one) < modes.index(other)

    def _are_apart(self, one: ir.Variant, other: ir.Variant) -> bool:
        """Whether no material suits both modes: one needs what the other leaves unused."""
        return self._blocks(one, other) or self._blocks(other, one)

    def _blocks(self, user: ir.Variant, needer: ir.Variant) -> bool:
        def is_usable(requirement: ir.Requirement) -> bool:
            plain = [n for n in requirement.fields if not self.fields[n].parts]
            parts = [p for c in self.carriers for p in c.parts if set(p.provides) & set(plain)]
            used = any(n in user.uses for n in plain)
            return used or any(not self.places.is_idle(p, user) for p in parts)

        return any(not is_usable(r) for r in self.family.calls(needer))

    def _plain_needs(self, variant: ir.Variant) -> set[tuple[str, ...]]:
        """What a mode needs beside material, which a mode that fits does not lack."""
        met = self.family.calls(variant) if self.is_inferring else ()
        return {r.fields for r in self.asked(variant) if r not in met}


def _fit_name(variant: ir.Variant) -> str:
    """`i2v_fits`."""
    return f"{variant.mode}_fits"
