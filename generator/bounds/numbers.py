"""Bounds on numbers."""

from __future__ import annotations

from collections.abc import Iterator

from .. import ir
from . import number_text
from .row import Bound, Domain, Edge, Speech
from .schema import Schema, takes_digits

FINE = 0.01  # how far beyond a bound a number without steps goes


def is_number(value: ir.Json) -> bool:
    """Whether a value is a number of JSON; a switch is none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def digits(field: ir.Field | None, patterns: list[str]) -> Schema:
    """The numbers that a schema's keywords let pass, as text, where the field takes such."""
    return {"pattern": number_text.whole(patterns)} if takes_digits(field) else {}


def _say_range(bounds: ir.Bounds, template: str, speech: Speech, _said: str) -> str:
    return template.format(range=speech.range(bounds.minimum, bounds.maximum))


def _gap(bounds: ir.Bounds, domain: Domain) -> int | float:
    """From one number to the next."""
    return bounds.step or bounds.multiple_of or (1 if domain.whole else FINE)


def is_progression(bounds: ir.Bounds) -> bool:
    """Whether steps are counted from a number, and are not simply whole numbers."""
    low, step = bounds.minimum, bounds.step
    return step is not None and low is not None and not (step == 1 and low == int(low))


def sum_of(one: int | float, other: int | float) -> int | float:
    """A sum without the dust of binary fractions; whole where it can be."""
    found = round(one + other, 6)
    return int(found) if found == int(found) else found


def reaches(bounds: ir.Bounds, above: float | None, below: float | None) -> bool:
    """Whether the ends of bounds leave a number above and below what is said."""
    low, high = bounds.minimum, bounds.maximum
    is_low = below is None or low is None or low < below
    return is_low and (above is None or high is None or high > above)


# --- minimum, maximum ------------------------------------------------------------------------------------------------


def _below(bounds: ir.Bounds, value: ir.Json) -> str:
    low = bounds.minimum
    is_low = isinstance(value, int | float) and is_number(value) and low is not None and value < low
    return "out_of_range" if is_low else ""


def _above(bounds: ir.Bounds, value: ir.Json) -> str:
    high = bounds.maximum
    is_high = (
        isinstance(value, int | float) and is_number(value) and high is not None and value > high
    )
    return "out_of_range" if is_high else ""


def _low_edges(bounds: ir.Bounds, domain: Domain) -> Iterator[Edge]:
    low, gap = bounds.minimum, _gap(bounds, domain)
    assert low is not None
    yield Edge("minimum", "on", low)
    yield Edge("minimum", "in", sum_of(low, gap))
    yield Edge("minimum", "out", sum_of(low, -gap))
    if not domain.whole and bounds.step and low > 1:
        yield Edge("minimum", "out", low - 0.5)
    elif not domain.whole and 0 < low <= 1:
        yield Edge("minimum", "out", low / 2)


def _high_edges(bounds: ir.Bounds, domain: Domain) -> Iterator[Edge]:
    high, gap = bounds.maximum, _gap(bounds, domain)
    assert high is not None
    yield Edge("maximum", "in", sum_of(high, -gap))
    yield Edge("maximum", "on", high)
    yield Edge("maximum", "out", sum_of(high, gap))


def _low_schema(bounds: ir.Bounds, field: ir.Field | None) -> Schema:
    low = bounds.minimum
    if low is None or is_progression(bounds):
        return {}
    return {"minimum": low, **digits(field, number_text.at_least(low))}


def _high_schema(bounds: ir.Bounds, field: ir.Field | None) -> Schema:
    high = bounds.maximum
    if high is None or is_progression(bounds):
        return {}
    return {"maximum": high, **digits(field, number_text.at_most(high))}


def _lowest(bounds: ir.Bounds) -> Iterator[ir.Scalar]:
    yield from () if bounds.minimum is None else (bounds.minimum,)


def _highest(bounds: ir.Bounds) -> Iterator[ir.Scalar]:
    yield from () if bounds.maximum is None else (bounds.maximum,)


MINIMUM = Bound(
    name="minimum",
    authored="min",
    on="numbers",
    upper="maximum",
    codes=("out_of_range",),
    breach=_below,
    samples=_lowest,
    edges=_low_edges,
    schema=_low_schema,
    keyword="minimum",
    is_plain=True,
    words={"en": "{range}", "zh-Hant": "{range}"},
    phrase="range",
    say=_say_range,
    missing={"about": "its name says it"},
)
MAXIMUM = Bound(
    name="maximum",
    authored="max",
    on="numbers",
    codes=("out_of_range",),
    breach=_above,
    samples=_highest,
    edges=_high_edges,
    schema=_high_schema,
    keyword="maximum",
    is_plain=True,
    words={"en": "{range}", "zh-Hant": "{range}"},
    phrase="range",
    say=_say_range,
    missing={"about": "its name says it"},
)

NUMBERS = (MINIMUM, MAXIMUM)
