"""What a row of the table of bounds is made of, and what its functions are given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from .. import ir
from .schema import Schema

Side = Literal["in", "on", "out"]
Group = Literal["values", "numbers", "texts", "lists", "objects"]
Words = Mapping[str, str]  # a template by locale
Bounded = Mapping[str, Any]  # what a catalog's author has set, by the names of `ir.Bounds`


@dataclass(frozen=True, slots=True)
class Edge:
    """A value at one bound.

    Attributes:
        bound: The bound's name in `ir.Bounds`, such as `max_length`.
        side: On which side of it the value is; `on` is the last that will do.
        value: The value; for bounds on lists and objects the number of items or of members other than zero.
    """

    bound: str
    side: Side
    value: ir.Json


@dataclass(frozen=True, slots=True)
class Domain:
    """What values there are by their type alone.

    Attributes:
        whole: Whether they are whole numbers, so that there is nothing between two steps of one.
        only: The words that the type has, where it has no others.
    """

    whole: bool = False
    only: tuple[ir.Scalar, ...] = ()


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a bound as its author wrote it."""

    code: str
    message: str
    advice: str
    is_about_key: bool = True


@dataclass(frozen=True, slots=True)
class Speech:
    """How values are put into words in one language."""

    locale: str
    codes: Callable[[Iterable[ir.Json]], str]
    range: Callable[[int | float | None, int | float | None], str]

    def of(self, words: Words) -> str:
        """The template of the language; English where there is none."""
        return words.get(self.locale, words["en"])


class Counter(Protocol):
    """Conditions on how many items some fields hold together."""

    def at_most(self, names: tuple[str, ...], most: int) -> Schema:
        """No more items than this."""
        ...

    def at_least(self, names: tuple[str, ...], least: int) -> Schema:
        """No fewer items than this."""
        ...


class Incomplete(Exception):
    """That a table and what it is about do not name the same things; a mistake of ours, not of a catalog."""


def hold(table: str, rows: Iterable[str], where: str, names: Iterable[str]) -> None:
    """Hold the names of a table's rows against those that somebody else knows.

    Raises:
        Incomplete: when one of them has a name that the other has not.
    """
    known, others = set(rows), set(names)
    gaps = [f"{where} has no `{name}`, which the {table} has" for name in sorted(known - others)]
    gaps += [f"the {table} has no `{name}`, which {where} has" for name in sorted(others - known)]
    if gaps:
        raise Incomplete("; ".join(gaps))


def no_edges(_bounds: ir.Bounds, _domain: Domain) -> Iterator[Edge]:
    """No values of its own at an edge."""
    yield from ()


def no_breach(_bounds: ir.Bounds, _value: ir.Json) -> str:
    """Nothing that a value could break."""
    return ""


def no_samples(_bounds: ir.Bounds) -> Iterator[ir.Scalar]:
    """No values that it suggests."""
    yield from ()


def no_schema(_bounds: ir.Bounds, _field: ir.Field | None) -> Schema:
    """Nothing to be said of a single value."""
    return {}


def no_flaws(_set: Bounded) -> Iterator[Flaw]:
    """Whatever the author's type lets through will do."""
    yield from ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """One kind of bound: all that the generator knows of it.

    Attributes:
        name: Its name in `ir.Bounds`, in rules.json and in catalog.json.
        authored: Its name in the catalog's files.
        on: What it limits.
        is_listing: Whether it lists values, which are read as the field's type reads them.
        about: What readers of catalog.json are told of it.
        upper: The bound that may not be below it, by name.
        is_exact: Whether two that differ leave no value.
        flaws: What is wrong with what an author wrote.
        codes: The codes of the issues that it brings.
        breach: The code of the issue about a value that breaks it; empty for one that keeps it.
        frees: Whether a value that it names is held against no other bound.
        samples: Values that may keep it, the likeliest first.
        edges: Values on both sides of it.
        edge_is: What the value of an edge is: itself, a number of items, or of members other than zero.
        edge_name: How a vector's name tells a value at an edge.
        schema: A single value under it, in keywords of JSON Schema; a `pattern` is one of several that must hold.
        unsaid: Why `schema` may raise `Unsayable`: each reason, and what it says.
        keyword: The keyword of JSON Schema that means it, for plain schemas.
        is_plain: Whether generators of code are given that keyword.
        counted: Items under it, those of lists such as `content` that stand for the field included.
        words: What it says, a template by locale.
        phrase: Bounds of one phrase are said together; empty: it is said beside whatever else is.
        say: The phrase with it, given its template and the phrase without it.
        missing: Parts that it has not, each with the reason.
    """

    name: str
    authored: str
    on: Group
    is_listing: bool = False
    about: str = ""
    upper: str = ""
    is_exact: bool = False
    flaws: Callable[[Bounded], Iterator[Flaw]] = no_flaws
    codes: tuple[str, ...] = ()
    breach: Callable[[ir.Bounds, ir.Json], str] = no_breach
    frees: bool = False
    samples: Callable[[ir.Bounds], Iterator[ir.Scalar]] = no_samples
    edges: Callable[[ir.Bounds, Domain], Iterator[Edge]] = no_edges
    edge_is: Literal["value", "items", "members"] = "value"
    edge_name: Callable[[ir.Json], str] = str
    schema: Callable[[ir.Bounds, ir.Field | None], Schema] = no_schema
    unsaid: Mapping[str, str] | None = None
    keyword: str = ""
    is_plain: bool = False
    counted: Callable[[Counter, tuple[str, ...], int], Schema] | None = None
    words: Words
    phrase: str
    say: Callable[[ir.Bounds, str, Speech, str], str]
    missing: Mapping[str, str]

    def __post_init__(self) -> None:
        hold(f"row `{self.name}` of the table of bounds", self.lacking, "`missing`", self.missing)

    @property
    def lacking(self) -> tuple[str, ...]:
        """What it has not, and must give a reason for."""
        has = {
            "about": self.about,
            "codes": self.codes,
            "edges": self.edges is not no_edges,
            "schema": self.schema is not no_schema or self.counted,
            "keyword": self.keyword,
            "plain": self.is_plain or not self.keyword,
            "words": self.words,
        }
        return tuple(name for name, found in has.items() if not found)

    def of(self, bounds: ir.Bounds) -> Any:
        """The bound itself; None where it is not set."""
        value = getattr(bounds, self.name)
        return None if value in (None, "", ()) else value
