"""The first step: what follows from the names that a request gives, before any value is looked at.

A shape is a pure function of the model, the value that picks the real one, the mode, the set of names, what items of
`content` stand for, and which fields have values that could not be read. Findings stand in the catalog's order.
"""

from __future__ import annotations

from .._data import index
from . import memo
from .facts import Facts
from .inference import find_mode, left_pieces, material_of
from .issue import DECISION, Finding
from .plan import plan_of
from .standings import end_of_life, standing_of, unused
from .values import number_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from typing import Any

    from .facts import Rule
    from .family import Entry, Model, Place
    from .inference import ModeSource

    Test = Callable[[Any], object]
    Watch = tuple[list[Test], list[Test] | None]

MOST_NAMES = 64  # names of a request whose shape is remembered
LONGEST = 1024  # characters of its mode, of what picks the model, and of names that no family knows
NOTHING: frozenset[str] = frozenset()
BIG = 1 << 62  # no list is longer


class Shape:
    """What the names of a request say.

    Attributes:
        given: Canonical name -> the name under which it is given, in the catalog's order; without unread ones.
        unread: Fields (canonical) with a value that could not be read, or whose names disagree.
        twins: The names of fields that are given under more than one name.
        renames: Names, and those under which they go out.
        mode, source, change: The mode (None: it cannot be told), how it came about, and how it is spelt on the wire.
        rules: Those that can be broken by values; `watches`, when these are to be looked at closer.
        before, after: Findings that stand before and after those on values; `findings` are both, once settled.
        passed_on: The mask of objects given that go out as written.
        asks: Whether something is to be said of values although each is plain.
    """

    source: ModeSource | None

    __slots__ = (
        "after", "asks", "before", "change", "family", "findings", "given", "here", "is_kept",
        "is_mode_added", "keys", "met", "mode", "model", "ok", "on_mode", "passed_on", "pick", "pieces",
        "plan", "renames", "rules", "source", "twins", "unknown", "unread", "watches",
    )  # fmt: skip

    def __init__(
        self,
        model: Model,
        pick: str,
        asked: object,
        keys: Collection[Any],
        unread: tuple[str, ...],
        pieces: tuple[Place, ...],
    ) -> None:
        family = self.family = model.family
        self.model, self.pick = model, pick or model.id
        self.keys, self.unread, self.pieces = keys, unread, pieces
        known = family.entries
        entries: list[Entry] = []
        unknown: list[str] = []
        self.is_kept = (
            True  # names that are no text are not remembered: 1 and true would be one name
        )
        for key in keys:
            entry = known.get(key)
            if entry is not None:
                entries.append(entry)
            elif not isinstance(key, str):
                self.is_kept = False
            elif key != "model" and key != "mode":
                unknown.append(str.__str__(key))
        entries.sort()
        unknown.sort()
        bad = family.mask(unread) if unread else 0
        mask = 0
        given: dict[str, str] = {}
        twins: list[str] = []
        renames: list[tuple[str, str]] = []
        for _, key, bit, field, wire in entries:
            if mask & bit:
                twins += (given.get(field.name, key), key)
                continue
            mask |= bit
            if not bad & bit:
                given[field.name] = key
                if wire:
                    renames.append((key, wire))
        self.given, self.twins, self.renames, self.unknown = given, twins, renames, tuple(unknown)
        provided = 0
        for _, part in pieces:
            provided |= part.mask
        self.here = mask & ~bad | provided
        met = (
            mask & ~family.items_only | bad | provided
        )  # a list of items meets what they stand for
        for name in unread:
            for part in family.fields[name].parts:
                met |= part.mask
        self.met = met
        self.passed_on = mask & ~bad & family.passed_on
        names = {**given, **dict(zip(unread, unread, strict=True))} if unread else given
        found = find_mode(model, asked, names, (mask | bad, met), pieces)
        self.mode, self.source, self.change, self.on_mode = found
        self.plan = plan_of(model, self.pick, self.mode)
        self.is_mode_added = self.source not in ("given", None) and family.sends_inferred_mode
        self.findings: Sequence[Finding] | None = None

    def settle(self) -> Sequence[Finding]:
        """The findings: worked out when all that is given is known to be read as it is."""
        if self.findings is not None:
            return self.findings
        mode, plan, here, given, family = self.mode, self.plan, self.here, self.given, self.family
        before = [*map(_unknown, self.unknown), *self.on_mode]
        mode_name, needs = (mode.name, mode.needs) if mode else ("", family.common_needs)
        before += [n.lacking(mode_name, self.unknown) for n in needs if not n.mask & self.met]
        if plan.early_on & here or plan.early_on < 0:
            self._check_presence(before)
        late = plan.late if plan.late_on & here or plan.late_on < 0 else ()
        self.rules = [rule for rule in late if rule.may_speak(here)]
        after: list[Finding] = []
        if plan.told & here:
            self._check_standings(after)
        if self.pieces and mode:
            self._check_pieces(after)
        after += plan.gaps
        for finding, row in plan.endings:
            name = row["name"]
            if row["kind"] == "field":
                name = given.get(name)
            elif row["kind"] == "alias" and name not in self.keys:
                name = None
            if finding:
                after.append(finding)
            elif name:
                after.append(end_of_life(row, (name,)))
        lacks = self.passed_on and any([finding.is_lack for finding in before])
        counts = self.pieces and self._is_counted_otherwise()
        self.asks = bool(self.twins or lacks or counts)
        self.watches = [self._watch(rule) for rule in self.rules] if self.rules else []
        self.before, self.after = before, after
        self.ok: dict[bool, bool] = {}  # by strictness, when it is first asked for
        self.findings = (*before, *after)
        return self.findings

    def _is_counted_otherwise(self) -> bool:
        """Whether items of `content` stand for fields that are given too, or are too few or too many."""
        facts = self.facts()
        for name in {name for _, part in self.pieces for name in part.provides}:
            if name in self.given or name in self.unread:
                return True
            count = facts.count(name)
            for limit in self.plan.limits.get(name, ()) if count else ():
                if not limit.path and any(s.miscount(count) for s in limit.statements):
                    return True
        return False

    def _watch(self, rule: Rule) -> Watch:
        """What values must be for a rule's conditions to hold, and then to keep it; None: look closer."""
        given, fields = self.given, self.family.fields

        def on_value(name: str, test: Test) -> Test:
            key = given[name]
            if fields[name].is_wire_text:
                return lambda request: test(number_of(request[key]))
            return lambda request: test(request[key])

        asked = [(c.field, c.test) for c in rule.when if c.test]
        dues = [(name, statement) for name, _, statement in rule.limits if name in given]
        is_plain = [name in given and not fields[name].is_list for name, _ in (*asked, *dues)]
        if self.pieces or not all(is_plain) or any([c.path for c in rule.when]):
            return [], None
        kept: list[Test] | None = None
        if rule.is_on_values:
            kept = [on_value(name, statement.holds) for name, statement in dues]
            kept += [self._count(rule.total)] if rule.total else []
        return [on_value(name, test) for name, test in asked], kept

    def _count(self, total: dict[str, Any]) -> Test:
        """Whether lists together have no more and no fewer items than they may."""
        names = [name for name in total["of"] if name in self.given]
        lists = [self.given[name] for name in names if self.family.fields[name].is_list]
        low, high = total.get("min_items", 0), total.get("max_items", BIG)
        few = len(names) - len(lists)
        return lambda request: low <= few + sum([len(request[key]) for key in lists]) <= high

    def asks_more(self, request: dict[Any, Any]) -> bool:
        """Whether something is to be said of values although each is plain: of several together, or by rules."""
        self.settle()
        if self.asks:
            return True
        for asked, kept in self.watches:
            if all([test(request) for test in asked]) and (
                kept is None or not all([test(request) for test in kept])
            ):
                return True
        return False

    @property
    def because(self) -> tuple[str, ...]:
        """The names of the material for which the mode was inferred."""
        names = {**self.given, **dict(zip(self.unread, self.unread, strict=True))}
        found = tuple(names[name] for name in material_of(self.family, names))
        return found if self.source == "inferred" else ()

    def facts(self, values: dict[str, Any] | None = None) -> Facts:
        """What rules ask about; without values, by names alone."""
        unread: frozenset[str] = NOTHING
        for name in self.unread:
            parts = self.family.fields[name].parts
            unread = unread.union((name,), *(part.provides for part in parts))
        given = self.given if values is None else values
        uses = self.mode.uses if self.mode else NOTHING
        return Facts(self.family.fields, self.given, given, self.pieces, unread, uses)

    def is_ok(self, strict: bool) -> bool:
        """Whether no finding of the names forbids sending."""
        if strict not in self.ok:
            self.ok[strict] = not any(
                [finding.is_error(strict=strict) for finding in self.settle()]
            )
        return self.ok[strict]

    def _check_presence(self, found: list[Finding]) -> None:
        """Say which rules are broken by what is given or missing."""
        facts, mode = None, self.mode.name if self.mode else ""
        for rule in self.plan.early:
            if rule.may_speak(self.here):
                facts = facts or self.facts()
                if breach := rule.breach(facts, mode):
                    found.append(breach)

    def _check_standings(self, found: list[Finding]) -> None:
        told, fields = self.plan.told, self.family.fields
        for name, key in self.given.items():
            if told & fields[name].bit and (finding := self.plan.standing(fields[name], key)):
                found.append(finding)

    def _check_pieces(self, found: list[Finding]) -> None:
        """Say which items of `content` are left alone, by what is said of fields that they stand for."""
        mode, family, standings = self.mode, self.family, self.plan.standings
        for path, part in left_pieces(mode, self.pieces) if mode else ():
            rows = [(name, standings[name]) for name in part.provides if name in standings]
            finding = unused(path, part.provides, mode, family) if mode else None
            for name, row in reversed(rows):
                if mode and row["standing"] != "used":
                    finding = standing_of(family.fields[name], path, row, mode, family)
            found += [finding] if finding else []


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
        shape: Shape | None = memo.recall(key)
    except TypeError:  # a list or an object for a mode
        return Shape(model, pick, asked, names, unread, pieces)
    if shape is None:
        shape = Shape(model, pick, asked, names, unread, pieces)
        length = len(pick) + sum(map(len, shape.unknown))
        if type(asked) is str:
            length += len(asked)
        if shape.is_kept and length <= LONGEST and len(names) <= MOST_NAMES:
            memo.keep(key, shape)
    return shape


def _unknown(key: str) -> Finding:
    """A property that this family does not have: kept, sent and reported."""
    families = index.NAMES_OF_SOME.get(key)
    if families:
        facts: dict[str, object] = {"field": key, "families": families}
        return Finding("unused_field", (key,), "warning", DECISION, "other_family", facts)
    return Finding("unknown_field", (key,), "warning", DECISION, "", {"field": key})
