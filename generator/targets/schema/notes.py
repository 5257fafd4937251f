"""Notes: what a schema cannot say, as `x-callsheet-` extensions: who says so, and what is no error."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ... import ir

Notes = dict[str, Any]


def descending(ids: Iterable[str]) -> list[str]:
    """The ids that a statement names, in an order that does not hang on how it was written."""
    return sorted(ids, reverse=True)


def claim(provenance: ir.Provenance) -> Notes:
    """Who says so."""
    return {f"x-callsheet-{key}": value for key, value in _said(provenance).items()}


def cited(provenance: ir.Provenance) -> Notes:
    """Who says so and where; what is said again and again goes without its reason."""
    return {k: v for k, v in claim(provenance).items() if k != "x-callsheet-reason"}


def field_notes(field: ir.Field) -> Notes:
    """An example of a field, whether it is heeded, and who says so."""
    example = {"examples": [field.example]} if field.example is not None else {}
    standing = {"x-callsheet-standing": field.standing} if field.standing != "used" else {}
    return {**example, **standing, **cited(field.provenance)}


def requirement_notes(variant: ir.Variant) -> list[Notes]:
    """What a mode needs, whoever says so."""
    return [
        {
            **({"any_of": list(r.fields)} if r.is_group else {"field": r.fields[0]}),
            **_said(r.provenance),
        }
        for r in variant.requirements
    ]


def needs_sentence(requirements: list[ir.Requirement]) -> list[str]:
    """One sentence for readers of documents that leave conditions out."""
    if not requirements:
        return []
    parts = [("one of " if r.is_group else "") + _names(r.fields) for r in requirements]
    return [f"Required: {'; '.join(parts)}."]


def _names(fields: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in fields)


def family_notes(family: ir.Family, unsaid: Mapping[ir.Limit | ir.Rule, str]) -> Notes:
    """A family's limits and rules, with why no schema says it where none does."""
    found = {
        "x-callsheet-limits": [_limit(x, unsaid.get(x, "")) for x in family.limits],
        "x-callsheet-rules": [_rule(x, unsaid.get(x, "")) for x in family.rules],
    }
    return {key: value for key, value in found.items() if value}


def _limit(limit: ir.Limit, unsaid: str) -> Notes:
    found: Notes = {"field": limit.place, **_bounds(limit)}
    found |= {"effect": limit.effect, "modes": list(limit.modes)}
    found |= {"models": descending(limit.models), "unsaid_in_schema": unsaid}
    found["disputed_by"] = [_bounds(x) | _said(x.provenance) for x in limit.disputed_by]
    return {k: v for k, v in found.items() if v not in ("", [])} | _said(limit.provenance)


def _bounds(bounds: ir.Bounds) -> Notes:
    """Bounds by their names in the catalog's contract; tuples as lists."""
    return {k: list(v) if isinstance(v, tuple) else v for k, v in bounds.bounds.items()}


def _rule(rule: ir.Rule, unsaid: str) -> Notes:
    found: Notes = {"rule": rule.name, "text": rule.text.default, "modes": list(rule.modes)}
    found |= {"models": descending(rule.models), "unsaid_in_schema": unsaid}
    found["disputed_by"] = [_said(x) for x in rule.disputed_by]
    return {k: v for k, v in found.items() if v} | _said(rule.provenance)


def _said(provenance: ir.Provenance) -> Notes:
    known = {
        "authority": provenance.authority,
        "source": provenance.cite,
        "confidence": provenance.confidence,
        "reason": provenance.reason,
    }
    return {key: value for key, value in known.items() if value}
