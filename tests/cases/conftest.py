"""What the cases share: catalogs laid over the small base catalog, and the command run on them."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from callsheet.cli import app

CASES = Path(__file__).parent
NOTES = ("expected.txt", "without.txt")  # of a case, and no part of its catalog


@dataclass(frozen=True)
class Finished:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


Command = Callable[..., Finished]
Lay = Callable[..., Path]


@pytest.fixture
def callsheet(capfd: pytest.CaptureFixture[str]) -> Command:
    """Return a function that runs the command in this process, as `main` would."""

    def run(*args: object) -> Finished:
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            app([str(arg) for arg in args])
        code = ended.value.code
        assert isinstance(code, int)
        return Finished(code, *capfd.readouterr())

    return run


@pytest.fixture
def lay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lay:
    """Return a function that lays case folders over the base catalog, as `spec` in a folder of their own."""
    monkeypatch.chdir(tmp_path)

    def lay_over(*cases: Path) -> Path:
        spec = tmp_path / "spec"
        shutil.copytree(CASES / "base", spec)
        for case in cases:
            for path in sorted(case.rglob("*")):
                place = spec / path.relative_to(case)
                if path.name in NOTES:
                    continue
                if path.is_symlink() or (path.is_dir() and place.is_file()):
                    place.unlink(missing_ok=True)
                if path.is_symlink():
                    place.symlink_to(path.readlink())
                elif path.is_dir():
                    place.mkdir(exist_ok=True)
                else:
                    place.write_bytes(path.read_bytes())
            without = case / "without.txt"
            for name in without.read_text().split() if without.exists() else ():
                (spec / name).unlink()
        return spec

    return lay_over
