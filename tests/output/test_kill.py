"""A kill at any moment leaves a tree that the next command makes whole: all old, or all new."""

import itertools
import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from signal import SIGKILL
from subprocess import PIPE

import pytest

from callsheet.publish.output import Busy, FileSet, publish, recover

Build = Callable[[Mapping[str, str]], FileSet]
Picture = Callable[[Path], dict[str, bytes]]

CHILD = [sys.executable, "-I", str(Path(__file__).with_name("child.py"))]

OLD = {
    "python/kept.py": "kept\n",
    "python/changed.py": "old\n",
    "python/old/deep/gone.py": "gone\n",
    "python/old/deep/too.py": "gone\n",
    "docs/becomes-folder": "a file\n",
    "docs/becomes-file/inner.md": "inner\n",
    "top.json": "{}\n",
}
NEW = {
    "python/kept.py": "kept\n",
    "python/changed.py": "new\n",
    "python/fresh/deep/made.py": "made\n",
    "docs/becomes-folder/inner.md": "inner\n",
    "docs/becomes-file": "a file\n",
    "top.json": "[]\n",
}


@contextmanager
def killer(out: Path, files: FileSet | None = None) -> Iterator[Callable[[int], bool]]:
    """Give a function that publishes, or recovers, until the nth change; whether it was killed."""
    command = [*CHILD, str(out), "kill", *([text_of(files)] if files else [])]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, text=True) as process:
        questions, answers = process.stdin, process.stdout
        assert questions
        assert answers

        def kill(step: int) -> bool:
            print(step, file=questions, flush=True)
            status = int(answers.readline())
            assert status in (0, -SIGKILL)
            return status != 0

        yield kill
        questions.close()


def text_of(files: FileSet) -> str:
    """Write a file set the way the child reads it."""
    return json.dumps({path: data.decode() for path, data in files.files})


def start(out: Path, files: FileSet | None) -> None:
    """Make the tree as it stands before the kill, with a stranger and litter in it."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    if files:
        publish(files, out)
        (out / "python/notes.txt").write_text("mine")
        cache = out / "python/old/deep/__pycache__"
        cache.mkdir()
        (cache / "gone.pyc").write_text("cache")


def whole_trees(
    out: Path, picture: Picture, before: FileSet | None, after: FileSet
) -> list[dict[str, bytes]]:
    """Give the only two pictures that a kill may leave."""
    start(out, before)
    old = picture(out)
    publish(after, out)
    return [old, picture(out)]


@pytest.mark.parametrize("is_first", [True, False], ids=["first", "next"])
def test_kill_at_every_change(build: Build, picture: Picture, out: Path, is_first: bool) -> None:
    """Killed at any change to the disk, the tree is wholly old or wholly new after recovery."""
    before, after = None if is_first else build(OLD), build(NEW)
    whole = whole_trees(out, picture, before, after)
    seen = []
    with killer(out, after) as kill:
        for step in itertools.count():
            start(out, before)
            if not kill(step):
                break
            is_marked = any(".callsheet-" in path for path in picture(out))
            said = recover(out)
            assert bool(said) == is_marked, f"step {step}: {said}"
            assert picture(out) in whole, f"step {step}"
            assert recover(out) is None
            seen.append(whole.index(picture(out)))
            publish(after, out)
            assert picture(out) == whole[1], f"step {step}"
    assert seen == sorted(seen), "once new, never old again"
    assert set(seen) == {0, 1}
    assert len(seen) > 4 * len(NEW), "every file takes several changes"


def test_kill_during_recovery(
    build: Build, picture: Picture, out: Path, tmp_path: Path, is_long: bool
) -> None:
    """Killed at any change during a recovery, the next one still ends in a whole tree."""
    before, after = build(OLD), build(NEW)
    whole = whole_trees(out, picture, before, after)
    killed = tmp_path / "killed"
    said = set()
    with killer(out, after) as kill, killer(out) as kill_recovery:
        for state in itertools.count(step=1 if is_long else 7):
            start(out, before)
            if not kill(state):
                break
            out.rename(killed)
            for step in itertools.count():
                shutil.copytree(killed, out)
                was_killed = kill_recovery(step)
                said.add(recover(out))
                assert picture(out) in whole, f"publish killed at {state}, recovery at {step}"
                shutil.rmtree(out)
                if not was_killed:
                    break
            shutil.rmtree(killed)
    completed = f"An interrupted publish of {out} was completed: 6 written, 4 removed."
    undone = f"An interrupted publish of {out} was undone: the tree is as it was before."
    assert said == {completed, undone, None}


def test_kill_at_random_times(
    build: Build, picture: Picture, out: Path, seed: int, is_long: bool
) -> None:
    """Killed at any time from outside, the tree is wholly old or wholly new after recovery."""
    before, after = build(OLD), build(NEW)
    whole = whole_trees(out, picture, before, after)
    start(out, before)
    publish(after, out)
    publish(before, out)
    whole[0] = picture(out)  # the litter went with its folder
    chance = random.Random(seed)
    print(f"seed {seed}")  # noqa: T201 - shown if the test fails
    for attempt in range(200 if is_long else 20):
        command = [*CHILD, str(out), "loop", text_of(after), text_of(before)]
        with subprocess.Popen(command, stdout=PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.1))
            process.kill()
        assert process.returncode == -SIGKILL
        recover(out)
        assert picture(out) in whole, f"attempt {attempt}"


def test_publish_recovers_first(build: Build, picture: Picture, out: Path) -> None:
    """A publication after a kill recovers by itself, and its outcome says so."""
    start(out, build(OLD))
    with killer(out, build(NEW)) as kill:
        for step in itertools.count():
            assert kill(step)
            if (out / ".callsheet-journal.json").exists():
                break
            recover(out)
    outcome = publish(build(OLD), out)
    assert outcome.recovered is not None
    assert outcome.recovered.startswith("An interrupted publish")
    assert not any(".callsheet-" in path for path in picture(out))
    assert publish(build(OLD), out).recovered is None


def test_one_at_a_time(build: Build, picture: Picture, out: Path) -> None:
    """While another callsheet writes, publishing and recovering are refused and change nothing."""
    start(out, build(OLD))
    before = picture(out)
    command = [*CHILD, str(out), "hold"]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        with pytest.raises(Busy, match=f"another callsheet is writing to {out}"):
            publish(build(NEW), out)
        with pytest.raises(Busy):
            recover(out)
        assert picture(out) == before
    publish(build(NEW), out)
