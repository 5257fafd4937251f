"""Check a request: read every field once, find the mode, hold it against the mode's data.

The data is rendered from the catalog (`_families/`); this file knows none of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, cast

from . import _index
from ._report import Adjustment, Issue, Report, Severity
from ._rules import Claim, Condition, Family, Field, Limit, Mode, Need, Part, Rule, fold
from ._values import ABSENT, Bad, is_blank, is_json, json_name, number_text, read, same

if TYPE_CHECKING:
    from ._report import Path

CONTRACT = Claim("contract")
UnknownModel = Literal["error", "allow"]


def check(
    payload: object,
    *,
    strict: bool = False,
    locale: str = "en",
    unknown_model: UnknownModel = "error",
) -> Report:
    """Check one request. Never raises on bad input.

    Args:
        payload: The request as JSON data (a mapping; anything else is reported).
        strict: Treat warnings and snapped values as errors.
        locale: Language of messages and hints; one of the catalog's.
        unknown_model: `allow` lets ids through that the catalog does not know, with a warning.

    Returns:
        A report with all findings, the adjustments made and the object to send.
    """
    report = Report(strict=strict, locale=locale)
    if not isinstance(payload, Mapping):
        got = json_name(payload)
        report.add(
            Issue("not_an_object", "error", "contract", (), facts={"got": got}, locale=locale)
        )
        return report
    request = cast("Mapping[object, object]", payload)
    family = _find_family(request, report, unknown_model)
    if family is None:
        report.send((_key(key), value) for key, value in request.items())
        return report
    return _Check(request, family, report).run()


def is_valid(payload: object, *, strict: bool = False) -> bool:
    """Whether a request has no errors."""
    return check(payload, strict=strict).ok


def _find_family(
    request: Mapping[object, object], report: Report, unknown_model: UnknownModel
) -> Family | None:
    given = request.get("model")
    locale = report.locale
    if is_blank(given):
        report.add(
            Issue(
                "missing_field",
                "error",
                "contract",
                ("model",),
                hint="model",
                facts={"field": "model"},
                locale=locale,
            )
        )
        return None
    if not isinstance(given, str):
        facts: dict[str, object] = {"field": "model", "expected": "string", "got": json_name(given)}
        report.add(
            Issue("invalid_type", "error", "contract", ("model",), facts=facts, locale=locale)
        )
        return None
    known = _index.MODELS.get(given)
    if known is None:
        known = _index.MODELS.get(_index.SPELLINGS.get(fold(given), ""))
    if known is None:
        report.model = given
        severity: Severity = "warning" if unknown_model == "allow" else "error"
        issue = Issue(
            "unknown_model",
            severity,
            "contract",
            ("model",),
            hint="allowed" if unknown_model == "allow" else "",
            facts={"model": given},
            locale=locale,
        )
        if unknown_model == "allow":
            report.issues.append(issue)  # the caller asked for it: strict does not turn it back
        else:
            report.add(issue)
        return None
    name, report.model = known
    report.family = name
    return _index.load(name)


class _Piece:
    """One item of a list such as `content`, and the fields it may stand for."""

    __slots__ = ("path", "provides", "value")

    def __init__(self, path: Path, provides: tuple[str, ...], value: object) -> None:
        self.path = path
        self.provides = provides
        self.value = value


class _Check:
    """One request on its way through the rules of one family."""

    __slots__ = (
        "dropped",
        "family",
        "given",
        "order",
        "pieces",
        "report",
        "request",
        "values",
    )

    def __init__(self, request: Mapping[object, object], family: Family, report: Report) -> None:
        self.request = request
        self.family = family
        self.report = report
        self.values: dict[str, object] = report.values  # canonical name -> value
        self.given: dict[str, str] = {}  # canonical name -> the name it was first given under
        self.order: list[tuple[str, object]] = []  # what goes out as it came, or a field's place
        self.pieces: list[_Piece] = []  # the items of `content` that stand for something
        # Fields whose value could not be read: given, but useless. What they may provide is not called missing.
        self.dropped: dict[str, tuple[str, ...]] = {}

    def run(self) -> Report:
        for key, raw in self.request.items():
            self.take(key, raw)
        self.check_texts()
        mode = self.find_mode()
        if mode is None:
            self.check_needs_of(None)
        else:
            self.check_mode(mode)
            self.show_pieces(mode)
        self.report.send(self.wire(mode))
        return self.report

    # --- reading -----------------------------------------------------------------------------------------------------

    def take(self, key: object, raw: object) -> None:
        """Read one given property."""
        if not isinstance(key, str):
            place = _key(key)
            self.issue(
                "invalid_type", (place,), hint="key", field=place, expected="string", got=json_name(key)
            )  # fmt: skip
            return
        if key == "model" or key == "mode":
            self.order.append((key, raw))
            if key == "model" and raw != self.report.model:
                self.adjust("spelling", ("model",), raw, self.report.model, severity="note")
            return
        if is_blank(raw):
            return
        entry = self.family.names.get(key)
        if entry is None:
            self.unknown(key, raw)
            return
        field, name = entry
        value, problems = read(field, name, raw)
        if problems:
            self.drop(field)
            self.order.append((key, raw))
            for bad in problems:
                self.bad(field, key, bad)
            if field.is_list and isinstance(raw, list | tuple):
                self.look_inside(field, key, cast("list[object]", raw))
            return
        if value is ABSENT:
            self.issue(
                "adjusted", (key,), severity="note", hint="zero", field=key, before=raw, after=None
            )
            return
        self.keep(field, key, raw, value)

    def drop(self, field: Field) -> None:
        """Remember that a field is given but of no use."""
        self.dropped[field.name] = tuple(name for part in field.parts for name in part.provides)

    def bad(self, field: Field, key: str, bad: Bad) -> None:
        facts: dict[str, object] = {"field": key, **bad.facts}
        accepted = cast("tuple[str, ...]", facts.pop("accepted", ()))
        self.issue(
            bad.code, (key, *bad.at), hint=bad.hint, accepted=accepted, claim=field.claim, more=facts
        )  # fmt: skip

    def keep(self, field: Field, key: str, raw: object, value: object) -> None:
        """Remember a value; another name of the same field must say the same."""
        if field.name in self.values:
            first = self.given[field.name]
            if same(self.values[field.name], value):
                self.report.adjustments.append(Adjustment("merged", (key,), key, first))
                self.issue(
                    "adjusted",
                    (key,),
                    severity="note",
                    hint="merged",
                    field=key,
                    first=first,
                )
            else:
                self.drop(field)
                self.issue(
                    "alias_conflict", (key,), accepted=(first, key), field=key, first=first,
                    before=self.values[field.name], after=value, name=field.name,
                )  # fmt: skip
            return
        self.values[field.name] = value
        self.given[field.name] = key
        self.order.append((field.name, ABSENT))
        if field.kind in ("object", "any") and self.is_foreign(key, value):
            return
        self.note_change(field, key, raw, value)
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
        self.issue(
            "invalid_type", (key, *path), hint=hint, expected="json", got=json_name(part), field=key
        )
        return True

    def note_change(self, field: Field, key: str, raw: object, value: object) -> None:
        """Report that a value was read as something other than it was written as."""
        if is_json(value, "array") and not is_json(raw, "array"):
            self.adjust("lifted", (key,), raw, value, severity="note")
        elif is_json(value, "array"):
            if value != list(cast("list[object]", raw)):
                self.report.adjustments.append(Adjustment("converted", (key,), raw, value))
        elif isinstance(value, str) and isinstance(raw, str):
            if value != raw:
                self.adjust("spelling", (key,), raw, value, severity="note")
        elif not is_json(value, "object"):
            out = number_text(value) if field.is_wire_text else value
            if type(out) is not type(raw) or out != raw:
                self.report.adjustments.append(Adjustment("converted", (key,), raw, out))

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

        for code, path, accepted, facts in examine(
            field.schema, value, at=at, is_open=field.verbatim
        ):
            self.issue(code, path, accepted=accepted, claim=field.claim, more=facts)

    def take_parts(self, field: Field, key: str, items: list[object]) -> None:
        """See what the items of a list such as `content` stand for."""
        for index, given in enumerate(items):
            if not isinstance(given, dict):
                continue  # already reported
            item = cast("dict[str, object]", given)
            kind = item.get("type")
            if not any(part.type == kind for part in field.parts):
                if not is_blank(kind):
                    self.issue(
                        "not_allowed", (key, index, "type"), severity="warning", claim=field.claim,
                        accepted=tuple(dict.fromkeys(part.type for part in field.parts)), given=kind,
                    )  # fmt: skip
                continue
            part = _part_of(field, item)
            value = _dig(item, part.value) if part else None
            if part and not is_blank(value):
                self.pieces.append(_Piece((key, index), part.provides, value))

    def check_texts(self) -> None:
        """Say when the text of a part and the field it stands for differ; then nobody knows which counts."""
        for piece in self.pieces:
            name = piece.provides[0]
            if self.is_material(piece) or name not in self.values:
                continue
            if self.values[name] != piece.value:
                self.issue(
                    "alias_conflict", piece.path, severity="warning", hint="content", claim=DECISION,
                    field=name, first=self.given[name], before=self.values[name], after=piece.value,
                )  # fmt: skip

    def is_material(self, piece: _Piece) -> bool:
        return self.family.fields[piece.provides[0]].is_media

    def show_pieces(self, mode: Mode) -> None:
        """Let the typed request show what the items of `content` say, under the fields that they stand for."""
        shown = self.report.shown
        for piece in self.pieces:
            name = next((n for n in piece.provides if n in mode.uses), piece.provides[0])
            if name in self.values:
                continue
            if self.family.fields[name].is_list:
                cast("list[object]", shown.setdefault(name, [])).append(piece.value)
            else:
                shown.setdefault(name, piece.value)

    def unknown(self, key: str, raw: object) -> None:
        """A property that this family does not have: kept, sent and reported."""
        self.order.append((key, raw))
        if self.is_foreign(key, raw):
            return
        families = _index.FIELD_FAMILIES.get(key)
        if families:
            self.issue(
                "unused_field", (key,), severity="warning", hint="other_family", claim=DECISION,
                field=key, families=families,
            )  # fmt: skip
        else:
            self.issue("unknown_field", (key,), severity="warning", claim=DECISION, field=key)

    # --- the mode ----------------------------------------------------------------------------------------------------

    def find_mode(self) -> Mode | None:
        """The mode: the one given, the only one, or the one that the given material calls for."""
        report, family = self.report, self.family
        raw = self.request.get("mode")
        if not is_blank(raw):
            return self.given_mode(raw)
        if family.mode_required:
            names = tuple(m.name for m in family.modes)
            self.issue(
                "mode_required", ("mode",), claim=family.mode_required, accepted=names, field="mode"
            )
            return None
        mode: Mode | None = family.modes[0]
        if len(family.modes) == 1:
            report.mode_source = "only"
        else:
            mode = self.infer_mode()
            if mode is None:
                return None
            report.mode_source = "inferred"
        assert mode is not None
        report.mode = mode.name
        report.request_class = mode.request
        return mode

    def given_mode(self, raw: object) -> Mode | None:
        names = tuple(m.name for m in self.family.modes)
        if not isinstance(raw, str):
            self.issue(
                "invalid_type",
                ("mode",),
                accepted=names,
                field="mode",
                expected="string",
                got=json_name(raw),
            )
            return None
        mode = self.family.mode_names.get(fold(raw))
        if mode is None:
            confusion = self.family.confusions.get(fold(raw))
            hint = "confused" if confusion else ""
            self.issue(
                "unsupported_mode", ("mode",), hint=hint, accepted=names,
                field="mode", mode=raw, explanation=confusion, names=tuple(self.family.mode_names),
            )  # fmt: skip
            return None
        self.report.mode = mode.name
        self.report.mode_source = "given"
        self.report.request_class = mode.request
        if raw != mode.wire:
            kind = "spelling" if fold(raw) == fold(mode.wire) else "renamed"
            self.adjust(kind, ("mode",), raw, mode.wire, severity="note")
        return mode

    def infer_mode(self) -> Mode | None:
        """The first mode, in the catalog's order, that uses all the material given and lacks none."""
        material = self.material()
        ranked = self.family.ranks.get(self.report.model or "", ())
        modes = (
            sorted(self.family.modes, key=lambda m: m.name not in ranked)
            if ranked
            else self.family.modes
        )
        for mode in modes:
            if not self.left_over(mode, material) and not self.lacking(mode):
                self.report.mode_because = tuple(self.given.get(name, name) for name in material)
                return mode
        candidates = tuple(
            (
                mode.name,
                self.left_over(mode, material),
                tuple(need.fields for need in self.lacking(mode)),
            )
            for mode in modes
        )
        names = tuple(mode.name for mode in modes)
        self.issue("mode_ambiguous", ("mode",), accepted=names, field="mode", candidates=candidates)
        return None

    def material(self) -> tuple[str, ...]:
        """The given fields that carry material."""
        fields = self.family.fields
        names = [*self.values, *(d for d in self.dropped if d not in self.values)]
        return tuple(name for name in names if fields[name].is_media)

    def left_over(self, mode: Mode, material: tuple[str, ...]) -> tuple[str, ...]:
        """Material that a mode would leave unused."""
        unused = [self.given.get(name, name) for name in material if name not in mode.uses]
        return (*unused, *(_place(piece.path) for piece in self.unused_pieces(mode)))

    def unused_pieces(self, mode: Mode) -> list[_Piece]:
        """The items of `content` that carry material which a mode leaves alone."""
        return [
            piece
            for piece in self.pieces
            if self.is_material(piece) and not any(name in mode.uses for name in piece.provides)
        ]

    def lacking(self, mode: Mode) -> tuple[Need, ...]:
        """What a mode needs of material and was not given."""
        fields = self.family.fields
        return tuple(
            need
            for need in mode.needs
            if all(fields[name].is_media for name in need.fields) and not self.is_met(need.fields)
        )

    def is_met(self, names: tuple[str, ...]) -> bool:
        """Whether one of these fields is given, by itself or through `content`."""
        for name in names:
            if name in self.dropped:
                return True
            if name in self.values and not self.family.fields[name].parts:
                return True
        if any(name in names for piece in self.pieces for name in piece.provides):
            return True
        return any(name in names for provides in self.dropped.values() for name in provides)

    # --- what a mode asks --------------------------------------------------------------------------------------------

    def check_mode(self, mode: Mode) -> None:
        self.check_needs_of(mode)
        for limit in mode.limits:
            if limit.field in self.values and self.concerns(limit.models):
                self.check_limit(limit)
        for rule in mode.rules:
            if self.concerns(rule.models) and all(self.holds(c) for c in rule.when):
                self.apply(rule, mode)
        for name in self.values:
            self.check_standing(name, mode)
        for piece in self.unused_pieces(mode):
            self.unused(mode, piece.path, piece.provides)

    def check_needs_of(self, mode: Mode | None) -> None:
        needs = self.family.common_needs if mode is None else mode.needs
        for need in needs:
            if not self.is_met(need.fields):
                self.missing(need, mode)

    def missing(self, need: Need, mode: Mode | None) -> None:
        severity: Severity = "error" if need.claim.authority == "contract" else "warning"
        names = tuple(n.name for f in need.fields for n in self.family.fields[f].names)
        self.issue(
            "missing_field" if len(need.fields) == 1 else "missing_one_of",
            (need.fields[0],) if len(need.fields) == 1 else (),
            severity=severity,
            hint="in_metadata" if self.is_passed_on(names) else "",
            claim=need.claim,
            accepted=names,
            field=need.fields[0],
            fields=need.fields,
            mode=mode.name if mode else "",
            given=tuple(
                k for k in self.request if isinstance(k, str) and k not in self.family.names
            ),
        )

    def is_passed_on(self, names: tuple[str, ...]) -> bool:
        """Whether one of these names is given inside an object that goes out as written."""
        for field in self.family.fields.values():
            inner = self.values.get(field.name) if field.verbatim else None
            if isinstance(inner, dict):
                given = cast("dict[str, object]", inner)
                if any(not is_blank(given.get(name)) for name in names):
                    return True
        return False

    def check_standing(self, name: str, mode: Mode) -> None:
        """Say what becomes of a field that this variant may not read."""
        key = self.given[name]
        field = self.family.fields[name]
        if name in mode.unused:
            self.unused(mode, (key,), (name,))
        elif field.standing == "unknown":
            self.issue(
                "unused_field",
                (key,),
                severity="note",
                hint="unknown",
                claim=field.claim,
                field=key,
            )
        elif field.standing == "ignored":
            self.issue(
                "unused_field",
                (key,),
                severity="warning",
                hint="ignored",
                claim=field.claim,
                field=key,
            )
        elif field.standing == "refused":
            self.issue("refused_field", (key,), severity="warning", claim=field.claim, field=key)

    def unused(self, mode: Mode, path: Path, names: tuple[str, ...]) -> None:
        modes = tuple(m.name for m in self.family.modes if any(name in m.uses for name in names))
        self.issue(
            "unused_field", path, severity="warning", hint="other_mode", claim=DECISION,
            mode=mode.name, modes=modes,
        )  # fmt: skip

    def concerns(self, models: tuple[str, ...]) -> bool:
        return not models or self.report.model in models

    def check_limit(self, limit: Limit) -> None:
        key = self.given[limit.field]
        value = self.values[limit.field]
        if limit.snap and isinstance(value, int | float) and not isinstance(value, bool):
            snapped = snap(value, limit.snap, limit.ties)
            if snapped != value:
                self.values[limit.field] = snapped
                self.adjust(
                    "snapped", (key,), value, snapped, severity="warning", claim=limit.claim
                )
            return
        found = judge(limit, value)
        if found:
            code, facts, accepted = found
            severity: Severity = "error" if limit.claim.authority == "contract" else "warning"
            self.issue(
                code,
                (key,),
                severity=severity,
                accepted=accepted,
                claim=limit.claim,
                more=facts,
                field=key,
            )

    def holds(self, condition: Condition) -> bool:
        value = self.values.get(condition.field)
        is_given = condition.field in self.values or any(
            condition.field in piece.provides for piece in self.pieces
        )
        if condition.given is not None and condition.given != is_given:
            return False
        if condition.one_of and not any(same(value, v) for v in condition.one_of):
            return False
        if condition.above is None and condition.below is None:
            return True
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        is_above = condition.above is None or value > condition.above
        return is_above and (condition.below is None or value < condition.below)

    def apply(self, rule: Rule, mode: Mode) -> None:
        """Report a rule whose conditions hold and whose consequence does not."""
        severity: Severity = "error" if rule.claim.authority == "contract" else "warning"
        missing = tuple(name for name in rule.require if not self.is_met((name,)))
        unwanted = tuple(self.given[name] for name in rule.forbid if name in self.values)
        if not (missing or unwanted or rule.note):
            return
        first = next((c.field for c in rule.when if c.field in self.values), "")
        path = (missing or unwanted or ((self.given[first],) if first else ()))[:1]
        self.issue(
            "rule_violated", path, severity="note" if rule.note else severity, claim=rule.claim,
            accepted=missing, field=path[0] if path else "", rule=rule.name, text=rule.text, mode=mode.name,
        )  # fmt: skip

    # --- what goes out -----------------------------------------------------------------------------------------------

    def wire(self, mode: Mode | None) -> list[tuple[str, object]]:
        """The object to send, in the order in which it was given."""
        out: list[tuple[str, object]] = []
        for name, raw in self.order:
            if raw is ABSENT:
                field = self.family.fields[name]
                value = self.values[name]
                wire = field.wire
                if field.is_wire_text and not isinstance(value, str):
                    value = number_text(value)
                if field.kind == "url" and is_json(value, "object"):
                    wire = self.given[name]  # an object that only this name is known to take
                elif wire != self.given[name]:
                    key = self.given[name]
                    self.report.adjustments.append(Adjustment("renamed", (key,), key, wire))
                out.append((wire, value))
            elif name == "model":
                out.append(("model", self.report.model))
            elif name == "mode":
                if mode is not None and not is_blank(raw):
                    out.append(("mode", mode.wire))
                elif not is_blank(raw):
                    out.append(("mode", raw))
            else:
                out.append((name, raw))
        if (
            mode is not None
            and self.report.mode_source != "given"
            and self.family.sends_inferred_mode
        ):
            out.append(("mode", mode.wire))
        return out

    # --- reporting ---------------------------------------------------------------------------------------------------

    def issue(
        self,
        code: str,
        path: Path,
        *,
        severity: Severity = "error",
        hint: str = "",
        accepted: tuple[str, ...] = (),
        claim: Claim = CONTRACT,
        more: dict[str, object] | None = None,
        **facts: object,
    ) -> None:
        report = self.report
        facts.update(more or {})
        facts["model_id"] = report.model
        facts["family"] = report.family
        facts["known"] = self.family.names
        facts["reason"] = claim.reason
        found = Issue(
            code, severity, claim.authority, path, hint=hint, accepted=accepted,
            source=claim.source, facts=facts, locale=report.locale,
        )  # fmt: skip
        report.add(found)

    def adjust(
        self,
        kind: str,
        path: Path,
        before: object,
        after: object,
        *,
        severity: Severity,
        claim: Claim = CONTRACT,
    ) -> None:
        """Make a change that the catalog declares, and say so."""
        self.report.adjustments.append(Adjustment(kind, path, before, after))
        self.issue(
            "adjusted",
            path,
            severity=severity,
            hint=kind,
            claim=claim,
            field=path[0],
            before=before,
            after=after,
        )


