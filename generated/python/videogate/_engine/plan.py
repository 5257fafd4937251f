"""What holds for one model in one mode, drawn from its family's rules once and kept; and by what a plain value passes.

A plain value goes out as it is and there is nothing to say of it. Most are told by a look at their type and range; for
the rest the field's own reader and the limits are asked, so the quick look can only save time.
"""

from __future__ import annotations

from .bounds import inside
from .fields import Field
from .objects import foreign, quick_object
from .standings import end_of_life, gap, standing_of
from .values import BLANKS, is_blank, same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .facts import Rule
    from .family import Limit, Mode, Model
    from .issue import Finding

    Row = dict[str, Any]
    Test = Callable[[Any], bool]
    # The exact type, the least value and the one above the most (or None and all there are), the greatest length, and
    # a slower test for what these do not tell.
    Slot = tuple[type | None, Any, Any, int | None, Test | None]

BIG = 1 << 53  # up to here every reader of JSON keeps a whole number exactly
LAST = "\U0010ffff"
NEVER: Slot = (None, None, None, None, None)
WORD: Slot = (
    str,
    "!",
    LAST,
    None,
    None,
)  # the model and the mode are looked at before; a blank mode does not go out


class Plan:
    """The limits, rules and standings of a model, and of the real one that a field picks, in a mode (None: unknown)."""

    __slots__ = (
        "early",
        "early_on",
        "endings",
        "gaps",
        "gone",
        "late",
        "late_on",
        "limits",
        "mode",
        "model",
        "slots",
        "standings",
        "told",
        "told_by_name",
    )

    def __init__(self, model: Model, pick: str, mode: Mode | None) -> None:
        family = model.family
        self.model = model
        self.mode = mode

        def concerns(row: Row) -> bool:
            models, modes = row.get("models"), row.get("modes")
            is_for = not models or pick in models
            return mode is not None and is_for and (not modes or mode.name in modes)

        self.limits: dict[str, list[Limit]] = {}
        for limit in family.limits:
            if concerns(limit.scope):
                self.limits.setdefault(limit.field, []).append(limit)
        rules = [rule for row, rule in family.rules if concerns(row)]
        self.early = [rule for rule in rules if rule.is_early]
        self.late = [rule for rule in rules if not rule.is_early]
        self.early_on, self.late_on = _on(self.early), _on(self.late)
        self.standings = {
            n: row for row in family.standings if concerns(row) for n in row["fields"]
        }
        self.gaps: list[Finding] = []
        if mode is not None:
            self.gaps = [gap(row, pick, mode, family) for row in family.gaps if concerns(row)]
        # What is going or gone: at once where model and mode settle it, else with what must be given.
        self.endings: list[tuple[Finding | None, Row]] = []
        for row in family.lifecycle:
            if row["kind"] in ("model", "mode"):
                if row["name"] in (model.id, mode and mode.name):
                    self.endings.append((end_of_life(row, (row["kind"],)), row))
            elif row["kind"] != "value":
                self.endings.append((None, row))
        self.gone: dict[str, list[Row]] = {}
        for row in family.lifecycle if mode is not None else ():
            if row["kind"] == "value":
                self.gone.setdefault(row["name"], []).append(row)
        # The fields of which something is to be said by their being given.
        self.told = 0
        for field in family.fields.values() if mode else ():
            standing = self.standings.get(field.name, {}).get("standing")
            is_left = mode is not None and mode.leaves & field.bit
            if (standing or field.standing) != "used" or (standing is None and is_left):
                self.told |= field.bit
        self.told_by_name: dict[str, Finding | None] = {}
        self.slots = Slots(self)

    def standing(self, field: Field, key: str) -> Finding | None:
        """What becomes of a field that is given under a name."""
        if key not in self.told_by_name:
            mode, row = self.mode, self.standings.get(field.name)
            found = mode and standing_of(field, (key,), row, mode, self.model.family)
            self.told_by_name[key] = found or None
        return self.told_by_name[key]

    def says_nothing(self, field: Field, value: object) -> bool:
        """Whether no limit, and no end of life of a value, has anything to say of a value."""
        for limit in self.limits.get(field.name, ()):
            if limit.path:
                if any(s.breach(v) for _, v in inside(value, limit.path) for s in limit.statements):
                    return False
            elif limit.snap:
                if value not in limit.snap:
                    return False
            elif any(statement.breach(value) for statement in limit.statements):
                return False
        return not any(same(row["value"], value) for row in self.gone.get(field.name, ()))


