"""The calls on one kind of task, each as a flow: create, retrieve, wait, fetch. No word of sync or async here."""

from __future__ import annotations

import urllib.parse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from .body import Body, body_of
from .commands import Dropped, Flow, NotSent, Reply, Send, Work, ask, unanswered
from .download import fetch, is_downgrade
from .endpoints import Endpoint, Endpoints
from .errors import (
    APIError,
    ConnectionFailed,
    CreateOutcomeUnknown,
    DownloadFailed,
    PackageError,
    RateLimited,
    ServerFailed,
)
from .reply import Reader, Task, id_within, read_error, read_result
from .retry import retrying
from .settings import DEFAULTS, Options, Settings, logger
from .sinks import FileSink, MemorySink, refuse_existing
from .wait import ended, is_over, keeping_id

if TYPE_CHECKING:
    from pydantic import BaseModel

T = TypeVar("T", bound="BaseModel")


@dataclass(frozen=True, slots=True)
class Flows(Generic[T]):
    """The flows of one kind of task, bound to the settings of a client."""

    settings: Settings
    endpoints: Endpoints[T]
    prepare: Callable[[object, Mapping[str, object]], Mapping[str, object]]
    readers: list[Reader[T]] = field(default_factory=list["Reader[T]"], init=False, repr=False)

    def create(
        self,
        request: object,
        fields: Mapping[str, object] | None = None,
        options: Options = DEFAULTS,
    ) -> Flow[T]:
        """Check a request, then send it once. Raises `RequestInvalid` before anything is sent."""
        return self._created(self.prepare(request, fields or {}), options)

    def create_and_wait(
        self,
        request: object,
        fields: Mapping[str, object],
        timeout: float,
        on_progress: Callable[[T], object] | None,
        options: Options = DEFAULTS,
    ) -> Flow[T]:
        """Check a request, send it once, and wait until the task has ended."""
        payload = self.prepare(request, fields)
        return self._created_and_ended(payload, timeout, on_progress, options)

    def retrieve(self, task_id: str, options: Options = DEFAULTS) -> Flow[T]:
        """Ask how a task is doing."""
        task = yield from self._look(task_id, options)
        return task.typed

    def wait(
        self,
        task_id: str,
        timeout: float,
        on_progress: Callable[[T], object] | None,
        options: Options = DEFAULTS,
    ) -> Flow[T]:
        """Look at a task until it has ended."""
        task = yield from self._ended(task_id, timeout, on_progress, options)
        return task.typed

    def content(self, task_id: str, options: Options = DEFAULTS) -> Flow[bytes]:
        """Fetch a result into memory, from the API itself."""
        sink = MemorySink()
        url = self._url(self.endpoints.content, task_id)
        yield from fetch(self.settings, url, sink, options)
        return sink.getvalue()

    def download(
        self,
        task_id: str,
        target: Path,
        is_overwriting: bool,
        on_progress: Callable[[int, int | None], object] | None,
        options: Options = DEFAULTS,
    ) -> Flow[Path]:
        """Fetch a result into a file: from the address that the task names, else from the API itself."""
        yield Work(lambda: refuse_existing(target, is_overwriting))
        task = yield from self._look(task_id, options)
        if not is_over(task) and not task.url:
            raise DownloadFailed("it has not ended yet", task_id)
        urls = [task.url] if task.url else []
        failure: PackageError | None = None
        if task.url and is_downgrade(self.settings.prefix, task.url):
            urls.clear()
            failure = DownloadFailed("its address is not encrypted, as the API's own is")
        if self.endpoints.content is not None:
            urls.append(self._url(self.endpoints.content, task_id))
        with FileSink(target, is_overwriting) as sink:
            for url in dict.fromkeys(urls):
                try:
                    yield from fetch(self.settings, url, sink, options, on_progress)
                except (APIError, ConnectionFailed, DownloadFailed) as error:
                    failure = error
                    continue
                yield Work(sink.commit)
                return target
        raise DownloadFailed(str(failure or "the task names no address"), task_id) from failure

    def _created(self, payload: Mapping[str, object], options: Options) -> Flow[T]:
        task = yield from self._create(payload, options)
        return task.typed

    def _created_and_ended(
        self,
        payload: Mapping[str, object],
        timeout: float,
        on_progress: Callable[[T], object] | None,
        options: Options,
    ) -> Flow[T]:
        task = yield from self._create(payload, options)
        return (yield from keeping_id(task.id, self._followed(task, timeout, on_progress, options)))

    def _followed(
        self,
        task: Task[T],
        timeout: float,
        on_progress: Callable[[T], object] | None,
        options: Options,
    ) -> Flow[T]:
        if on_progress is not None:
            on_progress(task.typed)
        if not is_over(task):
            task = yield from self._ended(task.id, timeout, on_progress, options)
        return task.typed

    def _create(self, payload: Mapping[str, object], options: Options) -> Flow[Task[T]]:
        body: Body = yield from body_of(payload)
        send = Send(
            method=self.endpoints.create.method,
            url=self.settings.url(self.endpoints.create.path),
            body=body.content,
            headers=body.headers,
            more_headers=options.headers,
            timeout=options.timeout,
            is_fresh=True,  # an idle connection may turn out closed after the request was sent
        )
        max_retries = self.settings.retries(options) if body.may_go_again else 0
        task = yield from retrying(
            self.settings, max_retries, lambda: self._create_once(send), was_not_accepted
        )
        logger.info("created %s", task.id)
        return task

    def _create_once(self, send: Send) -> Flow[Task[T]]:
        try:
            reply: Reply = yield send
        except NotSent as error:
            raise unanswered(self.settings, send, error) from error
        except Dropped as error:
            reason = self.settings.redact(f"the connection failed ({error})")
            raise CreateOutcomeUnknown(reason, self._id_within(error.body)) from error
        except BaseException as error:
            error.add_note("A create was on its way, and may exist and be billed.")
            raise
        task = self._read(reply)
        if task is not None and 200 <= reply.status < 300:
            return task
        answer = read_error(self.settings, reply, self.endpoints.codes)
        is_refusal = answer.code in self.endpoints.refusals.get(answer.status, ())
        if is_refusal or (300 <= answer.status < 500 and answer.status != 408):
            raise answer
        task_id = task.id if task is not None else self._id_within(reply.body)
        raise CreateOutcomeUnknown(f"the answer was {answer}", task_id, answer) from answer

    def _id_within(self, body: bytes) -> str:
        shape = self.endpoints.shape
        return id_within(body, shape) if shape is not None else ""

    def _look(self, task_id: str, options: Options) -> Flow[Task[T]]:
        send = self._looking(task_id, options)
        max_retries = self.settings.retries(options)
        return retrying(self.settings, max_retries, lambda: self._look_once(send, task_id))

    def _looking(self, task_id: str, options: Options) -> Send:
        return Send(
            method="GET",
            url=self._url(self.endpoints.retrieve, task_id),
            more_headers=options.headers,
            timeout=options.timeout,
        )

    def _look_once(self, send: Send, task_id: str) -> Flow[Task[T]]:
        reply = yield from ask(self.settings, send)
        task = self._read(reply, task_id)
        if task is None or not 200 <= reply.status < 300:
            raise read_error(self.settings, reply, self.endpoints.codes)
        return task

    def _ended(
        self,
        task_id: str,
        timeout: float,
        on_progress: Callable[[T], object] | None,
        options: Options,
    ) -> Flow[Task[T]]:
        send = self._looking(task_id, options)
        flow = ended(
            self.settings,
            task_id,
            timeout,
            on_progress,
            send,
            lambda s: self._look_once(s, task_id),
        )
        return keeping_id(task_id, flow)

    def _read(self, reply: Reply, known_id: str = "") -> Task[T] | None:
        if self.endpoints.shape is not None:
            if not self.readers:
                self.readers.append(Reader(self.endpoints.reply(), self.endpoints.shape))
            return self.readers[0].read(reply.body, known_id)
        result = read_result(reply, self.endpoints.reply())
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
