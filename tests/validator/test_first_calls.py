"""Threads need no care: not even when the first call of all is made by many at once."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.validator.first_calls import requests_of

ROOT = Path(__file__).parents[2]
THREADS = 16
REQUESTS = 100
STARTS = {"quick": 4, "long": 40}  # a process has one first call only


def hashes(threads: int, seed: int) -> list[list[str]]:
    """Give what so many threads found in a fresh process: by thread, a hash of the report on each request."""
    numbers = [str(number) for number in (threads, REQUESTS, seed)]
    command = [sys.executable, "-m", "tests.validator.first_calls", *numbers]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr, done.stderr
    found: list[list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("chunk", range(2))
def test_first_calls_of_many_threads_find_what_one_thread_finds(
    chunk: int, seed: int, is_long: bool, record_property: Callable[..., None]
) -> None:
    """Sixteen threads whose first calls come at once have, for each request, the whole report that one thread has."""
    starts = STARTS["long" if is_long else "quick"] // 2
    for turn in range(chunk * starts, (chunk + 1) * starts):
        (alone,) = hashes(1, seed + turn)
        requests = requests_of(REQUESTS, seed + turn)
        for number, found in enumerate(hashes(THREADS, seed + turn)):
            odd = [at for at in range(REQUESTS) if found[at] != alone[at]]
            assert not odd, (
                f"seed {seed + turn}, thread {number}: {len(odd)} reports differ, such as that on "
                f"{requests[odd[0]]!r:.600}"
            )
    record_property("counted", (f"processes with {THREADS} first calls at once", starts))
