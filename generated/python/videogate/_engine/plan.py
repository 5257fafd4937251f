"""What holds for one model in one mode, drawn from its family's rules once and kept."""

from __future__ import annotations

from .bounds import inside
from .slots import other_slot, slot_of
from .standings import end_of_life, gap, standing_of
from .values import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .._data.rows import Gap, Lifecycle, Standing
    from .family import Limit, Mode, Model
    from .fields import Field
    from .issue import Finding
    from .rules import Rule
    from .slots import Slot, Test


class Plan:
    """What holds for a model, and for the real one that a field picks, in a mode (None: it is unknown).

    Attributes:
        early, late: Rules: those that names settle, and those that hang on values; `early_on` and `late_on` are masks
            of which something must be given for any of them to be broken (-1: it can be whatever is given).
        telling: Fields of which something is to be said by their being given.
        gone: By field, its values that are going or gone.
        endings: What else is going or gone: findings where model and mode settle it, and rows of names.
        slots: By name, by what a plain value passes.
    """

    def __init__(self, model: Model, pick: str, mode: Mode | None) -> None:
        family, row = model.family, model.family.row
        self.family = family
        self.model, self.pick, self.mode = model, pick, mode
        self.mode_name = mode.name if mode else ""

        def concerns(row: Limit | Rule | Standing | Gap) -> bool:
            is_for = not row.models or pick in row.models
            return mode is not None and is_for and (not row.modes or mode.name in row.modes)

        self.limits: dict[str, list[Limit]] = {}
        for limit in filter(concerns, family.limits):
            self.limits.setdefault(limit.field, []).append(limit)
        rules = [*filter(concerns, family.rules)]
        self.early = [rule for rule in rules if not rule.on_values]
        self.late = [rule for rule in rules if rule.on_values]
        self.early_on, self.late_on = _on(self.early), _on(self.late)
        rows = filter(concerns, row.standings)
        self.standings = {name: one for one in rows for name in one.fields}
        gaps = filter(concerns, row.gaps)
        self.gaps = [gap(one, pick, mode, family) for one in gaps] if mode else []
        self.endings: list[tuple[Finding | None, Lifecycle]] = []
        self.gone: dict[str, list[Lifecycle]] = {}
        for end in row.lifecycle:
            if end.kind == "value" and mode is not None:
                self.gone.setdefault(end.name, []).append(end)
            elif end.kind in ("field", "alias"):
                self.endings.append((None, end))
            elif end.kind != "elsewhere" and end.name == (
                model.id if end.kind == "model" else self.mode_name
            ):
                self.endings.append((end_of_life(end, (end.kind,)), end))
        self._standings: dict[str, Finding | None] = {}
        self.telling = {name for name in family.fields if self.standing(name, name)}
        self.telling_mask = family.mask(self.telling)
        self.slots: dict[str, Slot] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        return plan_of, (self.model, self.pick, self.mode)

    def standing(self, name: str, key: str) -> Finding | None:
        """What becomes of a field that is given under a name."""
        if key not in self._standings:
            field, row, mode = self.family.fields[name], self.standings.get(name), self.mode
            found = standing_of(field, (key,), row, mode, self.family) if mode else None
            self._standings[key] = found
        return self._standings[key]

    def slot(self, key: Any) -> Slot:
        """By what a plain value passes under a name."""
        entry = self.family.names.get(key)
        if entry is None:  # nor is it kept: there is no end to such names
            return other_slot(key)
        name = entry[1].name
        if name not in self.slots:
            field, limits = entry[0], self.limits.get(entry[0].name, [])
            is_ending, names = field.name in self.gone, self.family.names
            is_quiet: Test = lambda read: self.says_nothing(field, read)  # noqa: E731
            self.slots[name] = slot_of(*entry, limits, is_quiet, names, is_ending=is_ending)
        return self.slots[name]

    def says_nothing(self, field: Field, value: object) -> bool:
        """Whether no limit, and no end of life of a value, has anything to say of a value."""
        for limit in self.limits.get(field.name, ()):
            inner = inside(value, limit.path)
            if any(statement.breach(one) for _, one in inner for statement in limit.statements):
                return False
        return not any(same(row.value, value) for row in self.gone.get(field.name, ()))


def plan_of(model: Model, pick: str, mode: Mode | None) -> Plan:
    """The plan of a model, or of the real one that a field picks, in a mode."""
    key = (pick if pick in model.family.picks else "", mode.name if mode else "")
    plan: Plan | None = model.plans.get(key)
    if plan is None:
        plan = model.plans[key] = Plan(model, pick, mode)
    return plan


def _on(rules: list[Rule]) -> int:
    found = 0
    for rule in rules:
        found |= rule.needs or rule.some
    return found
