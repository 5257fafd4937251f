"""The table of facts: everything that sources publish is carried by the catalog, or there is a reason why not."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from callsheet.catalog import authored as a
from callsheet.catalog.authored import read_authored
from callsheet.catalog.guide import load_guide
from callsheet.catalog.load import load_catalog
from callsheet.catalog.walk import authored_in
from callsheet.checks.guide import check_guide

ROOT = Path(__file__).resolve().parent.parent
GUIDE = (ROOT / "spec" / "README.md").read_text(encoding="utf-8")
SHAPES = {"S": 17, "V": 7, "D": 4, "P": 9, "R": 6, "L": 9, "M": 7, "C": 11}


@pytest.fixture(scope="module")
def catalog() -> a.Catalog:
    """Return the real catalog as it is written."""
    return read_authored(load_catalog(ROOT / "spec"))


def claims(catalog: a.Catalog) -> Iterator[tuple[str, a.Claim]]:
    """Yield every statement with its place."""
    for file, authored in catalog.files.items():
        for path, claim in authored_in(authored):
            if isinstance(claim, a.Claim):
                yield ".".join(map(str, (file, *path))), claim


def carried(catalog: a.Catalog) -> set[str]:
    """Return the facts that some statement names."""
    return {fact for _, claim in claims(catalog) for fact in claim.facts}


def test_every_fact_is_carried_or_says_why_not(catalog, say):
    """Each published and undisputed fact, and each other one, is carried or has a reason; the counts are printed."""
    named, total = carried(catalog), [0] * 4
    lines = ["section       facts  published, undisputed  carried  not carried, with reason"]
    for file in catalog.facts.values():
        facts = file.facts
        lost = [i for i, fact in facts.items() if i not in named and not fact.not_carried]
        assert lost == []
        counts = (
            len(facts),
            sum(f.confidence == "published" and not f.disputed for f in facts.values()),
            sum(i in named for i in facts),
            sum(f.not_carried is not None for f in facts.values()),
        )
        total = [x + y for x, y in zip(total, counts, strict=True)]
        section = next(iter(facts)).partition(".")[0]
        lines.append("{:12}{:7}{:24}{:9}{:27}".format(section, *counts))
    lines.append("{:12}{:7}{:24}{:9}{:27}".format("all", *total))
    for line in lines:
        say(line)
    assert total[0] == total[2] + total[3]


def rows() -> list[list[str]]:
    """List the rows of the guide's tables of shapes."""
    lines = re.findall(r"^\| ([A-Z]\d+ .*) \|$", GUIDE, re.MULTILINE)
    return [[cell.strip() for cell in line.split(" | ")] for line in lines]


def test_the_guide_knows_every_shape():
    """Each shape of limit that vendors have is in the guide, with how it is said."""
    expected = {f"{letter}{n}" for letter, count in SHAPES.items() for n in range(1, count + 1)}
    assert {row[0] for row in rows()} == expected
    assert all(len(row) == 4 and all(row) for row in rows())


def test_the_guide_points_to_where_it_is_done(catalog):
    """The file that a row names does it: `generate` looks at each of these rows, and finds the key there."""
    pointing = [row[0] for row in rows() if row[3].endswith(".yaml`")]
    assert [row.id for row in load_guide(ROOT / "spec")] == pointing
    check_guide(catalog, load_guide(ROOT / "spec"))
