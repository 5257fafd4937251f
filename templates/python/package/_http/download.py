"""Fetching a result's bytes: by hand through redirects, resumed where they broke off.

The key goes to the base URL's origin and to no other host, and never again once a redirect has left that origin.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .commands import Dropped, Flow, HeaderPairs, Read, Reply, Send, Work, ask
from .errors import ConnectionFailed, DownloadFailed
from .reply import read_error
from .retry import retrying
from .settings import Options, Settings, resolve
from .sinks import Sink

MOST_REDIRECTS = 5
LONGEST_ERROR_BODY = 64 * 1024  # bytes
A_STEP_ON = 64 * 1024  # bytes: an attempt that got that much further does not count as failed
DOCUMENT = re.compile(r"text/.*|application/(.*\+)?(json|xml)|application/xhtml.*")
CONTENT_RANGE = re.compile(r"bytes ([0-9]+)-[0-9]+/([0-9]+|\*)")
FETCHING: HeaderPairs = (("Accept", "*/*"), ("Accept-Encoding", "identity"))

OnBytes = Callable[[int, int | None], object]  # (bytes so far, bytes in all if known)


@dataclass(slots=True)
class Partial:
    """How far a transfer has come.

    Attributes:
        done: Bytes that the sink holds.
        validator: What tells one version of the file from another, empty where the host does not say.
        gained: Bytes that the last attempt brought.
    """

    done: int = 0
    validator: str = ""
    gained: int = 0

    def headers(self) -> HeaderPairs:
        """What to ask for."""
        if not (self.done and self.validator):
            return FETCHING
        return (*FETCHING, ("Range", f"bytes={self.done}-"), ("If-Range", self.validator))


def is_downgrade(url: str, target: str) -> bool:
    """Whether a way from one address to another gives up encryption."""
    return url.lower().startswith("https:") and not target.lower().startswith("https:")


def fetch(
    settings: Settings,
    url: str,
    sink: Sink,
    options: Options,
    on_progress: OnBytes | None = None,
) -> Flow[None]:
    """Fetch a URL into a sink; an attempt goes on where the last one broke off, if the host can do that.

    Raises `APIError`, `ConnectionFailed`, or `DownloadFailed` for what is no file.
    """
    partial = Partial()

    def attempt() -> Flow[None]:
        return _transfer(settings, url, sink, options, on_progress, partial)

    yield from retrying(
        settings,
        settings.retries(options),
        attempt,
        has_advanced=lambda: bool(partial.validator) and partial.gained >= A_STEP_ON,
    )


def _transfer(
    settings: Settings,
    url: str,
    sink: Sink,
    options: Options,
    on_progress: OnBytes | None,
    partial: Partial,
) -> Flow[None]:
    partial.gained = 0
    headers = partial.headers()
    reply = yield from _open(settings, url, options, headers)
    chunk = yield from _read(settings)
    if headers != FETCHING and reply.status in (206, 416):
        total = _resumed(reply, partial)
    else:
        yield from _refuse_documents(settings, reply, chunk)
        yield Work(sink.restart)
        total = _length(reply)
        partial.done = 0
        partial.validator = _validator(reply)
    while chunk:
        yield Work(_writing(sink, chunk))
        partial.done += len(chunk)
        partial.gained += len(chunk)
        if on_progress is not None:
            on_progress(partial.done, total)
        chunk = yield from _read(settings)
    if total is not None and partial.done != total:
        raise ConnectionFailed(f"the body ended after {partial.done} of {total} bytes")


def _resumed(reply: Reply, partial: Partial) -> int | None:
    """The length of the whole, of which a reply brings the rest. Raises `ConnectionFailed` where it does not."""
    found = CONTENT_RANGE.fullmatch(reply.headers.get("content-range", "").strip().lower())
    if reply.status == 416 or found is None or int(found[1]) != partial.done:
        partial.validator = ""  # the next attempt begins anew
        raise ConnectionFailed("the host does not go on where the last attempt broke off")
    return None if found[2] == "*" else int(found[2])


def _refuse_documents(settings: Settings, reply: Reply, chunk: bytes) -> Flow[None]:
    """Raise `APIError` or `DownloadFailed` for anything but a file."""
    if reply.status != 200:
        raise read_error(settings, (yield from _whole(settings, reply, chunk)))
    if DOCUMENT.fullmatch(reply.media_type) or _is_document(chunk):
        words = read_error(settings, (yield from _whole(settings, reply, chunk))).message
        kind = reply.media_type or "a document"
        raise DownloadFailed(f"the answer is {kind} and not the file: {words[:500]}")
    if not chunk:
        raise DownloadFailed("the answer is empty")


def _length(reply: Reply) -> int | None:
    length = reply.headers.get("content-length", "")
    is_known = length.isascii() and length.isdigit() and "content-encoding" not in reply.headers
    return int(length) if is_known else None


def _validator(reply: Reply) -> str:
    """What `If-Range` may name: a strong ETag, else a date."""
    etag = reply.headers.get("etag", "")
    if reply.headers.get("accept-ranges", "") == "none" or "content-encoding" in reply.headers:
        return ""
    return etag if etag.startswith('"') else reply.headers.get("last-modified", "")


def _open(settings: Settings, url: str, options: Options, headers: HeaderPairs) -> Flow[Reply]:
    is_own = settings.is_own(url)
    for _ in range(1 + MOST_REDIRECTS):
        send = Send(
            method="GET",
            url=url,
            headers=FETCHING,
            more_headers=options.headers,
            timeout=options.timeout,
            is_own=is_own,
            is_streamed=True,
            conditions=headers[len(FETCHING) :],
        )
        reply = yield from ask(settings, send)
        location = reply.headers.get("location", "")
        if reply.status not in (301, 302, 303, 307, 308) or not location:
            return reply
        target = resolve(url, location)
        if target is None or is_downgrade(url, target):
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
