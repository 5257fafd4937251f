"""Requests near the edges of what a mode takes: the least that it needs, most of it, and other things put in."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from callsheet import ir
from tests.openapi.payloads import Case, Request, item_of, value_of

WRONG: tuple[Any, ...] = (5, -3, 0, 1.5, True, "", "word", "5", "5s", "-1", "5.0", None, [], ["a"])
WRONG += (["a", ""], [None], {"x": 1}, {"image_url": "a"}, {"file_id": "a"}, {"image_url": ""})
WRONG += ({"image_url": None, "file_id": "a"}, {"image_url": 5, "file_id": ""})
WRONG += ([{"image": "a"}], [{"image": " "}], [{"image": 5}], [{"x": 1}], [5])
WRONG += ({"type": None, "config": {"zoom": 1}}, {"config": {"zoom": "1"}}, {"enabled": "yes"})
WRONG += ("-0", "-0.0", "00", "1" * 401)
PARTS: tuple[Any, ...] = ({"type": "hologram"}, {"type": ""}, {"text": "a"}, {"type": 5})
PARTS += ({"type": "text", "text": " "}, {"type": "image_url"}, {"type": "image_url", "role": "x"})
PARTS += ({"type": "image_url", "image_url": "a"}, {"type": "image_url", "image_url": {"url": ""}})
PARTS += ({"type": "image_url", "image_url": {"url": "a"}, "role": None},)
PARTS += ({"type": "image_url", "image_url": {"url": "a"}, "role": 5},)
PARTS += ({"type": "video_url", "video_url": {"url": "a", "x": 1}, "role": "odd"},)
NUMBERS = (0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 25, 29, 30, -1, -2, -3, 0.5, 2.5, 5.0, 7.0001)
NUMBERS += (2147483647, 2147483648, 4294967295, 4294967296)
LENGTHS = (1, 4, 5, 2501, 4097)
COUNTS = (1, 1, 2, 3, 4, 5, 7, 9, 10, 11, 13)
INNER: tuple[Any, ...] = (
    0,
    1,
    2,
    11,
    -10,
    -11,
    True,
    "ab",
    "AB",
    "abc",
    None,
    "",
    {"y": 1},
    {"y": 0},
)


def near_request(chance: random.Random, case: Case) -> Request:
    """One request for a mode."""
    family, variant = case.family, case.variant
    found: Request = {"model": chance.choice(family.models).id}
    if chance.random() < 0.6:
        found["mode"] = chance.choice([variant.mode, variant.wire, *variant.aliases] * 9 + ["std"])
    for requirement in variant.requirements:
        if chance.random() < 0.92:
            found |= chance.choice([given for _, given in case.ways(requirement)])
    if family.picked_by and chance.random() < 0.9:
        found[family.picked_by] = chance.choice(case.field(family.picked_by).type.values)
    watched = watched_fields(family, variant)
    for _ in range(chance.choice([0, 0, 1, 1, 2, 3])):
        is_watched = watched and chance.random() < 0.6
        field = case.field(chance.choice(watched)) if is_watched else chance.choice(family.fields)
        is_wrong = chance.random() < 0.15
        value = chance.choice(WRONG) if is_wrong else near_value(chance, field, case)
        found[chance.choice(field.names).name] = value
    if chance.random() < 0.02:
        found["unheard_of"] = chance.choice([1, None])
    return found


def watched_fields(family: ir.Family, variant: ir.Variant) -> list[str]:
    """The fields that limits, rules and standings are about."""
    names = [x.field for x in family.limits_in(variant)] + [
        n for s in family.standings for n in s.fields
    ]
    for rule in family.rules_in(variant):
        names += [x.field for x in (*rule.when, *rule.limits)]
        names += [*rule.require, *rule.require_any, *rule.forbid, *rule.at_most_one_of]
        names += rule.total.of if rule.total else ()
    return list(dict.fromkeys(name.partition(".")[0] for name in names))


def near_value(chance: random.Random, field: ir.Field, case: Case) -> Any:
    """A value that a limit may be about."""
    if field.parts:
        parts: list[Mapping[str, Any]] = [*map(item_of, field.parts), *PARTS]
        return chance.choices(parts, k=chance.choice([1, 2, 3, 3, 10]))
    kind, said = field.type.kind, _said(field, case)
    if field.type.is_list:
        is_plain = kind in {"text", "url"}
        number = chance.choice(COUNTS)
        return [f"https://example.com/{i}" for i in range(number)] if is_plain else value_of(field)
    if kind in {"integer", "number"}:
        number = chance.choice([*NUMBERS, *(v for v in said if not isinstance(v, str))])
        return _written(chance, number) if chance.random() < 0.4 else number
    if kind == "object":
        return {key: _inner(chance) for key in chance.sample(["type", "config", "x", "y"], 2)}
    if said and chance.random() < 0.7:
        return chance.choice(said)
    if kind == "choice":
        return chance.choice(field.type.values)
    return "a" * chance.choice(LENGTHS) if kind == "text" else value_of(field)


def _said(field: ir.Field, case: Case) -> list[ir.Scalar]:
    """The values that limits and rules name."""
    here = case.family.limits_in(case.variant), case.family.rules_in(case.variant)
    limits = [s for x in here[0] if x.field == field.name for s in (x, *x.disputed_by)]
    dues = [d for r in here[1] for d in r.limits if d.field == field.name]
    conditions = [c for r in here[1] for c in r.when if c.field == field.name]
    found = [v for x in (*limits, *dues) for v in (*x.values, *x.also)]
    return [*found, *(v for c in conditions for v in c.is_one_of)]


def _written(chance: random.Random, number: Any) -> str:
    """A number as text, in one of its spellings."""
    led = f"0{number}" if number >= 0 else f"-0{-number}"
    return chance.choice(
        [str(number), led, f"{number}.0" if isinstance(number, int) else f"{number}0"]
    )


def _inner(chance: random.Random) -> Any:
    words = ["simple", "down_back", *INNER]
    is_nested = chance.random() < 0.5
    return (
        {chance.choice(["zoom", "pan", "x"]): chance.choice(INNER)}
        if is_nested
        else chance.choice(words)
    )
