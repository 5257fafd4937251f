"""What is timed: one way to judge a request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Judge = Callable[[Any], bool]
UNION = "pydantic union"  # the row that every ratio is relative to


@dataclass(frozen=True)
class Subject:
    """A way to judge a request, from data and from JSON text; what it answers is its verdict."""

    name: str
    does: str
    judge: Judge
    judge_json: Judge
    is_slow: bool = False  # timed in some of the rounds only
    sets: tuple[str, ...] = ("valid", "invalid")
    rewrite: Callable[[dict[str, Any]], dict[str, Any]] | None = None  # it cannot read requests as they are


@dataclass(frozen=True)
class Missing:
    """A peer that could not be timed, and why."""

    name: str
    reason: str
