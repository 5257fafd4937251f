"""Standalone JSON Schemas: every request, each family's, each mode's, and the catalog files' own for editors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ... import ir
from ...catalog.authored import authoring_schemas
from ...naming import variant_class
from ...render.row import Row
from .components import catalog_schemas
from .names import family_name, requests_name
from .openapi import DROP_ABSENT
from .partition import request_schemas
from .properties import DEFS, Schema, compact

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class SchemaView:
    """One schema as plain data."""

    schema: Mapping[str, Any]


def plan_schemas(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of the standalone schemas."""
    schemas = {**standalone_schemas(contract)}
    schemas |= {f"authoring/{kind}": schema for kind, schema in authoring_schemas().items()}
    return tuple(
        Row("schemas/schema.json.j2", f"schemas/{name}.json", SchemaView(compact(schema)))
        for name, schema in schemas.items()
    )


def standalone_schemas(contract: ir.Contract) -> dict[str, Schema]:
    """Each schema of requests by file name without its suffix: `request`, `veo`, `veo.i2v`, `strict/veo`."""
    return _level(contract, strict=False) | _level(contract, strict=True)


def _level(contract: ir.Contract, *, strict: bool) -> dict[str, Schema]:
    found: dict[str, Schema] = {}
    for resource in contract.resources:
        requests = request_schemas(contract, resource, strict=strict)
        known = {k: _plain(v) for k, v in requests.items()}
        known |= {k: _plain(v) for k, v in catalog_schemas(contract).items()}
        is_first = resource == contract.resources[0]
        name = "request" if is_first else f"{resource.name}.request"
        roots = {name: str(requests_name(contract, resource))}
        for family in contract.families:
            if family.resource == resource.name:
                roots[family.name] = str(family_name(family))
                for variant in () if strict else family.variants:
                    title = str(variant_class(family.name, variant.mode))
                    roots[f"{family.name}.{variant.mode}"] = title
        folder = "strict/" if strict else ""
        found |= {folder + n: _standalone(folder + n, r, known, contract) for n, r in roots.items()}
    return found


def _standalone(name: str, root: str, known: Mapping[str, Schema], contract: ir.Contract) -> Schema:
    needed = _needed(root, known)
    definitions = {}
    for key, schema in known.items():
        if (key, "") in needed:
            inner = {k: s for k, s in schema.get("$defs", {}).items() if (key, k) in needed}
            definitions[key] = _own(schema) | ({"$defs": inner} if inner else {})
    return {
        "$schema": DIALECT,
        "$id": f"urn:{contract.api.package}:{name.replace('/', ':')}",
        "title": root,
        "$comment": DROP_ABSENT,
        **known[root],
        "$defs": definitions,
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
        new = {*_references(schema)} - found
        found |= new
        waiting += new
    return found


def _references(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for item in value.values():
            yield from _references(item)
    elif isinstance(value, list):
        for item in value:
            yield from _references(item)
    elif isinstance(value, str) and value.startswith(DEFS):
        name, _, inner = value.removeprefix(DEFS).partition("/$defs/")
        yield name, inner


def _plain(schema: Any) -> Any:
    """A schema without the keywords that only OpenAPI or our documents know."""
    if isinstance(schema, Mapping):
        return {
            key: _plain(value)
            for key, value in schema.items()
            if key != "discriminator" and not key.startswith("x-callsheet-")
        }
    return [_plain(item) for item in schema] if isinstance(schema, list) else schema
