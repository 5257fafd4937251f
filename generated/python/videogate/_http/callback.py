"""Reading what an API delivers to the address that a request named for it, as tolerantly as a reply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .errors import CallbackInvalid
from .reply import LONGEST_TEXT, Reader, as_object, code_and_message, parse_json

if TYPE_CHECKING:
    from pydantic import BaseModel

    from .endpoints import TaskShape

    CallbackBody = Mapping[str, object] | str | bytes | bytearray

T = TypeVar("T", bound="BaseModel")


def read_callback(body: CallbackBody, kind: type[T], shape: TaskShape) -> T:
    """The task that a callback tells of. Raises `CallbackInvalid` when it shows none."""
    raw = _read(body)
    task = Reader(kind, shape).task(raw)
    if task is None:
        ids = " or ".join(f"`{name}`" for name in shape.id)
        code, message = code_and_message(raw)
        said = f"; it says: {message}" if message else ""
        named = f" [{code}]" if code else ""
        raise CallbackInvalid(f"it has no {ids}{said}{named}", raw)
    return task.typed


def _read(body: object) -> dict[str, Any]:
    """The JSON object of a body."""
    if isinstance(body, Mapping):
        return dict(cast("Mapping[str, Any]", body))
    if not isinstance(body, str | bytes | bytearray):
        raise CallbackInvalid(f"it is neither text nor an object but {type(body).__name__}", body)
    data = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else bytes(body)
    parsed = parse_json(data)
    found = as_object(parsed)
    if not found and parsed != {}:
        text = data[:LONGEST_TEXT].decode("utf-8", "replace")
        raise CallbackInvalid("it is no JSON object", text)
    return found
