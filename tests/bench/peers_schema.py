"""Validators of JSON Schema, given the generated schemas."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from callsheet import ir
from callsheet.naming import pascal, variant_class
from tests.bench.subject import Judge, Subject
from tests.schemas import Schema, bundled, read_schemas

WHOLE = "of all requests"


def _subject(name: str, does: str, judge: Judge) -> Subject:
    return Subject(name, does, judge, lambda body: judge(json.loads(body)))


def jsonschema_rs(folder: Path, contract: ir.Contract) -> list[Subject]:
    """The one written in Rust: on the schema of all requests, and on one whose conditions lead straight to a mode."""
    from jsonschema_rs import Draft202012Validator

    whole = bundled(read_schemas(folder))
    validator = Draft202012Validator(whole)
    chosen = Draft202012Validator(by_conditions(whole, contract))
    return [
        _subject(
            "jsonschema-rs is_valid",
            f"schema {WHOLE}; verdict alone, no errors",
            validator.is_valid,
        ),
        _subject(
            "jsonschema-rs",
            f"schema {WHOLE}; all errors (of a `oneOf` one), with texts; nothing typed",
            lambda request: not list(validator.iter_errors(request)),
        ),
        _subject(
            "jsonschema-rs, if/then",
            "the same with `if` and `then` by model and mode; all errors, with texts; nothing typed",
            lambda request: not list(chosen.iter_errors(request)),
        ),
    ]


def by_conditions(whole: dict[str, Any], contract: ir.Contract) -> dict[str, Any]:
    """The schema of all requests with `if` and `then` in place of each `oneOf` of families and of modes."""
    models = [model.id for model in contract.models]
    return {
        "$schema": whole["$schema"],
        "$defs": whole["$defs"],
        "type": "object",
        "required": ["model"],
        "properties": {"model": {"enum": models}},
        "allOf": [
            _when("model", [model.id for model in family.models], _by_mode(family))
            for family in contract.families
        ],
    }


def _by_mode(family: ir.Family) -> dict[str, Any]:
    modes = {v.mode: list(dict.fromkeys((v.wire, v.mode, *v.aliases))) for v in family.variants}
    given = {
        "properties": {"mode": {"enum": [name for names in modes.values() for name in names]}},
        "allOf": [
            _when("mode", names, {"$ref": f"#/$defs/{variant_class(family.name, mode)}"})
            for mode, names in modes.items()
        ],
    }
    auto = {"$ref": f"#/$defs/{pascal(family.name)}Auto"}
    return {"if": {"required": ["mode"]}, "then": given, "else": auto}


def _when(name: str, values: list[str], then: dict[str, Any]) -> dict[str, Any]:
    return {"if": {"required": [name], "properties": {name: {"enum": values}}}, "then": then}


def jsonschema(folder: Path) -> list[Subject]:
    """The reference implementation in Python, on the schema of all requests."""
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(bundled(read_schemas(folder)))
    return [
        _subject(
            "jsonschema",
            f"schema {WHOLE}; all errors (of a `oneOf` one), with texts; nothing typed",
            lambda request: not list(validator.iter_errors(request)),
        )
    ]


def fastjsonschema(folder: Path, contract: ir.Contract) -> list[Subject]:
    """Python code made of a schema; it reads draft 7, so the schemas are turned into that."""
    from fastjsonschema import JsonSchemaValueException
    from fastjsonschema import compile as compile_schema

    def judged(validate: Callable[[Any], Any]) -> Judge:
        def judge(request: Any) -> bool:
            try:
                validate(request)
            except JsonSchemaValueException:
                return False
            return True

        return judge

    def compiled(schema: Schema) -> Callable[[Any], Any]:
        code: Callable[[Any], Any] = compile_schema(as_draft_7(schema))
        return code

    files = read_schemas(folder)
    families = {f.name: compiled(files[f"{f.name}.json"]) for f in contract.families}
    by_model = {model.id: families[model.family] for model in contract.models}
    other = compiled(bundled(files))

    def validate(request: Any) -> Any:
        return by_model.get(request["model"], other)(request)

    does = "first error, nothing typed; draft-7 form of the schema"
    return [
        _subject("fastjsonschema", f"{does} {WHOLE}", judged(other)),
        _subject(
            "fastjsonschema, family", f"{does} of the family, picked by `model`", judged(validate)
        ),
    ]


def as_draft_7(schema: Any) -> Any:
    """A schema as draft 7 says it: conditions on a property under `dependencies`, `$ref` alone in its object."""
    if isinstance(schema, list):
        return [as_draft_7(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: as_draft_7(value) for key, value in schema.items()}
    if "dependentSchemas" in found:
        found["dependencies"] = found.pop("dependentSchemas")
    if isinstance(found.get("$schema"), str):
        found["$schema"] = "http://json-schema.org/draft-07/schema#"
        found.pop("$id", None)
    if isinstance(found.get("$ref"), str) and len(found) > 1:
        found["allOf"] = [*found.get("allOf", []), {"$ref": found.pop("$ref")}]
    return found
