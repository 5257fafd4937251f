"""Evidence: how many facts there are of each kind, and how many statements rest on one witness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from .. import ir
from ..catalog import authored as a
from ..catalog.claims import Ground, document_of
from ..catalog.walk import authored_in

CONFIDENCES = ("published", "published-3p", "inferred", "unknown")


def count_evidence(catalog: a.Catalog) -> ir.Evidence:
    """Count the facts by whose word they are, how sure and out of what; and the statements of the families."""
    ground = Ground.of(catalog)
    facts = [fact for file in catalog.facts.values() for fact in file.facts.values()]
    cited = [ground.sources[document_of(fact.source)] for fact in facts]
    statements = list(_published(catalog, ground))
    return ir.Evidence(
        authorities=_counts(("contract", "provider"), (ground.word_of(f.source) for f in facts)),
        confidences=_counts(CONFIDENCES, (fact.confidence for fact in facts)),
        kinds=_counts(a.SOURCE_KINDS, (source.kind for source in cited)),
        sources=_counts(a.SOURCE_KINDS, (source.kind for source in ground.sources.values())),
        unknown_addresses=sum(s.url == "unknown" for s in ground.sources.values()),
        statements=len(statements),
        one_witness=sum(len(witnesses) == 1 for witnesses in statements),
        one_third_party=sum(map(ground.is_third_party_alone, statements)),
    )


def _published(catalog: a.Catalog, ground: Ground) -> Iterator[frozenset[str]]:
    """The witnesses of each statement of a family that a provider publishes; disputes are no statements."""
    for family in catalog.families.values():
        for path, claim in authored_in(family):
            if not isinstance(claim, a.Claim) or "disputed_by" in path[-2:]:
                continue
            witnesses = ground.witnesses(claim)
            if witnesses and ground.whole(claim).authority == "provider":
                yield witnesses


def _counts(names: Iterable[str], found: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    count = Counter(found)
    return tuple((name, count[name]) for name in names)
