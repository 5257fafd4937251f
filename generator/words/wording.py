"""Wording: a field's type, its limits and who says so.

Names and values stand in backticks, so that Markdown shows them as code; a terminal takes the backticks away.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from .. import ir
from ..bounds.kinds import KINDS
from ..bounds.row import Speech, hold
from ..bounds.table import BOUNDS, rows_of
from ..bounds.values import VALUES
from .phrases import PHRASES, Phrases, Severity, phrases

for _row in BOUNDS:
    hold(f"row `{_row.name}` of the table of bounds", _row.words, "`PHRASES`", PHRASES)
for _kind in KINDS.values():
    hold(f"row `{_kind.name}` of the table of kinds", _kind.words, "`PHRASES`", PHRASES)
    hold(f"row `{_kind.name}` of the table of kinds", _kind.many, "`PHRASES`", PHRASES)


def code(value: ir.Json) -> str:
    """A value as code; bare, and without backticks, when it holds what a code span cannot."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    is_safe = bool(text) and text == text.strip() and not set("`|<>&") & set(text)
    return f"`{text}`" if is_safe else text.replace("`", "'")


def codes(values: Iterable[ir.Json], locale: str) -> str:
    """Values as code, one after the other."""
    return phrases(locale).comma.join(map(code, values))


def type_words(type_: ir.ValueType, unit: str, locale: str, *, is_listing: bool = True) -> str:
    """What a field takes; `is_listing` says whether a vocabulary is spelled out."""
    say = phrases(locale)
    row, speech = KINDS[type_.kind], _speech(locale)
    words = speech.of(row.many if type_.is_list else row.words)
    if type_.values:
        form = say.such_as if type_.is_open else speech.of(VALUES.words)
        listed = form.format(values=codes(type_.values, locale)) if is_listing else say.listed
        is_told = row.is_listed and not type_.is_list and not type_.is_open
        words = listed if is_told else f"{words}{say.comma}{listed}"
    if unit:
        words = say.in_unit.format(kind=words, unit=say.units.get(unit, unit))
    if type_.schema:
        words += f" {code(type_.schema)}"
    if type_.numeric_strings:
        words = say.numeric_strings.format(kind=words)
    return words


def limit_words(limit: ir.Limit, locale: str) -> str:
    """What a limit asks of a value, and what becomes of one that is off."""
    say = phrases(locale)
    found = [bounds_words(limit, locale)] if limit.bounds else []
    if limit.effect:
        found.append(say.effects[limit.effect])
    return say.semicolon.join(found)


def bounds_words(bounds: ir.Bounds, locale: str) -> str:
    """What a value may be."""
    speech = _speech(locale)
    found: dict[str, str] = {}  # by phrase
    phrase = ""
    for row in sorted(rows_of(bounds), key=lambda row: not row.phrase):
        phrase = row.phrase or phrase
        found[phrase] = row.say(bounds, speech.of(row.words), speech, found.get(phrase, ""))
    return phrases(locale).semicolon.join(found.values())


def _speech(locale: str) -> Speech:
    say = phrases(locale)
    return Speech(
        locale, lambda values: codes(values, locale), lambda low, high: _range(low, high, say)
    )


def _range(low: int | float | None, high: int | float | None, say: Phrases) -> str:
    if low is None:
        return say.most.format(high=high)
    if high is None:
        return say.least.format(low=low)
    return (say.exactly if low == high else say.between).format(low=low, high=high)


def claim_words(provenance: ir.Provenance, locale: str, *, is_reasoned: bool = True) -> str:
    """Who says so and where; of a decision, unless told otherwise, also why."""
    say = phrases(locale)
    who = say.authorities[provenance.authority]
    if provenance.confidence:
        how = say.confidences[provenance.confidence]
        who = say.sure.format(who=who, confidence=how)
    if provenance.cite:
        who = say.cited.format(who=who, cite=provenance.cite)
    has_reason = is_reasoned and bool(provenance.reason)
    return say.claim.format(who=who, reason=provenance.reason) if has_reason else who


def severity(rule: ir.Rule) -> Severity:
    """How much it matters when a rule is broken; where sources differ, only a note."""
    if rule.note or rule.disputed_by:
        return "note"
    return "error" if rule.provenance.authority == "contract" else "warning"


def variant_carriers(variant: ir.Variant, field: str) -> tuple[str, ...]:
    """The lists of a variant whose items may stand for a field."""
    return tuple(
        f.name
        for f in variant.fields
        if f.name != field and any(field in part.provides for part in f.parts)
    )
