"""The client: the calls of each resource, and one method per variant, over the copied runtime."""

from __future__ import annotations

from .... import ir, naming
from ....naming import ERRORS, PythonIdentifier
from ....render.python import Pair
from ....render.row import Row
from ...banner import banner
from .docstrings import CALLBACK_DOC, CLIENT_DOC, NAMESPACE_DOC, PARSE_CALLBACK_DOC, VARIANT_DOC
from .resource import class_view, reply_class, resource_view, shape_call
from .views import (
    ASYNC,
    FLAVOURS,
    SYNC,
    AttributeView,
    CallbackView,
    ClassView,
    ClientView,
    ErrorsView,
    ImportView,
    MethodView,
    NamespaceView,
    UploadsView,
)


def plan_client(contract: ir.Contract) -> tuple[Row, ...]:
    """The client's rendered files."""
    target = f"python/{contract.api.package}"
    rows = [
        Row("python/package/_http/uploads.py.j2", f"{target}/_http/uploads.py", _uploads(contract)),
        Row("python/package/client.py.j2", f"{target}/client.py", _client(contract)),
        Row("python/package/errors.py.j2", f"{target}/errors.py", _errors(contract.api)),
    ]
    polled = polled_resource(contract)
    if polled is not None and polled.task is not None:
        callback = _callback(polled, polled.task)
        rows.append(Row("python/package/callback.py.j2", f"{target}/callback.py", callback))
    for resource in contract.resources:
        path = f"{target}/resources/{naming.module_name(resource.name)}.py"
        view = resource_view(contract, resource)
        rows.append(Row("python/package/resources/resource.py.j2", path, view))
    for family in contract.families:
        path = f"{target}/resources/{naming.module_name(family.name)}.py"
        namespace = _namespace(contract, family)
        rows.append(Row("python/package/resources/family.py.j2", path, namespace))
    return tuple(rows)


def polled_resource(contract: ir.Contract) -> ir.Resource | None:
    """The first resource whose calls start tasks: what a callback tells of."""
    return next((r for r in contract.resources if r.task is not None), None)


def _callback(resource: ir.Resource, task: ir.TaskShape) -> CallbackView:
    return CallbackView(
        banner("spec/api.yaml"),
        CALLBACK_DOC.format(text=resource.text.default),
        reply_class(resource),
        Pair("SHAPE", shape_call(task)),
        PARSE_CALLBACK_DOC.format(resource=PythonIdentifier(resource.name)),
    )


def _client(contract: ir.Contract) -> ClientView:
    api = contract.api
    resources = sorted(contract.resources, key=lambda r: r.name)
    classes: list[ClassView] = []
    for flavour, manager, close in (
        (SYNC, "context manager", "call `close()`"),
        (ASYNC, "context manager for asyncio", "await `close()`"),
    ):
        doc = CLIENT_DOC.format(
            title=api.title.default.rstrip("."),
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
                naming.module_name(resource.name),
                naming.constant_name(resource.name),
                resource.text.default,
            )
            for resource in resources
        )
        classes.append(class_view(flavour, PythonIdentifier("Client"), "Client", doc, attributes))
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


def _uploads(contract: ir.Contract) -> UploadsView:
    ways = {
        family.name: {f: (way.form, way.name) for way in family.local_files for f in way.fields}
        for family in contract.families
        if family.local_files
    }
    constant = Pair("UPLOADS: dict[str, dict[str, tuple[str, str]]]", ways)
    return UploadsView(banner("spec/families/"), constant)


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
    doc = NAMESPACE_DOC.format(title=family.title.default, text=family.text.default)
    return NamespaceView(
        banner(f"spec/families/{family.name}.yaml"),
        doc,
        naming.module_name(family.name),
        reply_class(resource),
        tuple(sorted(method.fields for method in methods)),
        methods,
        tuple(class_view(flavour, name, "Resource", doc) for flavour in FLAVOURS),
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
