"""The wire: the commands that a flow yields, and how they become HTTP requests.

A flow is a generator. It yields commands and is sent their answers, and so knows nothing of sync or async; a driver
(see `_driver` and `_async_driver`) runs it to its end and gives it the failures of the wire as `NotSent` and `Dropped`.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, TypeVar

import httpx2

from ._errors import ConnectionFailed
from ._settings import Event, Settings, Timeout, logger

T = TypeVar("T")
HeaderPairs = tuple[tuple[str, str], ...]

CHUNK = 256 * 1024  # bytes read, and written to disk, at a time
MOST_KINDS = 16  # of headers that are kept: each upload has a boundary of its own
READING: HeaderPairs = (("Accept", "application/json"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """Send a request; the answer is a `Reply`. Raises `NotSent` or `Dropped`.

    Of the headers, `more_headers` are the caller's for this one call, and `conditions` belong to this one request.
    `is_own` adds the key and the caller's headers, `is_fresh` takes a connection of its own, `is_streamed` leaves the
    body to `Read`. Past the `deadline` (on the driver's clock) the request is given up.
    """

    method: str
    url: str
    body: bytes | None = None
    headers: HeaderPairs = READING
    more_headers: Mapping[str, str] | None = None
    conditions: HeaderPairs = ()
    timeout: Timeout | None = None
    deadline: float = math.inf
    is_own: bool = True
    is_fresh: bool = False
    is_streamed: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """Read on in the streamed body; the answer is bytes, none at its end. Raises `Dropped`."""


@dataclass(frozen=True, slots=True)
class Sleep:
    """Pause for some seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Now:
    """The answer is the time in seconds, on a clock that never goes back."""


@dataclass(frozen=True, slots=True)
class Work:
    """Call a function that blocks, off the event loop; the answer is what it returns."""

    function: Callable[[], object]


Command = Send | Read | Sleep | Now | Work
Flow = Generator[Command, Any, T]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back; `body` is empty when streamed."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def media_type(self) -> str:
        """The Content-Type without parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def request_id(self) -> str:
        """What to quote to the API's operators, empty where no header tells."""
        ids = (v for name, v in self.headers.items() if name.lower().endswith("request-id"))
        return next(ids, "")


class NotSent(Exception):
    """The connection was never made: nobody received the request."""


class Dropped(Exception):
    """The connection broke, or fell silent, when the request may have been received.

    Attributes:
        body: What of a reply's body had come by then.
    """

    def __init__(self, reason: str, body: bytes = b"") -> None:
        super().__init__(reason)
        self.body = body


def ask(settings: Settings, send: Send) -> Flow[Reply]:
    """Send what may be sent any number of times. Raises `ConnectionFailed`."""
    try:
        reply: Reply = yield send
    except (NotSent, Dropped) as error:
        raise unanswered(settings, send, error) from error
    return reply


def unanswered(settings: Settings, send: Send, error: Exception) -> ConnectionFailed:
    """What is raised when there was no answer: where it was asked, and what came of it."""
    words = f"no answer to {send.method} {bare(send.url)}: {error}"
    return ConnectionFailed(settings.redact(words))


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


def bare(url: str) -> str:
    """An address without its query, which may be signed."""
    return url.partition("?")[0].partition("#")[0]
