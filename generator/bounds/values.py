"""Bounds that list values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .. import ir
from . import number_text
from .kinds import kind_of
from .row import Bound, Domain, Edge, Speech
from .schema import Schema, any_of, takes_digits, text_like

FOLDED_ALIKE = {
    "k": "\u212a",
    "s": "\u017f",
    ":": "\uff1a",
}  # what compares alike beside the other case


def alike(value: ir.Json, one: ir.Scalar) -> bool:
    """Whether a value is a member of a vocabulary: texts compare without case, 1 is not true."""
    if isinstance(value, str) and isinstance(one, str):
        return value.casefold() == one.casefold()
    return isinstance(value, bool) == isinstance(one, bool) and value == one


def stranger(values: tuple[ir.Scalar, ...]) -> str:
    """A word that is none of a vocabulary, though close to one."""
    word = next(str(v) for v in values if isinstance(v, str))
    return f"{word}-other"


# --- as a schema ------------------------------------------------------------------------------------------------------


def words_schema(values: Iterable[ir.Scalar], field: ir.Field | None) -> Schema:
    """One of some values, as they are read: texts without case, numbers also as text where the field takes such."""
    texts = [v for v in values if isinstance(v, str)]
    others = [v for v in values if not isinstance(v, str)]
    found: list[Schema] = [{"enum": others}] if others else []
    if takes_digits(field) and others:
        found.append(text_like(number_text.exactly(v) for v in others))
    if texts and field is not None and kind_of(field).is_listed:
        found.append({"enum": [as_sent(v, field) for v in texts]})
    elif texts:
        has_cases = any(len(_cases(c)) > 1 for v in texts for c in v)
        found += [{"enum": texts}, *([text_like(map(_caseless, texts))] if has_cases else [])]
    return any_of(found)


def as_sent(value: str, field: ir.Field) -> str:
    """A word of a vocabulary as its field spells it."""
    spellings = {v.casefold(): v for v in field.type.values if isinstance(v, str)}
    return spellings.get(value.casefold(), value)


def is_zero(field: ir.Field) -> Schema:
    """Zero, however it is written."""
    return words_schema([0], field)


def _caseless(word: str) -> str:
    """A pattern for a word in any case."""
    cases = (sorted(_cases(c)) for c in word)
    return "".join(re.escape(c[0]) if len(c) == 1 else f"[{''.join(c)}]" for c in cases)


def _cases(character: str) -> set[str]:
    """A character with those that compare alike."""
    both = {character, character.lower(), character.upper()}
    return both | {FOLDED_ALIKE[c] for c in both if c in FOLDED_ALIKE}


# --- values ----------------------------------------------------------------------------------------------------------


def _breach(bounds: ir.Bounds, value: ir.Json) -> str:
    return "" if any(alike(value, one) for one in bounds.values) else "not_allowed"


def _edges(bounds: ir.Bounds, domain: Domain) -> Iterator[Edge]:
    listed = (*bounds.values, *bounds.also)
    for value in bounds.values:
        yield Edge("values", "in", value)
    if domain.only:
        for value in (v for v in domain.only if not any(alike(v, one) for one in listed)):
            yield Edge("values", "out", value)
        return
    numbers = sorted(
        v for v in bounds.values if isinstance(v, int | float) and not isinstance(v, bool)
    )
    if numbers:
        near = [n + d for n in numbers for d in (-1, 1)]
        for value in dict.fromkeys(v for v in near if v not in (*listed, 0)):
            yield Edge("values", "out", value)
    elif any(isinstance(v, str) for v in bounds.values):
        yield Edge("values", "out", stranger(bounds.values))


def _schema(bounds: ir.Bounds, field: ir.Field | None) -> Schema:
    return words_schema(bounds.values, field)


def _say(bounds: ir.Bounds, template: str, speech: Speech, _said: str) -> str:
    return template.format(values=speech.codes(bounds.values))


VALUES = Bound(
    name="values",
    authored="values",
    on="values",
    is_listing=True,
    about="The only values; texts compare without case.",
    codes=("not_allowed",),
    breach=_breach,
    samples=lambda bounds: iter(bounds.values),
    edges=_edges,
    schema=_schema,
    words={"en": "one of {values}", "zh-Hant": "{values} 之一"},
    phrase="values",
    say=_say,
    missing={
        "keyword": "plain schemas list a field's own vocabulary; what limits leave of it hangs on the model"
    },
)

# --- also ------------------------------------------------------------------------------------------------------------


def _also_edges(bounds: ir.Bounds, _domain: Domain) -> Iterator[Edge]:
    for value in bounds.also:
        yield Edge("also", "in", value)


def _also_schema(bounds: ir.Bounds, field: ir.Field | None) -> Schema:
    return words_schema(bounds.also, field)


def _say_also(bounds: ir.Bounds, template: str, speech: Speech, said: str) -> str:
    values = speech.codes(bounds.also)
    return template.format(range=said, values=values) if said else values


ALSO = Bound(
    name="also",
    authored="also",
    on="values",
    is_listing=True,
    about="Values with a meaning of their own, such as -1, which no other bound is held against.",
    frees=True,
    samples=lambda bounds: iter(bounds.also),
    edges=_also_edges,
    schema=_also_schema,
    words={"en": "{range}, or {values}", "zh-Hant": "{range}，或 {values}"},
    phrase="",
    say=_say_also,
    missing={
        "codes": "it frees values from the other bounds and refuses none",
        "keyword": "a plain schema is not narrowed where it is set",
    },
)
