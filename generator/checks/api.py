"""Checks of api.yaml: the package can have its name, and every endpoint fits its task."""

from __future__ import annotations

import keyword
import sys
from collections.abc import Iterator

from ..catalog import authored as a
from ..catalog.load import DataPath
from ..errors import Diagnostic, quoted
from .subject import Subject, known_schema

TAKEN_PACKAGES = frozenset({"httpx2", "pydantic"})  # what the generated package imports


def api_is_usable(s: Subject) -> Iterator[Diagnostic]:
    """The package has a usable name, and every error reply is one and has a schema."""
    api, schemas = s.catalog.api, s.catalog.schemas.schemas
    if keyword.iskeyword(api.package):
        message = f"`{api.package}` is a word of Python and cannot name a package"
        yield s.problem("api.yaml", ("package",), "bad-name", message, "choose another name")
    elif api.package in TAKEN_PACKAGES | sys.stdlib_module_names:
        message = f"the package `{api.package}` would hide the one that Python code means by it"
        yield s.problem("api.yaml", ("package",), "bad-name", message, "choose another name")
    for status, error in api.errors.items():
        path: DataPath = ("errors", status)
        if not (status.isascii() and status.isdigit() and 400 <= int(status) <= 599):
            message = f"{quoted(status)} is not the status of an error"
            advice = "errors have 400 to 599"
            yield s.problem("api.yaml", path, "bad-status", message, advice, key=True)
        yield from known_schema(s, "api.yaml", (*path, "schema"), error.schema_, schemas)
        for index, name in enumerate(error.also):
            yield from known_schema(s, "api.yaml", (*path, "also", index), name, schemas)


def resources_are_whole(s: Subject) -> Iterator[Diagnostic]:
    """A polled resource says where its reply keeps what, and every endpoint fits its task."""
    for name, resource in s.catalog.api.resources.items():
        path: DataPath = ("resources", name)
        if resource.retrieve and not resource.task:
            message = "a resource that is polled says where its reply keeps id and status"
            here = (*path, "retrieve")
            yield s.problem("api.yaml", here, "missing-task", message, "add `task:`", key=True)
        if resource.task:
            yield from _task(s, resource.task, (*path, "task"))
        for operation in ("create", "retrieve", "content"):
            endpoint = getattr(resource, operation)
            if endpoint is not None:
                yield from _endpoint(s, endpoint, (*path, operation), operation)


def _task(s: Subject, task: a.TaskSpec, path: DataPath) -> Iterator[Diagnostic]:
    known = (*task.running, *task.succeeded, *task.failed)
    for word, status in task.spellings.items():
        if status not in known:
            message = f"{quoted(status)} is no status of this task"
            here = (*path, "spellings", word)
            advice = f"there are {', '.join(known)}"
            yield s.problem("api.yaml", here, "unknown-status", message, advice)
    if task.ended and task.ended not in task.times:
        message = f"`{task.ended}` is not among the `times`"
        yield s.problem("api.yaml", (*path, "ended"), "unknown-time", message, "add it there")


def _endpoint(
    s: Subject, endpoint: a.EndpointSpec, path: DataPath, operation: str
) -> Iterator[Diagnostic]:
    api, schemas = s.catalog.api, s.catalog.schemas.schemas
    for index, name in enumerate(endpoint.also):
        yield from known_schema(s, "api.yaml", (*path, "also", index), name, schemas)
    if endpoint.reply:
        yield from known_schema(s, "api.yaml", (*path, "reply"), endpoint.reply, schemas)
    elif operation != "content":
        message = f"`{operation}` does not say what it answers with; only `content` answers bytes"
        yield s.problem("api.yaml", path, "missing-reply", message, "add `reply:`", key=True)
    wanted = 0 if operation == "create" else 1
    if endpoint.path.count("{") != wanted:
        message = (
            f"the path of `{operation}` has {endpoint.path.count('{')} parameters, not {wanted}"
        )
        advice = "name the task's id, such as `{id}`" if wanted else "nothing is made yet: no id"
        yield s.problem("api.yaml", (*path, "path"), "bad-path", message, advice)
    for index, status in enumerate(endpoint.errors):
        if str(status) not in api.errors:
            message = f"nothing says what {status} means"
            advice = f'add `"{status}":` to `errors` of api.yaml'
            here = (*path, "errors", index)
            yield s.problem("api.yaml", here, "unknown-status", message, advice)
