"""The first step: what follows from the names that a request gives, before any value is looked at.

A shape is a pure function of the model, the value that picks the real one, the mode, the set of names, what items of
`content` stand for, and which fields have values that could not be read. Findings stand in the catalog's order.
"""

from __future__ import annotations

from .._data import index
from . import memo
from .facts import Facts
from .issue import CONTRACT, DECISION, Adjustment, Finding
from .plan import plan_of
from .family import claim_of
from .values import fold, json_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .facts import Rule
    from .family import Entry, Mode, Model, Place
    from .fields import Field
    from .values import Path

    Row = dict[str, Any]

NOTHING: frozenset[str] = frozenset()
MOST_NAMES = 64  # names of a request whose shape is remembered
LONGEST_NAMES = 1024  # characters of those of them that no family knows


class Shape:
    """What the names of a request say.

    Attributes:
        given: Canonical name -> the name under which it is given, in the catalog's order; without unread ones.
        unread: Fields (canonical) with a value that could not be read, or whose names disagree.
        twins: The names of fields that are given under more than one name.
        renames: Names, and those under which they go out.
        rules: Those that can be broken by values.
        before, after: Findings that stand before and after those on values.
        asks: Whether something is to be said of values although each is plain.
    """

    __slots__ = (
        "after",
        "asks",
        "before",
        "change",
        "family",
        "findings",
        "given",
        "mode",
        "model",
        "passed_on",
        "pick",
        "pieces",
        "plan",
        "renames",
        "rules",
        "source",
        "state",
        "twins",
        "unread",
    )

    def __init__(
        self,
        model: Model,
        pick: str,
        asked: object,
        keys: Iterable[str],
        unread: tuple[str, ...],
        pieces: tuple[Place, ...],
    ) -> None:
        family = self.family = model.family
        self.model, self.pick = model, pick or model.id
        self.unread, self.pieces = unread, pieces
        self.state: dict[str, object] = {}  # what is worked out when it is first asked for
        known = family.entries
        entries: list[Entry] = []
        unknown: list[str] = []
        for key in keys:
            entry = known.get(key)
            if entry is not None:
                entries.append(entry)
            elif key != "model" and key != "mode":
                unknown.append(key)
        entries.sort()
        bad = family.mask(unread) if unread else 0
        mask, twins, renames = 0, (), ()
        given: dict[str, str] = {}
        for _, key, bit, field, wire in entries:
            if mask & bit:
                twins = (*twins, given.get(field.name, ""), key)
            else:
                mask |= bit
                if not bad & bit:
                    given[field.name] = key
                    if wire:
                        renames = (*renames, (key, wire))
        self.given, self.twins, self.renames = given, twins, renames
        before: list[Finding] = []
        if unknown:
            unknown.sort()
            before += map(_unknown, unknown)
        provided = 0
        for _, part in pieces:
            provided |= part.mask
        here = mask & ~bad | provided
        met = mask & ~family.items_only | bad | provided  # a list of items meets what they stand for
        for name in unread:
            for part in family.fields[name].parts:
                met |= part.mask
        # The mode, and what follows from it.
        self.change: Adjustment | None = None
        self.source: str | None = None
        mode = self.mode = self._find_mode(asked, mask | bad, met, before, unknown)
        plan = self.plan = plan_of(model, pick or model.id, mode)
        if plan.needed & met != plan.needed or mode is None or mode.needs:
            self._check_needs(met, before, unknown)
        self.rules: tuple[Rule, ...] = ()
        if plan.early_on & here or plan.early_on < 0:
            self._check_presence(here, before)
        if plan.late_on & here or plan.late_on < 0:
            self.rules = tuple(rule for rule in plan.late if rule.may_speak(here))
        after: list[Finding] = []
        if mode is not None:
            if plan.told & here:
                self._check_standings(mode, after)
            if pieces:
                self._check_pieces(mode, after)
            for row in plan.gaps:
                after.append(self._gap(row, mode))
        for row in family.lifecycle:
            if path := self._ending(row, keys):
                after.append(end_of_life(row, path))
        self.before, self.after = tuple(before), tuple(after)
        self.findings = (*before, *after)
        lacks = any(finding.is_lack for finding in before)
        self.passed_on = mask & here & family.verbatim
        self.asks = bool(self.rules or pieces or twins or (lacks and self.passed_on))

    # --- the mode ----------------------------------------------------------------------------------------------------

    def _find_mode(
        self, asked: object, given: int, met: int, found: list[Finding], unknown: list[str]
    ) -> Mode | None:
        """The mode: the one given, the only one, or the first that uses all material given and lacks none."""
        family = self.family
        if asked is not None:
            return self._given_mode(asked, found)
        names = tuple(mode.name for mode in family.modes)
        if family.mode_required:
            claim = family.mode_required
            facts: dict[str, object] = {"field": "mode"}
            found.append(Finding("mode_required", ("mode",), "error", claim, "", facts, names, True))
            return None
        if len(family.modes) == 1:
            self.source = "only"
            return family.modes[0]
        material = [part.mask for _, part in self.pieces if part.is_media]
        is_fit = False
        for mode in self.model.modes:
            if given & mode.leaves or any(not mask & mode.uses_mask for mask in material):
                continue
            is_fit = True
            if all(need & met for need in mode.material_needs):
                self.source = "inferred"
                return mode
        candidates = tuple(self._candidate(mode, met) for mode in self.model.modes)
        facts = {"field": "mode", "candidates": candidates}
        ordered = tuple(mode.name for mode in self.model.modes)
        found.append(Finding("mode_ambiguous", ("mode",), "error", CONTRACT, "", facts, ordered, is_fit))
        return None

    def _given_mode(self, asked: object, found: list[Finding]) -> Mode | None:
        family, path = self.family, ("mode",)
        names = tuple(mode.name for mode in family.modes)
        facts: dict[str, object]
        if not isinstance(asked, str):
            facts = {"field": "mode", "expected": "string", "got": json_name(asked)}
            found.append(Finding("invalid_type", path, "error", CONTRACT, "", facts, names))
            return None
        mode = family.mode_names.get(fold(asked))
        if mode is None:
            value = family.confusions.get(fold(asked))
            facts = {"field": "mode", "mode": asked, "confused": value, "names": tuple(family.mode_names)}
            hint = "confused" if value else ""
            found.append(Finding("unsupported_mode", path, "error", CONTRACT, hint, facts, names))
            return None
        self.source = "given"
        if asked != mode.wire:
            kind = "spelling" if fold(asked) == fold(mode.wire) else "renamed"
            self.change = Adjustment(kind, path, asked, mode.wire)
            facts = {"field": "mode", "before": asked, "after": mode.wire}
            found.append(Finding("adjusted", path, "note", CONTRACT, kind, facts))
        return mode

    def _candidate(self, mode: Mode, met: int) -> tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """A mode that does not fit: what it would leave unused, and what it lacks."""
        left = [self.given.get(name, name) for name in self.material if name not in mode.uses]
        left += [place_text(path) for path, _ in self._left_pieces(mode)]
        lacking = [n.fields for n in mode.needs if n.is_material and not n.mask & met]
        return mode.name, tuple(left), tuple(lacking)

    @property
    def material(self) -> list[str]:
        """The fields given that carry material, in the catalog's order."""
        fields = self.family.fields.values()
        return [f.name for f in fields if f.is_media and (f.name in self.given or f.name in self.unread)]

    @property
    def because(self) -> tuple[str, ...]:
        """The names of the material for which the mode was inferred."""
        return tuple(self.given.get(name, name) for name in self.material) if self.source == "inferred" else ()

    def _left_pieces(self, mode: Mode) -> list[Place]:
        """The items of `content` that carry material which a mode leaves alone."""
        return [at for at in self.pieces if at[1].is_media and not at[1].mask & mode.uses_mask]

    # --- what a mode asks --------------------------------------------------------------------------------------------

    def _check_needs(self, met: int, found: list[Finding], unknown: list[str]) -> None:
        needs = self.mode.needs if self.mode else self.family.common_needs
        for need in needs:
            if need.mask & met:
                continue
            names = tuple(n.name for f in need.fields for n in self.family.fields[f].names)
            is_one = len(need.fields) == 1
            facts: dict[str, object] = {
                "field": need.fields[0],
                "fields": need.fields,
                "mode": self.mode.name if self.mode else "",
                "given": tuple(unknown),
            }
            code, path = ("missing_field", need.fields[:1]) if is_one else ("missing_one_of", ())
            found.append(Finding(code, path, need.claim.severity, need.claim, "", facts, names, True))

    def facts(self, values: dict[str, object] | None = None) -> Facts:
        """What rules ask about; without values, by names alone."""
        unread: frozenset[str] = frozenset(self.unread)
        for name in self.unread:
            unread = unread.union(*(part.provides for part in self.family.fields[name].parts))
        given = self.given if values is None else values
        uses = self.mode.uses if self.mode else NOTHING
        return Facts(self.family.fields, self.given, given, self.pieces, unread, uses)

    def _check_presence(self, here: int, found: list[Finding]) -> None:
        """Say which rules are broken by what is given or missing."""
        facts, mode = None, self.mode.name if self.mode else ""
        for rule in self.plan.early:
            if rule.may_speak(here):
                facts = facts or self.facts()
                if breach := rule.breach(facts, mode):
                    found.append(breach)

    # --- what becomes of fields --------------------------------------------------------------------------------------

    def _check_standings(self, mode: Mode, found: list[Finding]) -> None:
        for name, key in self.given.items():
            field = self.family.fields[name]
            row = self.plan.standings.get(name)
            if row is not None:
                found += _stand(row["standing"], field, (key,), row, mode)
            elif field.bit & mode.leaves:
                found.append(self._unused(mode, (key,), (name,)))
            else:
                found += _stand(field.standing, field, (key,), {}, mode)

    def _check_pieces(self, mode: Mode, found: list[Finding]) -> None:
        for path, part in self._left_pieces(mode):
            provides = part.provides
            rows = ((name, self.plan.standings.get(name)) for name in provides)
            told = next(((n, row) for n, row in rows if row and row["standing"] != "used"), None)
            if told:
                field = self.family.fields[told[0]]
                found += _stand(told[1]["standing"], field, path, told[1], mode)
            else:
                found.append(self._unused(mode, path, provides))

    def _unused(self, mode: Mode, path: Path, names: tuple[str, ...]) -> Finding:
        modes = tuple(m.name for m in self.family.modes if not m.uses.isdisjoint(names))
        facts: dict[str, object] = {"mode": mode.name, "modes": modes}
        return Finding("unused_field", path, "warning", DECISION, "other_mode", facts)

    def _gap(self, row: Row, mode: Mode) -> Finding:
        """That a model is known not to have the mode."""
        gaps = [g for g in self.family.gaps if not g.get("models") or self.pick in g["models"]]
        without = {name for gap in gaps for name in gap["modes"]}
        names = tuple(m.name for m in self.family.modes if m.name not in without)
        facts: dict[str, object] = {"field": "mode", "mode": mode.name, **_takers(row)}
        claim = claim_of(row["claim"])
        severity = "note" if "takers" in facts else claim.severity
        return Finding("unsupported_mode", ("mode",), severity, claim, "gap", facts, names)

    def _ending(self, row: Row, keys: Iterable[str]) -> Path | None:
        """Where something is given that is going or gone."""
        kind, name = row["kind"], row["name"]
        if kind == "model":
            return ("model",) if name == self.model.id else None
        if kind == "mode":
            return ("mode",) if self.mode is not None and name == self.mode.name else None
        if kind == "field":
            return (self.given[name],) if name in self.given else None
        return (name,) if kind == "alias" and name in keys else None

    # --- whether it may be sent, by names alone ----------------------------------------------------------------------

    def is_ok(self, strict: bool) -> bool:
        """Whether no finding of the names forbids sending."""
        key = "strict" if strict else "plain"
        found = self.state.get(key)
        if found is None:
            found = self.state[key] = not any(f.is_error(strict=strict) for f in self.findings)
        return bool(found)


