"""Resolve a family: its models, and a variant for each of its modes."""

from __future__ import annotations

from collections.abc import Mapping

from .. import ir
from ..catalog import authored as a
from ..catalog.merge import MergedFamily
from .context import Context
from .fields import resolve_field, resolve_requirement, resolve_words
from .limits import resolve_limit, resolve_rule
from .statements import (
    resolve_default,
    resolve_gap,
    resolve_lifecycle,
    resolve_local_files,
    resolve_remark,
    resolve_standing,
)


def resolve_family(context: Context, merged: MergedFamily) -> ir.Family:
    """One family, whole."""
    spec = merged.spec
    fields = {n: resolve_field(context, n, f, spec) for n, f in merged.fields.items()}
    models = tuple(resolve_model(context, m, merged.name, spec) for m in spec.models)
    variants = tuple(resolve_variant(context, merged, mode, fields) for mode in merged.modes)
    return ir.Family(
        name=merged.name,
        title=context.text(spec.title),
        text=context.text(spec.text),
        resource=spec.resource or next(iter(context.catalog.api.resources)),
        models=models,
        fields=tuple(fields.values()),
        variants=variants,
        mode_required=context.provenance(spec.mode_required, spec) if spec.mode_required else None,
        sends_inferred_mode=spec.sends_inferred_mode,
        picked_by=spec.picked_by or "",
        default_model=spec.models[0].id if spec.picked_by else "",
        mode_confusions=tuple((v, context.text(t)) for v, t in spec.mode_confusions.items()),
        elsewhere=resolve_elsewhere(spec, fields),
        limits=tuple(resolve_limit(context, merged, one, fields) for one in merged.limits),
        rules=tuple(resolve_rule(context, merged, one, fields) for one in merged.rules),
        standings=tuple(resolve_standing(context, x.spec, spec) for x in merged.standings),
        gaps=tuple(resolve_gap(context, x.spec, spec) for x in merged.gaps),
        defaults=tuple(resolve_default(context, x.spec, spec) for x in merged.defaults),
        local_files=tuple(resolve_local_files(context, x, spec) for x in spec.local_files),
        remarks=tuple(resolve_remark(context, x.spec, spec) for x in merged.remarks),
        lifecycle=tuple(resolve_lifecycle(context, x, fields, spec) for x in spec.lifecycle),
        provenance=context.provenance(spec),
    )


def resolve_model(
    context: Context, spec: a.ModelSpec, family: str, parent: a.FamilyFile
) -> ir.CatalogModel:
    """One model of a family."""
    return ir.CatalogModel(
        id=spec.id,
        title=spec.title or spec.id,
        text=context.text(spec.text) if spec.text else None,
        family=family,
        ranks=tuple(spec.ranks),
        provenance=context.provenance(spec, parent),
    )


def resolve_elsewhere(
    spec: a.FamilyFile, fields: Mapping[str, ir.Field]
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Upstream ids, and how they are called here; values that pick the real model among them."""
    found = {name: tuple(here.items()) for name, here in spec.elsewhere.items()}
    if spec.picked_by:
        only = spec.models[0].id
        for value in fields[spec.picked_by].type.values:
            found.setdefault(str(value), (("model", only), (spec.picked_by, str(value))))
    return tuple(found.items())


def resolve_variant(
    context: Context, merged: MergedFamily, mode: str, fields: Mapping[str, ir.Field]
) -> ir.Variant:
    """One family in one mode; its examples are found once an engine can say which mode each means."""
    spec = merged.modes[mode]
    requirements = tuple(
        resolve_requirement(
            context, r, *((spec,) if r in (spec.requires or []) else ()), merged.spec
        )
        for r in merged.requirements(mode)
    )
    needed = [n for r in requirements for n in r.fields]
    carriers = [f.name for f in fields.values() if f.parts]
    uses = [n for n in (*needed, *spec.uses, *carriers) if n in fields and fields[n].media]
    material = [f.name for f in fields.values() if f.media]
    unused = tuple(n for n in material if n not in uses)
    taken = [f for f in fields.values() if f.name not in unused]
    order = {n: i for i, n in enumerate(needed)}
    taken.sort(key=lambda f: order.get(f.name, len(order)))  # stable: what is needed comes first
    return ir.Variant(
        family=merged.name,
        mode=mode,
        title=context.label(spec.title, mode),
        text=context.label(spec.text, mode),
        aliases=tuple(spec.aliases),
        elsewhere=resolve_words(context, spec.elsewhere, merged.spec),
        wire=spec.wire or mode,
        fields=tuple(taken),
        requirements=requirements,
        uses=tuple(dict.fromkeys(uses)),
        counts=tuple(
            ir.Count(n, c.items, context.provenance(c, spec, merged.spec))
            for n, c in spec.counts.items()
            if n in fields
        ),
        unused=unused,
        provenance=context.provenance(merged.offers[mode], spec, merged.spec),
    )
