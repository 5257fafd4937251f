"""What is timed: one way to judge a request."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tests.bench.samples import Sample

Judge = Callable[[Any], bool]
UNION = "pydantic union"  # the row that every ratio is relative to
DELIVERED = "pydantic union, delivering"  # the same, made to give what `check` gives


@dataclass(frozen=True)
class Subject:
    """A way to judge a request, from data and from JSON text; what it answers is its verdict."""

    name: str
    does: str
    judge: Judge
    judge_json: Judge
    sets: tuple[str, ...] = ("valid", "invalid")
    rewrite: Callable[[dict[str, Any]], dict[str, Any]] | None = (
        None  # it cannot read requests as they are
    )

    def given(self, samples: Iterable[Sample], *, is_text: bool) -> list[Any]:
        """The requests in the form in which this subject takes them."""
        if self.rewrite is None:
            return [s.body if is_text else s.request for s in samples]
        requests = [self.rewrite(s.request) for s in samples]
        return [json.dumps(r).encode() for r in requests] if is_text else requests


@dataclass(frozen=True)
class Missing:
    """A peer that could not be timed, and why."""

    name: str
    reason: str
