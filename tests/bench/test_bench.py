"""The benchmark times what it says that it times."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generator import ir
from generator.pipeline import load_contract
from tests.bench.measure import Spread, take_times
from tests.bench.peers_pydantic import subjects
from tests.bench.samples import SPOILERS, corpus, kinds_of, variants_of


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
