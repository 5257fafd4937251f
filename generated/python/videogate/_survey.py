"""Work out an outline: what follows from the names that a request gives.

Requests repeat the same names over and over, so an outline is worked out once for each combination and kept.
"""

from __future__ import annotations

from . import _index
from ._issue import Adjustment, Finding
from ._outline import CONTRACT, DECISION, LONGEST_KEPT, Outline, Piece, end_of_life, rule_finding
from ._plan import plan_of
from ._rules import TYPE_CHECKING, Claim, Family, Mode, Need, Rule, fold
from ._values import json_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._issue import Path
    from ._plan import Plan
    from ._rules import Condition, Field, Severity, Standing

MOST_KEPT = 1024  # outlines a family keeps; then it starts anew


def outline_of(
    family: Family,
    model: str,
    pick: str,
    mode: object,
    keys: tuple[str, ...],
    dropped: tuple[str, ...] = (),
    pieces: tuple[tuple[Path, tuple[str, ...]], ...] = (),
) -> Outline:
    """The outline of a request.

    Args:
        family: The model's family.
        model: The model's id.
        pick: The value that picks the real model, where a field does; else empty.
        mode: What `mode` says; None when it is not given.
        keys: The properties given, `model` and `mode` left out, in their order.
        dropped: Fields (canonical) whose values could not be read: given, but of no use.
        pieces: The items of lists such as `content` that stand for fields: where, and for which.
    """
    if not isinstance(mode, str | None):
        return _Survey(family, model, pick, mode, keys, dropped, pieces).outline()
    key = (model, pick, mode, keys, dropped, pieces)
    found = family.memory.get(key)
    if found is None:
        found = _Survey(family, model, pick, mode, keys, dropped, pieces).outline()
        is_short = len(keys) <= LONGEST_KEPT >= max(map(len, (mode or "", *keys)))
        if is_short and len(pieces) <= LONGEST_KEPT:
            if len(family.memory) >= MOST_KEPT:
                family.memory.clear()
            family.memory[key] = found
    return found


