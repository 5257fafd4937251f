"""The editor schemas under `generated/schemas/authoring/`: a field's description is what an editor shows."""

from __future__ import annotations

from typing import Any

from .catalog import FILE_TYPES, FOLDERS


def authoring_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema of each kind of file, by file name, for editors."""
    found: dict[str, dict[str, Any]] = {}
    for name, kind in FILE_TYPES.items():
        schema = kind.model_json_schema(by_alias=True)
        found[schema_name(name)] = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **schema,
        }
    return found


def schema_name(kind: str) -> str:
    """The name of the schema of a kind of file, such as `families/*.yaml`."""
    return FOLDERS.get(kind, kind.removesuffix(".yaml"))