def shape_of(
    model: Model,
    pick: str,
    asked: object,
    keys: Iterable[str],
    unread: tuple[str, ...] = (),
    pieces: tuple[Place, ...] = (),
) -> Shape:
    """The shape of a request, remembered or made.

    Args:
        model: The model.
        pick: The value that picks the real model, where a field does; else empty.
        asked: What `mode` says; None when it says nothing.
        keys: The names given.
        unread: Fields (canonical, in the catalog's order) whose values could not be read or contradict each other.
        pieces: The items of lists such as `content` that stand for fields.
    """
    names = frozenset(keys)
    key = (model, asked, pick, names, unread, pieces)
    try:
        shape = memo.recall(key)
    except TypeError:  # a list or an object for a mode
        return Shape(model, pick, asked, names, unread, pieces)
    if shape is None:
        shape = Shape(model, pick, asked, names, unread, pieces)
        if _is_small(model, asked, names, pick):
            memo.keep(key, shape)
    return shape


def _is_small(model: Model, asked: object, names: frozenset[str], pick: str) -> bool:
    """Whether a shape takes little memory, and its names are exactly texts: 1 and true would be one name."""
    if len(names) > MOST_NAMES or not (asked is None or (type(asked) is str and len(asked) < MOST_NAMES)):
        return False
    known, length = model.family.entries, len(pick)
    for name in names:
        if type(name) is not str:
            return False
        if name not in known:
            length += len(name)
    return length <= LONGEST_NAMES


