"""The work of a check grows no faster than the request. Lines run are counted: no clock, so no luck."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from tests.validator.hostile import nested
from tests.validator.soundness import LOCALES
from videogate import check, check_json

Json = Any
SIZE = 25
VEO = {"model": "veo3.1", "prompt": "a kite"}
SEEDANCE = {"model": "doubao-seedance-2-0-260128", "prompt": "a kite"}
IMAGE = {"type": "image_url", "role": "reference_image", "image_url": {"url": "u"}}
GROWING: dict[str, Callable[[int], Json]] = {
    "text": lambda n: {"model": "happyhorse-1.0", "prompt": "字" * n},
    "blanks": lambda n: {"model": "veo3.1", "prompt": "\u3000" * n},
    "digits": lambda n: {**VEO, "duration": "9" * n},
    "unit": lambda n: {**VEO, "duration": "5" + "s" * n},
    "word": lambda n: {"model": "kling-video", "mode": "t2v", "model_name": "v" * n},
    "model": lambda n: {"model": "veo" * n},
    "mode": lambda n: {**VEO, "mode": "t2v" * n},
    "name": lambda n: {**VEO, "promt" * n: 1},
    "names": lambda n: {**VEO, **{f"promt{i}": i for i in range(n)}},
    "items": lambda n: {**VEO, "reference_images": ["u"] * n},
    "bad items": lambda n: {**VEO, "reference_images": [None, 5, {}, " "] * n},
    "parts": lambda n: {**SEEDANCE, "content": [IMAGE] * n},
    "texts": lambda n: {**SEEDANCE, "content": [{"type": "text", "text": "a bird"}] * n},
    "bad parts": lambda n: {**SEEDANCE, "content": [{"type": "gif"}, {"type": "image_url"}] * n},
    "left over": lambda n: {**SEEDANCE, "mode": "t2v", "content": [IMAGE] * n},
    "objects": lambda n: {"model": "kling-video", "mode": "multi_i2v", "image_list": [{}] * n},
    "members": lambda n: {**VEO, "metadata": {f"prompt{i}": 1 for i in range(n)}},
    "depth": lambda n: {**VEO, "metadata": nested(n, "x", 1), "zzz": nested(n, "", float("nan"))},
    "moves": lambda n: {
        "model": "kling-video",
        "mode": "t2v",
        "model_name": "kling-v1",
        "prompt": "a kite",
        "camera_control": {"type": "simple", "config": {f"zoom{i}": 99 for i in range(n)}},
    },
}


def steps(work: Callable[[], object]) -> int:
    """How many lines Python runs for some work; a line that loops counts each time."""
    total = 0

    def trace(_frame: FrameType, event: str, _: object) -> Any:
        nonlocal total
        total += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return total


def judged(payload: Json) -> None:
    """Check a request, and read all that is said of it."""
    report = check(payload)
    for issue in report.issues:
        for locale in LOCALES:
            issue.text(locale)
    report.to_error()
    report.wire()


@pytest.mark.parametrize("what", GROWING)
def test_work_grows_with_size_alone(what: str) -> None:
    """Twice the size is at most twice the further steps: were they to grow with its square, it would be four times."""
    make = GROWING[what]
    judged(make(SIZE))
    least, less, most = (steps(lambda n=n: judged(make(n))) for n in (2 * SIZE, 4 * SIZE, 8 * SIZE))
    assert most - less <= 2.5 * (less - least) + 2_000, (least, less, most)


def test_long_bodies_are_read_in_one_go() -> None:
    """The same holds for text that is no JSON until its end."""
    check_json("[")
    few, many = (steps(lambda n=n: check_json("[" * n)) for n in (1_000, 100_000))
    assert many <= few + 500
