"""`callsheet generate`, killed at any moment, is made good by the next command."""

import os
import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from callsheet.cli import app
from tests.laws.conftest import COMMAND, ROOT, Run, picture_of

MARK = ".callsheet-"  # of what a publication puts beside the files that it replaces


@pytest.fixture(scope="module")
def whole(home: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return two homes with whole trees: the small catalog, and one from which much is gone and much is new."""
    other = tmp_path_factory.mktemp("other") / "home"
    shutil.copytree(home / "spec", other / "spec")
    families = other / "spec/families"
    text = (families / "finch.yaml").read_text()
    for bird in ("wren", "robin", "tit"):
        (families / f"{bird}.yaml").write_text(text.replace("finch", bird))
    (families / "finch.yaml").unlink()
    assert run("generate", "--quiet", cwd=other).returncode == 0
    return home, other


def litter(out: Path) -> list[str]:
    """Give the files of a publication that is under way, or that was killed."""
    return [name for _, _, names in os.walk(out) for name in names if MARK in name]


def test_killed_at_any_moment(
    whole: tuple[Path, Path],
    tmp_path: Path,
    seed: int,
    is_long: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Killed at random moments, a run leaves a tree that the next command makes the expected one, byte for byte."""
    here = tmp_path / "home"
    shutil.copytree(whole[0], here)
    monkeypatch.chdir(here)
    expected = [picture_of(home / "generated") for home in whole]
    chance = random.Random(seed)
    print(f"seed {seed}")  # noqa: T201  # shown if the test fails
    seconds, recovered = 1.0, 0
    for attempt in range(60 if is_long else 8):
        turn = (attempt + 1) % 2
        shutil.rmtree(here / "spec")
        shutil.copytree(whole[turn] / "spec", here / "spec")
        seconds, was_marked = kill(here, chance, seconds, in_publication=attempt % 4 != 0)
        with pytest.raises(SystemExit) as ended:
            app(["generate"])
        said = capsys.readouterr()
        assert (ended.value.code, said.err) == (0, ""), f"attempt {attempt}"
        assert ("An interrupted publish" in said.out) == was_marked, f"attempt {attempt}"
        assert picture_of(here / "generated") == expected[turn], f"attempt {attempt}"
        assert not litter(here / "generated")
        recovered += was_marked
    assert recovered, "no kill hit a publication: this proves nothing"


def kill(
    here: Path, chance: random.Random, seconds: float, *, in_publication: bool
) -> tuple[float, bool]:
    """Start a run and kill it: soon after it begins to write, or at any time.

    Gives how long a run lasts until it writes, as far as is known, and whether it left a publication half done.
    """
    out = here / "generated"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [*COMMAND, "generate", "--quiet"]
    with subprocess.Popen(command, cwd=here, env=env, stderr=subprocess.PIPE) as process:
        started = time.perf_counter()
        if in_publication:
            while not litter(out) and process.poll() is None:
                time.sleep(0.001)
            seconds = time.perf_counter() - started
            time.sleep(chance.uniform(0, 0.03))
        else:
            time.sleep(chance.uniform(0, seconds))
        process.kill()
        _, errors = process.communicate()
    assert process.returncode in {0, -9}, errors.decode()
    return seconds, bool(litter(out))
