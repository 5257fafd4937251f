"""Bounds on how much a value holds: items of a list, members of an object."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .. import ir
from .numbers import is_number
from .row import Bound, Counter, Domain, Edge, Speech
from .schema import Schema, Unsayable, any_of

# --- min_items, max_items --------------------------------------------------------------------------------------------

ITEMS = {"en": "{range} items", "zh-Hant": "{range} 項"}
AN_ITEM = {"en": "{range} item", "zh-Hant": "{range} 項"}  # where there is one at most


def _few(bounds: ir.Bounds, value: ir.Json) -> str:
    low = bounds.min_items
    return (
        "too_few_items" if isinstance(value, list) and low is not None and len(value) < low else ""
    )


def _many(bounds: ir.Bounds, value: ir.Json) -> str:
    high = bounds.max_items
    return (
        "too_many_items"
        if isinstance(value, list) and high is not None and len(value) > high
        else ""
    )


def _edges_of(name: str, inward: int) -> Callable[[ir.Bounds, Domain], Iterator[Edge]]:
    def edges(bounds: ir.Bounds, _domain: Domain) -> Iterator[Edge]:
        count = int(getattr(bounds, name))
        yield Edge(name, "on", count)
        yield Edge(name, "in", count + inward)
        yield Edge(name, "out", count - inward)

    return edges


def _at_least(counter: Counter, names: tuple[str, ...], least: int) -> Schema:
    """Fewer than the least are too few only where there are some."""
    if least <= 1:
        return {}
    return any_of([counter.at_most(names, 0), counter.at_least(names, least)])


def _at_most(counter: Counter, names: tuple[str, ...], most: int) -> Schema:
    return counter.at_most(names, most)


def _say_items(bounds: ir.Bounds, template: str, speech: Speech, _said: str) -> str:
    most = bounds.min_items if bounds.max_items is None else bounds.max_items
    words = speech.of(AN_ITEM) if most == 1 else template
    return words.format(range=speech.range(bounds.min_items, bounds.max_items))


MIN_ITEMS = Bound(
    name="min_items",
    authored="min_items",
    on="lists",
    about="Items of a list, and of a list with parts those that stand for the field.",
    upper="max_items",
    codes=("too_few_items",),
    breach=_few,
    edges=_edges_of("min_items", 1),
    edge_is="items",
    edge_name=lambda value: f"{value}_items",
    keyword="minItems",
    counted=_at_least,
    words=ITEMS,
    phrase="items",
    say=_say_items,
    missing={"plain": "no items at all is no list, which it does not ask for"},
)
MAX_ITEMS = Bound(
    name="max_items",
    authored="max_items",
    on="lists",
    codes=("too_many_items",),
    breach=_many,
    edges=_edges_of("max_items", -1),
    edge_is="items",
    edge_name=lambda value: f"{value}_items",
    keyword="maxItems",
    is_plain=True,
    counted=_at_most,
    words=ITEMS,
    phrase="items",
    say=_say_items,
    missing={"about": "`min_items` tells what both count"},
)

# --- nonzero ---------------------------------------------------------------------------------------------------------


def _miscounted(bounds: ir.Bounds, value: ir.Json) -> str:
    wanted = bounds.nonzero
    if wanted is None or not isinstance(value, dict):
        return ""
    found = sum(1 for member in value.values() if is_number(member) and member)
    return "too_few_items" if found < wanted else "too_many_items" if found > wanted else ""


def _nonzero_edges(bounds: ir.Bounds, _domain: Domain) -> Iterator[Edge]:
    wanted = bounds.nonzero
    assert wanted is not None
    yield Edge("nonzero", "on", wanted)
    yield Edge("nonzero", "out", wanted - 1)
    yield Edge("nonzero", "out", wanted + 1)


def _nonzero_schema(_bounds: ir.Bounds, _field: ir.Field | None) -> Schema:
    raise Unsayable("nonzero")


def _say_nonzero(bounds: ir.Bounds, template: str, _speech: Speech, _said: str) -> str:
    return template.format(count=bounds.nonzero)


NONZERO = Bound(
    name="nonzero",
    authored="nonzero",
    on="objects",
    about="How many members of an object are numbers other than 0.",
    is_exact=True,
    codes=("too_few_items", "too_many_items"),
    breach=_miscounted,
    edges=_nonzero_edges,
    edge_is="members",
    edge_name=lambda value: f"{value}_nonzero",
    schema=_nonzero_schema,
    unsaid={"nonzero": "it counts the members of an object by their values"},
    words={
        "en": "exactly {count} of its members other than 0",
        "zh-Hant": "恰有 {count} 項不為 0",
    },
    phrase="nonzero",
    say=_say_nonzero,
    missing={"keyword": "no keyword counts members by their values"},
)

COUNTS = (MIN_ITEMS, MAX_ITEMS, NONZERO)
