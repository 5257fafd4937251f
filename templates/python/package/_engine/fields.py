"""Fields as one family takes them, and one reader for each kind of value.

A reader gives the value as the typed request holds it, a `Bad` where it cannot be read, or `ABSENT` where it says
nothing.
"""

from __future__ import annotations

from math import isfinite

from .issue import Claim, Finding
from .values import fold, is_array, is_blank, is_date, is_object, json_name, number_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .values import Path

    Reader = Callable[["Field", "Name", Any], object]

ABSENT = object()


class Bad:
    """Why a value cannot be read as its field's type."""

    def __init__(
        self,
        code: str,
        hint: str = "",
        at: Path = (),
        accepted: tuple[str, ...] = (),
        **facts: object,
    ) -> None:
        self.code = code
        self.hint = hint
        self.at = at
        self.accepted = accepted
        self.facts = facts

    def finding(self, key: str, claim: Claim) -> Finding:
        """What is to be reported of it."""
        facts = {"field": key, **self.facts}
        return Finding(self.code, (key, *self.at), "error", claim, self.hint, facts, self.accepted)


class Name:
    """One name a field is accepted under."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.name: str = table["name"]
        self.unwrap: str = table.get("unwrap", "")  # {"<unwrap>": value} means value
        self.keep: tuple[str, ...] = table.get("keep", ())  # {"<keep>": …} goes out as it is


class Part:
    """What one kind of item of a list such as `content` stands for."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.type: str = table["type"]
        self.role: str | None = table["role"]
        self.any_role: bool = table["any_role"]
        self.value = tuple(table["value"].split("."))
        self.provides: tuple[str, ...] = table["provides"]
        self.mask = 0  # of these fields
        self.is_media = False

    def takes(self, item: dict[str, object]) -> bool:
        """Whether an item is of this kind."""
        role = item.get("role")
        has_role = self.any_role or (is_blank(role) if self.role is None else self.role == role)
        return item.get("type") == self.type and has_role


class Field:
    """One request property as one family takes it; `bit` stands for it in masks."""

    def __init__(self, table: dict[str, Any], bit: int, claims: Callable[[Any], Claim]) -> None:
        kind, get = table["type"], table.get
        self.bit = bit
        self.name: str = table["name"]
        self.names = tuple(map(Name, table["names"]))
        self.wire: str = table["wire"]
        self.is_wire_text = get("wire_kind") == "text"
        self.is_media = bool(get("media"))
        self.standing: str = get("standing", "used")
        self.verbatim: bool = get("verbatim", False)
        self.parts = tuple(map(Part, get("parts", ())))
        self.overrides = claims(table["overrides"]) if "overrides" in table else None
        self.claim = claims(table["claim"])
        self.kind: str = kind["kind"]
        self.is_list: bool = kind.get("is_list", False)
        self.schema: str = kind.get("schema", "")
        self.values: tuple[Any, ...] = kind.get("values", ())
        self.spellings = {fold(word): word for word in self.values if isinstance(word, str)}
        self.is_open: bool = kind.get("is_open", True)
        self.numeric_strings: bool = kind.get("numeric_strings", False)
        self.zero_is_absent: bool = kind.get("zero_is_absent", False)
        self.lift: bool = kind.get("lift", False)

    def read(self, name: Name, value: object) -> tuple[object, list[Bad]]:
        """One given value: what it says, and what is wrong with it or with its items."""
        if not self.is_list:
            found = READERS[self.kind](self, name, value)
            return (ABSENT, [found]) if type(found) is Bad else (found, [])
        if is_array(value):
            return self._read_items(name, value)
        if self.lift:
            found = READERS[self.kind](self, name, value)
            if type(found) is not Bad:
                return [found], []
            if found.code == "invalid_type" and not found.hint:
                found.facts["expected"] = "array"  # what it takes; one item is a convenience
            return ABSENT, [found]
        return ABSENT, [Bad("invalid_type", "list", expected="array", got=json_name(value))]

    def _read_items(
        self, name: Name, items: list[object] | tuple[object, ...]
    ) -> tuple[object, list[Bad]]:
        found: list[object] = []
        problems: list[Bad] = []
        for index, item in enumerate(items):
            one = (
                _bad(self, item, "blank_item")
                if is_blank(item)
                else READERS[self.kind](self, name, item)
            )
            if type(one) is Bad:
                one.at = (index, *one.at)
                problems.append(one)
            else:
                found.append(one)
        return (ABSENT if problems else found), problems

    @property
    def expected(self) -> str:
        """What messages call the type that the field, or an item of it, takes."""
        return self.kind if self.kind in NAMED else "string"


