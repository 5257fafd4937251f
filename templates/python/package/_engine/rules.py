"""What rules ask of a request, and whether one is broken."""

from __future__ import annotations

from .._data import rows
from .bounds import Statement, alike, inside
from .issue import CONTRACT, Finding
from .values import is_array, is_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any, ClassVar

    from .._data.rows import Makers, Severity
    from .fields import Field, Part
    from .values import Path

    Test = Callable[[Any], bool]
    Place = tuple[Path, Part]  # where an item of `content` stands, and what it is


class Facts:
    """What is given: by itself, inside an object, or by an item of a list such as `content`."""

    def __init__(
        self,
        fields: Mapping[str, Field],
        given: Mapping[str, str],
        values: Mapping[str, object],
        pieces: Sequence[Place],
        counts: Mapping[str, int],
        unread: Iterable[str],
    ) -> None:
        self.fields = fields
        self.given = given  # canonical name -> the name under which it is given
        self.values = values  # where names alone count, the same
        self.pieces = pieces
        self.counts = counts  # by field, how many of them stand for it
        # Fields with a value that could not be read, and what that may stand for.
        self.unread = {*unread, *(n for f in unread for p in fields[f].parts for n in p.provides)}

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
        return field in self.values or any(field in part.provides for _, part in self.pieces)

    def is_met(self, name: str) -> bool:
        """Whether a field is given, be it with a value that could not be read; items count for the list they are in."""
        field = name.partition(".")[0]
        if field in self.unread:
            return True
        if field in self.values and self.fields[field].parts:
            return any(field in part.provides for _, part in self.pieces)
        return self.is_given(name)

    def path_of(self, name: str) -> Path:
        """Where a field is given, or would be."""
        field, *path = name.split(".")
        if field in self.given:
            return (self.given[field], *path)
        return next((at for at, part in self.pieces if field in part.provides), (field, *path))

    def count(self, name: str) -> int:
        """How many items a field has, those of `content` that stand for it included."""
        value = self.values.get(name)
        own = len(value) if is_array(value) else int(name in self.values)
        return own + self.counts.get(name, 0)


class Condition(rows.Condition):
    """One test on one field; all that are set must hold."""

    def __init__(self, table: dict[str, Any]) -> None:
        super().__init__(table)
        self.name = ".".join((self.field, *self.path))
        self.exact = frozenset(self.is_one_of)
        self.is_range = (self.above, self.below) != (None, None)
        self.is_on_value = self.is_range or bool(self.is_one_of)

    def takes(self, value: object) -> bool:
        """Whether a value is as it asks."""
        is_word = type(value) is str and value in self.exact
        if self.is_one_of and not (is_word or any(alike(value, one) for one in self.is_one_of)):
            return False
        if not self.is_range:
            return True
        if not is_number(value) or (self.above is not None and value <= self.above):
            return False
        return self.below is None or value < self.below

    def holds(self, facts: Facts) -> bool:
        """Whether it holds."""
        found = facts.places(self.field, self.path)
        is_given = bool(found) if self.path else facts.is_given(self.field)
        if self.given is not None and self.given != is_given:
            return False
        return not self.is_on_value or any(self.takes(value) for _, value in found)


class Due(rows.Due):
    """What a rule asks of one field's value."""

    def __init__(self, table: dict[str, Any]) -> None:
        super().__init__(table)
        self.statement = Statement(self, CONTRACT)

    def keeps(self, value: object) -> bool:
        """Whether a value is as it asks."""
        return self.statement.breach(value) is None


