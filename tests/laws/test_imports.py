"""One direction: a room imports only what it may, nothing imports in a circle, only `cli` prints and exits."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.laws.conftest import ROOT

GENERATOR = ROOT / "generator"

# Each room, and the rooms that it may import; a room is a folder or a module, and the longest name counts. Every room
# stands below those that it imports, so that the table is the order of the stages.
ROOMS: dict[str, tuple[str, ...]] = {
    "errors": (),
    "checkout": (),
    "naming": (),
    "ir": (),
    "bounds": ("errors", "ir"),
    "catalog": ("checkout", "errors"),
    "checks": ("errors", "naming", "bounds", "catalog"),
    "resolve": ("bounds", "catalog", "ir"),
    "words": ("ir", "bounds"),
    "render": ("checkout",),
    "targets": ("ir", "naming", "render"),  # what several outputs share
    "targets.rules": ("ir", "bounds", "render", "targets"),
    "targets.python": ("ir", "naming", "bounds", "render", "targets", "targets.rules"),
    "targets.schema": ("ir", "naming", "bounds", "catalog", "render", "targets", "targets.python"),
    "targets.docs": ("ir", "words", "render"),
    "targets.catalog": ("ir", "bounds", "render", "targets", "targets.schema"),
    "targets.sandbox": ("ir", "naming", "render", "targets", "targets.python", "targets.schema"),
    "probe": ("ir", "bounds", "render", "targets.python"),
    "targets.vectors": ("errors", "ir", "bounds", "render", "targets", "targets.schema", "probe"),
    "checks.proofs": (
        *("errors", "ir", "bounds", "catalog", "checks", "targets.rules", "targets.schema"),
        "probe",
    ),
    "crosscheck": ("errors", "ir", "catalog", "probe"),
    "publish": ("checkout",),
    "show": ("errors", "ir", "words"),
    "pipeline": (
        *("catalog", "checks", "checks.proofs", "resolve", "ir", "render", "probe", "publish"),
        *("targets.python", "targets.schema", "targets.docs", "targets.catalog"),
        *("targets.sandbox", "targets.vectors", "targets.rules", "crosscheck"),
    ),
    "cli": ("", "errors", "ir", "render", "publish", "show", "pipeline"),
    "__main__": ("cli",),
}
MODULES = sorted(path.relative_to(GENERATOR) for path in GENERATOR.rglob("*.py"))
LONGEST = 250
# Modules that may be longer, and why; three at most.
LONG = {
    "ir": "the Contract is one set of types that refer to each other, and is read as one",
    "targets.python.validator": "the views of the engine's data, one after the other",
}


def name_of(path: Path) -> str:
    """Give the name of a module inside the generator: `targets/docs/plan.py` is `targets.docs.plan`."""
    return ".".join(path.with_suffix("").parts).removesuffix("__init__").rstrip(".")


def room_of(name: str) -> str:
    """Give the room of a module; empty for the package itself."""
    parts = name.split(".")
    names = [".".join(parts[:count]) for count in range(len(parts), 0, -1)]
    return next((name for name in names if name in ROOMS), "")


def imports_of(path: Path) -> Iterator[str]:
    """Give the modules of the generator that a module imports, wherever in it, also for types alone."""
    known = {name_of(path) for path in MODULES}
    folder = list(path.parent.parts)
    for node in ast.walk(ast.parse((GENERATOR / path).read_text())):
        if isinstance(node, ast.Import):
            assert not {a.name.split(".")[0] for a in node.names} & {"generator", "callsheet"}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            assert (node.module or "").split(".")[0] not in {"generator", "callsheet"}
        elif isinstance(node, ast.ImportFrom):
            above = folder[: len(folder) - node.level + 1]
            base = [*above, *(node.module or "").split(".")] if node.module else above
            for alias in node.names:
                inner = ".".join([*base, alias.name])
                yield inner if inner in known else ".".join(base)


def test_rooms_stand_in_order() -> None:
    """A room of the table imports only rooms above it, and each room is there."""
    names = ["", *ROOMS]
    for room, others in ROOMS.items():
        assert all(names.index(other) < names.index(room) for other in others), room
    assert set(ROOMS) == {room_of(name_of(path)) for path in MODULES} - {""}


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_go_one_way(path: Path) -> None:
    """A module imports of ours what the table grants its room, and imports it relative to itself."""
    name = name_of(path)
    room = room_of(name)
    assert room or not name, f"say in ROOMS where {name} stands"
    for imported in imports_of(path):
        other = room_of(imported)
        assert other == room or other in ROOMS.get(room, ()), f"{name} may not import {imported}"


def test_no_import_circle() -> None:
    """Following imports from any module of the generator never leads back to it."""
    imports = {name_of(path): set(imports_of(path)) for path in MODULES}
    while imports:
        free = {name for name, others in imports.items() if not others & imports.keys()}
        assert free, f"a circle among {sorted(imports)}"
        imports = {name: others for name, others in imports.items() if name not in free}


def test_tests_import_callsheet() -> None:
    """Tests take the generator by the name that it is installed under."""
    for path in sorted((ROOT / "tests").rglob("*.py")):
        assert not re.search(r"(?m)^\s*(from|import) generator\b", path.read_text()), path


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_modules_are_short(path: Path) -> None:
    """A module has at most 250 lines, or stands among the few exceptions with a reason."""
    count = len((GENERATOR / path).read_text().splitlines())
    if name_of(path) in LONG:
        assert count > LONGEST, f"{path} is no exception any more"
    else:
        assert count <= LONGEST
    assert len(LONG) <= 3


def ends_or_prints(tree: ast.Module) -> Iterator[str]:
    """Give every way in which a module speaks to the user or ends the program."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in {"print", "exit", "quit", "input", "Console", "SystemExit"}:
                yield node.func.id
        elif isinstance(node, ast.Attribute):
            text = ast.unparse(node)
            if text in {"sys.exit", "sys.stdout", "sys.stderr", "os._exit", "typer.Exit"}:
                yield text


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_only_the_command_prints_and_exits(path: Path) -> None:
    """No module but `cli` prints, exits or opens a stream; a sheet is drawn on the console that it is handed."""
    if room_of(name_of(path)) == "cli":
        return
    assert not list(ends_or_prints(ast.parse((GENERATOR / path).read_text())))


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_nothing_depends_on_clock_or_chance(path: Path) -> None:
    """What is made depends on no clock, chance, environment or host; only `cli` measures its own time."""
    if room_of(name_of(path)) == "cli":
        return
    forbidden = {
        "time",
        "datetime",
        "random",
        "secrets",
        "uuid",
        "socket",
        "platform",
        "getpass",
        "locale",
    }
    tree = ast.parse((GENERATOR / path).read_text())
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert not {alias.name.split(".")[0] for alias in node.names} & forbidden
        elif isinstance(node, ast.ImportFrom):
            assert (node.module or "").split(".")[0] not in forbidden
        elif isinstance(node, ast.Attribute):
            assert ast.unparse(node) not in {"os.environ", "os.getenv"}
