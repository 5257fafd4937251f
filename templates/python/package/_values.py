"""From what was sent to what was meant: one reader for each kind of value.

A reader returns the value as the typed request holds it. It raises `Bad` with an issue code and the facts for the
message; the engine adds the path. `ABSENT` means that the value says nothing.
"""

from __future__ import annotations

from math import isfinite
from typing import cast

from ._index import BLANK
from ._rules import Field, Name, fold

ABSENT = object()
LONGEST_NUMBER = 40  # characters; more than any number this API could mean

JSON_NAMES = {
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    list: "array",
    tuple: "array",
    dict: "object",
    type(None): "null",
}


class Bad(Exception):
    """A value that cannot be read as its field's type."""

    def __init__(
        self, code: str, hint: str = "", at: tuple[str | int, ...] = (), **facts: object
    ) -> None:
        super().__init__(code)
        self.code = code
        self.hint = hint
        self.at = at
        self.facts = facts


def json_name(value: object) -> str:
    """What JSON calls the type of a value."""
    for kind, name in JSON_NAMES.items():
        if isinstance(value, kind):
            return name
    return type(value).__name__


def is_json(value: object, *names: str) -> bool:
    """Whether a value is of one of these JSON types."""
    return json_name(value) in names


def is_blank(value: object) -> bool:
    """Whether a value means absent: null, an empty list, or a string of nothing but blanks."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip(BLANK)
    return isinstance(value, list | tuple) and not value


def read(field: Field, name: Name, value: object) -> object:
    """Read one given value of a field.

    Raises:
        Bad: when it is not of the field's type.
    """
    if not field.is_list:
        return _read_one(field, name, value)
    if isinstance(value, list | tuple):
        items = cast("list[object] | tuple[object, ...]", value)
        return [_read_item(field, name, item, i) for i, item in enumerate(items)]
    if field.lift:
        return [_read_one(field, name, value)]
    raise Bad("invalid_type", "list", expected="array", got=json_name(value))


def _read_item(field: Field, name: Name, item: object, index: int) -> object:
    if is_blank(item):
        raise Bad(
            "invalid_type", "blank_item", (index,), expected=expected(field), got=json_name(item)
        )
    try:
        return _read_one(field, name, item)
    except Bad as bad:
        bad.at = (index, *bad.at)
        raise


def _read_one(field: Field, name: Name, value: object) -> object:
    kind = field.kind
    if kind == "text" or kind == "url":
        if isinstance(value, str):
            return value
        if name.unwrap and isinstance(value, dict):
            return _unwrap(name, cast("dict[str, object]", value))
    elif kind == "number" or kind == "integer":
        return _read_number(field, value)
    elif kind == "choice":
        if isinstance(value, str):
            return _read_choice(field, value)
    elif kind == "boolean":
        if isinstance(value, bool):
            return value
    elif kind == "object":
        if isinstance(value, dict):
            return cast("dict[str, object]", value)
    else:
        return value
    raise Bad("invalid_type", expected=expected(field), got=json_name(value))


def expected(field: Field) -> str:
    """What JSON calls the type that a field, or an item of it, takes."""
    if field.kind in {"integer", "number", "boolean", "object"}:
        return field.kind
    return "string"


def _unwrap(name: Name, value: dict[str, object]) -> object:
    inner = value.get(name.unwrap)
    if isinstance(inner, str) and not is_blank(inner):
        return inner
    if any(not is_blank(value.get(key)) for key in name.keep):
        return value
    raise Bad("invalid_type", "wrapped", expected="string", got="object", key=name.unwrap)


def _read_choice(field: Field, value: str) -> object:
    spelling = field.spellings.get(fold(value))
    if spelling is not None:
        return spelling
    if field.is_open:
        return value
    raise Bad("not_allowed", given=value, accepted=tuple(str(v) for v in field.values))


def _read_number(field: Field, value: object) -> object:
    number: int | float
    if isinstance(value, bool):
        raise Bad("invalid_type", expected=field.kind, got="boolean")
    if isinstance(value, int | float):
        number = value
    elif isinstance(value, str) and field.numeric_strings:
        number = _parse_number(field, value)
    else:
        hint = "number_text" if isinstance(value, str) else ""
        raise Bad("invalid_type", hint, expected=field.kind, got=json_name(value))
    if isinstance(number, float):
        if not isfinite(number):
            raise Bad("invalid_type", "finite", expected=field.kind, got="number")
        if number.is_integer():
            number = int(number)
        elif field.kind == "integer":
            raise Bad("invalid_type", expected="integer", got="number")
    if field.zero_is_absent:
        if number == 0:
            return ABSENT
        if number < 0 and number not in field.values:
            raise Bad("out_of_range", given=number, minimum=0, maximum=None)
    return number


def _parse_number(field: Field, value: str) -> int | float:
    """ASCII digits with optional decimals and sign, and nothing around them."""
    digits, dot, decimals = value.removeprefix("-").partition(".")
    is_number = (
        len(value) <= LONGEST_NUMBER
        and value.isascii()
        and digits.isdigit()
        and (decimals.isdigit() if dot else True)
    )
    if is_number:
        return float(value) if dot else int(value)
    head = digits if digits.isascii() and digits.isdigit() else _leading_digits(value)
    hint = "unit" if head else ""
    raise Bad("invalid_type", hint, expected=field.kind, got="string", given=value, number=head)


def _leading_digits(value: str) -> str:
    end = 0
    while end < len(value) and value[end] in "0123456789":
        end += 1
    return value[:end]
