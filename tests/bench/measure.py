"""Times of the processor, in interleaved rounds: every subject once a round, in a new order; figures compare in it."""

from __future__ import annotations

import gc
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from statistics import median, quantiles
from time import process_time
from typing import Any

from tests.bench.subject import Judge

SHORTEST = 0.004  # seconds: a batch is repeated until one timing takes that long
FEWEST = 3  # rounds, however slow
WHOLE = 1e6


@dataclass(frozen=True)
class Spread:
    """A median with its quartiles, and of how many."""

    middle: float
    low: float
    high: float
    count: int

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """The spread of some figures."""
        low, _, high = quantiles(values, n=4, method="inclusive") if len(values) > 1 else values * 3
        return cls(median(values), low, high, len(values))


@dataclass
class Timings:
    """Microseconds of the processor per request, by subject and round."""

    by_round: dict[str, dict[int, float]] = field(default_factory=dict)

    def ratio(self, name: str, base: str) -> Spread | None:
        """How many times as long a subject takes as another, round by round."""
        one, other = self.by_round.get(name, {}), self.by_round.get(base, {})
        values = [one[turn] / other[turn] for turn in one if turn in other]
        return Spread.of(values) if values else None

    def time(self, name: str) -> Spread | None:
        """Microseconds per request."""
        found = self.by_round.get(name)
        return Spread.of(list(found.values())) if found else None


def take_times(
    judges: dict[str, tuple[Judge, Sequence[Any]]],
    *,
    rounds: int,
    budget: float,
    chance: random.Random,
) -> Timings:
    """Time each judge on its requests.

    Args:
        judges: By name, what is called and the requests that it is given, one after the other.
        rounds: How many rounds there are.
        budget: Seconds for one judge; a slow one sits out some rounds to keep to it.
        chance: Gives the order within a round.
    """
    timings = Timings({name: {} for name in judges})
    repeats: dict[str, int] = {}
    strides: dict[str, int] = {}
    for name, (judge, requests) in judges.items():
        once = _batch(judge, requests, 1)  # the first call of all may import
        once = once if once > budget else _batch(judge, requests, 1)
        repeats[name] = max(1, round(SHORTEST / once))
        most = max(FEWEST, round(budget / (once * repeats[name])))
        strides[name] = max(1, ceil(rounds / most))
    names = list(judges)
    for turn in range(rounds):
        chance.shuffle(names)
        for name in names:
            if turn % strides[name] == 0:
                judge, requests = judges[name]
                seconds = _batch(judge, requests, repeats[name])
                timings.by_round[name][turn] = WHOLE * seconds / (repeats[name] * len(requests))
    return timings


def _batch(judge: Judge, requests: Sequence[Any], repeats: int) -> float:
    """Seconds for some passes over the requests, caches warmed by one before, the collector of garbage at rest."""
    gc.collect(1)
    gc.disable()
    try:
        for request in requests if repeats > 1 else ():
            judge(request)
        start = process_time()
        for _ in range(repeats):
            for request in requests:
                judge(request)
        return process_time() - start
    finally:
        gc.enable()
