"""A service that never stops, asked by strangers, does not grow: what is kept of requests is bounded."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
TRIED = {"quick": 20_000, "long": 200_000}
SWAY = {
    "full": 512,
    "rest": 64,
}  # KiB; 10,000 requests that leave 100 bytes each would make a thousand


def test_random_shapes_leave_nothing_behind(
    seed: int, is_long: bool, say: Callable[[str], None]
) -> None:
    """After the second half of many requests of random shapes, no more is held than after the first."""
    count = TRIED["long" if is_long else "quick"]
    command = [sys.executable, "-m", "tests.validator.memory", str(count), str(seed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    before, after = json.loads(done.stdout)
    growth = {kind: (after[kind] - before[kind]) / 1024 for kind in before}
    figures = ", ".join(f"{kind} {more:+.0f} KiB" for kind, more in growth.items())
    say(
        f"memory after {count:,} requests of random shapes, seed {seed}, against half as many: {figures}"
    )
    assert all(more <= SWAY[kind] for kind, more in growth.items()), figures
