"""Names of the schemas of requests, and of the conditions that they refer to."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from ... import ir
from ...naming import PythonIdentifier, request_class
from ..identity import digest
from .properties import Schema, reference


def noun_of(contract: ir.Contract, resource: ir.Resource) -> str:
    """What a resource's calls are about: the API's noun, or for a second resource its own name."""
    return contract.api.noun if resource == contract.resources[0] else resource.name


def requests_name(contract: ir.Contract, resource: ir.Resource) -> PythonIdentifier:
    """The schema of all requests that start a resource's task: `VideoRequest`."""
    return request_class(noun_of(contract, resource))


def family_name(family: ir.Family) -> PythonIdentifier:
    """The schema of all requests of a family: `VeoRequest`."""
    return request_class(family.name)


def named_conditions(
    asked: Mapping[str, Iterable[tuple[str, Schema]]], home: str, taken: Container[str]
) -> tuple[dict[str, Schema], dict[str, list[Schema]]]:
    """The conditions that modes ask, by name, and for each mode references to its own.

    A name that several conditions have, or that is taken, is followed by a tag of what each says.

    Args:
        asked: By mode, what it asks: a name to tell it by, and the condition.
        home: The definition whose `$defs` hold the conditions.
        taken: Names of other definitions that may stand there.
    """
    alike: dict[str, set[str]] = {}
    for name, schema in (pair for pairs in asked.values() for pair in pairs):
        alike.setdefault(name, set()).add(digest(schema))
    conditions: dict[str, Schema] = {}
    references: dict[str, list[Schema]] = {mode: [] for mode in asked}
    for mode, (name, schema) in ((mode, pair) for mode, pairs in asked.items() for pair in pairs):
        is_free = len(alike[name]) == 1 and name not in taken
        found = name if is_free else f"{name}_{digest(schema)}"
        conditions[found] = schema
        references[mode].append(reference(home, found))
    return conditions, references
