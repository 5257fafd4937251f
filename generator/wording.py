"""Wording: a field's type, its limits and who says so, in the few fixed words that no catalog holds.

Names and values stand in backticks, so that Markdown shows them as code; a terminal takes the backticks away.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator import ir

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The fixed words of one language; braces are filled in."""

    kinds: dict[str, str]
    lists: dict[str, str]
    units: dict[str, str]
    comma: str
    semicolon: str
    one_of: str
    such_as: str
    listed: str
    in_unit: str
    lift: str
    numeric_strings: str
    zero_is_absent: str
    inside: str
    between: str
    least: str
    most: str
    exactly: str
    characters: str
    items: str
    form: str
    snap: str
    ties: dict[str, str]
    authorities: dict[str, str]
    severities: dict[Severity, str]
    claim: str
    cited: str


EN = Phrases(
    kinds={
        "text": "text",
        "url": "address",
        "integer": "whole number",
        "number": "number",
        "boolean": "true or false",
        "choice": "word",
        "object": "object",
        "any": "any value",
    },
    lists={
        "text": "list of texts",
        "url": "list of addresses",
        "integer": "list of whole numbers",
        "number": "list of numbers",
        "boolean": "list of true or false",
        "choice": "list of words",
        "object": "list of objects",
        "any": "list",
    },
    units={"s": "seconds", "px": "pixels", "fps": "frames per second"},
    comma=", ",
    semicolon="; ",
    one_of="one of {values}",
    such_as="such as {values}",
    listed="one of its values",
    in_unit="{kind} of {unit}",
    lift="a bare value becomes a list of one",
    numeric_strings="or digits as text",
    zero_is_absent="0 means not given",
    inside="or inside {fields}",
    between="{low} to {high}",
    least="at least {low}",
    most="at most {high}",
    exactly="{low}",
    characters="{range} characters",
    items="{range} items",
    form="of the form {pattern}",
    snap="matched to the nearest of {values}, a tie goes {ties}",
    ties={"up": "up", "down": "down"},
    authorities={"contract": "contract", "provider": "provider", "decision": "decision"},
    severities={"error": "Error", "warning": "Warning", "note": "Note"},
    claim="{who}. {reason}",
    cited="{who}, {cite}",
)

ZH_HANT = Phrases(
    kinds={
        "text": "文字",
        "url": "網址",
        "integer": "整數",
        "number": "數字",
        "boolean": "true 或 false",
        "choice": "字詞",
        "object": "物件",
        "any": "任意值",
    },
    lists={
        "text": "文字清單",
        "url": "網址清單",
        "integer": "整數清單",
        "number": "數字清單",
        "boolean": "true 或 false 的清單",
        "choice": "字詞清單",
        "object": "物件清單",
        "any": "清單",
    },
    units={"s": "秒", "px": "像素", "fps": "每秒影格"},
    comma="、",
    semicolon="；",
    one_of="{values} 之一",
    such_as="例如 {values}",
    listed="列出的值之一",
    in_unit="{kind}（{unit}）",
    lift="單一值會變成一項的清單",
    numeric_strings="或以文字寫的數字",
    zero_is_absent="0 表示沒有給",
    inside="或放在 {fields} 內",
    between="{low} 到 {high}",
    least="至少 {low}",
    most="最多 {high}",
    exactly="{low}",
    characters="{range} 個字元",
    items="{range} 項",
    form="格式為 {pattern}",
    snap="對應到 {values} 中最接近者，等距時取{ties}",
    ties={"up": "較大值", "down": "較小值"},
    authorities={
        "contract": "文件（contract）",
        "provider": "供應商（provider）",
        "decision": "決定（decision）",
    },
    severities={"error": "錯誤", "warning": "警告", "note": "提示"},
    claim="{who}。{reason}",
    cited="{who}，{cite}",
)

PHRASES = {"en": EN, "zh-Hant": ZH_HANT}


def phrases(locale: str) -> Phrases:
    """The fixed words of a locale; English where we have none."""
    return PHRASES.get(locale, EN)


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
    words = (say.lists if type_.is_list else say.kinds)[type_.kind]
    if type_.values:
        form = say.such_as if type_.is_open else say.one_of
        listed = form.format(values=codes(type_.values, locale)) if is_listing else say.listed
        is_told = type_.kind == "choice" and not type_.is_list and not type_.is_open
        words = listed if is_told else f"{words}{say.comma}{listed}"
    if unit:
        words = say.in_unit.format(kind=words, unit=say.units.get(unit, unit))
    if type_.schema:
        words += f" {code(type_.schema)}"
    if type_.numeric_strings:
        words += say.comma + say.numeric_strings
    return words


def limit_words(limit: ir.Limit, locale: str) -> str:
    """What a limit asks of a value."""
    say = phrases(locale)
    found = []
    if limit.values:
        found.append(say.one_of.format(values=codes(limit.values, locale)))
    for low, high, form in (
        (limit.minimum, limit.maximum, "{range}"),
        (limit.min_length, limit.max_length, say.characters),
        (limit.min_items, limit.max_items, say.items),
    ):
        if low is not None or high is not None:
            found.append(form.format(range=_range(low, high, say)))
    if limit.pattern:
        found.append(say.form.format(pattern=code(limit.pattern)))
    if limit.snap:
        values = codes(limit.snap.values, locale)
        found.append(say.snap.format(values=values, ties=say.ties[limit.snap.ties]))
    return say.semicolon.join(found)


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
        who = f"{who} ({provenance.confidence})"
    if provenance.cite:
        who = say.cited.format(who=who, cite=provenance.cite)
    has_reason = is_reasoned and bool(provenance.reason)
    return say.claim.format(who=who, reason=provenance.reason) if has_reason else who


def severity(rule: ir.Rule) -> Severity:
    """How much it matters when a rule is broken."""
    if rule.note:
        return "note"
    return "error" if rule.provenance.authority == "contract" else "warning"


def variant_carriers(variant: ir.Variant, field: str) -> tuple[str, ...]:
    """The lists of a variant whose items may stand for a field."""
    return tuple(
        f.name
        for f in variant.fields
        if f.name != field and any(field in part.provides for part in f.parts)
    )
