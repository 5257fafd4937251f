"""What every call of a client shares, and what one call may change; the key stands in no repr."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import httpx2

from .errors import PackageError

Timeout = float | httpx2.Timeout

logger = logging.getLogger(__name__.rsplit(".", 2)[0])  # the package's, not this room's


class Secret:
    """A text that no repr, log line or list of local variables shows."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __repr__(self) -> str:
        return "[redacted]"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens on the wire; no part of it shows the key.

    Attributes:
        kind: `request` is about to be sent, `reply` and `failure` tell how that ended, `retry` comes before a pause.
        method: HTTP method; empty for `retry`.
        url: The address without its query; empty for `retry`.
        status: HTTP status of a reply, else 0.
        request_id: What to quote to the API's operators, empty where unknown.
        seconds: How long the request took; for `retry`, how long the pause will be.
        error: What went wrong, for `failure` and `retry`.
    """

    kind: Literal["request", "reply", "failure", "retry"]
    method: str = ""
    url: str = ""
    status: int = 0
    request_id: str = ""
    seconds: float = 0.0
    error: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What one call sets for itself; `None` takes the client's. Times are in seconds."""

    timeout: Timeout | None = None
    max_retries: int | None = None
    headers: Mapping[str, str] | None = field(default=None, repr=False)


DEFAULTS = Options()


@dataclass(frozen=True, slots=True)
class Settings:
    """What every call shares. Times are in seconds."""

    api_key: Secret
    base_url: str
    timeout: Timeout = 60.0
    max_retries: int = 2
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    user_agent: str = ""
    on_event: Callable[[Event], object] | None = None
    prefix: str = field(init=False, repr=False)  # the base URL as it is sent
    origin: object = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if not _fits_a_header(self.api_key):
            raise PackageError("The API key holds a character that no HTTP header can carry.")
        address = parse_address(self.base_url)
        if address is None or address.userinfo or address.query or address.fragment:
            raise PackageError("base_url must be http(s)://host[:port][/path] and nothing more.")
        if self.max_retries < 0:
            raise PackageError("max_retries must not be negative.")
        object.__setattr__(self, "prefix", str(address).rstrip("/"))
        object.__setattr__(self, "origin", address.origin)

    def url(self, path: str) -> str:
        """The address of a path; a base URL that already ends in the path's first segment is fine."""
        return self.prefix.removesuffix("/" + path.split("/", 2)[1]) + path

    def is_own(self, url: str) -> bool:
        """Whether a URL has the base URL's origin: no other may see the key."""
        address = parse_address(url)
        return address is not None and address.origin == self.origin

    def redact(self, text: str) -> str:
        """The text without the API key."""
        return text.replace(self.api_key.reveal(), repr(self.api_key))

    def retries(self, options: Options) -> int:
        """How often a call is repeated. Raises `PackageError` for fewer than none."""
        if options.max_retries is not None and options.max_retries < 0:
            raise PackageError("max_retries must not be negative.")
        return self.max_retries if options.max_retries is None else options.max_retries

    def emit(self, event: Event) -> None:
        """Tell the caller's hook; what it raises is logged and never ends a call."""
        if self.on_event is not None:
            try:
                self.on_event(event)
            except Exception:
                logger.exception("on_event raised")


def _fits_a_header(key: Secret) -> bool:
    return key.reveal().isascii() and key.reveal().isprintable() and " " not in key.reveal()


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
