"""Checks of schemas.yaml: its schemas are JSON Schemas of the plain kind, and refer to each other."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog.load import DataPath
from ..errors import Diagnostic, closest, quoted
from .subject import Subject

TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
ROOT = "#/$defs/"
BY_NAME = ("properties", "patternProperties")
TEXTS = ("$ref", "title", "description", "format", "pattern", "contentEncoding", "contentMediaType")
NUMBERS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
COUNTS = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
FLAGS = ("uniqueItems", "deprecated", "readOnly", "writeOnly")
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
SINGLE = ("additionalProperties", "contains", "items", "not", "propertyNames")
_PLAIN = (
    "$ref type required properties patternProperties additionalProperties propertyNames items prefixItems contains "
    "allOf anyOf oneOf not enum const default examples title description deprecated readOnly writeOnly format pattern "
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems uniqueItems "
    "minProperties maxProperties contentEncoding contentMediaType discriminator"
)
PLAIN = tuple(_PLAIN.split())


def schemas_are_schemas(s: Subject) -> Iterator[Diagnostic]:
    """Every schema is made of the plain keywords of JSON Schema, and each `$ref` names another schema of the file."""
    for name, entry in s.catalog.schemas.schemas.items():
        yield from _schema(s, entry.schema_, ("schemas", name, "schema"))


def _schema(s: Subject, data: object, path: DataPath) -> Iterator[Diagnostic]:
    if isinstance(data, bool):
        return
    if not isinstance(data, dict):
        message = "a schema is a mapping, true or false"
        yield s.problem("schemas.yaml", path, "bad-schema", message)
        return
    for key, value in data.items():
        here = (*path, key)
        if key not in PLAIN:
            message = f"{quoted(key)} is no keyword of a plain schema"
            advice = closest(key, PLAIN)
            yield s.problem("schemas.yaml", here, "unknown-keyword", message, advice, key=True)
        yield from _keyword(s, key, value, here)


def _keyword(s: Subject, key: str, value: object, path: DataPath) -> Iterator[Diagnostic]:
    for keys, kind, what in (
        (TEXTS, str, "text: quote it if it looks like a number"),
        (NUMBERS, int | float, "a number"),
        (COUNTS, int, "a whole number"),
        (FLAGS, bool, "true or false"),
    ):
        is_fit = isinstance(value, kind) and isinstance(value, bool) == (kind is bool)
        if key in keys and not is_fit:
            message = f"`{key}` cannot be {quoted(value)}"
            yield s.problem("schemas.yaml", path, "bad-schema", message, f"it is {what}")
            return
    if key == "$ref":
        yield from _reference(s, value, path)
    elif key == "type":
        yield from _types(s, value, path)
    elif key == "required":
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            message = "`required` is a list of property names"
            yield s.problem("schemas.yaml", path, "bad-schema", message, "write [name, …]")
    elif key in BY_NAME:
        if isinstance(value, dict):
            for name, schema in value.items():
                yield from _schema(s, schema, (*path, name))
        else:
            message = f"`{key}` is a mapping of names to schemas"
            yield s.problem("schemas.yaml", path, "bad-schema", message)
    elif key in LISTS:
        if isinstance(value, list) and value:
            for index, schema in enumerate(value):
                yield from _schema(s, schema, (*path, index))
        else:
            message = f"`{key}` is a list of schemas"
            yield s.problem("schemas.yaml", path, "bad-schema", message)
    elif key in SINGLE:
        yield from _schema(s, value, path)
    elif key == "enum" and not (isinstance(value, list) and value):
        message = "`enum` is a list of values"
        yield s.problem("schemas.yaml", path, "bad-schema", message)


def references(data: object) -> Iterator[str]:
    """The schemas that one refers to."""
    if isinstance(data, dict):
        reference = data.get("$ref")
        if isinstance(reference, str):
            yield reference.removeprefix(ROOT)
        for key, value in data.items():
            if key not in ("const", "default", "enum", "examples"):
                yield from references(value)
    elif isinstance(data, list):
        for item in data:
            yield from references(item)


def _reference(s: Subject, value: object, path: DataPath) -> Iterator[Diagnostic]:
    known = s.catalog.schemas.schemas
    name = value.removeprefix(ROOT) if isinstance(value, str) else ""
    if value != f"{ROOT}{name}" or name not in known:
        message = f"{quoted(value)} names no schema of this file"
        advice = closest(f"{ROOT}{name}", [f"{ROOT}{other}" for other in known])
        yield s.problem("schemas.yaml", path, "unknown-schema", message, advice)


def _types(s: Subject, value: object, path: DataPath) -> Iterator[Diagnostic]:
    listed = value if isinstance(value, list) else [value]
    for index, word in enumerate(listed):
        if word not in TYPES:
            message = f"{quoted(word)} is no type of JSON Schema"
            advice = 'quote it: "null"' if word is None else closest(str(word), TYPES)
            here = (*path, index) if isinstance(value, list) else path
            yield s.problem("schemas.yaml", here, "bad-schema", message, advice)
