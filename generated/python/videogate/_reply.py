"""Reading what an API sends back: error bodies of every shape, and task replies that do not keep to the letter."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel, ValidationError

from ._endpoints import State, TaskShape
from ._errors import APIError, NotFound, error_class
from ._http import Reply, Settings
from ._retry import read_retry_after

T = TypeVar("T", bound=BaseModel)

UNKNOWN_TASK_CODES = ("task_not_exist",)  # come with 400
LONGEST_TEXT = 10_000  # characters kept of a body that is not JSON
MILLISECONDS = range(10**11, 10**15)  # the first is, as seconds, in the year 5138
NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,15})?")
REQUEST_ID = re.compile(r"\s*\(request id: ([^()\s]+)\)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Task(Generic[T]):
    """A task as a reply shows it: typed for the caller, and what the flows need of it."""

    typed: T
    id: str
    state: State = "succeeded"
    url: str = ""
    reason: str = ""
    code: str = ""


def parse_json(body: bytes) -> object:
    """The body as JSON, `None` if it is not JSON."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def as_object(value: object) -> dict[str, Any]:
    """The value if it is a JSON object, else an empty one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def read_error(settings: Settings, reply: Reply) -> APIError:
    """The error that a reply stands for, of the class that its status means."""
    text = settings.redact(reply.body.decode("utf-8", "replace"))
    body = as_object(parse_json(text.encode()))
    code, message = _code_and_message(body)
    found = REQUEST_ID.search(message)
    ids = [value for name, value in reply.headers.items() if name.lower().endswith("request-id")]
    request_id = next(iter(ids), found[1] if found else "")
    if not message:
        what = reply.media_type or "no"
        message = "an empty body" if not text.strip() else f"a body without a message ({what} type)"
    kind = NotFound if code in UNKNOWN_TASK_CODES else error_class(reply.status)
    return kind(
        reply.status,
        code,
        REQUEST_ID.sub("", message),
        request_id,
        body or text[:LONGEST_TEXT],
        read_retry_after(reply.headers),
    )


def _code_and_message(body: Mapping[str, Any], depth: int = 0) -> tuple[str, str]:
    detail = body.get("error")
    inner = as_object(detail) or body
    message = detail if isinstance(detail, str) else inner.get("message") or body.get("message")
    code = inner.get("code") or body.get("code")
    text = message if isinstance(message, str) else _text(inner.get("detail"))
    nested = as_object(parse_json(text.encode())) if text.lstrip().startswith("{") else {}
    if nested and depth < 3:  # a gateway may pass the vendor's whole body on as text
        text = _code_and_message(nested, depth + 1)[1] or text
    return _text(code), text


def _text(value: object) -> str:
    if value is None or value == "":
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def read_result(reply: Reply, kind: type[T]) -> T | None:
    """The typed body of a reply that is the result itself, `None` if it is not a JSON object or an error."""
    body = as_object(parse_json(reply.body))
    return _typed(kind, body, body) if body and not body.get("error") else None


def read_task(reply: Reply, kind: type[T], shape: TaskShape, known_id: str = "") -> Task[T] | None:
    """The task of a reply, `None` if the reply shows none; `known_id` stands in for an id that it leaves out."""
    raw = as_object(parse_json(reply.body))
    body = _unwrap(raw, shape)
    id_ = next((_text(body[key]) for key in shape.id if body.get(key)), "")
    status = _text(body.get(shape.status))
    if not (id_ or (status and known_id)):
        return None
    names = {name.casefold(): name for name in shape.states}
    name = names.get(status.casefold(), "")
    state = shape.states[name] if name else "running"
    places = [_at(body, path) for path in shape.location]
    url = next((p for p in places if _is_address(p)), "")
    code, reason = _code_and_message({"error": body.get(shape.error)})
    if state == "failed" and not reason:
        reason = next((place for place in places if place and place != url), "")

    fields = {key: _plain(key, value) for key, value in body.items() if value not in ("", None)}
    fields[shape.id[0]] = id_ or known_id
    fields[shape.status] = _spelling(shape, state) or name or status or "unknown"
    for path, place in zip(shape.location, places, strict=True):
        if url and "." not in path and not _is_address(place):
            fields[path] = url
    if shape.progress in fields:
        number = _number(fields[shape.progress])
        fields[shape.progress] = fields[shape.progress] if number is None else number
    return Task(_typed(kind, fields, raw), fields[shape.id[0]], state, url, reason, code)


def _unwrap(body: dict[str, Any], shape: TaskShape) -> dict[str, Any]:
    if any(body.get(key) for key in shape.id):
        return body
    data = body.get("data")
    if isinstance(data, str) and data:
        return {shape.id[0]: data}
    return as_object(data) or body


def _at(body: Mapping[str, Any], path: str) -> str:
    value: object = body
    for key in path.split("."):
        value = as_object(value).get(key)
    return value if isinstance(value, str) else ""


def _is_address(place: str) -> bool:
    return place.lower().startswith(("https://", "http://"))


def _plain(key: str, value: Any) -> Any:
    number = _number(value) if key.endswith("_at") else None
    if number is None:
        return value
    return int(number) // 1000 if int(number) in MILLISECONDS else number


def _spelling(shape: TaskShape, state: State) -> str:
    """The first name of a final state, so that a caller may compare with that one alone."""
    return "" if state == "running" else next(n for n, s in shape.states.items() if s == state)


def _number(value: object) -> int | float | None:
    """The number that a JSON number or a string such as "40", "87.5" or "40%" stands for."""
    text = value.strip().removesuffix("%") if isinstance(value, str) else json.dumps(value)
    if not NUMBER.fullmatch(text):
        return None
    return float(text) if "." in text else int(text)


def _typed(kind: type[T], fields: dict[str, Any], raw: dict[str, Any]) -> T:
    try:
        return kind.model_validate(fields)
    except ValidationError as error:
        unreadable = {issue["loc"][0] for issue in error.errors(include_url=False) if issue["loc"]}
    readable: dict[str, Any] = {k: v for k, v in fields.items() if k not in unreadable}
    readable["raw"] = raw
    try:
        return kind.model_validate(readable)
    except ValidationError:
        return kind.model_construct(None, **readable)
