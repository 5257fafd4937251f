"""Requests at random, seeded: plain ones, and ones that give the names of an earlier one with other values."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.validator.hostile import hostile_request, hostile_value
from tests.validator.objects import Picked, PickedText, Table, Text, Whole, Word
from tests.validator.strategies import (
    BLANKS,
    BY_MODEL,
    LONGEST_TAPE,
    MISSPELT,
    MODES,
    SINGLE,
    VARIANTS,
    Tape,
    near_request,
    sound_request,
)

Request = dict[Any, Any]
RECENT = 300  # requests whose names may come again
PLAIN = (sound_request, near_request, near_request, hostile_request)
TWINS = (
    (1, True, 1.0),
    ("mode", Text("mode"), Word("t2v")),
    ("zzz", Text("zzz")),
    (0, False, -0.0),
)
NAMES = (*MISSPELT, *(name for some in TWINS for name in some), None, (1,), b"mode")
MEMBERS = (*Picked, *PickedText, Word.VEO, Word.T2V)
OBJECTS = (*MEMBERS, Text("a kite"), Text(""), Text("5"), Whole(5), b"x", 5.0, 1e400, {1, 2}, 2j)
OBJECTS += (Table(url="u"), Table(), (), ("a",), range(3), 10**20, "x" * 3000, ["a", 1], {"a": 1})


def tape_of(chance: random.Random) -> Tape:
    """Choices at random."""
    return Tape(chance.randbytes(LONGEST_TAPE))


def random_requests(seed: int) -> Iterator[Any]:
    """Requests without end, as JSON has them: sound, nearly so or hostile, with members in any order."""
    chance = random.Random(seed)
    while True:
        request = chance.choice(PLAIN)(tape_of(chance))
        yield shuffled(request, chance) if isinstance(request, dict) else request


def repeating_requests(seed: int) -> Iterator[Request]:
    """Requests without end, of which half give an earlier one's names again; any Python object may be a value."""
    chance = random.Random(seed)
    plain = random_requests(chance.randrange(2**32))
    recent: list[Request] = []
    while True:
        if recent and chance.random() < 0.5:
            yield repeated(chance.choice(recent), chance)
            continue
        request = many_named(chance) if chance.random() < 0.3 else next(plain)
        if isinstance(request, dict):
            if chance.random() < 0.2:
                request[chance.choice(NAMES)] = other_value(chance)
            recent.append(request)
            del recent[:-RECENT]
            yield request


def shuffled(request: Request, chance: random.Random) -> Request:
    """The same members in another order."""
    names = list(request)
    chance.shuffle(names)
    return {name: request[name] for name in names}


def many_named(chance: random.Random) -> Request:
    """Any names of a model's fields, an alias beside its field among them, with any values."""
    variant = chance.choice(VARIANTS)
    names = [name["name"] for field in variant.fields for name in field["names"]]
    chosen = chance.sample(names, min(len(names), chance.randrange(9)))
    request: Request = {name: value_for(name, variant.model, chance) for name in chosen}
    request["model"] = variant.model
    if chance.random() < 0.5:
        request["mode"] = chance.choice([variant.mode["wire"], *variant.mode["aliases"]])
    return shuffled(request, chance)


def repeated(earlier: Request, chance: random.Random) -> Request:
    """The same names in the same order: names that are equal to them now and then, other values under some."""
    renamed = {one: chance.choice(some) for some in TWINS for one in some if one in earlier}
    model = earlier.get("model")
    request = {
        renamed.get(name, name) if chance.random() < 0.5 else name: value
        for name, value in earlier.items()
    }
    for name in chance.sample(list(request), min(len(request), chance.randrange(1, 4))):
        if name == "model":
            request[name] = chance.choice([f"{model}".upper(), Text(model), model])
        else:
            request[name] = value_for(name, model, chance)
    return request


def value_for(name: object, model: object, chance: random.Random) -> Any:
    """A value for a name: one that its field takes or nearly does, or anything."""
    if name == "mode" and chance.random() < 0.7:
        return chance.choice([*MODES, "T2V", Word.T2V, Text("t2v")])
    if name == "model_name" and chance.random() < 0.7:
        member = chance.choice(MEMBERS)
        return chance.choice([member, member.value, member.value.upper(), Text(member.value)])
    variants = BY_MODEL.get(model, ()) if isinstance(model, str) else ()
    values: Sequence[Any] = ()
    if variants and chance.random() < 0.5:
        variant = chance.choice(variants)
        for field in variant.fields:
            if any(one["name"] == name for one in field["names"]):
                values = variant.values[field["name"]]
    return chance.choice(values) if values else other_value(chance)


def other_value(chance: random.Random) -> Any:
    """Anything: blank, of a wrong type, from the far ends of JSON, or from beyond."""
    ways: list[Callable[[], Any]] = [
        lambda: chance.choice(BLANKS),
        lambda: chance.choice(SINGLE),
        lambda: tape_of(chance).plain(),
        lambda: hostile_value(tape_of(chance)),
        lambda: chance.choice(OBJECTS),
    ]
    return chance.choice(ways)()


def random_options(chance: random.Random) -> dict[str, Any]:
    """Options of a check."""
    return {
        "strict": chance.random() < 0.3,
        "partial": chance.random() < 0.2,
        "unknown_model": chance.choice(["error", "error", "allow"]),
        "locale": chance.choice(["en", "en", "zh-Hant"]),
    }