DECISION = Claim("decision")


def snap(value: int | float, targets: tuple[int | float, ...], ties: str) -> int | float:
    """The target nearest to a value; outside their range the nearest end."""
    distance = min(abs(target - value) for target in targets)
    nearest = [target for target in targets if abs(target - value) == distance]
    return max(nearest) if ties == "up" else min(nearest)


def judge(limit: Limit, value: object) -> tuple[str, dict[str, object], tuple[str, ...]] | None:
    """What is wrong with a value under a limit: code, facts for the message, values that would do."""
    if limit.values and not any(same(value, v) for v in limit.values):
        return "not_allowed", {"given": value}, tuple(str(v) for v in limit.values)
    if isinstance(value, int | float) and not isinstance(value, bool):
        low, high = limit.minimum, limit.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            return "out_of_range", {"given": value, "minimum": low, "maximum": high}, ()
    if isinstance(value, str):
        length = len(value)
        if limit.min_length is not None and length < limit.min_length:
            return "too_short", {"length": length, "minimum": limit.min_length}, ()
        if limit.max_length is not None and length > limit.max_length:
            return "too_long", {"length": length, "maximum": limit.max_length}, ()
        if limit.pattern and not _matches(limit.pattern, value):
            return "bad_format", {"given": value, "pattern": limit.pattern}, ()
    if isinstance(value, list):
        count = len(cast("list[object]", value))
        if limit.min_items is not None and count < limit.min_items:
            return "too_few_items", {"count": count, "minimum": limit.min_items}, ()
        if limit.max_items is not None and count > limit.max_items:
            return "too_many_items", {"count": count, "maximum": limit.max_items}, ()
    return None


def _matches(pattern: str, value: str) -> bool:
    from re import ASCII, fullmatch

    return fullmatch(pattern, value, ASCII) is not None


def _key(key: object) -> str:
    """A property name as text; JSON has no others than strings."""
    return key if isinstance(key, str) else f"<{json_name(key)}>"


def _place(path: Path) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else step for step in path)


def _part_of(field: Field, item: dict[str, object]) -> Part | None:
    """What the catalog says of an item; None when it is silent about its type or its role."""
    kind, role = item.get("type"), item.get("role")
    for part in field.parts:
        has_role = part.any_role or (is_blank(role) if part.role is None else part.role == role)
        if part.type == kind and has_role:
            return part
    return None


def _dig(item: object, path: tuple[str, ...]) -> object:
    for key in path:
        if not isinstance(item, dict):
            return item
        item = cast("dict[str, object]", item).get(key)
    return item
