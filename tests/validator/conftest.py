from pathlib import Path

import pytest

from callsheet import ir
from callsheet.pipeline import load_contract
from tests.openapi.payloads import Case, cases

CONTRACT = load_contract(Path(__file__).parents[2] / "spec")
CASES = cases(CONTRACT)
PAIRS = [(case, model) for case in CASES for model in case.family.models]


@pytest.fixture(scope="session")
def contract() -> ir.Contract:
    """What the catalog means."""
    return CONTRACT


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for `case` for every family × mode, and one that also asks for `model` for every pair."""
    if {"case", "model"} <= set(metafunc.fixturenames):
        ids = [f"{model.id}-{case.variant.mode}" for case, model in PAIRS]
        metafunc.parametrize(("case", "model"), PAIRS, ids=ids)
    elif "case" in metafunc.fixturenames:
        metafunc.parametrize("case", CASES, ids=[case.name for case in CASES])


def pytest_report_header() -> str:
    """Say how much of the catalog there is to try."""
    examples = sum(len(case.variant.examples) for case in CASES)
    return (
        f"catalog: {len(PAIRS)} models × modes, {len(CASES)} families × modes, {examples} examples"
    )


def minimum(case: Case, model: ir.CatalogModel | None = None) -> dict[str, object]:
    """The least that the contract asks of a mode, with `mode`."""
    model = model or case.family.models[0]
    request: dict[str, object] = {"model": model.id, "mode": case.variant.wire}
    for requirement in case.by_contract:
        request |= next(case.ways(requirement))[1]
    return request
