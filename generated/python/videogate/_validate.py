"""Check JSON text, and turn a good request into a typed one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn, cast

from ._engine import UnknownModel, check
from ._errors import RequestInvalid
from ._report import Issue, Report

if TYPE_CHECKING:
    from .requests import AnyRequest


def check_json(
    body: str | bytes | bytearray,
    *,
    strict: bool = False,
    locale: str = "en",
    unknown_model: UnknownModel = "error",
) -> Report:
    """Check one request given as JSON text. Never raises on bad input.

    Args:
        body: JSON as text or as UTF-8 bytes.
        strict: Treat warnings and snapped values as errors.
        locale: Language of messages and hints; one of the catalog's.
        unknown_model: `allow` lets ids through that the catalog does not know, with a warning.

    Returns:
        The same report as `check` gives for the parsed body.
    """
    try:
        payload = cast("object", json.loads(body, parse_constant=_no_constant))
    except UnicodeDecodeError as error:
        return _unreadable("it is not UTF-8", 1, error.start + 1, strict, locale)
    except json.JSONDecodeError as error:
        return _unreadable(error.msg, error.lineno, error.colno, strict, locale)
    except RecursionError:
        return _unreadable("it is nested too deeply", 1, 1, strict, locale)
    except ValueError as error:
        return _unreadable(str(error), 1, 1, strict, locale)
    return check(payload, strict=strict, locale=locale, unknown_model=unknown_model)


def validate(
    payload: object,
    *,
    strict: bool = False,
    locale: str = "en",
    unknown_model: UnknownModel = "error",
) -> AnyRequest:
    """The typed request for a payload.

    Raises:
        RequestInvalid: when the payload has errors, or its model is none of the catalog's; `.report` has the findings.
    """
    report = check(payload, strict=strict, locale=locale, unknown_model=unknown_model)
    request = report.request
    if request is None:
        raise RequestInvalid(report)
    return request


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON value")


def _unreadable(problem: str, line: int, column: int, strict: bool, locale: str) -> Report:
    report = Report(strict=strict, locale=locale)
    facts: dict[str, object] = {"problem": problem, "line": line, "column": column}
    report.add(Issue("invalid_json", "error", "contract", (), facts=facts, locale=locale))
    return report
