"""Type hints: the type a caller may pass for a field, as exact as the catalog's value type."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from ... import ir
from ...bounds.kinds import KINDS
from ...naming import pascal
from ...render.python import pystr

Name = Literal["Literal", "Mapping", "Sequence", "types"]

_NAMES: tuple[Name, ...] = ("Literal", "Mapping", "Sequence", "types")
_STRINGS = re.compile(r"""("|')(?:\\.|(?!\1).)*\1""")


def python_type(type_: ir.ValueType) -> str:
    """The hint for a field of that type, absence left out.

    - A closed choice is a `Literal` of its values; an open one, or one with fractions, the type of its values.
    - An object is its class in the module `types`, or a mapping; without a schema, a mapping.
    - A list is a `Sequence`, so that a list of plain dicts fits; but a `list` where an item may be a string, because
      a string is itself a sequence of strings and would pass for a list.
    - Where a bare value is lifted into a list, the bare value fits as well.
    - Numbers in strings are for JSON that comes from elsewhere: the hint does not offer them.
    """
    item = _item_type(type_)
    if not type_.is_list:
        return item
    takes_text = item in ("str", "object") or item.startswith("str |")
    many = f"list[{item}]" if takes_text else f"Sequence[{item}]"
    return f"{many} | {item}" if type_.lift and item != "object" else many


def hint_names(types: Iterable[ir.ValueType]) -> tuple[Name, ...]:
    """The names that these hints need imported, sorted."""
    text = " ".join(_STRINGS.sub("", python_type(type_)) for type_ in types)
    return tuple(name for name in _NAMES if re.search(rf"\b{name}\b", text))


def _item_type(type_: ir.ValueType) -> str:
    row = KINDS[type_.kind]
    if row.is_listed:
        return _choice_type(type_)
    is_named = row.json == "object" and type_.schema
    return f"types.{pascal(type_.schema)} | {row.python}" if is_named else row.python


def _choice_type(type_: ir.ValueType) -> str:
    has_fraction = any(isinstance(value, float) for value in type_.values)
    if type_.values and not type_.is_open and not has_fraction:
        return f"Literal[{', '.join(pystr(value) for value in type_.values)}]"
    given = {"int" if isinstance(value, float) else "" for value in type_.values}
    given |= {type(value).__name__ for value in type_.values}
    return " | ".join(name for name in ("str", "bool", "int", "float") if name in given) or "str"
