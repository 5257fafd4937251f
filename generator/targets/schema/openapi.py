"""The OpenAPI document: the endpoints, and every request and reply as a component schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ... import ir
from ...naming import pascal
from ...render.row import Row
from ..python.validator import banner
from ..samples import code_samples
from .notes import claim
from .partition import noun_of, request_schemas, requests_name
from .properties import DEFS, Schema, compact

COMPONENTS = "#/components/"
DROP_ABSENT = (
    "Judge a request after leaving out every property, also of nested objects, that is `null`, `[]` or a "
    "blank string: these mean absent. Model ids, modes and values of closed lists stand here as they are sent."
)
UNSAID = "No schema of this document can say:"
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


@dataclass(frozen=True, slots=True)
class OpenapiView:
    """The document as plain data."""

    banner: str
    document: Mapping[str, Any]


def plan_openapi(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of the OpenAPI document, as YAML and as JSON."""
    view = openapi_view(contract)
    return tuple(
        Row(f"openapi/openapi.{suffix}.j2", f"openapi/openapi.{suffix}", view)
        for suffix in ("yaml", "json")
    )


def openapi_view(contract: ir.Contract) -> OpenapiView:
    """The document, ready to be printed."""
    return OpenapiView(banner("spec/"), compact(openapi_document(contract)))


def openapi_document(contract: ir.Contract) -> Schema:
    """The whole document."""
    api = contract.api
    schemas = catalog_schemas(contract)
    for resource in contract.resources:
        schemas = request_schemas(contract, resource) | schemas
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
        "paths": _paths(contract),
        "components": {
            "securitySchemes": {
                "bearer": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": f"{api.key_prefix}…",
                }
            },
            "responses": {pascal(e.name): _refusal(e) for e in api.errors},
            "examples": {
                example_name(family, example): {
                    "summary": f"{family.title.default}: {example.title.default}",
                    "value": dict(example.request),
                }
                for family in contract.families
                for example in _examples(family)
            },
            "schemas": as_components(schemas),
        },
    }


def _description(api: ir.Api) -> str:
    """What the API is, how its schemas are used, and what they leave unsaid."""
    unsaid = "\n".join(f"- {text.default}" for _, text in api.unsaid_in_schema)
    parts = [api.text.default, DROP_ABSENT, *([f"{UNSAID}\n\n{unsaid}"] if unsaid else [])]
    return "\n\n".join(parts)


def operation_id(contract: ir.Contract, resource: ir.Resource, operation: str) -> str:
    """The name of a call: `createVideo`, `downloadVideoContent`."""
    return OPERATIONS[operation].format(pascal(noun_of(contract, resource)))


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


def _examples(family: ir.Family) -> tuple[ir.Example, ...]:
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


# --- paths -----------------------------------------------------------------------------------------------------------


def _paths(contract: ir.Contract) -> dict[str, Schema]:
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
    names = [example_name(f, e) for f in families for e in _examples(f)]
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
        schema = _any_of(endpoint.reply, *endpoint.also)
    else:
        text, schema = "The file's bytes.", BYTES
    links = _links(contract, resource, endpoint)
    return {
        "description": text,
        "content": {endpoint.media_type: {"schema": schema}},
        **({"links": links} if links else {}),
    }


def _any_of(*names: str) -> Schema:
    schemas = [{"$ref": f"{COMPONENTS}schemas/{name}"} for name in names]
    return {"anyOf": schemas} if len(schemas) > 1 else schemas[0]


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


def _refusal(error: ir.ErrorReply) -> Schema:
    schema = _any_of(error.schema, *error.also)
    return {
        "description": error.text.default,
        "content": {"application/json": {"schema": schema}},
    }
