"""The document's components that its paths refer to: catalog schemas, examples and refusals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import ir
from .properties import DEFS, Schema

COMPONENTS = "#/components/"


def catalog_schemas(contract: ir.Contract) -> dict[str, Schema]:
    """The catalog's own schemas: replies, errors and nested objects."""
    return {
        name: {"description": contract.schema_texts[name].default, **schema}
        for name, schema in contract.schemas.items()
        if isinstance(schema, dict)
    }


def example_name(family: ir.Family, example: ir.Example) -> str:
    """An example's name in the document: `kling_page_t2v`."""
    return f"{family.name}_{example.name}"


def examples_of(family: ir.Family) -> tuple[ir.Example, ...]:
    """The examples of a family, mode by mode."""
    return tuple(example for variant in family.variants for example in variant.examples)


def as_components(value: Any) -> Any:
    """A schema with its references turned to the document's components."""
    if isinstance(value, Mapping):
        return {key: as_components(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_components(item) for item in value]
    if isinstance(value, str) and value.startswith(DEFS):
        return f"{COMPONENTS}schemas/{value.removeprefix(DEFS)}"
    return value


def any_of_components(*names: str) -> Schema:
    """A reference to a schema of the document, or a choice between several."""
    schemas = [{"$ref": f"{COMPONENTS}schemas/{name}"} for name in names]
    return {"anyOf": schemas} if len(schemas) > 1 else schemas[0]


def refusal(error: ir.ErrorReply) -> Schema:
    """The reply of one error status."""
    schema = any_of_components(error.schema, *error.also)
    return {
        "description": error.text.default,
        "content": {"application/json": {"schema": schema}},
    }
