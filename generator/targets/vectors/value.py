"""Drafts about one value of one field."""

from __future__ import annotations

from ... import ir
from ...bounds.kinds import kind_of
from ...probe.requests import Request
from .draft import Draft, Show
from .subject import shown


def value_draft(
    field: ir.Field, base: Request, what: str, value: ir.Json, why: str, cover: str, **shows: object
) -> Draft:
    """A vector about one value of a field."""
    return Draft(
        id=f"{field.name}.{what}",
        why=why,
        covers=(cover,),
        request={**base, field.name: value},
        **shows,  # type: ignore[arg-type]  # each caller's keywords are those of `Draft`
    )


def no_value(field: ir.Field) -> ir.Json:
    """Something that nobody can read as a value of a field."""
    return 1 if kind_of(field).json == "object" else {"a": 1}


def unreadable(field: ir.Field, *inside: str | int, code: str = "invalid_type") -> tuple[Show, ...]:
    """The one issue of a value that cannot be read."""
    return (shown(code, field.provenance, path=(field.name, *inside)),)
