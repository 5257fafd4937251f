"""What rules ask of a request, and whether one is broken."""

from __future__ import annotations

from .bounds import Statement, alike, inside, is_number
from .issue import Claim, Finding
from .values import is_array

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from .bounds import Scalar
    from .fields import Field
    from .issue import Severity
    from .values import Path

    Test = Callable[[object], bool]
    Place = tuple[Path, Any]  # where an item of `content` stands, and the part that it is


class Facts:
    """What is given: by itself, inside an object, or by an item of a list such as `content`."""

    def __init__(
        self,
        fields: Mapping[str, Field],
        given: Mapping[str, str],
        values: Mapping[str, object],
        pieces: Sequence[Place],
        unread: frozenset[str],
        uses: frozenset[str],
    ) -> None:
        self.fields = fields
        self.given = given  # canonical name -> the name under which it is given
        self.values = values  # where names alone count, the same
        self.pieces = pieces
        self.unread = (
            unread  # fields with a value that could not be read, and what it may stand for
        )
        self.uses = uses  # the material of the mode

    def places(self, field: str, path: tuple[str, ...]) -> list[tuple[Path, object]]:
        """The values at a place, each with its path in the request."""
        if field not in self.values:
            return []
        return list(inside(self.values[field], path, (self.given[field],)))

    def is_given(self, name: str) -> bool:
        """Whether there is a value, also inside an object or by an item of `content`."""
        if name in self.values:
            return True
        field, *path = name.split(".")
        if path:
            return bool(self.places(field, tuple(path)))
        return any(field in part.provides for _, part in self.pieces)

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
        return own + sum(self.stands_for(part.provides) == name for _, part in self.pieces)

    def stands_for(self, provides: tuple[str, ...]) -> str:
        """The field that an item stands for in this mode."""
        return next((name for name in provides if name in self.uses), provides[0])


class Condition:
    """One test on one field; all that are set must hold."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.field: str = table["field"]
        self.path: tuple[str, ...] = table.get("path", ())
        self.name = ".".join((self.field, *self.path))
        self.given: bool | None = table.get("given")
        self.test = _test_of(table)  # on values; None: it only asks what is given

    def holds(self, facts: Facts) -> bool:
        """Whether it holds."""
        if self.path:
            found = facts.places(self.field, self.path)
            if self.given is not None and self.given != bool(found):
                return False
            return self.test is None or any(self.test(value) for _, value in found)
        if self.given is not None and self.given != facts.is_given(self.field):
            return False
        if self.test is None:
            return True
        return self.field in facts.values and self.test(facts.values[self.field])


def _test_of(table: dict[str, Any]) -> Test | None:
    words: tuple[Scalar, ...] = table.get("is_one_of", ())
    above, below = table.get("above"), table.get("below")
    if not words and above is None and below is None:
        return None

    exact = frozenset(words)

    def test(value: Any) -> bool:
        is_word = type(value) is str and value in exact
        if words and not is_word and not any(alike(value, one) for one in words):
            return False
        if above is None and below is None:
            return True
        return (
            is_number(value)
            and (above is None or value > above)
            and (below is None or value < below)
        )

    return test


class Rule:
    """When every condition holds, the consequence is due. Names are dotted where they look inside an object.

    Attributes:
        given: The mask of what must be given for all conditions to hold; `absent`, of what must not be.
        some: One of these must be given for the rule to be broken; -1: it can be by whatever is given.
        is_early: Whether what is given settles it, whatever the values are.
    """

    def __init__(
        self, table: dict[str, Any], fields: Mapping[str, Field], claims: Callable[[Any], Claim]
    ) -> None:
        get = table.get
        self.name: str = table["name"]
        self.claim = claims(table["claim"])
        self.takers = tuple(claims(row).source for row in get("disputed_by", ()))
        self.note: bool = get("note", False)
        self.severity: Severity = "note" if self.note or self.takers else self.claim.severity
        self.when = tuple(map(Condition, get("when", ())))
        self.require: tuple[str, ...] = get("require", ())
        self.require_any: tuple[str, ...] = get("require_any", ())
        self.forbid: tuple[str, ...] = get("forbid", ())
        self.at_most_one_of: tuple[str, ...] = get("at_most_one_of", ())
        self.total: dict[str, Any] | None = get("total")
        self.limits = tuple(
            (x["field"], x.get("path", ()), Statement(x, self.claim)) for x in get("limits", ())
        )

        def mask(names: Sequence[str]) -> int:
            found = 0
            for name in names:
                found |= fields[name.partition(".")[0]].bit
            return found

        self.given = mask([c.field for c in self.when if c.given or c.test])
        self.absent = mask([c.field for c in self.when if c.given is False and not c.path])
        is_bound = not (self.require or self.require_any or self.note or self.total)
        broken_by = [*self.forbid, *self.at_most_one_of, *(field for field, *_ in self.limits)]
        self.some = mask(broken_by) if is_bound else -1
        names = (*self.require, *self.require_any, *self.forbid, *self.at_most_one_of)
        asks_values = self.limits or self.total or any(c.path or c.test for c in self.when)
        self.is_early = not (asks_values or any("." in name for name in names))

    @property
    def is_on_values(self) -> bool:
        """Whether all it asks is that values at top level keep within limits, or lists within a total."""
        names = (self.require, self.require_any, self.forbid, self.at_most_one_of)
        return not (any(names) or self.note or any(path for _, path, _ in self.limits))

    def may_speak(self, here: int) -> bool:
        """Whether it can be broken by what is given."""
        return (
            self.given & here == self.given
            and not self.absent & here
            and bool(self.some < 0 or self.some & here)
        )

    def breach(self, facts: Facts, mode: str) -> Finding | None:
        """The finding when the conditions hold and the consequence does not."""
        for condition in self.when:
            if not condition.holds(facts):
                return None
        missing = tuple(name for name in self.require if not facts.is_met(name))
        if self.require_any and not any(map(facts.is_met, self.require_any)):
            missing = (*missing, *self.require_any)
        unwanted = [name for name in self.forbid if facts.is_given(name)]
        unwanted += [name for name in self.at_most_one_of if facts.is_given(name)][1:]
        paths = [facts.path_of(name) for name in unwanted]
        accepted, is_short = missing, False
        if self.total:
            of = self.total["of"]
            count = sum(map(facts.count, of))
            if count > self.total.get("max_items", count):
                paths.append(next(facts.path_of(n)[:1] for n in reversed(of) if facts.count(n)))
            is_short = count < self.total.get("min_items", 0)
        for field, path, statement in self.limits:
            for place, value in facts.places(field, path):
                if breach := statement.breach(value):
                    paths.append(place)
                    accepted = accepted or breach[2]
        if not (missing or paths or is_short or self.note):
            return None
        given = [c.name for c in self.when if facts.is_given(c.name)]
        first = (
            [facts.path_of(name) for name in missing[:1]]
            + paths
            + [facts.path_of(n) for n in given[:1]]
        )
        return self.finding(
            first[0] if first else (), mode, accepted, bool(missing or is_short) and not paths
        )

    def finding(self, path: Path, mode: str, accepted: tuple[str, ...], is_lack: bool) -> Finding:
        """What is to be reported of it."""
        facts: dict[str, object] = {
            "field": path[0] if path else "",
            "rule": self.name,
            "mode": mode,
        }
        if self.takers:
            facts["takers"] = self.takers
        return Finding(
            "rule_violated", path, self.severity, self.claim, "", facts, accepted, is_lack
        )
