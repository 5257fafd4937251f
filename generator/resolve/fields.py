"""Resolve the fields of a family, and what its modes need of them."""

from __future__ import annotations

from collections.abc import Mapping

from .. import ir
from ..bounds.kinds import KINDS
from ..catalog import authored as a
from ..catalog.merge import requirement_fields
from .context import Context, scalar


def resolve_field(context: Context, name: str, spec: a.FieldSpec, family: a.FamilyFile) -> ir.Field:
    """One field as a family has it."""
    is_list = spec.type == "list"
    kind = (spec.items if is_list else spec.type) or "text"
    assert kind != "list"  # checks hold this,
    assert spec.text is not None  # and this
    values = tuple(scalar(v, kind) for v in spec.values or [])
    aliases = [ir.Name(x.name, x.unwrap or "", tuple(x.keep)) for x in spec.aliases or []]
    sends = _resolve_sends(context, spec, family)
    return ir.Field(
        name=name,
        title=context.label(spec.title, name),
        text=context.text(spec.text),
        type=ir.ValueType(
            kind=kind,
            is_list=is_list,
            schema=spec.schema_ or "",
            values=values,
            synonyms=tuple(ir.Synonym(*pair) for pair in (spec.synonyms or {}).items()),
            is_open=spec.open if spec.open is not None else not KINDS[kind].is_listed,
            numeric_strings=bool(spec.numeric_strings),
            keeps_text=bool(spec.keeps_text),
            zero_is_absent=bool(spec.zero_is_absent),
            lift=bool(spec.lift),
        ),
        names=(ir.Name(name), *aliases),
        elsewhere=resolve_words(context, spec.elsewhere or {}, family),
        entry=spec.entry or (sends.name if sends else "") or name,
        sends=sends,
        media=spec.media or "",
        unit=spec.unit or "",
        standing=spec.standing or "used",
        verbatim=bool(spec.verbatim),
        parts=tuple(
            ir.Part(p.type, p.role, p.any_role, p.value, tuple(p.provides))
            for p in spec.parts or []
        ),
        overrides=context.provenance(spec.overrides, family) if spec.overrides else None,
        example=spec.example,
        provenance=context.provenance(spec, family),
    )


def _resolve_sends(context: Context, spec: a.FieldSpec, family: a.FamilyFile) -> ir.Sends | None:
    """What a field's upstream takes in place of what a caller may give."""
    if spec.sends is None:
        return None
    return ir.Sends(
        name=spec.sends.name or "",
        kind=spec.sends.as_ or "same",
        provenance=context.provenance(spec.sends, spec, family),
    )


def resolve_words(
    context: Context, words: Mapping[str, a.ElsewhereSpec], family: a.FamilyFile
) -> tuple[ir.Elsewhere, ...]:
    """What other APIs call a field or a mode, and who does."""
    return tuple(
        ir.Elsewhere(word, context.provenance(claim, family)) for word, claim in words.items()
    )


def resolve_requirement(
    context: Context, spec: a.RequirementSpec, *parents: a.Claim
) -> ir.Requirement:
    """One need of a mode or a family."""
    return ir.Requirement(requirement_fields(spec), context.provenance(spec, *parents))
