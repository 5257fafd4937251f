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
from .standings import end_of_life, standing_of, unused
from .values import fold, json_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .facts import Rule
    from .family import Entry, Mode, Model, Place
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
        met = (
            mask & ~family.items_only | bad | provided
        )  # a list of items meets what they stand for
        for name in unread:
            for part in family.fields[name].parts:
                met |= part.mask
        # The mode, and what follows from it.
        self.change: Adjustment | None = None
        self.source: str | None = None
        mode = self.mode = self._find_mode(asked, mask | bad, met, before, unknown)
        plan = self.plan = plan_of(model, pick or model.id, mode)
        for need in mode.needs if mode else family.common_needs:
            if not need.mask & met:
                before.append(need.lacking(mode.name if mode else "", tuple(unknown)))
        self.rules: tuple[Rule, ...] = ()
        if plan.early_on & here or plan.early_on < 0:
            self._check_presence(here, before)
        if plan.late_on & here or plan.late_on < 0:
            self.rules = tuple(rule for rule in plan.late if rule.may_speak(here))
        after: list[Finding] = []
        if mode is not None:
            if plan.told & here:
                self._check_standings(after)
            if pieces:
                self._check_pieces(mode, after)
            after += plan.gaps
        for finding, row in plan.endings:
            if finding:
                after.append(finding)
            elif path := self._ending(row, keys):
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
            found.append(
                Finding("mode_required", ("mode",), "error", claim, "", facts, names, True)
            )
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
        found.append(
            Finding("mode_ambiguous", ("mode",), "error", CONTRACT, "", facts, ordered, is_fit)
        )
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
            facts = {
                "field": "mode",
                "mode": asked,
                "confused": value,
                "names": tuple(family.mode_names),
            }
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

    def _candidate(
        self, mode: Mode, met: int
    ) -> tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """A mode that does not fit: what it would leave unused, and what it lacks."""
        left = [self.given.get(name, name) for name in self.material if name not in mode.uses]
        left += [place_text(path) for path, _ in self._left_pieces(mode)]
        lacking = [n.fields for n in mode.needs if n.is_material and not n.mask & met]
        return mode.name, tuple(left), tuple(lacking)

    @property
    def material(self) -> list[str]:
        """The fields given that carry material, in the catalog's order."""
        fields = self.family.fields.values()
        return [
            f.name for f in fields if f.is_media and (f.name in self.given or f.name in self.unread)
        ]

    @property
    def because(self) -> tuple[str, ...]:
        """The names of the material for which the mode was inferred."""
        return (
            tuple(self.given.get(name, name) for name in self.material)
            if self.source == "inferred"
            else ()
        )

    def _left_pieces(self, mode: Mode) -> list[Place]:
        """The items of `content` that carry material which a mode leaves alone."""
        return [at for at in self.pieces if at[1].is_media and not at[1].mask & mode.uses_mask]

    # --- what a mode asks --------------------------------------------------------------------------------------------

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

    def _check_standings(self, found: list[Finding]) -> None:
        told, fields = self.plan.told, self.family.fields
        for name, key in self.given.items():
            if told & fields[name].bit and (finding := self.plan.standing(fields[name], key)):
                found.append(finding)

    def _check_pieces(self, mode: Mode, found: list[Finding]) -> None:
        """Say which items of `content` are left alone: by what is said of a field that one stands for, if anything is."""
        for path, part in self._left_pieces(mode):
            rows = [(name, self.plan.standings.get(name)) for name in part.provides]
            said = next(((n, row) for n, row in rows if row and row["standing"] != "used"), None)
            field = self.family.fields[said[0]] if said else None
            finding = field and said and standing_of(field, path, said[1], mode, self.family)
            found.append(finding or unused(path, part.provides, mode, self.family))

    def _ending(self, row: Row, keys: Iterable[str]) -> Path | None:
        """Where a field or an alias is given that is going or gone."""
        if row["kind"] == "field":
            return (self.given[row["name"]],) if row["name"] in self.given else None
        return (row["name"],) if row["name"] in keys else None

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
    if len(names) > MOST_NAMES or not (
        asked is None or (type(asked) is str and len(asked) < MOST_NAMES)
    ):
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


def place_text(path: Path) -> str:
    """A place in a request as one would write it: `content[0]`."""
    return "".join(f"[{step}]" if isinstance(step, int) else step for step in path)
