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
from tests.vectors.unnoticed import EQUAL, TOLD, each, ids, meant
from videogate import Report, check
from videogate._data import index
from videogate._engine import family as families

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
    every = {mutant.id: mutant for mutant in mutants(name)}
    tried = [*every] if is_long else random.Random(seed).sample([*every], FEW)
    alive = {id_ for id_ in tried if not is_killed(every[id_])}
    told, equal = ids(TOLD, every).keys(), ids(EQUAL, every).keys()
    record_property("counted", ("mutants, killed", len(tried) - len(alive)))
    record_property("counted", ("mutants, told in words alone", len(alive & told)))
    record_property("counted", ("mutants, equal", len(alive & equal)))
    assert alive - told - equal == set()
    listed = {*tried} & (told | equal)
    assert listed - alive == set(), "a vector notices them now: list them no more"
    assert {id_ for id_ in alive if is_told(every[id_]) != (id_ in told)} == set()
    assert [vector.id for vector, _ in vectors_of(name) if differs(vector)] == []  # nothing stays


def test_what_is_listed_is_there(record_property: Callable[..., None]) -> None:
    """A quick run tries more than 500, no two of one name, and all that is listed as unnoticed is still there."""
    assert FEW * len(FAMILIES) >= LEAST
    every = [mutant.id for name in FAMILIES for mutant in mutants(name)]
    assert len(set(every)) == len(every)
    told, equal = ids(TOLD, every), ids(EQUAL, every)
    assert (told.keys() | equal.keys()) - set(every) == set()
    assert told.keys() & equal.keys() == set()
    groups = [one for listed in (TOLD, EQUAL) for group in listed.values() for one in group]
    assert [one for group in groups for one in each(group) if not meant(one, every)] == []
    record_property("counted", ("mutants that there are", len(every)))


def test_a_mutant_leaves_nothing_behind() -> None:
    """The rules are the same objects afterwards, and what was made of the others is forgotten."""
    found = {mutant.name: mutant for name in FAMILIES for mutant in mutants(name)}
    assert found.keys() == {"RULES", "OBJECTS", "MODELS", "SPELLINGS", "NAMES_OF_SOME", "BLANK"}
    for name, mutant in found.items():
        before = getattr(mutant.owner, name)
        shapes = dict(index.OBJECTS)
        with mutant.applied():
            assert getattr(mutant.owner, name) != before or shapes != index.OBJECTS
            check({"model": "veo3", "prompt": "a kite"})
        assert getattr(mutant.owner, name) is before
        assert shapes == index.OBJECTS
        assert not families.MODELS
