"""What holds for one model in one mode, drawn from its family's data once and kept."""

from __future__ import annotations

from ._bounds import common, inside, judge, quick
from ._index import BLANK
from ._rules import TYPE_CHECKING, Bounds, Family, Field, Limit, Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import cast

    from ._rules import Gap, Lifecycle, Rule, Verdict

    Test = Callable[[object], bool]
else:

    def cast(_kind, value):
        return value


BLANKS = frozenset(BLANK)
LARGEST = 2**53  # up to here every reader of JSON keeps a whole number exactly


class Plan:
    """The limits, rules and standings of one model in one mode."""

    __slots__ = ("gaps", "gone", "limits", "rules", "standings", "tests")

    def __init__(self, family: Family, model: str, mode: Mode) -> None:
        def concerns(item: Limit | Rule | Verdict | Gap) -> bool:
            return (not item.modes or mode.name in item.modes) and (
                not item.models or model in item.models
            )

        self.limits: dict[str, list[Limit]] = {}
        for limit in family.limits:
            if concerns(limit):
                self.limits.setdefault(limit.field, []).append(limit)
        self.rules = tuple(rule for rule in family.rules if concerns(rule))
        self.standings = {n: v for v in family.standings if concerns(v) for n in v.fields}
        self.gaps = tuple(gap for gap in family.gaps if concerns(gap))
        self.gone: dict[str, list[Lifecycle]] = {}
        for item in family.lifecycle:
            if item.kind == "value":
                self.gone.setdefault(item.name, []).append(item)
        self.tests: dict[str, Test] = {}

    def clean(self, field: Field) -> Test | None:
        """A test that holds for values of which no limit has anything to say; None: for all."""
        limits, gone = self.limits.get(field.name, ()), self.gone.get(field.name, ())
        if not (limits or gone):
            return None
        test = self.tests.get(field.name)
        if test is None:
            test = self.tests[field.name] = _every([*map(_clean, limits), *_lasting(gone)])
        return test


def plan_of(family: Family, model: str, mode: Mode) -> Plan:
    """The plan of a model, or of the value that picks the real one, in a mode."""
    key = (model, mode.name)
    plan = family.plans.get(key)
    if plan is None:
        plan = family.plans[key] = Plan(family, model, mode)
    return plan


def _clean(limit: Limit) -> Test:
    path, statements = limit.path, limit.statements
    if path:
        return lambda value: not any(
            judge(b, v) for _, v in inside(value, path) for b in statements
        )
    if limit.snap:
        return quick((Bounds(statements[0].claim, values=limit.snap),))
    return quick(statements)


def _lasting(gone: list[Lifecycle] | tuple[()]) -> list[Test]:
    values = frozenset(item.value for item in gone)
    return [lambda value: value not in values] if values else []


def _every(tests: list[Test]) -> Test:
    if len(tests) == 1:
        return tests[0]
    return lambda value: all(test(value) for test in tests)


# --- raw values ------------------------------------------------------------------------------------------------------


def plain_test(field: Field, plan: Plan | None) -> Test | None:
    """A test that holds for raw values which go out as they are and of which there is nothing to say.

    None where it takes a closer look at the value to tell.
    """
    more = plan.clean(field) if plan else None
    if field.is_wire_text and plan:
        return _written_number(plan.limits.get(field.name, ()))
    base = _base(field)
    if base is None:
        return None
    if more is None:
        return base
    if field.kind == "integer" and not field.is_list:
        within = more
        return lambda value: type(value) is int and value > 0 and within(value)
    return lambda value: base(value) and more(value)


def _base(field: Field) -> Test | None:
    kind = field.kind
    if field.parts or field.schema or field.is_wire_text:
        return None
    if kind == "object" and field.verbatim and not field.is_list:
        return _is_small_object
    if kind in ("text", "url"):
        return _is_texts if field.is_list else _is_text
    if field.is_list:
        return None
    if kind in ("integer", "number"):
        return _is_count if kind == "integer" or field.zero_is_absent else _is_number
    if kind == "boolean":
        return _is_boolean
    if kind == "choice" and not field.is_open:
        words = frozenset(field.values)
        return lambda value: type(value) is str and value in words
    return None


def _written_number(limits: Sequence[Limit]) -> Test | None:
    """For a number that goes out as text: a test for the texts of the only values there are."""
    sets = [frozenset(b.values) for x in limits for b in x.statements if b.values and not x.snap]
    if not sets or len(sets) != sum(len(x.statements) for x in limits):
        return None
    texts = frozenset(str(v) for v in common(sets) if type(v) is int and v > 0)
    return lambda value: type(value) is str and value in texts


def _is_small_object(value: object) -> bool:
    """Whether a value is an object of nothing but plain scalars."""
    if type(value) is not dict:
        return False
    for key, item in cast("dict[object, object]", value).items():
        if type(key) is not str or type(item) not in (str, bool, type(None)):
            return False
    return True


def _is_text(value: object) -> bool:
    return type(value) is str and value != "" and value[0] not in BLANKS


def _is_texts(value: object) -> bool:
    if type(value) is not list or not value:
        return False
    for item in cast("list[object]", value):  # noqa: SIM110  # a loop, for it is the quickest
        if type(item) is not str or item == "" or item[0] in BLANKS:
            return False
    return True


def _is_count(value: object) -> bool:
    return type(value) is int and 0 < value <= LARGEST


def _is_number(value: object) -> bool:
    if type(value) is float:
        return -LARGEST < value < LARGEST and not value.is_integer()
    return type(value) is int and -LARGEST <= value <= LARGEST


def _is_boolean(value: object) -> bool:
    return value is True or value is False
