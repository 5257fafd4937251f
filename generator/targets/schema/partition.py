"""The partition: every request schema stands apart from every other by `model`, then by `mode`.

A family's requests share `<Family>Fields`. Each mode has a schema with `mode` fixed and required; one more, where the
family allows it, is for requests without `mode`. What concerns several properties at once stands under
`dependentSchemas`, keyed by the ever-present `model`: code generators then keep one plain class per schema.
"""

from __future__ import annotations

from collections.abc import Iterable

from ... import ir
from ..order import newest_first
from .family import family_schemas
from .names import family_name, requests_name
from .properties import Schema, reference


def request_schemas(
    contract: ir.Contract, resource: ir.Resource, *, typed: bool
) -> dict[str, Schema]:
    """The schemas of a resource's requests, by name: outermost first.

    Args:
        contract: The whole catalog.
        resource: The resource.
        typed: Whether properties have types that the API's page does not give; a value of another is only warned of.
    """
    families = [f for f in contract.families if f.resource == resource.name]
    outer: Schema = {
        "description": "Any request: `model` decides on the family, then `mode` on the schema.",
        "oneOf": [reference(family_name(f)) for f in families],
        "discriminator": {"propertyName": "model", "mapping": _mapping(families)},
    }
    found: dict[str, Schema] = {requests_name(contract, resource): outer}
    for family in families:
        found |= family_schemas(contract, family, typed=typed)
    return found


def _mapping(families: Iterable[ir.Family]) -> dict[str, str]:
    return {m.id: reference(family_name(f))["$ref"] for f in families for m in newest_first(f)}
