"""Checks of what JSON Schema can say: where none can say a limit or a rule, api.yaml has words for the reason."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...bounds.table import BOUNDS
from ...catalog import authored as a
from ...catalog.load import DataPath
from ...catalog.merge import merge_families
from ...errors import CatalogError, Diagnostic
from ...targets.schema.unsaid import unsaid_reasons
from ..subject import Subject
from .family_pair import FamilyPair

WORDS = {
    **{reason: words for row in BOUNDS for reason, words in (row.unsaid or {}).items()},
    "total": "there are too many ways to share the items out among the lists",
}


def check_schema_reasons(catalog: a.Catalog, contract: ir.Contract) -> None:
    """Hold what schemas cannot say against the words that a catalog has for it.

    Raises:
        CatalogError: with every finding.
    """
    subject = Subject(catalog, merge_families(catalog))
    problems = [
        problem
        for merged, family in zip(subject.families, contract.families, strict=True)
        for problem in _family(FamilyPair(subject, merged, family))
    ]
    if problems:
        raise CatalogError(problems)


def _family(pair: FamilyPair) -> Iterator[Diagnostic]:
    """The limits and rules of a family that are left out of schemas without a word to the reader."""
    unsaid, reasons = unsaid_reasons(pair.family), pair.subject.catalog.api.unsaid_in_schema
    placed: list[tuple[DataPath, ir.Limit | ir.Rule]] = [
        *((pair.limit_path(index), limit) for index, limit in enumerate(pair.family.limits)),
        *((pair.rule_path(index), rule) for index, rule in enumerate(pair.family.rules)),
    ]
    for path, item in placed:
        why = unsaid.get(item, "")
        if why and why not in reasons:
            what = "rule" if isinstance(item, ir.Rule) else "limit"
            message = f"no schema can say this {what}: {WORDS[why]}"
            advice = (
                f"say `{why}:` among `unsaid_in_schema` of api.yaml, for those who read schemas"
            )
            yield pair.problem(path, "schema-unsaid", message, advice)
