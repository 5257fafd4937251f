"""What a request costs whose shape was never seen: each is checked once, in a fresh process, and timed by itself."""

from __future__ import annotations

import copyreg
import gc
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from statistics import median, quantiles
from time import perf_counter_ns
from types import MappingProxyType
from typing import Any

from callsheet import ir
from tests.bench import ours
from tests.bench.measure import Spread
from tests.bench.peers_pydantic import union_subjects
from tests.bench.samples import Corpus
from tests.bench.shapes import unseen_requests
from tests.bench.subject import DELIVERED, UNION, Judge
from tests.openapi.payloads import Request
from tests.validator.memo import MISSING, find_memo
from tests.validator.strategies import every_name

CHUNK = 250  # requests: one judge's turn
WARM = 20  # familiar requests before each turn: they fill the caches of the processor
ASSUMED_SIZE = 2_000  # shapes, of a memo that does not tell
MORE = 500  # shapes that do not fit beside twice the size: a memo may keep as many again
READS = 2_000  # of the clock, to know what one takes
NEW, FULL, OFF = "never seen", "never seen, memo full", "never seen, memo off"


@dataclass(frozen=True)
class Plan:
    """What a process does.

    Attributes:
        tables: Requests that have all made that is kept of the catalog, as JSON text; then the memo is emptied.
        before: Requests that warm it up, and fill the memo.
        requests: Those that are timed, as JSON text.
        is_memo_off: Whether the memo keeps nothing.
        seed: Of the judges' order.
    """

    tables: Sequence[str]
    before: Sequence[str]
    requests: Sequence[str]
    is_memo_off: bool
    seed: int


Times = dict[str, list[float]]  # microseconds of each request, by judge


@dataclass(frozen=True)
class Unseen:
    """The times of one situation, each run in a process of its own."""

    runs: list[Times]

    @property
    def count(self) -> int:
        """How many requests were timed."""
        return len(self.runs[0][UNION])

    def ratio(self, base: str, name: str = ours.CHECK) -> Spread:
        """How many times as long as another one of the judges takes for a chunk of requests."""
        return Spread.of(
            [
                sum(run[name][at : at + CHUNK]) / sum(run[base][at : at + CHUNK])
                for run in self.runs
                for at in range(0, len(run[base]), CHUNK)
            ]
        )

    def percentile(self, percent: int, name: str = ours.CHECK) -> float:
        """The microseconds that so many per cent of the requests keep to; of each, the median over the runs counts."""
        each = [median(some) for some in zip(*(run[name] for run in self.runs), strict=True)]
        return quantiles(each, n=100, method="inclusive")[percent - 1]

    def tail(self, name: str = ours.CHECK) -> float:
        """The 99th percentile to the median."""
        return self.percentile(99, name) / self.percentile(50, name)


def unseen_times(
    contract: ir.Contract, samples: Corpus, *, count: int, runs: int, seed: int
) -> tuple[dict[str, Unseen], list[str]]:
    """The times by situation, and what could not be measured.

    Args:
        contract: What the catalog means.
        samples: Requests that every process has seen before.
        count: How many requests are timed.
        runs: How many processes there are for each situation.
        seed: Of the requests and of the order.
    """
    memo = find_memo()
    familiar = [sample.request for sample in (*samples.valid, *samples.invalid)]
    fresh = unseen_requests(contract, seed, [*every_name(), *familiar])
    requests, seen, tables = map(texts_of, (islice(fresh, count), familiar, every_name()))
    size = memo.SIZE if memo else ASSUMED_SIZE
    full = [*seen, *texts_of(islice(fresh, 2 * size + MORE))]
    plans = {
        NEW: lambda turn: Plan(tables, seen, requests, is_memo_off=False, seed=turn),
        FULL: lambda turn: Plan(tables, full, requests, is_memo_off=False, seed=turn),
    }
    if memo:
        plans[OFF] = lambda turn: Plan(tables, seen, requests, is_memo_off=True, seed=turn)
    found = {name: Unseen([]) for name in plans}
    with fresh_processes() as pool:
        for turn in range(runs):
            for name, plan in plans.items():
                found[name].runs.append(pool.submit(measured, contract, plan(turn)).result())
    return found, [] if memo else [MISSING]


def fresh_processes() -> ProcessPoolExecutor:
    """What runs each call in a process of its own, one after the other."""
    return ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1)


def _frozen(given: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(given)


# A Contract holds such, and goes to the processes: to load it there anew would take longer than to measure.
copyreg.pickle(MappingProxyType, lambda given: (_frozen, (dict(given),)))


def texts_of(requests: Iterable[Request]) -> list[str]:
    """The requests as JSON text."""
    return [json.dumps(request, ensure_ascii=False) for request in requests]


# --- in a process of its own -----------------------------------------------------------------------------------------


def measured(contract: ir.Contract, plan: Plan) -> Times:
    """Warm up, and time each request once by each judge; a chunk by one, then by the next."""
    peers = {s.name: s.judge for s in union_subjects(contract) if s.name in (UNION, DELIVERED)}
    judges = {ours.CHECK: ours.sent, **peers}
    memo = find_memo()
    if memo and plan.is_memo_off:
        memo.SIZE = 0
    for request in _read(plan.tables):
        ours.sent(request)
    if memo:
        memo.clear()
    before, requests = _read(plan.before), _read(plan.requests)
    for judge in judges.values():
        for request in before:
            judge(request)
    chance = random.Random(plan.seed)
    names = list(judges)
    times: Times = {name: [] for name in names}
    gc.collect()
    gc.freeze()
    gc.disable()
    clock = median(_times(lambda _: True, [{}] * READS))
    for at in range(0, len(requests), CHUNK):
        chance.shuffle(names)
        for name in names:
            warm = before[-WARM:]
            spent = [*_times(judges[name], [*warm, *requests[at : at + CHUNK]])][len(warm) :]
            times[name] += [max(0.0, one - clock) / 1000 for one in spent]
    return times


def _read(texts: Sequence[str]) -> list[Request]:
    return [json.loads(text) for text in texts]  # one by one: as they come, no two share a string


def _times(judge: Judge, requests: Sequence[Request]) -> Iterator[int]:
    for (
        request
    ) in (
        requests
    ):  # a clock of the processor's time is asked in the kernel, which leaves caches cold
        start = perf_counter_ns()
        judge(request)
        yield perf_counter_ns() - start
