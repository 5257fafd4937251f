"""Requests to try, made from catalog.json: sound ones, and ones that are nearly right. All are plain JSON.

A request is what a tape of bytes makes of the catalog: Hypothesis draws and shrinks the tape in one piece, which is
many times quicker than a draw for every choice.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

Json = Any
CATALOG: Json = json.loads(
    Path(__file__).parents[2].joinpath("generated/catalog.json").read_bytes()
)
PLAIN = {"text": "a word", "url": "https://example.com/it", "integer": 3, "number": 3, "any": "u"}
PLAIN |= {"boolean": True, "object": {}}
WORDS = (
    "a kite",
    "https://example.com/it",
    "16:9",
    "720P",
    "１６：９",
    "16：9",
    "std",
    "5s",
    "5 s",
)
ODD_NUMBERS = ("5", "5.0", "-1", "+5", " 5", "5.", ".5", "1e3", "0x5", "1_0", "٥", "５", "NaN", "")
MISSPELT = ("promt", "image_ulr", "Seconds", "durations", "zzz", "", " model", "mode ", "PROMPT")
LONGEST_TEXT = 5000  # characters; longer ones take long, and are tried elsewhere
BLANKS = (None, "", " ", "\u3000", "\n\t", [])


# --- values -----------------------------------------------------------------------------------------------------------


def around(bounds: Json) -> Iterator[Json]:
    """Values in, on and out of some bounds."""
    words = bounds.get("values", [])
    yield from [*words, *bounds.get("also", [])]
    yield from (w.swapcase().replace(":", "：") for w in words if isinstance(w, str))
    for edge in (bounds[side] for side in ("minimum", "maximum") if side in bounds):
        yield from (edge - 1, edge, edge + 1, edge + bounds.get("step", 0.5), str(edge), -edge)
    sizes = [bounds[side] for side in ("min_length", "max_length") if side in bounds]
    unit = "字" if "script" in bounds else "x"
    yield from (unit * (n + more) for n in sizes if n < LONGEST_TEXT for more in (-1, 0, 1))
    for size in (bounds[side] for side in ("min_items", "max_items") if side in bounds):
        yield from ([f"https://example.com/{i}" for i in range(size + more)] for more in (0, 1))
    yield from (n + more for n in bounds.get("snap", ()) for more in (-1, 0, 0.5))


@dataclass(frozen=True)
class Variant:
    """One model in one mode, and what there is to say in a request for it."""

    model: str
    family: Json
    mode: Json

    @cached_property
    def fields(self) -> list[Json]:
        """The family's fields."""
        return list(self.family["fields"])

    @cached_property
    def by_name(self) -> dict[str, Json]:
        """The same, by canonical name."""
        return {field["name"]: field for field in self.fields}

    @cached_property
    def ways(self) -> list[list[tuple[str, Json]]]:
        """For each requirement, every way to meet it."""
        return [
            [way for name in need["fields"] for way in self.ways_of(name)]
            for need in self.mode["requirements"]
        ]

    def ways_of(self, name: str) -> Iterator[tuple[str, Json]]:
        """Every way to give a field."""
        field = self.by_name[name]
        if "parts" not in field["type"]:
            yield from ((n["name"], value_of(field)) for n in field["names"])
        for carrier in self.fields:
            for part in carrier["type"].get("parts", ()):
                if name in part["provides"]:
                    yield carrier["name"], [item_of(part)]

    @cached_property
    def values(self) -> dict[str, list[Json]]:
        """For each field the values that it is made for, and those at the edges of its limits."""
        return {field["name"]: self.values_of(field) for field in self.fields}

    def values_of(self, field: Json) -> list[Json]:
        """The values to try for one field."""
        kind = field["type"]
        found = [value_of(field), *kind.get("values", ())]
        for limit in self.family["limits"]:
            if limit["field"] == field["name"] and self.is_about(limit):
                found += (value for bounds in (limit, *limit["said"]) for value in around(bounds))
        for rule in self.family["rules"]:
            for due in rule.get("limits", ()):
                if due["of"] == [field["name"]] and self.is_about(rule):
                    found += around(due)
            for condition in rule.get("when", ()):
                if condition["field"] == field["name"]:
                    found += condition.get("values", ())
        if kind.get("is_list"):
            found += [value_of(field) * 2, value_of(field)[0]]
            found += [[item_of(part)] for part in kind.get("parts", ())]
            found += [[item_of(part)] * 2 for part in kind.get("parts", ())]
        return found

    def is_about(self, item: Json) -> bool:
        """Whether a limit or a rule holds in this mode; for which model is left to chance."""
        return self.mode["mode"] in item.get("modes", [self.mode["mode"]])


def value_of(field: Json) -> Json:
    """A value that a field takes."""
    if "example" in field:
        return field["example"]
    kind = field["type"]
    value = kind["values"][0] if "values" in kind else PLAIN[kind["kind"]]
    return [value] if kind.get("is_list") else value


def item_of(part: Json) -> Json:
    """An item of a list such as `content`."""
    value: Json = "https://example.com/it"
    for key in reversed(part["value"].split(".")):
        value = {key: value}
    return {**{key: word for key, word in part["given"].items() if word is not None}, **value}


