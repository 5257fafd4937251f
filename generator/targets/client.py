"""The client: the calls of each resource, and one method per variant, over the copied runtime."""

from __future__ import annotations

from generator import ir, naming
from generator.filters import Call, Name, Pair
from generator.naming import PythonIdentifier
from generator.targets.client_views import (
    ASYNC,
    FLAVOURS,
    SYNC,
    AttributeView,
    ClassView,
    ClientView,
    ErrorsView,
    Flavour,
    ImportView,
    MethodView,
    NamespaceView,
    ResourceView,
)
from generator.targets.row import Row
from generator.targets.validator import banner

RUNTIME = (
    "_client",
    "_download",
    "_drivers",
    "_endpoints",
    "_errors",
    "_flows",
    "_http",
    "_reply",
    "_retry",
    "resources/__init__",
)
RESERVED_FIELDS = ("on_progress", "timeout")  # keywords of the methods themselves
ERRORS = (
    "APIError",
    "AuthenticationFailed",
    "Conflict",
    "ConnectionFailed",
    "CreateOutcomeUnknown",
    "DownloadFailed",
    "InvalidRequest",
    "NotFound",
    "PermissionDenied",
    "RateLimited",
    "RequestInvalid",
    "RequestWarning",
    "ServerFailed",
    "WaitTimeout",
)
METHODS = ("content", "create", "create_and_wait", "download", "retrieve", "wait")

CLIENT_DOC = """\
{text}

A {manager}; otherwise {close}. The key and the address come from `api_key` and `base_url`, or from the environment
variables `{key_variable}` and `{base_url_variable}`. See `BaseClient` for all settings."""
CREATE_DOC = """\
{text}

Takes a typed request, a mapping, or keywords; the fields' names and aliases are those of the documentation, and they
are checked before anything is sent. `timeout` is in seconds, for each network operation.

Raises `RequestInvalid`, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the same."""
RETRIEVE_DOC = """\
{text}

`timeout` is in seconds, for each network operation. Raises `APIError` or `ConnectionFailed`."""
WAIT_DOC = """\
Look until it has succeeded, for at most `timeout` seconds; failures that pass are borne.

`on_progress` is called with each state seen. Raises `{task_failed}` with the reason, `WaitTimeout`, which keeps the id,
or `APIError`."""
CONTENT_DOC = """\
{text}

All of them are held in memory; `download` holds few. `timeout` is in seconds, for each network operation. Raises
`APIError`, `ConnectionFailed`, or `DownloadFailed` if the answer is no file."""
DOWNLOAD_DOC = """\
Save the result as a file, which appears only when it is whole, and return its path.

`on_progress` is called with the bytes so far and in all, the latter `None` where unknown. `timeout` is in seconds, for
each network operation. Raises `FileExistsError` before anything is sent, `{task_failed}`, `APIError`,
`ConnectionFailed`, or `DownloadFailed`."""
VARIANT_DOC = """\
{title}. {text}

`timeout` is in seconds, for each network operation. Raises `RequestInvalid`, `APIError`, `ConnectionFailed`, or
`CreateOutcomeUnknown` if it may exist all the same."""


def plan_client(contract: ir.Contract) -> tuple[Row, ...]:
    """The client's files.

    Raises `ValueError` where two names of the catalog would need the same name in Python.
    """
    _check_names(contract)
    target = f"python/{contract.api.package}"
    rows = [Row(f"python/package/{m}.py", f"{target}/{m}.py") for m in RUNTIME]
    rows += [
        Row("python/package/client.py.j2", f"{target}/client.py", _client(contract)),
        Row("python/package/errors.py.j2", f"{target}/errors.py", _errors(contract.api)),
    ]
    for resource in contract.resources:
        path = f"{target}/resources/{naming.module_name(resource.name)}.py"
        view = _resource(contract, resource)
        rows.append(Row("python/package/resources/resource.py.j2", path, view))
    for family in contract.families:
        path = f"{target}/resources/{naming.module_name(family.name)}.py"
        namespace = _namespace(contract, family)
        rows.append(Row("python/package/resources/family.py.j2", path, namespace))
    return tuple(rows)


def _check_names(contract: ir.Contract) -> None:
    names = [r.name for r in contract.resources] + [f.name for f in contract.families]
    modules = [naming.module_name(name) for name in names]
    twice = [module for module in modules if modules.count(module) > 1]
    taken = [family.name for family in contract.families if family.name in METHODS]
    fields = [f.name for v in contract.variants for f in v.fields if f.name in RESERVED_FIELDS]
    if clashes := sorted({*twice, *taken, *fields}):
        raise ValueError(f"the Python client needs these names twice: {', '.join(clashes)}")


def _client(contract: ir.Contract) -> ClientView:
    api = contract.api
    resources = sorted(contract.resources, key=lambda r: r.name)
    classes: list[ClassView] = []
    for flavour, manager, close in (
        (SYNC, "context manager", "call `close()`"),
        (ASYNC, "context manager for asyncio", "await `close()`"),
    ):
        doc = CLIENT_DOC.format(
            text=api.text.default,
            manager=manager,
            close=close,
            key_variable=api.key_variable,
            base_url_variable=api.base_url_variable,
        )
        attributes = tuple(
            AttributeView(
                PythonIdentifier(resource.name),
                flavour.named(naming.resource_class(resource.name)),
                naming.constant_name(resource.name),
                resource.text.default,
            )
            for resource in resources
        )
        classes.append(_class(flavour, PythonIdentifier("Client"), "Client", doc, attributes))
    imports = tuple(
        ImportView(
            naming.module_name(r.name),
            (
                naming.constant_name(r.name),
                *sorted(f.named(naming.resource_class(r.name)) for f in FLAVOURS),
            ),
        )
        for r in resources
    )
    return ClientView(
        banner("spec/api.yaml"),
        api.package,
        api.version,
        api.key_variable,
        api.base_url_variable,
        imports,
        tuple(classes),
    )


