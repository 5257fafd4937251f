"""The benchmark times what it says that it times."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

import httpx2
import pytest

from callsheet import ir
from callsheet.pipeline import load_contract
from tests.bench.asked import Row, glance
from tests.bench.calls import calling, wait_lines
from tests.bench.calls import take_times as take_call_times
from tests.bench.grown import grown, write_package
from tests.bench.loopback import BODY, TYPE, serving
from tests.bench.measure import Spread, take_times
from tests.bench.ours import CHECK
from tests.bench.peers_pydantic import subjects
from tests.bench.samples import SPOILERS, corpus, kinds_of, variants_of
from tests.bench.shapes import shape_of, unseen_requests
from tests.bench.subject import DELIVERED, UNION
from tests.bench.threads import THREADS, ratio, thread_times
from tests.bench.unseen import CHUNK, Plan, Unseen, fresh_processes, measured, texts_of
from videogate import check


@pytest.fixture(scope="module")
def contract() -> ir.Contract:
    """Return the Contract of the real catalog."""
    return load_contract(Path(__file__).parents[2] / "spec")


def test_corpus_covers_the_catalog(contract: ir.Contract) -> None:
    """Every family × mode is among the valid and among the refused requests, and every way to spoil one is used."""
    found = corpus(contract, seed=1)
    everything = {f"{v.family}-{v.mode}" for v in contract.variants}
    assert variants_of(found.valid) == variants_of(found.invalid) == everything
    assert set(kinds_of(found.invalid)) == set(SPOILERS)
    assert len(found.valid) >= 40
    assert len(found.invalid) >= 20


def test_same_seed_gives_the_same_requests(contract: ir.Contract) -> None:
    """A run can be repeated; another seed gives other requests."""
    assert corpus(contract, seed=1) == corpus(contract, seed=1) != corpus(contract, seed=2)


def test_union_reads_requests_as_they_are(contract: ir.Contract) -> None:
    """The hand-built union, which all is compared with, takes a request unless `content` carries what it needs."""
    union = subjects(contract)[0]
    for sample in corpus(contract, seed=1).valid:
        if "content" not in sample.request:
            assert union.judge(sample.request), sample
            assert union.judge_json(sample.body), sample


def test_ratios_compare_within_a_round() -> None:
    """A ratio is a median over the rounds in which both were timed; something timed against itself is 1."""
    judges = {name: (lambda _: True, [{}]) for name in ("one", "other")}
    timings = take_times(judges, rounds=3, budget=1, chance=random.Random(1))
    assert timings.ratio("one", "one") == Spread(1, 1, 1, 3)
    assert timings.ratio("one", "of nobody") is None


def test_calls_are_the_same_for_all() -> None:
    """Whoever makes a call, the API is asked the same, and what comes back is read."""
    seen: list[tuple[str, str, str | None]] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append((request.method, request.url.path, request.headers.get("authorization")))
        return httpx2.Response(200, content=BODY, headers={"content-type": TYPE})

    with calling("https://bench.invalid", httpx2.MockTransport(answer)) as made:
        for name, some in made.items():
            for call in some.values():
                found: Any = call()
                assert (found["id"] if isinstance(found, dict) else found.id) == "task_1"
            path = "/v1/videos" if name == "create" else "/v1/videos/task_1"
            assert {(m, p) for m, p, _ in seen} == {("POST" if name == "create" else "GET", path)}
            assert {key for *_, key in seen} == {"Bearer sk-bench"}
            seen.clear()


def test_the_server_answers_every_call() -> None:
    """The server of the loopback table answers on kept connections and on fresh ones."""
    with serving() as url, calling(url, None) as made:
        for some in made.values():
            times = take_call_times(some, 2, 3, random.Random(1))
            assert all(len(found) == 2 for found in times.values())


def test_many_waits_end() -> None:
    """The process with many waits at once ends, and tells its memory."""
    (line,) = wait_lines(20)
    assert line.startswith(("20 waits at once: ", "missing: "))


def test_the_grown_catalog_is_ten_times_as_large_and_works(
    contract: ir.Contract, tmp_path: Path
) -> None:
    """Families grow and models per family do not; the package of the larger catalog checks as today's does."""
    larger = grown(contract, 10)
    assert len(larger.models) == 10 * len(contract.models) == len({m.id for m in larger.models})
    assert len(larger.families) == 10 * len(contract.families)
    code = (
        "import videogate, sys\n"
        "from videogate import check\n"
        "request = {'model': 'sora-2-9', 'prompt': 'x', 'seconds': '5'}\n"
        "print(videogate.__file__, 'pydantic' in sys.modules, *[i.code for i in check(request).issues])"
    )
    path = write_package(larger, tmp_path)
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(path)},
        capture_output=True,
        text=True,
        check=True,
    )
    where, *rest = ended.stdout.split()
    assert Path(where).is_relative_to(path)
    assert rest == ["False", "not_allowed", "retired_model"]


