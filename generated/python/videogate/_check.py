"""The long way through a check: read every value, then hold it against limits and rules."""

from __future__ import annotations

from ._bounds import inside, judge, judge_count
from ._facts import Facts, broken
from ._issue import Adjustment
from ._outline import DECISION, end_of_life
from ._reading import Reading
from ._report import Outcome, Report
from ._rules import TYPE_CHECKING, Field
from ._survey import outline_of
from ._values import ABSENT, is_blank, is_json, number_text, same

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import cast

    from ._issue import Path
    from ._rules import Limit

    Request = Mapping[object, object]
else:

    def cast(_kind, value):
        return value


class Check(Reading):
    """One request on its way through the rules of one family."""

    __slots__ = ("outline",)

    def report(self, strict: bool, locale: str) -> Report:
        for key, raw in self.request.items():
            self.take(key, raw)
        self.check_texts()
        raw_mode = self.request.get("mode")
        outline = self.outline = outline_of(
            self.family,
            self.model,
            self.pick(),
            None if is_blank(raw_mode) else raw_mode,
            tuple(self.keys),
            tuple(self.dropped),
            tuple((p.path, p.provides) for p in self.pieces),
        )
        self.found += outline.before
        if any(self.family.fields[n].verbatim for n in self.values):
            self.look_into_passed_on()
        self.check_limits()
        self.check_rules()
        self.found += outline.after
        wire = self.wire()  # which makes the last of the changes
        outcome = Outcome(outline, self.found, self.changes, self.values)
        return Report(outcome, wire, strict, locale).showing(self.pieces)

    def pick(self) -> str:
        """The value that picks the real model."""
        value = self.values.get(self.family.picked_by) if self.family.picked_by else None
        return value if isinstance(value, str) else ""

    def check_texts(self) -> None:
        """Say when the text of a part and the field it stands for differ; then nobody knows which counts."""
        for piece in self.pieces:
            name = piece.provides[0]
            if self.family.fields[name].is_media or name not in self.values:
                continue
            if self.values[name] != piece.value:
                facts: dict[str, object] = {
                    "field": name,
                    "first": self.given[name],
                    "before": self.values[name],
                    "after": piece.value,
                }
                self.say("alias_conflict", piece.path, "warning", "content", DECISION, facts)

    def look_into_passed_on(self) -> None:
        """See whether an object that goes out as written holds what is missing, or says again what is given."""
        fields, names = self.family.fields, self.family.names
        for name in tuple(self.values):
            field, inner = fields[name], self.values[name]
            if not field.verbatim or not isinstance(inner, dict):
                continue
            held = cast("dict[str, object]", inner)
            for index, finding in enumerate(self.found):
                is_missing = finding.code in ("missing_field", "missing_one_of")
                is_field = finding.is_lack and len(finding.path) < 2
                if (
                    is_missing
                    and is_field
                    and any(not is_blank(held.get(n)) for n in finding.accepted)
                ):
                    self.found[index] = finding.hinting("in_metadata")
            if field.overrides is None:
                continue
            for key, value in held.items():
                entry = names.get(key)
                if entry and entry[0].name in self.values and not is_blank(value):
                    facts: dict[str, object] = {
                        "field": key,
                        "first": self.given[entry[0].name],
                        "name": self.given[name],
                        "message": "overrides",
                    }
                    path = (self.given[name], key)
                    self.say("alias_conflict", path, "note", "overrides", field.overrides, facts)

    # --- limits ------------------------------------------------------------------------------------------------------

    def check_limits(self) -> None:
        """Hold every value against the limits on it; items of `content` are counted as the fields they stand for."""
        plan, fields = self.outline.plan, self.family.fields
        limits = plan.limits if plan else {}
        counted = dict.fromkeys(name for piece in self.pieces for name in piece.provides)
        for name in tuple(self.values):
            field = fields[name]
            test = plan.clean(field) if plan else None
            if test is not None and (name in counted or not test(self.values[name])):
                for limit in limits.get(name, ()):
                    self.hold(limit)
                for item in plan.gone.get(name, ()) if plan else ():
                    if same(item.value, self.values[name]):
                        self.found.append(end_of_life(item, (self.given[name],)))
            if field.zero_is_absent:
                self.check_sign(field, limits.get(name, ()))
        for name in counted:
            if name not in self.values:
                for limit in limits.get(name, ()):
                    self.hold(limit)

    def check_sign(self, field: Field, limits: Sequence[Limit]) -> None:
        """A length below zero says something only where the model declares it."""
        value = self.values.get(field.name)
        if not isinstance(value, int | float) or value >= 0:
            return
        declared = [one for x in limits for b in x.statements for one in (*b.also, *b.values)]
        if value not in (*declared, *field.values):
            key = self.given[field.name]
            facts: dict[str, object] = {"field": key, "given": value, "minimum": 0, "maximum": None}
            self.say("out_of_range", (key,), claim=field.claim, facts=self.told(facts))

    def hold(self, limit: Limit) -> None:
        """Hold a field against one limit."""
        name = limit.field
        if limit.path:
            for path, value in inside(
                self.values.get(name), limit.path, (self.given.get(name, name),)
            ):
                self.judge(limit, path, value, None)
            return
        facts = Facts(self.outline, self.values, self.pieces)
        if name not in self.values:
            count = facts.count(name)
            if count:
                path = facts.path_of(name)[:1]
                self.judge(limit, path, None, count, name)
            return
        key, value = self.given[name], self.values[name]
        if limit.snap and isinstance(value, int | float) and not isinstance(value, bool):
            is_length = value >= 0 or not self.family.fields[name].zero_is_absent
            snapped = snap(value, limit.snap, limit.ties)
            if snapped != value and is_length:  # below zero it is none; `check_sign` says so
                self.values[name] = snapped
                claim = limit.statements[0].claim
                self.adjust("snapped", (key,), value, snapped, severity="warning", claim=claim)
            return
        is_counted = any(name in piece.provides for piece in self.pieces)
        self.judge(limit, (key,), value, facts.count(name) if is_counted else None)

    def judge(
        self, limit: Limit, path: Path, value: object, count: int | None, counted: str = ""
    ) -> None:
        """Report what is wrong with a value, unless nobody who speaks takes offence."""
        held = judge_count if counted else judge
        breaches = [(b, held(b, value, count)) for b in limit.statements]
        refusing = [(b, breach) for b, breach in breaches if breach]
        if not refusing:
            return
        bounds, breach = refusing[0]
        code, facts, accepted = breach
        facts = {"field": path[0], **facts, "effect": limit.effect}
        if counted:
            facts |= {"name": counted, "message": "counted"}
        severity = bounds.claim.severity
        if len(refusing) < len(breaches):
            severity = "note"
            facts["takers"] = tuple(b.claim.source for b, found in breaches if not found)
            facts["refusers"] = tuple(b.claim.source for b, _ in refusing)
        self.say(
            code, path, severity, claim=bounds.claim, facts=self.told(facts), accepted=accepted,
            is_lack=code in ("too_short", "too_few_items"),
        )  # fmt: skip

    # --- rules -------------------------------------------------------------------------------------------------------

    def check_rules(self) -> None:
        if not self.outline.rules:
            return
        # A field whose names disagree says nothing that a rule could go by.
        values = {name: v for name, v in self.values.items() if name not in self.dropped}
        facts = Facts(self.outline, values, self.pieces, self.dropped)
        for rule in self.outline.rules:
            found = broken(rule, facts)
            if found:
                self.found.append(found)

    # --- what goes out -----------------------------------------------------------------------------------------------

    def wire(self) -> dict[str, object]:
        """The object to send, in the order in which it was given."""
        outline, mode = self.outline, self.outline.mode
        out: dict[str, object] = {}
        for name, raw in self.order:
            if raw is ABSENT:
                field, value, wire = self.family.fields[name], self.values[name], ""
                key = self.given[name]
                if field.is_wire_text and not isinstance(value, str):
                    value = number_text(value)
                if field.kind == "url" and is_json(value, "object"):
                    wire = key  # an object that only this name is known to take
                else:
                    wire = field.wire
                    if wire != key:
                        self.changes.append(Adjustment("renamed", (key,), key, wire))
                out[wire] = value
            elif name == "model":
                out["model"] = self.model
            elif name == "mode":
                if not is_blank(raw):
                    out["mode"] = mode.wire if mode is not None else raw
            else:
                out[name] = raw
        if mode is not None and outline.source != "given" and self.family.sends_inferred_mode:
            out["mode"] = mode.wire
        return out

    # --- saying ------------------------------------------------------------------------------------------------------

    def told(self, facts: dict[str, object]) -> dict[str, object]:
        """Facts with the mode, for messages that name it."""
        mode = self.outline.mode
        return {**facts, "mode": mode.name} if mode else facts


def snap(value: int | float, targets: tuple[int | float, ...], ties: str) -> int | float:
    """The target nearest to a value; outside their range the nearest end."""
    distance = min(abs(target - value) for target in targets)
    nearest = [target for target in targets if abs(target - value) == distance]
    return max(nearest) if ties == "up" else min(nearest)
