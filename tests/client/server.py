"""A loopback server that answers as told and remembers what arrived."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Answer:
    """One answer; `drop` closes the connection instead, `length` is what Content-Length claims."""

    status: int = 200
    body: Any = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    drop: bool = False
    length: int | None = None

    def content(self) -> bytes:
        """The body as bytes; anything but bytes is sent as JSON."""
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


@dataclass
class Arrival:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    port: int  # the client's: tells connections apart

    def json(self) -> Any:
        """The body, parsed."""
        return json.loads(self.body)


class Server:
    """Plays a script of answers per method and path; the last one repeats."""

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self._scripts: dict[tuple[str, str], list[Answer]] = {}
        self.url = ""

    def on(self, method: str, path: str, *answers: Answer) -> None:
        """Set what a call is answered with."""
        self._scripts[method, path] = list(answers)

    def count(self, method: str, path: str = "") -> int:
        """How many such requests arrived."""
        return sum(a.method == method and path in ("", a.path) for a in self.arrivals)

    def take(self, method: str, path: str) -> Answer:
        """The next answer of a script."""
        script = self._scripts.get(
            (method, path), [Answer(404, {"error": {"message": "no route"}})]
        )
        return script.pop(0) if len(script) > 1 else script[0]


class QuietServer(ThreadingHTTPServer):
    """Says nothing about clients that hang up."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report anything but a broken connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving() -> Iterator[Server]:
    """A server on a port of its own, ended when the context is left."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 10
        disable_nagle_algorithm = (
            True  # else each answer waits for the client's system to acknowledge its head
        )

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", "0")))
            headers = {name.lower(): value for name, value in self.headers.items()}
            port = self.client_address[1]
            server.arrivals.append(Arrival(self.command, self.path, headers, body, port))
            answer = server.take(self.command, self.path)
            if answer.drop:
                self.close_connection = True
                return
            content = answer.content()
            is_json = not isinstance(answer.body, bytes)
            self.send_response(answer.status)
            if is_json and "Content-Type" not in answer.headers:
                self.send_header("Content-Type", "application/json")
            for name, value in answer.headers.items():
                self.send_header(name, value)
            length = len(content) if answer.length is None else answer.length
            self.send_header("Content-Length", str(length))
            self.end_headers()
            self.wfile.write(content)
            self.close_connection |= length != len(content)

        do_GET = do_POST = _answer  # noqa: N815 - the names that http.server looks for

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as inherited
            """Say nothing."""

    http = QuietServer(("127.0.0.1", 0), Handler)
    server.url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join(10)
