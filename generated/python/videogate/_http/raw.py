"""Replies as they came, for callers who want to see more than the typed result."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine, Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from .commands import Reply

T = TypeVar("T")
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class RawReply(Generic[T]):
    """A reply as it came.

    Attributes:
        status: HTTP status.
        headers: Headers; their names compare without case.
        body: The body's bytes.
        request_id: What to quote to the API's operators, empty where no header tells.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    request_id: str
    _result: T = field(repr=False)

    def json(self) -> Any:
        """The body, parsed. Raises `ValueError` if it is no JSON."""
        return json.loads(self.body)

    def parse(self) -> T:
        """What the call itself gives."""
        return self._result


def raw_reply(reply: Reply, result: T) -> RawReply[T]:
    """The public form of a reply."""
    return RawReply(reply.status, reply.headers, reply.body, reply.request_id, result)


def raw_copy(resource: T) -> T:
    """The same group of calls; each gives a `RawReply`."""
    other = copy(resource)
    own: dict[str, Any] = vars(cast("object", other))
    own["_run"] = own["_client"].run_raw
    return other


def raw(call: Callable[P, T]) -> Callable[P, RawReply[T]]:
    """A call of a `raw_copy`, with its true type."""
    return cast("Callable[P, RawReply[T]]", call)


def async_raw(
    call: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, RawReply[T]]]:
    """As `raw`, for asyncio."""
    return cast("Callable[P, Coroutine[Any, Any, RawReply[T]]]", call)
