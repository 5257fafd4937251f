"""The two drivers: they carry out a flow's commands, one by blocking, one on asyncio, and close what it left open."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import TypeVar

import httpx2

from ._http import (
    Flow,
    Now,
    Read,
    Send,
    Settings,
    Sleep,
    Work,
    build_request,
    failures,
    read_reply,
)

T = TypeVar("T")
CHUNK = 256 * 1024  # bytes read, and written to disk, at a time


class SyncDriver:
    """Runs flows to their end in the calling thread; `fresh` is for requests that want a connection of their own."""

    def __init__(self, settings: Settings, shared: httpx2.Client, fresh: httpx2.Client) -> None:
        self.settings = settings
        self.shared = shared
        self.fresh = fresh
        self.sleep: Callable[[float], None] = time.sleep
        self.clock: Callable[[], float] = time.monotonic

    def run(self, flow: Flow[T]) -> T:
        """Carry out the flow's commands and return its result."""
        answer: object = None
        error: Exception | None = None
        chunks: Iterator[bytes] = iter(())
        with contextlib.ExitStack() as opened, contextlib.closing(flow):
            while True:
                try:
                    command = flow.throw(error) if error else flow.send(answer)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                answer = error = None
                try:
                    match command:
                        case Send():
                            opened.close()
                            response = self._send(command)
                            opened.callback(response.close)
                            answer = read_reply(self.settings, command, response)
                            chunks = response.iter_bytes(CHUNK)
                        case Read():
                            with failures():
                                answer = next(chunks, b"")
                        case Sleep(seconds):
                            self.sleep(seconds)
                        case Now():
                            answer = self.clock()
                        case Work(function):
                            answer = function()
                except Exception as caught:  # noqa: BLE001 - the flow decides what it means
                    error = caught

    def _send(self, send: Send) -> httpx2.Response:
        client = self.fresh if send.is_fresh else self.shared
        request = build_request(self.settings, client, send)
        auth = httpx2.USE_CLIENT_DEFAULT if send.is_own else None
        with failures():
            return client.send(request, stream=send.is_streamed, auth=auth, follow_redirects=False)


class AsyncDriver:
    """Runs flows to their end on asyncio; otherwise as `SyncDriver`."""

    def __init__(
        self, settings: Settings, shared: httpx2.AsyncClient, fresh: httpx2.AsyncClient
    ) -> None:
        self.settings = settings
        self.shared = shared
        self.fresh = fresh
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
        self.clock: Callable[[], float] = time.monotonic

    async def run(self, flow: Flow[T]) -> T:
        """Carry out the flow's commands and return its result."""
        answer: object = None
        error: Exception | None = None
        chunks: AsyncIterator[bytes] = _nothing()
        async with contextlib.AsyncExitStack() as opened:
            with contextlib.closing(flow):
                while True:
                    try:
                        command = flow.throw(error) if error else flow.send(answer)
                    except StopIteration as stop:
                        result: T = stop.value
                        return result
                    answer = error = None
                    try:
                        match command:
                            case Send():
                                await opened.aclose()
                                response = await self._send(command)
                                opened.push_async_callback(response.aclose)
                                answer = read_reply(self.settings, command, response)
                                chunks = response.aiter_bytes(CHUNK)
                            case Read():
                                with failures():
                                    answer = await anext(chunks, b"")
                            case Sleep(seconds):
                                await self.sleep(seconds)
                            case Now():
                                answer = self.clock()
                            case Work(function):
                                answer = await _off_the_loop(function)
                    except Exception as caught:  # noqa: BLE001 - the flow decides what it means
                        error = caught

    async def _send(self, send: Send) -> httpx2.Response:
        client = self.fresh if send.is_fresh else self.shared
        request = build_request(self.settings, client, send)
        auth = httpx2.USE_CLIENT_DEFAULT if send.is_own else None
        with failures():
            return await client.send(
                request, stream=send.is_streamed, auth=auth, follow_redirects=False
            )


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
