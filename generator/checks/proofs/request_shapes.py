"""Checks of the shapes of objects inside requests: whatever a schema says of one, an engine judges."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...catalog import authored as a
from ...catalog.load import DataPath
from ...catalog.merge import merge_families
from ...errors import CatalogError, Diagnostic
from ...targets.rules.objects import objects_of, unjudged_in
from ...targets.rules.tables import judged_shapes
from ..subject import Subject


def check_request_shapes(catalog: a.Catalog, contract: ir.Contract) -> None:
    """Hold the schemas of objects inside requests against what an engine goes by.

    Raises:
        CatalogError: with every finding.
    """
    problems = list(_unjudged(Subject(catalog, merge_families(catalog)), contract))
    if problems:
        raise CatalogError(problems)


def _unjudged(s: Subject, contract: ir.Contract) -> Iterator[Diagnostic]:
    for name in objects_of(contract, judged_shapes(contract)):
        for steps, advice in unjudged_in(contract.schemas[name]):
            path: DataPath = ("schemas", name, "schema", *steps)
            what = f"`{steps[-1]}`" if steps else "this"
            message = f"a request has this shape in it, and no engine judges {what} there"
            yield s.problem("schemas.yaml", path, "unjudged-keyword", message, advice, key=True)
