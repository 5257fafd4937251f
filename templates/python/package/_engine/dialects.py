"""What becomes of a request at one kind of gateway: what it reads, under which names, and what it drops."""

from __future__ import annotations

from .._data import rows
from .._data.dialects import DIALECTS
from .family import family_of
from .issue import Adjustment, Finding, Issue
from .values import is_array, is_number, is_object, number_of, number_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .family import Family
    from .report import Report
    from .values import Path

    Request = Mapping[str, Any]

HEAD = ("model", "mode")


def known(name: str) -> str:
    """The name of a dialect, if it is one.

    Raises:
        ValueError: when there is no such dialect; names those there are.
    """
    if name not in DIALECTS:
        raise ValueError(f"{name!r} is no dialect; there are {', '.join(DIALECTS)}")
    return name


def takes_of(dialect: str, family: str | None) -> rows.Takes | None:
    """What a gateway takes of requests to a family; None where it honours everything."""
    said = DIALECTS[known(dialect)]
    for row in rows.Dialect(DIALECTS[said["like"]] if "like" in said else said).takes:
        if row.family == family:
            return row
    return None


def read_of(dialect: str, family: str | None, request: Request) -> dict[str, Any]:
    """What of a request reaches the upstream, under the names that it was given."""
    takes = takes_of(dialect, family)
    if takes is None:
        return dict(request)
    return {key: value for key, value in request.items() if _is_read(takes, key, value)}


def refused_of(dialect: str, family: str | None, request: Request) -> tuple[str, ...]:
    """The names for whose values, which are no texts, the whole request is refused."""
    takes = takes_of(dialect, family)
    texts = takes.texts if takes else ()
    return tuple([key for key in texts if not isinstance(request.get(key, ""), str)])


def suit(report: Report, dialect: str) -> None:
    """Send what a gateway reads under its names, and warn of what it drops."""
    takes = takes_of(dialect, report.family)
    if takes is None or report.family is None:
        return
    step = _Step(family_of(report.family), takes, dialect)
    step.given = {str(a.after): a.path for a in report.adjustments if a.kind == "renamed"}
    for key, value in report.wire().items():
        step.take(key, value, report.values)
    if not (step.found or step.changes):
        return
    issues = list(report.issues)
    facts = {"model_id": report.model, "family": report.family, "known": tuple(step.family.names)}
    for found in step.found:
        is_error = found.is_error(report.strict)
        issues.append(Issue(found, report.locale, "error" if is_error else None, facts))
    changes = [*report.adjustments, *step.changes]
    report.restate(issues, values=report.values, adjustments=changes, wire=step.wire)


def _is_read(takes: rows.Takes, key: str, value: object) -> bool:
    """Whether a property reaches the upstream."""
    if key == "model":
        return True
    if key in takes.withholds or (takes.reads is not None and key not in takes.reads):
        return False
    return key not in takes.whole or _is_whole(value)


def _is_whole(value: object) -> bool:
    """Whether a value is a whole number, or a text of digits."""
    if isinstance(value, str):
        return value.isascii() and value.isdigit()
    return type(value) is int


class _Step:
    """One request on its way to a gateway."""

    def __init__(self, family: Family, takes: rows.Takes, dialect: str) -> None:
        self.family, self.takes, self.dialect = family, takes, dialect
        self.given: dict[str, Path] = (
            {}
        )  # by name on the wire, where it was given, if under another
        self.wire: dict[str, Any] = {}
        self.found: list[Finding] = []
        self.changes: list[Adjustment] = []

    def take(self, key: str, value: Any, values: Mapping[str, object]) -> None:
        """Put one property where the gateway reads it."""
        if key in self.takes.withholds:
            self._drop("dialect_mode", key)
            return
        to = self._name(key, values)
        if not to:
            if key != "mode":  # what it has no word for, the material says
                self._drop("dialect", key)
            self.wire.setdefault(key, value)
            return
        out = self._typed(key, to, value, values)
        if to != key:
            source = self.takes.claim.source
            self.changes.append(Adjustment("renamed", self._place(key), key, to, source))
        if to in self.takes.whole and not _is_whole(out):
            self._drop("dialect_whole", key)
        self.wire[to] = out

    def _name(self, key: str, values: Mapping[str, object]) -> str:
        """The name under which the gateway reads a property; empty where it reads none."""
        reads = self.takes.reads
        if reads is None or key in HEAD[:1] or key in reads:
            return key
        entry = self.family.names.get(key)
        if entry is None:
            return ""
        field = entry[0]
        names = [name.name for name in field.names if name.name in reads]
        other = self.takes.sends.get(field.name, "")
        if not names and other and other not in values:
            names = [other]
        is_moved = names and names[0] not in self.wire
        return names[0] if is_moved else ""

    def _typed(self, key: str, to: str, value: Any, values: Mapping[str, object]) -> Any:
        """The value as the gateway reads it under a name."""
        entry, target = self.family.names.get(key), self.family.names.get(to)
        out, said = value, values.get(entry[0].name) if entry else None
        is_text = to != key or to in self.takes.texts
        if is_object(value) and isinstance(said, str) and is_text:
            out = said  # the address that the object holds
        if to in self.takes.texts and is_number(out):
            out = number_text(out)
        elif to in self.takes.whole and isinstance(out, str | float):
            number = number_of(out) if isinstance(out, str) else out
            out = int(number) if number is not None and number == int(number) else out
        if target and target[0].is_list and not is_array(out) and entry and not entry[0].is_list:
            out = [out]
        if type(out) is not type(value) or out != value:
            self.changes.append(Adjustment("converted", self._place(key), value, out))
        return out

    def _place(self, key: str) -> Path:
        """Where a property was given."""
        return self.given.get(key, (key,))

    def _drop(self, why: str, key: str) -> None:
        accepted = self.takes.reads or ()
        place, claim = self._place(key), self.takes.claim
        facts = {"field": place[0], "dialect": self.dialect}
        self.found.append(Finding("unused_field", place, "warning", claim, why, facts, accepted))
