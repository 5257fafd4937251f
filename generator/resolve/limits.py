"""Resolve limits on values and rules across fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import ir
from ..bounds.row import hold
from ..bounds.table import BOUNDS, TABLE
from ..catalog import authored as a
from ..catalog.merge import MergedFamily
from ..catalog.scopes import Placed
from .context import Context, place_of, scalar

hold(TABLE, (row.authored for row in BOUNDS), "`BoundsSpec`", a.BoundsSpec.model_fields)


def resolve_bounds(spec: a.BoundsSpec, kind: str) -> dict[str, Any]:
    """The members of `ir.Bounds` that are set."""
    said = ((row, getattr(spec, row.authored)) for row in BOUNDS)
    return {
        row.name: tuple(scalar(v, kind) for v in value) if row.is_listing else value
        for row, value in said
        if value is not None
    }


def resolve_limit(
    context: Context,
    merged: MergedFamily,
    placed: Placed[a.LimitSpec],
    fields: Mapping[str, ir.Field],
) -> ir.Limit:
    """One limit of a family."""
    spec = placed.spec
    field, path, kind = place_of(spec.field, fields)
    return ir.Limit(
        field=field,
        path=path,
        **resolve_bounds(spec, kind),
        effect=spec.effect or "",
        modes=tuple(spec.modes),
        models=tuple(spec.models),
        disputed_by=tuple(
            ir.Statement(**resolve_bounds(x, kind), provenance=context.provenance(x))
            for x in spec.disputed_by
        ),
        provenance=context.provenance(spec, merged.spec),
        at=context.place(merged.file, placed.path),
    )


def resolve_rule(
    context: Context,
    merged: MergedFamily,
    placed: Placed[a.RuleSpec],
    fields: Mapping[str, ir.Field],
) -> ir.Rule:
    """One rule of a family."""
    spec = placed.spec

    def condition(name: str, test: a.ConditionSpec) -> ir.Condition:
        field, path, kind = place_of(name, fields)
        values = [test.is_] if test.is_ is not None else test.in_ or []
        one_of = tuple(scalar(v, kind) for v in values)
        return ir.Condition(field, test.given, one_of, test.above, test.below, path)

    def due(name: str, bounds: a.BoundsSpec) -> ir.Due:
        field, path, kind = place_of(name, fields)
        return ir.Due(field=field, path=path, **resolve_bounds(bounds, kind))

    then = spec.then
    return ir.Rule(
        name=spec.name,
        when=tuple(condition(n, t) for n, t in spec.when.items()),
        require=tuple(then.require),
        require_any=tuple(then.require_any),
        forbid=tuple(then.forbid),
        at_most_one_of=tuple(then.at_most_one_of),
        total=(
            ir.Total(
                of=tuple(then.total.of),
                min_items=then.total.min_items,
                max_items=then.total.max_items,
            )
            if then.total
            else None
        ),
        limits=tuple(due(n, b) for n, b in then.limit.items()),
        note=then.note,
        text=context.text(spec.text),
        modes=tuple(spec.modes),
        models=tuple(spec.models),
        disputed_by=context.others(spec.disputed_by),
        provenance=context.provenance(spec, merged.spec),
        at=context.place(merged.file, placed.path),
    )
