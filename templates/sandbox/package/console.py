"""What is served beside the API: the page, the files, the OpenAPI document, and the sandbox' own calls for tests."""

from __future__ import annotations

import hmac
import json
from dataclasses import asdict
from importlib.resources import files as resources
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from . import answers
from ._api import API
from .files import Files, serve_file
from .refusals import Refused
from .rules import KINDS

if TYPE_CHECKING:
    from starlette.requests import Request

    from .calls import Host
    from .store import Store
    from .tasks import Task

SHOWN = 200  # tasks on the page
DOCUMENT = "openapi.json"
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "connect-src 'self'; media-src 'self'"
)


class Console:
    """Everything that is no call of the API; none of it asks for a key."""

    def __init__(self, host: Host, store: Store, files: Files) -> None:
        self.host = host
        self.store = store
        self.files = files

    def routes(self) -> list[Route]:
        """Where it is served."""
        return [
            Route("/", self.page),
            Route("/openapi.json", self.document),
            Route("/files/{id}/{name}", self.file),
            Route("/sandbox/tasks", self.tasks),
            Route("/sandbox/creates", self.creates),
            Route("/sandbox/faults", self.faults),
            Route("/sandbox/faults", self.add_fault, methods=["POST"]),
            Route("/sandbox/faults", self.clear_faults, methods=["DELETE"]),
        ]

    async def page(self, _request: Request) -> Response:
        """The page that shows tasks live."""
        headers = {"content-security-policy": POLICY}
        return Response(_resource("page.html"), headers=headers, media_type="text/html")

    async def document(self, _request: Request) -> Response:
        """The OpenAPI document."""
        return Response(_document(), media_type="application/json")

    async def file(self, request: Request) -> Response:
        """A finished file, for whoever knows its address."""
        task = self.store.get(request.path_params["id"])
        given = request.path_params["name"].encode()
        wanted = f"{task.secret}.mp4".encode() if task else b""
        is_there = task is not None and task.state(self.host.clock()) == "succeeded"
        if task is None or not is_there or not hmac.compare_digest(given, wanted):
            raise Refused(self.host.dialect, "no_route")
        path = await self.files.path(task)
        return serve_file(path, task.id, request.headers, ranges=True, headers={})

    async def tasks(self, _request: Request) -> Response:
        """The newest tasks, for the page."""
        now = self.host.clock()
        shown = [self._shown(task, now) for task in self.store.latest(SHOWN)]
        head = {"title": API.title, "dialect": self.host.dialect.name, "count": self.store.count()}
        return JSONResponse({**head, "tasks": shown})

    def _shown(self, task: Task, now: float) -> dict[str, object]:
        state = task.state(now)
        path = f"files/{task.id}/{task.secret}.mp4" if state == "succeeded" else None
        return {
            "id": task.id,
            "model": task.model,
            "mode": task.mode,
            "state": state,
            "progress": task.progress(now),
            "created": task.created,
            "prompt": task.prompt,
            "size": f"{task.width}x{task.height}",
            "seconds": task.seconds,
            "request": json.loads(task.request),
            "remarks": task.remarks.splitlines(),
            "reason": task.reason if state == "failed" else "",
            "file": path,
            "reply": answers.show(task, self.host.dialect_of(task.family), now),
        }

    async def creates(self, _request: Request) -> Response:
        """How often each request arrived, and the tasks that it became."""
        return JSONResponse([asdict(create) for create in self.store.creates()])

    async def faults(self, _request: Request) -> Response:
        """The faults in force, the kinds that there are, and how often each has struck."""
        rules = [asdict(fault) for fault in self.host.faults.rules]
        return JSONResponse({"rules": rules, "kinds": KINDS, "struck": self.host.faults.counts()})

    async def add_fault(self, request: Request) -> Response:
        """Put a fault in force: `{"rule": "create drop times=1"}`.

        Only as `application/json`, which no page of another site may send.
        """
        kind = request.headers.get("content-type", "")
        try:
            if kind.partition(";")[0].strip() != "application/json":
                raise ValueError("send it as application/json")
            body = await request.json()
            fault = self.host.faults.add(str(body["rule"]))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            message = f"No fault can be read: {error}"
            words = {"message": message, "param": "rule", "code": "bad_fault"}
            raise Refused(self.host.dialect, "invalid", words) from None
        return JSONResponse(asdict(fault), 201)

    async def clear_faults(self, _request: Request) -> Response:
        """Take all faults out of force."""
        self.host.faults.clear()
        return Response(status_code=204)


def _resource(name: str) -> bytes:
    assert __package__
    return resources(__package__).joinpath(name).read_bytes()


def _document() -> bytes:
    """The document in the package; where that was never built, as in an editable install, the repository's."""
    try:
        return _resource(DOCUMENT)
    except FileNotFoundError:
        return (Path(__file__).parents[2] / "openapi" / DOCUMENT).read_bytes()
