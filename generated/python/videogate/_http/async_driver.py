"""The driver for asyncio: otherwise as `driver`."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

import httpx2

from .commands import Dropped, Flow, NotSent, Now, Read, Reply, Send, Sleep, Work
from .settings import Settings
from .transport import CHUNK, Failures, RequestBuilder, begin, is_watched, tell

T = TypeVar("T")


class AsyncDriver:
    """Runs flows to their end on asyncio; otherwise as `SyncDriver`."""

    def __init__(
        self,
        settings: Settings,
        shared: httpx2.AsyncClient,
        fresh: httpx2.AsyncClient,
        *,
        is_callers: bool,
    ) -> None:
        self.settings = settings
        self.shared = shared
        self.fresh = fresh
        self.requests = RequestBuilder(settings, shared, is_callers=is_callers)
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
        self.clock: Callable[[], float] = time.monotonic

    async def run(self, flow: Flow[T], replies: list[Reply] | None = None) -> T:
        """Carry out the flow's commands and return its result; `replies` takes what was read whole."""
        answer: object = None
        error: BaseException | None = None
        stream: httpx2.Response | None = None
        chunks: AsyncIterator[bytes] = _nothing()
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
                            answer = await self._ask(command)
                            if replies is not None:
                                replies.append(answer)
                        case Send():
                            if stream is not None:
                                await stream.aclose()
                            stream = await self._open(command)
                            answer = Reply(stream.status_code, stream.headers)
                            chunks = stream.aiter_bytes(CHUNK)
                        case Read():
                            with Failures():
                                answer = await anext(chunks, b"")
                        case Sleep(seconds):
                            await self.sleep(seconds)
                        case Now():
                            answer = self.clock()
                        case Work(function):
                            answer = await _off_the_loop(function)
                except BaseException as caught:  # noqa: BLE001 - the flow decides what it means
                    error = caught
        finally:
            flow.close()
            if stream is not None:
                await stream.aclose()

    async def _ask(self, send: Send) -> Reply:
        body: list[bytes] = []
        if send.deadline == math.inf:
            return await self._read(send, body)
        with Failures(body):
            async with asyncio.timeout(max(0.0, send.deadline - self.clock())):
                return await self._read(send, body)

    async def _read(self, send: Send, body: list[bytes]) -> Reply:
        response = await self._open(send)
        try:
            with Failures(body):
                async for chunk in response.aiter_bytes():
                    body.append(chunk)  # noqa: PERF401  # what came counts, whatever follows
        finally:
            await response.aclose()
        return Reply(response.status_code, response.headers, b"".join(body))

    async def _open(self, send: Send) -> httpx2.Response:
        client = self.fresh if send.is_fresh else self.shared
        request = self.requests.build(send, self.clock() if send.deadline != math.inf else 0.0)
        auth = httpx2.USE_CLIENT_DEFAULT if send.is_own else None
        if not is_watched(self.settings):
            with Failures():
                return await client.send(request, stream=True, auth=auth, follow_redirects=False)
        start = begin(self.settings, send)
        try:
            with Failures():
                response = await client.send(
                    request, stream=True, auth=auth, follow_redirects=False
                )
        except (NotSent, Dropped) as error:
            tell(self.settings, send, time.monotonic() - start, None, str(error))
            raise
        reply = Reply(response.status_code, response.headers)
        tell(self.settings, send, time.monotonic() - start, reply, "")
        return response


async def _nothing() -> AsyncIterator[bytes]:
    for chunk in list[bytes]():
        yield chunk


async def _off_the_loop(function: Callable[[], object]) -> object:
    work = asyncio.ensure_future(asyncio.to_thread(function))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        await asyncio.wait([work])  # the flow's own cleaning up must not overtake the thread
        raise
