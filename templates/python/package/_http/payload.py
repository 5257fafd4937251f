"""What a create is given to send: a typed request or a mapping, as the JSON object that it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Protocol, cast, runtime_checkable

from .errors import PackageError

ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
PLAIN = frozenset((str, int, float, bool, type(None)))  # types of what holds no file


class WithFiles(dict[str, object]):
    """A payload that holds `LocalFile`s."""


@runtime_checkable
class TypedRequest(Protocol):
    """A request that knows how it goes out."""

    def wire(self) -> Mapping[str, object]:
        """The JSON object to send."""
        ...


def payload_of(request: object) -> Mapping[str, object]:
    """The JSON object that a request is. Raises `TypeError` for what is neither typed request nor mapping."""
    if isinstance(request, Mapping):
        return cast("Mapping[str, object]", request)
    if isinstance(request, TypedRequest):
        return request.wire()
    raise TypeError(f"a request is a typed request or a mapping, not {type(request).__name__}")


def as_json(payload: Mapping[str, object]) -> bytes:
    """The payload as JSON. Raises `PackageError`."""
    try:
        return ENCODER.encode(dict(payload)).encode()
    except (RecursionError, TypeError, ValueError) as error:
        raise PackageError(f"The request cannot be written as JSON: {error}") from None
