"""Checks of who says so: every statement comes from somebody, a decision has its reason, a citation its document."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import authored as a
from ..catalog.claims import Ground, document_of
from ..catalog.dialects import ancestry
from ..catalog.load import DataPath
from ..errors import Diagnostic, closest, quoted
from .subject import Subject, authored_in


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
