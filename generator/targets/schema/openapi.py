"""The OpenAPI document: the endpoints, and every request and reply as a component schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ... import ir
from ...naming import pascal
from ...render.row import Row
from .components import as_components, catalog_schemas, example_name, examples_of, refusal
from .notes import claim
from .partition import request_schemas
from .paths import paths_of
from .properties import Schema, compact

DROP_ABSENT = (
    "Judge a request after leaving out every property, also of nested objects, that is `null`, `[]` or a "
    "blank string: these mean absent. Model ids, modes and values of closed lists stand here as they are sent."
)
OURS = (
    "Where the API's own page gives a property no type, the type here is ours (`x-callsheet-authority`: `decision`): a "
    "value of another goes out with a warning."
)
UNSAID = "No schema of this document can say:"


@dataclass(frozen=True, slots=True)
class OpenapiView:
    """The document as plain data."""

    document: Mapping[str, Any]


def plan_openapi(contract: ir.Contract) -> tuple[Row, ...]:
    """The row of the OpenAPI document; JSON is YAML, too."""
    view = OpenapiView(compact(openapi_document(contract)))
    return (Row("openapi/openapi.json.j2", "openapi/openapi.json", view),)


def openapi_document(contract: ir.Contract) -> Schema:
    """The whole document."""
    api = contract.api
    schemas = catalog_schemas(contract)
    for resource in contract.resources:
        schemas = request_schemas(contract, resource, typed=True) | schemas
    return {
        "openapi": "3.1.1",
        "info": {
            "title": api.title.default,
            "version": api.version,
            "description": _description(api),
            **claim(api.provenance),
            "x-callsheet-not-offered": list(api.not_offered),
        },
        "servers": [{"url": s.url, "description": s.text.default} for s in api.servers],
        "tags": [{"name": r.name, "description": r.text.default} for r in contract.resources],
        "security": [{"bearer": []}],
        "paths": paths_of(contract),
        "components": {
            "securitySchemes": {
                "bearer": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": f"{api.key_prefix}…",
                }
            },
            "responses": {pascal(e.name): refusal(e) for e in api.errors},
            "examples": {
                example_name(family, example): {
                    "summary": f"{family.title.default}: {example.title.default}",
                    "value": dict(example.request),
                }
                for family in contract.families
                for example in examples_of(family)
            },
            "schemas": as_components(schemas),
        },
    }


def _description(api: ir.Api) -> str:
    """What the API is, how its schemas are used, and what they leave unsaid."""
    unsaid = "\n".join(f"- {text.default}" for _, text in api.unsaid_in_schema)
    parts = [api.text.default, DROP_ABSENT, OURS, *([f"{UNSAID}\n\n{unsaid}"] if unsaid else [])]
    return "\n\n".join(parts)
