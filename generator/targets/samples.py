"""Code samples of the calls, for a shell and for the generated package."""

from __future__ import annotations

import json
import keyword
import shlex
from collections.abc import Mapping

from .. import ir
from ..naming import METHOD_KEYWORDS, PythonIdentifier
from ..render.python import Call, pystr


def code_samples(
    contract: ir.Contract, resource: ir.Resource, endpoint: ir.Endpoint
) -> list[dict[str, str]]:
    """One call as curl and as Python."""
    request = _first_request(contract, resource)
    return [
        {"lang": "Shell", "label": "curl", "source": _curl(contract, endpoint, request)},
        {
            "lang": "Python",
            "label": contract.api.package,
            "source": _python(contract, resource, endpoint, request),
        },
    ]


def _first_request(contract: ir.Contract, resource: ir.Resource) -> dict[str, ir.Json]:
    families = (f for f in contract.families if f.resource == resource.name)
    examples = (e for f in families for v in f.variants for e in v.examples)
    return next((dict(e.request) for e in examples), {})


def _curl(contract: ir.Contract, endpoint: ir.Endpoint, request: dict[str, ir.Json]) -> str:
    api = contract.api
    base = api.servers[0].url.rstrip("/") if api.servers else ""
    path = endpoint.path.replace("{" + endpoint.parameter + "}", f"${endpoint.parameter.upper()}")
    lines = [f'curl "{base}{path}"', f'-H "Authorization: Bearer ${api.key_variable}"']
    if endpoint.operation == "create":
        body = json.dumps(request, ensure_ascii=False)
        lines += ["-H 'Content-Type: application/json'", f"-d {shlex.quote(body)}"]
    elif not endpoint.reply:
        lines.append(f"-o {_file_name(contract, endpoint)}")
    return " \\\n  ".join(lines)


def _python(
    contract: ir.Contract,
    resource: ir.Resource,
    endpoint: ir.Endpoint,
    request: dict[str, ir.Json],
) -> str:
    api = contract.api
    calls = f"client.{PythonIdentifier(resource.name)}"
    if endpoint.operation == "create":
        last = pystr(create_call(f"{PythonIdentifier(api.noun)} = {calls}.create", request), 4)
    elif endpoint.operation == "retrieve":
        last = f"{PythonIdentifier(api.noun)} = {calls}.retrieve({endpoint.parameter})"
    else:
        last = f'{calls}.download({endpoint.parameter}, "{_file_name(contract, endpoint)}")'
    return f"from {api.package} import Client\n\nwith Client() as client:\n    {last}"


def create_call(name: str, request: Mapping[str, ir.Json]) -> Call:
    """A request as keywords of a call; as one mapping where Python takes a name for itself."""
    if any(keyword.iskeyword(key) or key in METHOD_KEYWORDS for key in request):
        return Call(name, (dict(request),))
    return Call(name, (), tuple(request.items()))


def _file_name(contract: ir.Contract, endpoint: ir.Endpoint) -> str:
    """What a result may be saved as: the noun, and what its media type calls such a file."""
    suffix = endpoint.media_type.partition("/")[2]
    return f"{contract.api.noun}.{suffix if suffix.isalnum() else 'bin'}"
