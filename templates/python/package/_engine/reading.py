"""Read the values of a request that are not plain: what its fields say, and what of it cannot be read."""

from __future__ import annotations

from .fields import ABSENT
from .issue import CONTRACT, Adjustment, Finding
from .objects import examine, foreign
from .standings import end_of_life
from .values import is_array, is_blank, json_name, key_text, number_text, same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .fields import Field
    from .issue import Claim, Severity
    from .shape import Shape
    from .values import Path

    Request = dict[Any, Any]

LAST = 1 << 30  # sorts behind every name that a family knows


class Reading:
    """What the values of one request say that were looked at.

    Attributes:
        values: What fields say, by canonical name, and `given`, under which name.
        found: Findings, and `changes`, what goes out otherwise than it came.
        gone: Names that do not go out: blank ones, and further names of a field.
        strange: Names of no field whose values cannot be sent.
        unread: Fields (canonical) whose value could not be read, or whose names disagree.
        ended: What is to be said of values, and of further names of a field, that are going or gone.
    """

    # What most requests have none of stands on the class.
    gone: frozenset[object] = frozenset()
    strange: frozenset[object] = frozenset()
    unread: tuple[str, ...] = ()
    ended: tuple[Finding, ...] = ()

    def __init__(self, request: Request, shape: Shape) -> None:
        self.request = request
        self.shape = shape
        self.family = shape.family
        self.found: list[Finding] = []
        self.changes: list[Adjustment] = []
        self.values: dict[str, Any] = {}
        self.given: dict[str, str] = {}

    def read(self, odd: list[Any]) -> None:
        """Read the values of some names, in the catalog's order."""
        if len(odd) > 1:
            odd.sort(key=self._order)
        for key in odd:
            self._take(key, self.request[key])

    def _order(self, key: object) -> tuple[int, str]:
        """The catalog's order of names; then that of their characters."""
        entry = self.family.entries.get(key) if isinstance(key, str) else None
        return (entry[0], "") if entry else (LAST, str(key))

    def _take(self, key: object, raw: object) -> None:
        """Read one given property."""
        if not isinstance(key, str):
            place = key_text(key)
            facts: dict[str, object] = {"field": place, "expected": "string", "got": json_name(key)}
            self.say("invalid_type", (place,), hint="key", facts=facts)
            self.gone |= {key}
            return
        if is_blank(raw):
            self.gone |= {key}
            return
        entry = self.family.names.get(key)
        if entry is None:
            if key != "model" and key != "mode" and self._is_foreign(key, raw):
                self.strange |= {key}
            return
        field, name = entry
        value, problems = field.read(name, raw)
        if problems:
            self._drop(field)
            before = len(self.found)
            self.found += [bad.finding(key, field.claim) for bad in problems]
            if field.is_list and is_array(raw):
                self._look_inside(field, key, raw)
                self.found[before:] = sorted(self.found[before:], key=lambda one: one.path[1])
        elif value is ABSENT:
            facts = {"field": key, "before": raw, "after": None}
            self.say("adjusted", (key,), "note", hint="zero", facts=facts)
            self.gone |= {key}
        elif field.name in self.given:
            self._compare(field, key, value)
        else:
            self._keep(field, key, raw, value)

    def _drop(self, field: Field) -> None:
        """Remember that a field is given but of no use."""
        if field.name not in self.unread:
            self.unread = (*self.unread, field.name)

    def _compare(self, field: Field, key: str, value: object) -> None:
        """Another name of a field must say the same; the first in the catalog's order goes out."""
        name, first = field.name, self.given[field.name]
        facts: dict[str, object] = {"field": key, "first": first}
        self.gone |= {key}
        if same(self.values[name], value):
            self.changes.append(Adjustment("merged", (key,), key, first))
            self.say("adjusted", (key,), "note", hint="merged", facts=facts)
        else:
            self._drop(field)
            facts |= {"before": self.values[name], "after": value, "name": name}
            self.say("alias_conflict", (key,), facts=facts, accepted=(first, key))
        for row in self.family.lifecycle:
            if row["kind"] == "alias" and row["name"] == key:
                self.ended = (*self.ended, end_of_life(row, (key,)))

    def _keep(self, field: Field, key: str, raw: object, value: object) -> None:
        """Remember what a field says, and what of it goes out otherwise than it came."""
        self.values[field.name] = value
        self.given[field.name] = key
        if field.kind in ("object", "any") and self._is_foreign(key, value):
            return
        if field.is_list:
            if not is_array(raw):
                self.adjust("lifted", (key,), raw, value)
            elif value != list(raw):
                self.changes.append(Adjustment("converted", (key,), raw, value))
        elif isinstance(value, str) and isinstance(raw, str):
            if value != raw:
                self.adjust("spelling", (key,), raw, value)
        elif not isinstance(value, dict):
            out = number_text(value) if field.is_wire_text else value
            if not same(out, raw):
                self.changes.append(Adjustment("converted", (key,), raw, out))
        if field.schema or field.parts:
            self._look_inside(field, key, value)

    def _is_foreign(self, key: str, value: object) -> bool:
        """Report a value that is passed on as it is and cannot stand in JSON."""
        if isinstance(value, str | bool):
            return False
        found = foreign(value)
        if found is None:
            return False
        path, part = found
        facts: dict[str, object] = {"expected": "json", "got": json_name(part), "field": key}
        hint = "finite" if isinstance(part, float) else ""
        self.say("invalid_type", (key, *path), hint=hint, facts=facts)
        return True

    def _look_inside(self, field: Field, key: str, value: Any) -> None:
        """Hold an object, or each object of a list, against its shape."""
        places: list[tuple[Path, Any]] = [((key,), value)]
        if field.is_list:  # items that are no objects are already reported
            places = [((key, at), item) for at, item in enumerate(value) if isinstance(item, dict)]
        for at, item in places:
            kind = item.get("type") if field.parts else None
            if not is_blank(kind) and not any(part.type == kind for part in field.parts):
                accepted = tuple(dict.fromkeys(part.type for part in field.parts))
                facts: dict[str, object] = {"given": kind}
                self.say("not_allowed", (*at, "type"), "warning", "", field.claim, facts, accepted)
            faults = (
                examine(field.schema, item, at=at, is_open=field.verbatim) if field.schema else ()
            )
            for code, path, accepted, facts in faults:
                is_lack = code == "missing_field"
                self.say(code, path, "error", "", field.claim, facts, accepted, is_lack)

    # --- saying ------------------------------------------------------------------------------------------------------

    def say(
        self,
        code: str,
        path: Path,
        severity: Severity = "error",
        hint: str = "",
        claim: Claim = CONTRACT,
        facts: dict[str, Any] | None = None,
        accepted: tuple[str, ...] = (),
        is_lack: bool = False,
    ) -> None:
        self.found.append(Finding(code, path, severity, claim, hint, facts, accepted, is_lack))

    def adjust(
        self,
        kind: str,
        path: Path,
        before: object,
        after: object,
        severity: Severity = "note",
        claim: Claim = CONTRACT,
    ) -> None:
        """Make a change that the rules declare, and say so."""
        self.changes.append(Adjustment(kind, path, before, after))
        facts: dict[str, object] = {"field": path[0], "before": before, "after": after}
        self.say("adjusted", path, severity, kind, claim, facts)
