"""The second step where a value is not plain: hold it against limits and rules, and put together what goes out."""

from __future__ import annotations

from .bounds import inside, is_number, snap
from .issue import DECISION
from .reading import Reading
from .shape import shape_of
from .slots import odd_names
from .standings import end_of_life
from .values import is_blank, is_object, number_text, same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from .bounds import Breach
    from .family import Limit, Piece
    from .fields import Field
    from .shape import Shape
    from .values import Path

    Request = dict[Any, Any]

MISSING = frozenset(("missing_field", "missing_one_of"))


class Judging(Reading):
    """One request of whose values, or items of `content`, there is something to say."""

    def __init__(self, request: Request, shape: Shape, pieces: Sequence[Piece]) -> None:
        super().__init__(request, shape)
        self.pieces = pieces

    def judge(self, odd: list[Any]) -> None:
        """Look at the values of some names, at rules, and at what items of `content` say."""
        first, request = self.shape, self.request
        if first.twins:
            odd = [*{*odd, *first.twins}]
        if request["model"] != first.model.id:
            self.adjust("spelling", ("model",), request["model"], first.model.id)
        self.read(odd)
        if self.pieces:
            self._check_texts()
        shape = first
        if self.gone or self.unread or self.strange or self.family.picked_by in self.values:
            shape = self.shape = self._shape_again()
        shape.settle()
        self.found += shape.before
        if shape.passed_on:
            self._look_into_passed_on()
        if shape.plan is not first.plan:  # other limits hold
            given = {key: request[key] for key in shape.given.values()}
            self._take_plain(odd_names(given, shape.plan.slots))
        if self.pieces:
            self._check_counted()
        elif self.values:
            for name in [*self.values]:
                self._check_limits(self.family.fields[name], None)
        if shape.rules and (self.values or self.pieces or shape.asks_more(request)):
            mode = shape.mode.name if shape.mode else ""
            facts = shape.facts(self._all_values())
            self.found += [found for rule in shape.rules if (found := rule.breach(facts, mode))]
        self.found += (*shape.after, *self.ended)

    def _shape_again(self) -> Shape:
        """The shape of what is really given: without what is blank, and with what could not be read."""
        left_out, request, unread = self.gone | self.strange, self.request, self.unread
        keys = [key for key in request if key not in left_out] if left_out else request
        asked, pick = request.get("mode"), ""
        if len(unread) > 1:
            unread = tuple(name for name in self.family.fields if name in unread)
        picker = self.family.picked_by
        if picker and picker not in unread:
            value = self.values.get(picker) or request.get(self.shape.given.get(picker, ""))
            pick = str.__str__(value) if isinstance(value, str) else ""
        asked = None if is_blank(asked) else asked
        return shape_of(self.shape.model, pick, asked, keys, unread, self.shape.pieces)

    def _key_of(self, name: str) -> str | None:
        """The name under which a field is given with a value, though another of its names may disagree."""
        key = self.given.get(name) or self.shape.given.get(name)
        return None if key in self.gone else key

    def _check_texts(self) -> None:
        """Say when the text of an item and the field it stands for differ; then nobody knows which counts."""
        for piece in self.pieces:
            name = piece.part.provides[0]
            key = None if piece.part.is_media else self._key_of(name)
            if key is None or (name in self.unread and name not in self.values):
                continue
            value = self.values.get(name, self.request[key])
            if value != piece.value:
                facts = {"field": name, "first": key, "before": value, "after": piece.value}
                self.say("alias_conflict", piece.path, "warning", "content", DECISION, facts)

    def _look_into_passed_on(self) -> None:
        """See whether an object that goes out as written holds what is missing, or says again what is given."""
        fields, names, given = self.family.fields, self.family.names, self.shape.given
        for name, key in given.items():
            field, held = fields[name], self.request[key]
            if not field.verbatim or not is_object(held):
                continue
            for index, finding in enumerate(self.found):
                is_missing = finding.code in MISSING and finding.is_lack and len(finding.path) < 2
                if is_missing and not all(is_blank(held.get(name)) for name in finding.accepted):
                    self.found[index] = finding.hinting("in_metadata")
            claim = field.overrides
            for inner, value in held.items() if claim else ():
                entry = names.get(inner)
                if claim and entry and entry[0].name in given and not is_blank(value):
                    first = given[entry[0].name]
                    facts: dict[str, object] = {"field": inner, "first": first, "name": key}
                    facts["message"] = "overrides"
                    self.say("alias_conflict", (key, inner), "note", "overrides", claim, facts)

    # --- limits ------------------------------------------------------------------------------------------------------

    def _all_values(self) -> dict[str, Any]:
        """What all fields say that could be read, in the catalog's order."""
        found: dict[str, Any] = {}
        for name, key in self.shape.given.items():
            field = self.family.fields[name]
            if name in self.values:
                found[name] = self.values[name]
            elif field.is_wire_text:
                found[name], _ = field.read(field.names[0], self.request[key])
            else:
                found[name] = self.request[key]
        return found

    def _take_plain(self, keys: Iterable[str]) -> None:
        """Look at plain values too, and keep all in the catalog's order."""
        for key in keys:
            field, name = self.family.names[key]
            if field.name not in self.values:
                self.values[field.name] = field.read(name, self.request[key])[0]
                self.given[field.name] = key
        self.values = {
            name: self.values[name] for name in self.family.fields if name in self.values
        }

    def _check_counted(self) -> None:
        """Hold fields against limits where items of `content` count as the fields they stand for."""
        counted = {name for _, part in self.shape.pieces for name in part.provides}
        facts = self.shape.facts({**self._all_values(), **self.values})
        self._take_plain(facts.given[name] for name in counted if name in facts.given)
        for name, field in self.family.fields.items():
            if name in self.values:
                self._check_limits(field, facts.count(name) if name in counted else None)
            elif name in counted and (count := facts.count(name)):
                told = {"name": name, "message": "counted"}
                for limit in self.shape.plan.limits.get(name, ()):
                    if not limit.path:
                        breaches = [statement.miscount(count) for statement in limit.statements]
                        self._judge(limit, facts.path_of(name)[:1], breaches, told)

    def _check_limits(self, field: Field, count: int | None) -> None:
        """Hold the value of a field against the limits on it.

        Args:
            field: The field.
            count: How many items there are, where those of `content` count too.
        """
        plan, name, key = self.shape.plan, field.name, self.given[field.name]
        limits = plan.limits.get(name, ())
        for limit in limits:
            self._hold(limit, field, key, count)
        for row in plan.gone.get(name, ()):
            if same(row["value"], self.values[name]):
                self.ended = (*self.ended, end_of_life(row, (key,)))
        if field.zero_is_absent:
            self._check_sign(field, key, limits)

    def _hold(self, limit: Limit, field: Field, key: str, count: int | None) -> None:
        """Hold a value against one limit."""
        value = self.values[field.name]
        if limit.path:
            for path, inner in inside(value, limit.path, (key,)):
                self._judge(limit, path, [s.breach(inner) for s in limit.statements])
        elif limit.snap and is_number(value):
            snapped = snap(value, limit.snap, limit.ties)
            is_length = value >= 0 or not field.zero_is_absent
            if snapped != value and is_length:  # below zero it is none; `_check_sign` says so
                self.values[field.name] = snapped
                claim = limit.statements[0].claim
                self.adjust("snapped", (key,), value, snapped, "warning", claim)
        else:
            self._judge(limit, (key,), [s.breach(value, count) for s in limit.statements])

    def _judge(
        self,
        limit: Limit,
        path: Path,
        breaches: list[Breach | None],
        told: dict[str, str] | None = None,
    ) -> None:
        """Report what is wrong with a value, unless nobody who speaks takes offence."""
        refusing = [(s, b) for s, b in zip(limit.statements, breaches, strict=True) if b]
        if not refusing:
            return
        statement, (code, facts, accepted) = refusing[0]
        facts = {"field": path[0], **facts, "effect": limit.effect, **(told or {})}
        severity = statement.claim.severity
        if len(refusing) < len(breaches):
            severity = "note"
            pairs = [*zip(limit.statements, breaches, strict=True)]
            facts["takers"] = tuple(s.claim.source for s, b in pairs if not b)
            facts["refusers"] = tuple(s.claim.source for s, b in pairs if b)
        if self.shape.mode:
            facts["mode"] = self.shape.mode.name
        is_lack = code in ("too_short", "too_few_items")
        self.say(code, path, severity, "", statement.claim, facts, accepted, is_lack)

    def _check_sign(self, field: Field, key: str, limits: Iterable[Limit]) -> None:
        """A length below zero says something only where the model declares it."""
        value = self.values[field.name]
        if not is_number(value) or value >= 0:
            return
        statements = [s for limit in limits for s in limit.statements]
        declared = [one for s in statements for one in (*s.also, *s.table.get("values", ()))]
        if value not in (*declared, *field.values):
            facts: dict[str, object] = {"field": key, "given": value, "minimum": 0, "maximum": None}
            if self.shape.mode:
                facts["mode"] = self.shape.mode.name
            self.say("out_of_range", (key,), claim=field.claim, facts=facts)

    # --- what goes out -----------------------------------------------------------------------------------------------

    def renames(self) -> dict[str, str]:
        """The names that go out as others: in the catalog's order."""
        found = dict(self.shape.renames)
        for name in self.unread:  # of names that disagree, the first goes out
            key, wire = self.given.get(name, ""), self.family.fields[name].wire
            if key and key != wire:
                found[key] = wire
        if self.unread:
            found = {key: found[key] for key in sorted(found, key=self._order)}
        for name, value in self.values.items():
            # An object that says more than an address can goes out under the only name that is known to take it.
            if isinstance(value, dict) and self.family.fields[name].kind == "url":
                found.pop(self.given[name], None)
        return found

    def wire(self) -> dict[str, Any]:
        """The object to send, in the order in which it was given."""
        shape, request, fields, given = self.shape, self.request, self.family.fields, self.given
        renames = self.renames() if shape.renames or self.unread else {}
        unsent = self.gone
        out: dict[str, Any]
        if renames:
            if (
                self.unread
            ):  # what could not be read goes out as it came, if nothing better does under its name
                unsent |= {key for key in request if key in renames.values()}
            sent = [key for key in request if key not in unsent]
            out = {str(renames.get(key, key)): request[key] for key in sent}
        elif unsent:
            out = {key: raw for key, raw in request.items() if key not in unsent}
        else:
            out = request.copy()
        for name, value in self.values.items():
            field, key = fields[name], given[name]
            out[renames.get(key, key)] = number_text(value) if field.is_wire_text else value
        out["model"] = shape.model.id
        if shape.mode is not None and ("mode" in out or shape.is_mode_added):
            out["mode"] = shape.mode.wire
        return out
