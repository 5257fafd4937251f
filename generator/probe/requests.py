"""Requests derived from the Contract: the least that each model needs in each mode, and plain values for its fields.

What is derived here is a proposal; what it means is for the validator's own engine to say (`probe.trial`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .. import ir
from ..bounds.kinds import ADDRESS, kind_of
from ..bounds.table import fits, samples

Request = dict[str, ir.Json]
LONGEST = 40  # characters of an example that stands for any other text


@dataclass(frozen=True, slots=True)
class Scope:
    """A model as limits and rules know it: by its id, or by the value of the field that picks the real one."""

    family: ir.Family
    model: ir.CatalogModel
    pick: str = ""

    @property
    def name(self) -> str:
        """What a limit's `models` would call it."""
        return self.pick or self.model.id

    @property
    def is_described(self) -> bool:
        """Whether the family says more of the model than its id: of one just added, nobody knows what it can do."""
        family, shown = self.family, [e.request for v in self.family.variants for e in v.examples]
        said: list[Scoped] = [*family.limits, *family.rules, *family.standings, *family.gaps]
        said += [*family.defaults, *family.remarks]
        return (
            bool(self.model.ranks)
            or any(self.name in item.models for item in said)
            or any(self.name in request.values() for request in shown)
            or any(self.name in (x.name, x.value, x.instead) for x in family.lifecycle)
        )

    def concerns(self, variant: ir.Variant, item: Scoped) -> bool:
        """Whether something of the family is said of this model in a mode."""
        return (not item.modes or variant.mode in item.modes) and (
            not item.models or self.name in item.models
        )

    def limits(self, variant: ir.Variant, place: str) -> tuple[ir.Limit, ...]:
        """The limits on one place in a request, such as `duration` or `camera_control.type`."""
        limits = self.family.limits
        return tuple(x for x in limits if x.place == place and self.concerns(variant, x))

    def rules(self, variant: ir.Variant) -> tuple[ir.Rule, ...]:
        """The rules that hold."""
        return tuple(rule for rule in self.family.rules if self.concerns(variant, rule))

    def standing(self, variant: ir.Variant, field: ir.Field) -> ir.Standing:
        """What becomes of a field; the last word of the family's counts."""
        said = [
            s.standing
            for s in self.family.standings
            if field.name in s.fields and self.concerns(variant, s)
        ]
        if said:
            return said[-1]
        return "ignored" if field.name in variant.unused else field.standing


Scoped = ir.Limit | ir.Rule | ir.FieldStanding | ir.Gap | ir.Default | ir.Remark


def scopes(family: ir.Family) -> tuple[Scope, ...]:
    """Every model of a family, in the catalog's order; where a field picks the real one, every value of that."""
    if not family.picked_by:
        return tuple(Scope(family, model) for model in family.models)
    picks = field_of(family, family.picked_by).type.values
    return tuple(Scope(family, m, str(pick)) for m in family.models for pick in picks)


def field_of(family: ir.Family, name: str) -> ir.Field:
    """The family's field of that canonical name."""
    return next(f for f in family.fields if f.name == name)


def minimum(scope: Scope, variant: ir.Variant) -> Request:
    """The least that a model needs in a mode: `model`, the mode's wire value, and the first way to meet each need."""
    found: Request = {"model": scope.model.id, "mode": variant.wire}
    for requirement in variant.requirements:
        found |= next(ways(scope, variant, requirement))[1]
    return found


def ways(
    scope: Scope, variant: ir.Variant, requirement: ir.Requirement
) -> Iterator[tuple[str, Request]]:
    """Every way to meet a requirement: each name of each field, and each kind of part; with a name for each."""
    for title in requirement.fields:
        field = field_of(scope.family, title)
        for name in () if field.parts else field.names:
            yield name.name, {name.name: plain_value(scope, variant, field)}
        for carrier in scope.family.fields:
            for part in carrier.parts:
                if title in part.provides:
                    words = [carrier.name, part.type, part.role or ""]
                    yield "-".join(filter(None, words)), {carrier.name: [item_of(part)]}


def without(family: ir.Family, request: Mapping[str, ir.Json], names: tuple[str, ...]) -> Request:
    """A request less everything that gives one of these fields, items of `content` included."""
    owners = {n.name: field for field in family.fields for n in field.names}
    gone = {name for name, field in owners.items() if field.name in names}
    found: Request = {}
    for key, value in request.items():
        field = owners.get(key)
        kept = value
        if field and field.parts and isinstance(value, list):
            kept = [item for item in value if not set(provided(field, item)) & set(names)]
        if key not in gone and kept != []:
            found[key] = kept
    return found


def provided(field: ir.Field, item: ir.Json) -> tuple[str, ...]:
    """The fields for which an item of a list such as `content` may stand."""
    if not isinstance(item, dict):
        return ()
    for part in field.parts:
        if part.type == item.get("type") and (part.any_role or part.role == item.get("role")):
            return part.provides
    return ()


def plain_value(scope: Scope, variant: ir.Variant, field: ir.Field) -> ir.Json:
    """A value of a field that keeps every limit on it, where a usual one does."""
    if field.name == scope.family.picked_by and scope.pick:
        return scope.pick
    limits = scope.limits(variant, field.name)
    kept = (o for o in candidates(field, limits) if all(_stays(x, o) for x in limits))
    return next(kept, next(candidates(field, limits)))


def _stays(limit: ir.Limit, value: ir.Json) -> bool:
    """Whether a value keeps a limit, whoever states it, and goes out as it is."""
    return all(fits(bounds, value) for bounds in (limit, *limit.disputed_by))


def candidates(field: ir.Field, limits: tuple[ir.Limit, ...] = ()) -> Iterator[ir.Json]:
    """Values of a field's type, the likeliest first."""
    example = field.example
    if isinstance(example, list):
        yield from (example[:1], example)
    elif example is not None and not (isinstance(example, str) and len(example) > LONGEST):
        yield example
    if field.parts:
        yield [item_of(field.parts[0])]
        return
    sample = kind_of(field).sample
    inner: list[ir.Json] = [*field.type.values] or ([] if sample is None else [sample])
    said = (v for x in limits for bounds in (x, *x.disputed_by) for v in samples(bounds))
    yield from ([value] if field.type.is_list else value for value in (*inner, *said))


def item_of(part: ir.Part, value: ir.Json = ADDRESS) -> Request:
    """An item of a list such as `content`."""
    for key in reversed(part.value.split(".")):
        value = {key: value}
    assert isinstance(value, dict)
    return {"type": part.type, **({"role": part.role} if part.role else {}), **value}


def joined(request: Mapping[str, ir.Json], other: Mapping[str, ir.Json]) -> Request:
    """Two requests in one: lists of parts are put together."""
    found = dict(request)
    for key, value in other.items():
        before = found.get(key)
        found[key] = (
            [*before, *value] if isinstance(before, list) and isinstance(value, list) else value
        )
    return found