NAMED = frozenset(("integer", "number", "boolean", "object", "date"))


def _bad(field: Field, value: object, hint: str = "") -> Bad:
    return Bad("invalid_type", hint, expected=field.expected, got=json_name(value))


# --- a reader for each kind ------------------------------------------------------------------------------------------


def _read_text(field: Field, name: Name, value: object) -> object:
    if isinstance(value, str):
        return value
    return _unwrap(name, value) if name.unwrap and is_object(value) else _bad(field, value)


def _unwrap(name: Name, value: dict[str, object]) -> object:
    """The address inside an object, or the object where it says more than an address can."""
    if any(not is_blank(value.get(key)) for key in name.keep):
        for key in (*name.keep, name.unwrap):
            inner = value.get(key)
            if not isinstance(inner, str) and not is_blank(inner):
                return Bad("invalid_type", at=(key,), expected="string", got=json_name(inner))
        return value
    inner = value.get(name.unwrap)
    if isinstance(inner, str) and not is_blank(inner):
        return inner
    return Bad("invalid_type", "wrapped", expected="string", got="object", key=name.unwrap)


def _read_date(_field: Field, _: Name, value: object) -> object:
    if isinstance(value, str) and is_date(value):
        return value
    if isinstance(value, str):
        return Bad("invalid_type", expected="date", got="string", message="text", given=value)
    return Bad("invalid_type", expected="date", got=json_name(value))


def _read_choice(field: Field, _: Name, value: object) -> object:
    if not isinstance(value, str):
        return _bad(field, value)
    spelling = field.spellings.get(fold(value))
    if spelling is not None:
        return spelling
    if field.is_open:
        return value
    return Bad("not_allowed", accepted=tuple(map(str, field.values)), given=value)


def _read_boolean(field: Field, _: Name, value: object) -> object:
    return value if isinstance(value, bool) else _bad(field, value)


def _read_object(field: Field, _: Name, value: object) -> object:
    return value if is_object(value) else _bad(field, value)


def _read_any(_field: Field, _: Name, value: object) -> object:
    return value


def _read_number(field: Field, _: Name, value: object) -> object:
    number: int | float | None
    if isinstance(value, str) and field.numeric_strings:
        number = number_of(value)
        if number is None:
            kind = field.kind
            return Bad("invalid_type", "written", expected=kind, got="string", written=value)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        number = value
    else:
        return _bad(field, value, "number_text" if isinstance(value, str) else "")
    try:
        is_finite = isfinite(number)
    except OverflowError:  # a whole number that other readers of JSON take for infinity
        return Bad("invalid_type", "finite", expected=field.kind, got="inf")
    if not is_finite:
        return Bad("invalid_type", "finite", expected=field.kind, got=str(number))
    if isinstance(number, float):
        if number.is_integer():
            number = int(number)
        elif field.kind == "integer":
            return Bad("invalid_type", expected="integer", got=str(number))
    return ABSENT if field.zero_is_absent and number == 0 else number


READERS: dict[str, Reader] = {
    "text": _read_text,
    "url": _read_text,
    "date": _read_date,
    "integer": _read_number,
    "number": _read_number,
    "boolean": _read_boolean,
    "choice": _read_choice,
    "object": _read_object,
    "any": _read_any,
}
