"""Checks of the guide beside the catalog: where it says that a thing is done, it is."""

from __future__ import annotations

from collections.abc import Iterable

from ..catalog import authored as a
from ..catalog.guide import GuideRow
from ..errors import CatalogError, Diagnostic, closest


def check_guide(catalog: a.Catalog, rows: Iterable[GuideRow]) -> None:
    """Hold the rows of the guide against the files that they point to.

    Raises:
        CatalogError: with every finding.
    """
    problems = [problem for row in rows if (problem := _misled(catalog, row))]
    if problems:
        raise CatalogError(problems)


def _misled(catalog: a.Catalog, row: GuideRow) -> Diagnostic | None:
    document = catalog.documents.get(row.file)
    if document is None:
        message, advice = f"`{row.id}` points to no file", closest(row.file, catalog.documents)
    elif not row.key:
        message, advice = f"`{row.id}` names no key to look for", "name it first, as code"
    elif not _has(document.key_positions, row.key):
        message = f"`{row.id}` says that `{row.key}` stands in {row.file}, and it does not"
        others = [d.name for d in catalog.documents.values() if _has(d.key_positions, row.key)]
        advice = f"point to {others[0]}" if others else "say that none needs it"
    else:
        return None
    return Diagnostic(row.at, "guide-misleads", message, advice)


def _has(paths: Iterable[tuple[str | int, ...]], key: str) -> bool:
    return any(path[-1] == key for path in paths)
