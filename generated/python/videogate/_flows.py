"""The calls on one kind of task, each as a flow: create, retrieve, wait, fetch. No word of sync or async here."""

from __future__ import annotations

import json
import urllib.parse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from ._download import FileSink, MemorySink, fetch, refuse_existing
from ._endpoints import Endpoint, Endpoints
from ._errors import (
    APIError,
    ConnectionFailed,
    CreateOutcomeUnknown,
    DownloadFailed,
    PackageError,
    RateLimited,
    ServerFailed,
    TaskFailed,
    WaitTimeout,
)
from ._http import (
    Dropped,
    Flow,
    NotSent,
    Now,
    Reply,
    Send,
    Settings,
    Sleep,
    Timeout,
    Work,
    ask,
    logger,
)
from ._reply import Task, read_error, read_result, read_task
from ._retry import is_transient, jittered, retrying

T = TypeVar("T", bound=BaseModel)

FIRST_PAUSE = 2.0  # seconds between two looks at a task, at first
LONGEST_PAUSE = 15.0
PAUSE_GROWTH = 1.5


@dataclass(frozen=True, slots=True)
class Flows(Generic[T]):
    """The flows of one kind of task, bound to the settings of a client."""

    settings: Settings
    endpoints: Endpoints[T]
    prepare: Callable[[object, Mapping[str, object]], Mapping[str, object]]

    def create(
        self,
        request: object,
        fields: Mapping[str, object] | None = None,
        timeout: Timeout | None = None,
    ) -> Flow[T]:
        """Check a request, then send it once. Raises `RequestInvalid` before anything is sent."""
        return self._created(self.prepare(request, fields or {}), timeout)

    def create_and_wait(
        self,
        request: object,
        fields: Mapping[str, object],
        timeout: float,
        on_progress: Callable[[T], object] | None,
    ) -> Flow[T]:
        """Check a request, send it once, and wait until the task has ended."""
        return self._created_and_ended(self.prepare(request, fields), timeout, on_progress)

    def retrieve(self, task_id: str, timeout: Timeout | None = None) -> Flow[T]:
        """Ask how a task is doing."""
        task = yield from self._look(task_id, self.settings.max_retries, timeout)
        return task.typed

    def wait(
        self, task_id: str, timeout: float, on_progress: Callable[[T], object] | None
    ) -> Flow[T]:
        """Look at a task until it has ended."""
        task = yield from self._ended(task_id, timeout, on_progress)
        return task.typed

    def content(self, task_id: str, timeout: Timeout | None = None) -> Flow[bytes]:
        """Fetch a result into memory, from the API itself."""
        sink = MemorySink()
        url = self._url(self.endpoints.content, task_id)
        yield from fetch(self.settings, url, sink, timeout)
        return sink.getvalue()

    def download(
        self,
        task_id: str,
        target: Path,
        is_overwriting: bool,
        on_progress: Callable[[int, int | None], object] | None,
        timeout: Timeout | None,
    ) -> Flow[Path]:
        """Fetch a result into a file: from the address that the task names, else from the API itself."""
        yield Work(lambda: refuse_existing(target, is_overwriting))
        task = yield from self._look(task_id, self.settings.max_retries, timeout)
        if not _is_over(task) and not task.url:
            raise DownloadFailed("it has not ended yet", task_id)
        urls = [task.url] if task.url else []
        if self.endpoints.content is not None:
            urls.append(self._url(self.endpoints.content, task_id))
        failure: PackageError | None = None
        with FileSink(target, is_overwriting) as sink:
            for url in dict.fromkeys(urls):
                try:
                    yield from fetch(self.settings, url, sink, timeout, on_progress)
                except (APIError, ConnectionFailed, DownloadFailed) as error:
                    failure = error
                    continue
                yield Work(sink.commit)
                return target
        raise DownloadFailed(str(failure or "the task names no address"), task_id) from failure

    def _created(self, payload: Mapping[str, object], timeout: Timeout | None) -> Flow[T]:
        task = yield from self._create(payload, timeout)
        return task.typed

    def _created_and_ended(
        self,
        payload: Mapping[str, object],
        timeout: float,
        on_progress: Callable[[T], object] | None,
    ) -> Flow[T]:
        task = yield from self._create(payload, None)
        if not _is_over(task):
            task = yield from self._ended(task.id, timeout, on_progress)
        return task.typed

    def _create(self, payload: Mapping[str, object], timeout: Timeout | None) -> Flow[Task[T]]:
        try:
            body = json.dumps(dict(payload), ensure_ascii=False, allow_nan=False).encode()
        except (RecursionError, TypeError, ValueError) as error:
            raise PackageError(f"The request cannot be written as JSON: {error}") from None
        send = Send(
            method=self.endpoints.create.method,
            url=self.settings.url(self.endpoints.create.path),
            body=body,
            headers={"Content-Type": "application/json", "Accept": "application/json"},
            timeout=timeout,
            is_fresh=True,  # an idle connection may turn out closed after the request was sent
        )
        max_retries = self.settings.max_retries
        task = yield from retrying(max_retries, lambda: self._create_once(send), was_not_accepted)
        logger.info("created %s", task.id)
        return task

    def _create_once(self, send: Send) -> Flow[Task[T]]:
        try:
            reply: Reply = yield send
        except NotSent as error:
            raise ConnectionFailed(self.settings.redact(str(error))) from error
        except Dropped as error:
            reason = self.settings.redact(f"the connection failed ({error})")
            raise CreateOutcomeUnknown(reason) from error
        task = self._read(reply)
        if task is not None and 200 <= reply.status < 300:
            return task
        answer = read_error(self.settings, reply)
        is_refusal = answer.code in self.endpoints.refusals.get(answer.status, ())
        if is_refusal or (300 <= answer.status < 500 and answer.status != 408):
            raise answer
        task_id = task.id if task is not None else ""
        raise CreateOutcomeUnknown(f"the answer was {answer}", task_id, answer) from answer

    def _look(
        self, task_id: str, max_retries: int, timeout: Timeout | None = None
    ) -> Flow[Task[T]]:
        url = self._url(self.endpoints.retrieve, task_id)
        send = Send(method="GET", url=url, headers={"Accept": "application/json"}, timeout=timeout)

        def attempt() -> Flow[Task[T]]:
            reply = yield from ask(self.settings, send)
            task = self._read(reply, task_id)
            if task is None or not 200 <= reply.status < 300:
                raise read_error(self.settings, reply)
            return task

        return retrying(max_retries, attempt)

    def _ended(
        self, task_id: str, timeout: float, on_progress: Callable[[T], object] | None
    ) -> Flow[Task[T]]:
        start: float = yield Now()
        pause = FIRST_PAUSE
        seen: T | None = None
        while True:
            failure: PackageError | None = None
            asked = 0.0
            try:
                task = yield from self._look(task_id, 0)
            except PackageError as error:
                error.id = task_id
                if not is_transient(error):
                    raise
                failure = error
                asked = (error.retry_after if isinstance(error, APIError) else None) or 0.0
            else:
                seen = task.typed
                if on_progress is not None:
                    on_progress(seen)
                if _is_over(task):
                    return task
            now: float = yield Now()
            left = start + timeout - now
            if left <= 0:
                raise WaitTimeout(task_id, timeout, seen) from failure
            yield Sleep(min(max(jittered(pause), asked), left))  # the last look is at the deadline
            pause = min(pause * PAUSE_GROWTH, LONGEST_PAUSE)

    def _read(self, reply: Reply, known_id: str = "") -> Task[T] | None:
        kind, shape = self.endpoints.reply, self.endpoints.shape
        if shape is not None:
            return read_task(reply, kind, shape, known_id)
        result = read_result(reply, kind)
        return None if result is None else Task(result, "")

    def _url(self, endpoint: Endpoint | None, task_id: str) -> str:
        if endpoint is None:
            raise TypeError("this kind of task has no such call")
        if not task_id.strip(". "):
            raise ValueError(f"{task_id!r} is no id")
        quoted = urllib.parse.quote(task_id, safe="")
        return self.settings.url(endpoint.path.replace("{id}", quoted))


def was_not_accepted(failure: PackageError) -> bool:
    """Whether a failed create certainly left nothing behind; 5xx is raised as such only when it says so."""
    return isinstance(failure, ConnectionFailed | RateLimited | ServerFailed)


def _is_over(task: Task[T]) -> bool:
    if task.state == "failed":
        raise TaskFailed(task.typed, task.id, task.reason, task.code)
    return task.state == "succeeded"
