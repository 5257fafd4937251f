"""What a row of the table of kinds of values is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from .. import ir
from .row import Flaw, Group, Words, hold
from .schema import Schema


def _no_flaws(_text: str) -> Iterator[Flaw]:
    yield from ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """One kind of value: all that the generator knows of it.

    Attributes:
        name: Its name in `ir.Kind`, in the catalog's files and in every table that is made of them.
        groups: What bounds it may have, by what they are on.
        is_whole: Whether its numbers are whole.
        is_listed: Whether its values are words of a vocabulary, sent as that spells them.
        is_free: Whether any text will do.
        json: What JSON calls its type; empty: any will do.
        reading: How an engine reads a value of it, in Markdown, for rules.md.
        holds: Whether a value as JSON has it is of the kind.
        read: A word of a vocabulary, as it stands in the catalog, as a value; None: as JSON reads it.
        flaws: What is wrong with such a word.
        sample: A value that fits most fields; None where only a vocabulary can tell.
        wrong: Values that are none of it, each of another type of JSON; empty: whatever is sent is one.
        schema: What a field of it takes, in words that generators of code make plain types of.
        exact: What the validator takes, to the letter; None: the same.
        python: The type in Python.
        words: What people call a value of it, by locale.
        many: What they call a list of such.
        missing: Parts that it has not, each with the reason.
    """

    name: ir.Kind
    groups: frozenset[Group] = frozenset()
    is_whole: bool = False
    is_listed: bool = False
    is_free: bool = False
    json: str
    reading: str
    holds: Callable[[object], bool]
    read: Callable[[str], ir.Scalar] | None = str
    flaws: Callable[[str], Iterator[Flaw]] = _no_flaws
    sample: ir.Json
    wrong: tuple[ir.Json, ...]
    schema: Callable[[ir.ValueType], Schema]
    exact: Callable[[ir.ValueType], Schema] | None = None
    python: str
    words: Words
    many: Words
    missing: Mapping[str, str]

    def __post_init__(self) -> None:
        hold(f"row `{self.name}` of the table of kinds", self.lacking, "`missing`", self.missing)

    @property
    def lacking(self) -> tuple[str, ...]:
        """What it has not, and must give a reason for."""
        has = {
            "groups": self.groups,
            "json": self.json,
            "read": self.read,
            "sample": self.sample is not None,
            "wrong": self.wrong,
            "words": self.words,
            "many": self.many,
        }
        return tuple(name for name, found in has.items() if not found)

    @property
    def is_number(self) -> bool:
        """Whether it is a kind of number."""
        return "numbers" in self.groups
