"""No module of the package's rooms imports itself through others, whether to run, later, or for types alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.laws.conftest import ROOT

PACKAGE = ROOT / "generated/python/videogate"
ROOMS = ("_cli", "_data", "_engine", "_http", "_input")


def imported(path: Path) -> Iterator[str]:
    """Give the modules of its own room that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from (name.split(".")[0] for name in names)


def circle(room: dict[str, set[str]]) -> list[str]:
    """Give modules of which each imports the next and the last the first; none where there are none."""
    done: set[str] = set()

    def search(name: str, way: list[str]) -> list[str]:
        if name in way:
            return way[way.index(name) :]
        if name in done:
            return []
        found = next(filter(None, (search(m, [*way, name]) for m in sorted(room[name]))), [])
        done.add(name)
        return found

    return next(filter(None, (search(name, []) for name in sorted(room))), [])


@pytest.mark.parametrize("room", ROOMS)
def test_no_circle_in_a_room(room: str) -> None:
    """Imports inside a room go one way, those under `TYPE_CHECKING` and inside functions too."""
    modules = {path.stem: path for path in (PACKAGE / room).glob("*.py")}
    assert len(modules) > 2
    assert circle({name: {*imported(path)} & {*modules} for name, path in modules.items()}) == []


def test_a_circle_is_seen() -> None:
    """Three modules in a circle are named in order; a module that two import is no circle."""
    assert circle({"a": {"b", "d"}, "b": {"c", "d"}, "c": {"a"}, "d": set()}) == ["a", "b", "c"]
    assert circle({"a": {"b", "d"}, "b": {"d"}, "d": set()}) == []
