"""One resource of the client: its endpoints as data, its methods, and what they import."""

from __future__ import annotations

from .... import ir, naming
from ....naming import PythonIdentifier
from ....render.python import Call, Name, Pair
from ...banner import banner
from .docstrings import CONTENT_DOC, CREATE_DOC, DOWNLOAD_DOC, RETRIEVE_DOC, WAIT_DOC
from .views import FLAVOURS, AttributeView, ClassView, Flavour, ImportView, ResourceView


def class_view(
    flavour: Flavour,
    name: PythonIdentifier,
    base: str,
    doc: str,
    attributes: tuple[AttributeView, ...] = (),
) -> ClassView:
    """A class in one of its two forms; `base` is named without the form's prefix."""
    return ClassView(
        flavour.named(name),
        f"{flavour.base}{base}",
        doc,
        flavour.define,
        flavour.wait,
        flavour.named(naming.raw_class(name)),
        flavour.make_raw,
        attributes,
    )


def reply_class(resource: ir.Resource) -> PythonIdentifier:
    """What replies are typed as; of two, the one that is polled tells more."""
    return naming.pascal((resource.retrieve or resource.create).reply)


def resource_view(contract: ir.Contract, resource: ir.Resource) -> ResourceView:
    """The module of one resource."""
    families = sorted(
        (f for f in contract.families if f.resource == resource.name), key=lambda f: f.name
    )
    constant = naming.constant_name(resource.name)
    classes = tuple(
        class_view(
            flavour,
            naming.resource_class(resource.name),
            "Resource",
            resource.text.default,
            tuple(
                AttributeView(
                    PythonIdentifier(family.name),
                    flavour.named(naming.namespace_class(family.name, resource.name)),
                    naming.module_name(family.name),
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
        reply=reply_class(resource),
        endpoints=Pair(constant, _endpoints(contract, resource)),
        parameter=PythonIdentifier(polled.parameter if polled else "id"),
        create_doc=CREATE_DOC.format(text=resource.create.text.default),
        retrieve_doc=RETRIEVE_DOC.format(text=polled.text.default) if polled else "",
        wait_doc=WAIT_DOC.format(task_failed=task_failed),
        content_doc=CONTENT_DOC.format(text=content.text.default) if content else "",
        download_doc=DOWNLOAD_DOC.format(task_failed=task_failed),
        is_polled=polled is not None,
        has_content=content is not None,
        imports=_imports(resource, bool(families)),
        type_imports=_type_imports(resource),
        namespaces=namespaces,
        classes=classes,
    )


def _imports(resource: ir.Resource, has_namespaces: bool) -> tuple[str, ...]:
    is_polled = resource.retrieve is not None
    lines = {
        "from functools import cached_property": has_namespaces,
        "from pathlib import Path": is_polled,
        "from typing import TYPE_CHECKING": True,
        "": True,
        "from .._http.client import AsyncResource, SyncResource": True,
        "from .._http.endpoints import Endpoint, Endpoints, TaskShape": is_polled,
        "from .._http.endpoints import Endpoint, Endpoints": not is_polled,
        "from .._http.raw import async_raw, raw, raw_copy": True,
        "from .._http.settings import Options": True,
    }
    return tuple(line for line, is_needed in lines.items() if is_needed)


def _type_imports(resource: ir.Resource) -> tuple[str, ...]:
    is_polled = resource.retrieve is not None
    lines = {
        "from collections.abc import Callable, Mapping": is_polled,
        "from collections.abc import Mapping": not is_polled,
        "from os import PathLike": is_polled,
        "": True,
        "from .._http.payload import TypedRequest": True,
        "from .._http.settings import Timeout": True,
        f"from ..types import {reply_class(resource)}": True,
    }
    return tuple(f"    {line}".rstrip() for line, is_needed in lines.items() if is_needed)


def _endpoints(contract: ir.Contract, resource: ir.Resource) -> Call:
    keywords: list[tuple[str, object]] = [("reply", Name("_reply"))]
    keywords += [(e.operation, Call("Endpoint", (e.method, _path(e)))) for e in resource.endpoints]
    if resource.task is not None:
        keywords.append(("shape", shape_call(resource.task)))
    refusals = {e.status: e.not_accepted for e in contract.api.errors if e.not_accepted}
    if refusals:
        keywords.append(("refusals", refusals))
    codes = {code: e.status for e in contract.api.errors for code in e.codes}
    if codes:
        keywords.append(("codes", codes))
    elsewhere = {f.name: f.resource for f in contract.families if f.resource != resource.name}
    if elsewhere:
        keywords.append(("elsewhere", elsewhere))
    return Call("Endpoints", keywords=tuple(keywords))


def _path(endpoint: ir.Endpoint) -> str:
    parameter = endpoint.parameter
    return endpoint.path.replace(f"{{{parameter}}}", "{id}") if parameter else endpoint.path


def shape_call(task: ir.TaskShape) -> Call:
    """Where a reply keeps what matters, as the runtime takes it."""
    states = dict.fromkeys(task.running, "running")
    states |= dict.fromkeys(task.succeeded, "succeeded")
    states |= dict.fromkeys(task.failed, "failed")
    keywords: dict[str, object] = {
        "id": task.id,
        "status": task.status,
        "states": states,
        "location": task.location,
        "error": task.error,
        "progress": task.progress,
    }
    seldom: dict[str, object] = {
        "spellings": dict(task.spellings),
        "times": task.times,
        "ended": task.ended,
        "other_names": dict(task.other_names),
    }
    keywords |= {name: value for name, value in seldom.items() if value}
    return Call("TaskShape", keywords=tuple(keywords.items()))
