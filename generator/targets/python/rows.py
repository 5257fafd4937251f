"""The rows of the rules as Python classes: the data model of the engine, read off the dataclasses behind them."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ... import ir
from ...render.python import Name, Pair
from ..banner import banner
from ..rules.dialects import Dialect
from ..rules.members import kinds_of_rows, title_of
from ..rules.tables import Family, default_of, members_of

PLAIN: dict[object, str] = {str: "str", bool: "bool", int: "int", float: "float"}


@dataclass(frozen=True, slots=True)
class ClassView:
    """The class of one kind of row.

    Attributes:
        inner: The members that are rows themselves, and what makes them.
    """

    name: str
    base: str
    text: str
    members: tuple[Name | Pair, ...]
    inner: Pair | None


@dataclass(frozen=True, slots=True)
class RowsView:
    """All of them, each after those that it names."""

    banner: str
    classes: tuple[ClassView, ...]


def rows_view() -> RowsView:
    """The classes of the rows that a family's rules are made of."""
    kinds = [ir.Bounds, *reversed(kinds_of_rows(Family)), *reversed(kinds_of_rows(Dialect))]
    return RowsView(banner("what the rules are made of"), tuple(map(_class, kinds)))


def _class(kind: type) -> ClassView:
    is_bound = kind is not ir.Bounds and issubclass(kind, ir.Bounds)
    names = ir.BOUNDS if kind is ir.Bounds else members_of(kind)
    own = [name for name in names if not (is_bound and name in ir.BOUNDS)]
    parts, hints = members_of(kind), get_type_hints(kind)
    inner = {name: Name(made) for name in own if (made := _maker(hints[parts[name].name]))}
    base = "Bounds" if is_bound else "Row"
    return ClassView(
        name=title_of(kind),
        base=base,
        text=(inspect.getdoc(kind) or "").partition("\n")[0],
        members=tuple(_member(name, hints[parts[name].name], parts[name]) for name in own),
        inner=Pair("inner: ClassVar[Makers]", inner) if inner else None,
    )


def _member(name: str, hint: Any, part: dataclasses.Field[Any]) -> Name | Pair:
    """The line that declares a member; one that is never left out has no default."""
    default, declared = default_of(part), f"{name}: {_type(hint)}"
    if default is dataclasses.MISSING:
        return Name(declared)
    return Pair(declared, Name("{}  # noqa: RUF012") if isinstance(default, Mapping) else default)


def _maker(hint: Any) -> str:
    """What makes the rows of a member; empty where its values are no rows."""
    if get_origin(hint) is tuple:
        one = _maker(get_args(hint)[0])
        return f"many({one})" if one else ""
    if get_origin(hint) in (Union, UnionType):
        return next((made for one in get_args(hint) if (made := _maker(one))), "")
    if hint is ir.Provenance:
        return "claim_of"
    return title_of(hint) if dataclasses.is_dataclass(hint) and isinstance(hint, type) else ""


def _type(hint: Any) -> str:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        words = [_type(one) for one in args if one is not NoneType]
        return " | ".join([*words, *(["None"] if NoneType in args else [])])
    if origin is Literal:
        return "str"
    if origin is tuple:
        return f"tuple[{_type(args[0])}, ...]"
    if origin is Mapping:
        return f"dict[{_type(args[0])}, {_type(args[1])}]"
    return _maker(hint).replace("claim_of", "Claim") or PLAIN[hint]
