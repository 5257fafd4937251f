"""What values are, whatever field they stand in: JSON types, blanks, numbers and their text."""

from __future__ import annotations

from .._data.index import BLANK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeGuard

    Path = tuple[str | int, ...]

BIG = 1 << 53  # up to here a double holds every whole number, and from here on nothing else
BEYOND = (1 << 1024) - (1 << 970)  # what a reader of JSON takes for infinity
BLANKS = frozenset(BLANK)
SCHEMES = frozenset(("http", "https", "asset", "gs"))
LONGEST_SCHEME = 5
LONGEST_NUMBER = 400  # characters; any double written out in full is shorter
JSON_NAMES: dict[type, str] = {
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    list: "array",
    tuple: "array",
    dict: "object",
    type(None): "null",
}


def json_name(value: object) -> str:
    """What JSON calls the type of a value."""
    exact = JSON_NAMES.get(type(value))
    if exact is not None:
        return exact
    for kind, name in JSON_NAMES.items():
        if isinstance(value, kind):
            return name
    return f"a Python {type(value).__name__}"


def is_object(value: object) -> TypeGuard[dict[Any, Any]]:
    """Whether a value is a JSON object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a JSON array."""
    return isinstance(value, list | tuple)


def is_blank(value: object) -> bool:
    """Whether a value means absent: null, an empty list, or a string of nothing but blanks."""
    if isinstance(value, str):
        return not value or (value[0] in BLANKS and not value.strip(BLANK))
    return value is None or (is_array(value) and not value)


def is_number(value: object) -> TypeGuard[int | float]:
    """Whether a value is a number of JSON; a switch is none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_finite(number: int | float) -> bool:
    """Whether a double can hold a number: neither NaN nor beyond its range."""
    return -BEYOND < number < BEYOND


def same(one: object, other: object) -> bool:
    """Equal as JSON values: 5 and 5.0 are, 1 and true are not."""
    return one == other and isinstance(one, bool) is isinstance(other, bool)


def fold(text: str) -> str:
    """A text as closed vocabularies compare it: without case, with an ASCII colon."""
    return text.casefold().replace("\uff1a", ":")


def key_text(key: object) -> str:
    """A property name as text; JSON has no others than strings."""
    return key if isinstance(key, str) else f"<{json_name(key)}>"


def number_of(text: str) -> int | float | None:
    """The number that a text says in ASCII digits with optional decimals and sign; None for any other text."""
    digits, dot, decimals = text.removeprefix("-").partition(".")
    is_number = len(text) <= LONGEST_NUMBER and text.isascii() and digits.isdigit()
    if not is_number or (dot and not decimals.isdigit()):
        return None
    return float(text) if dot else int(text)


def is_date(text: str) -> bool:
    """Whether a text such as `2026-01-31` is a day of the calendar."""
    year, month, day = text[:4], text[5:7], text[8:]
    is_formed = len(text) == 10 and text[4] == text[7] == "-" and text.isascii()
    if not (is_formed and (year + month + day).isdigit() and int(year)):
        return False
    is_leap = int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    days = (31, 29 if is_leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= int(month) <= 12 and 1 <= int(day) <= days[int(month) - 1]


def is_address(text: str) -> bool:
    """Whether a text is an address that a gateway can read: of the web, of a store of files, or a data URI."""
    scheme, _, rest = text.partition(":")
    if len(scheme) > LONGEST_SCHEME:
        return False
    scheme = scheme.lower()
    return (
        bool(rest) if scheme == "data" else scheme in SCHEMES and rest[:2] == "//" and len(rest) > 2
    )


def as_text(value: object) -> str:
    """A value of a vocabulary as text: a number in plain decimals, whole ones without any."""
    if isinstance(value, str):
        return value
    if not is_number(value):
        return str(value).lower()
    return number_text(int(value) if value == int(value) else value)


def number_text(value: int | float) -> str:
    """A number as text in plain decimals, which is read as the same number."""
    text = float.__repr__(value) if isinstance(value, float) else int.__repr__(value)
    mantissa, exponent, power = text.partition("e-")
    if not exponent:
        return text  # large ones are whole, so they have no exponent
    sign = "-" if mantissa.startswith("-") else ""
    return f"{sign}0.{'0' * (int(power) - 1)}{mantissa.lstrip('-').replace('.', '')}"


def before_unit(value: str) -> str:
    """The number of a text such as `5s` or `2.5 sec`; empty for any other text."""
    number = value.rstrip(BLANK) if len(value) <= LONGEST_NUMBER // 10 else ""
    while number[-1:].isalpha():
        number = number[:-1].rstrip(BLANK)
    whole, dot, decimals = number.partition(".")
    is_plain = number.isascii() and whole.isdigit() and (decimals.isdigit() if dot else True)
    return number if is_plain else ""
