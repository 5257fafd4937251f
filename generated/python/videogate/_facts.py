"""What rules ask of a request, and whether one is broken."""

from __future__ import annotations

from ._bounds import inside, judge
from ._outline import Outline, Piece, rule_finding
from ._rules import TYPE_CHECKING, fold
from ._values import same

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import cast

    from ._issue import Finding, Path
    from ._rules import Condition, Rule

    Test = Callable[[object], bool]
else:

    def cast(_kind, value):
        return value


class Facts:
    """What rules ask about."""

    __slots__ = ("dropped", "fields", "given", "mode", "pieces", "values")

    def __init__(
        self,
        outline: Outline,
        values: dict[str, object],
        pieces: Sequence[Piece] = (),
        dropped: Sequence[str] = (),
    ) -> None:
        self.given = outline.given
        self.values = values
        self.pieces = pieces
        self.dropped = dropped
        self.mode = outline.mode
        self.fields = outline.family.fields if outline.family else {}

    def places(self, field: str, path: tuple[str, ...]) -> list[tuple[Path, object]]:
        """The values at a place, each with its path in the request."""
        if field not in self.values:
            return []
        return list(inside(self.values[field], path, (self.given[field],)))

    def is_given(self, name: str) -> bool:
        """Whether there is a value, also inside an object or by an item of `content`."""
        field, *path = name.split(".")
        if path:
            return bool(self.places(field, tuple(path)))
        return field in self.values or any(field in piece.provides for piece in self.pieces)

    def is_met(self, name: str) -> bool:
        """Whether a field is given, be it with a value that could not be read."""
        field = name.partition(".")[0]
        if field in self.dropped:
            return True
        known = self.fields.get(field)
        if field in self.values and known is not None and known.parts:
            return any(field in piece.provides for piece in self.pieces)
        return self.is_given(name)

    def path_of(self, name: str) -> Path:
        """Where a field is given, or would be."""
        field, *path = name.split(".")
        if field in self.given:
            return (self.given[field], *path)
        return next((p.path for p in self.pieces if field in p.provides), (field, *path))

    def count(self, name: str) -> int:
        """How many items a field has, those of `content` that stand for it included."""
        value = self.values.get(name)
        own = (
            len(cast("list[object]", value))
            if isinstance(value, list)
            else int(name in self.values)
        )
        return own + sum(1 for piece in self.pieces if self.stands_for(piece) == name)

    def stands_for(self, piece: Piece) -> str:
        """The field that an item stands for in this mode."""
        uses = self.mode.uses if self.mode else frozenset[str]()
        return next((n for n in piece.provides if n in uses), piece.provides[0])


def holds(condition: Condition, value: object) -> bool:
    """Whether a value meets what a condition asks of values."""
    if condition.one_of:
        statement = _one_of(condition.one_of)
        if not statement(value):
            return False
    if condition.above is None and condition.below is None:
        return True
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    is_above = condition.above is None or value > condition.above
    return is_above and (condition.below is None or value < condition.below)


def _one_of(words: tuple[object, ...]) -> Test:
    """A test for being one of some values; texts compare without case."""
    folded = {fold(word) if isinstance(word, str) else word for word in words}

    def test(value: object) -> bool:
        if isinstance(value, str):
            return fold(value) in folded
        return any(same(value, word) for word in words)

    return test


def _met(condition: Condition, facts: Facts) -> bool:
    """Whether a condition holds."""
    if condition.path:
        found = facts.places(condition.field, condition.path)
        if condition.given is not None and condition.given != bool(found):
            return False
        if condition.one_of or condition.above is not None or condition.below is not None:
            return any(holds(condition, value) for _, value in found)
        return True
    if condition.given is not None and condition.given != facts.is_given(condition.field):
        return False
    if condition.one_of or condition.above is not None or condition.below is not None:
        return condition.field in facts.values and holds(condition, facts.values[condition.field])
    return True


def broken(rule: Rule, facts: Facts) -> Finding | None:
    """The finding when a rule's conditions hold and its consequence does not."""
    if not all(_met(condition, facts) for condition in rule.when):
        return None
    mode = facts.mode.name if facts.mode else ""
    missing = tuple(name for name in rule.require if not facts.is_met(name))
    if rule.require_any and not any(facts.is_met(name) for name in rule.require_any):
        missing = (*missing, *rule.require_any)
    unwanted = [name for name in rule.forbid if facts.is_given(name)]
    unwanted += [name for name in rule.at_most_one_of if facts.is_given(name)][1:]
    paths = [facts.path_of(name) for name in unwanted]
    accepted = missing
    is_short = False
    if rule.total_of:
        total = sum(facts.count(name) for name in rule.total_of)
        if rule.max_items is not None and total > rule.max_items:
            paths.append(
                next(facts.path_of(n)[:1] for n in reversed(rule.total_of) if facts.count(n))
            )
        elif rule.min_items is not None and total < rule.min_items:
            is_short = True
    for due in rule.limits:
        for place, value in facts.places(due.field, due.path):
            breach = judge(due.bounds, value)
            if breach:
                paths.append(place)
                accepted = accepted or breach[2]
    if not (missing or paths or is_short or rule.note):
        return None
    given = [name for c in rule.when if facts.is_given(name := ".".join((c.field, *c.path)))]
    if missing:
        path = facts.path_of(missing[0])
    elif paths:
        path = paths[0]
    else:
        path = facts.path_of(given[0]) if given else ()
    return rule_finding(
        rule, path, mode, accepted, is_lack=(bool(missing) or is_short) and not paths
    )
