"""Claims: what a statement leaves open of who says so, taken from its source and from the first of its facts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from .authored import FIRST_HAND, AuthorityName, Catalog, Claim, Confidence, FactSpec, SourceSpec


@dataclass(frozen=True, slots=True)
class Ground:
    """What claims stand on: the facts, the sources, and whose word a source is that does not say it."""

    facts: Mapping[str, FactSpec]
    sources: Mapping[str, SourceSpec]
    authority: AuthorityName | None

    @classmethod
    def of(cls, catalog: Catalog) -> Ground:
        """The ground of a catalog."""
        facts = {id_: fact for file in catalog.facts.values() for id_, fact in file.facts.items()}
        file = catalog.sources
        return cls(facts, file.sources, file.authority)

    def whole(self, claim: Claim) -> Claim:
        """A claim with its authority, source and confidence, as far as it, its source and its facts say them.

        A decision is ours, so its facts say nothing for it. A claim with a source of its own takes the confidence of
        its first fact from the same document, or else that of the document. The contract needs no confidence.
        """
        if claim.authority == "decision":
            return claim
        known = [self.facts[id_] for id_ in claim.facts if id_ in self.facts]
        if claim.source is not None:
            known = [f for f in known if document_of(f.source) == document_of(claim.source)]
        fact = known[0] if known else None
        source = claim.source or (fact.source if fact else None)
        authority = claim.authority or self.word_of(source)
        confidence = claim.confidence
        if authority == "provider" and confidence is None:
            confidence = fact.confidence if fact else self.confidence_of(source)
        update = {"authority": authority, "source": source, "confidence": confidence}
        return claim.model_copy(update=update)

    def word_of(self, source: str | None) -> AuthorityName | None:
        """Whose word a source is; None where no source is named, or none that is known."""
        spec = self.sources.get(document_of(source or ""))
        return (spec.authority or self.authority) if spec else None

    def confidence_of(self, source: str | None) -> Confidence | None:
        """How well values are known that a source publishes; None where it is not said."""
        spec = self.sources.get(document_of(source or ""))
        return spec.confidence if spec else None

    def witness(self, source: str) -> str:
        """The document that speaks in a citation: what repeats another one is no witness beside it."""
        name, seen = document_of(source), set[str]()
        while name in self.sources and name not in seen:
            seen.add(name)
            name = self.sources[name].repeats or name
        return name

    def witnesses(self, claim: Claim) -> frozenset[str]:
        """The documents that say a statement, each once however often it is repeated."""
        known = [self.facts[id_] for id_ in claim.facts if id_ in self.facts]
        cited = [*cited_by(claim), *(s for fact in known for s in cited_by(fact))]
        return frozenset(self.witness(source) for source in cited)

    def is_third_party_alone(self, witnesses: Collection[str]) -> bool:
        """Whether there is one witness, and that is nobody whose model or API it is."""
        return len(witnesses) == 1 and all(
            self.sources[name].kind not in FIRST_HAND for name in witnesses
        )


def cited_by(claim: Claim | FactSpec) -> tuple[str, ...]:
    """What a statement or a fact cites itself."""
    also = claim.also if isinstance(claim, FactSpec) else ()
    return (*([claim.source] if claim.source else ()), *also)


def document_of(source: str) -> str:
    """The document that a citation names, without the place in it."""
    return source.partition(" ")[0]