class Rule(rows.Rule):
    """When every condition holds, the consequence is due. Names are dotted where they look inside an object.

    Attributes:
        needs: The mask of what must be given for all conditions to hold; `absent`, of what must not be.
        some: One of these must be given for the rule to be broken; -1: it can be by whatever is given.
        on_values: The fields on whose values it hangs; none: what is given settles it.
        is_flat: Whether it looks at values at top level alone, and counts lists.
        is_limiting: Whether all it asks is that values at top level keep within limits, or lists within a total.
    """

    inner: ClassVar[Makers] = {
        **rows.Rule.inner,
        "when": rows.many(Condition),
        "limits": rows.many(Due),
    }
    when: tuple[Condition, ...] = ()  # pyright: ignore[reportIncompatibleVariableOverride]
    limits: tuple[Due, ...] = ()  # pyright: ignore[reportIncompatibleVariableOverride]
    needs = absent = some = 0
    is_flat = False

    def __init__(self, table: dict[str, Any]) -> None:
        super().__init__(table)
        is_soft = self.note or self.disputed_by
        self.severity: Severity = "note" if is_soft else self.claim.severity
        names = (*self.require, *self.require_any, *self.forbid, *self.at_most_one_of)
        self.valued = [one for one in self.when if one.is_on_value]
        total = self.total.of if self.total else ()
        # The fields on whose values it hangs.
        self.on_values = {*(one.field for one in self.when if one.is_on_value or one.path)}
        self.on_values |= {*(due.field for due in self.limits), *total}
        self.on_values |= {name.partition(".")[0] for name in names if "." in name}
        self.is_limiting = not (names or self.note or any(due.path for due in self.limits))

    def settle(self, fields: Mapping[str, Field], mask: Callable[[Iterable[str]], int]) -> Rule:
        """Work out by what fields it can be broken."""
        names = {*(one.field for one in self.valued), *(due.field for due in self.limits)}
        is_listed = any(fields[name].is_list for name in names)
        self.is_flat = not is_listed and not any(one.path for one in self.when)
        self.needs = mask(c.field for c in self.when if c.given or c.is_on_value)
        self.absent = mask(c.field for c in self.when if c.given is False and not c.path)
        broken_by = [*self.forbid, *self.at_most_one_of, *(due.field for due in self.limits)]
        is_by_any = self.require or self.require_any or self.note or self.total
        self.some = -1 if is_by_any else mask(name.partition(".")[0] for name in broken_by)
        return self

    def may_speak(self, here: int) -> bool:
        """Whether it can be broken by what is given."""
        is_due = self.needs & here == self.needs and not self.absent & here
        return is_due and (self.some < 0 or self.some & here != 0)

    def may_break(
        self, request: dict[Any, Any], given: Mapping[str, str], fields: Mapping[str, Field]
    ) -> bool:
        """Whether plain values may break it; where that takes more than a look, they may."""
        if not self.is_flat:
            return True
        for condition in self.valued:
            name = condition.field
            if not condition.takes(fields[name].value_of(request[given[name]])):
                return False
        if not self.is_limiting:
            return True
        for due in self.limits:
            name = due.field
            if name in given and not due.keeps(fields[name].value_of(request[given[name]])):
                return True
        of = [name for name in self.total.of if name in given] if self.total else ()
        lists = [len(request[given[name]]) if fields[name].is_list else 1 for name in of]
        return self.miscounts(sum(lists))

    def miscounts(self, count: int) -> bool:
        """Whether lists hold too many or too few items together."""
        low, high = (self.total.min_items, self.total.max_items) if self.total else (None, None)
        return count < (low or 0) or (high is not None and count > high)

    def breach(self, facts: Facts, mode: str) -> Finding | None:
        """The finding when the conditions hold and the consequence does not."""
        for condition in self.when:
            if not condition.holds(facts):
                return None
        missing = tuple([name for name in self.require if not facts.is_met(name)])
        if self.require_any and not any(map(facts.is_met, self.require_any)):
            missing = (*missing, *self.require_any)
        unwanted = [name for name in self.forbid if facts.is_given(name)]
        unwanted += [name for name in self.at_most_one_of if facts.is_given(name)][1:]
        paths = [facts.path_of(name) for name in unwanted]
        accepted, is_short = missing, False
        if total := self.total:
            count = sum(map(facts.count, total.of))
            is_short = count < (total.min_items or 0)
            if self.miscounts(count) and not is_short:
                last = next(name for name in reversed(total.of) if facts.count(name))
                paths.append(facts.path_of(last)[:1])
        for due in self.limits:
            for place, value in facts.places(due.field, due.path):
                if breach := due.statement.breach(value):
                    paths.append(place)
                    accepted = accepted or breach[2]
        if not (missing or paths or is_short or self.note):
            return None
        given = [c.name for c in self.when if facts.is_given(c.name)]
        first = [*map(facts.path_of, missing[:1]), *paths, *map(facts.path_of, given[:1])]
        path = first[0] if first else ()
        told: dict[str, object] = {"field": path[0] if path else "", "rule": self.name}
        told["mode"] = mode
        if self.disputed_by:
            told["takers"] = tuple(claim.source for claim in self.disputed_by)
        is_lack = bool(missing or is_short) and not paths
        return Finding(
            "rule_violated", path, self.severity, self.claim, "", told, accepted, is_lack
        )
