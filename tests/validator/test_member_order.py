"""What JSON does not tell apart makes no difference: the order of an object's members, and `8.0` for `8`."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.validator.repeating import shuffled
from tests.validator.reports import differing, members_of
from tests.validator.strategies import VARIANTS
from tests.vectors.reader import FOLDER, Vector
from tests.vectors.test_vectors import assert_all, outcome_of, same, vectors_of
from videogate import Report, check

Request = dict[str, Any]
FAMILIES = sorted(path.stem for path in FOLDER.glob("*.json"))
SHUFFLES = 3  # orders at random, beside the opposite one


def orders(vector: Vector, seed: int) -> Iterator[Request]:
    """Give the request with its members in other orders."""
    yield dict(reversed(vector.request.items()))
    chance = random.Random(f"{seed} {vector.id}")
    for _ in range(SHUFFLES):
        yield shuffled(vector.request, chance)


def unordered(report: Report) -> dict[str, str]:
    """Give the whole report but for the order in which members go out."""
    return {**members_of(report), "wire": repr(sorted(report.wire().items()))}


@pytest.mark.parametrize("family", FAMILIES)
def test_the_order_of_members_changes_nothing(family: str, seed: int) -> None:
    """In any order of its members a vector's request has the same findings in the same order, and the same goes out."""

    def differences() -> Iterator[str]:
        for vector in vectors_of(family):
            expected = unordered(check(vector.request, **vector.options))
            for request in orders(vector, seed):
                difference = differing(expected, unordered(check(request, **vector.options)))
                if difference:
                    yield f"{vector.id}, as {[*request]}: {difference}"
                    break

    assert_all(differences())


def turned(value: Any) -> Any:
    """Give a value with the members of each object in it the other way round."""
    if isinstance(value, dict):
        return {name: turned(value[name]) for name in reversed(value)}
    return [turned(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("family", FAMILIES)
def test_the_order_inside_objects_changes_nothing(family: str) -> None:
    """With the members of objects inside a request the other way round too, the same is found at the same places."""

    def places(report: Report) -> list[tuple[object, ...]]:
        return [(i.code, i.severity, i.path, i.accepted, i.source) for i in report.issues]

    def differences() -> Iterator[str]:
        for vector in vectors_of(family):
            expected = check(vector.request, **vector.options)
            found = check(turned(vector.request), **vector.options)
            if places(found) != places(expected) or found.wire() != expected.wire():
                yield f"{vector.id}: {places(expected)} and {places(found)}"

    assert_all(differences())


@pytest.mark.parametrize("family", FAMILIES)
def test_members_go_out_in_the_order_in_which_they_came(family: str, seed: int) -> None:
    """Where every name goes out, they do so in the request's order; what is added has a place of its own."""

    def differences() -> Iterator[str]:
        for vector in vectors_of(family):
            for request in orders(vector, seed):
                wire = check(request, **vector.options).wire()
                is_whole = request.keys() <= wire.keys()
                if is_whole and [name for name in wire if name in request] != [*request]:
                    yield f"{vector.id}, as {[*request]}: {[*wire]}"
                    break

    assert_all(differences())


# --- 8.0 is 8 --------------------------------------------------------------------------------------------------------


def respelled(request: Request) -> Request:
    """Give the request with each whole number as a float."""
    return {k: float(v) if type(v) is int else v for k, v in request.items()}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_whole_number_is_one_however_it_is_spelled(family: str) -> None:
    """With `8.0` for `8`, a vector has the same outcome, texts included: no adjustment tells them apart."""

    def differences() -> Iterator[str]:
        for vector in vectors_of(family):
            request = respelled(vector.request)
            one, other = (check(r, **vector.options) for r in (vector.request, request))
            found, expected = outcome_of(other), outcome_of(one)
            for key in expected:
                if not same(found[key], expected[key]):
                    yield f"{vector.id}: {key} is {str(found[key])[:300]} for {request}"
            if [str(issue) for issue in other.issues] != [str(issue) for issue in one.issues]:
                yield f"{vector.id}: the texts are {[str(issue) for issue in other.issues]}"

    assert_all(differences())
    assert any(type(value) is int for v in vectors_of(family) for value in v.request.values())


def whole_fields() -> Iterator[tuple[str, str, str]]:
    """Give each model, mode and name of a field that takes whole numbers."""
    for variant in VARIANTS:
        for field in variant.fields:
            if field["type"]["kind"] in ("integer", "number") and not field["type"].get("is_list"):
                for name in field["names"]:
                    yield variant.model, variant.mode["wire"], name["name"]


def test_a_whole_number_goes_out_as_one(record_property: Callable[..., None]) -> None:
    """Under every name that takes numbers, `8.0` goes out exactly as `8` does, and nothing is said of it."""
    fields = [*whole_fields()]
    for model, mode, name in fields:
        one, other = (check({"model": model, "mode": mode, name: value}) for value in (8, 8.0))
        assert repr(other.wire()) == repr(one.wire())
        assert [a.kind for a in other.adjustments] == [a.kind for a in one.adjustments], name
        assert repr(other.values) == repr(one.values)
    record_property("counted", ("names under which 8.0 was held against 8", len(fields)))
