"""Check JSON text, and turn a good request into a typed one."""

from __future__ import annotations

import json

from .._engine.check import check, refusal
from .._engine.issue import CONTRACT, Finding
from .._engine.report import Report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn, cast

    from .._engine.check import Unknown
    from ..requests import AnyRequest
else:

    def cast(_kind, value):
        return value


def check_json(
    body: str | bytes | bytearray,
    *,
    strict: bool = False,
    locale: str = "en",
    unknown_model: Unknown = "error",
    unknown_mode: Unknown = "error",
    partial: bool = False,
    dialect: str | None = None,
) -> Report:
    """Check one request given as JSON text. Never raises on bad input.

    Args:
        body: JSON as text or as UTF-8 bytes.
        strict: Treat warnings as errors.
        locale: Language of messages and hints; one of the catalog's.
        unknown_model: `allow` lets ids through that the catalog does not know, with a warning.
        unknown_mode: `allow` lets modes through that the catalog does not know, and requests whose mode cannot be
            told, with a warning; what hangs on the mode is not checked.
        partial: Treat what is missing as a note, for a form that is still being filled.
        dialect: The kind of gateway that it goes to; then what that drops is a warning, and what it reads goes out
            under its names.

    Returns:
        The same report as `check` gives for the parsed body.

    Raises:
        ValueError: when there is no such dialect.
    """
    if dialect is not None:
        from .._engine.dialects import known

        known(dialect)
    try:
        payload = _parsed(body)
    except UnicodeDecodeError as error:
        return _unreadable("it is not UTF-8", 1, error.start + 1, strict, locale)
    except json.JSONDecodeError as error:
        return _unreadable(error.msg, error.lineno, error.colno, strict, locale)
    except RecursionError:
        return _unreadable("it is nested too deeply", 1, 1, strict, locale)
    except ValueError as error:
        return _unreadable(str(error), 1, 1, strict, locale)
    return check(
        payload,
        strict=strict,
        locale=locale,
        unknown_model=unknown_model,
        unknown_mode=unknown_mode,
        partial=partial,
        dialect=dialect,
    )


def validate(
    payload: object,
    *,
    strict: bool = False,
    locale: str = "en",
    unknown_model: Unknown = "error",
    unknown_mode: Unknown = "error",
    dialect: str | None = None,
) -> AnyRequest:
    """The typed request for a payload.

    Raises:
        ValueError: when there is no such dialect.
        RequestInvalid: when the payload has errors, or no class is known for it: its model is none of the catalog's,
            or its mode cannot be told; `.report` has the findings.
    """
    report = check(
        payload,
        strict=strict,
        locale=locale,
        unknown_model=unknown_model,
        unknown_mode=unknown_mode,
        dialect=dialect,
    )
    request = report.request
    if request is None:
        from .._http.errors import RequestInvalid

        raise RequestInvalid(report)
    return request


def _parsed(body: str | bytes | bytearray) -> object:
    """What `json.loads` gives, but for NaN and the like; sooner for what nearly all requests are."""
    text = body
    if type(body) is bytes and body[:1] == b"{" and body[1:2] != b"\0":  # not UTF-16 or UTF-32
        try:
            text = body.decode()
        except UnicodeDecodeError:
            text = body
    if type(text) is str and text[:1] == "{":
        payload, end = _DECODER.raw_decode(text)
        if end == len(text):
            return cast("object", payload)
    return cast("object", json.loads(body, parse_constant=_no_constant))


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON value")


def _unreadable(problem: str, line: int, column: int, strict: bool, locale: str) -> Report:
    facts: dict[str, object] = {"problem": problem, "line": line, "column": column}
    found = Finding("invalid_json", (), "error", CONTRACT, "", facts)
    return refusal(found, strict=strict, locale=locale)


_DECODER = json.JSONDecoder(parse_constant=_no_constant)  # `json.loads` makes one for each call
