"""The short way through a check, for requests whose like has been seen.

Requests give the same names over and over. What follows from the names alone is worked out once and kept in a
`Shortcut` (`_ways.py`), which also knows what to say of each value (`_steps.py`); a report is put together from both
(`_told.py`). Whatever that cannot settle goes the long way (`_check.py`), which alone decides what is true;
`_learn.py` makes the shortcuts.
"""

from __future__ import annotations

from ._report import Report
from ._rules import TYPE_CHECKING
from ._told import told_of

if TYPE_CHECKING:
    from typing import Any

    from ._learn import Watch
    from ._report import Outcome
    from ._said import Said
    from ._told import Told
    from ._ways import Request, Shortcut


LONGEST_TWIN = (
    256  # characters of the values of two names of one field, for what is told of them to be kept
)


def report_of(
    way: Shortcut, request: Request, said: tuple[Said | None, ...], strict: bool, locale: str
) -> Report | None:
    """The report on a request of whose values there is something to say; None when that takes the long way."""
    told = (None if way.twins else way.told.get(said)) or _told(way, request, said)
    if told is None:
        return None
    outcome = told.outcome
    if told.rules:
        broken = [found for rule in told.rules if (found := rule.judge(request, outcome.read_as))]
        if broken:
            outcome = outcome.after(broken)
    wire: Any = told.send(*request.values()) if told.send else request.copy()
    return Report(outcome, wire, strict, locale)


def verdict_of(
    way: Shortcut, request: Request, said: tuple[Said | None, ...], strict: bool
) -> bool | None:
    """Whether a request has no errors of whose values there is something to say; None when that takes the long way."""
    told = (None if way.twins else way.told.get(said)) or _told(way, request, said)
    if told is None:
        return None
    outcome = told.outcome
    is_ok = outcome.ok_strict if strict else outcome.ok
    return is_ok and not breaks(told.rules, request, strict, outcome.read_as)


def outcome_of(way: Shortcut, request: Request) -> Outcome:
    """The outcome for a request of whose values there is nothing to say, rules included."""
    broken = [found for rule in way.rules if (found := rule.judge(request))]
    return way.outcome.after(broken) if broken else way.outcome


def breaks(
    rules: tuple[Watch, ...],
    request: Request,
    strict: bool,
    read_as: dict[str, object] | None = None,
) -> bool:
    """Whether a request breaks a rule in a way that is an error."""
    for rule in rules:
        broken = rule.judge(request, read_as)
        if broken is not None and broken.is_error(strict=strict):
            return True
    return False


def _told(way: Shortcut, request: Request, said: tuple[Said | None, ...]) -> Told | None:
    """What there is to say of the values of a request; None when that takes the long way."""
    if not way.twins:
        return told_of(way, request, said, said)
    seen: list[object] = [said]
    for name in way.doubled:
        value = request[name]
        if type(value) is not int and (type(value) is not str or len(value) > LONGEST_TWIN):
            return told_of(way, request, said, None)
        seen.append(value)
    key = tuple(seen)
    return way.told.get(key) or told_of(way, request, said, key)
