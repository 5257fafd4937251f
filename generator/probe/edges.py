"""The edges of bounds: values inside, on and outside of each, and whether a value keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .. import ir

Side = Literal["in", "on", "out"]
HAN = "水"
FINE = 0.01  # how far beyond a bound a number without steps goes


@dataclass(frozen=True, slots=True)
class Edge:
    """A value at one bound.

    Attributes:
        bound: The bound's name in `ir.Bounds`, such as `max_length`.
        side: On which side of it the value is; `on` is the last that will do.
        value: The value; for bounds on lists and objects the number of items or of members other than zero.
    """

    bound: str
    side: Side
    value: ir.Json


def edges(
    bounds: ir.Bounds, *, whole: bool = False, only: tuple[ir.Scalar, ...] = ()
) -> tuple[Edge, ...]:
    """The edges of every bound that is set.

    Args:
        bounds: What a value may be.
        whole: Whether it is a whole number by its type, so that there is nothing between two steps of one.
        only: The words that its type has, where it has no others.
    """
    return (
        *_of_values(bounds, only),
        *_of_range(bounds, whole),
        *_of_lengths(bounds),
        *_of_counts(bounds),
        *_of_pattern(bounds),
    )


def fits(bounds: ir.Bounds, value: ir.Json) -> bool:
    """Whether a value keeps bounds; of objects and lists only the counts are looked at."""
    if any(alike(value, one) for one in bounds.also):
        return True
    if bounds.values and not any(alike(value, one) for one in bounds.values):
        return False
    if isinstance(value, str):
        length = len(value) if bounds.script != "han" else value.count(HAN)
        matches = not bounds.pattern or re.fullmatch(bounds.pattern, value, re.ASCII)
        return _within(length, bounds.min_length, bounds.max_length) and bool(matches)
    if isinstance(value, int | float) and not isinstance(value, bool):
        low, step = bounds.minimum, bounds.step
        is_step = step is None or low is None or not (value - low) % step
        return _within(value, low, bounds.maximum) and is_step
    if isinstance(value, list):
        return _within(len(value), bounds.min_items, bounds.max_items)
    if isinstance(value, dict) and bounds.nonzero is not None:
        numbers = [
            v for v in value.values() if isinstance(v, int | float) and not isinstance(v, bool)
        ]
        return len(numbers) - numbers.count(0) == bounds.nonzero
    return True


def alike(value: ir.Json, one: ir.Scalar) -> bool:
    """Whether a value is a member of a vocabulary: texts compare without case, 1 is not true."""
    if isinstance(value, str) and isinstance(one, str):
        return value.casefold() == one.casefold()
    return isinstance(value, bool) == isinstance(one, bool) and value == one


def _within(value: float, low: float | None, high: float | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)


def _of_values(bounds: ir.Bounds, only: tuple[ir.Scalar, ...]) -> Iterator[Edge]:
    for value in bounds.values:
        yield Edge("values", "in", value)
    for value in bounds.also:
        yield Edge("also", "in", value)
    if only:
        for value in (v for v in only if not fits(bounds, v)):
            yield Edge("values", "out", value)
        return
    numbers = sorted(
        v for v in bounds.values if isinstance(v, int | float) and not isinstance(v, bool)
    )
    if numbers:
        near = [n + d for n in numbers for d in (-1, 1)]
        for value in dict.fromkeys(v for v in near if v not in (*numbers, *bounds.also, 0)):
            yield Edge("values", "out", value)
    elif any(isinstance(v, str) for v in bounds.values):
        yield Edge("values", "out", stranger(bounds.values))


def stranger(values: tuple[ir.Scalar, ...]) -> str:
    """A word that is none of a vocabulary, though close to one."""
    word = next(str(v) for v in values if isinstance(v, str))
    return f"{word}-other"


def _of_range(bounds: ir.Bounds, whole: bool) -> Iterator[Edge]:
    low, high, step = bounds.minimum, bounds.maximum, bounds.step
    gap = step or (1 if whole else FINE)
    if low is not None:
        yield Edge("minimum", "on", low)
        yield Edge("minimum", "in", _sum(low, gap))
        yield Edge("minimum", "out", _sum(low, -gap))
        if not whole and step and low > 1:
            yield Edge("minimum", "out", low - 0.5)
        elif not whole and 0 < low <= 1:
            yield Edge("minimum", "out", low / 2)
    if high is not None:
        yield Edge("maximum", "in", _sum(high, -gap))
        yield Edge("maximum", "on", high)
        yield Edge("maximum", "out", _sum(high, gap))
    if step is not None and low is not None and not (whole and step == 1):
        yield Edge("step", "in", _sum(low, step))
        yield Edge("step", "out", low + 1 if whole else low + step / 2)


def _sum(one: int | float, other: int | float) -> int | float:
    """A sum without the dust of binary fractions; whole where it can be."""
    found = round(one + other, 6)
    return int(found) if found == int(found) else found


def _of_lengths(bounds: ir.Bounds) -> Iterator[Edge]:
    letter = HAN if bounds.script == "han" else "x"
    for name, inward in (("min_length", 1), ("max_length", -1)):
        length = getattr(bounds, name)
        if length is not None:
            yield Edge(name, "on", letter * length)
            yield Edge(name, "in", letter * (length + inward))
            yield Edge(name, "out", letter * (length - inward))


def _of_counts(bounds: ir.Bounds) -> Iterator[Edge]:
    for name, inward in (("min_items", 1), ("max_items", -1)):
        count = getattr(bounds, name)
        if count is not None:
            yield Edge(name, "on", count)
            yield Edge(name, "in", count + inward)
            yield Edge(name, "out", count - inward)
    if bounds.nonzero is not None:
        yield Edge("nonzero", "on", bounds.nonzero)
        yield Edge("nonzero", "out", bounds.nonzero - 1)
        yield Edge("nonzero", "out", bounds.nonzero + 1)


def _of_pattern(bounds: ir.Bounds) -> Iterator[Edge]:
    if bounds.pattern:
        yield Edge("pattern", "out", "\u007f")
