"""Words of a vocabulary as they stand in a catalog: numbers, days and switches, and what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import ir
from ..errors import quoted
from .row import Flaw

NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")  # without an exponent
MOST_DIGITS = 15  # more than every JSON reader keeps
# The days that there are, leap years included, in the years from 0001 to 9999.
_YEAR = "([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})"
_DAYS = (
    "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])",
    "(0[469]|11)-(0[1-9]|[12][0-9]|30)",
    "02-(0[1-9]|1[0-9]|2[0-8])",
)
_LEAP = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29"
DATE = f"^({_YEAR}-({'|'.join(_DAYS)})|{_LEAP})$"


def number(text: str) -> ir.Scalar:
    """A word as a number, whole where it has no decimals."""
    return float(text) if "." in text else int(text)


def number_flaws(text: str) -> Iterator[Flaw]:
    """What is wrong with a number."""
    if not NUMBER.fullmatch(text) or len(text) > MOST_DIGITS:
        message = f"{quoted(text)} is not a number in plain decimal digits"
        yield Flaw("value-misfit", message, "write it such as 8 or 0.5")


def whole_flaws(text: str) -> Iterator[Flaw]:
    """What is wrong with a whole number."""
    flaws = [*number_flaws(text)]
    yield from flaws
    if not flaws and "." in text:
        message = f"{quoted(text)} is not a whole number"
        yield Flaw("value-misfit", message, "the field's type is `integer`")


def is_date(value: object) -> bool:
    """Whether a value is a text that names a day."""
    return isinstance(value, str) and re.fullmatch(DATE, value) is not None


def date_flaws(text: str) -> Iterator[Flaw]:
    """What is wrong with a day."""
    if not is_date(text):
        message = f"{quoted(text)} is no day of the calendar"
        yield Flaw("value-misfit", message, "write it such as 2026-01-31")


def flag_flaws(text: str) -> Iterator[Flaw]:
    """What is wrong with a switch."""
    if text not in {"true", "false"}:
        message = f"{quoted(text)} is neither true nor false"
        yield Flaw("value-misfit", message, "the field's type is `boolean`")
