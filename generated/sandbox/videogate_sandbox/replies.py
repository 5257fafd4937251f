"""ASGI responses that a framework has no use for: dropped, cut off, or a file of which a part is asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

import anyio
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

ABORT = "sandbox.abort"  # the extension by which our server lets an application close a connection
CHUNK = 64 * 1024


async def abort(scope: Scope) -> None:
    """Close the connection at once.

    Raises:
        ConnectionResetError: where the server has no way to do so; it then answers as it does when a program fails.
    """
    close = scope.get("extensions", {}).get(ABORT)
    if close is None:
        raise ConnectionResetError("the sandbox drops this connection")
    close["close"]()
    await asyncio.sleep(0)  # the server must have noticed before the call returns


class Dropped(Response):
    """No answer at all."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Close the connection."""
        del receive, send
        await abort(scope)


class Truncated(Response):
    """Another answer, cut off within its body.

    Args:
        reply: The whole answer.
        size: How many bytes of the body are sent; half of it when negative.
    """

    def __init__(self, reply: Response, size: int) -> None:
        super().__init__(reply.body, reply.status_code, dict(reply.headers), reply.media_type)
        self.size = size

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the headers, part of the body, and close."""
        del receive
        body = bytes(self.body)
        size = len(body) // 2 if self.size < 0 else min(self.size, max(len(body) - 1, 0))
        head = {"status": self.status_code, "headers": self.raw_headers}
        await send({"type": "http.response.start", **head})
        await send({"type": "http.response.body", "body": body[:size], "more_body": True})
        await abort(scope)


class FileReply(Response):
    """A file or part of it.

    Args:
        path: The file.
        start, stop: The first byte, and the one after the last.
        cut: After how many bytes the connection is closed; -1: never, -2: half of the way.
    """

    def __init__(
        self,
        path: Path,
        start: int,
        stop: int,
        status_code: int,
        headers: Mapping[str, str],
        cut: int = -1,
    ) -> None:
        super().__init__(None, status_code, headers)
        del self.headers["content-length"]
        self.headers["content-length"] = str(stop - start)
        self.path = path
        self.start = start
        self.stop = stop
        size = stop - start
        self.cut = {-1: size + 1, -2: size // 2}.get(cut, min(cut, max(size - 1, 0)))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it; the headers alone for HEAD."""
        del receive
        start = {"status": self.status_code, "headers": self.raw_headers}
        await send({"type": "http.response.start", **start})
        if scope["method"] == "HEAD":
            await send({"type": "http.response.body", "body": b""})
            return
        left = min(self.stop - self.start, self.cut)
        async with await anyio.open_file(self.path, "rb") as file:
            await file.seek(self.start)
            while left > 0:
                chunk = await file.read(min(CHUNK, left))
                left -= len(chunk) or left
                await send({"type": "http.response.body", "body": chunk, "more_body": True})
        if self.cut <= self.stop - self.start:
            await abort(scope)
        else:
            await send({"type": "http.response.body", "body": b""})
