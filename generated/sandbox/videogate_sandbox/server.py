"""Serving the sandbox: a server that can drop connections, in this thread or in one of its own."""

from __future__ import annotations

import asyncio
import secrets
import socket
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from ._api import API
from .app import Sandbox
from .replies import ABORT

BACKLOG = 2048  # connections that wait to be taken
LONGEST_START = 30.0  # seconds
LONGEST_STOP = 2  # seconds for calls that still run


class Protocol(H11Protocol):
    """HTTP in which an application may close the connection, through the extension `ABORT`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        app = self.app

        async def with_abort(scope: Any, receive: Any, send: Any) -> None:
            close = {"close": self.transport.abort}
            scope["extensions"] = {**scope.get("extensions", {}), ABORT: close}
            await app(scope, receive, send)

        self.app = with_abort

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Send what there is at once: small answers would wait for the peer's acknowledgement."""
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().connection_made(transport)


def server_of(sandbox: Sandbox, *, log_level: str = "warning") -> uvicorn.Server:
    """A server for the sandbox, not started yet."""
    config = uvicorn.Config(
        sandbox,
        http=Protocol,
        ws="none",
        lifespan="on",
        log_level=log_level,
        access_log=log_level in ("debug", "info"),
        backlog=BACKLOG,
        timeout_graceful_shutdown=LONGEST_STOP,
    )
    return uvicorn.Server(config)


class Running:
    """A sandbox that serves in a thread of its own.

    Attributes:
        sandbox: What is served: its `faults`, its `creates()`, its `tasks()`.
        url: Where it listens.
        api_key: A key that it takes.
    """

    def __init__(self, sandbox: Sandbox, url: str) -> None:
        self.sandbox = sandbox
        self.url = url
        self.api_key = next(iter(sandbox.api_keys), f"{API.key_prefix}{secrets.token_hex(8)}")


@contextmanager
def running(host: str = "127.0.0.1", port: int = 0, **options: Any) -> Generator[Running]:
    """Serve a sandbox until the context is left.

    Args:
        host, port: Where to listen; 0 is any free port.
        options: As `Sandbox` takes them.

    Raises:
        RuntimeError: when it does not start.
    """
    sandbox = Sandbox(**options)
    listener = socket.create_server((host, port), backlog=BACKLOG)
    server = server_of(sandbox)
    thread = threading.Thread(target=server.run, args=([listener],), name="sandbox", daemon=True)
    thread.start()
    try:
        end = time.monotonic() + LONGEST_START
        while not server.started:
            if not thread.is_alive() or time.monotonic() > end:
                raise RuntimeError("the sandbox did not start")
            time.sleep(0.005)
        yield Running(sandbox, f"http://{host}:{listener.getsockname()[1]}")
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
        sandbox.close()