VARIANTS = [
    Variant(id_, CATALOG["families"][model["family"]], mode)
    for id_, model in CATALOG["models"].items()
    for mode in CATALOG["families"][model["family"]]["variants"]
]
BY_MODEL = {v.model: [one for one in VARIANTS if one.model == v.model] for v in VARIANTS}
NAMES = sorted({n["name"] for v in VARIANTS for f in v.fields for n in f["names"]})
MODES = sorted({m for v in VARIANTS for m in (v.mode["wire"], *v.mode["aliases"])})
LONGEST_TAPE = 100  # bytes; two a choice
ADDRESSES = ("https://example.com/it", {"url": "u"}, {"url": ""}, {"url": 5}, {}, 5, None)
INNER: dict[str, Sequence[Json]] = {
    "type": ("text", "image_url", "video_url", "audio_url", "draft_task", "simple", "spin", "", 5),
    "role": ("first_frame", "last_frame", "reference_image", "reference_video", "odd", "", None, 5),
    "text": ("a kite", "", " ", 5),
    "url": ("u", "", 5),
    "image_url": ADDRESSES,
    "video_url": ADDRESSES,
    "audio_url": ADDRESSES,
    "draft_task": ({"id": "t"}, {"id": None}, "t"),
    "file_id": ("file-1", "", 5),
    "image": ("u", "", 5),
    "config": ({"zoom": 5}, {"zoom": 0, "pan": 1}, {"tilt": 11}, {"zoom": "1"}, {"yaw": 1}, {}, 5),
    "enabled": (True, "yes"),
    "duration": (5, "5"),
    "prompt": ("a kite", None),
}
SINGLE = (*WORDS, *ODD_NUMBERS, *BLANKS, True, False, 0, 1, -1, 4, 5, 8, 10, 5.0, 7.5, -0.0, {})


class Tape:
    """Choices, one after another, from a string of bytes; when it is used up, the first of everything."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.place = 0

    def below(self, limit: int) -> int:
        """A number from 0 to less than a limit."""
        step = self.data[self.place : self.place + 2]
        self.place += 2
        return int.from_bytes(step, "big") % limit

    def pick(self, items: Sequence[Json]) -> Json:
        """One of some items."""
        return items[self.below(len(items))]

    def item(self) -> Json:
        """An object such as those in lists, or something else in its place."""
        if not self.below(5):
            return self.pick(SINGLE)
        names = [self.pick([*INNER]) for _ in range(1 + self.below(3))]
        return {name: self.pick(INNER[name]) for name in ("type", *names)}

    def plain(self) -> Json:
        """A value that may stand anywhere in a request, seldom where it should."""
        match self.below(6):
            case 0:
                return self.below(5000) - 20
            case 1:
                return [self.pick(SINGLE) for _ in range(self.below(4))]
            case 2:
                return [self.item() for _ in range(self.below(4))]
            case 3:
                return self.item()
        return self.pick(SINGLE)


# --- requests ---------------------------------------------------------------------------------------------------------


def sound_request(tape: Tape) -> dict[str, Json]:
    """The least that a mode needs, under any of its names, and a few more fields that it takes."""
    variant = tape.pick(VARIANTS)
    request: dict[str, Json] = {"model": variant.model}
    mode = tape.pick([None, variant.mode["wire"], *variant.mode["aliases"]])
    request |= {"mode": mode} if mode else {}
    for ways in variant.ways:
        key, value = tape.pick(ways)
        request[key] = [*request[key], *value] if key in request else value
    for _ in range(tape.below(5)):
        field = variant.by_name[tape.pick(variant.mode["fields"])]
        request[tape.pick(field["names"])["name"]] = tape.pick(variant.values[field["name"]])
    return request


def near_request(tape: Tape) -> dict[str, Json]:
    """A sound request with something dropped, blanked, renamed, misspelt, said twice, or spoilt."""
    request = sound_request(tape)
    for _ in range(1 + tape.below(4)):
        id_ = request.get("model")
        variant = tape.pick(BY_MODEL.get(id_, VARIANTS) if isinstance(id_, str) else VARIANTS)
        field = tape.pick(variant.fields)
        names, values = [n["name"] for n in field["names"]], variant.values[field["name"]]
        keys = [*request, "prompt"]
        match tape.below(12):
            case 0:
                request.pop(tape.pick(keys), None)
            case 1:
                request[tape.pick(keys)] = tape.plain()
            case 2:
                request["mode"] = tape.pick([*MODES, "T2V", "pro", tape.plain()])
            case 3:
                request |= {name: tape.pick(values) for name in names}
            case 4:
                request |= dict.fromkeys(names, tape.pick(values))
            case 5:
                request[tape.pick(MISSPELT)] = tape.plain()
            case 6:
                request[tape.pick(NAMES)] = tape.plain()
            case 7:
                request[tape.pick(names)] = tape.pick(BLANKS)
            case 8:
                request["model"] = tape.pick([f"{id_}".upper(), f"{id_}-stable", id_])
            case 9:
                request[tape.pick(names)] = tape.plain()
            case _:
                request[tape.pick(names)] = tape.pick(values)
    return request


def made(make: Callable[[Tape], Json]) -> st.SearchStrategy[Json]:
    """The strategy of what a function makes of a tape."""
    return st.binary(min_size=LONGEST_TAPE, max_size=LONGEST_TAPE).map(
        lambda data: make(Tape(data))
    )


sound_requests = made(sound_request)
near_requests = made(near_request)


def every_name() -> Iterator[dict[str, Json]]:
    """Give a request for every name of every model, picked model and mode: what the catalog says of these is kept."""
    for variant in VARIANTS:
        head = {"model": variant.model, "mode": variant.mode["wire"]}
        picks = [{}, *({"model_name": one} for one in variant.values.get("model_name", ()))]
        for pick in picks:
            for field in variant.fields:
                value = variant.values[field["name"]][0]
                for name in field["names"]:
                    yield {**head, **pick, name["name"]: value}
