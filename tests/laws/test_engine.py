"""How the engine of the package is built: short modules, nothing compiled while it runs, one way for a payload."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from tests.laws.conftest import ROOT
from tests.laws.test_package_imports import circle
from tests.vectors.reader import Vector, read_vectors
from videogate import check

ENGINE = ROOT / "generated/python/videogate/_engine"
MODULES = sorted(ENGINE.glob("*.py"))
LONGEST = 250  # lines
LONGER = {
    "judging.py": "what several values say together stands in one order, and is read as one piece",
}
MOST_MODULES = 5  # that a payload passes through
COMPILING = frozenset(("eval", "exec", "compile"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_modules_are_short(path: Path) -> None:
    """A module has at most 250 lines, but for those that are named with a reason; none of these could go."""
    lines = len(path.read_text().splitlines())
    assert (lines > LONGEST) == (path.name in LONGER), f"{path.name} has {lines} lines"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_nothing_is_compiled(path: Path) -> None:
    """The engine compiles no text, for a stranger's request least of all."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    called = {node.func.id for node in nodes if isinstance(node.func, ast.Name)}
    assert not called & COMPILING


def steps(request: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the modules from and to which a request is handed while it is checked."""
    found: list[tuple[str, str]] = []

    def watch(frame: FrameType, event: str, _: object) -> None:
        caller = frame.f_back
        if event != "call" or caller is None:
            return
        places = [Path(one.f_code.co_filename) for one in (caller, frame)]
        is_handed = any(value is request for value in frame.f_locals.values())
        if is_handed and all(place.parent.name == "_engine" for place in places):
            found.append((places[0].stem, places[1].stem))

    sys.setprofile(watch)
    try:
        check(request)
    finally:
        sys.setprofile(None)
    return iter(found)


def vectors() -> list[Vector]:
    """Give the vectors whose request is a plain object."""
    return [vector for vector in read_vectors() if type(vector.request) is dict]


def test_a_payload_goes_one_way() -> None:
    """Over all vectors a payload passes through at most five modules, and none hands it to one that it came from."""
    ways = {step for vector in vectors() for step in steps(vector.request)}
    modules = {name for step in ways for name in step}
    assert "check" in modules
    assert len(modules) <= MOST_MODULES, modules
    onward = {name: {to for start, to in ways if start == name != to} for name in modules}
    assert circle(onward) == []
