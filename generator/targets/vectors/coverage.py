"""Coverage: where a catalog keeps vectors, each thing that it says of requests is shown by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ... import ir
from ...errors import Diagnostic, Position, closest
from ..identity import tagged
from .items import items_of
from .prove import LeftOut, Vector

MOST = 20  # things that lack a vector, of one family, that are named


def prove_coverage(
    contract: ir.Contract,
    family: ir.Family,
    vectors: Iterable[Vector],
    left_out: tuple[LeftOut, ...],
) -> Iterator[Diagnostic]:
    """What no vector of a family shows, and what one written by hand is said to show and is not there."""
    items = dict.fromkeys(
        (*items_of(contract, family), *(n for one in left_out for n in one.covers))
    )
    for hand in _by_hand(contract, family):
        for index, name in enumerate(hand.covers):
            if name not in items:
                message = f"there is nothing named `{name}` to show"
                at = _position(dict(hand.places)[f"covers.{index}"])
                yield Diagnostic(at, "unknown-item", message, closest(name, items))
    covered = {name for vector in vectors for name in vector.covers}
    tried = {n: one for one in unshown(contract, family, left_out) for n in one.covers}
    for name in [name for name in items if name not in covered or name in tried][:MOST]:
        message = f"no vector shows `{name}`"
        if name in tried:
            message += f": the request made for it lacks {tried[name].lacks[0]}"
        advice = f"write one into vectors/{family.name}.yaml, with `covers: [{name!r}]`"
        yield Diagnostic(_about(contract, family, name), "missing-vector", message, advice)


def unshown(
    contract: ir.Contract, family: ir.Family, left_out: tuple[LeftOut, ...]
) -> Iterator[LeftOut]:
    """Requests that show nothing, but those for all of which vectors written by hand stand in."""
    shown = {name for hand in _by_hand(contract, family) for name in hand.covers}
    yield from (one for one in left_out if not {*one.covers} <= shown)


def _by_hand(contract: ir.Contract, family: ir.Family) -> list[ir.HandVector]:
    return [hand for hand in contract.vectors if hand.family == family.name]


def _about(contract: ir.Contract, family: ir.Family, name: str) -> Position:
    """Where the limit, field, rule or mode is that a name speaks of; else where the family is."""
    for limit, tag in tagged(family.limits).items():
        if f".{limit.place}.{tag}" in name:
            return _position(limit.at)
    words = re.split(r"[.:/|+]", name)
    places = (contract.places.get(f"{family.name}.{word}") for word in words)
    found = next(filter(None, places), contract.places.get(family.name))
    return _position(found) if found else Position(f"families/{family.name}.yaml")


def _position(place: ir.Place) -> Position:
    return Position(place.file, place.line, place.column, place.excerpt)
