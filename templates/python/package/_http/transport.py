"""How commands become HTTP requests, what the HTTP library's failures mean, and who is told of either."""

from __future__ import annotations

import logging
import math
import time
from types import TracebackType
from typing import Literal

import httpx2

from .commands import READING, Dropped, HeaderPairs, NotSent, Reply, Send, bare
from .settings import Event, Settings, logger

CHUNK = 256 * 1024  # bytes read, and written to disk, at a time
MOST_KINDS = 16  # of headers that are kept: each upload has a boundary of its own
NEVER_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)


class Failures:
    """Raises what the HTTP library raises as `NotSent` or `Dropped`; the latter keeps what had come of a body.

    The library's own frames are forgotten: the key stands in them, and some tools print every local variable.
    """

    __slots__ = ("_body",)

    def __init__(self, body: list[bytes] | None = None) -> None:
        self._body = body

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if isinstance(error, NEVER_SENT):
            raise NotSent(_words(error)) from _without_frames(error)
        if isinstance(error, httpx2.RequestError | httpx2.StreamError | TimeoutError):
            raise Dropped(_words(error), b"".join(self._body or ())) from _without_frames(error)


def _words(error: Exception) -> str:
    return f"{type(error).__name__} {error}".rstrip()


def _without_frames(error: BaseException) -> BaseException:
    seen: BaseException | None = error
    while seen is not None:
        seen.__traceback__ = None
        seen = seen.__cause__ or seen.__context__
    return error


class RequestBuilder:
    """Makes the requests of one HTTP client; what does not change from one to the next is made once."""

    def __init__(
        self,
        settings: Settings,
        client: httpx2.Client | httpx2.AsyncClient,
        *,
        is_callers: bool,
    ) -> None:
        self._settings = settings
        self._client = client
        self._is_callers = is_callers
        self._timeout = httpx2.Timeout(settings.timeout).as_dict()
        self._headers: dict[tuple[HeaderPairs, bool, bool], httpx2.Headers] = {}
        self._urls: dict[bool, tuple[str, httpx2.URL]] = {}  # the last of creates, and of others

    def build(self, send: Send, now: float) -> httpx2.Request:
        """The request for a command, with the key if it goes to the base URL's origin and to no other."""
        headers = self._headers_of(send)
        extensions = {"timeout": self._timeout_of(send, now)}
        if self._is_callers and send.is_own:
            # A caller's own HTTP client adds its defaults; a foreign host never sees them.
            return self._client.build_request(
                send.method, send.url, headers=headers, content=send.body, extensions=extensions
            )
        body = httpx2.ByteStream(send.body or b"")
        url = self._url_of(send)
        headers = httpx2.Headers([(b"Host", url.netloc), *headers.raw])
        if send.body is not None:
            headers["Content-Length"] = str(len(send.body))
        return httpx2.Request(send.method, url, headers=headers, stream=body, extensions=extensions)

    def _url_of(self, send: Send) -> httpx2.URL:
        text, url = self._urls.get(send.is_fresh, ("", None))
        if url is None or text != send.url:
            url = httpx2.URL(send.url)
            self._urls[send.is_fresh] = (send.url, url)
        return url

    def _headers_of(self, send: Send) -> httpx2.Headers:
        key = (send.headers, send.is_own, send.is_fresh)
        headers = self._headers.get(key)
        if headers is None:
            headers = self._made(send)
            if send.headers is READING or len(self._headers) < MOST_KINDS:
                self._headers[key] = headers
        if send.more_headers and send.is_own:
            headers = headers.copy()
            headers.update(send.more_headers)
        if send.conditions:
            headers = headers.copy()
            headers.update(dict(send.conditions))
        return headers

    def _made(self, send: Send) -> httpx2.Headers:
        headers = httpx2.Headers({"Accept-Encoding": self._client.headers["Accept-Encoding"]})
        headers["User-Agent"] = self._settings.user_agent
        if send.is_own:
            headers["Authorization"] = f"Bearer {self._settings.api_key.reveal()}"
            headers.update(self._settings.headers)
        headers.update(dict(send.headers))
        headers["Connection"] = "close" if send.is_fresh else "keep-alive"
        return headers

    def _timeout_of(self, send: Send, now: float) -> dict[str, float | None]:
        times = self._timeout
        if send.timeout is not None:
            times = httpx2.Timeout(send.timeout).as_dict()
        left = send.deadline - now
        if left <= 0:
            raise NotSent("no time was left")
        if left == math.inf:
            return times
        return {name: left if t is None else min(t, left) for name, t in times.items()}


def is_watched(settings: Settings) -> bool:
    """Whether anybody wants to know of requests and replies."""
    return settings.on_event is not None or logger.isEnabledFor(logging.DEBUG)


def begin(settings: Settings, send: Send) -> float:
    """Tell that a request is about to be sent; the time by a clock that never goes back."""
    settings.emit(Event("request", send.method, settings.redact(bare(send.url))))
    return time.monotonic()


def tell(settings: Settings, send: Send, seconds: float, reply: Reply | None, error: str) -> None:
    """Log how a request ended, and tell the caller's hook."""
    place = settings.redact(bare(send.url))
    status = 0 if reply is None else reply.status
    words = settings.redact(error)
    logger.debug("%s %s %s", send.method, place, status or words)
    if settings.on_event is not None:
        request_id = "" if reply is None else reply.request_id
        kind: Literal["failure", "reply"] = "failure" if reply is None else "reply"
        settings.emit(Event(kind, send.method, place, status, request_id, seconds, words))
