"""The paths of the OpenAPI document: each endpoint with its request, its replies and what follows."""

from __future__ import annotations

from collections.abc import Mapping

from ... import ir
from ...naming import pascal
from ..samples import code_samples
from .components import COMPONENTS, any_of_components, example_name, examples_of
from .names import noun_of, requests_name
from .notes import claim
from .properties import Schema

SUMMARIES = {"create": "Create {}", "retrieve": "Retrieve {}", "content": "Download {}"}
OPERATIONS = {"create": "create{}", "retrieve": "retrieve{}", "content": "download{}Content"}
PART = "The part of the file that was asked for. Gateways that serve no parts answer with the whole file."
NO_PART = "The file is shorter than the part that was asked for begins."
RANGES: list[Schema] = [
    {
        "name": "Range",
        "in": "header",
        "description": "The part of the file that is wanted, such as `bytes=1024-`.",
        "schema": {"type": "string"},
    },
    {
        "name": "If-Range",
        "in": "header",
        "description": "The `ETag` of the earlier reply: the part is sent only if the file is still the same.",
        "schema": {"type": "string"},
    },
]
FORMS = (
    "The same request may come as `multipart/form-data` where it carries an uploaded file, which is taken by {}. "
    "Numbers and booleans are then written as text, a repeated name makes a list, and an object is JSON in one part."
)
BYTES: Schema = {"type": "string", "format": "binary"}


def operation_id(contract: ir.Contract, resource: ir.Resource, operation: str) -> str:
    """The name of a call: `createVideo`, `downloadVideoContent`."""
    return OPERATIONS[operation].format(pascal(noun_of(contract, resource)))


def paths_of(contract: ir.Contract) -> dict[str, Schema]:
    """Every path with its operations."""
    paths: dict[str, Schema] = {}
    for resource in contract.resources:
        for endpoint in resource.endpoints:
            operations = paths.setdefault(endpoint.path, {})
            operations[endpoint.method.lower()] = _operation(contract, resource, endpoint)
    return paths


def _operation(contract: ir.Contract, resource: ir.Resource, endpoint: ir.Endpoint) -> Schema:
    parameters = [_path_parameter(contract, resource, endpoint)] if endpoint.parameter else []
    parameters += RANGES if endpoint.ranges else []
    is_create = endpoint.operation == "create"
    return {
        "operationId": operation_id(contract, resource, endpoint.operation),
        "summary": SUMMARIES[endpoint.operation].format(_one(noun_of(contract, resource))),
        "description": endpoint.text.default,
        "tags": [resource.name],
        **({"parameters": parameters} if parameters else {}),
        **({"requestBody": _body(contract, resource)} if is_create else {}),
        "responses": _responses(contract, resource, endpoint),
        "x-codeSamples": code_samples(contract, resource, endpoint),
        **claim(endpoint.provenance),
    }


def _one(noun: str) -> str:
    """A noun with its article: `a video`, `an image`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun.replace('_', ' ')}"


def _path_parameter(contract: ir.Contract, resource: ir.Resource, endpoint: ir.Endpoint) -> Schema:
    key = resource.task.id[0] if resource.task else "id"
    return {
        "name": endpoint.parameter,
        "in": "path",
        "required": True,
        "description": f"The `{key}` of the reply to `{operation_id(contract, resource, 'create')}`.",
        "schema": {"type": "string"},
    }


def _body(contract: ir.Contract, resource: ir.Resource) -> Schema:
    families = [f for f in contract.families if f.resource == resource.name]
    names = [example_name(f, e) for f in families for e in examples_of(f)]
    schema = {"$ref": f"{COMPONENTS}schemas/{requests_name(contract, resource)}"}
    examples = {name: {"$ref": f"{COMPONENTS}examples/{name}"} for name in names}
    content = {"schema": schema, **({"examples": examples} if examples else {})}
    about = _about_forms(families)
    return {
        **({"description": about} if about else {}),
        "required": True,
        "content": {"application/json": content},
    }


def _about_forms(families: list[ir.Family]) -> str:
    """How uploaded files are sent; empty where no model takes any.

    It is said in words: a second kind of body makes some generators of clients write code that cannot be imported.
    """
    uploads = [
        f"{family.title.default} in `{files.name}`"
        for family in families
        for files in family.local_files
        if files.form == "upload"
    ]
    return FORMS.format(" and ".join(uploads)) if uploads else ""


def _responses(
    contract: ir.Contract, resource: ir.Resource, endpoint: ir.Endpoint
) -> Mapping[str, Schema]:
    refusals = {e.status: e for e in contract.api.errors}
    reply = _reply(contract, resource, endpoint)
    parts = {"206": reply | {"description": PART}, "416": {"description": NO_PART}}
    return {
        str(endpoint.status): reply,
        **(parts if endpoint.ranges else {}),
        **{
            str(status): {"$ref": f"{COMPONENTS}responses/{pascal(refusals[status].name)}"}
            for status in endpoint.errors
        },
    }


def _reply(contract: ir.Contract, resource: ir.Resource, endpoint: ir.Endpoint) -> Schema:
    if endpoint.reply:
        text = contract.schema_texts[endpoint.reply].default
        schema = any_of_components(endpoint.reply, *endpoint.also)
    else:
        text, schema = "The file's bytes.", BYTES
    links = _links(contract, resource, endpoint)
    return {
        "description": text,
        "content": {endpoint.media_type: {"schema": schema}},
        **({"links": links} if links else {}),
    }


def _links(contract: ir.Contract, resource: ir.Resource, endpoint: ir.Endpoint) -> Schema:
    """The calls that follow, each with the task's id."""
    if resource.task is None:
        return {}
    following = resource.endpoints[resource.endpoints.index(endpoint) + 1 :]
    links: Schema = {}
    for later in following:
        name = operation_id(contract, resource, later.operation)
        expression = f"$response.body#/{resource.task.id[0]}"
        links[name] = {"operationId": name, "parameters": {later.parameter: expression}}
    return links
