"""Read the values of a request: what its fields say, and what of it cannot be read."""

from __future__ import annotations

from ._issue import Adjustment, Finding
from ._outline import CONTRACT, Piece, old_name
from ._rules import TYPE_CHECKING, Claim, Family, Field
from ._values import ABSENT, dig, is_blank, is_json, json_name, number_text, part_of, read, same

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import cast

    from ._issue import Path
    from ._rules import Severity

    Request = Mapping[object, object]
else:

    def cast(_kind, value):
        return value


class Reading:
    """What the properties of one request say, as one family reads them."""

    __slots__ = (
        "changes",
        "dropped",
        "family",
        "found",
        "given",
        "keys",
        "model",
        "order",
        "pieces",
        "request",
        "values",
    )

    def __init__(self, request: Request, family: Family, model: str) -> None:
        self.request = request
        self.family = family
        self.model = model
        self.found: list[Finding] = []
        self.changes: list[Adjustment] = []
        self.values: dict[str, object] = {}  # canonical name -> value
        self.given: dict[str, str] = {}  # canonical name -> the name it was first given under
        self.keys: list[str] = []  # the names given that the outline is about
        self.order: list[tuple[str, object]] = []  # what goes out as it came, or a field's place
        self.pieces: list[Piece] = []  # the items of `content` that stand for something
        self.dropped: list[str] = []  # fields whose value could not be read: given, but useless

    def take(self, key: object, raw: object) -> None:
        """Read one given property."""
        if not isinstance(key, str):
            place = key_text(key)
            facts: dict[str, object] = {"field": place, "expected": "string", "got": json_name(key)}
            self.say("invalid_type", (place,), hint="key", facts=facts)
            return
        if key == "model" or key == "mode":
            self.order.append((key, raw))
            if key == "model" and raw != self.model:
                self.adjust("spelling", ("model",), raw, self.model)
            return
        if is_blank(raw):
            return
        entry = self.family.names.get(key)
        if entry is None:
            self.order.append((key, raw))
            if not self.is_foreign(key, raw):
                self.keys.append(key)
            return
        field, name = entry
        value, problems = read(field, name, raw)
        if problems:
            self.drop(field, key)
            self.order.append((key, raw))
            self.found += [bad.finding(key, field.claim) for bad in problems]
            if field.is_list and isinstance(raw, list | tuple):
                self.look_inside(field, key, cast("list[object]", raw))
            return
        if value is ABSENT:
            facts = {"field": key, "before": raw, "after": None}
            self.say("adjusted", (key,), "note", hint="zero", facts=facts)
            return
        self.keep(field, key, raw, value)

    def drop(self, field: Field, key: str) -> None:
        """Remember that a field is given but of no use."""
        if field.name not in self.dropped:
            self.dropped.append(field.name)
        if field.name not in self.given:
            self.keys.append(key)

    def keep(self, field: Field, key: str, raw: object, value: object) -> None:
        """Remember a value; another name of the same field must say the same."""
        name = field.name
        if name in self.values:
            first = self.given[name]
            facts: dict[str, object] = {"field": key, "first": first}
            if same(self.values[name], value):
                self.changes.append(Adjustment("merged", (key,), key, first))
                self.say("adjusted", (key,), "note", hint="merged", facts=facts)
            else:
                self.drop(field, key)
                facts |= {"before": self.values[name], "after": value, "name": name}
                self.say("alias_conflict", (key,), facts=facts, accepted=(first, key))
            self.found += old_name(self.family, key)
            return
        self.values[name] = value
        self.given[name] = key
        if name not in self.dropped:
            self.keys.append(key)
        self.order.append((name, ABSENT))
        if field.kind in ("object", "any") and self.is_foreign(key, value):
            return
        if value is not raw:
            self.note_change(field, key, raw, value)
        elif field.is_wire_text:
            out = number_text(value)
            if out is not value:
                self.changes.append(Adjustment("converted", (key,), raw, out))
        self.look_inside(field, key, value)

    def is_foreign(self, key: str, value: object) -> bool:
        """Report a value that is passed on as it is and cannot stand in JSON."""
        if isinstance(value, str) or value is True or value is False:
            return False
        from ._plain import foreign

        found = foreign(value)
        if found is None:
            return False
        path, part = found
        hint = "finite" if isinstance(part, float) else ""
        facts: dict[str, object] = {"expected": "json", "got": json_name(part), "field": key}
        self.say("invalid_type", (key, *path), hint=hint, facts=facts)
        return True

    def note_change(self, field: Field, key: str, raw: object, value: object) -> None:
        """Report that a value was read as something other than it was written as."""
        if is_json(value, "array") and not is_json(raw, "array"):
            self.adjust("lifted", (key,), raw, value)
        elif is_json(value, "array"):
            if value != list(cast("list[object]", raw)):
                self.changes.append(Adjustment("converted", (key,), raw, value))
        elif isinstance(value, str) and isinstance(raw, str):
            if value != raw:
                self.adjust("spelling", (key,), raw, value)
        elif not is_json(value, "object"):
            out = number_text(value) if field.is_wire_text else value
            if type(out) is not type(raw) or out != raw:
                self.changes.append(Adjustment("converted", (key,), raw, out))

    def look_inside(self, field: Field, key: str, value: object) -> None:
        """Look into an object, or into each object of a list."""
        if field.schema and field.is_list:
            for index, item in enumerate(cast("list[object]", value)):
                if isinstance(item, dict):  # anything else is already reported
                    self.check_shape(field, (key, index), cast("dict[str, object]", item))
        elif field.schema:
            self.check_shape(field, (key,), value)
        if field.parts:
            self.take_parts(field, key, cast("list[object]", value))

    def check_shape(self, field: Field, at: Path, value: object) -> None:
        """Hold one object against what its schema says."""
        from ._nested import examine

        found = examine(field.schema, value, at=at, is_open=field.verbatim)
        for code, path, accepted, facts in found:
            self.say(
                code, path, claim=field.claim, facts=facts, accepted=accepted,
                is_lack=code == "missing_field",
            )  # fmt: skip

    def take_parts(self, field: Field, key: str, items: list[object]) -> None:
        """See what the items of a list such as `content` stand for."""
        for index, given in enumerate(items):
            if not isinstance(given, dict):
                continue  # already reported
            item = cast("dict[str, object]", given)
            kind = item.get("type")
            if not any(part.type == kind for part in field.parts):
                if not is_blank(kind):
                    accepted = tuple(dict.fromkeys(part.type for part in field.parts))
                    self.say(
                        "not_allowed", (key, index, "type"), "warning", claim=field.claim,
                        facts={"given": kind}, accepted=accepted,
                    )  # fmt: skip
                continue
            part = part_of(field, item)
            value = dig(item, part.value) if part else None
            if part and not is_blank(value):
                self.pieces.append(Piece((key, index), part.provides, value))

    # --- saying ------------------------------------------------------------------------------------------------------

    def say(
        self,
        code: str,
        path: Path,
        severity: Severity = "error",
        hint: str = "",
        claim: Claim = CONTRACT,
        facts: dict[str, object] | None = None,
        *,
        accepted: tuple[str, ...] = (),
        is_lack: bool = False,
    ) -> None:
        found = Finding(code, path, severity, claim, hint, facts, accepted, is_lack=is_lack)
        self.found.append(found)

    def adjust(
        self,
        kind: str,
        path: Path,
        before: object,
        after: object,
        *,
        severity: Severity = "note",
        claim: Claim = CONTRACT,
    ) -> None:
        """Make a change that the catalog declares, and say so."""
        self.changes.append(Adjustment(kind, path, before, after))
        facts: dict[str, object] = {"field": path[0], "before": before, "after": after}
        self.say("adjusted", path, severity, kind, claim, facts)


def pieces_of(family: Family, values: dict[str, object]) -> list[Piece]:
    """The items of lists such as `content` that stand for fields, in a request that is in order."""
    found: list[Piece] = []
    for name, items in values.items():
        field = family.fields[name]
        for index, item in enumerate(cast("list[dict[str, object]]", items) if field.parts else ()):
            part = part_of(field, item)
            value = dig(item, part.value) if part else None
            if part and not is_blank(value):
                found.append(Piece((name, index), part.provides, value))
    return found


def key_text(key: object) -> str:
    """A property name as text; JSON has no others than strings."""
    return key if isinstance(key, str) else f"<{json_name(key)}>"
