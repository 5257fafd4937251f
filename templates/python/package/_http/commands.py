"""The commands that a flow yields, and their answers.

A flow is a generator. It yields commands and is sent their answers, and so knows nothing of sync or async; a driver
(see `driver` and `async_driver`) runs it to its end and gives it the failures of the wire as `NotSent` and `Dropped`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from .errors import ConnectionFailed
from .settings import Settings, Timeout

T = TypeVar("T")
HeaderPairs = tuple[tuple[str, str], ...]

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


def bare(url: str) -> str:
    """An address without its query, which may be signed."""
    return url.partition("?")[0].partition("#")[0]
