"""rules.md: what the members of `rules.json` mean, and what an engine does with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast, get_args

from ... import ir
from ...render.data import OneLine
from .members import Member, RowKind, bound_members, row_kinds
from .tables import FORMAT

NUMBER_READING = "with `numeric_strings` also a text that [says a number](#terms)"
# What a value of a kind is.
KINDS: Mapping[str, str] = {
    "text": "A text. Under a name with `unwrap`, also an object: step 4.3.",
    "url": "As `text`. Nobody looks whether it is an address.",
    "integer": f"A number without decimals, such as `8` and `8.0`; {NUMBER_READING}.",
    "number": f"A number; {NUMBER_READING}.",
    "boolean": "`true` or `false`; no text and no number stands for one.",
    "choice": "A text. Where it [folds](#terms) like a text of `values`, it is that text. Any other is itself if "
    "`is_open`; else it is none: `not_allowed`, error by the field's claim, `accepted` are the `values`.",
    "object": "An object.",
    "any": "Whatever it is.",
}
# What a bound is about, and the code where a value breaks it; none: it changes what the others say.
BOUNDS: Mapping[str, tuple[str, str]] = {
    "values": ("any value", "`not_allowed`"),
    "minimum": ("number", "`out_of_range`"),
    "maximum": ("number", "`out_of_range`"),
    "step": ("number", "`out_of_range`"),
    "also": ("any value", ""),
    "min_length": ("text", "`too_short`"),
    "max_length": ("text", "`too_long`"),
    "script": ("text", ""),
    "min_items": ("list", "`too_few_items`"),
    "max_items": ("list", "`too_many_items`"),
    "nonzero": ("object", "`too_few_items` or `too_many_items`"),
    "pattern": ("text", "`bad_format`"),
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
    blank: str  # Markdown
    examples: tuple[Example, ...]


def rules_page(contract: ir.Contract) -> RulesPage:
    """The page.

    Raises:
        KeyError: when a bound or a kind of value is not described.
        LookupError: when a member of a row is not.
    """
    return RulesPage(
        format=FORMAT,
        rows=row_kinds(),
        kinds=tuple(Kind(name, KINDS[name]) for name in get_args(ir.Kind)),
        bounds=tuple(Bound(member, *BOUNDS[member.name]) for member in bound_members()),
        blank=", ".join(f"`U+{ord(char):04X}`" for char in contract.api.blank),
        examples=tuple(examples_of(contract)),
    )


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
