"""Facts that want another look: stale, disputed, unknown, or carried by one third party alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from .. import ir
from .sheet import plain_text

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact, and why it wants another look."""

    id: str
    text: str
    confidence: str
    source: str  # with the place in it
    kind: str  # of the source
    read: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactSheet:
    """The facts that want another look, and what the catalog rests on."""

    before: str  # the day before which a source that was read is stale
    counts: Mapping[str, int]  # by why
    facts: tuple[FactRow, ...]
    evidence: ir.Evidence | None


def show_facts(
    contract: ir.Contract, before: str, reasons: tuple[str, ...] = (), subject: str = ""
) -> FactSheet:
    """The facts that want another look.

    Args:
        contract: The catalog.
        before: The day, as `2026-12-01`, before which a source that was read is stale.
        reasons: Of `REASONS`; empty: any.
        subject: Facts of one file of `facts/` alone; empty: of all.
    """
    sources = {source.id: source for source in contract.sources}
    rows: list[FactRow] = []
    for fact in contract.facts:
        if subject and fact.id.partition(".")[0] != subject:
            continue
        asked = {name: is_so(fact, sources, before) for name, is_so in REASONS.items()}
        why = tuple(name for name, is_so in asked.items() if is_so)
        if why and (not reasons or {*why} & {*reasons}):
            rows.append(_row(fact, sources[fact.source], why))
    counts = {name: sum(name in row.why for row in rows) for name in REASONS}
    return FactSheet(before, counts, tuple(rows), contract.evidence)


def subjects(contract: ir.Contract) -> tuple[str, ...]:
    """What there are facts about: the files of `facts/`."""
    return tuple(dict.fromkeys(fact.id.partition(".")[0] for fact in contract.facts))


def _row(fact: ir.Fact, source: ir.Source, why: tuple[str, ...]) -> FactRow:
    cite = f"{fact.source} {fact.place}".strip()
    return FactRow(fact.id, fact.text, fact.confidence, cite, source.kind, source.read, why)


def _is_stale(fact: ir.Fact, sources: Mapping[str, ir.Source], before: str) -> bool:
    """Whether all that say so were read before a day."""
    return all(sources[name].read < before for name in _cited(fact))


def _cited(fact: ir.Fact) -> list[str]:
    return [fact.source, *(name.partition(" ")[0] for name in fact.also)]


# Why a fact wants another look.
REASONS: dict[str, Callable[[ir.Fact, Mapping[str, ir.Source], str], bool]] = {
    "stale": _is_stale,
    "disputed": lambda fact, _sources, _before: fact.disputed,
    "unknown": lambda fact, _sources, _before: fact.confidence == UNKNOWN,
    "single": lambda fact, _sources, _before: fact.is_third_party_alone,
}


def facts_to_json(sheet: FactSheet) -> dict[str, Any]:
    """The sheet as JSON data, with the counts of all that the catalog rests on."""
    found = asdict(sheet)
    if sheet.evidence is not None:
        evidence = found["evidence"]
        for name in ("authorities", "confidences", "kinds", "sources"):
            evidence[name] = dict(evidence[name])
    return found


def print_facts(sheet: FactSheet, console: Console) -> None:
    """Print the facts as a table, then how many there are of each kind."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, show_lines=False)
    table.add_column("Fact", overflow="fold", ratio=3)
    table.add_column("Why", no_wrap=True)
    table.add_column("Source, how sure, when read", overflow="fold", ratio=2)
    for row in sheet.facts:
        what = plain_text(f"{row.id}\n{row.text}")
        what.stylize("bold", 0, len(row.id))
        source = plain_text(f"{row.source}\n{row.confidence}, {row.read}")
        table.add_row(what, plain_text("\n".join(row.why)), source)
    if sheet.facts:
        console.print(table)
        console.print()
    counts = ", ".join(f"{number} {name}" for name, number in sheet.counts.items())
    total = f"{len(sheet.facts)} {'fact' if len(sheet.facts) == 1 else 'facts'}"
    console.print(plain_text(f"{total} ({counts}); stale is what was read before {sheet.before}."))
