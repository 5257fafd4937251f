"""Numbers written as text: patterns for their spellings, in the subset that Python, Rust and JavaScript share.

`5`, `05` and `5.0` are one number, so what a limit says of numbers is said of digits here. Each pattern is one
alternative without anchors; `whole` anchors some of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from .. import ir

DIGITS = "[0-9]+"
DECIMALS = rf"(\.{DIGITS})?"
ZEROS = r"(\.0+)?"
ZERO = rf"-?0+{ZEROS}"
LESS_THAN_NOTHING = rf"-0+{ZEROS}"
LONGEST = 400  # characters of a number that is read


def whole(patterns: Iterable[str]) -> str:
    """A pattern for texts that are, from end to end, one of these."""
    one, *others = patterns
    return f"^({'|'.join([one, *others])})$" if others else f"^{one}$"


def exactly(value: int | float) -> str:
    """The spellings of one number."""
    sign, digits, decimals = _parts(value)
    if not digits and not decimals:
        return ZERO
    return f"{sign}{_led(digits)}" + (rf"\.{decimals}0*" if decimals else ZEROS)


def at_least(value: int | float) -> list[str]:
    """The spellings of a number and of all above it."""
    sign, digits, decimals = _parts(value)
    if sign:
        return [f"{DIGITS}{DECIMALS}", *(f"-{p}" for p in _up_to(digits, decimals))]
    above = _from(digits, decimals)
    return [*above, ZERO] if not digits and not decimals else above


def at_most(value: int | float) -> list[str]:
    """The spellings of a number and of all below it."""
    sign, digits, decimals = _parts(value)
    if sign:
        return [f"-{p}" for p in _from(digits, decimals)]
    return [*_up_to(digits, decimals), f"-{DIGITS}{DECIMALS}"]


def _parts(value: int | float) -> tuple[str, str, str]:
    """Sign, digits without leading zeros, decimals without trailing ones."""
    text = format(Decimal(repr(value)), "f")
    digits, _, decimals = text.lstrip("-").partition(".")
    digits, decimals = digits.lstrip("0"), decimals.rstrip("0")
    return "-" if text.startswith("-") and (digits or decimals) else "", digits, decimals


def _led(digits: str) -> str:
    return f"0*{digits}" if digits else "0+"


def _from(digits: str, decimals: str) -> list[str]:
    """A number without sign, and all above it."""
    heads = [f"[1-9]{_free(len(digits), up=True)}", *_steps(digits, above=True)]
    found = [f"0*({'|'.join(heads)}){DECIMALS}"]
    if not decimals:
        return [*found, f"{_led(digits)}{DECIMALS}"]
    tails = [f"{decimals}[0-9]*", *_steps(decimals, above=True, more="[0-9]*")]
    return [*found, rf"{_led(digits)}\.({'|'.join(tails)})"]


def _up_to(digits: str, decimals: str) -> list[str]:
    """A number without sign, and all below it down to zero."""
    heads = [f"[0-9]{{1,{len(digits) - 1}}}"] if len(digits) > 1 else []
    heads += _steps(digits, above=False)
    found = [f"0*({'|'.join(heads)}){DECIMALS}"] if heads else []
    if not decimals:
        return [*found, f"{_led(digits)}{ZEROS}"]
    tails = [f"{decimals[:end]}0*" for end in range(len(decimals), 0, -1)]
    tails += ["0+", *_steps(decimals, above=False, more="[0-9]*")]
    return [*found, rf"{_led(digits)}(\.({'|'.join(tails)}))?"]


def _steps(digits: str, *, above: bool, more: str = "") -> list[str]:
    """Digits that are the same up to one of them, and there above or below it; then as many more, or what is given."""
    found: list[str] = []
    for place, digit in enumerate(digits):
        low, high = (int(digit) + 1, 9) if above else (0, int(digit) - 1)
        if low <= high:
            span = str(low) if low == high else f"[{low}-{high}]"
            found.append(digits[:place] + span + (more or _free(len(digits) - place - 1)))
    return found


def _free(count: int, *, up: bool = False) -> str:
    """So many digits, or so many and more."""
    if up:
        return f"[0-9]{{{count},}}" if count else "[0-9]*"
    return f"[0-9]{{{count}}}" if count > 1 else "[0-9]" * count


# --- what a field takes ----------------------------------------------------------------------------------------------


def number_schema(type_: ir.ValueType) -> dict[str, Any]:
    """A number, or its digits as text where the field takes such."""
    return _schema(type_, DECIMALS)


def whole_number_schema(type_: ir.ValueType) -> dict[str, Any]:
    """A whole number, or its digits."""
    return _schema(type_, ZEROS)


def exact_number_schema(type_: ir.ValueType) -> dict[str, Any]:
    """A number as the validator takes it."""
    return _exact(number_schema(type_), type_)


def exact_whole_number_schema(type_: ir.ValueType) -> dict[str, Any]:
    """A whole number as the validator takes it."""
    return _exact(whole_number_schema(type_), type_)


def _schema(type_: ir.ValueType, decimals: str) -> dict[str, Any]:
    below = _below_zero(type_)
    least = {"minimum": min(below, default=0)} if type_.zero_is_absent else {}
    if not type_.numeric_strings:
        return {"type": type_.kind, **least}
    texts = [DIGITS + decimals]
    texts = [*texts, LESS_THAN_NOTHING, *map(exactly, below)] if least else [f"-?{texts[0]}"]
    return {"type": [type_.kind, "string"], **least, "pattern": whole(texts)}


def _exact(number: dict[str, Any], type_: ir.ValueType) -> dict[str, Any]:
    """A number below zero is one that is declared; a text of digits is no longer than one that is read."""
    longest = {"maxLength": LONGEST} if type_.numeric_strings else {}
    below = _below_zero(type_)
    declared = {"anyOf": [{"minimum": 0}, {"enum": below}]} if "minimum" in number and below else {}
    return {**number, **longest, **declared}


def _below_zero(type_: ir.ValueType) -> list[int | float]:
    return [v for v in type_.values if isinstance(v, int | float) and v < 0]
