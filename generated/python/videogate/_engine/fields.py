"""Fields as one family takes them, and one reader for each kind of value.

A reader gives the value as the typed request holds it, a `Finding` where it cannot be read, or `ABSENT` where it says
nothing.
"""

from __future__ import annotations

from .._data import rows
from .issue import CONTRACT, Finding
from .values import (
    LONGEST_NUMBER,
    as_text,
    fold,
    is_array,
    is_blank,
    is_date,
    is_finite,
    is_number,
    is_object,
    json_name,
    number_of,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, ClassVar

    from .._data.rows import Makers, Name
    from .values import Path

    Reader = Callable[["Field", Name, Path, Any], object]

ABSENT = object()
NAMED = frozenset(("integer", "number", "boolean", "object", "date"))


class Part(rows.Part):
    """What one kind of item of a list such as `content` stands for; `mask` is that of these fields."""

    mask = 0
    is_media = False

    def __init__(self, table: dict[str, Any]) -> None:
        super().__init__(table)
        self.steps = self.value.split(".")

    def takes(self, role: object) -> bool:
        """Whether an item with this role is of this kind."""
        return is_blank(role) if self.role is None else self.role == role


class Field(rows.Field, rows.Type):
    """One request property as one family takes it; `bit` stands for it in masks."""

    inner: ClassVar[Makers] = {**rows.Type.inner, **rows.Field.inner, "parts": rows.many(Part)}
    parts: tuple[Part, ...] = ()  # pyright: ignore[reportIncompatibleVariableOverride]

    def __init__(self, table: dict[str, Any], bit: int) -> None:
        super().__init__({**table, **table["type"]})
        self.bit = bit
        self.is_media = self.media != ""
        self.is_address = self.kind == "url" or (self.kind == "any" and self.is_media)
        self.is_wire_text = self.sends is not None and self.sends.kind == "text"
        self.meant = {fold(synonym.given): synonym.means for synonym in self.synonyms}
        self.spellings = {fold(word): word for word in self.values if isinstance(word, str)}

    @property
    def expected(self) -> str:
        """What messages call the type that the field, or an item of it, takes."""
        return self.kind if self.kind in NAMED else "string"

    def moved_from(self, key: str) -> str:
        """The name under which it goes out where it is given under another; empty where it keeps that."""
        return self.sends.name if self.sends and self.sends.name != key else ""

    def value_of(self, plain: Any) -> Any:
        """What a value says that goes out as it came."""
        return number_of(plain) if self.is_wire_text else plain

    def read(self, name: Name, at: Path, value: object) -> tuple[object, list[Finding]]:
        """What a given value says, and what is wrong with it or with its items."""
        reader = READERS[self.kind]
        if not self.is_list or (self.lift and not is_array(value)):
            found = reader(self, name, at, value)
            if type(found) is not Finding:
                return ([found] if self.is_list else found), []
            if self.is_list and found.code == "invalid_type" and not found.hint_key:
                found.facts = {**found.facts, "expected": "array"}  # one item is a convenience
            return ABSENT, [found]
        if not is_array(value):
            return ABSENT, [_bad(self, at, value, "list", expected="array")]
        read = [
            (
                _bad(self, (*at, index), item, "blank_item")
                if is_blank(item)
                else reader(self, name, (*at, index), item)
            )
            for index, item in enumerate(value)
        ]
        bad = [one for one in read if type(one) is Finding]
        return (ABSENT if bad else read), bad


def _bad(field: Field, at: Path, value: object, hint_key: str = "", **more: object) -> Finding:
    facts = {"field": at[0], "expected": field.expected, "got": json_name(value), **more}
    return Finding("invalid_type", at, field.claim.severity, field.claim, hint_key, facts)


# --- a reader for each kind ------------------------------------------------------------------------------------------


def _read_text(field: Field, name: Name, at: Path, value: object) -> object:
    if field.meant and (isinstance(value, str) or (is_number(value) and is_finite(value))):
        text = as_text(value)
        meant = field.meant.get(fold(text)) if len(text) <= LONGEST_NUMBER else None
        if meant is not None:
            return meant
    if isinstance(value, str):
        return value
    if name.unwrap and is_object(value):
        return _unwrap(field, name, at, value)
    return _bad(field, at, value)


def _unwrap(field: Field, name: Name, at: Path, value: dict[str, object]) -> object:
    """The address inside an object, or the object where it says more than an address can."""
    if any(not is_blank(value.get(key)) for key in name.keep):
        for key in (*name.keep, name.unwrap):
            inner = value.get(key)
            if not isinstance(inner, str) and not is_blank(inner):
                return _bad(field, (*at, key), inner, expected="string")
        return value
    inner = value.get(name.unwrap)
    if isinstance(inner, str) and not is_blank(inner):
        return inner
    return _bad(field, at, value, "wrapped", expected="string", key=name.unwrap)


def _read_date(field: Field, _: Name, at: Path, value: object) -> object:
    if not isinstance(value, str):
        return _bad(field, at, value)
    return value if is_date(value) else _bad(field, at, value, message="text", given=value)


def _read_choice(field: Field, _: Name, at: Path, value: object) -> object:
    if not isinstance(value, str):
        return _bad(field, at, value)
    spelling = field.spellings.get(fold(value))
    if spelling is not None or field.is_open:
        return value if spelling is None else spelling
    accepted, facts = tuple(map(as_text, field.values)), {"field": at[0], "given": value}
    return Finding("not_allowed", at, field.claim.severity, field.claim, "", facts, accepted)


def _read_boolean(field: Field, _: Name, at: Path, value: object) -> object:
    return value if isinstance(value, bool) else _bad(field, at, value)


def _read_object(field: Field, _: Name, at: Path, value: object) -> object:
    return value if is_object(value) else _bad(field, at, value)


def _read_any(_field: Field, _: Name, _at: Path, value: object) -> object:
    return value


def _read_number(field: Field, _: Name, at: Path, value: object) -> object:
    kind, number = field.kind, value
    if isinstance(value, str) and field.numeric_strings:
        number = number_of(value)
        if number is None:
            return _bad(field, at, value, "written", expected=kind, written=value)
    elif not isinstance(value, int | float) or isinstance(value, bool):
        return _bad(field, at, value, "number_text" if isinstance(value, str) else "")
    assert isinstance(number, int | float)
    if not is_finite(number):
        got = str(number) if isinstance(number, float) else "inf"
        facts = {"field": at[0], "expected": kind, "got": got}
        return Finding("invalid_type", at, "error", CONTRACT, "finite", facts)  # JSON has no such
    if isinstance(number, float):
        if number.is_integer():
            number = int(number)
        elif kind == "integer":
            return _bad(field, at, value, got=str(number))
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
