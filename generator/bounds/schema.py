"""JSON Schema of single values: how what bounds say is joined."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .. import ir
from . import number_text

Schema = dict[str, Any]


class Unsayable(Exception):
    """That no schema can say something; the reason is one of `unsaid_in_schema` of the catalog."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def any_of(schemas: Iterable[Schema]) -> Schema:
    """One of several schemas holds; empty when one of them lets everything pass."""
    found: list[Schema] = []
    for schema in schemas:
        if not schema:
            return {}
        found += [] if schema in found else [schema]
    return found[0] if len(found) == 1 else {"anyOf": found}


def every_of(schemas: Iterable[Schema]) -> Schema:
    """All of several schemas hold, in one object where their keywords allow it."""
    found: list[Schema] = []
    for schema in schemas:
        if schema and found and not schema.keys() & found[-1].keys():
            found[-1] = {**found[-1], **schema}
        elif schema:
            found.append(schema)
    return {} if not found else found[0] if len(found) == 1 else {"allOf": found}


def together(schemas: Iterable[Schema]) -> Schema:
    """All of several schemas of one value hold, of which each may have a pattern of its own."""
    listed = list(schemas)
    patterns = [{"pattern": s["pattern"]} for s in listed if "pattern" in s]
    rest = [{key: value for key, value in s.items() if key != "pattern"} for s in listed]
    return every_of([*rest, *([{"allOf": patterns}] if len(patterns) > 1 else patterns)])


def takes_digits(field: ir.Field | None) -> bool:
    """Whether a number may also be written as text."""
    return field is not None and field.type.numeric_strings


def text_like(patterns: Iterable[str]) -> Schema:
    """A text that is one of some patterns from end to end."""
    return {"type": "string", "pattern": number_text.whole(patterns)}
