"""Resolve what a family says of some modes and models beside limits and rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import ir
from ..catalog import authored as a
from .context import Context, scalar

End = Literal["model", "mode", "field", "alias", "elsewhere"]
ENDS: tuple[End, ...] = ("model", "mode", "field", "alias", "elsewhere")


def resolve_standing(
    context: Context, spec: a.StandingSpec, family: a.FamilyFile
) -> ir.FieldStanding:
    """What becomes of some fields."""
    return ir.FieldStanding(
        fields=tuple(spec.fields),
        standing=spec.standing,
        modes=tuple(spec.modes),
        models=tuple(spec.models),
        disputed_by=context.others(spec.disputed_by),
        provenance=context.provenance(spec, family),
    )


def resolve_gap(context: Context, spec: a.GapSpec, family: a.FamilyFile) -> ir.Gap:
    """Modes that some models do not have."""
    return ir.Gap(
        modes=tuple(spec.modes),
        models=tuple(spec.models),
        disputed_by=context.others(spec.disputed_by),
        provenance=context.provenance(spec, family),
    )


def resolve_local_files(
    context: Context, spec: a.LocalFilesSpec, family: a.FamilyFile
) -> ir.LocalFiles:
    """How files on the caller's machine reach the models."""
    return ir.LocalFiles(
        fields=tuple(spec.fields),
        form=spec.form,
        name=spec.name or "",
        disputed_by=context.others(spec.disputed_by),
        provenance=context.provenance(spec, family),
    )


def resolve_default(context: Context, spec: a.DefaultSpec, family: a.FamilyFile) -> ir.Default:
    """What holds when a field is left out."""
    return ir.Default(
        field=spec.field,
        value=spec.value,
        chosen_by=spec.chosen_by or "",
        modes=tuple(spec.modes),
        models=tuple(spec.models),
        disputed_by=tuple(
            ir.OtherDefault(
                value=x.value,
                chosen_by=x.chosen_by or "",
                provenance=context.provenance(x),
            )
            for x in spec.disputed_by
        ),
        provenance=context.provenance(spec, family),
    )


def resolve_remark(context: Context, spec: a.RemarkSpec, family: a.FamilyFile) -> ir.Remark:
    """A fact that a request alone cannot be held against."""
    return ir.Remark(
        about=spec.about or "",
        why=spec.why or "vendor_only",
        says=tuple(spec.says.items()),
        text=context.text(spec.text),
        modes=tuple(spec.modes),
        models=tuple(spec.models),
        disputed_by=tuple(
            ir.OtherFigures(says=tuple(x.says.items()), provenance=context.provenance(x))
            for x in spec.disputed_by
        ),
        provenance=context.provenance(spec, family),
    )


def resolve_lifecycle(
    context: Context, spec: a.LifecycleSpec, fields: Mapping[str, ir.Field], family: a.FamilyFile
) -> ir.Lifecycle:
    """What is going or gone."""
    kind, name = next((k, v) for k in ENDS if (v := getattr(spec, k)) is not None)
    value = spec.value
    provenance = context.provenance(spec, family)
    is_denied = any(x.as_of is None for x in spec.disputed_by)  # not only another day
    is_model = kind in ("model", "elsewhere") or (value is not None and name == family.picked_by)
    return ir.Lifecycle(
        kind="value" if value is not None else kind,
        code="retired_model" if is_model and spec.status == "retired" else "deprecated",
        name=name,
        value=None if value is None else scalar(value, fields[name].type.kind),
        status=spec.status,
        note=spec.status == "announced" or is_denied,
        as_of=spec.as_of,
        host=spec.host or "",
        other_hosts=tuple(
            ir.OtherHost(
                host=x.host,
                id=x.id or "",
                status=x.status or "",
                as_of=x.as_of or "",
                vendor_instead=x.vendor_instead or "",
                provenance=context.provenance(x),
            )
            for x in spec.other_hosts
        ),
        stands_for=spec.stands_for or "",
        is_hearsay=provenance.confidence == "published-3p",
        instead=spec.instead or "",
        vendor_instead=spec.vendor_instead or "",
        disputed_by=tuple(
            ir.OtherEnd(as_of=x.as_of or "", provenance=context.provenance(x))
            for x in spec.disputed_by
        ),
        provenance=provenance,
    )
