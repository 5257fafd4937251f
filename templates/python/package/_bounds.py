"""Hold values against bounds: what a value breaks, and quick tests for the common case that it breaks nothing."""

from __future__ import annotations

from ._rules import TYPE_CHECKING, Bounds, fold
from ._values import is_blank, same

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import cast

    from ._rules import Scalar

    Path = tuple[str | int, ...]
    Breach = tuple[
        str, dict[str, object], tuple[str, ...]
    ]  # code, facts for the message, what would do
    Test = Callable[[object], bool]
else:

    def cast(_kind, value):
        return value


MOST = 1 << 62  # no text or list is longer
LONGEST_VALUE = 256  # characters; no vocabulary has a longer word
HAN = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)


def judge(bounds: Bounds, value: object, count: int | None = None) -> Breach | None:
    """What is wrong with a value under bounds.

    Args:
        bounds: What it may be.
        value: The value; None when only items were counted.
        count: How many items there are, where they are not those of the value alone.
    """
    if bounds.also and any(same(value, one) for one in bounds.also):
        return None
    if bounds.values and not any(_alike(value, one) for one in bounds.values):
        return "not_allowed", {"given": value}, _told((*bounds.values, *bounds.also))
    if isinstance(value, str):
        return _judge_text(bounds, value) or _judge_count(bounds, count)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _judge_number(bounds, value)
    if isinstance(value, dict) and bounds.nonzero is not None:
        members = cast("dict[str, object]", value).values()
        numbers = [m for m in members if isinstance(m, int | float) and not isinstance(m, bool)]
        found = len(numbers) - numbers.count(0)
        if found < bounds.nonzero:
            return "too_few_items", {"count": found, "minimum": bounds.nonzero}, ()
        if found > bounds.nonzero:
            return "too_many_items", {"count": found, "maximum": bounds.nonzero}, ()
    if isinstance(value, list) and count is None:
        count = len(cast("list[object]", value))
    return _judge_count(bounds, count)


def _judge_number(bounds: Bounds, value: int | float) -> Breach | None:
    low, high, step = bounds.minimum, bounds.maximum, bounds.step
    facts: dict[str, object] = {"given": value, "minimum": low, "maximum": high}
    if (low is not None and value < low) or (high is not None and value > high):
        return "out_of_range", facts, _told(bounds.also)
    if step is not None and low is not None and (value - low) % step:
        return "out_of_range", {**facts, "step": step}, _told(bounds.also)
    return None


def _judge_text(bounds: Bounds, value: str) -> Breach | None:
    low, high = bounds.min_length, bounds.max_length
    if low is not None or high is not None:
        length = han(value) if bounds.script == "han" else len(value)
        facts: dict[str, object] = {"length": length, "script": bounds.script}
        if low is not None and length < low:
            return "too_short", {**facts, "minimum": low}, ()
        if high is not None and length > high:
            return "too_long", {**facts, "maximum": high}, ()
    if bounds.pattern and not _matches(bounds.pattern, value):
        return "bad_format", {"given": value, "pattern": bounds.pattern}, ()
    return None


def judge_count(bounds: Bounds, _value: object, count: int | None) -> Breach | None:
    """What is wrong with a number of items that stand for a field, whatever they hold."""
    return _judge_count(bounds, count)


def _judge_count(bounds: Bounds, count: int | None) -> Breach | None:
    if count is None:
        return None
    if bounds.min_items is not None and count < bounds.min_items:
        return "too_few_items", {"count": count, "minimum": bounds.min_items}, ()
    if bounds.max_items is not None and count > bounds.max_items:
        return "too_many_items", {"count": count, "maximum": bounds.max_items}, ()
    return None


def _alike(value: object, one: Scalar) -> bool:
    """Whether a value is one of a vocabulary: texts compare without case."""
    if isinstance(value, str) and isinstance(one, str):
        return value == one or (len(value) <= LONGEST_VALUE and fold(value) == fold(one))
    return same(value, one)


def _told(values: Iterable[Scalar]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)


def _matches(pattern: str, value: str) -> bool:
    from re import ASCII, fullmatch

    return fullmatch(pattern, value, ASCII) is not None


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
    elif isinstance(value, dict):
        members = cast("dict[str, object]", value)
        for name in members if path[0] == "*" else (path[0],):
            if name in members:
                yield from inside(members[name], path[1:], (*at, name))


def quick(statements: tuple[Bounds, ...]) -> Test:
    """A test that holds for values which break none of the statements; it may fail for one that breaks none."""
    sets = [frozenset((*b.values, *b.also)) for b in statements if b.values]
    ranges = [b for b in statements if b.minimum is not None or b.maximum is not None]
    if len(sets) == len(statements) and not any(_has_more(b) for b in statements):
        allowed = common(sets)
        return lambda value: value in allowed
    if len(ranges) == len(statements) and not any(
        b.values or b.step or _has_more(b) for b in statements
    ):
        low = max((b.minimum for b in ranges if b.minimum is not None), default=float("-inf"))
        high = min((b.maximum for b in ranges if b.maximum is not None), default=float("inf"))
        return lambda value: low <= value <= high  # type: ignore[operator]  # numbers alone come here
    if statements and all(_is_about_count(b) for b in statements):
        few = max((b.min_items for b in statements if b.min_items is not None), default=0)
        many = min((b.max_items for b in statements if b.max_items is not None), default=MOST)
        return (
            lambda value: type(value) is not list or few <= len(cast("list[object]", value)) <= many
        )
    longest = longest_text(statements)
    if longest is not None and len(statements) == sum(b.max_length is not None for b in statements):
        return lambda value: len(value) <= longest  # type: ignore[arg-type]  # texts alone come here
    return lambda value: all(judge(b, value) is None for b in statements)


def longest_text(statements: Iterable[Bounds]) -> int | None:
    """The length up to which a text that is not blank breaks no statement; None when that hangs on what it says."""
    longest = MOST
    for bounds in statements:
        if bounds.values or bounds.also or bounds.pattern or (bounds.min_length or 0) > 1:
            return None
        if bounds.max_length is not None:
            longest = min(longest, bounds.max_length)
    return longest


def common(sets: Iterable[frozenset[Scalar]]) -> frozenset[Scalar]:
    """What is in each of some sets."""
    first, *others = sets
    return frozenset(one for one in first if all(one in other for other in others))


def _is_about_count(bounds: Bounds) -> bool:
    """Whether there are bounds on the number of items and no others."""
    others = (bounds.minimum, bounds.maximum, bounds.min_length, bounds.max_length, bounds.nonzero)
    has_count = bounds.min_items is not None or bounds.max_items is not None
    is_alone = all(one is None for one in others)
    return has_count and is_alone and not (bounds.values or bounds.also or bounds.pattern)


def _has_more(bounds: Bounds) -> bool:
    """Whether there are bounds beside a vocabulary and a range."""
    more = (
        bounds.min_length,
        bounds.max_length,
        bounds.min_items,
        bounds.max_items,
        bounds.nonzero,
    )
    return any(one is not None for one in more) or bool(bounds.pattern)
