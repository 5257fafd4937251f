"""What the laws share: the repository, what its catalog makes, and the command in a process of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "callsheet")

Run = Callable[..., subprocess.CompletedProcess[str]]
Picture = dict[str, bytes]


FAMILIES = sorted(path.stem for path in (ROOT / "spec/families").glob("*.yaml"))


def add_model(spec: Path, family: str, model: str) -> None:
    """Add a model as the README says: one line at the end of `models:` in the family's file."""
    path = spec / f"families/{family}.yaml"
    lines = path.read_text().split("\n")
    end = start = lines.index("models:") + 1
    while lines[end].startswith(" "):
        end += 1
    assert end > start
    path.write_text("\n".join([*lines[:end], f"  - {model}", *lines[end:]]))


def picture_of(tree: Path) -> Picture:
    """Give every file of a tree with its bytes, but for what Python puts beside modules that are imported."""
    return {
        str(path.relative_to(tree)): path.read_bytes()
        for path in sorted(tree.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="session")
def run() -> Run:
    """Return a function that runs the command as a user would, found through PYTHONPATH."""

    def callsheet(
        *args: object, cwd: Path = ROOT, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        here = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(
            [*COMMAND, *map(str, args)],
            cwd=cwd,
            env={**here, **(env or {})},
            capture_output=True,
            text=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
        )

    return callsheet


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """Return a folder with a small catalog and its output; nobody changes it. Templates are the repository's."""
    home = tmp_path_factory.mktemp("home")
    shutil.copytree(ROOT / "tests/cases/base", home / "spec")
    ended = run("generate", "--quiet", cwd=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    return home


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """Return a folder with the real catalog and its output, freshly made; nobody changes it."""
    home = tmp_path_factory.mktemp("real")
    shutil.copytree(ROOT / "spec", home / "spec")
    way = {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC", "COLUMNS": "40", "PYTHONUTF8": "0"}
    ended = run("generate", "--quiet", cwd=home, env=way)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    return home


@pytest.fixture
def copy(home: Path, tmp_path: Path) -> Path:
    """Return a copy of that home, to be changed at will."""
    shutil.copytree(home, tmp_path / "copy")
    return tmp_path / "copy"