def odd_names(request: dict[Any, Any], slots: Slots) -> list[Any]:
    """The names of a request whose values are not plain."""
    odd: list[Any] = []
    for key, raw in request.items():
        kind, low, high, most, more = slots[key]
        if type(raw) is kind:
            if low is None:
                if raw in high:
                    continue
            elif low <= raw < high and (most is None or len(raw) <= most):
                continue
        if more is None or not more(raw):
            odd.append(key)
    return odd


def plan_of(model: Model, pick: str, mode: Mode | None) -> Plan:
    """The plan of a model, or of the real one that a field picks, in a mode."""
    key = (pick if pick in model.family.picks else "", mode.name if mode else "")
    plan = model.plans.get(key)
    if plan is None:
        plan = model.plans[key] = Plan(model, pick, mode)
    return plan


def _on(rules: list[Rule]) -> int:
    """One of these must be given for any of the rules to be broken; -1: whatever is given."""
    found = 0
    for rule in rules:
        found |= rule.given or rule.some
    return found


# --- slots -----------------------------------------------------------------------------------------------------------


class Slots(dict[object, "Slot"]):
    """By name, what a raw value passes by; made when a name is first asked for."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def __missing__(self, key: object) -> Slot:
        entry = self.plan.model.family.names.get(key) if type(key) is str else None
        if entry is None:
            if key == "model" or key == "mode":
                slot = self[key] = WORD
                return slot
            return STRANGE if type(key) is str else NEVER  # of no family: not kept
        slot = self[key] = self._made(*entry)
        return slot

    def _made(self, field: Field, name: Any) -> Slot:
        plan = self.plan

        def is_plain(value: object) -> bool:
            """Whether the field's own reader and the limits have nothing to say."""
            if is_blank(value) or isinstance(value, dict):
                return False
            read, _ = field.read(name, value)
            if field.is_wire_text:
                return type(value) is str and str(read) == value and says_nothing(read)
            return (
                type(read) is type(value)
                and read == value
                and (read is value or type(value) is list)
                and says_nothing(read)
            )

        def says_nothing(value: Any) -> bool:
            if field.zero_is_absent and value < 0:
                return False
            return plan.says_nothing(field, value)

        limits, gone = plan.limits.get(field.name, ()), plan.gone.get(field.name, ())
        statements = [s for limit in limits for s in limit.statements]
        bounds = {name for s in statements for name in s.table if name in KNOWN}
        is_free = not (limits or gone)
        if field.kind == "object":
            return None, None, None, None, _objects(field, plan, is_free or bool(field.parts))
        if field.is_list:
            if field.kind not in ("text", "url") or gone or bounds - {"min_items", "max_items"}:
                return NEVER
            few = max((s.table.get("min_items", 1) for s in statements), default=1)
            many = min((s.table.get("max_items", BIG) for s in statements), default=BIG)
            return (
                None,
                None,
                None,
                None,
                lambda v: type(v) is list and few <= len(v) <= many and are_texts(v),
            )
        if field.kind == "boolean":
            return bool, None, frozenset(filter(is_plain, (False, True))), None, None
        if field.kind in ("integer", "number") and not (field.is_wire_text or gone):
            is_range = bounds <= RANGE and all(
                "minimum" in s.table or "maximum" in s.table for s in statements
            )
            if is_range and all(_is_whole(s.table) for s in statements):
                low = max((s.table.get("minimum", -BIG) for s in statements), default=-BIG)
                high = min((s.table.get("maximum", BIG) for s in statements), default=BIG)
                return (
                    int,
                    max(low, 1) if field.zero_is_absent else low,
                    int(high) + 1,
                    None,
                    is_plain,
                )
        words = _words(field, limits)
        if words:
            plain = frozenset(word for word in words if is_plain(word))
            return (
                (str if any(isinstance(w, str) for w in words) else int),
                None,
                plain,
                None,
                is_plain,
            )
        if field.kind in ("text", "url") and not gone:
            if is_free:
                return str, "!", "\x7f", None, is_text
            if bounds <= LENGTH and all(
                s.table.get("min_length", 0) < 2 > s.table.get("min_items", 0) for s in statements
            ):
                most = min(s.table.get("max_length", BIG) for s in statements)
                return (
                    str,
                    "!",
                    "\x7f",
                    most,
                    lambda v: is_text(v) and (len(v) <= most or is_plain(v)),
                )
        return None, None, None, None, is_plain


