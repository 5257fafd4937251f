"""What holds for one model in one mode, drawn from its family's rules once and kept."""

from __future__ import annotations

from .bounds import inside
from .slots import Slots
from .standings import end_of_life, gap, standing_of
from .values import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .facts import Rule
    from .family import Limit, Mode, Model
    from .fields import Field
    from .issue import Finding

    Row = dict[str, Any]


class Plan:
    """What holds for a model, and for the real one that a field picks, in a mode (None: it is unknown).

    Attributes:
        early, late: Rules: those that names settle, and those that hang on values; `early_on` and `late_on` are masks
            of which something must be given for any of them to be broken (-1: it can be whatever is given).
        told: The mask of fields of which something is to be said by their being given.
        gone: By field, its values that are going or gone.
        endings: What else is going or gone: findings where model and mode settle it, and rows of names.
    """

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
        rows = [row for row in family.standings if concerns(row)]
        self.standings = {name: row for row in rows for name in row["fields"]}
        gaps = [row for row in family.gaps if concerns(row)]
        self.gaps = [gap(row, pick, mode, family) for row in gaps] if mode else []
        self.endings: list[tuple[Finding | None, Row]] = []
        self.gone: dict[str, list[Row]] = {}
        for row in family.lifecycle:
            kind, name = row["kind"], row["name"]
            if kind == "value" and mode is not None:
                self.gone.setdefault(name, []).append(row)
            elif kind in ("field", "alias"):
                self.endings.append((None, row))
            elif name == (model.id if kind == "model" else mode and mode.name):
                self.endings.append((end_of_life(row, (kind,)), row))
        self._standings: dict[str, Finding | None] = {}
        self.told = 0
        for field in family.fields.values():
            self.told |= field.bit if self.standing(field, field.name) else 0
        self.slots = Slots(self)

    def standing(self, field: Field, key: str) -> Finding | None:
        """What becomes of a field that is given under a name."""
        if key not in self._standings:
            row, family = self.standings.get(field.name), self.model.family
            found = standing_of(field, (key,), row, self.mode, family) if self.mode else None
            self._standings[key] = found
        return self._standings[key]

    def says_nothing(self, field: Field, value: object) -> bool:
        """Whether no limit, and no end of life of a value, has anything to say of a value."""
        for limit in self.limits.get(field.name, ()):
            if limit.snap:
                if value not in limit.snap:
                    return False
            else:
                inner = inside(value, limit.path)
                if any(statement.breach(one) for _, one in inner for statement in limit.statements):
                    return False
        return not any(same(row["value"], value) for row in self.gone.get(field.name, ()))


def plan_of(model: Model, pick: str, mode: Mode | None) -> Plan:
    """The plan of a model, or of the real one that a field picks, in a mode."""
    key = (pick if pick in model.family.picks else "", mode.name if mode else "")
    plan = model.plans.get(key)
    if plan is None:
        plan = model.plans[key] = Plan(model, pick, mode)
    return plan


def _on(rules: list[Rule]) -> int:
    found = 0
    for rule in rules:
        found |= rule.given or rule.some
    return found
