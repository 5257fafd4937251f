"""Requests that nobody in their right mind sends; all are what a JSON parser may give."""

from __future__ import annotations

from typing import Any

from tests.validator.strategies import MODES, NAMES, VARIANTS, Tape, made, sound_request

Json = Any
NUMBERS = (float("nan"), float("inf"), float("-inf"), 1e308, -1e308, 5e-324, 1e-7, -0.0, 2**53 + 1)
NUMBERS += (
    10**400,
    -(10**400),
    10**4000,
    2**1024,
    2**1023,
    0.1,
    4.999999999999999,
    8.000000000000002,
)
# Digits that are not ASCII's, letters that are others in another case, blanks that are none, halves of characters.
TEXTS = (
    "٥",
    "５",
    "۵",
    "5٠",
    "１２",
    "𝟝",
    "²",
    "五",
    "½",
    "\u200b5",
    "5\u2028",
    "5\n",
    "\x005",
    "+5",
)
TEXTS += (
    "ſora-2",
    "KLING-VIDEO",
    "veo３",
    "ｖｅｏ3",
    "İ",
    "ß",
    "16∶9",
    "１６：９",
    "१६:९",
    "\ufeff",
)
TEXTS += ("\u00a0", "\u200b", "\x00", "\x1f", "\u0085", "\ud800", "a\udfff", "\U0010ffff", "\u202e")
TEXTS += (
    "1e5",
    "1E5",
    "0x10",
    "1_000",
    "Infinity",
    "NaN",
    "null",
    "true",
    "[]",
    "{}",
    "{0}",
    "%s",
    "{x}",
)
TEXTS += (*MODES, "9" * 400, "9" * 401, "0" * 399 + "5", "0." + "0" * 390 + "1", "-" + "9" * 309)
KEYS = ("model", "mode", "content", "metadata", *NAMES)
ODD_KEYS = (
    "",
    " ",
    "\x00",
    "\ud800",
    "__proto__",
    "ｐrompt",
    "promp\u0442",
    "Prompt",
    "image.url",
    "*",
)
ODD = (*TEXTS, *NUMBERS, None, True, [], {})
UNITS = ("x", "字", "\u3000", "0", "9", "：", "ſ", "\ud800", "-", " x", "5s")
STEPS = ("x", "type", "image_url", "url", "config", "file_id", "text", "role", "prompt")
MOST = 24  # items or names at once; test_growth looks at many
DEEPEST = 60  # levels; test_laws.py goes to 10,000


def nested(depth: int, step: str, leaf: Json) -> Json:
    """A value so many levels deep, in lists or under one key."""
    for _ in range(depth):
        leaf = {step: leaf} if step else [leaf]
    return leaf


def hostile_value(tape: Tape) -> Json:
    """A number, text, list or object from the far ends of what JSON can say."""
    match tape.below(10):
        case 0:
            return tape.pick(NUMBERS)
        case 1:
            return tape.pick(UNITS) * 10 ** (1 + tape.below(3))
        case 2:
            leaf = tape.pick([*TEXTS, *NUMBERS, None])
            return nested(1 + tape.below(DEEPEST), tape.pick(["", *STEPS]), leaf)
        case 3:
            return [tape.pick([*TEXTS, None, {}, 5])] * (1 + tape.below(MOST))
        case 4:
            return {f"{tape.pick(STEPS)}{i}": i for i in range(tape.below(MOST))}
        case 5:
            kind, role, inner = (tape.pick(ODD) for _ in range(3))
            return [{"type": kind, "role": role, tape.pick(STEPS): inner}]
        case 6:
            return {tape.pick(STEPS): tape.pick(ODD)}
        case 7:
            return tape.plain()
    return tape.pick(TEXTS)


def hostile_request(tape: Tape) -> Json:
    """A sound request with such values under some of its names, under other names, or under all."""
    request = sound_request(tape)
    variant = tape.pick(VARIANTS)
    match tape.below(12):
        case 0:
            return hostile_value(tape)
        case 1:
            return dict.fromkeys(KEYS) | {"model": tape.pick([None, variant.model])}
        case 2:
            return dict.fromkeys(NAMES, hostile_value(tape)) | {"model": variant.model}
        case 3:
            values = {f["name"]: tape.pick(variant.values[f["name"]]) for f in variant.fields}
            names = [(n["name"], f["name"]) for f in variant.fields for n in f["names"]]
            return {"model": variant.model, **{name: values[field] for name, field in names}}
        case 4:
            return request | {f"{tape.pick(KEYS)}{i}": i for i in range(tape.below(MOST))}
    for _ in range(1 + tape.below(4)):
        key = tape.pick(KEYS if tape.below(5) else ODD_KEYS)
        request[key] = hostile_value(tape)
    return request


hostile_requests = made(hostile_request)
