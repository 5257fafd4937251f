"""schemas.yaml: replies, error bodies and nested objects as plain JSON Schema (2020-12)."""

from __future__ import annotations

from pydantic import Field

from .base import Authored, JsonObject, Localized, SchemaName


class SchemaEntry(Authored):
    """One plain JSON Schema: a reply, an error body or a nested object."""

    text: Localized
    schema_: JsonObject = Field(alias="schema")


class SchemasFile(Authored):
    """schemas.yaml: replies, error bodies and nested objects as plain JSON Schema (2020-12)."""

    schemas: dict[SchemaName, SchemaEntry]
