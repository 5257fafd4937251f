"""Our templates print Python that Black leaves unchanged, so that regenerating need not run it."""

import ast
from pathlib import Path

import black
import pytest

from callsheet import pipeline
from callsheet.publish.output import FileSet
from tests.laws.conftest import ROOT

MODE = black.Mode(
    line_length=100, target_versions={black.TargetVersion.PY311}, is_pyi=False, preview=False
)


@pytest.fixture(scope="module")
def files() -> FileSet:
    """Return what the real catalog makes."""
    contract = pipeline.load_contract(ROOT / "spec")
    return pipeline.build(contract, ROOT / "templates")


def test_black_changes_nothing(files: FileSet) -> None:
    """Black, set as in pyproject.toml, leaves every generated Python file as it is."""
    changed = []
    for path, data in files.files:
        if path.endswith((".py", ".pyi")):
            try:
                black.format_file_contents(data.decode(), fast=True, mode=MODE)
                changed.append(path)
            except black.NothingChanged:
                pass
    assert changed == []


def test_every_file_compiles_and_speaks(files: FileSet) -> None:
    """Every generated Python file compiles, without warnings, and says in a docstring what it is."""
    for path, data in files.files:
        if path.endswith(".py") and data.strip():
            tree = ast.parse(data, path)
            compile(tree, path, "exec")
            is_ours = not path.endswith("/types.py")  # datamodel-code-generator's
            assert ast.get_docstring(tree) or not is_ours, f"{path} has no docstring"


def test_files_end_with_one_newline(files: FileSet) -> None:
    """Every text file that is made ends with exactly one newline and has no space before it."""
    for path, data in files.files:
        if data and Path(path).suffix in {".py", ".md", ".json", ".yaml", ".toml"}:
            assert data.endswith(b"\n"), path
            assert not data.endswith((b"\n\n", b" \n", b"\t\n")), path
