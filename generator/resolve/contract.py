"""Resolve: from the authored catalog, found consistent, to the Contract."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from .. import ir
from ..catalog import authored as a
from ..catalog.claims import cited_by
from ..catalog.merge import MergedFamily, merge_families
from .api import resolve_api, resolve_resource, resolve_sandbox
from .context import Context
from .evidence import count_evidence
from .families import resolve_family


def resolve_contract(catalog: a.Catalog) -> ir.Contract:
    """The Contract of a catalog in which the checks found nothing wrong."""
    context = Context(catalog)
    schemas = catalog.schemas.schemas
    return ir.Contract(
        api=resolve_api(context),
        resources=tuple(resolve_resource(context, n, r) for n, r in catalog.api.resources.items()),
        families=tuple(resolve_family(context, m) for m in merge_families(catalog)),
        modes=tuple(resolve_mode_info(context, n, m) for n, m in catalog.modes.modes.items()),
        schemas=MappingProxyType({n: s.schema_ for n, s in schemas.items()}),
        schema_texts=MappingProxyType({n: context.text(s.text) for n, s in schemas.items()}),
        words=tuple((n, context.text(t)) for n, t in catalog.issues.words.items()),
        issues=tuple(resolve_issue(context, c, i) for c, i in catalog.issues.issues.items()),
        sources=tuple(resolve_source(context, n, s) for n, s in catalog.sources.sources.items()),
        facts=tuple(
            resolve_fact(context, id_, f)
            for file in catalog.facts.values()
            for id_, f in file.facts.items()
        ),
        evidence=count_evidence(catalog),
        sandbox=resolve_sandbox(context),
        vectors=tuple(
            resolve_vector(context, family, index, spec)
            for family, file in catalog.vectors.items()
            for index, spec in enumerate(file.vectors)
        ),
        places=MappingProxyType(
            dict(pair for m in merge_families(catalog) for pair in family_places(context, m))
        ),
    )


def family_places(context: Context, merged: MergedFamily) -> Iterator[tuple[str, ir.Place]]:
    """Where a family, and each of its fields, modes and rules stands."""
    name, spec = merged.name, merged.spec
    yield name, context.place(merged.file, ("title",), key=True)
    for field in merged.fields:
        file = merged.file if field in spec.fields else "fields.yaml"
        yield f"{name}.{field}", context.place(file, ("fields", field), key=True)
    for mode in merged.modes:
        file = merged.file if mode in spec.modes else "modes.yaml"
        yield f"{name}.{mode}", context.place(file, ("modes", mode), key=True)
    for rule in merged.rules:
        yield f"{name}.{rule.spec.name}", context.place(merged.file, rule.path)


def resolve_mode_info(context: Context, name: str, spec: a.ModeSpec) -> ir.ModeInfo:
    """One mode, apart from any family."""
    return ir.ModeInfo(
        name=name, title=context.label(spec.title, name), text=context.label(spec.text, name)
    )


def resolve_issue(context: Context, code: str, spec: a.IssueSpec) -> ir.IssueText:
    """The words of one issue code."""
    return ir.IssueText(
        code=code,
        text=context.text(spec.text),
        messages=(
            ("default", context.text(spec.message)),
            *((n, context.text(m)) for n, m in spec.messages.items()),
        ),
        hints=tuple((n, context.text(h)) for n, h in spec.hints.items()),
    )


def resolve_source(context: Context, id_: str, spec: a.SourceSpec) -> ir.Source:
    """A source of sources.yaml."""
    return ir.Source(
        id=id_,
        title=spec.title,
        publisher=spec.publisher,
        kind=spec.kind,
        name=context.label(spec.name, f"{id_} {{place}}"),
        url=spec.url,
        repeats=spec.repeats or "",
        read=spec.read,
        speaks_of=spec.speaks_of,
    )


def resolve_fact(context: Context, id_: str, spec: a.FactSpec) -> ir.Fact:
    """One fact of the table of facts."""
    source, _, place = spec.source.partition(" ")
    witnesses = {context.ground.witness(cited) for cited in cited_by(spec)}
    return ir.Fact(
        id=id_,
        text=spec.text,
        source=source,
        place=place,
        also=tuple(spec.also),
        confidence=spec.confidence,
        disputed=spec.disputed,
        is_third_party_alone=context.ground.is_third_party_alone(witnesses),
        not_carried=spec.not_carried or "",
    )


def resolve_vector(context: Context, family: str, index: int, spec: a.VectorSpec) -> ir.HandVector:
    """One vector written by hand."""
    file = f"vectors/{family}.yaml"
    expect = spec.expect.model_dump()
    expect["wire"] = spec.request if spec.expect.wire is None else spec.expect.wire
    return ir.HandVector(
        family=family,
        name=spec.name,
        why=spec.why,
        request=MappingProxyType(spec.request),
        options=tuple(spec.options.model_dump(exclude_defaults=True).items()),
        expect=tuple(expect.items()),
        places=(
            ("", context.place(file, ("vectors", index))),
            *((key, context.place(file, ("vectors", index, "expect", key))) for key in expect),
            *(
                (f"covers.{place}", context.place(file, ("vectors", index, "covers", place)))
                for place in range(len(spec.covers))
            ),
        ),
        covers=tuple(spec.covers),
    )
