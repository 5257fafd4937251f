"""What a value may be: one small function for each kind of bound, and what a statement of several of them says."""

from __future__ import annotations

from .values import BIG, as_text, fold, is_array, is_blank, is_number, is_object, same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from .._data.rows import Bounds, Claim
    from .values import Path

    Scalar = bool | int | float | str
    # Code, facts for the message, what would do.
    Breach = tuple[str, dict[str, object], tuple[str, ...]]
    Bound = Callable[["Statement", Any, Any], Breach | None]

DUST = 1e-9  # what a quotient of decimal fractions may miss a whole number by
LONGEST_WORD = 256  # characters; no vocabulary has a longer one
HAN = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)


class Statement:
    """What one source says that a value may be.

    Attributes:
        row: The bounds.
        claim: Who says so.
        accepted: The values that it lists, as text.
    """

    def __init__(self, row: Bounds, claim: Claim) -> None:
        said = vars(row)
        self.row, self.claim = row, claim
        self.accepted = tuple(map(as_text, (*row.values, *row.also)))
        self.on_values = [(test, said[name]) for name, test in ON_VALUES.items() if name in said]
        self.on_counts = [(test, said[name]) for name, test in ON_COUNTS.items() if name in said]

    def breach(self, value: object, count: int | None = None) -> Breach | None:
        """The first bound that a value breaks.

        Args:
            value: The value.
            count: How many items there are, where they are not those of the value alone.
        """
        if self.row.also and any(same(value, one) for one in self.row.also):
            return None
        for test, bound in self.on_values:
            if found := test(self, bound, value):
                return found
        if self.on_counts and count is None and is_array(value):
            count = len(value)
        return None if count is None else self.miscount(count)

    def miscount(self, count: int) -> Breach | None:
        """The first bound that a number of items breaks, whatever they hold."""
        for test, bound in self.on_counts:
            if found := test(self, bound, count):
                return found
        return None


# --- a function for each bound ---------------------------------------------------------------------------------------


def _values(statement: Statement, words: tuple[Scalar, ...], value: object) -> Breach | None:
    if any(alike(value, one) for one in words):
        return None
    return "not_allowed", {"given": value}, statement.accepted


def _minimum(statement: Statement, low: float, value: object) -> Breach | None:
    return _outside(statement, value) if is_number(value) and value < low else None


def _maximum(statement: Statement, high: float, value: object) -> Breach | None:
    return _outside(statement, value) if is_number(value) and value > high else None


def _step(statement: Statement, step: float, value: object) -> Breach | None:
    low: Any = statement.row.minimum  # from which it is counted, so there is one
    if is_number(value) and (value - low) % step:
        return _outside(statement, value, step=step)
    return None


def _multiple_of(_: Statement, base: float, value: object) -> Breach | None:
    if not is_number(value):
        return None
    times = value / base
    size = abs(times)
    if size >= BIG or abs(times - round(times)) <= DUST * max(1, size):
        return None
    return "out_of_range", {"given": value, "multiple_of": base, "message": "multiple"}, ()


def _min_length(statement: Statement, low: int, value: object) -> Breach | None:
    if isinstance(value, str) and (length := _length(statement, value)) < low:
        return "too_short", {**_counted(statement, length), "minimum": low}, ()
    return None


def _max_length(statement: Statement, high: int, value: object) -> Breach | None:
    if isinstance(value, str) and (length := _length(statement, value)) > high:
        return "too_long", {**_counted(statement, length), "maximum": high}, ()
    return None


def _pattern(_: Statement, pattern: str, value: object) -> Breach | None:
    if not isinstance(value, str):
        return None
    from re import ASCII, fullmatch

    if fullmatch(pattern, value, ASCII):
        return None
    return "bad_format", {"given": value, "pattern": pattern}, ()


def _nonzero(_: Statement, wanted: int, value: object) -> Breach | None:
    if not is_object(value):
        return None
    found = sum(1 for member in value.values() if is_number(member) and member)
    return _few(_, wanted, found) or _many(_, wanted, found)


def _few(_: Statement, low: int, count: int) -> Breach | None:
    return ("too_few_items", {"count": count, "minimum": low}, ()) if count < low else None


def _many(_: Statement, high: int, count: int) -> Breach | None:
    return ("too_many_items", {"count": count, "maximum": high}, ()) if count > high else None


# In the order in which they speak; `also` and `script` change what the others say.
ON_VALUES: dict[str, Bound] = {
    "values": _values,
    "minimum": _minimum,
    "maximum": _maximum,
    "step": _step,
    "multiple_of": _multiple_of,
    "min_length": _min_length,
    "max_length": _max_length,
    "pattern": _pattern,
    "nonzero": _nonzero,
}
ON_COUNTS: dict[str, Bound] = {"min_items": _few, "max_items": _many}


# --- what they share -------------------------------------------------------------------------------------------------


def alike(value: object, one: Scalar) -> bool:
    """Whether a value is one of a vocabulary: texts compare without case."""
    if isinstance(value, str) and isinstance(one, str):
        return value == one or (len(value) <= LONGEST_WORD and fold(value) == fold(one))
    return same(value, one)


def _outside(statement: Statement, value: object, **more: object) -> Breach:
    row = statement.row
    facts = {"given": value, "minimum": row.minimum, "maximum": row.maximum, **more}
    return "out_of_range", facts, tuple(map(as_text, row.also))


def _length(statement: Statement, value: str) -> int:
    return han(value) if statement.row.script == "han" else len(value)


def _counted(statement: Statement, length: int) -> dict[str, object]:
    return {"length": length, "script": statement.row.script}


def han(text: str) -> int:
    """How many characters of a text are Chinese."""
    if text.isascii():
        return 0
    return sum(1 for c in text if any(low <= ord(c) <= high for low, high in HAN))


def inside(value: object, path: tuple[str, ...], at: Path = ()) -> Iterator[tuple[Path, object]]:
    """The values at a path inside an object, each with its place; `*` goes to every member. Blank ones are absent."""
    if not path:
        if not is_blank(value):
            yield at, value
    elif is_object(value):
        for name in sorted(value, key=str) if path[0] == "*" else path[:1]:
            if name in value:
                yield from inside(value[name], path[1:], (*at, name))


def nearest(value: Any, words: Iterable[Scalar]) -> str:
    """The one number of a list that is nearest to a value; empty where two are, and outside their range."""
    numbers = [word for word in words if is_number(word)]
    if not is_number(value) or not numbers or not min(numbers) < value < max(numbers):
        return ""
    distance = min([abs(number - value) for number in numbers])
    found = [number for number in numbers if abs(number - value) == distance]
    return as_text(found[0]) if len(found) == 1 else ""
