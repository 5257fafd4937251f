"""Sixteen threads that judge at once, each its own share of the requests, beside one that judges them all."""

from __future__ import annotations

import gc
import random
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Barrier, Thread
from time import perf_counter, process_time
from typing import Any

from tests.bench.measure import WHOLE, Spread
from tests.bench.subject import Judge

THREADS = 16
REQUESTS = 40_000  # judged in a round: enough that threads change places often


@dataclass(frozen=True)
class Spent:
    """Microseconds a request: of the processor, of all threads together; and by the clock on the wall."""

    processor: float
    wall: float


Rounds = dict[tuple[str, int], list[Spent]]  # by judge and number of threads


def thread_times(
    judges: dict[str, Judge], requests: Sequence[Any], *, rounds: int, chance: random.Random
) -> Rounds:
    """Time each judge in one thread and in sixteen, round by round."""
    times: Rounds = {(name, number): [] for name in judges for number in (1, THREADS)}
    for judge in judges.values():
        for request in requests:
            judge(request)
    turns = list(times)
    for _ in range(rounds):
        chance.shuffle(turns)
        for name, number in turns:
            times[name, number].append(_spent(judges[name], requests, number))
    return times


def ratio(times: Rounds, kind: str, one: tuple[str, int], other: tuple[str, int]) -> Spread:
    """How many times as long one takes as the other, round by round."""
    pairs = zip(times[one], times[other], strict=True)
    return Spread.of([getattr(a, kind) / getattr(b, kind) for a, b in pairs])


def _spent(judge: Judge, requests: Sequence[Any], number: int) -> Spent:
    """Let so many threads judge, each its own requests over and over; what one request took."""
    repeats = max(1, REQUESTS // len(requests))
    barrier = Barrier(number + 1)

    def work(share: Sequence[Any]) -> None:
        barrier.wait()
        for _ in range(repeats):
            for request in share:
                judge(request)

    threads = [Thread(target=work, args=(requests[turn::number],)) for turn in range(number)]
    gc.collect(1)
    gc.disable()
    try:
        for thread in threads:
            thread.start()
        wall, processor = perf_counter(), process_time()
        barrier.wait()
        for thread in threads:
            thread.join()
        wall, processor = perf_counter() - wall, process_time() - processor
    finally:
        gc.enable()
    share = WHOLE / (repeats * len(requests))
    return Spent(processor * share, wall * share)
