"""How many items some fields hold together, those of lists such as `content` that stand for them included.

A schema counts one list at a time, so a sum is every way to share it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from ... import ir
from ...bounds.schema import Unsayable, any_of
from .places import Places
from .properties import Schema

MOST_WAYS = 32
WITHOUT_END = 10**9


class Counts:
    """The counts of one family in one mode."""

    def __init__(self, places: Places, variant: ir.Variant) -> None:
        self.places = places
        self.variant = variant

    def at_most(self, names: tuple[str, ...], most: int) -> Schema:
        """No more items than this.

        Raises:
            Unsayable: when there are too many ways to share them out.
        """
        ways = self._ways(names, most)
        return any_of(_all_of(c.at_most(n) for c, n in way) for way in ways)

    def at_least(self, names: tuple[str, ...], least: int) -> Schema:
        """No fewer items than this.

        Raises:
            Unsayable: when there are too many ways to share them out.
        """
        ways = list(self._ways(names, least))
        enough = [way for way in ways if sum(n for _, n in way) == least]
        return any_of(_all_of(c.at_least(n) for c, n in way) for way in enough) if enough else NEVER

    def _ways(self, names: tuple[str, ...], total: int) -> list[list[tuple[_Counter, int]]]:
        """Every way to share a total out, or as much of it as the counters hold."""
        counters = list(self._counters(names))
        whole = min(total, sum(c.cap for c in counters))
        shares: list[tuple[int, ...]] = []
        head, last = counters[:-1], counters[-1]
        for some in product(*(range(min(c.cap, whole) + 1) for c in head)):
            rest = whole - sum(some)
            if 0 <= rest <= last.cap:
                shares.append((*some, rest))
            if len(shares) > MOST_WAYS:
                raise Unsayable("total")
        return [list(zip(counters, share, strict=True)) for share in shares]

    def _counters(self, names: tuple[str, ...]) -> Iterator[_Counter]:
        for name in names:
            yield _Field(self.places, name)
        for carrier in self.places.carriers:
            parts = [p for p in carrier.parts if self._stands_for(p) in names]
            if parts:
                yield _Parts(self.places, carrier, parts)

    def _stands_for(self, part: ir.Part) -> str:
        uses = self.variant.uses
        return next((n for n in part.provides if n in uses), part.provides[0])


class _Counter:
    """Something that holds items."""

    cap = WITHOUT_END

    def at_most(self, count: int) -> Schema:
        raise NotImplementedError

    def at_least(self, count: int) -> Schema:
        raise NotImplementedError


class _Field(_Counter):
    def __init__(self, places: Places, name: str) -> None:
        self.places, self.field = places, places.fields[name]
        self.cap = WITHOUT_END if self.field.type.is_list else 1

    def at_most(self, count: int) -> Schema:
        if count == 0:
            return self.places.absent(self.field.name)
        if count >= self.cap:
            return {}
        return self.places.every(self.field.name, (), {"maxItems": count})

    def at_least(self, count: int) -> Schema:
        if count == 0:
            return {}
        items: Schema = {"type": "array", "minItems": count} if count > 1 else {}
        return self.places.some(self.field.name, (), items)


class _Parts(_Counter):
    def __init__(self, places: Places, carrier: ir.Field, parts: list[ir.Part]) -> None:
        self.places, self.carrier = places, carrier
        self.item = any_of(places.part(p) for p in parts)

    def at_most(self, count: int) -> Schema:
        found: Schema = {"not": self.places.items(self.carrier, {"contains": self.item})}
        if count:
            found = {"contains": self.item, "minContains": 0, "maxContains": count}
        return {"properties": {n.name: found for n in self.carrier.names}}

    def at_least(self, count: int) -> Schema:
        if count == 0:
            return {}
        found: Schema = {"contains": self.item, **({"minContains": count} if count > 1 else {})}
        return any_of(
            {"required": [n.name], "properties": {n.name: found}} for n in self.carrier.names
        )


def _all_of(schemas: Iterator[Schema]) -> Schema:
    found = [s for s in schemas if s]
    return {} if not found else found[0] if len(found) == 1 else {"allOf": found}


NEVER: Schema = {"not": {}}