def _unknown(key: str) -> Finding:
    """A property that this family does not have: kept, sent and reported."""
    families = index.NAMES_OF_SOME.get(key)
    if families:
        facts: dict[str, object] = {"field": key, "families": families}
        return Finding("unused_field", (key,), "warning", DECISION, "other_family", facts)
    return Finding("unknown_field", (key,), "warning", DECISION, "", {"field": key})


def _stand(standing: str, field: Field, path: Path, row: Row, mode: Mode) -> list[Finding]:
    """What becomes of a field: by a row on models and modes, or by the field's own standing."""
    if standing == "used":
        return []
    facts: dict[str, object] = {"field": field.name, "mode": mode.name, **_takers(row)}
    claim = claim_of(row["claim"]) if row else field.claim
    severity = "note" if standing == "unknown" or "takers" in facts else "warning"
    code, hint = ("refused_field", "") if standing == "refused" else ("unused_field", standing)
    return [Finding(code, path, severity, claim, hint, facts)]


def _takers(row: Row) -> dict[str, object]:
    """Who says otherwise."""
    disputes = row.get("disputed_by")
    return {"takers": tuple(claim_of(claim).source for claim in disputes)} if disputes else {}


def end_of_life(row: Row, path: Path) -> Finding:
    """The finding about something that is going or gone."""
    kind, code = row["kind"], row["code"]
    facts: dict[str, object] = {
        "field": row["name"],
        "model": row["name"] if kind == "model" else "",
        "given": row.get("value"),
        "as_of": row["as_of"],
        "instead": row.get("instead", ""),
        "message": "" if (code, kind) == ("retired_model", "model") else f"{kind}_{row['status']}",
    }
    hint = "instead" if row.get("instead") else ""
    return Finding(code, path, "warning", claim_of(row["claim"]), hint, facts)


def place_text(path: Path) -> str:
    """A place in a request as one would write it: `content[0]`."""
    return "".join(f"[{step}]" if isinstance(step, int) else step for step in path)
