"""Whatever is changed in the rules of a family, a vector notices."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from tests.vectors.mutants import Mutant, mutants
from tests.vectors.reader import Vector, read_vectors
from tests.vectors.test_vectors import outcome_of, same
from tests.vectors.unnoticed import EQUAL, TOLD, ids
from videogate import Report, check

FAMILIES = sorted({vector.family for vector in read_vectors()})
FEW = 70  # mutants a family in a quick run
LEAST = 500
NAMES = re.compile(r"[^\s./:|]+")
Words = frozenset[str]


@cache
def vectors_of(family: str) -> tuple[tuple[Vector, Words], ...]:
    """The vectors of a family, each with the names that it is about."""
    return tuple(
        (vector, frozenset(NAMES.findall(" ".join((vector.id, *vector.covers)))))
        for vector in read_vectors()
        if vector.family == family
    )


def likely(mutant: Mutant) -> list[Vector]:
    """The vectors of a mutant's family, those first that are about the same names."""
    about = frozenset(NAMES.findall(mutant.id)) - {mutant.family}
    found = sorted(vectors_of(mutant.family), key=lambda pair: -len(about & pair[1]))
    return [vector for vector, _ in found]


def is_killed(mutant: Mutant) -> bool:
    """Whether a vector's outcome differs under a mutant."""
    vectors = likely(mutant)
    with mutant.applied():
        return any(differs(vector) for vector in vectors)


def differs(vector: Vector) -> bool:
    """Whether a vector is judged otherwise than it says."""
    try:
        found: dict[str, Any] = outcome_of(check(vector.request, **vector.options))
    except Exception:  # noqa: BLE001  # data that cannot be read at all is noticed, too
        return True
    return not all(same(found[key], value) for key, value in vector.expect.items())


def is_told(mutant: Mutant) -> bool:
    """Whether the words about a vector's request differ under a mutant."""
    vectors = likely(mutant)
    for vector in vectors:
        if vector.id not in SAID:
            SAID[vector.id] = words_of(vector)
    with mutant.applied():
        return any(words_of(vector) != SAID[vector.id] for vector in vectors)


SAID: dict[str, list[str]] = {}  # words by a vector's id


def words_of(vector: Vector) -> list[str]:
    """All that people are told about a vector's request."""
    report = check(vector.request, **vector.options)
    try:
        return words_about(report)
    except KeyError:  # words that are not there
        return []


def words_about(report: Report) -> list[str]:
    """All that people are told in a report."""
    return [report.mode_reason, *(text for x in report.issues for text in (x.message, x.hint))]


@pytest.mark.parametrize("name", FAMILIES)
def test_every_mutant_is_killed(
    name: str, is_long: bool, seed: int, record_property: Callable[..., None]
) -> None:
    """Each of at least 500 changes, or all of them in a long run, is noticed, but for those that change nothing."""
    every = list(mutants(name))
    tried = every if is_long else random.Random(seed).sample(every, FEW)
    alive = {mutant.id: mutant for mutant in tried if not is_killed(mutant)}
    told, equal = ids(TOLD), ids(EQUAL)
    record_property("counted", ("mutants, killed", len(tried) - len(alive)))
    record_property("counted", ("mutants, told in words alone", len(alive.keys() & told.keys())))
    record_property("counted", ("mutants, equal", len(alive.keys() & equal.keys())))
    assert alive.keys() - told.keys() - equal.keys() == set()
    listed = {mutant.id for mutant in tried} & (told.keys() | equal.keys())
    assert listed - alive.keys() == set(), "a vector notices them now: list them no more"
    assert {id_ for id_, one in alive.items() if is_told(one) != (id_ in told)} == set()


def test_what_is_listed_is_there(record_property: Callable[..., None]) -> None:
    """A quick run tries more than 500, no two of one name, and all that is listed as unnoticed is still there."""
    assert FEW * len(FAMILIES) >= LEAST
    every = [mutant.id for name in FAMILIES for mutant in mutants(name)]
    assert len(set(every)) == len(every)
    told, equal = ids(TOLD), ids(EQUAL)
    assert (told.keys() | equal.keys()) - set(every) == set()
    assert told.keys() & equal.keys() == set()
    record_property("counted", ("mutants that there are", len(every)))
