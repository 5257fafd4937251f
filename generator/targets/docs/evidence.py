"""What the catalog rests on, counted, as the lines of a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ... import ir
from ...words.phrases import phrases
from .text import labels
from .views import Line


def evidence_lines(contract: ir.Contract, locale: str) -> Iterator[Line]:
    """Facts by whose word they are, how sure and out of what; sources by kind; statements by their witnesses."""
    found, say, words = contract.evidence, labels(locale), phrases(locale)
    if found is None:
        return
    yield from _table(say.facts_by_authority, found.authorities, words.authorities, locale)
    yield from _table(say.facts_by_confidence, found.confidences, words.confidences, locale)
    yield from _table(say.facts_by_kind, found.kinds, say.source_kinds, locale)
    yield from _table(say.sources_by_kind, found.sources, say.source_kinds, locale)
    yield _count(say.no_address, found.unknown_addresses, locale)
    yield _count(say.statements_all, found.statements, locale)
    yield _count(say.one_witness, found.one_witness, locale)
    yield _count(say.one_third_party, found.one_third_party, locale, indent="  ")


def _table(
    title: str, counts: tuple[tuple[str, int], ...], words: Mapping[str, str], locale: str
) -> Iterator[Line]:
    yield _count(title, sum(count for _, count in counts), locale)
    for name, count in counts:
        yield _count(words[name], count, locale, indent="  ")


def _count(label: str, count: int, locale: str, *, indent: str = "") -> Line:
    return Line(label + labels(locale).colon, str(count), indent)
