"""Findings as the errors of pydantic: with the same codes, at the same places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from .._engine.fields import ABSENT

if TYPE_CHECKING:
    from .._engine.issue import Issue
    from .._engine.report import Report
    from .._engine.values import Path

LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # stands in no UTF-8
DEEPEST_SHOWN = 32  # levels of a value that an error shows as it is


def invalid(title: str, report: Report, inputs: Mapping[str, object]) -> ValidationError:
    """The errors of a report on what was given, under a title: the name of a class."""
    problems = [_problem(issue, inputs) for issue in report.errors]
    return ValidationError.from_exception_data(title, problems)


def _problem(issue: Issue, inputs: Mapping[str, object]) -> InitErrorDetails:
    context: dict[str, object] = {
        "severity": issue.severity,
        "authority": issue.authority,
        "source": issue.source,
        "hint": _utf8(issue.hint),
        "accepted": list(issue.accepted),
        "message": _utf8(str(issue)),  # the last one, for no other is then filled into it
    }
    return InitErrorDetails(
        type=PydanticCustomError(cast("Any", issue.code), "{message}", context),
        loc=issue.path,
        input=_shown(_at(inputs, issue.path)),
    )


def _at(value: object, path: Path) -> object:
    """What stands at a place, or around it where nothing does."""
    for step in path:
        inner = _inside(value, step)
        if inner is ABSENT:
            break
        value = inner
    return value


def _inside(value: object, step: str | int) -> object:
    if isinstance(value, Mapping):
        return cast("Mapping[object, object]", value).get(step, ABSENT)
    items = cast("list[object]", value) if isinstance(value, list) else []
    return items[step] if isinstance(step, int) and step < len(items) else ABSENT


def _utf8(text: str) -> str:
    """A text that names what was given, with an escape for what has no UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode()


def _shown(value: object) -> object:
    """A value as an error shows it: as it is where any writer of JSON can write it, else as text."""
    from .._texts.words import show

    level, seen = [value], set[int]()
    for _ in range(DEEPEST_SHOWN):
        inner: list[object] = []
        for part in level:
            items = _items(part)
            if items is None and not _is_writable(part):
                return _utf8(show(value))
            if items and id(part) not in seen:
                seen.add(id(part))
                inner += items
        if not inner:
            return value
        level = inner
    return _utf8(show(value))


def _items(value: object) -> list[object] | None:
    """What stands in a container, the names included; None for anything else."""
    if isinstance(value, dict):
        inner = cast("dict[object, object]", value)
        return [*inner, *inner.values()]
    return cast("list[object]", value) if isinstance(value, list) else None


def _is_writable(value: object) -> bool:
    """Whether a part is neither NaN nor infinite, nor text that has no UTF-8."""
    if isinstance(value, str):
        return not LONE_SURROGATE.search(value)
    return not isinstance(value, float) or isfinite(value)
