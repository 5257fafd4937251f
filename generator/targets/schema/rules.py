"""What a family's limits, rules and gaps ask of a request in one mode, as conditions of a schema.

Under `strict` whatever the validator warns of is refused; else only what it calls an error. What it notes is accepted
at both levels: rules and gaps that a source disputes, and values that one of a limit's sources takes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import combinations

from ... import ir
from ...bounds.schema import any_of
from ...bounds.table import counted_schemas, is_counting, items_schema, value_schema
from ...bounds.values import words_schema
from ..identity import tagged
from .counts import NEVER, Counts
from .places import Places
from .properties import Schema, declared, negatives

Binding = tuple[str, Schema]  # a name to tell it by, and the condition


class Bindings:
    """The conditions of one mode.

    Args:
        places: The places of its family.
        variant: The mode.
        strict: Whether warnings are refused too.
        unsaid: Limits and rules that no schema can say.
    """

    def __init__(
        self,
        places: Places,
        variant: ir.Variant,
        *,
        strict: bool,
        unsaid: Collection[ir.Limit | ir.Rule] = (),
    ) -> None:
        self.places = places
        self.variant = variant
        self.strict = strict
        self.unsaid = unsaid
        self.counts = Counts(places, variant)

    def all(self) -> Iterator[Binding]:
        """Each condition, in the catalog's order; what no schema can say is left out."""
        tags = tagged(self.places.family.limits)
        for limit in self.places.family.limits_in(self.variant):
            if self._is_due(limit.provenance) and limit not in self.unsaid:
                name = f"{limit.field}_limit_{tags[limit]}"
                yield from self._scoped(name, limit.models, self.limit(limit))
        for field in self.places.family.fields:
            yield from self.signs(field)
        for rule in self.places.family.rules_in(self.variant):
            if self._is_due(rule.provenance) and rule not in self.unsaid:
                yield from self._scoped(rule.name, rule.models, self.rule(rule))
        yield from self.gaps()

    def _is_due(self, provenance: ir.Provenance) -> bool:
        return self.strict or provenance.authority == "contract"

    def _scoped(self, name: str, models: tuple[str, ...], due: Schema) -> Iterator[Binding]:
        if due:
            yield name, {"if": self.places.is_model(models), "then": due} if models else due

    # --- limits ---

    def limit(self, limit: ir.Limit) -> Schema:
        """What a limit asks; empty when nothing is refused.

        Raises:
            Unsayable: when no schema can say it.
        """
        if not limit.is_refusing:
            return {}
        statements = (limit, *limit.disputed_by)
        if not any(map(is_counting, statements)):
            return self._value(limit, statements)
        return any_of(self._statement(limit, s) for s in statements)

    def _value(self, limit: ir.Limit, statements: tuple[ir.Bounds, ...]) -> Schema:
        field = None if limit.path else self.places.fields[limit.field]
        value = any_of(value_schema(s, field) for s in statements)
        return self.places.every(limit.field, limit.path, value) if value else {}

    def _statement(self, limit: ir.Limit, bounds: ir.Bounds) -> Schema:
        """One source's bounds, items counted."""
        counted = counted_schemas(bounds, self.counts, (limit.field,))
        return _every([self._value(limit, (bounds,)), *counted])

    def signs(self, field: ir.Field) -> Iterator[Binding]:
        """A length below zero says something only where a limit declares it; refused at both levels."""
        if not field.type.zero_is_absent:
            return
        here = self.places.family.limits_in(self.variant)
        limits = [x for x in here if x.field == field.name]
        for value in declared(self.places.family, field):
            telling = [x for x in limits if value in negatives([x])]
            if value in field.type.values or any(not x.models for x in telling):
                continue
            due = {"not": self.places.some(field.name, (), words_schema([value], field))}
            models = tuple(dict.fromkeys(m for x in telling for m in x.models))
            spared = [self.places.is_model(models)] if models else []
            yield f"{field.name}_sign_{value}".replace("-", "minus_"), any_of([*spared, due])

    # --- rules ---

    def rule(self, rule: ir.Rule) -> Schema:
        """What a rule asks where its conditions hold; empty when nothing is refused.

        Raises:
            Unsayable: when no schema can say it.
        """
        if rule.note or rule.disputed_by:
            return {}
        due = _every(self._due(rule))
        when = _every(self._condition(c) for c in rule.when)
        return {"if": when, "then": due} if when and due else due

    def _due(self, rule: ir.Rule) -> Iterator[Schema]:
        places = self.places
        yield from (places.met(name) for name in rule.require)
        if rule.require_any:
            yield any_of(places.met(name) for name in rule.require_any)
        yield from (places.forbidden(name) for name in rule.forbid)
        for pair in combinations(rule.at_most_one_of, 2):
            yield {"not": {"allOf": [places.given(name) for name in pair]}}
        if rule.total and rule.total.max_items is not None:
            yield self.counts.at_most(rule.total.of, rule.total.max_items)
        if rule.total and rule.total.min_items is not None:
            yield self.counts.at_least(rule.total.of, rule.total.min_items)
        for due in rule.limits:
            field = None if due.path else places.fields[due.field]
            value = value_schema(due, field) | items_schema(due)
            yield places.every(due.field, due.path, value) if value else {}

    def _condition(self, condition: ir.Condition) -> Schema:
        places, tests = self.places, list[Schema]()
        if condition.given is not None:
            given = places.given(condition.place)
            tests.append(given if condition.given else {"not": given})
        field = None if condition.path else places.fields[condition.field]
        value: list[Schema] = []
        if condition.is_one_of:
            value.append(words_schema(condition.is_one_of, field))
        if condition.above is not None:
            value.append(_beyond(ir.Bounds(maximum=condition.above), field))
        if condition.below is not None:
            value.append(_beyond(ir.Bounds(minimum=condition.below), field))
        if value:
            tests.append(places.some(condition.field, condition.path, _every(value)))
        return _every(tests)

    # --- gaps ---

    def gaps(self) -> Iterator[Binding]:
        """Models that are known not to have the mode are refused."""
        mode = self.variant.mode
        found = [
            gap
            for gap in self.places.family.gaps
            if mode in gap.modes and not gap.disputed_by and self._is_due(gap.provenance)
        ]
        if any(not gap.models for gap in found):
            yield f"{mode}_gap", NEVER
        elif found:
            models = tuple(dict.fromkeys(m for gap in found for m in gap.models))
            yield f"{mode}_gap", {"not": self.places.is_model(models)}


def _beyond(bounds: ir.Bounds, field: ir.Field | None) -> Schema:
    """A number that is not within bounds."""
    text = ["string"] if field is not None and field.type.numeric_strings else []
    return {"type": ["number", *text], "not": value_schema(bounds, field)}


def _every(schemas: Iterator[Schema] | list[Schema]) -> Schema:
    found = [s for s in schemas if s]
    return {} if not found else found[0] if len(found) == 1 else {"allOf": found}
