"""By what a plain value passes: it goes out as it came, and there is nothing to say of it.

Most are told by a look at their type and range. For the rest the field's own reader and the limits are asked, so the
quick look can only save time.
"""

from __future__ import annotations

from .bounds import ON_COUNTS, ON_VALUES
from .fields import Field
from .objects import foreign, quick_object
from .values import BLANKS, is_array, is_blank

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .fields import Name
    from .plan import Plan

    Test = Callable[[Any], bool]
    # The exact type, the least value and the one above the most (or None and all there are), the greatest length, and
    # a slower test for what these do not tell.
    Slot = tuple[type | None, Any, Any, int | None, Test | None]

BIG = 1 << 53  # up to here every reader of JSON keeps a whole number exactly
RANGE = frozenset(("minimum", "maximum", "step"))
LENGTH = frozenset(("min_length", "max_length", "min_items", "max_items"))


def odd_names(request: Any, slots: Slots) -> list[Any]:
    """The names of a request whose values are not plain."""
    odd: list[Any] = []
    for key, raw in request.items():
        kind, low, high, most, more = slots[key]
        if type(raw) is kind:
            if low is None:
                if raw in high:
                    continue
            elif low <= raw < high and (most is None or len(raw) <= most):  # type: ignore[arg-type]
                continue
        if more is None or not more(raw):
            odd.append(key)
    return odd


class Slots(dict[object, "Slot"]):
    """The slots of a plan by name, each made when it is first asked for."""

    def __init__(self, plan: Plan) -> None:
        super().__init__({"model": WORD, "mode": WORD})
        self.plan = plan

    def __missing__(self, key: object) -> Slot:
        if not isinstance(key, str):
            return NEVER
        entry = self.plan.model.family.names.get(key)
        if entry is None:  # of no family: not kept
            return STRANGE
        slot = self[entry[1].name] = _slot(self.plan, *entry)
        return slot


def _slot(plan: Plan, field: Field, name: Name) -> Slot:
    def is_plain(value: Any) -> bool:
        """Whether the field's own reader and the limits have nothing to say."""
        if is_blank(value) or isinstance(value, dict):
            return False
        read: Any = field.read(name, value)[0]
        if field.is_wire_text:
            is_same = type(value) is str and str(read) == value
        else:
            is_same = read is value or (type(value) is list and read == value)
        is_length = not field.zero_is_absent or (is_same and read > 0)
        return is_same and is_length and plan.says_nothing(field, read)

    limits = plan.limits.get(field.name, [])
    statements = [s for limit in limits for s in limit.statements]
    known = ON_VALUES.keys() | ON_COUNTS.keys()
    bounds = {name for s in statements for name in s.table if name in known}
    bound = {name: [s.table[name] for s in statements if name in s.table] for name in bounds}
    few, many = max(bound.get("min_items", [1])), min(bound.get("max_items", [BIG]))
    low, high = max(bound.get("minimum", [-BIG])), min(bound.get("maximum", [BIG]))
    is_exact: Slot = (None, None, None, None, is_plain)
    if field.kind == "object":
        is_test = bounds <= ON_COUNTS.keys() and not any(limit.path for limit in limits)
        each = _objects(field, plan) if is_test or field.parts else None
        if each is None or not field.is_list or not limits or field.parts:
            return None, None, None, None, each
        return None, None, None, None, lambda v: each(v) and few <= len(v) <= many
    if field.is_list and field.kind in ("text", "url") and bounds <= ON_COUNTS.keys():
        return None, None, None, None, lambda v: are_texts(v) and few <= len(v) <= many
    if field.is_list:
        return is_exact
    listed = [*field.values, *(word for words in bound.get("values", ()) for word in words)]
    listed += [word for limit in limits for word in limit.snap]
    if listed or field.kind == "boolean":
        words = [word for word in _spellings(field, listed) if is_plain(word)]
        kind: type | None = words[0].__class__ if words else None
        is_closed = field.kind != "choice" or not field.is_open or "values" in bounds
        return kind, None, frozenset(words), None, None if is_closed else is_plain
    if field.name in plan.gone:
        return is_exact
    if field.kind in ("text", "url") and bounds <= LENGTH and max(bound.get("min_length", [0])) < 2:
        most = min(bound.get("max_length", [BIG]))
        long: Test = lambda v: is_text(v) and (len(v) <= most or is_plain(v))  # noqa: E731
        return str, "!", "\x7f", most if most < BIG else None, long
    is_whole = all(s.table.get("step", 1) == 1 and low == int(low) for s in statements)
    if (
        field.kind not in ("integer", "number")
        or not bounds <= RANGE
        or not is_whole
        or field.is_wire_text
    ):
        return is_exact
    fraction: Test = lambda v: type(v) is float and is_plain(v)  # noqa: E731
    more = fraction if field.kind == "number" else None
    return int, max(low, 1) if field.zero_is_absent else low, int(high) + 1, None, more


def _spellings(field: Field, listed: list[Any]) -> list[Any]:
    """Values that a vocabulary or limits list: as text where numbers go out so, texts in either case."""
    if field.is_wire_text:
        return [str(value) for value in listed]
    texts = [word for word in listed if isinstance(word, str)]
    switches = [True, False] if field.kind == "boolean" else []
    return [*switches, *listed, *map(str.lower, texts), *map(str.upper, texts)]


def is_text(value: object) -> bool:
    """Whether a value is a text that is surely not blank."""
    return type(value) is str and value != "" and value[0] not in BLANKS


def are_texts(items: Any) -> bool:
    """Whether a value is a list of nothing but texts that are surely not blank."""
    if items.__class__ is not list:
        return False
    for item in items:  # noqa: SIM110  # a loop, for it is the quickest
        if type(item) is not str or item == "" or item[0] in BLANKS:
            return False
    return True


def _objects(field: Field, plan: Plan) -> Test | None:
    """A test for objects, or lists of them, of which there is nothing to say."""
    names = plan.model.family.names
    kinds = frozenset(part.type for part in field.parts)
    test: Test | None = quick_object(field.schema, kinds) if field.schema else _is_flat

    def is_plain(value: Any) -> bool:
        return _is_flat(value) and names.keys().isdisjoint(value)

    def are_plain(value: Any) -> bool:
        return is_array(value) and bool(value) and test is not None and all(map(test, value))

    return are_plain if field.is_list and test else is_plain if field.overrides else test


def _is_flat(value: Any, depth: int = 2) -> bool:
    """Whether an object holds nothing but texts, small numbers, switches, and objects of these."""
    if value.__class__ is not dict:
        return False
    for key, item in value.items():
        kind = item.__class__
        is_scalar = kind is str or kind is bool or (kind is int and -BIG < item < BIG)
        if type(key) is not str or not (is_scalar or (depth and _is_flat(item, depth - 1))):
            return False
    return True


def _is_harmless(value: object) -> bool:
    """Whether a value that no field takes is not blank, and plain JSON."""
    return not is_blank(value) and (type(value) is str or foreign(value) is None)


NEVER: Slot = (None, None, None, None, None)
STRANGE: Slot = (str, "!", "\x7f", None, _is_harmless)
WORD: Slot = (str, "!", "\x7f", None, is_text)  # model and mode; what is blank does not go out