def _class(
    flavour: Flavour,
    name: PythonIdentifier,
    base: str,
    doc: str,
    attributes: tuple[AttributeView, ...] = (),
) -> ClassView:
    return ClassView(
        flavour.named(name),
        f"{flavour.base}{base}",
        doc,
        flavour.define,
        flavour.wait,
        attributes,
    )


def _reply(resource: ir.Resource) -> PythonIdentifier:
    """What replies are typed as; of two, the one that is polled tells more."""
    return naming.pascal((resource.retrieve or resource.create).reply)


def _resource(contract: ir.Contract, resource: ir.Resource) -> ResourceView:
    families = sorted(
        (f for f in contract.families if f.resource == resource.name), key=lambda f: f.name
    )
    constant = naming.constant_name(resource.name)
    classes = tuple(
        _class(
            flavour,
            naming.resource_class(resource.name),
            "Resource",
            resource.text.default,
            tuple(
                AttributeView(
                    PythonIdentifier(family.name),
                    flavour.named(naming.namespace_class(family.name, resource.name)),
                    constant,
                    f"{family.title.default}: one method per mode, typed exactly.",
                )
                for family in families
            ),
        )
        for flavour in FLAVOURS
    )
    namespaces = tuple(
        ImportView(
            naming.module_name(f.name),
            tuple(sorted(x.named(naming.namespace_class(f.name, resource.name)) for x in FLAVOURS)),
        )
        for f in families
    )
    polled, content = resource.retrieve, resource.content
    task_failed = naming.failure_class(contract.api.noun)
    return ResourceView(
        banner=banner("spec/api.yaml"),
        doc=resource.text.default,
        reply=_reply(resource),
        endpoints=Pair(constant, _endpoints(resource)),
        parameter=PythonIdentifier(polled.parameter if polled else "id"),
        create_doc=CREATE_DOC.format(text=resource.create.text.default),
        retrieve_doc=RETRIEVE_DOC.format(text=polled.text.default) if polled else "",
        wait_doc=WAIT_DOC.format(task_failed=task_failed),
        content_doc=CONTENT_DOC.format(text=content.text.default) if content else "",
        download_doc=DOWNLOAD_DOC.format(task_failed=task_failed),
        is_polled=polled is not None,
        has_content=content is not None,
        imports=_imports(resource, bool(families)),
        namespaces=namespaces,
        classes=classes,
    )


def _imports(resource: ir.Resource, has_namespaces: bool) -> tuple[str, ...]:
    is_polled = resource.retrieve is not None
    lines = {
        "from collections.abc import Callable, Mapping": is_polled,
        "from collections.abc import Mapping": not is_polled,
        "from functools import cached_property": has_namespaces,
        "from os import PathLike": is_polled,
        "from pathlib import Path": is_polled,
        "": True,
        "from .._client import AsyncResource, SyncResource, TypedRequest": True,
        "from .._endpoints import Endpoint, Endpoints, TaskShape": is_polled,
        "from .._endpoints import Endpoint, Endpoints": not is_polled,
        "from .._http import Timeout": True,
        f"from ..types import {_reply(resource)}": True,
    }
    return tuple(line for line, is_needed in lines.items() if is_needed)


def _endpoints(resource: ir.Resource) -> Call:
    keywords: list[tuple[str, object]] = [("reply", Name(_reply(resource)))]
    keywords += [(e.operation, Call("Endpoint", (e.method, _path(e)))) for e in resource.endpoints]
    if resource.task is not None:
        keywords.append(("shape", _shape(resource.task)))
    return Call("Endpoints", keywords=tuple(keywords))


def _path(endpoint: ir.Endpoint) -> str:
    parameter = endpoint.parameter
    return endpoint.path.replace(f"{{{parameter}}}", "{id}") if parameter else endpoint.path


def _shape(task: ir.TaskShape) -> Call:
    states = dict.fromkeys(task.running, "running")
    states |= dict.fromkeys(task.succeeded, "succeeded")
    states |= dict.fromkeys(task.failed, "failed")
    return Call(
        "TaskShape",
        keywords=(
            ("id", task.id),
            ("status", task.status),
            ("states", states),
            ("location", task.location),
            ("error", task.error),
            ("progress", task.progress),
        ),
    )


def _namespace(contract: ir.Contract, family: ir.Family) -> NamespaceView:
    resource = contract.resource(family.resource)
    methods = tuple(
        MethodView(
            naming.method_name(variant.mode),
            naming.variant_class(family.name, variant.mode),
            naming.fields_class(family.name, variant.mode),
            VARIANT_DOC.format(title=variant.title.default.rstrip("."), text=variant.text.default),
        )
        for variant in family.variants
    )
    name = naming.namespace_class(family.name, resource.name)
    doc = f"{family.title.default}: one method per mode, typed exactly."
    return NamespaceView(
        banner(f"spec/families/{family.name}.yaml"),
        doc,
        naming.module_name(family.name),
        _reply(resource),
        tuple(sorted(method.fields for method in methods)),
        methods,
        tuple(_class(flavour, name, "Resource", family.text.default) for flavour in FLAVOURS),
    )


def _errors(api: ir.Api) -> ErrorsView:
    package_error = naming.package_error_class(api.package)
    task_failed = naming.failure_class(api.noun)
    return ErrorsView(
        banner("spec/api.yaml"),
        package_error,
        task_failed,
        tuple(sorted((*ERRORS, package_error, task_failed))),
    )
