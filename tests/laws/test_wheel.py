"""The wheel is whole: installed where no clone is, it makes the same bytes from a catalog alone."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.laws.conftest import ROOT, picture_of

SOURCES = ("generator", "templates", "pyproject.toml", "README.md", "LICENSE")
NOWHERE = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def done(*command: object, cwd: Path) -> str:
    """Run a command that must end well, with nothing of this repository on Python's path; give what it prints."""
    ended = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=NOWHERE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the `bin` of a new environment with the wheel and the locked packages, but not this repository."""
    place = tmp_path_factory.mktemp("wheel")
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, place / "source" / name)
        else:
            shutil.copy(ROOT / name, place / "source" / name)
    done(
        sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place, cwd=place / "source"
    )
    shutil.rmtree(place / "source")
    [wheel] = place.glob("*.whl")
    done(sys.executable, "-m", "venv", "--without-pip", place / "env", cwd=place)
    python = place / "env/bin/python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    done(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=place)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(done(python, "-c", ask, cwd=place).strip())
    # The links of editable installs that stand in a folder named so are not followed.
    (packages / "locked.pth").write_text(sysconfig.get_path("purelib"))
    found = done(python, "-c", "import callsheet; print(callsheet.__file__)", cwd=place)
    assert Path(found.strip()).is_relative_to(packages)
    return place / "env/bin"


def test_wheel_makes_the_same(installed: Path, tmp_path: Path) -> None:
    """In a folder with nothing but the catalog, `generate`, `check` and `show` pass, with the committed bytes."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    done(installed / "callsheet", "generate", cwd=tmp_path)
    assert done(installed / "callsheet", "check", cwd=tmp_path) == "generated is what spec makes.\n"
    assert "video_id" in done(
        installed / "callsheet", "show", "kling-video", "extend", cwd=tmp_path
    )
    made = picture_of(tmp_path / "generated")
    assert made.keys() == {"manifest.txt", *made["manifest.txt"].decode().split()}
    assert [name for name in made if (ROOT / "generated" / name).read_bytes() != made[name]] == []
