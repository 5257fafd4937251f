"""The first step: what follows from the names that a request gives, before any value is looked at.

A shape is a pure function of the model, the value that picks the real one, the mode, the names, what items of `content`
stand for, and which fields have values that could not be read. Findings stand in the catalog's order.
"""

from __future__ import annotations

from . import memo
from .inference import find_mode, left_pieces
from .issue import is_ok
from .plan import plan_of
from .rules import Facts
from .standings import end_of_life, left_alone, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Any

    from .family import Model, Sizes
    from .inference import ModeSource
    from .issue import Finding
    from .rules import Place, Rule
    from .slots import Slot

    Request = dict[Any, Any]
    Pieces = tuple[Place, ...]

HEAD = frozenset(("model", "mode"))
MOST_NAMES = 64  # names of a request whose shape is remembered
LONGEST = 1024  # characters of its mode, of what picks the model, and of names that no family knows
NO_FINDINGS: Sequence[Finding] = ()


class Shape:
    """What the names of a request say.

    Attributes:
        given: Canonical name -> the name under which it is given, in the catalog's order; without unread ones.
        unread: Fields (canonical) with a value that could not be read, or whose names disagree.
        twins: The names of fields that are given under more than one name.
        renames: Names, and those under which they go out.
        mode, source, change: The mode (None: it cannot be told), how it came about, and how it is spelt on the wire.
        added: What goes out beside what is given: the mode, where it was inferred and is sent.
        rules: Those that can be broken by values.
        before, after: Findings that stand before and after those on values; `findings` are both.
        passed_on: The mask of objects given that go out as written.
        is_refused: Whether one of these is an error.
        asks: Whether something may be to be said of values although each is plain; `speaks`, whether it surely is.
    """

    source: ModeSource | None
    # What most shapes have none of, and what is worked out when all that is given is known to be read as it is.
    is_settled = is_kept = is_miscounted = speaks = is_refused = False
    asks = True
    rules: Sequence[Rule] = ()
    before = after = findings = NO_FINDINGS
    slots: Sequence[Slot] = ()
    twins: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    renames: Mapping[str, str] = {}
    added: dict[str, str] = {}  # noqa: RUF012  # never changed
    counts: Mapping[str, int] = {}  # by field, how many items of `content` stand for it
    form: Any = None  # of typed requests, once one is asked for

    def __init__(
        self,
        model: Model,
        pick: str,
        asked: object,
        keys: Collection[Any],
        unread: tuple[str, ...] = (),
        pieces: Pieces = (),
        sizes: Sizes = (),
    ) -> None:
        family = self.family = model.family
        self.model, self.pick = model, pick or model.id
        self.unread, self.pieces, self.sizes = unread, pieces, sizes
        self.entries = entries = sorted(filter(None, map(family.entries.get, keys)))
        bad = vague = 0  # masks of what could not be read, and of what items in it may stand for
        if unread:
            bad = family.mask(unread)
            parts = [part for name in unread for part in family.fields[name].parts]
            vague = family.mask([name for part in parts for name in part.provides])
        mask = 0
        given: dict[str, str] = {}
        for _, key, bit, name, wire in entries:
            if mask & bit:
                self.twins = (*self.twins, given.get(name, key), key)
                continue
            mask |= bit
            if not bad & bit:
                given[name] = key
                if wire:
                    self.renames = {**self.renames, key: wire}
        self.given = given
        if len(entries) + ("model" in keys) + ("mode" in keys) < len(keys):
            others = set(keys).difference(family.entries, HEAD)
            self.unknown = tuple(sorted([str.__str__(k) for k in others if isinstance(k, str)]))
        provided = 0
        for _, part in pieces:
            provided |= part.mask
        self.here = mask & ~bad | provided
        # A list of items meets what they stand for, and one that could not be read what they may.
        self.met = met = mask & ~family.items_only | bad | provided | vague
        self.passed_on = mask & ~bad & family.passed_on
        names = self.with_unread() if unread else given
        read = {name: size for name, size in sizes if name in given}
        found = find_mode(model, asked, names, (mask | bad, met), pieces, read)
        self.mode, self.source, self.change, self.on_mode = found
        self.plan = plan_of(model, self.pick, self.mode)
        if pieces:
            uses, self.counts = self.mode.uses if self.mode else (), dict[str, int]()
            for _, part in pieces:
                name = next((one for one in part.provides if one in uses), part.provides[0])
                self.counts[name] = self.counts.get(name, 0) + 1
        is_inferred = self.source != "given" and family.row.sends_inferred_mode
        if self.mode and (is_inferred or self.change):
            self.added = {"mode": self.mode.wire}

    def __getstate__(self) -> dict[str, Any]:
        """What a copy of a report needs; it is in no memo, and looks at no further request."""
        return {**vars(self), "slots": (), "is_kept": False, "form": None}

    def with_unread(self) -> Mapping[str, str]:
        """The names of the fields given, be it with a value that could not be read."""
        return {**self.given, **{name: name for name in self.unread}} if self.unread else self.given

    def settle(self) -> Shape:
        """Work out the findings, and what values are to be asked."""
        if self.is_settled:
            return self
        mode, plan, here, given = self.mode, self.plan, self.here, self.given
        needs = mode.needs if mode else self.family.common_needs
        before = [*map(unknown, self.unknown), *self.on_mode] if self.unknown else [*self.on_mode]
        before += [n.lacking(plan.mode_name, self.unknown) for n in needs if not n.mask & self.met]
        if plan.early_on & here or plan.early_on < 0:
            rules = [rule for rule in plan.early if rule.may_speak(here)]
            facts = self.facts() if rules else None
            before += [f for r in rules if facts and (f := r.breach(facts, plan.mode_name))]
        after: list[Finding] = []
        if plan.telling_mask & here:
            for name, key in given.items():
                if name in plan.telling and (finding := plan.standing(name, key)):
                    after.append(finding)
        if self.pieces and mode:
            left = left_pieces(mode, self.pieces)
            after += [f for at in left if (f := left_alone(at, mode, plan.standings, self.family))]
        after += plan.gaps
        for finding, row in plan.endings:
            if finding:
                after.append(finding)
            elif row.kind == "field" and row.name in given:
                after.append(end_of_life(row, (given[row.name],)))
            elif any(entry[1] == row.name for entry in self.entries if row.kind == "alias"):
                after.append(end_of_life(row, (row.name,)))
        if plan.late_on & here or plan.late_on < 0:
            rules = [rule for rule in plan.late if rule.may_speak(here)]
            self.rules = [r for r in rules if not (self.pieces and self._is_settled(r))]
        self.is_miscounted = bool(self.pieces) and self._are_miscounted()
        lacks = self.passed_on and any([finding.is_lack for finding in before])
        self.speaks = bool(self.twins or self.is_miscounted or lacks)
        self.asks = self.speaks or bool(self.rules)
        self.before, self.after = before, after
        self.findings = [*before, *after] if before and after else before or after
        self.is_settled, self.is_refused = True, not is_ok(self.findings, strict=False)
        return self

    def _are_miscounted(self) -> bool:
        """Whether items of `content` stand for fields that are given too, or are too few or too many."""
        for name in {name for _, part in self.pieces for name in part.provides}:
            if name in self.given or name in self.unread:
                return True
            count = self.counts.get(name, 0)
            for limit in self.plan.limits.get(name, ()) if count else ():
                if not limit.path and any(s.miscount(count) for s in limit.statements):
                    return True
        return False

    def _is_settled(self, rule: Rule) -> bool:
        """Whether items of `content` keep a rule that asks about nothing else."""
        is_alone = self.given.keys().isdisjoint(rule.on_values)
        return is_alone and rule.breach(self.facts(), self.plan.mode_name) is None

    def asks_more(self, request: Request) -> bool:
        """Whether something is to be said of values although each is plain: of several together, or by rules."""
        self.settle()
        if self.speaks or not self.rules or self.pieces:
            return self.asks
        given, fields = self.given, self.family.fields
        return any([rule.may_break(request, given, fields) for rule in self.rules])

    def facts(self, values: Mapping[str, Any] | None = None) -> Facts:
        """What rules ask about; without values, by names alone."""
        more = (self.given if values is None else values, self.pieces, self.counts, self.unread)
        return Facts(self.family.fields, self.given, *more)


