"""The driver that blocks: it carries out a flow's commands, and closes what it left open."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import httpx2

from .commands import Dropped, Flow, NotSent, Now, Read, Reply, Send, Sleep, Work
from .settings import Settings
from .transport import CHUNK, Failures, RequestBuilder, begin, is_watched, tell

T = TypeVar("T")


class SyncDriver:
    """Runs flows to their end in the calling thread; `fresh` is for requests that want a connection of their own."""

    def __init__(
        self,
        settings: Settings,
        shared: httpx2.Client,
        fresh: httpx2.Client,
        *,
        is_callers: bool,
    ) -> None:
        self.settings = settings
        self.shared = shared
        self.fresh = fresh
        self.requests = RequestBuilder(settings, shared, is_callers=is_callers)
        self.sleep: Callable[[float], None] = time.sleep
        self.clock: Callable[[], float] = time.monotonic

    def run(self, flow: Flow[T], replies: list[Reply] | None = None) -> T:
        """Carry out the flow's commands and return its result; `replies` takes what was read whole."""
        answer: object = None
        error: BaseException | None = None
        stream: httpx2.Response | None = None
        chunks: Iterator[bytes] = iter(())
        try:
            while True:
                try:
                    command = flow.send(answer) if error is None else flow.throw(error)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                answer = error = None
                try:
                    match command:
                        case Send(is_streamed=False):
                            answer = self._ask(command)
                            if replies is not None:
                                replies.append(answer)
                        case Send():
                            if stream is not None:
                                stream.close()
                            stream = self._open(command)
                            answer = Reply(stream.status_code, stream.headers)
                            chunks = stream.iter_bytes(CHUNK)
                        case Read():
                            with Failures():
                                answer = next(chunks, b"")
                        case Sleep(seconds):
                            self.sleep(seconds)
                        case Now():
                            answer = self.clock()
                        case Work(function):
                            answer = function()
                except BaseException as caught:  # noqa: BLE001 - the flow decides what it means
                    error = caught
        finally:
            flow.close()
            if stream is not None:
                stream.close()

    def _ask(self, send: Send) -> Reply:
        response = self._open(send)
        body: list[bytes] = []
        try:
            with Failures(body):
                for chunk in response.iter_bytes():
                    body.append(chunk)
                    if send.deadline != math.inf and self.clock() > send.deadline:
                        raise TimeoutError("at the deadline")
        finally:
            response.close()
        return Reply(response.status_code, response.headers, b"".join(body))

    def _open(self, send: Send) -> httpx2.Response:
        client = self.fresh if send.is_fresh else self.shared
        request = self.requests.build(send, self.clock() if send.deadline != math.inf else 0.0)
        auth = httpx2.USE_CLIENT_DEFAULT if send.is_own else None
        if not is_watched(self.settings):
            with Failures():
                return client.send(request, stream=True, auth=auth, follow_redirects=False)
        start = begin(self.settings, send)
        try:
            with Failures():
                response = client.send(request, stream=True, auth=auth, follow_redirects=False)
        except (NotSent, Dropped) as error:
            tell(self.settings, send, time.monotonic() - start, None, str(error))
            raise
        reply = Reply(response.status_code, response.headers)
        tell(self.settings, send, time.monotonic() - start, reply, "")
        return response
