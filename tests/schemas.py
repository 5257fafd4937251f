"""The schemas of `generated/schemas/` for validators: all files by name, for they refer to each other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs

FOLDER = Path(__file__).resolve().parents[1] / "generated" / "schemas"
Schema = dict[str, Any]
Files = Mapping[str, Schema]


def read_schemas(folder: Path = FOLDER) -> dict[str, Schema]:
    """Give each schema of requests by its file's name."""
    return {path.name: json.loads(path.read_bytes()) for path in sorted(folder.glob("*.json"))}


def validator_of(reference: str, files: Files) -> jsonschema_rs.Draft202012Validator:
    """Give the validator of a file, or of a definition in one: `veo.json`, `veo.json#/$defs/VeoT2v`."""
    registry = jsonschema_rs.Registry([*files.items()])
    return jsonschema_rs.Draft202012Validator({"$ref": reference}, registry=registry)


def bundled(files: Files, name: str = "request.json") -> Schema:
    """Give the schema of any request with the families' definitions in it, for tools that read one file."""
    whole = {key: value for key, value in files[name].items() if key != "$id"}
    families = [files[one["$ref"]] for one in whole["oneOf"]]
    definitions = {family["title"]: {"oneOf": family["oneOf"]} for family in families}
    for family in families:
        definitions |= family["$defs"]
    references = [{"$ref": f"#/$defs/{family['title']}"} for family in families]
    return {**whole, "oneOf": references, "$defs": definitions}
