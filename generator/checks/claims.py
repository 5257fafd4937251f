"""Checks of who says so: every statement comes from somebody, a decision has its reason, a citation its document."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import authored as a
from ..catalog.claims import Ground, document_of
from ..catalog.dialects import ancestry
from ..catalog.load import DataPath
from ..catalog.walk import authored_in
from ..errors import Diagnostic, closest, quoted
from .subject import Subject


def sources_have_an_author(s: Subject) -> Iterator[Diagnostic]:
    """It is known of every source whose word it is."""
    ground = s.ground
    for name in s.catalog.sources.sources:
        if ground.word_of(name) is None:
            message = f"it is not said whose word the source `{name}` is"
            advice = (
                "add `authority: contract` or `authority: provider`, here or for the whole file"
            )
            path: DataPath = ("sources", name)
            yield s.problem("sources.yaml", path, "missing-authority", message, advice, key=True)


def repeated_sources_are_known(s: Subject) -> Iterator[Diagnostic]:
    """What a source repeats is another source, which in the end repeats none."""
    sources = s.catalog.sources.sources
    for name, source in sources.items():
        path: DataPath = ("sources", name, "repeats")
        if source.repeats is None:
            continue
        if source.repeats not in sources:
            message = f"{quoted(source.repeats)} is not a source of sources.yaml"
            help_ = closest(source.repeats, sources)
            yield s.problem("sources.yaml", path, "unknown-source", message, help_)
        elif sources[s.ground.witness(name)].repeats is not None:
            message = f"the source `{name}` repeats itself in the end"
            help_ = "take `repeats:` away from the one that was there first"
            yield s.problem("sources.yaml", path, "source-repeats-itself", message, help_)


def confidence_fits_the_source(s: Subject) -> Iterator[Diagnostic]:
    """Only those whose model or API it is publish a value: no digest, no reseller and no other's code does."""
    sources = s.catalog.sources.sources
    for file, authored in s.catalog.files.items():
        for path, claim in authored_in(authored):
            if not isinstance(claim, a.Claim | a.FactSpec) or claim.confidence != "published":
                continue
            whole = s.ground.whole(claim) if isinstance(claim, a.Claim) else claim
            source = sources.get(document_of(whole.source or ""))
            if source is not None and source.confidence != "published":
                name = document_of(whole.source or "")
                message = f"`published` is more than the source `{name}` can carry, whose kind is `{source.kind}`"
                advice = "say `published-3p`, or cite a page or code of the vendor itself"
                where = (*path, "confidence")
                yield s.problem(file, where, "confidence-too-high", message, advice)


def authority_is_said(s: Subject) -> Iterator[Diagnostic]:
    """Somebody says what a file says; nothing is the contract's by default."""
    ground, catalog = s.ground, s.catalog
    alone: list[tuple[str, DataPath, list[a.Claim]]] = [("api.yaml", (), [catalog.api])]
    alone += [(family.file, (), [family.spec]) for family in s.families]
    if catalog.dialects is not None:
        for name in catalog.dialects.dialects:
            line = list(ancestry(catalog.dialects, name))
            if not line[-1].extends:  # else it extends none that is known, which is reported
                alone.append(("dialects.yaml", ("dialects", name), [*line]))
    for file, path, claims in alone:
        if not any(ground.whole(claim).authority for claim in claims):
            message = "nobody is named who says so"
            advice = "name the `source:` or the `facts:`, or say `authority:`"
            yield s.problem(file, path, "missing-authority", message, advice, key=True)


def claims_are_grounded(s: Subject) -> Iterator[Diagnostic]:
    """Sources are in sources.yaml; decisions have a reason, a provider's values and disputes a source."""
    ground = s.ground
    for file, authored in s.catalog.files.items():
        for path, claim in authored_in(authored):
            if isinstance(claim, a.Claim | a.FactSpec) and claim.source is not None:
                yield from _cited(s, file, (*path, "source"), claim.source)
            if isinstance(claim, a.FactSpec):
                for index, source in enumerate(claim.also):
                    yield from _cited(s, file, (*path, "also", index), source)
            if isinstance(claim, a.Claim):
                yield from _claim(s, ground, file, path, claim)


def _cited(s: Subject, file: str, path: DataPath, source: str) -> Iterator[Diagnostic]:
    known, word = s.catalog.sources.sources, document_of(source)
    if word not in known:
        message = f"{quoted(word)} is not a source of sources.yaml"
        yield s.problem(file, path, "unknown-source", message, closest(word, known))


def _claim(
    s: Subject, ground: Ground, file: str, path: DataPath, claim: a.Claim
) -> Iterator[Diagnostic]:
    whole = ground.whole(claim)
    if claim.authority == "decision" and not claim.reason:
        message, advice = "a decision is ours, and says why it was taken", "add `reason:`"
        yield s.problem(file, (*path, "authority"), "missing-reason", message, advice)
    if "disputed_by" in path[-2:] and not (claim.source or claim.facts):
        message, advice = (
            "this does not say who differs",
            "add `source:`, or `facts:` that have one",
        )
        yield s.problem(file, path, "missing-source", message, advice)
    elif whole.authority == "provider" and not (whole.source and whole.confidence):
        message = "a provider's value says where it is published and how well it is known"
        missing = [key for key in ("source", "confidence") if not getattr(whole, key)]
        said = " and ".join(f"`{key}:`" for key in missing)
        advice = f"add {said}, or the `facts:` that say so"
        yield s.problem(file, (*path, "authority"), "missing-source", message, advice)
