"""A bare HTTP server on loopback in a process of its own: it answers every request alike, at once."""

from __future__ import annotations

import selectors
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

BODY = (
    b'{"id": "task_1", "object": "video", "model": "veo3.1", "status": "queued", "progress": 0, '
    b'"created_at": 1764347090, "seconds": "8", "size": "1280x720"}'
)
TYPE = "application/json"
HEAD = f"HTTP/1.1 200 OK\r\nContent-Type: {TYPE}\r\nContent-Length: {len(BODY)}\r\n\r\n".encode()


class Connections:
    """Every open connection, in one loop without threads: next to nothing of a call's time is the server's."""

    def __init__(self) -> None:
        self._selector = selectors.DefaultSelector()
        self._seen: dict[socket.socket, bytes] = {}
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self._selector.register(self.listener, selectors.EVENT_READ)

    def serve(self) -> None:
        """Serve until the process is ended."""
        while True:
            for key, _ in self._selector.select():
                sock = key.fileobj
                assert isinstance(sock, socket.socket)
                if sock is self.listener:
                    self._accept()
                else:
                    self._answer(sock)

    def _accept(self) -> None:
        sock, _ = self.listener.accept()
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._seen[sock] = b""
        self._selector.register(sock, selectors.EVENT_READ)

    def _answer(self, sock: socket.socket) -> None:
        data = sock.recv(65536)
        head, mark, rest = (self._seen[sock] + data).partition(b"\r\n\r\n")
        self._seen[sock] = head + mark + rest
        if not data:
            self._close(sock)
        elif mark:
            _, _, length = head.lower().partition(b"content-length:")
            is_whole = b"multipart" in head and rest.endswith(b"--\r\n")
            if is_whole or len(rest) >= int(length.split(b"\r\n")[0] or 0):
                self._seen[sock] = b""
                sock.sendall(HEAD + BODY)
                if b"onnection: close" in head:
                    self._close(sock)

    def _close(self, sock: socket.socket) -> None:
        self._selector.unregister(sock)
        del self._seen[sock]
        sock.close()


def serve() -> None:
    """Tell the port, and serve."""
    connections = Connections()
    print(connections.listener.getsockname()[1], flush=True)
    connections.serve()


@contextmanager
def serving() -> Iterator[str]:
    """The server's address."""
    command = [sys.executable, "-m", __name__]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


if __name__ == "__main__":
    serve()