# --- new shapes, threads, and what is asked for ----------------------------------------------------------------------


def test_unseen_requests_have_shapes_of_their_own(contract: ir.Contract) -> None:
    """No two have the same model, mode and names in order, nor any that is known; every other one is refused."""
    known = list(islice(unseen_requests(contract, 2), 50))
    found = list(islice(unseen_requests(contract, 1, known), 200))
    shapes = {shape_of(request) for request in found}
    assert len(shapes) == len(found)
    assert not shapes & {shape_of(request) for request in known}
    assert [check(request).ok for request in found] == [True, False] * 100
    assert found == list(islice(unseen_requests(contract, 1, known), 200))
    assert any(sorted(a) == sorted(b) and [*a] != [*b] for a in found for b in found)


def test_a_fresh_process_times_each_request_by_each_judge(contract: ir.Contract) -> None:
    """There is a time for each request and judge, in the order of the requests; chunks are compared with each other."""
    requests = texts_of(islice(unseen_requests(contract, 1), 2 * CHUNK))
    with fresh_processes() as pool:
        plan = Plan([], requests[:1], requests, is_memo_off=False, seed=1)
        run = pool.submit(measured, contract, plan).result()
    assert {name: len(times) for name, times in run.items()} == dict.fromkeys(
        (CHECK, UNION, DELIVERED), 2 * CHUNK
    )
    unseen = Unseen([run, run])
    assert unseen.ratio(UNION, UNION) == Spread(1, 1, 1, 4)
    assert unseen.ratio(UNION).middle > 0
    assert unseen.tail(UNION) == unseen.percentile(99, UNION) / unseen.percentile(50, UNION) >= 1


def test_threads_judge_each_their_own_requests() -> None:
    """Whatever the number of threads, every request is judged equally often."""
    counts: Counter[int] = Counter()
    lock = Lock()

    def judge(request: int) -> bool:
        with lock:
            counts[request] += 1
        return True

    times = thread_times({"one": judge}, range(20_000), rounds=1, chance=random.Random(1))
    assert set(counts.values()) == {1 + 2 + 2}  # to warm up, then by one thread, then by sixteen
    assert ratio(times, "wall", ("one", THREADS), ("one", THREADS)) == Spread(1, 1, 1, 1)


def test_the_table_shows_whether_what_is_asked_for_holds() -> None:
    """A row says at most how much is asked for and whether it holds; one that could not be measured says that."""
    rows = [Row("a", Spread.of([1.3]), 1.3), Row("b", Spread.of([1.31]), 1.3), Row("c", None, 2.0)]
    told = [line.split() for line in glance({"Some": [*rows, Row("d", Spread.of([1.0]))]})]
    assert told[2:] == [
        ["a", "1.30", "≤", "1.3", "yes"],
        ["b", "1.31", "≤", "1.3", "no"],
        ["c", "not", "measured", "≤", "2"],
        ["d", "1.00"],
    ]