KNOWN = frozenset(
    ("values", "also", "minimum", "maximum", "step", "min_length", "max_length", "script",
     "min_items", "max_items", "nonzero", "pattern")
)  # fmt: skip


RANGE = frozenset(("minimum", "maximum", "step", "also"))
LENGTH = frozenset(("max_length", "min_length", "script", "max_items", "min_items"))


def _is_whole(table: dict[str, Any]) -> bool:
    """Whether every whole number in a range will do."""
    return "step" not in table or (table["step"] == 1 and type(table["minimum"]) is int)


def _words(field: Field, limits: Any) -> list[Any]:
    """The values that a vocabulary or a limit lists, and these as text where numbers may come so."""
    listed = [*field.values]
    for limit in limits:
        listed += limit.snap
        for statement in limit.statements:
            listed += (*statement.table.get("values", ()), *statement.also)
    if field.is_wire_text:
        return [str(value) for value in listed]
    return [
        *listed,
        *(
            case
            for word in listed
            if isinstance(word, str)
            for case in (word.lower(), word.upper())
        ),
    ]


def is_text(value: object) -> bool:
    """Whether a value is a text that is surely not blank."""
    return type(value) is str and value != "" and value[0] not in BLANKS


def are_texts(items: list[object]) -> bool:
    """Whether a list holds nothing but texts that are surely not blank."""
    for item in items:  # noqa: SIM110  # a loop, for it is the quickest
        if type(item) is not str or item == "" or item[0] in BLANKS:
            return False
    return True


def _objects(field: Field, plan: Plan, is_free: bool) -> Test | None:
    """A test for objects, or lists of them, of which there is nothing to say."""
    if field.schema:
        test = quick_object(field.schema)
    elif field.overrides:
        names = plan.model.family.names.keys()
        test = lambda value: _is_flat(value) and names.isdisjoint(value)  # noqa: E731
    else:
        test = _is_flat
    if test is None or not is_free:
        return None
    if field.is_list:
        return lambda value: type(value) is list and value != [] and all(map(test, value))
    return test


def _is_flat(value: Any, depth: int = 2) -> bool:
    """Whether an object holds nothing but texts, small numbers, switches, and objects of these."""
    if type(value) is not dict:
        return False
    for key, item in value.items():
        kind = type(item)
        if type(key) is not str:
            return False
        if kind is not str and kind is not bool and not (kind is int and -BIG < item < BIG):
            if not depth or not _is_flat(item, depth - 1):
                return False
    return True


def _is_harmless(value: object) -> bool:
    """Whether a value that no field takes is not blank, and plain JSON."""
    return not is_blank(value) and (type(value) is str or foreign(value) is None)


STRANGE: Slot = (str, "!", "\x7f", None, _is_harmless)
