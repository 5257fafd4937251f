"""A task: what was asked, and where it stands at a time. Nothing ticks: every state follows from timestamps."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

State = Literal["queued", "in_progress", "succeeded", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One accepted request. Times are Unix seconds.

    Attributes:
        owner: A digest of the key that made it.
        digest: A digest of the request: equal requests have equal ones.
        request: The request as JSON, files told by name and size.
        remarks: What the check had to say, a line each.
        secret: Part of the file's address: who knows it needs no key.
        starts, ends: When it leaves the queue, and when it is over.
        code, reason: Why it fails; both empty when it succeeds.
        stuck: The state that it never leaves; empty when it moves on.
        callback: The address that its end is told.
    """

    id: str
    owner: str
    digest: str
    model: str
    family: str
    mode: str
    prompt: str
    request: str
    remarks: str
    seconds: float
    width: int
    height: int
    rate: float
    base_url: str
    secret: str
    created: float
    starts: float
    ends: float
    code: str = ""
    reason: str = ""
    stuck: str = ""
    callback: str = ""

    def state(self, now: float) -> State:
        """Where it stands at a time."""
        if now >= self.ends and not self.stuck:
            return "failed" if self.code else "succeeded"
        return "in_progress" if now >= self.starts and self.stuck != "queued" else "queued"

    def progress(self, now: float) -> int:
        """How far it has come, from 0 to 100; a failed or stuck task came half of the way."""
        state = self.state(now)
        if state == "queued":
            return 0
        if state == "succeeded":
            return 100
        if self.stuck or self.code:
            return 50
        return min(99, int(100 * (now - self.starts) / max(self.ends - self.starts, 0.001)))


@dataclass(frozen=True, slots=True)
class Speed:
    """Between how many and how many seconds a task waits, and runs."""

    waits: tuple[float, float]
    runs: tuple[float, float]

    def times(self, task_id: str) -> tuple[float, float]:
        """How long a task waits and runs, in seconds: by chance, but always the same for the same id."""
        raw = hashlib.sha256(task_id.encode()).digest()
        parts = (int.from_bytes(raw[:8]), int.from_bytes(raw[8:16]))
        waits, runs = (
            low + (high - low) * part / 2**64
            for (low, high), part in zip((self.waits, self.runs), parts, strict=True)
        )
        return waits, runs


SPEEDS = {
    "instant": Speed((0, 0), (0, 0)),
    "fast": Speed((0.2, 0.5), (0.8, 2)),
    "real": Speed((2, 15), (40, 150)),
}
