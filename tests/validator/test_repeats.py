"""A report follows from the request and the options alone: what was asked before changes nothing."""

from __future__ import annotations

import pickle
import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from itertools import islice
from typing import Any, NoReturn

import pytest

from tests.validator.memo import MISSING, Memo, find_memo, memo_of_size
from tests.validator.objects import Picked, PickedText
from tests.validator.repeating import random_options, repeating_requests
from tests.validator.reports import differing, members_of
from tests.vectors.reader import FOLDER, read_vectors
from videogate import check, is_valid
from videogate._engine import check as engine

Asked = tuple[Any, dict[str, Any]]  # a request, and the options of its check
FAMILIES = sorted(path.stem for path in FOLDER.glob("*.json"))
CHUNKS = 8
TRIED = {"quick": 4_000, "long": 40_000}
BATCH = 500  # requests: each way has its turn with these before the next ones come
TINY = 3  # entries: nearly every request pushes one out


@pytest.fixture
def memo(lacks: Callable[[str], NoReturn]) -> Memo:
    """Return the engine's memo."""
    return find_memo() or lacks(MISSING)


def answered(asked: Iterable[Asked]) -> list[dict[str, str]]:
    """Give the whole report of each request, and what `is_valid` says."""
    found: list[dict[str, str]] = []
    for request, options in asked:
        members = members_of(check(request, **options))
        members["is_valid"] = repr(is_valid(request, strict=options.get("strict", False)))
        found.append(members)
    return found


def assert_equal(asked: list[Asked], ways: dict[str, list[dict[str, str]]]) -> None:
    """Fail with how many reports some way gives otherwise than the first way, and with a few of them."""
    (first, expected), *others = ways.items()
    found = [
        f"{request!r:.600} {options}\n  {first} against {name}: {difference}"
        for name, reports in others
        for (request, options), one, other in zip(asked, expected, reports, strict=True)
        if (difference := differing(one, other))
    ]
    assert not found, "\n".join([f"{len(found)} reports differ", *found[:5]])


def in_sizes(memo: Memo, asked: list[Asked]) -> dict[str, list[dict[str, str]]]:
    """Give the reports with the memo off, with one that holds next to nothing, and with the usual one, twice."""
    ways: dict[str, list[dict[str, str]]] = {}
    for name, size in (("off", 0), ("tiny", TINY), ("usual", memo.SIZE)):
        with memo_of_size(memo, size):
            ways[f"memo {name}"] = answered(asked)
            if size > TINY:
                ways[f"memo {name}, again"] = answered(asked)
    with memo_of_size(memo, memo.SIZE), looking_closely():
        ways["each value looked at closely"] = answered(asked)
    return ways


@contextmanager
def looking_closely() -> Iterator[None]:
    """Let no value pass by a quick look: each is read, and held against its limits."""
    quick = engine.odd_names
    engine.odd_names = lambda _, slots: [name for name, *_ in slots]
    try:
        yield
    finally:
        engine.odd_names = quick


def random_asked(seed: int, count: int) -> list[list[Asked]]:
    """Give random requests with random options, in batches."""
    chance = random.Random(seed)
    asked = [(r, random_options(chance)) for r in islice(repeating_requests(seed), count)]
    return [asked[at : at + BATCH] for at in range(0, len(asked), BATCH)]


@pytest.mark.parametrize("family", FAMILIES)
def test_the_memo_changes_nothing_for_vectors(family: str, memo: Memo) -> None:
    """Whether the memo is off, tiny or as usual, each vector has one and the same whole report."""
    asked = [(v.request, v.options) for v in read_vectors() if v.family == family]
    assert_equal(asked, in_sizes(memo, asked))


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_the_memo_changes_nothing_for_random_requests(
    chunk: int, memo: Memo, seed: int, is_long: bool, record_property: Callable[..., None]
) -> None:
    """The same holds for requests that repeat names with other values, as odd as Python has them."""
    count = TRIED["long" if is_long else "quick"] // CHUNKS
    for asked in random_asked(seed * CHUNKS + chunk, count):
        assert_equal(asked, in_sizes(memo, asked))
    record_property("counted", ("requests with the memo off, tiny and as usual", count))


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_what_was_asked_before_changes_nothing(
    chunk: int, seed: int, is_long: bool, record_property: Callable[..., None]
) -> None:
    """Asked again in the opposite order, each request has the report that it had."""
    count = TRIED["long" if is_long else "quick"] // CHUNKS
    for asked in random_asked(seed * CHUNKS + chunk, count):
        backwards = answered(reversed(asked))
        assert_equal(asked, {"forwards": answered(asked), "backwards": backwards[::-1]})
    record_property("counted", ("requests asked in both orders", count))


@pytest.mark.parametrize("member", [*Picked, *PickedText], ids=repr)
def test_a_member_of_an_enum_picks_what_its_text_picks(member: Picked | PickedText) -> None:
    """However often it is asked, also under `strict`, a `model_name` that is a member finds what its text finds."""
    request = {"model": "kling-video", "mode": "t2v", "prompt": "a kite", "duration": 15}
    request |= {"camera_control": {"type": "simple", "config": {"zoom": 11}}}
    given = {**request, "model_name": member}
    for strict in (False, True):
        reports = [check(given, strict=strict) for _ in range(3)]
        reports.append(check({**request, "model_name": member.value}, strict=strict))
        first, *others = [members_of(report)["issues"] for report in reports]
        assert others == [first] * len(others)
        assert "camera_control" in first
        assert {is_valid(given, strict=strict) for _ in range(2)} == {reports[-1].ok}


def test_what_one_does_with_a_report_is_its_own() -> None:
    """What goes out, and what a field says, may be changed by who asked; the next who asks sees nothing of it."""
    request = {
        "model": "sora-2",
        "mode": "i2v",
        "prompt": "a kite",
        "image_url": "https://example.com/1.png",
    }
    request["images"] = "https://example.com/2.png"  # goes out as a list
    for _ in range(3):
        report = check(dict(request))
        assert report.wire()["images"] == ["https://example.com/2.png"]
        for images in (report.wire()["images"], report.values["images"]):
            images.append("https://example.com/3.png")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_report_can_be_copied(family: str) -> None:
    """A pickled report, and a deep copy, say all that the report says, in both languages."""
    for vector in [vector for vector in read_vectors() if vector.family == family][::20]:
        report = check(vector.request, **vector.options)
        for copied in (
            pickle.loads(pickle.dumps(report)),  # noqa: S301  # its own
            deepcopy(report),
        ):
            assert differing(members_of(report), members_of(copied)) == ""
            assert [i.text("zh-Hant") for i in report.issues] == [
                i.text("zh-Hant") for i in copied.issues
            ]
            assert copied.request == report.request


@pytest.mark.parametrize("value", [{1, 2}, b"x", 1e400, [{1, 2}], 2j], ids=repr)
def test_what_is_no_json_is_never_plain(value: Any) -> None:
    """Under a name that takes anything, a value that JSON cannot carry is refused at its place."""
    report = check({"model": "gemini-omni", "mode": "r2v", "prompt": "a", "input_reference": value})
    assert [issue.path[0] for issue in report.errors] == ["input_reference"]
    assert not is_valid(
        {"model": "gemini-omni", "mode": "r2v", "prompt": "a", "input_reference": value}
    )