class _Survey:
    """One outline in the making."""

    def __init__(
        self,
        family: Family,
        model: str,
        pick: str,
        mode: object,
        keys: tuple[str, ...],
        dropped: tuple[str, ...],
        pieces: tuple[tuple[Path, tuple[str, ...]], ...],
    ) -> None:
        self.family = family
        self.keys = keys
        self.raw_mode = mode
        self.result = Outline(family, model, pick)
        self.result.pieces = pieces
        self.given = self.result.given
        self.dropped = {
            name: tuple(n for part in family.fields[name].parts for n in part.provides)
            for name in dropped
        }
        self.pieces = [Piece(path, provides) for path, provides in pieces]
        self.before: list[Finding] = []
        self.after: list[Finding] = []
        self.adjustments: list[Adjustment] = []

    def outline(self) -> Outline:
        result = self.result
        for key in self.keys:
            self.take(key)
        mode = self.find_mode()
        result.mode = mode
        if mode is None:
            self.check_needs(self.family.common_needs, "")
        else:
            result.request = mode.request
            result.plan = plan_of(self.family, result.pick, mode)
            self.check_needs(mode.needs, mode.name)
            result.rules = tuple(self.open_rules(result.plan, mode))
            self.check_standings(result.plan, mode)
            self.check_gaps(result.plan, mode)
        self.check_lifecycle(mode)
        fields = [self.family.fields[name] for name in self.given]
        result.reads = tuple((f.name, f.wire, f if f.is_wire_text else None) for f in fields)
        result.before = tuple(self.before)
        result.after = tuple(self.after)
        result.adjustments = tuple(self.adjustments)
        return result

    # --- names -------------------------------------------------------------------------------------------------------

    def take(self, key: str) -> None:
        entry = self.family.names.get(key)
        if entry is None:
            self.unknown(key)
        elif entry[0].name not in self.dropped:
            self.given.setdefault(entry[0].name, key)

    def unknown(self, key: str) -> None:
        """A property that this family does not have: kept, sent and reported."""
        families = _index.FIELD_FAMILIES.get(key)
        if families:
            facts: dict[str, object] = {"field": key, "families": families}
            self.say("unused_field", (key,), "warning", DECISION, "other_family", facts)
        else:
            self.say("unknown_field", (key,), "warning", DECISION, facts={"field": key})

    # --- the mode ----------------------------------------------------------------------------------------------------

    def find_mode(self) -> Mode | None:
        """The mode: the one given, the only one, or the one that the given material calls for."""
        family, result = self.family, self.result
        if self.raw_mode is not None:
            return self.given_mode(self.raw_mode)
        if family.mode_required:
            names = tuple(m.name for m in family.modes)
            self.say(
                "mode_required", ("mode",), "error", family.mode_required,
                facts={"field": "mode"}, accepted=names, is_lack=True,
            )  # fmt: skip
            return None
        if len(family.modes) == 1:
            result.source = "only"
            return family.modes[0]
        mode = self.infer_mode()
        if mode is not None:
            result.source = "inferred"
        return mode

    def given_mode(self, raw: object) -> Mode | None:
        names = tuple(m.name for m in self.family.modes)
        if not isinstance(raw, str):
            facts: dict[str, object] = {
                "field": "mode",
                "expected": "string",
                "got": json_name(raw),
            }
            self.say("invalid_type", ("mode",), facts=facts, accepted=names)
            return None
        mode = self.family.mode_names.get(fold(raw))
        if mode is None:
            confusion = self.family.confusions.get(fold(raw))
            facts = {
                "field": "mode",
                "mode": raw,
                "explanation": confusion,
                "names": tuple(self.family.mode_names),
            }
            hint = "confused" if confusion else ""
            self.say("unsupported_mode", ("mode",), hint=hint, facts=facts, accepted=names)
            return None
        self.result.source = "given"
        if raw != mode.wire:
            kind = "spelling" if fold(raw) == fold(mode.wire) else "renamed"
            self.adjustments.append(Adjustment(kind, ("mode",), raw, mode.wire))
            facts = {"field": "mode", "before": raw, "after": mode.wire}
            self.say("adjusted", ("mode",), "note", hint=kind, facts=facts)
        return mode

    def infer_mode(self) -> Mode | None:
        """The first mode, in the catalog's order, that uses all the material given and lacks none."""
        material = self.material()
        ranked = self.family.ranks.get(self.result.model or "", ())
        modes = self.family.modes
        if ranked:
            modes = tuple(sorted(modes, key=lambda m: m.name not in ranked))
        for mode in modes:
            if not self.left_over(mode, material) and not self.lacking(mode):
                self.result.because = tuple(self.given.get(name, name) for name in material)
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
        self.say(
            "mode_ambiguous", ("mode",), facts={"field": "mode", "candidates": candidates},
            accepted=names, is_lack=any(not left for _, left, _ in candidates),
        )  # fmt: skip
        return None

    def material(self) -> tuple[str, ...]:
        """The given fields that carry material."""
        fields = self.family.fields
        names = [*self.given, *(d for d in self.dropped if d not in self.given)]
        return tuple(name for name in names if fields[name].is_media)

    def left_over(self, mode: Mode, material: tuple[str, ...]) -> tuple[str, ...]:
        """Material that a mode would leave unused."""
        unused = [self.given.get(name, name) for name in material if name not in mode.uses]
        return (*unused, *(_place(piece.path) for piece in self.unused_pieces(mode)))

    def unused_pieces(self, mode: Mode) -> list[Piece]:
        """The items of `content` that carry material which a mode leaves alone."""
        fields = self.family.fields
        return [
            piece
            for piece in self.pieces
            if fields[piece.provides[0]].is_media
            and not any(name in mode.uses for name in piece.provides)
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
            if name in self.given and not self.family.fields[name].parts:
                return True
        if any(name in names for piece in self.pieces for name in piece.provides):
            return True
        return any(name in names for provides in self.dropped.values() for name in provides)

    # --- what a mode asks --------------------------------------------------------------------------------------------

    def check_needs(self, needs: Iterable[Need], mode: str) -> None:
        for need in needs:
            if not self.is_met(need.fields):
                fields = self.family.fields
                names = tuple(n.name for f in need.fields for n in fields[f].names)
                is_one = len(need.fields) == 1
                self.say(
                    "missing_field" if is_one else "missing_one_of",
                    (need.fields[0],) if is_one else (),
                    need.claim.severity,
                    need.claim,
                    facts={
                        "field": need.fields[0],
                        "fields": need.fields,
                        "mode": mode,
                        "given": tuple(k for k in self.keys if k not in self.family.names),
                    },
                    accepted=names,
                    is_lack=True,
                )

    def open_rules(self, plan: Plan, mode: Mode) -> Iterable[Rule]:
        """The rules that hang on values; what the names alone settle is said at once."""
        for rule in plan.rules:
            if not all(self.may_hold(c) for c in rule.when):
                continue
            if not rule.is_about_presence:
                yield rule
                continue
            found = breach_of_presence(rule, self, mode.name)
            if found:
                self.before.append(found)

    def may_hold(self, condition: Condition) -> bool:
        """Whether a condition may hold by what is given."""
        is_given = self.is_given(condition.field)
        if condition.path:
            return is_given or condition.given is False
        if condition.given is not None and condition.given != is_given:
            return False
        return condition.is_presence or condition.field in self.given

    def is_given(self, name: str) -> bool:
        """Whether a field has a value that could be read, by itself or through `content`."""
        return name in self.given or any(name in piece.provides for piece in self.pieces)

    def key_of(self, name: str) -> Path:
        """Where a field is given."""
        if name in self.given:
            return (self.given[name],)
        return next((p.path for p in self.pieces if name in p.provides), (name,))

    def check_standings(self, plan: Plan, mode: Mode) -> None:
        """Say what becomes of fields that this variant may not read."""
        for name, key in self.given.items():
            field = self.family.fields[name]
            verdict = plan.standings.get(name)
            if verdict is not None:
                self.stand(
                    verdict.standing, field, (key,), verdict.claim, mode, verdict.disputed_by
                )
            elif name in mode.unused:
                self.unused(mode, (key,), (name,))
            else:
                self.stand(field.standing, field, (key,), field.claim, mode)
        for piece in self.unused_pieces(mode):
            for name in piece.provides:
                verdict = plan.standings.get(name)
                if verdict is not None and verdict.standing != "used":
                    field, by = self.family.fields[name], verdict.disputed_by
                    self.stand(verdict.standing, field, piece.path, verdict.claim, mode, by)
                    break
            else:
                self.unused(mode, piece.path, piece.provides)

    def stand(
        self,
        standing: Standing,
        field: Field,
        path: Path,
        claim: Claim,
        mode: Mode,
        disputed_by: tuple[Claim, ...] = (),
    ) -> None:
        if standing == "used":
            return
        code = "refused_field" if standing == "refused" else "unused_field"
        hint = "" if standing == "refused" else standing
        severity: Severity = "note" if standing == "unknown" or disputed_by else "warning"
        facts: dict[str, object] = {"field": field.name, "mode": mode.name}
        if disputed_by:
            facts["takers"] = tuple(c.source for c in disputed_by)
        self.say(code, path, severity, claim, hint, facts, later=True)

    def unused(self, mode: Mode, path: Path, names: tuple[str, ...]) -> None:
        modes = tuple(m.name for m in self.family.modes if any(name in m.uses for name in names))
        facts: dict[str, object] = {"mode": mode.name, "modes": modes}
        self.say("unused_field", path, "warning", DECISION, "other_mode", facts, later=True)

    def check_gaps(self, plan: Plan, mode: Mode) -> None:
        """Say that a model is known not to have the mode."""
        for gap in plan.gaps:
            without = {
                name
                for other in self.family.gaps
                if not other.models or self.result.pick in other.models
                for name in other.modes
            }
            names = tuple(m.name for m in self.family.modes if m.name not in without)
            facts: dict[str, object] = {"field": "mode", "mode": mode.name}
            if gap.disputed_by:
                facts["takers"] = tuple(c.source for c in gap.disputed_by)
            severity: Severity = "note" if gap.disputed_by else gap.claim.severity
            self.say(
                "unsupported_mode", ("mode",), severity, gap.claim, "gap", facts,
                accepted=names, later=True,
            )  # fmt: skip

    def check_lifecycle(self, mode: Mode | None) -> None:
        """Say what is going or gone."""
        result = self.result
        for item in self.family.lifecycle:
            path: Path | None = None
            if item.kind == "model" and item.name == result.model:
                path = ("model",)
            elif item.kind == "mode" and mode is not None and item.name == mode.name:
                path = ("mode",)
            elif item.kind == "field" and item.name in self.given:
                path = (self.given[item.name],)
            elif item.kind == "alias" and item.name in self.keys:
                path = (item.name,)
            if path is not None:
                self.after.append(end_of_life(item, path))

    # --- saying ------------------------------------------------------------------------------------------------------

    def say(
        self,
        code: str,
        path: Path,
        severity: Severity = "error",
        claim: Claim = CONTRACT,
        hint: str = "",
        facts: dict[str, object] | None = None,
        *,
        accepted: tuple[str, ...] = (),
        is_lack: bool = False,
        later: bool = False,
    ) -> None:
        found = Finding(code, path, severity, claim, hint, facts, accepted, is_lack=is_lack)
        (self.after if later else self.before).append(found)


def breach_of_presence(rule: Rule, what: _Survey, mode: str) -> Finding | None:
    """The finding when a rule whose conditions hold is broken by what is given or missing."""
    missing = tuple(name for name in rule.require if not what.is_met((name,)))
    if rule.require_any and not what.is_met(rule.require_any):
        missing = (*missing, *rule.require_any)
    unwanted = [name for name in rule.forbid if what.is_given(name)]
    unwanted += [name for name in rule.at_most_one_of if what.is_given(name)][1:]
    if not (missing or unwanted or rule.note):
        return None
    given = [c.field for c in rule.when if what.is_given(c.field)]
    first: Path = missing[:1]
    path = first or next((what.key_of(name) for name in (*unwanted, *given)), ())
    return rule_finding(rule, path, mode, missing, is_lack=bool(missing and not unwanted))


def _place(path: Path) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else step for step in path)
