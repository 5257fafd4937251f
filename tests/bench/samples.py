"""The requests that are timed: made from the Contract, seeded, and sorted by what `check` says of them."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from callsheet import ir
from tests.openapi.payloads import Case, Request, cases, joined, value_of
from videogate import check

TRIES = 20


@dataclass(frozen=True)
class Sample:
    """One request, as data and as JSON text, and how it came about."""

    kind: str
    variant: str
    request: Request
    body: bytes


@dataclass(frozen=True)
class Corpus:
    """The requests of one run: those that `check` lets pass, and those that it refuses."""

    valid: tuple[Sample, ...]
    invalid: tuple[Sample, ...]


def corpus(contract: ir.Contract, seed: int) -> Corpus:
    """Every example, and for every family × mode made requests: good ones and spoilt ones."""
    chance = random.Random(seed)
    valid: list[Sample] = []
    invalid: list[Sample] = []
    for number, case in enumerate(cases(contract)):
        examples = [dict(example.request) for example in case.variant.examples]
        valid.extend(_sample("example", case, request) for request in examples)
        good = good_request(case, chance)
        valid.append(_sample("made", case, good))
        inferred = {key: value for key, value in good.items() if key != "mode"}
        if number % 3 == 0 and check(inferred).mode == case.variant.mode:
            valid.append(_sample("made without mode", case, inferred))
        for turn in (number, number + len(SPOILERS) // 2):
            kind, bad = spoilt_request(case, good, turn, chance)
            invalid.append(_sample(kind, case, bad))
    for sample in valid:
        assert check(sample.request).ok, sample
    for sample in invalid:
        assert not check(sample.request).ok, sample
    chance.shuffle(valid)
    chance.shuffle(invalid)
    return Corpus(tuple(valid), tuple(invalid))


def _sample(kind: str, case: Case, request: Request) -> Sample:
    body = json.dumps(request, ensure_ascii=False).encode()
    return Sample(kind, case.name, request, body)


def good_request(case: Case, chance: random.Random) -> Request:
    """What the mode needs in one of the possible ways, and up to four optional fields under any of their names."""
    for _ in range(TRIES):
        request = _least(case, chance)
        optional = [
            f for f in case.variant.fields if not (f.media or f.parts) and _is_free(f, request)
        ]
        for field in chance.sample(optional, min(len(optional), chance.randrange(5))):
            request[chance.choice(field.names).name] = value_of(field)
        if check(request).ok:
            return request
    return case.request(case.family.models[0])


def _least(case: Case, chance: random.Random) -> Request:
    model = chance.choice(case.family.models)
    request: Request = {"model": model.id, "mode": case.variant.wire}
    for requirement in case.variant.requirements:
        request = joined(request, chance.choice(list(case.ways(requirement)))[1])
    return request


def _is_free(field: ir.Field, request: Request) -> bool:
    return not any(name.name in request for name in field.names)


# --- ways to spoil a request: what it makes may still be fine, then the next has its turn ---


def _need(case: Case, chance: random.Random) -> ir.Requirement:
    return chance.choice(case.by_contract or case.variant.requirements)


def _missing(case: Case, good: Request, chance: random.Random) -> Request:
    return case.without(good, _need(case, chance))


def _all_missing(_case: Case, good: Request, _: random.Random) -> Request:
    return {key: good[key] for key in ("model", "mode")}


def _blank(case: Case, good: Request, chance: random.Random) -> Request:
    requirement = _need(case, chance)
    name = requirement.fields[0]
    return {**case.without(good, requirement), name: chance.choice((None, " ", []))}


def _misspelt(case: Case, good: Request, chance: random.Random) -> Request:
    requirement = _need(case, chance)
    name = requirement.fields[0]
    wrong = name[:-2] + name[-1] + name[-2]
    return {**case.without(good, requirement), wrong: value_of(case.field(name))}


def _wrong_type(case: Case, good: Request, chance: random.Random) -> Request:
    field = chance.choice([f for f in case.variant.fields if f.type.kind in ("text", "number")])
    return {**good, field.name: ["a"] if field.type.kind == "text" else "5s"}


def _unknown_model(_case: Case, good: Request, _: random.Random) -> Request:
    return {**good, "model": f"{good['model']}-stable"}


def _wrong_mode(_case: Case, good: Request, chance: random.Random) -> Request:
    return {**good, "mode": chance.choice(("std", "text2video", "upscale"))}


def _conflict(_case: Case, good: Request, _: random.Random) -> Request:
    return {**good, "duration": 8, "seconds": "5"}


def _several(case: Case, good: Request, chance: random.Random) -> Request:
    return {**_all_missing(case, good, chance), "duration": "5s", "size": 720, "seed": "many"}


SPOILERS: dict[str, Callable[[Case, Request, random.Random], Request]] = {
    "a need missing": _missing,
    "wrong type": _wrong_type,
    "misspelt": _misspelt,
    "unknown model": _unknown_model,
    "several errors": _several,
    "all needs missing": _all_missing,
    "blank": _blank,
    "wrong mode": _wrong_mode,
    "names differ": _conflict,
}


def spoilt_request(
    case: Case, good: Request, turn: int, chance: random.Random
) -> tuple[str, Request]:
    """A request that is refused: by this turn's way to spoil it, or the next that does."""
    names = list(SPOILERS)
    for step in range(len(names)):
        kind = names[(turn + step) % len(names)]
        request = SPOILERS[kind](case, good, chance)
        if not check(request).ok:
            return kind, request
    raise AssertionError(f"nothing spoils {good}")


def variants_of(samples: Iterable[Sample]) -> set[str]:
    """The families × modes that these requests stand for."""
    return {sample.variant for sample in samples}


def kinds_of(samples: Iterable[Sample]) -> Counter[str]:
    """How many of these requests came about in which way."""
    return Counter(sample.kind for sample in samples)
