"""Every vector holds for every way into the package: from a mapping, from JSON, and by the typed request."""

import json
from collections.abc import Iterator
from functools import cache
from math import isfinite
from typing import Any

import pytest

from tests.vectors.reader import FOLDER, Vector, read_vectors, unfolded
from videogate import Report, RequestInvalid, check, check_json, is_valid, validate

SAFE = 2**53 - 1
FAMILIES = sorted(path.stem for path in FOLDER.glob("*.json"))


def outcome_of(report: Report) -> dict[str, Any]:
    """Give a report as a vector's `expect` has it."""
    return {
        "ok": report.ok,
        "model": report.model,
        "mode": report.mode,
        "mode_source": report.mode_source,
        "issues": [
            {
                "code": issue.code,
                "severity": issue.severity,
                "authority": issue.authority,
                "path": list(issue.path),
                "accepted": list(issue.accepted),
                "source": issue.source,
            }
            for issue in report.issues
        ],
        "adjustments": [
            {"kind": a.kind, "path": list(a.path), "before": a.before, "after": a.after}
            for a in report.adjustments
        ],
        "wire": report.wire(),
    }


def vectors_of(family: str) -> tuple[Vector, ...]:
    """Give the vectors of one family."""
    return tuple(v for v in read_vectors() if v.family == family)


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are the same: 5 and 5.0 are, 1 and true are not."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(v, other[k]) for k, v in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def assert_all(differences: Iterator[str]) -> None:
    """Fail with the first few of what differs, and how many there are."""
    found = list(differences)
    assert not found, "\n".join([f"{len(found)} vectors differ:", *found[:5]])


@pytest.mark.parametrize("family", FAMILIES)
def test_check_gives_the_outcome(family: str) -> None:
    """`check` gives each vector's outcome, member by member, and leaves the request as it was."""

    def differing() -> Iterator[str]:
        for vector in vectors_of(family):
            before = json.dumps(vector.request)
            found = outcome_of(check(vector.request, **vector.options))
            for key, value in vector.expect.items():
                if not same(found[key], value):
                    yield f"{vector.id}: {key} is {str(found[key])[:600]}"
            if json.dumps(vector.request) != before:
                yield f"{vector.id}: the request was changed"

    assert_all(differing())


@pytest.mark.parametrize("family", FAMILIES)
def test_a_second_check_gives_the_same(family: str) -> None:
    """Requests whose like has been seen take a shorter way, to the same outcome; `is_valid` agrees."""

    def differing() -> Iterator[str]:
        for vector in vectors_of(family):
            again = outcome_of(check(dict(reversed(vector.request.items())), **vector.options))
            found = outcome_of(check(vector.request, **vector.options))
            if not same(found, vector.expect):
                yield f"{vector.id}: {str(found)[:600]}"
            if again["ok"] != vector.expect["ok"]:
                yield f"{vector.id}: backwards `ok` is {again['ok']}"
            is_plain = vector.options.keys() <= {"strict"}
            strict = vector.options.get("strict", False)
            if is_plain and is_valid(vector.request, strict=strict) != vector.expect["ok"]:
                yield f"{vector.id}: `is_valid` differs"

    assert_all(differing())


@pytest.mark.parametrize("family", FAMILIES)
def test_json_gives_the_outcome(family: str) -> None:
    """`check_json` gives the same from the bytes of the request."""

    def differing() -> Iterator[str]:
        for vector in vectors_of(family):
            body = json.dumps(vector.request, ensure_ascii=False).encode()
            found = outcome_of(check_json(body, **vector.options))
            if not same(found, vector.expect):
                yield f"{vector.id}: {str(found)[:600]}"

    assert_all(differing())


@pytest.mark.parametrize("family", FAMILIES)
def test_the_typed_request_goes_out_alike(family: str) -> None:
    """Where a request may be sent, the typed one has its wire form; where not, `validate` refuses it."""

    def differing() -> Iterator[str]:
        for vector in vectors_of(family):
            report = check(vector.request, **vector.options)
            options = {k: v for k, v in vector.options.items() if k != "partial"}
            if not (vector.expect["ok"] and vector.expect["mode"]):
                if report.request is not None:
                    yield f"{vector.id}: there is a typed request"
                continue
            if "partial" in vector.options and report.request is None:
                continue  # something is missing still
            if report.request is None or not same(report.request.wire(), vector.expect["wire"]):
                yield f"{vector.id}: the typed request goes out otherwise"
            elif not same(validate(vector.request, **options).wire(), vector.expect["wire"]):
                yield f"{vector.id}: `validate` gives another request"

    assert_all(differing())


