"""The calls of the API: create, retrieve and content, with the faults that befall them."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING, Protocol

from starlette.responses import JSONResponse

from . import answers
from ._api import API, Report
from .faults import Faults
from .files import Files, serve_file
from .picture import picture_of
from .reading import TooLarge, Unreadable, digest_of, read_report, written
from .refusals import Refused, strike
from .rules import OUTCOMES, Fault
from .shapes import Dialect
from .store import Store
from .taking import Taken, refusal, take
from .tasks import Speed, Task

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

# Faults of which the caller sees nothing until the call is carried out.
AFTER = frozenset({"truncate", "garble"})


class Host(Protocol):
    """What calls ask of the sandbox that they belong to."""

    api_keys: tuple[str, ...]
    dialect: Dialect
    faults: Faults

    def clock(self) -> float:
        """The time in Unix seconds."""
        ...

    def dialect_of(self, family: str) -> Dialect:
        """The dialect in which tasks of a family are shown."""
        ...

    def wake(self) -> None:
        """Say that there is a new task."""
        ...


class Calls:
    """The three calls."""

    def __init__(self, host: Host, store: Store, files: Files, speed: Speed, strict: bool) -> None:
        self.host = host
        self.store = store
        self.files = files
        self.speed = speed
        self.strict = strict  # whether warnings are refused too

    async def create(self, request: Request) -> Response:
        """Take a request, and answer with its task once it is on disk."""
        owner = self._owner(request)
        report, given = await self._report(request)
        taken = take(self.host.dialect.name, report, given)
        prompt = taken.values.get(API.fields["prompt"]) or taken.shown.get(API.fields["prompt"])
        prompt = prompt if isinstance(prompt, str) else ""
        text = written(report)
        digest = digest_of(text)
        struck = self._struck("create", prompt, digest)
        await _delay(struck)
        blow = _blow(struck)
        dialect = self.host.dialect_of(report.family or "")
        if blow is not None and not blow.accepted and blow.kind not in AFTER:
            await asyncio.wrap_future(self.store.note_arrival(digest, text))
            return strike(dialect, request, blow)
        task = self._task(request, report, taken, owner, prompt, text, digest, struck)
        await asyncio.wrap_future(self.store.add(task))
        if task.callback:
            self.host.wake()
        body = answers.show_created(task, dialect)
        words = answers.task_words(task, dialect, task.created)
        reply = JSONResponse(body, API.created, answers.headers(dialect.headers, words))
        return reply if blow is None else strike(dialect, request, blow, reply)

    async def retrieve(self, request: Request) -> Response:
        """Tell where a task stands."""
        task = self._known(request)
        dialect = self.host.dialect_of(task.family)
        struck = self._struck("retrieve", task.prompt, task.id)
        await _delay(struck)
        blow = _blow(struck)
        reply = JSONResponse(answers.show(task, dialect, self.host.clock()))
        return reply if blow is None else strike(dialect, request, blow, reply)

    async def content(self, request: Request) -> Response:
        """Send a task's file."""
        if request.method == "HEAD" and not self.host.dialect.head:
            raise Refused(self.host.dialect, "no_route")
        task = self._known(request, "unknown_file")
        dialect = self.host.dialect_of(task.family)
        struck = self._struck("content", task.prompt, task.id)
        await _delay(struck)
        blow = _blow(struck)
        if blow is not None and blow.kind != "truncate":
            return strike(dialect, request, blow)
        now = self.host.clock()
        words = answers.task_words(task, dialect, now)
        state = task.state(now)
        if state != "succeeded":
            raise Refused(dialect, "failed" if state == "failed" else "not_ready", words)
        path = await self.files.path(task)
        reply = serve_file(
            path,
            task.id,
            request.headers,
            ranges=dialect.ranges,
            headers=answers.headers(dialect.file_headers, words),
            cut=-1 if blow is None else _cut(blow),
        )
        if not dialect.length:
            del reply.headers["content-length"]
        return reply

    # --- who and what ------------------------------------------------------------------------------------------------

    def _owner(self, request: Request) -> str:
        """A digest of the caller's key."""
        kind, _, key = request.headers.get("authorization", "").partition(" ")
        key = key.strip()
        keys = self.host.api_keys
        is_known = any(hmac.compare_digest(key.encode(), known.encode()) for known in keys)
        if kind.lower() != "bearer" or not key or not (is_known if keys else _is_usual(key)):
            message = f"Send `Authorization: Bearer KEY`, with any KEY that starts with `{API.key_prefix}`."
            if keys:
                message = "The key is not one that this sandbox was given."
            headers = {"www-authenticate": "Bearer"}
            words = {"message": message}
            raise Refused(self.host.dialect, "unauthorized", words, headers=headers)
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    def _known(self, request: Request, otherwise: str = "unknown_task") -> Task:
        """The task that a path names, if it is the caller's."""
        owner = self._owner(request)
        task_id = request.path_params["id"]
        task = self.store.get(task_id)
        if task is None or task.owner != owner:
            raise Refused(self.host.dialect, otherwise, {"id": task_id})
        return task

    async def _report(self, request: Request) -> tuple[Report, dict[str, object]]:
        """The check's report on a body that is good, and the body as it came."""
        dialect = self.host.dialect
        try:
            report, given = await read_report(request, strict=self.strict)
        except TooLarge:
            message = "The request is larger than 128 MiB."
            raise Refused(dialect, "too_large", {"message": message}) from None
        except Unreadable as error:
            told = {"message": str(error), "code": "unreadable"}
            raise Refused(dialect, "unreadable", told) from None
        if report.ok:
            name, why = refusal(dialect.name, report.family, given)
            if name:
                told = {"message": why, "param": name, "code": "invalid_type"}
                raise Refused(self.host.dialect_of(report.family or ""), "invalid", told)
            return report, given
        first = report.errors[0]
        words: dict[str, object] = {
            "message": " ".join(str(issue) for issue in report.errors),
            "param": ".".join(map(str, first.path)) or None,
            "code": first.code,
            "model": report.model,
        }
        situations = {"invalid_json": "unreadable", "unknown_model": "unknown_model"}
        spoken = self.host.dialect_of(report.family or "")
        raise Refused(spoken, situations.get(first.code, "invalid"), words)

    def _task(
        self,
        request: Request,
        report: Report,
        taken: Taken,
        owner: str,
        prompt: str,
        text: str,
        digest: str,
        struck: list[Fault],
    ) -> Task:
        values = taken.values
        remarks = [*map(str, report.issues), *([taken.remark] if taken.remark else [])]
        picture = picture_of(values)
        task_id = f"{API.noun}_{secrets.token_hex(16)}"
        waits, runs = self.speed.times(task_id)
        now = self.host.clock()
        failure = next((f for f in struck if f.kind == "fail"), None)
        stuck = next((f for f in struck if f.kind == "stuck"), None)
        url = request.url.replace(path=request.scope.get("root_path", ""), query="", fragment="")
        callback = values.get(API.fields.get("callback", ""))
        return Task(
            id=task_id,
            owner=owner,
            digest=digest,
            model=report.model or "",
            family=report.family or "",
            mode=taken.mode,
            prompt=prompt,
            request=text,
            remarks="\n".join(remarks),
            seconds=picture.seconds,
            width=picture.width,
            height=picture.height,
            rate=picture.rate,
            base_url=str(url).rstrip("/"),
            secret=secrets.token_urlsafe(16),
            created=now,
            starts=now + waits,
            ends=now + waits + runs,
            code=(failure.code or "sandbox_failure") if failure else "",
            reason="The sandbox was told to let this task fail." if failure else "",
            stuck=(stuck.status or "in_progress") if stuck else "",
            callback=callback if isinstance(callback, str) else "",
        )

    # --- faults ------------------------------------------------------------------------------------------------------

    def _struck(self, call: str, prompt: str, request: str) -> list[Fault]:
        try:
            return self.host.faults.strike(call, prompt, request)
        except ValueError as error:
            words = {"message": str(error), "param": API.fields["prompt"], "code": "bad_fault"}
            raise Refused(self.host.dialect, "invalid", words) from None


async def _delay(struck: list[Fault]) -> None:
    seconds = sum(fault.seconds for fault in struck if fault.kind == "latency")
    if seconds:
        await asyncio.sleep(seconds)


def _blow(struck: list[Fault]) -> Fault | None:
    """The first fault that takes the place of the answer."""
    return next((f for f in struck if f.kind not in OUTCOMES and f.kind != "latency"), None)


def _cut(fault: Fault) -> int:
    return -2 if fault.bytes < 0 else fault.bytes


def _is_usual(key: str) -> bool:
    return key.startswith(API.key_prefix) and len(key) > len(API.key_prefix)