def shape_of(
    request: Request, model: Model, pick: str, asked: object, pieces: Pieces, sizes: Sizes = ()
) -> Shape:
    """The shape of a request, were all its values plain: remembered or made.

    Args:
        request: The request.
        model: The model.
        pick: The value that picks the real model, where a field does; else empty.
        asked: What `mode` says; None when it says nothing.
        pieces: The items of lists such as `content` that stand for fields.
        sizes: By field, how many items lists have, where that may tell the mode.
    """
    key = (model, pick, asked, pieces, sizes, *request)
    is_text = asked is None or type(asked) is str  # 1 and true would be the same
    found: Shape | None = memo.recall(key) if is_text else None
    if found is not None:
        return found
    found = Shape(model, pick, asked, request, (), pieces, sizes)
    plan, get = found.plan, found.plan.slots.get
    found.slots = [get(name) or plan.slot(name) for name in request if name not in HEAD]
    length = len(pick) + len(asked if isinstance(asked, str) else "")
    length += sum(map(len, found.unknown)) if found.unknown else 0
    is_short = len(request) <= MOST_NAMES and length <= LONGEST
    if is_text and is_short and {*map(type, request)} == {str}:
        found.is_kept = True
        memo.keep(key, found)
    return found


def shape_without(
    shape: Shape, left_out: tuple[Any, ...], unread: tuple[str, ...], pick: str, request: Request
) -> Shape:
    """The shape of what is really given: without some names, and with fields that could not be read.

    Args:
        shape: The shape, were all values plain.
        left_out: Names that say nothing, in the catalog's order.
        unread: Fields, in the catalog's order.
        pick: The value that picks the real model.
        request: The request.
    """
    key = (shape, left_out, unread, pick)
    found: Shape | None = memo.recall(key) if shape.is_kept else None
    if found is None:
        asked = None if "mode" in left_out else request.get("mode")
        keys = [name for name in request if name not in left_out]
        found = Shape(shape.model, pick, asked, keys, unread, shape.pieces, shape.sizes)
        if shape.is_kept:
            memo.keep(key, found)
    return found
