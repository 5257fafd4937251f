"""What the members of `rules.json` are: names, types, defaults and meanings, read off the dataclasses they come from.

The meaning is the comment that stands beside a member, or above it: said once, where the member is.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import io
import sys
import tokenize
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ... import ir
from .objects import Object
from .tables import File, default_of, members_of

# Rows are called by what they are, not by the class that holds them here.
TITLES: dict[type, str] = {
    File: "The file",
    Object: "Object",
    ir.ValueType: "Type",
    ir.Requirement: "Need",
    ir.FieldStanding: "Standing",
    ir.OtherEnd: "Dissent",
    ir.OtherHost: "Host",
}
PLAIN: dict[object, str] = {
    str: "text",
    bool: "boolean",
    int: "whole number",
    float: "number",
}


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a row."""

    name: str
    type: str  # Markdown
    default: str  # Markdown; empty: it is never left out
    meaning: str


@dataclass(frozen=True, slots=True)
class RowKind:
    """One kind of row: its members, one after the other."""

    title: str
    text: str
    has_bounds: bool
    members: tuple[Member, ...]


def row_kinds() -> tuple[RowKind, ...]:
    """Every kind of row there is in the file, each before those that it is the first to name."""
    return tuple(
        RowKind(
            title=title_of(kind),
            text=inspect.getdoc(kind) or "",
            has_bounds=issubclass(kind, ir.Bounds),
            members=tuple(members(kind)),
        )
        for kind in kinds_of_rows(File)
    )


def bound_members() -> tuple[Member, ...]:
    """The bounds."""
    return tuple(_member(ir.Bounds, name) for name in ir.BOUNDS)


def members(kind: type) -> Iterator[Member]:
    """The members of a kind of row; the bounds among them are described once, for all."""
    for name in members_of(kind):
        if not (issubclass(kind, ir.Bounds) and name in ir.BOUNDS):
            yield _member(kind, name)


def title_of(kind: type) -> str:
    """What a kind of row is called."""
    return TITLES.get(kind, kind.__name__)


def kinds_of_rows(first: type) -> list[type]:
    """A kind of row and all that it names, each before those that it is the first to name."""
    found: list[type] = []
    waiting: list[type] = [first]
    while waiting:
        kind = waiting.pop(0)
        if kind not in found:
            found.append(kind)
            hints = get_type_hints(kind)
            inner = [hints[part.name] for part in members_of(kind).values()]
            waiting = [*(one for hint in inner for one in _rows_in(hint)), *waiting]
    return found


def _rows_in(hint: Any) -> Iterator[type]:
    """The dataclasses in a type; claims are written as lists, and are no rows."""
    for one in get_args(hint):
        yield from _rows_in(one)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint) and hint is not ir.Provenance:
        yield hint


def _member(kind: type, name: str) -> Member:
    part = members_of(kind)[name]
    return Member(
        name=name,
        type=type_words(get_type_hints(kind)[part.name]),
        default=_default_words(default_of(part)),
        meaning="who says so" if name == "claim" else meaning_of(kind, part.name),
    )


def type_words(hint: Any) -> str:
    """A type as it stands in JSON."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        words = [type_words(one) for one in args if one is not type(None)]
        if PLAIN[float] in words:
            words = [word for word in words if word != PLAIN[int]]
        return " or ".join(words)
    if origin is Literal:
        return ", ".join(f"`{word}`" for word in args if word)
    if origin is tuple:
        return f"list of {type_words(args[0])}"
    if origin is Mapping:
        return f"object of {type_words(args[1])}"
    if hint is ir.Provenance:
        return "[claim](#claim)"
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        title = title_of(hint)
        return f"[{title.lower()}](#{title.lower()})"
    return PLAIN[hint]


def _default_words(value: object) -> str:
    if value is dataclasses.MISSING:
        return ""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if value is None:
        return "none"
    return f"`{value}`" if value else "empty"


def meaning_of(kind: type, name: str) -> str:
    """What the comment beside a member, or above it, says.

    Raises:
        LookupError: when there is no comment.
    """
    for one in filter(dataclasses.is_dataclass, kind.__mro__):
        meaning = _comments(one.__module__).get((one.__name__, name))
        if meaning:
            return meaning
    raise LookupError(f"say in a comment what {kind.__name__}.{name} means")


@cache
def _comments(module: str) -> dict[tuple[str, str], str]:
    """By class and member, the comments of a module."""
    source = inspect.getsource(sys.modules[module])
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    said = {
        t.start[0]: t.string.removeprefix("#").strip() for t in tokens if t.type == tokenize.COMMENT
    }
    lines = source.splitlines()
    found: dict[tuple[str, str], str] = {}
    for home in ast.parse(source).body:
        if not isinstance(home, ast.ClassDef):
            continue
        for part in home.body:
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                first = part.lineno
                while lines[first - 2].lstrip().startswith("#"):
                    first -= 1
                here = range(first, (part.end_lineno or part.lineno) + 1)
                words = " ".join(said[line] for line in here if line in said)
                found[home.name, part.target.id] = words
    return found
