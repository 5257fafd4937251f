"""Requests with a value at a place: a field, something inside its object, or a number of items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ... import ir
from ...bounds.row import Edge
from ...bounds.table import BY_NAME
from ...probe.requests import Request, Scope, item_of, joined, provided, without
from .draft import Path
from .subject import FamilySubject


@dataclass(frozen=True)
class Site:
    """One model in one mode, and what requests to it are made of."""

    subject: FamilySubject
    scope: Scope
    variant: ir.Variant

    @property
    def least(self) -> Request:
        """The least request."""
        return self.subject.least(self.scope, self.variant)

    def least_with(self, name: str) -> Request:
        """The least request, less what meets the same need as a field and may not stand beside it."""
        needs = [r.fields for r in self.variant.requirements if name in r.fields]
        rules = [rule.at_most_one_of for rule in self.scope.rules(self.variant)]
        apart = {other for names in rules if name in names for other in names} - {name}
        gone = tuple(other for fields in needs for other in fields if other in apart)
        return without(self.subject.family, self.least, gone) if gone else self.least

    def plain(self, name: str) -> ir.Json:
        """A value of a field that keeps every limit on it."""
        return self.subject.plain(self.scope, self.variant, name)

    def unsaid(self, request: Request) -> Request:
        """A request less its mode, if its material calls for the same one; else as it is."""
        rest = {name: value for name, value in request.items() if name != "mode"}
        fields = [self.subject.by_name(name) for name in rest if name != "model"]
        if any(field.parts for field in fields):
            return request
        return rest if self.subject.infer(rest) == self.variant.mode else request

    def put(self, request: Mapping[str, ir.Json], place: str, value: ir.Json) -> Request:
        """A request with a value at a dotted place; `*` is the first member there."""
        name, *inside = place.split(".")
        if not inside:
            return {**self.drop(request, name), name: value}
        held = request.get(name, self.plain(name))
        return {**request, name: self._set(self.subject.field(name), held, inside, value)}

    def _set(self, field: ir.Field, held: ir.Json, path: list[str], value: ir.Json) -> ir.Json:
        if not path:
            return value
        found = dict(held) if isinstance(held, dict) else {}
        key = path[0] if path[0] != "*" else next(iter(found), "member")
        found[key] = self._set(field, found.get(key), path[1:], value)
        return found

    def give(self, request: Mapping[str, ir.Json], place: str) -> Request:
        """A request with a plain value at a dotted place."""
        name, *inside = place.split(".")
        if not inside and (name in request or self.is_stood_for(request, name)):
            return dict(request)
        if not inside:
            return {**request, name: self.plain(name)}
        return self.put(request, place, self.held(place))

    def is_stood_for(self, request: Mapping[str, ir.Json], name: str) -> bool:
        """Whether an item of a list such as `content` gives a field."""
        for carrier in (f for f in self.subject.family.fields if f.parts):
            items = request.get(carrier.name)
            if isinstance(items, list) and any(name in provided(carrier, item) for item in items):
                return True
        return False

    def held(self, place: str) -> ir.Json:
        """A plain value at a dotted place, as the field's example has it."""
        name, *inside = place.split(".")
        value = self.plain(name)
        for key in inside:
            value = value.get(key) if isinstance(value, dict) else None
        return {} if value is None else value

    def drop(self, request: Mapping[str, ir.Json], place: str) -> Request:
        """A request with nothing at a dotted place."""
        name, *inside = place.split(".")
        if not inside:
            return without(self.subject.family, request, (name,))
        held = request.get(name)
        if not isinstance(held, dict) or len(inside) > 1:
            return dict(request)
        return {**request, name: {k: v for k, v in held.items() if k != inside[0]}}

    def count(self, request: Mapping[str, ir.Json], name: str, number: int) -> Request | None:
        """A request that gives a field a number of items, in a list or as parts; None where it can give none."""
        field = self.subject.field(name)
        rest = self.drop(request, name)
        if number <= 0:
            return rest if number == 0 else None
        if field.type.is_list:
            value = self.plain(name)
            assert isinstance(value, list)
            return {**rest, name: value[:1] * number}
        found = self.part_for(name)
        if found is None:
            return {**rest, name: self.plain(name)} if number == 1 else None
        carrier, part = found
        return joined(rest, {carrier.name: [item_of(part) for _ in range(number)]})

    def part_for(self, name: str) -> tuple[ir.Field, ir.Part] | None:
        """The kind of part that stands for a field here, and the list it goes into."""
        uses = self.variant.uses
        for carrier in self.subject.family.fields:
            for part in carrier.parts:
                meant = next((n for n in part.provides if n in uses), part.provides[0])
                if meant == name:
                    return carrier, part
        return None

    def at_edge(
        self, place: str, edge: Edge, request: Request | None = None
    ) -> tuple[Request, ir.Json, Path] | None:
        """A request with a value at an edge, that value, and where it stands; None where there is no such request."""
        name, *inside = place.split(".")
        least, value = request or self.least_with(name), edge.value
        what = BY_NAME[edge.bound].edge_is
        if what == "items":
            assert isinstance(value, int)
            counted = self.count(least, name, value) if value else None
            if counted is None:
                return None
            if self.subject.field(name).type.is_list:
                return counted, counted[name], (name,)
            found = self.part_for(name)
            return counted, [None] * value, (found[0].name if found else name,)
        if what == "members":
            assert isinstance(value, int)
            value = self.members(place, value)
        if value == "" or (value == 0 and self.subject.field(name).type.zero_is_absent):
            return None
        whole = self.put(least, place, value)
        held, path = whole[name], [name]
        for key in inside:
            assert isinstance(held, dict)
            step = key if key != "*" else next(iter(held))
            path.append(step)
            held = held[step]
        return whole, value, tuple(path)

    def members(self, place: str, number: int) -> ir.Json:
        """An object at a place of whose members a number is not zero."""
        names = self.subject.members(place)
        return {name: int(index < number) for index, name in enumerate(names[: number + 1])}
