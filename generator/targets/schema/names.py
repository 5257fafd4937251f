"""Names of the schemas of requests."""

from __future__ import annotations

from ... import ir
from ...naming import PythonIdentifier, request_class


def noun_of(contract: ir.Contract, resource: ir.Resource) -> str:
    """What a resource's calls are about: the API's noun, or for a second resource its own name."""
    return contract.api.noun if resource == contract.resources[0] else resource.name


def requests_name(contract: ir.Contract, resource: ir.Resource) -> PythonIdentifier:
    """The schema of all requests that start a resource's task: `VideoRequest`."""
    return request_class(noun_of(contract, resource))


def family_name(family: ir.Family) -> PythonIdentifier:
    """The schema of all requests of a family: `VeoRequest`."""
    return request_class(family.name)
