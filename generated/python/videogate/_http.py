"""The wire: the settings, the commands that a flow yields, and how they become HTTP requests.

A flow is a generator. It yields commands and is sent their answers, and so knows nothing of sync or async; a driver
(see `_drivers`) runs it to its end and gives it the failures of the wire as `NotSent` and `Dropped`.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx2

from ._errors import ConnectionFailed, PackageError

T = TypeVar("T")
Timeout = float | httpx2.Timeout

logger = logging.getLogger(__package__)


@dataclass(frozen=True, slots=True)
class Settings:
    """What every call shares. Times are in seconds; the key stands in no repr."""

    api_key: str = field(repr=False)
    base_url: str
    timeout: Timeout = 60.0
    max_retries: int = 2
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    user_agent: str = ""

    def __post_init__(self) -> None:
        if not (self.api_key.isascii() and self.api_key.isprintable() and " " not in self.api_key):
            raise PackageError("The API key holds a character that no HTTP header can carry.")
        address = parse_address(self.base_url)
        if address is None or address.userinfo or address.query or address.fragment:
            raise PackageError("base_url must be http(s)://host[:port][/path] and nothing more.")
        if self.max_retries < 0:
            raise PackageError("max_retries must not be negative.")

    def url(self, path: str) -> str:
        """The address of a path; a base URL that already ends in the path's first segment is fine."""
        base = httpx2.URL(self.base_url)
        prefix = base.path.rstrip("/").removesuffix("/" + path.split("/")[1])
        return str(base.copy_with(raw_path=(prefix + path).encode()))

    def is_own(self, url: str) -> bool:
        """Whether a URL has the base URL's origin: no other may see the key."""
        address = parse_address(url)
        return address is not None and address.origin == httpx2.URL(self.base_url).origin

    def redact(self, text: str) -> str:
        """The text without the API key."""
        return text.replace(self.api_key, "[redacted]")


def parse_address(url: str) -> httpx2.URL | None:
    """The URL, or `None` if it is not an absolute http or https one."""
    try:
        address = httpx2.URL(url)
    except httpx2.InvalidURL:
        return None
    return address if address.scheme in ("http", "https") and address.host else None


def resolve(url: str, location: str) -> str | None:
    """Where a redirect leads, `None` if that is not an http or https address."""
    try:
        target = parse_address(str(httpx2.URL(url).join(location)))
    except httpx2.InvalidURL:
        return None
    return None if target is None else str(target)


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """Send a request; the answer is a `Reply`. Raises `NotSent` or `Dropped`.

    `is_own` adds the key and the caller's headers, `is_fresh` takes a connection of its own, `is_streamed` leaves the
    body to `Read`.
    """

    method: str
    url: str
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    timeout: Timeout | None = None
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


class NotSent(Exception):
    """The connection was never made: nobody received the request."""


class Dropped(Exception):
    """The connection broke, or fell silent, when the request may have been received."""


def ask(settings: Settings, send: Send) -> Flow[Reply]:
    """Send what may be sent any number of times. Raises `ConnectionFailed`."""
    try:
        reply: Reply = yield send
    except (NotSent, Dropped) as error:
        raise ConnectionFailed(settings.redact(str(error))) from error
    return reply


@contextlib.contextmanager
def failures() -> Generator[None, None, None]:
    """Raise what the HTTP library raises as `NotSent` or `Dropped`."""
    try:
        yield
    except (
        httpx2.ConnectError,
        httpx2.ConnectTimeout,
        httpx2.PoolTimeout,
        httpx2.ProxyError,
        httpx2.UnsupportedProtocol,
    ) as error:
        raise NotSent(f"{type(error).__name__} {error}".rstrip()) from error
    except (httpx2.RequestError, httpx2.StreamError) as error:
        raise Dropped(f"{type(error).__name__} {error}".rstrip()) from error


def build_request(
    settings: Settings, client: httpx2.Client | httpx2.AsyncClient, send: Send
) -> httpx2.Request:
    """The request for a command, with the key if it goes to the base URL's origin and to no other."""
    is_own = send.is_own and settings.is_own(send.url)
    headers = httpx2.Headers({"User-Agent": settings.user_agent, "Accept": "*/*"})
    if is_own:
        headers["Authorization"] = f"Bearer {settings.api_key}"
        headers.update(settings.headers)
    headers.update(send.headers)
    if send.is_fresh:
        headers["Connection"] = "close"
    timeout = httpx2.Timeout(settings.timeout if send.timeout is None else send.timeout)
    # A foreign host gets a bare request: nor does it see the defaults of the caller's own HTTP client.
    build = client.build_request if is_own else httpx2.Request
    return build(
        send.method,
        send.url,
        headers=headers,
        content=send.body,
        extensions={"timeout": timeout.as_dict()},
    )


def read_reply(settings: Settings, send: Send, response: httpx2.Response) -> Reply:
    """What a flow is told of a response."""
    place = response.url.copy_with(query=None, fragment=None, userinfo=b"")  # a query may be signed
    logger.debug("%s %s %d", send.method, settings.redact(str(place)), response.status_code)
    body = b"" if send.is_streamed else response.content
    return Reply(response.status_code, response.headers, body)
