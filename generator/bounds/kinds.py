"""The table of kinds of values: what a field, or an item of its list, may be before any limit.

A kind has a row here, a word in `ir.Kind` and in the authored `ScalarKind`, and a reader in each engine.
"""

from __future__ import annotations

from typing import get_args

from .. import ir
from . import number_text
from .kind import KindRow
from .row import hold
from .schema import Schema
from .vocabulary import DATE, date_flaws, flag_flaws, is_date, number, number_flaws, whole_flaws

TABLE = "table of kinds"
ADDRESS = "https://example.com/it"
NUMBER_READING = "with `numeric_strings` also a text that [says a number](#terms)"


# --- texts -----------------------------------------------------------------------------------------------------------


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _string(_type: ir.ValueType) -> Schema:
    return {"type": "string"}


def _date(_type: ir.ValueType) -> Schema:
    return {"type": "string", "format": "date"}


def _exact_date(_type: ir.ValueType) -> Schema:
    return {"type": "string", "format": "date", "pattern": DATE}


def _choice(type_: ir.ValueType) -> Schema:
    closed = {"enum": list(type_.values)} if not type_.is_open else {}
    return {"type": "string", **closed}


# --- numbers ---------------------------------------------------------------------------------------------------------


def _is_real(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


# In the order in which readers are told of them.
ROWS = (
    KindRow(
        name="text",
        reading="A text. Under a name with `unwrap`, also an object: step 4.3.",
        groups=frozenset(("texts",)),
        is_free=True,
        json="string",
        holds=_is_text,
        sample="a word",
        wrong=(1, True, {"a": "b"}, ["a"]),
        schema=_string,
        python="str",
        words={"en": "text", "zh-Hant": "文字"},
        many={"en": "list of texts", "zh-Hant": "文字清單"},
        missing={},
    ),
    KindRow(
        name="url",
        reading="As `text`. Whether it is an address: step 4.9.",
        groups=frozenset(("texts",)),
        is_free=True,
        json="string",
        holds=_is_text,
        sample=ADDRESS,
        wrong=(1, True, {"a": "b"}, [ADDRESS]),
        schema=_string,
        python="str",
        words={"en": "address", "zh-Hant": "網址"},
        many={"en": "list of addresses", "zh-Hant": "網址清單"},
        missing={},
    ),
    KindRow(
        name="date",
        reading="A text such as `2026-01-31` that is a day of the calendar, of the years 0001 to 9999; ASCII digits.",
        json="string",
        holds=is_date,
        flaws=date_flaws,
        sample="2026-01-31",
        wrong=("2026-02-30", 1, True, {"a": "b"}, ["2026-01-31"]),
        schema=_date,
        exact=_exact_date,
        python="str",
        words={"en": "date", "zh-Hant": "日期"},
        many={"en": "list of dates", "zh-Hant": "日期清單"},
        missing={"groups": "no bound is about dates"},
    ),
    KindRow(
        name="integer",
        reading=f"A number without decimals, such as `8` and `8.0`; {NUMBER_READING}.",
        groups=frozenset(("numbers",)),
        is_whole=True,
        json="integer",
        holds=_is_whole,
        read=number,
        flaws=whole_flaws,
        sample=3,
        wrong=(True, 1.5, [1], {"a": 1}),
        schema=number_text.whole_number_schema,
        exact=number_text.exact_whole_number_schema,
        python="int",
        words={"en": "whole number", "zh-Hant": "整數"},
        many={"en": "list of whole numbers", "zh-Hant": "整數清單"},
        missing={},
    ),
    KindRow(
        name="number",
        reading=f"A number; {NUMBER_READING}.",
        groups=frozenset(("numbers",)),
        json="number",
        holds=_is_real,
        read=number,
        flaws=number_flaws,
        sample=3,
        wrong=(True, [1], {"a": 1}),
        schema=number_text.number_schema,
        exact=number_text.exact_number_schema,
        python="int | float",
        words={"en": "number", "zh-Hant": "數字"},
        many={"en": "list of numbers", "zh-Hant": "數字清單"},
        missing={},
    ),
    KindRow(
        name="boolean",
        reading="`true` or `false`; no text and no number stands for one.",
        json="boolean",
        holds=lambda value: isinstance(value, bool),
        read=lambda text: text == "true",
        flaws=flag_flaws,
        sample=True,
        wrong=("true", 1, [True]),
        schema=lambda _type: {"type": "boolean"},
        python="bool",
        words={"en": "true or false", "zh-Hant": "true 或 false"},
        many={"en": "list of true or false", "zh-Hant": "true 或 false 的清單"},
        missing={"groups": "between two values there is nothing to limit"},
    ),
    KindRow(
        name="choice",
        reading="A text. Where it [folds](#terms) like a text of `values`, it is that text. Any other is itself if "
        "`is_open`; else it is none: `not_allowed`, error by the field's claim, `accepted` are the `values`.",
        groups=frozenset(("texts",)),
        is_listed=True,
        json="string",
        holds=_is_text,
        sample=None,
        wrong=(1, True, ["a"], {"a": "b"}),
        schema=_choice,
        python="str",
        words={"en": "word", "zh-Hant": "字詞"},
        many={"en": "list of words", "zh-Hant": "字詞清單"},
        missing={"sample": "its vocabulary has some"},
    ),
    KindRow(
        name="object",
        reading="An object.",
        groups=frozenset(("objects",)),
        json="object",
        holds=lambda value: isinstance(value, dict),
        sample={},
        wrong=("a", 1, True, [{"a": "b"}]),
        schema=lambda _type: {"type": "object", "additionalProperties": True},
        python="Mapping[str, object]",
        words={"en": "object", "zh-Hant": "物件"},
        many={"en": "list of objects", "zh-Hant": "物件清單"},
        missing={},
    ),
    KindRow(
        name="any",
        reading="Whatever it is.",
        groups=frozenset(("objects",)),
        json="",
        holds=lambda _value: True,
        read=None,
        sample=ADDRESS,
        wrong=(),
        schema=lambda _type: {},
        python="object",
        words={"en": "any value", "zh-Hant": "任意值"},
        many={"en": "list", "zh-Hant": "清單"},
        missing={
            "json": "whatever JSON has",
            "read": "as JSON reads it",
            "wrong": "whatever is sent is one",
        },
    ),
)
KINDS: dict[str, KindRow] = {row.name: row for row in ROWS}

hold(TABLE, KINDS, "`ir.Kind`", get_args(ir.Kind))


def kind_of(field: ir.Field) -> KindRow:
    """The kind of a field's values, or of the items of its list."""
    return KINDS[field.type.kind]
