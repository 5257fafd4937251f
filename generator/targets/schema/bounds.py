"""Bounds as a schema of one value: what the validator's `judge` lets pass, in keywords and patterns.

Keywords speak of one JSON type each and let the others pass, and so do bounds. Numbers written as text are held by
patterns (`number_text.py`), texts that compare without case by patterns of both cases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ... import ir
from . import number_text
from .properties import Schema

MOST_VALUES = 256  # of a progression, written out
FOLDED_ALIKE = {
    "k": "\u212a",
    "s": "\u017f",
    ":": "\uff1a",
}  # what compares alike beside the other case


class Unsayable(Exception):
    """That no schema can say something; the reason is one of `unsaid_in_schema` of the catalog."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def bounds_schema(bounds: ir.Bounds, field: ir.Field | None) -> Schema:
    """A value under bounds, items of lists not counted; empty when any value will do.

    Args:
        bounds: What the value may be.
        field: The field whose value it is; None for a value inside an object.

    Raises:
        Unsayable: when no schema can say it.
    """
    if bounds.nonzero is not None:
        raise Unsayable("nonzero")
    has_length = bounds.min_length is not None or bounds.max_length is not None
    if bounds.script and has_length:
        raise Unsayable("script")
    takes_digits = field is not None and field.type.numeric_strings
    parts = [_vocabulary(bounds.values, field), _range(bounds, takes_digits=takes_digits)]
    parts.append(_named(minLength=bounds.min_length, maxLength=bounds.max_length))
    if bounds.pattern:
        parts.append({"pattern": f"^(?:{bounds.pattern})$"})
    found = every_of(parts)
    return any_of([_vocabulary(bounds.also, field), found]) if found and bounds.also else found


def words_schema(values: Iterable[ir.Scalar], field: ir.Field | None) -> Schema:
    """One of some values, as they are read: texts without case, numbers also as text where the field takes such."""
    texts = [v for v in values if isinstance(v, str)]
    others = [v for v in values if not isinstance(v, str)]
    found: list[Schema] = [{"enum": others}] if others else []
    if field is not None and field.type.numeric_strings and others:
        found.append(text_like(number_text.exactly(v) for v in others))
    if texts and field is not None and field.type.kind == "choice":
        found.append({"enum": [as_sent(v, field) for v in texts]})
    elif texts:
        has_cases = any(len(_cases(c)) > 1 for v in texts for c in v)
        found += [{"enum": texts}, *([text_like(map(_caseless, texts))] if has_cases else [])]
    return any_of(found)


def text_like(patterns: Iterable[str]) -> Schema:
    """A text that is one of some patterns from end to end."""
    return {"type": "string", "pattern": number_text.whole(patterns)}


def as_sent(value: str, field: ir.Field) -> str:
    """A word of a vocabulary as its field spells it."""
    spellings = {v.casefold(): v for v in field.type.values if isinstance(v, str)}
    return spellings.get(value.casefold(), value)


def _caseless(word: str) -> str:
    """A pattern for a word in any case."""
    cases = (sorted(_cases(c)) for c in word)
    return "".join(re.escape(c[0]) if len(c) == 1 else f"[{''.join(c)}]" for c in cases)


def _cases(character: str) -> set[str]:
    """A character with those that compare alike."""
    both = {character, character.lower(), character.upper()}
    return both | {FOLDED_ALIKE[c] for c in both if c in FOLDED_ALIKE}


def is_zero(field: ir.Field) -> Schema:
    """Zero, however it is written."""
    return words_schema([0], field)


def any_of(schemas: Iterable[Schema]) -> Schema:
    """One of several schemas holds; empty when one of them lets everything pass."""
    found: list[Schema] = []
    for schema in schemas:
        if not schema:
            return {}
        found += [] if schema in found else [schema]
    return found[0] if len(found) == 1 else {"anyOf": found}


def every_of(schemas: Iterable[Schema]) -> Schema:
    """All of several schemas hold, in one object where their keywords allow it."""
    found: list[Schema] = []
    for schema in schemas:
        if schema and found and not schema.keys() & found[-1].keys():
            found[-1] = {**found[-1], **schema}
        elif schema:
            found.append(schema)
    return {} if not found else found[0] if len(found) == 1 else {"allOf": found}


def _vocabulary(values: tuple[ir.Scalar, ...], field: ir.Field | None) -> Schema:
    return words_schema(values, field) if values else {}


def _range(bounds: ir.Bounds, *, takes_digits: bool) -> Schema:
    low, high, step = bounds.minimum, bounds.maximum, bounds.step
    if step is not None and low is not None and not (step == 1 and low == int(low)):
        return _progression(low, high, step, takes_digits=takes_digits)
    found = _named(minimum=low, maximum=high, multipleOf=1 if step is not None else None)
    if not takes_digits:
        return found
    patterns = [number_text.whole(number_text.at_least(low))] if low is not None else []
    patterns += [number_text.whole(number_text.at_most(high))] if high is not None else []
    patterns += [rf"^-?{number_text.DIGITS}{number_text.ZEROS}$"] if step is not None else []
    if len(patterns) == 1:
        return {**found, "pattern": patterns[0]}
    return {**found, "allOf": [{"pattern": p} for p in patterns]} if patterns else found


def _progression(
    low: int | float, high: int | float | None, step: int | float, *, takes_digits: bool
) -> Schema:
    """Every `step` from `low` on: written out, or as multiples where it starts at one."""
    if high is not None and (high - low) / step < MOST_VALUES:
        values = [low + n * step for n in range(int((high - low) / step) + 1)]
        said: list[Schema] = [{"not": {"type": "number"}}, {"enum": values}]
        if not takes_digits:
            return {"anyOf": said}
        text = text_like(number_text.exactly(v) for v in values)
        return {"anyOf": [{"not": {"type": ["number", "string"]}}, {"enum": values}, text]}
    if takes_digits or low % step:
        raise Unsayable("progression")
    return _named(minimum=low, maximum=high, multipleOf=step)


def _named(**keywords: int | float | None) -> Schema:
    return {name: value for name, value in keywords.items() if value is not None}
