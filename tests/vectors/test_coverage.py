"""Every item of the catalog that can be counted has a vector."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from callsheet import ir
from callsheet.pipeline import load_contract
from callsheet.targets.vectors.items import items
from tests.vectors.reader import read_vectors

SPEC = Path(__file__).resolve().parents[2] / "spec"
LOOKS_BLANK = "not_blank"  # of no catalog: texts that only look blank
BY_HAND = "hand"


@pytest.fixture(scope="module")
def contract() -> ir.Contract:
    """What the catalog means."""
    return load_contract(SPEC)


def test_every_item_is_covered(contract: ir.Contract, say: Callable[[str], None]) -> None:
    """Each requirement, bound, alias pair, branch of a rule, mode choice and so on has a vector: 100 % by kind."""
    wanted = list(items(contract))
    covered = {cover for vector in read_vectors() for cover in vector.covers}
    counts = Counter(item.partition(":")[0] for item in set(wanted))
    found = Counter(item.partition(":")[0] for item in set(wanted) & covered)
    say(f"covered         in {len(read_vectors())} vectors")
    for kind, count in [*sorted(counts.items()), ("all", counts.total())]:
        number = found.total() if kind == "all" else found[kind]
        say(f"{kind:16}{number:6} of {count:5}  {number / count:6.1%}")
    assert sorted(set(wanted) - covered) == []


def test_nothing_else_is_claimed(contract: ir.Contract) -> None:
    """What a vector says that it covers is there: no claim outlives what it was about."""
    known = set(items(contract))
    claimed = {cover for vector in read_vectors() for cover in vector.covers}
    kinds = {cover: cover.partition(":")[0] for cover in claimed - known}
    assert sorted(c for c, kind in kinds.items() if kind not in (LOOKS_BLANK, BY_HAND)) == []


def test_every_family_has_its_file(contract: ir.Contract) -> None:
    """There is one file per family, and each vector's id begins with its family's name."""
    found = {vector.family for vector in read_vectors()}
    assert found == {family.name for family in contract.families}
    assert all(vector.id.startswith(f"{vector.family}.") for vector in read_vectors())
