"""The package that a catalog of images makes, installed where only its own tests see it."""

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
SPEC = Path(__file__).parent / "spec"
TEMPLATES = ROOT / "templates"

Callsheet = Callable[..., "subprocess.CompletedProcess[str]"]
Play = Callable[..., str]
Ask = Callable[[object, str], Any]

CHECKER = """
import json, sys
from imagegate import check
for line in sys.stdin:
    payload, locale = json.loads(line)
    report = check(payload, locale=locale)
    found = {
        "ok": report.ok,
        "issues": [(i.code, i.severity, i.path, str(i)) for i in report.issues],
        "mode": (report.mode, report.mode_source, report.mode_reason),
        "wire": report.wire(),
    }
    print(json.dumps(found), flush=True)
"""


def run(*words: object, cwd: Path = ROOT, **variables: str) -> "subprocess.CompletedProcess[str]":
    """Run a Python program of this environment; `variables` are its only own environment."""
    return subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=cwd,
        env={"PATH": "", "HOME": str(cwd), "PYTHONIOENCODING": "utf-8", **variables},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="session")
def callsheet() -> Callsheet:
    """Runs the command line and gives the finished process."""
    return lambda *words: run("-m", "callsheet", *words)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, callsheet: Callsheet) -> Path:
    """The output of the catalog of images."""
    out = tmp_path_factory.mktemp("images") / "generated"
    done = callsheet("generate", "--spec", SPEC, "--out", out, "--templates", TEMPLATES)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def installed(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as it is installed: built by its own build back end, nothing fetched."""
    folder = tmp_path_factory.mktemp("installed")
    source = folder / "source"
    shutil.copytree(made / "python", source)
    done = run("-m", "hatchling", "build", "-t", "wheel", "-d", folder / "dist", cwd=source)
    assert done.returncode == 0, done.stderr
    [wheel] = (folder / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.fixture(scope="session")
def python(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Play:
    """Runs a script that may import the installed package; gives what it prints."""
    folder = tmp_path_factory.mktemp("scripts")

    def play(script: str, *words: object, **variables: str) -> str:
        done = run("-c", script, *words, cwd=folder, PYTHONPATH=str(installed), **variables)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return play


@pytest.fixture(scope="session")
def checker(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Gives what the installed package says of a payload in a language; one process answers for all tests."""
    process = subprocess.Popen(
        [sys.executable, "-c", CHECKER],
        cwd=tmp_path_factory.mktemp("checker"),
        env={"PYTHONPATH": str(installed)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    stdin, stdout = process.stdin, process.stdout

    def ask(payload: object, locale: str) -> Any:
        stdin.write(json.dumps([payload, locale]) + "\n")
        stdin.flush()
        return json.loads(stdout.readline())

    with process:
        yield ask
        stdin.close()
