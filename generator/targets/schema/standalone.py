"""Standalone JSON Schemas: each family's and every request's, plain and strict, and the catalog files' own for editors.

They stand in one folder and refer to each other by file name: only a family's plain schema says things, the others add.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ... import ir
from ...catalog.authored import authoring_schemas
from ...render.row import Row
from .components import catalog_schemas
from .names import family_name, requests_name
from .openapi import DROP_ABSENT
from .partition import request_schemas
from .properties import DEFS, Schema, compact
from .strict import references, strict_schemas

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class SchemaView:
    """One schema as plain data."""

    schema: Mapping[str, Any]


def plan_schemas(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of the standalone schemas."""
    schemas = standalone_schemas(contract)
    schemas |= {f"authoring/{kind}.json": schema for kind, schema in authoring_schemas().items()}
    return (
        Row("schemas/README.md", "schemas/README.md"),
        *(
            Row("schemas/schema.json.j2", f"schemas/{name}", SchemaView(compact(schema)))
            for name, schema in schemas.items()
        ),
    )


def standalone_schemas(contract: ir.Contract) -> dict[str, Schema]:
    """Each schema of requests by file name: `request.json`, `veo.json`, `request.strict.json`, `veo.strict.json`."""
    found: dict[str, Schema] = {}
    for resource in contract.resources:
        known = request_schemas(contract, resource, typed=False) | catalog_schemas(contract)
        known = {key: _plain(schema) for key, schema in known.items()}
        name = "request" if resource == contract.resources[0] else f"{resource.name}.request"
        title = str(requests_name(contract, resource))
        families = [f for f in contract.families if f.resource == resource.name]
        found |= {
            f"{name}.json": _any_of(families, f"{name}.json", title, strict=False),
            f"{name}.strict.json": _any_of(families, f"{name}.strict.json", title, strict=True),
        }
        for family in families:
            plain = _family(family, known)
            found[f"{family.name}.json"] = plain
            found[f"{family.name}.strict.json"] = _strict(contract, family, plain, known)
    return found


def _any_of(families: Iterable[ir.Family], file: str, title: str, *, strict: bool) -> Schema:
    ending = ".strict.json" if strict else ".json"
    text = "Any request, under `strict`." if strict else "Any request."
    return {
        **_head(file, title, text),
        "oneOf": [{"$ref": f"{family.name}{ending}"} for family in families],
    }


def _family(family: ir.Family, known: Mapping[str, Schema]) -> Schema:
    root = str(family_name(family))
    whole = {key: value for key, value in known[root].items() if key != "description"}
    needed = _needed(root, known)
    definitions = {}
    for key, schema in known.items():
        if (key, "") in needed:
            inner = {k: s for k, s in schema.get("$defs", {}).items() if (key, k) in needed}
            definitions[key] = _own(schema) | ({"$defs": inner} if inner else {})
    head = _head(f"{family.name}.json", root, family.text.default)
    return {**head, **whole, "$defs": definitions}


def _strict(
    contract: ir.Contract, family: ir.Family, plain: Schema, known: Mapping[str, Schema]
) -> Schema:
    file = f"{family.name}.json"
    objects = {name: known[name] for name in contract.schemas if name in known}
    text = f"What {file} asks, and what more `strict` does."
    return {
        **_head(f"{family.name}.strict.json", plain["title"], text),
        "oneOf": plain["oneOf"],
        "$defs": strict_schemas(contract, family, plain["$defs"], file, objects),
    }


def _head(file: str, title: str, text: str) -> Schema:
    """The members that every file begins with; its id is its name, by which the others refer to it."""
    return {
        "$schema": DIALECT,
        "$id": file,
        "title": title,
        "$comment": DROP_ABSENT,
        "description": text,
    }


def _own(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key != "$defs"}


def _needed(root: str, known: Mapping[str, Schema]) -> set[tuple[str, str]]:
    """The definitions that a schema refers to, directly or through others; each with the one inside it, if any."""
    found: set[tuple[str, str]] = set()
    waiting = [(root, "")]
    while waiting:
        name, inner = waiting.pop()
        schema = known[name]["$defs"][inner] if inner else _own(known[name])
        new = {_place(target) for target in references(schema)} - found
        found |= new
        waiting += new
    return found


def _place(target: str) -> tuple[str, str]:
    name, _, inner = target.removeprefix(DEFS).partition("/$defs/")
    return name, inner


def _plain(schema: Any) -> Any:
    """A schema without the keywords that only OpenAPI or our documents know."""
    if isinstance(schema, Mapping):
        return {
            key: _plain(value)
            for key, value in schema.items()
            if key != "discriminator" and not key.startswith("x-callsheet-")
        }
    return [_plain(item) for item in schema] if isinstance(schema, list) else schema
