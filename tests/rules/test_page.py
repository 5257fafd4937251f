"""rules.md: every member is described, every code is in its table, and the examples are what the package says."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

from callsheet import ir
from callsheet.catalog.authored import read_authored
from callsheet.catalog.load import load_catalog
from callsheet.resolve.contract import resolve_contract
from callsheet.targets.rules.members import meaning_of
from tests.vectors.reader import read_vectors
from tests.vectors.test_vectors import outcome_of, same
from videogate import check

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "generated/rules.md").read_text(encoding="utf-8")
RULES: dict[str, Any] = json.loads((ROOT / "generated/rules.json").read_bytes())
SECTIONS = dict(re.findall(r"^##+ ([^\n]+)\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
BLOCK = r"```json\n(.*?)```\n"
EXAMPLES = [
    (name, json.loads(asked), json.loads(report))
    for name, text in SECTIONS.items()
    for asked, report in re.findall(rf"{BLOCK}\n{BLOCK}", text, re.DOTALL)
]


def table(section: str) -> list[list[str]]:
    """Give the rows of a section's table, cell by cell."""
    lines = [line for line in SECTIONS[section].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def types_of(section: str) -> dict[str, str]:
    """Give the members that a section describes, each with its type; bounds stand in a table of their own."""
    own = {cells[0].strip("`"): cells[1] for cells in table(section)}
    return own | types_of("Bounds") if "every [bound]" in SECTIONS[section] else own


def undescribed(data: Any, section: str) -> Iterator[str]:
    """Give each member of a row, and of the rows in it, that its section does not describe."""
    known = types_of(section)
    for name, value in data.items():
        if name not in known:
            yield f"{section}: {name}"
        for inner in re.findall(r"\]\(#([a-z]+)\)", known.get(name, "")):
            for one in rows_in(value, known[name].count("of ")) if inner != "claim" else ():
                yield from undescribed(one, inner.capitalize())


def rows_in(value: Any, depth: int) -> Iterator[Any]:
    """Give the rows in a value that lists or holds them by name, so many levels down."""
    if not depth:
        yield from [value] if isinstance(value, dict) else []
        return
    for item in value.values() if isinstance(value, dict) else value:
        yield from rows_in(item, depth - 1)


def test_every_member_is_described() -> None:
    """Whatever stands in rules.json stands in a table of the page, by its row."""
    assert not list(undescribed(RULES, "The file"))
    assert list(undescribed({"families": {"x": {"fields": [{"other": 1}]}}}, "The file")) == [
        "Field: other"
    ]


def test_a_member_without_a_comment_is_an_error() -> None:
    """Who adds a member to a row and does not say what it means is told so."""

    @dataclass
    class Row:
        silent: int = 0

    with pytest.raises(LookupError, match=r"Row\.silent"):
        meaning_of(Row, "silent")


def test_every_bound_and_kind_is_described() -> None:
    """Bounds and kinds of values have a line each, which says what they are about and how they are read."""
    assert [cells[0].strip("`") for cells in table("Bounds")] == list(ir.BOUNDS)
    assert [cells[0].strip("`") for cells in table("Kinds of values")] == list(get_args(ir.Kind))
    assert all(all(cells[:4]) for cells in table("Bounds"))
    assert all(all(cells) for cells in table("Kinds of values"))


def words_of(cell: str) -> set[str]:
    """Give the words that stand as code in a cell."""
    return set(re.findall(r"`([a-z_]+)`", cell))


def test_every_code_is_in_the_table() -> None:
    """The table of codes has each code of the catalog, and each severity and authority that a vector shows."""
    listed = {code: cells for cells in table("Issue codes") for code in words_of(cells[0])}
    contract = resolve_contract(read_authored(load_catalog(ROOT / "spec")))
    assert set(listed) == {issue.code for issue in contract.issues}
    for vector in read_vectors():
        for issue in vector.expect["issues"]:
            _, authority, severity, _ = listed[issue["code"]]
            claimed = {"error"} if issue["authority"] == "contract" else {"warning"}
            allowed = words_of(severity) | (claimed if "by claim" in severity else set())
            allowed |= {"error"} if "strict" in vector.options and "warning" in allowed else set()
            allowed |= {"note"} if "partial" in vector.options else set()
            assert issue["severity"] in allowed, vector.id
            is_named = issue["authority"] in words_of(authority)
            assert issue["source"] or is_named, vector.id


@pytest.mark.parametrize(("name", "asked", "report"), EXAMPLES, ids=[name for name, *_ in EXAMPLES])
def test_examples_are_true(name: str, asked: dict[str, Any], report: dict[str, Any]) -> None:
    """The report of an example is the one that the package gives on its request."""
    found = outcome_of(check(asked["request"], **asked.get("options", {})))
    assert same(found, report), name


def test_examples_show_every_change() -> None:
    """Among the examples is each kind of adjustment that the page names, and each way to tell the mode."""
    kinds = {change["kind"] for *_, report in EXAMPLES for change in report["adjustments"]}
    assert kinds == {word for cells in table("12. The report") for word in words_of(cells[0])}
    assert {report["mode_source"] for *_, report in EXAMPLES} >= {None, "given", "inferred"}


def test_links_lead_somewhere() -> None:
    """Each link to a heading of the page, or to a file beside it, leads to one that is there."""
    anchors = {re.sub(r"[^a-z0-9 _-]", "", name.lower()).replace(" ", "-") for name in SECTIONS}
    for target in re.findall(r"\]\(([^)]+)\)", PAGE):
        if target.startswith("#"):
            assert target[1:] in anchors, target
        else:
            assert (ROOT / "generated" / target).exists(), target
