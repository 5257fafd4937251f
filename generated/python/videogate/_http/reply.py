"""Reading what an API sends back: error bodies of every shape, and task replies that do not keep to the letter.

What is irregular is declared in `TaskShape`, and put right by it before a reply is typed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .endpoints import State, TaskShape
from .errors import APIError, error_class

if TYPE_CHECKING:  # a task is read without the HTTP library
    from pydantic import BaseModel

    from .commands import Reply
    from .settings import Settings

T = TypeVar("T", bound="BaseModel")

LONGEST_TEXT = 10_000  # characters kept of a body that is not JSON
MILLISECONDS = range(10**11, 10**15)  # the first is, as seconds, in the year 5138
NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,15})?")
NO_CODES: Mapping[str, int] = {}
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


def read_error(settings: Settings, reply: Reply, codes: Mapping[str, int] = NO_CODES) -> APIError:
    """The error that a reply stands for, of the class that its code means, else its status."""
    from .retry import read_retry_after

    text = settings.redact(reply.body.decode("utf-8", "replace"))
    body = as_object(parse_json(text.encode()))
    code, message = code_and_message(body)
    found = REQUEST_ID.search(message)
    request_id = reply.request_id or (found[1] if found else "")
    if not message:
        what = reply.media_type or "no"
        message = "an empty body" if not text.strip() else f"a body without a message ({what} type)"
    kind = error_class(codes.get(code, reply.status))
    return kind(
        reply.status,
        code,
        REQUEST_ID.sub("", message),
        request_id,
        body or text[:LONGEST_TEXT],
        read_retry_after(reply.headers),
    )


def code_and_message(body: Mapping[str, Any], depth: int = 0) -> tuple[str, str]:
    """The API's own code and words in a body that tells of an error; empty where it has none."""
    detail = body.get("error")
    inner = as_object(detail) or body
    message = detail if isinstance(detail, str) else inner.get("message") or body.get("message")
    code = inner.get("code") or body.get("code")
    text = message if isinstance(message, str) else _text(inner.get("detail"))
    nested = as_object(parse_json(text.encode())) if text.lstrip().startswith("{") else {}
    if nested and depth < 3:  # a gateway may pass the vendor's whole body on as text
        text = code_and_message(nested, depth + 1)[1] or text
    return _text(code), text


def _text(value: object) -> str:
    if value is None or value == "":
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def read_result(reply: Reply, kind: type[T]) -> T | None:
    """The typed body of a reply that is the result itself, `None` if it is not a JSON object or an error."""
    body = as_object(parse_json(reply.body))
    return _typed(kind, body, body) if body and not body.get("error") else None


def id_within(body: bytes, shape: TaskShape) -> str:
    """The id in a body that cannot be read as a whole, empty where none stands in it."""
    text = body.decode("utf-8", "replace")
    for key in shape.id:
        found = re.search(rf'"{re.escape(key)}"\s*:\s*("(?:[^"\\]|\\.)+"|[0-9]+\b)', text)
        if found is not None:
            return _text(parse_json(found[1].encode()))
    return ""


class Reader(Generic[T]):
    """Reads the tasks of one shape into one type."""

    def __init__(self, kind: type[T], shape: TaskShape) -> None:
        self._kind = kind
        self._shape = shape
        first = {state: name for name, state in reversed(list(shape.states.items()))}
        self._states: dict[str, tuple[str, State]] = {
            # Of a final state the first name goes for all, so that a caller may compare with that one alone.
            name.casefold(): (name if state == "running" else first[state], state)
            for name, state in shape.states.items()
        }
        for other, name in shape.spellings.items():
            self._states[other.casefold()] = self._states[name.casefold()]
        self._places = [path.split(".") for path in shape.location]
        known = kind.model_fields
        self._addresses = [path for path in shape.location if path in known]

    def read(self, body: bytes, known_id: str = "") -> Task[T] | None:
        """The task of a reply, `None` if it shows none; `known_id` stands in for an id that it leaves out."""
        return self.task(as_object(parse_json(body)), known_id)

    def task(self, raw: dict[str, Any], known_id: str = "") -> Task[T] | None:
        """As `read`, from a body that is parsed already."""
        shape = self._shape
        body = _unwrap(raw, shape)
        id_ = next((_text(body[key]) for key in shape.id if body.get(key)), "")
        status = _text(body.get(shape.status)).strip()
        if not (id_ or (status and known_id)):
            return None
        name, state = self._states.get(status.casefold(), (status or "unknown", "running"))
        fields = {key: value for key, value in body.items() if value is not None and value != ""}
        for key, others in shape.other_names.items():
            value = next((fields[other] for other in others if other in fields), None)
            if value is not None:
                fields.setdefault(key, value)
        fields[shape.id[0]] = id_ or known_id
        fields[shape.status] = name
        url, words = self._address(body, fields)
        code = reason = ""
        if shape.error in fields:
            code, reason = code_and_message({"error": fields[shape.error]})
        if state == "failed":
            reason = reason or words
            if reason and not isinstance(fields.get(shape.error), dict):
                fields[shape.error] = {"message": reason}
        self._tidy_numbers(fields, is_running=state == "running")
        return Task(_typed(self._kind, fields, raw), fields[shape.id[0]], state, url, reason, code)

    def _address(self, body: dict[str, Any], fields: dict[str, Any]) -> tuple[str, str]:
        """The best address, put in every field for one; and what stands in place of an address."""
        url = words = ""
        for path in self._places:
            place = _at(body, path) if path[0] in body else ""
            if _is_address(place):
                url = url or place
            else:
                words = words or place
        for key in self._addresses:
            if (url or key in fields) and not _is_address(fields.get(key)):
                fields.pop(key, None)
                if url:
                    fields[key] = url
        return url, words

    def _tidy_numbers(self, fields: dict[str, Any], *, is_running: bool) -> None:
        shape = self._shape
        if is_running:
            fields.pop(shape.ended, None)
        for key in shape.times:
            number = _number(fields[key]) if key in fields else None
            if number is not None:
                seconds = int(number)
                fields[key] = seconds // 1000 if seconds in MILLISECONDS else seconds
                if not seconds:
                    del fields[key]
        number = _number(fields[shape.progress]) if shape.progress in fields else None
        if number is not None:
            fields[shape.progress] = number


def _unwrap(body: dict[str, Any], shape: TaskShape) -> dict[str, Any]:
    if any(body.get(key) for key in shape.id):
        return body
    data = body.get("data")
    if isinstance(data, str) and data:
        return {shape.id[0]: data}
    return as_object(data) or body


def _at(body: Mapping[str, Any], path: list[str]) -> str:
    value: object = body
    for key in path:
        value = cast("dict[str, object]", value).get(key) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""


def _is_address(place: object) -> bool:
    return isinstance(place, str) and place[:8].lower().startswith(("https://", "http://"))


def _number(value: object) -> int | float | None:
    """The number that a JSON number or a string such as "40", "87.5" or "40%" stands for."""
    if type(value) is int:
        return value if value >= 0 else None
    text = value.strip().removesuffix("%") if isinstance(value, str) else json.dumps(value)
    if not NUMBER.fullmatch(text):
        return None
    return float(text) if "." in text else int(text)


def _typed(kind: type[T], fields: dict[str, Any], raw: dict[str, Any]) -> T:
    from pydantic import ValidationError  # the kind has imported it

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
