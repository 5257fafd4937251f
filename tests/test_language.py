"""The language of the catalog: what a statement leaves unsaid, and the short ways to say which models it is about."""

from collections.abc import Callable

import pytest

from callsheet import ir
from callsheet.pipeline import load_contract
from tests.cases.conftest import Lay, lay

__all__ = ["lay"]
LIMIT = "  - {field: seconds, min: 1, max: 30}\n"
SOURCES = """
  nest:
    title: What the nest publishes
    url: https://nest.example.com
    authority: provider
    publisher: unknown
    kind: reseller_docs
    speaks_of: unknown
    read: 2026-01-01
"""
FACTS = """
facts:
  finch.length: {text: Thirty at most, source: nest §1, confidence: inferred}
  finch.guided: {text: Thirty at most, source: guide §7, confidence: published}
"""
CARRIER = "  - {field: words, max_length: 99, facts: [length, guided]}\n"

Read = Callable[..., ir.Family]


@pytest.fixture
def read(lay: Lay) -> Read:
    """Return a function that reads the finch's family with other limits, and other lines in other places."""

    def read_family(limits: str, *changes: tuple[str, str], rules: str = "") -> ir.Family:
        spec = lay()
        family = spec / "families/finch.yaml"
        text = family.read_text().replace(LIMIT, limits + CARRIER)
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        family.write_text(text)
        (spec / "sources.yaml").write_text((spec / "sources.yaml").read_text() + SOURCES[1:])
        (spec / "facts").mkdir()
        (spec / "facts/finch.yaml").write_text(FACTS)
        if rules:
            (spec / "rules.yaml").write_text(rules)
        (found,) = load_contract(spec).families
        return found

    return read_family


def limits_of(family: ir.Family) -> list[ir.Limit]:
    """Give the limits of a family, without the one that carries the facts."""
    return [x for x in family.limits if x.max_length != 99]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("facts: length", ("provider", "nest", "§1", "inferred")),
        ("facts: finch.length", ("provider", "nest", "§1", "inferred")),
        ("facts: [length, guided]", ("provider", "nest", "§1", "inferred")),
        ("facts: [guided, length]", ("contract", "guide", "§7", "")),
        ("", ("contract", "guide", "§4", "")),
        ("source: nest §2, facts: length", ("provider", "nest", "§2", "inferred")),
        ("source: nest §2, facts: [guided, length]", ("provider", "nest", "§2", "inferred")),
        ("source: nest §2, facts: guided", ("provider", "nest", "§2", "published-3p")),
        ("source: guide §2, facts: length", ("contract", "guide", "§2", "")),
        ("confidence: unknown, facts: length", ("provider", "nest", "§1", "unknown")),
        ("authority: provider, facts: guided", ("provider", "guide", "§7", "published")),
        ("authority: decision, reason: So, facts: length", ("decision", "guide", "§4", "")),
    ],
)
def test_who_says_so(read: Read, said: str, expected: tuple[str, ...]) -> None:
    """A statement says who says so, or else its source and its first fact do, or else the family."""
    rest = f", {said}" if said else ""
    (found,) = limits_of(read(f"  - {{field: seconds, max: 30{rest}}}\n"))
    by = found.provenance
    assert (by.authority, by.source, by.place, by.confidence) == expected


def test_who_says_something_else(read: Read) -> None:
    """A dispute is its fact, alone or among several, or a source with what it says."""
    family = read(
        "  - field: seconds\n    max: 30\n    disputed_by: {max: 60, facts: length}\n",
        ("    then: {forbid: [voice]}\n", "    then: {forbid: [voice]}\n    disputed_by: length\n"),
    )
    (limit,), (rule,) = limits_of(family), family.rules
    nest = ir.Provenance("provider", "nest", "§1", "inferred")
    assert limit.disputed_by == (ir.Statement(maximum=60, provenance=nest),)
    assert rule.disputed_by == (nest,)


@pytest.mark.parametrize(
    ("said", "modes", "models"),
    [
        ("models: finch-1, modes: sing", ("sing",), ("finch-1",)),
        ("models: some", (), ("finch-1",)),
        ("models: both", (), ("finch-1", "finch-2")),
        ("models: [finch-2, some]", (), ("finch-2", "finch-1")),
        ("models: both, except_models: some", (), ("finch-2",)),
        ("except_models: finch-1", (), ("finch-2",)),
        ("except_modes: sing", ("echo",), ()),
        ("modes: [echo, sing], except_modes: [sing]", ("echo",), ()),
    ],
)
def test_which_models_and_modes(
    read: Read, said: str, modes: tuple[str, ...], models: tuple[str, ...]
) -> None:
    """Groups stand for their models, also for those of groups above them, and exceptions are left out."""
    groups = "groups:\n  some: [finch-1]\n  both: [some, finch-2]\nmodels:\n"
    used = "  - {field: voice, values: [alto], models: both}\n"
    family = read(
        f"  - {{field: seconds, max: 30, {said}}}\n{used}", ("models:\n  -", f"{groups}  -")
    )
    (found,) = [x for x in limits_of(family) if x.field == "seconds"]
    assert (found.modes, found.models) == (modes, models)


def test_one_limit_for_several_fields(read: Read) -> None:
    """A limit on several fields is a limit on each of them, in their order."""
    found = limits_of(read("  - {fields: [words, voice], max_length: 9, facts: length}\n"))
    assert [(x.field, x.max_length, x.provenance.source) for x in found] == [
        ("words", 9, "nest"),
        ("voice", 9, "nest"),
    ]


def test_rules_of_several_families(read: Read) -> None:
    """A shared rule stands before the family's own, as if it were written there."""
    rules = """
rules:
  no_voice:
    then: {forbid: [voice]}
    source: nest §3
    facts: finch.length
    text: {en: It has no voice., zh-Hant: 沒有聲音。}
"""
    family = read("", ("rules:\n", "shared_rules: no_voice\nrules:\n"), rules=rules)
    shared, own = family.rules
    assert (shared.name, shared.forbid, own.name) == ("no_voice", ("voice",), "short_echo")
    assert shared.provenance == ir.Provenance("provider", "nest", "§3", "inferred")


def test_why_a_remark_is_one(read: Read) -> None:
    """What is said of a field that goes out as written is the vendor's own, without a word on it."""
    family = read(
        "",
        (
            "  sample_url:\n",
            "  sample_url:\n  rest: {type: object, verbatim: true, text: *}\n".replace(
                "*", "{en: R., zh-Hant: 餘。}"
            ),
        ),
        (
            "\nexamples:",
            "\nremarks:\n  - {about: rest, text: {en: More., zh-Hant: 更多。}}\n\nexamples:",
        ),
    )
    assert [x.why for x in family.remarks] == ["vendor_only"]
