"""One direction: each module of the generator imports only what comes before it, and only `cli` prints and exits."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.laws.conftest import ROOT

GENERATOR = ROOT / "generator"

# Each row may import from the rows above it, and from its own; a name stands for the module or the whole package.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("errors", "naming", "strict_yaml", "ir", "tree"),
    ("edges",),
    ("derive",),
    ("load",),
    ("diagnose",),
    ("authored",),
    ("merge",),
    ("checks",),
    ("api_checks", "text_checks", "field_checks", "schema_checks", "fact_checks", "vector_checks"),
    ("family_checks", "name_checks"),
    ("rule_checks",),
    ("scope_checks",),
    ("resolve_sandbox",),
    ("sandbox_checks",),
    ("resolve",),
    ("filters", "phrases", "wording", "statements"),
    ("targets",),
    ("sheet", "lookup", "show", "render", "journal"),
    ("trial", "said_checks"),
    ("vectors", "proofs"),
    ("output",),
    ("provenance",),
    ("pipeline",),
    ("evolve",),
    ("cli",),
    ("__main__",),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
# What a module may import of ours, where its row alone would allow more.
ONLY = {
    "ir": set[str](),
    "edges": {"ir"},
    "derive": {"ir", "edges"},
    "errors": set[str](),
    "naming": set[str](),
    "filters": set[str](),
    "phrases": {"ir"},
    "wording": {"ir", "phrases"},
    "statements": {"ir", "phrases", "wording"},
    "targets": {"ir", "naming", "filters", "phrases", "wording", "statements", "targets"},
    "targets.schemas": {"ir", "naming", "filters", "wording", "targets", "authored"},
    "render": {"filters", "targets"},
}
MODULES = sorted(path.relative_to(GENERATOR) for path in GENERATOR.rglob("*.py"))


def name_of(path: Path) -> str:
    """Give the name of a module inside the generator: `targets/docs.py` is `targets.docs`."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def imports_of(tree: ast.Module) -> Iterator[str]:
    """Give the modules of the generator that a module imports, wherever in it."""
    known = {name_of(path) for path in MODULES}
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            base = node.module or ""
            names = [f"{base}.{alias.name}" for alias in node.names]
        for name in names:
            if name.split(".")[0] == "generator":
                inner = name.removeprefix("generator").lstrip(".")
                while inner and inner not in known:
                    inner = inner.rpartition(".")[0]
                yield inner


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_go_one_way(path: Path) -> None:
    """A module imports nothing of ours that comes after it, and no more than the table grants it."""
    name = name_of(path)
    top = name.split(".")[0]
    if not name or name == "__init__":
        assert not list(imports_of(ast.parse((GENERATOR / path).read_text())))
        return
    assert top in RANK, f"say in LAYERS where {top} stands"
    allowed = ONLY.get(name, ONLY.get(top))
    for imported in imports_of(ast.parse((GENERATOR / path).read_text())):
        if not imported:  # the version, of the package itself
            continue
        other = imported.split(".")[0]
        assert RANK[other] <= RANK[top], f"{name} imports {imported}, which comes after it"
        if allowed is not None:
            assert other in allowed, f"{name} may not import {imported}"


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
    if name_of(path) == "cli":
        return
    assert not list(ends_or_prints(ast.parse((GENERATOR / path).read_text())))


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_nothing_depends_on_clock_or_chance(path: Path) -> None:
    """What is made depends on no clock, chance, environment or host; only `cli` measures its own time."""
    if name_of(path) == "cli":
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
