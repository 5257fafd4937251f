"""rules.md: what the members of `rules.json` mean, and what an engine does with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from ... import ir
from ...bounds.kinds import KINDS
from ...bounds.row import Bound as TableRow
from ...bounds.table import BOUNDS, BY_NAME
from ...render.data import OneLine
from .members import Member, RowKind, bound_members, row_kinds
from .tables import FORMAT

# What a bound is about, by its group.
ABOUT = {
    "values": "any value",
    "numbers": "number",
    "texts": "text",
    "lists": "list",
    "objects": "object",
}


@dataclass(frozen=True, slots=True)
class Bound:
    """One bound."""

    member: Member
    about: str
    code: str  # Markdown


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value."""

    name: str
    text: str  # Markdown


@dataclass(frozen=True, slots=True)
class Example:
    """A request, and the report on it."""

    name: str
    why: str
    check: Mapping[str, object]
    report: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RulesPage:
    """The whole page."""

    format: int
    rows: tuple[RowKind, ...]
    kinds: tuple[Kind, ...]
    bounds: tuple[Bound, ...]
    order: str  # Markdown: those that can be broken, in the order in which they speak
    blank: str  # Markdown
    examples: tuple[Example, ...]


def rules_page(contract: ir.Contract) -> RulesPage:
    """The page.

    Raises:
        LookupError: when a member of a row is not.
    """
    return RulesPage(
        format=FORMAT,
        rows=row_kinds(),
        kinds=tuple(Kind(row.name, row.reading) for row in KINDS.values()),
        bounds=tuple(map(_bound, bound_members())),
        order=", ".join(f"`{row.name}`" for row in _speaking()),
        blank=", ".join(f"`U+{ord(char):04X}`" for char in contract.api.blank),
        examples=tuple(examples_of(contract)),
    )


def _bound(member: Member) -> Bound:
    row = BY_NAME[member.name]
    return Bound(member, ABOUT[row.on], " or ".join(f"`{code}`" for code in row.codes))


def _speaking() -> Iterator[TableRow]:
    """The bounds that can be broken: on a value first, then on how many items there are."""
    counted = [row for row in BOUNDS if row.on == "lists"]
    yield from (row for row in (*(r for r in BOUNDS if r not in counted), *counted) if row.codes)


def examples_of(contract: ir.Contract) -> Iterator[Example]:
    """Vectors written by hand, each the first to show an issue, a change or a way to tell the mode."""
    shown: set[object] = set()
    for hand in contract.vectors:
        expect = dict(hand.expect)
        issues = cast("list[dict[str, ir.Json]]", expect["issues"])
        changes = cast("list[dict[str, ir.Json]]", expect["adjustments"])
        shows = {expect["mode_source"], *(i["code"] for i in issues), *(a["kind"] for a in changes)}
        if not shows <= shown:
            shown |= shows
            check = {"request": hand.request, "options": dict(hand.options)}
            yield Example(
                name=f"{hand.family}.{hand.name}",
                why=hand.why,
                check={name: _lines(value) for name, value in check.items() if value},
                report={name: _lines(value) for name, value in expect.items()},
            )


def _lines(value: object) -> object:
    """A list of issues or adjustments a line each; anything else on one line."""
    return list(map(OneLine, value)) if isinstance(value, list) else OneLine(value)
