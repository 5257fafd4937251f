"""Checks of what JSON Schema can say: a limit or rule that none can say is marked with the reason, and no other is."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...bounds.table import BOUNDS
from ...catalog import authored as a
from ...catalog.load import DataPath
from ...catalog.merge import MergedFamily, merge_families
from ...errors import CatalogError, Diagnostic, closest, quoted
from ...targets.schema.places import Places
from ...targets.schema.rules import why_unsaid
from ..subject import Subject

WORDS = {
    **{reason: words for row in BOUNDS for reason, words in (row.unsaid or {}).items()},
    "total": "there are too many ways to share the items out among the lists",
}


def check_schema_reasons(catalog: a.Catalog, contract: ir.Contract) -> None:
    """Hold the marks of a catalog against what its schemas can say.

    Raises:
        CatalogError: with every finding.
    """
    subject = Subject(catalog, merge_families(catalog))
    problems = [
        problem
        for merged, family in zip(subject.families, contract.families, strict=True)
        for problem in _family(subject, merged, family)
    ]
    if problems:
        raise CatalogError(problems)


def _family(s: Subject, merged: MergedFamily, family: ir.Family) -> Iterator[Diagnostic]:
    places = Places(family, family.name)
    listed: dict[str, tuple[ir.Limit | ir.Rule, ...]]
    listed = {"limits": family.limits, "rules": family.rules}
    for key, index, item in ((k, i, x) for k, items in listed.items() for i, x in enumerate(items)):
        variant = next(v for v in family.variants if not item.modes or v.mode in item.modes)
        why = why_unsaid(places, variant, item)
        yield from _mark(s, merged.file, (key, index), item.unsaid_in_schema, why)


def _mark(s: Subject, file: str, path: DataPath, mark: str, why: str) -> Iterator[Diagnostic]:
    """What is wrong with a mark, or with there being none."""
    what, here = path[0].removesuffix("s") if isinstance(path[0], str) else "", path
    reasons = s.catalog.api.unsaid_in_schema
    if why and mark != why:
        message = f"no schema can say this {what}: {WORDS[why]}"
        advice = f"add `unsaid_in_schema: {why}`"
        yield s.problem(file, here, "schema-unsaid", message, advice)
    elif why and mark not in reasons:
        message = f"{quoted(mark)} is not among `unsaid_in_schema` of api.yaml"
        advice = f"say there what no schema can say; {closest(mark, reasons)}".rstrip("; ")
        yield s.problem(file, (*here, "unsaid_in_schema"), "unknown-reason", message, advice)
    elif mark and not why:
        message = f"a schema can say this {what}"
        advice = "take `unsaid_in_schema:` out"
        yield s.problem(file, (*here, "unsaid_in_schema"), "schema-said", message, advice, key=True)
