"""rules.json, and the page that says what an engine does with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from ... import ir
from ...render.data import OneLine
from ...render.row import Row
from ..order import newest_first
from .page import rules_page
from .tables import Table, rules_of


@dataclass(frozen=True, slots=True)
class RulesView:
    """The one value that the file holds."""

    rules: Table


def plan_rules(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of rules.json and rules.md."""
    return (
        Row("rules.json.j2", "rules.json", RulesView(rules_data(contract))),
        Row("rules.md.j2", "rules.md", rules_page(contract)),
    )


def rules_data(contract: ir.Contract) -> Table:
    """The rules, each row of them on a line of its own."""
    rules = rules_of(contract)
    families = cast("dict[str, Table]", rules["families"])
    return {
        **{name: _lines(value) for name, value in rules.items()},
        "models": {m.id: OneLine(m.family) for m in newest_first(*contract.families)},
        "families": {
            name: {member: _lines(value) for member, value in family.items()}
            for name, family in families.items()
        },
    }


def _lines(value: object) -> object:
    """A list of rows, or what stands under names, a line each; anything else on one line."""
    if isinstance(value, Mapping):
        # Descending: a newer id seldom comes last, so the line above it keeps its comma.
        names = sorted(cast("Table", value), reverse=True)
        return {name: OneLine(value[name]) for name in names}
    rows = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
    if rows and isinstance(rows[0], Mapping):
        return [OneLine(row) for row in rows]
    return OneLine(value)
