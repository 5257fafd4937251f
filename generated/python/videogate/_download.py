"""Fetching a result's bytes: by hand through redirects, into a file that appears only when it is whole.

The key goes to the base URL's origin and to no other host, and never again once a redirect has left that origin.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from ._errors import ConnectionFailed, DownloadFailed
from ._http import Dropped, Flow, Read, Reply, Send, Settings, Timeout, Work, ask, resolve
from ._reply import read_error
from ._retry import retrying

MOST_REDIRECTS = 5
LONGEST_ERROR_BODY = 64 * 1024  # bytes
DOCUMENT_TYPES = (
    "text/html",
    "application/json",
    "application/xhtml+xml",
    "application/problem+json",
)

OnBytes = Callable[[int, int | None], object]  # (bytes so far, bytes in all if known)


class Sink(Protocol):
    """Where the bytes go."""

    def restart(self) -> None:
        """Forget what was written: the transfer begins anew."""

    def write(self, chunk: bytes, /) -> None:
        """Take the next bytes."""


class MemorySink:
    """Keeps the bytes in memory."""

    def __init__(self) -> None:
        self._chunks: list[bytes] = []

    def restart(self) -> None:
        """Forget what was written."""
        self._chunks.clear()

    def write(self, chunk: bytes, /) -> None:
        """Take the next bytes."""
        self._chunks.append(chunk)

    def getvalue(self) -> bytes:
        """All bytes so far."""
        return b"".join(self._chunks)


class FileSink:
    """Writes beside the target, and takes its place on `commit`; leaving the context removes what was not committed."""

    def __init__(self, target: Path, is_overwriting: bool) -> None:
        self._target = target
        self._is_overwriting = is_overwriting
        self._part = target.with_name(f".{secrets.token_hex(8)}.part")
        self._file: FileIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()
            self._part.unlink(missing_ok=True)

    def restart(self) -> None:
        """Forget what was written."""
        self._opened().seek(0)
        self._opened().truncate()

    def write(self, chunk: bytes, /) -> None:
        """Take the next bytes."""
        rest = memoryview(chunk)
        while rest:
            rest = rest[self._opened().write(rest) :]

    def commit(self) -> None:
        """Put the file in its place, in one step. Raises `FileExistsError` if something has appeared there."""
        self._opened().close()
        refuse_existing(self._target, self._is_overwriting)
        self._part.replace(self._target)

    def _opened(self) -> FileIO:
        if self._file is None:
            self._file = self._part.open("xb", buffering=0)
        return self._file


def refuse_existing(target: Path, is_overwriting: bool) -> None:
    """Raise `FileExistsError`, or another `OSError`, if the target cannot be written as asked."""
    if target.is_dir():
        raise IsADirectoryError(f"{target} is a folder")
    if not is_overwriting and (target.exists() or target.is_symlink()):
        raise FileExistsError(f"{target} exists; pass overwrite=True to replace it")
    if not target.parent.is_dir():
        raise FileNotFoundError(f"{target.parent} is not a folder")


def fetch(
    settings: Settings,
    url: str,
    sink: Sink,
    timeout: Timeout | None = None,
    on_progress: OnBytes | None = None,
) -> Flow[None]:
    """Fetch a URL into a sink, from its beginning at each attempt.

    Raises `APIError`, `ConnectionFailed`, or `DownloadFailed` for what is no file.
    """

    def attempt() -> Flow[None]:
        return _transfer(settings, url, sink, timeout, on_progress)

    yield from retrying(settings.max_retries, attempt)


def _transfer(
    settings: Settings,
    url: str,
    sink: Sink,
    timeout: Timeout | None,
    on_progress: OnBytes | None,
) -> Flow[None]:
    reply = yield from _open(settings, url, timeout)
    chunk = yield from _read(settings)
    if reply.status != 200:
        raise read_error(settings, (yield from _whole(settings, reply, chunk)))
    if reply.media_type in DOCUMENT_TYPES or _is_document(chunk):
        words = read_error(settings, (yield from _whole(settings, reply, chunk))).message
        kind = reply.media_type or "a document"
        raise DownloadFailed(f"the answer is {kind} and not the file: {words[:500]}")
    if not chunk:
        raise DownloadFailed("the answer is empty")

    length = reply.headers.get("content-length", "")
    total = int(length) if length.isdigit() and "content-encoding" not in reply.headers else None
    done = 0
    yield Work(sink.restart)
    while chunk:
        yield Work(_writing(sink, chunk))
        done += len(chunk)
        if on_progress is not None:
            on_progress(done, total)
        chunk = yield from _read(settings)
    if total is not None and done != total:
        raise ConnectionFailed(f"the body ended after {done} of {total} bytes")


def _open(settings: Settings, url: str, timeout: Timeout | None) -> Flow[Reply]:
    is_own = settings.is_own(url)
    for _ in range(1 + MOST_REDIRECTS):
        send = Send(
            method="GET",
            url=url,
            headers={"Accept-Encoding": "identity"},
            timeout=timeout,
            is_own=is_own,
            is_streamed=True,
        )
        reply = yield from ask(settings, send)
        location = reply.headers.get("location", "")
        if reply.status not in (301, 302, 303, 307, 308) or not location:
            return reply
        target = resolve(url, location)
        if target is None or (url.startswith("https:") and not target.startswith("https:")):
            raise DownloadFailed("a redirect leads to an address that is not safe to follow")
        url, is_own = target, is_own and settings.is_own(target)
    raise DownloadFailed(f"more than {MOST_REDIRECTS} redirects")


def _read(settings: Settings) -> Flow[bytes]:
    try:
        chunk: bytes = yield Read()
    except Dropped as error:
        raise ConnectionFailed(settings.redact(str(error))) from error
    return chunk


def _whole(settings: Settings, reply: Reply, chunk: bytes) -> Flow[Reply]:
    body = b""
    while chunk and len(body) < LONGEST_ERROR_BODY:
        body += chunk
        chunk = yield from _read(settings)
    return Reply(reply.status, reply.headers, body)


def _is_document(chunk: bytes) -> bool:
    return chunk[:512].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[", b"<"))


def _writing(sink: Sink, chunk: bytes) -> Callable[[], None]:
    return lambda: sink.write(chunk)