@cache
def canonical(family: str, name: str) -> str:
    """The field that a name stands for, in a family; the name itself where it stands for none."""
    fields = json.loads((FOLDER.parent / "catalog.json").read_bytes())["families"][family]["fields"]
    return next((f["name"] for f in fields if name in [n["name"] for n in f["names"]]), name)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_typed_request_says_what_its_class_would(family: str) -> None:
    """Made by a check, a typed request has the attributes that its class gives when called with what was given."""

    def differing() -> Iterator[str]:
        for vector in vectors_of(family):
            request = check(vector.request, **vector.options).request
            if request is None:
                continue
            held = {name: getattr(request, name) for name in type(request).model_fields}
            given = {name: held[name] for name in request.model_fields_set}
            for name, value in (request.model_extra or {}).items():  # what no attribute holds
                own = canonical(family, name)
                given |= {own: value} if own in held else {}
            called = type(request)(**given)
            found = {name: getattr(called, name) for name in held}
            if found != held:
                yield f"{vector.id}: {found} instead of {held}"

    assert_all(differing())


@pytest.mark.parametrize("family", FAMILIES)
def test_what_may_not_be_sent_is_refused(family: str) -> None:
    """`validate` raises, with the whole report, for every vector that has an error or no mode."""

    def differing() -> Iterator[str]:
        for vector in vectors_of(family):
            if vector.options.keys() & {"partial"} or vector.expect["ok"]:
                continue
            try:
                validate(vector.request, **vector.options)
            except RequestInvalid as error:
                if not same(outcome_of(error.report), vector.expect):
                    yield f"{vector.id}: the error's report differs"
            else:
                yield f"{vector.id}: it was let through"

    assert_all(differing())


@pytest.mark.parametrize("family", FAMILIES)
def test_what_goes_out_stays_as_it_is(family: str) -> None:
    """Checking the wire form again gives the same wire form, the same mode, and no error that was not there."""

    def differing() -> Iterator[str]:
        for vector in vectors_of(family):
            found = outcome_of(check(vector.expect["wire"], **vector.options))
            if not same(found["wire"], vector.expect["wire"]):
                yield f"{vector.id}: goes out as {str(found['wire'])[:300]}"
            if found["mode"] != vector.expect["mode"]:
                yield f"{vector.id}: the mode becomes {found['mode']}"
            if vector.expect["ok"] and not found["ok"]:
                yield f"{vector.id}: is refused the second time"

    assert_all(differing())


# --- the files -------------------------------------------------------------------------------------------------------


def no_name_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Give an object, and refuse one with a name twice."""
    found = dict(pairs)
    assert len(found) == len(pairs), f"a name stands twice: {[k for k, _ in pairs]}"
    return found


def no_constant(name: str) -> None:
    """Refuse what is no JSON."""
    raise AssertionError(f"{name} is no JSON")


def parts_of(value: Any) -> Iterator[Any]:
    """Give every value inside a value, names included."""
    yield value
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from parts_of(item)
    elif isinstance(value, list):
        for item in value:
            yield from parts_of(item)


@pytest.mark.parametrize("family", FAMILIES)
def test_files_are_i_json(family: str) -> None:
    """A file is UTF-8 without surrogates and doubled names, and every number in it is one that a double holds."""
    text = (FOLDER / f"{family}.json").read_bytes().decode("utf-8", errors="strict")
    file = json.loads(text, object_pairs_hook=no_name_twice, parse_constant=no_constant)
    for value in parts_of(file):
        if isinstance(value, str):
            value.encode("utf-8")  # a lone surrogate raises
        elif isinstance(value, int) and not isinstance(value, bool):
            assert -SAFE <= value <= SAFE
        elif isinstance(value, float):
            assert isfinite(value)


@pytest.mark.parametrize("family", FAMILIES)
def test_each_vector_stands_on_a_line(family: str) -> None:
    """The lines of a file are its issues and vectors, so that a change of one shows as a line; none is very long."""
    lines = (FOLDER / f"{family}.json").read_text("utf-8").split("\n")
    file = json.loads("\n".join(lines))
    inner = [line.strip().removesuffix(",") for line in lines]
    middle = inner.index('"vectors": [')
    issues = [json.loads(f"{{{line}}}") for line in inner[4 : middle - 1]]
    assert issues == [{name: issue} for name, issue in file["issues"].items()]
    vectors = [json.loads(line)["id"] for line in inner[middle + 1 : -3]]
    assert vectors == [e["id"] for e in file["vectors"]]
    assert max(map(len, lines)) < 8_000


@pytest.mark.parametrize("family", sorted(path.stem for path in FOLDER.glob("*.json")))
def test_each_issue_is_said_once(family: str) -> None:
    """A file has each issue that an outcome of it has, once, and no other."""
    file = json.loads((FOLDER / f"{family}.json").read_bytes())
    used = {name for e in file["vectors"] for name in e.get("expect", {}).get("issues", [])}
    assert used == file["issues"].keys()
    assert len({json.dumps(issue) for issue in file["issues"].values()}) == len(used)


def test_ids_and_reasons_are_there() -> None:
    """No two vectors have one id, none goes without a reason, and what repeats itself is written out when read."""
    ids = [vector.id for vector in read_vectors()]
    assert len(set(ids)) == len(ids)
    assert all(vector.why.endswith(".") and vector.covers for vector in read_vectors())
    assert unfolded({"a": [{"$repeat": "x", "times": 3}]}) == {"a": ["xxx"]}
    assert unfolded({"$repeat": [{"$repeat": "y", "times": 2}], "times": 2}) == ["yy", "yy"]
