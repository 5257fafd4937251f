"""Bounds on numbers that leave gaps: steps from the minimum, and multiples."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from .. import ir
from . import number_text
from .numbers import digits, is_number, is_progression, sum_of
from .row import Bound, Bounded, Domain, Edge, Flaw, Speech
from .schema import Schema, Unsayable, takes_digits, text_like

MOST_SAMPLES = 1000  # of a progression
MOST_VALUES = 256  # of a progression, written out

# --- step ------------------------------------------------------------------------------------------------------------

WHOLE = {"en": "whole numbers, {range}", "zh-Hant": "整數 {range}"}  # in steps of one


def _off(bounds: ir.Bounds, value: ir.Json) -> str:
    low, step = bounds.minimum, bounds.step
    is_counted = isinstance(value, int | float) and is_number(value)
    if not is_counted or low is None or step is None or not isinstance(value, int | float):
        return ""
    return "out_of_range" if (value - low) % step else ""


def _steps(bounds: ir.Bounds) -> Iterator[ir.Scalar]:
    low, step = bounds.minimum, bounds.step
    if low is not None and step is not None:
        yield from (low + n * step for n in range(MOST_SAMPLES))


def _step_edges(bounds: ir.Bounds, domain: Domain) -> Iterator[Edge]:
    low, step = bounds.minimum, bounds.step
    if low is not None and step is not None and not (domain.whole and step == 1):
        yield Edge("step", "in", sum_of(low, step))
        yield Edge("step", "out", low + 1 if domain.whole else low + step / 2)


def _step_schema(bounds: ir.Bounds, field: ir.Field | None) -> Schema:
    """Whole numbers, or with the minimum and maximum every step: written out, or as multiples."""
    low, high, step = bounds.minimum, bounds.maximum, bounds.step
    if low is None or step is None or not is_progression(bounds):
        return {"multipleOf": 1, **digits(field, [rf"-?{number_text.DIGITS}{number_text.ZEROS}"])}
    if high is not None and (high - low) / step < MOST_VALUES:
        values = [low + n * step for n in range(int((high - low) / step) + 1)]
        said: list[Schema] = [{"not": {"type": "number"}}, {"enum": values}]
        if not takes_digits(field):
            return {"anyOf": said}
        text = text_like(number_text.exactly(v) for v in values)
        return {"anyOf": [{"not": {"type": ["number", "string"]}}, {"enum": values}, text]}
    if takes_digits(field) or low % step:
        raise Unsayable("progression")
    return {"minimum": low, **({} if high is None else {"maximum": high}), "multipleOf": step}


def _step_flaws(found: Bounded) -> Iterator[Flaw]:
    if found["step"] is not None and (found["minimum"] is None or found["step"] <= 0):
        message = "`step` is counted from `min`, and is above zero"
        yield Flaw("bad-step", message, "add `min:`, or take `step:` out")


def _say_step(bounds: ir.Bounds, template: str, speech: Speech, said: str) -> str:
    return (speech.of(WHOLE) if bounds.step == 1 else template).format(range=said, step=bounds.step)


STEP = Bound(
    name="step",
    authored="step",
    on="numbers",
    about="Only minimum, minimum + step and so on.",
    flaws=_step_flaws,
    codes=("out_of_range",),
    breach=_off,
    samples=_steps,
    edges=_step_edges,
    schema=_step_schema,
    unsaid={"progression": "its values are too many to write out, and no multiples"},
    words={"en": "{range} in steps of {step}", "zh-Hant": "{range}，間隔 {step}"},
    phrase="range",
    say=_say_step,
    missing={"keyword": "`multipleOf` counts from 0, a step from the minimum"},
)

# --- multiple_of -----------------------------------------------------------------------------------------------------

DUST = 1e-9  # what a quotient of decimal fractions may miss a whole number by


def _odd(bounds: ir.Bounds, value: ir.Json) -> str:
    base = bounds.multiple_of
    if not isinstance(value, int | float) or not is_number(value) or base is None:
        return ""
    times = value / base
    return "out_of_range" if abs(times - round(times)) > DUST * max(1, abs(times)) else ""


def _multiples(bounds: ir.Bounds) -> Iterator[int | float]:
    base = bounds.multiple_of
    if base is not None:
        first = 1 if bounds.minimum is None else max(1, ceil(bounds.minimum / base))
        yield from (sum_of(0, base * n) for n in range(first, first + MOST_SAMPLES))


def _multiple_edges(bounds: ir.Bounds, domain: Domain) -> Iterator[Edge]:
    first = next(_multiples(bounds), None)
    if first is not None and bounds.multiple_of is not None:
        base = bounds.multiple_of
        yield Edge("multiple_of", "on", first)
        yield Edge("multiple_of", "in", sum_of(first, base))
        if not (domain.whole and base == 1):
            yield Edge("multiple_of", "out", first + 1 if domain.whole else sum_of(first, base / 2))


def _multiple_schema(bounds: ir.Bounds, field: ir.Field | None) -> Schema:
    if takes_digits(field):
        raise Unsayable("multiple")
    return {} if bounds.multiple_of is None else {"multipleOf": bounds.multiple_of}


def _multiple_flaws(found: Bounded) -> Iterator[Flaw]:
    if found["multiple_of"] is not None and found["multiple_of"] <= 0:
        message = "`multiple_of` is above zero"
        yield Flaw("bad-multiple", message, "correct it, or take it out")


def _say_multiple(bounds: ir.Bounds, template: str, speech: Speech, _said: str) -> str:
    return template.format(number=speech.codes([bounds.multiple_of]))


MULTIPLE_OF = Bound(
    name="multiple_of",
    authored="multiple_of",
    on="numbers",
    about="Only 0, this number, twice this number and so on.",
    flaws=_multiple_flaws,
    codes=("out_of_range",),
    breach=_odd,
    samples=_multiples,
    edges=_multiple_edges,
    schema=_multiple_schema,
    unsaid={"multiple": "no pattern of digits tells multiples"},
    keyword="multipleOf",
    is_plain=True,
    words={"en": "a multiple of {number}", "zh-Hant": "{number} 的倍數"},
    phrase="multiple",
    say=_say_multiple,
    missing={},
)

STEPS = (STEP, MULTIPLE_OF)
