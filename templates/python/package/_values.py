"""From what was sent to what was meant: one reader for each kind of value.

A reader returns the value as the typed request holds it. It raises `Bad` with an issue code and the facts for the
message; the engine adds the path. `ABSENT` means that the value says nothing.
"""

from __future__ import annotations

from math import isfinite

from ._index import BLANK
from ._issue import Finding
from ._rules import TYPE_CHECKING, Field, Name, fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import cast

    from ._rules import Claim, Part
else:

    def cast(_kind, value):
        return value


ABSENT = object()
NOTHING: tuple[Bad, ...] = ()
LONGEST_NUMBER = 400  # characters; any double written out in full is shorter

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

    def finding(self, key: str, claim: Claim) -> Finding:
        """What is to be reported of it."""
        accepted = cast("tuple[str, ...]", self.facts.pop("accepted", ()))
        facts: dict[str, object] = {"field": key, **self.facts}
        return Finding(self.code, (key, *self.at), "error", claim, self.hint, facts, accepted)


def json_name(value: object) -> str:
    """What JSON calls the type of a value."""
    exact = JSON_NAMES.get(cast("type[str]", type(value)))
    if exact is not None:
        return exact
    for kind, name in JSON_NAMES.items():
        if isinstance(value, kind):
            return name
    return f"a Python {type(value).__name__}"


def is_json(value: object, *names: str) -> bool:
    """Whether a value is of one of these JSON types."""
    return json_name(value) in names


def is_blank(value: object) -> bool:
    """Whether a value means absent: null, an empty list, or a string of nothing but blanks."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value or (value[0] in BLANK and not value.strip(BLANK))
    return isinstance(value, list | tuple) and not value


def same(one: object, other: object) -> bool:
    """Equal as JSON values: 5 and 5.0 are, 1 and true are not."""
    if isinstance(one, bool) is not isinstance(other, bool):
        return False
    return one == other


def read(field: Field, name: Name, value: object) -> tuple[object, Sequence[Bad]]:
    """Read one given value of a field: the value, and what is wrong with it or with its items."""
    if type(value) is str and not field.is_list and (field.kind == "text" or field.kind == "url"):
        return value, NOTHING
    try:
        if not field.is_list:
            return _read_one(field, name, value), NOTHING
        if isinstance(value, list | tuple):
            return _read_items(field, name, cast("list[object] | tuple[object, ...]", value))
        if field.lift:
            return [_read_bare(field, name, value)], NOTHING
        raise Bad("invalid_type", "list", expected="array", got=json_name(value))
    except Bad as bad:
        return ABSENT, [bad]


def _read_bare(field: Field, name: Name, value: object) -> object:
    """Read a value that may stand for a list of one."""
    try:
        return _read_one(field, name, value)
    except Bad as bad:
        if bad.code == "invalid_type" and not bad.hint:
            bad.facts["expected"] = "array"  # what the field takes; one item is a convenience
        raise


def _read_items(
    field: Field, name: Name, items: list[object] | tuple[object, ...]
) -> tuple[object, list[Bad]]:
    found: list[object] = []
    problems: list[Bad] = []
    for index, item in enumerate(items):
        try:
            if is_blank(item):
                raise Bad(
                    "invalid_type", "blank_item", expected=expected(field), got=json_name(item)
                )
            found.append(_read_one(field, name, item))
        except Bad as bad:
            bad.at = (index, *bad.at)
            problems.append(bad)
    return found, problems


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
    if any(not is_blank(value.get(key)) for key in name.keep):
        for key in (*name.keep, name.unwrap):
            inner = value.get(key)
            if not isinstance(inner, str) and not is_blank(inner):
                raise Bad("invalid_type", at=(key,), expected="string", got=json_name(inner))
        return value  # it says more than an address can
    inner = value.get(name.unwrap)
    if isinstance(inner, str) and not is_blank(inner):
        return inner
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
    try:
        is_number = isfinite(number)
    except OverflowError:  # a whole number that other readers of JSON take for infinity
        raise Bad("invalid_type", "finite", expected=field.kind, got="inf") from None
    if not is_number:
        raise Bad("invalid_type", "finite", expected=field.kind, got=str(number))
    if isinstance(number, float):
        if number.is_integer():
            number = int(number)
        elif field.kind == "integer":
            raise Bad("invalid_type", expected="integer", got=str(number))
    if field.zero_is_absent and number == 0:
        return ABSENT
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
    raise Bad("invalid_type", "written", expected=field.kind, got="string", written=value)


def before_unit(value: str) -> str:
    """The number of a text such as `5s` or `2.5 sec`; empty for any other text."""
    number = value.rstrip(BLANK) if len(value) <= LONGEST_NUMBER // 10 else ""
    while number[-1:].isalpha():
        number = number[:-1].rstrip(BLANK)
    whole, dot, decimals = number.partition(".")
    is_plain = number.isascii() and whole.isdigit() and (decimals.isdigit() if dot else True)
    return number if is_plain else ""


def number_text(value: object) -> object:
    """A number as text in plain decimals, which is read as the same number; any other value as it is."""
    if not isinstance(value, int | float):
        return value
    text = float.__repr__(value) if isinstance(value, float) else int.__repr__(value)
    mantissa, exponent, power = text.partition("e-")
    if not exponent:
        return text  # large ones are whole, so they have no exponent
    sign = "-" if mantissa.startswith("-") else ""
    return f"{sign}0.{'0' * (int(power) - 1)}{mantissa.lstrip('-').replace('.', '')}"


def part_of(field: Field, item: dict[str, object]) -> Part | None:
    """What the catalog says of an item; None when it is silent about its type or its role."""
    kind, role = item.get("type"), item.get("role")
    for part in field.parts:
        has_role = part.any_role or (is_blank(role) if part.role is None else part.role == role)
        if part.type == kind and has_role:
            return part
    return None


def dig(item: object, path: tuple[str, ...]) -> object:
    for key in path:
        if not isinstance(item, dict):
            return item
        item = cast("dict[str, object]", item).get(key)
    return item
