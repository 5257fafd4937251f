"""The table of bounds, and what follows from it: whether a value keeps bounds, where they end, what they allow.

A bound has a row here, a member in `ir.Bounds`, one in the authored `BoundsSpec` and a function in each engine. A row
without a member, or a member without a row, is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import ir
from .counts import COUNTS
from .numbers import NUMBERS
from .row import Bound, Counter, Domain, Edge, hold, no_samples
from .schema import Schema, any_of, together
from .steps import STEPS
from .texts import TEXTS
from .values import ALSO, VALUES, alike

TABLE = "table of bounds"
# In the order in which they speak.
BOUNDS: tuple[Bound, ...] = (VALUES, ALSO, *NUMBERS, *STEPS, *TEXTS, *COUNTS)
BY_NAME = {row.name: row for row in BOUNDS}

hold(TABLE, BY_NAME, "`ir.Bounds`", ir.BOUNDS)


def rows_of(bounds: ir.Bounds) -> tuple[Bound, ...]:
    """The rows of the bounds that are set."""
    return tuple(row for row in BOUNDS if row.of(bounds) is not None)


def breach(bounds: ir.Bounds, value: ir.Json) -> str:
    """The code of the issue about a value; empty for one that keeps bounds. Of lists and objects only counts tell."""
    rows = rows_of(bounds)
    if any(alike(value, one) for row in rows if row.frees for one in row.of(bounds)):
        return ""
    return next(filter(None, (row.breach(bounds, value) for row in rows)), "")


def fits(bounds: ir.Bounds, value: ir.Json) -> bool:
    """Whether a value keeps bounds."""
    return not breach(bounds, value)


def edges(bounds: ir.Bounds, domain: Domain) -> tuple[Edge, ...]:
    """Values at the edges of every bound that is set."""
    return tuple(edge for row in rows_of(bounds) for edge in row.edges(bounds, domain))


def samples(bounds: ir.Bounds) -> Iterator[ir.Scalar]:
    """Values that may keep bounds, the likeliest first."""
    for row in rows_of(bounds):
        yield from row.samples(bounds)


def listed(bounds: ir.Bounds) -> tuple[ir.Scalar, ...]:
    """The values that bounds name."""
    return tuple(value for row in rows_of(bounds) if row.is_listing for value in row.of(bounds))


def agree(one: ir.Bounds, other: ir.Bounds) -> bool:
    """Whether some value keeps both; where no value can be suggested, ends that do not cross are taken to leave one."""
    both = rows_of(one), rows_of(other)
    for row in BOUNDS:
        ends = [[b for x in (one, other) if (b := end.of(x)) is not None] for end in _ends(row)]
        if _is_comparable(row, one, other) and all(ends) and max(ends[0]) > min(ends[1]):
            return False
        if row.is_exact and all(row in rows for rows in both) and row.of(one) != row.of(other):
            return False
    joined = ir.Bounds(**{**other.bounds, **one.bounds})  # type: ignore[arg-type]  # members of bounds
    found = [value for bounds in (one, other, joined) for value in samples(bounds)]
    return not found or any(fits(one, value) and fits(other, value) for value in found)


def _ends(row: Bound) -> tuple[Bound, ...]:
    """A lower bound and the upper one that goes with it."""
    return (row, BY_NAME[row.upper]) if row.upper else ()


def _is_comparable(row: Bound, one: ir.Bounds, other: ir.Bounds) -> bool:
    """Whether two statements count the same, and no values can be tried instead."""
    counting = [x for x in BOUNDS if x.phrase == row.phrase and not x.codes]
    is_same = all(x.of(one) == x.of(other) for x in counting)
    return bool(row.upper) and row.samples is no_samples and is_same


# --- in JSON Schema --------------------------------------------------------------------------------------------------


def value_schema(bounds: ir.Bounds, field: ir.Field | None) -> Schema:
    """A value under bounds, items of lists not counted; empty when any value will do.

    Keywords speak of one JSON type each and let the others pass, and so do bounds.

    Args:
        bounds: What the value may be.
        field: The field whose value it is; None for a value inside an object.

    Raises:
        Unsayable: when no schema can say it.
    """
    rows = rows_of(bounds)
    found = together(row.schema(bounds, field) for row in rows if not row.frees)
    free = [row.schema(bounds, field) for row in rows if row.frees]
    return any_of([*free, found]) if found and free else found


def items_schema(bounds: ir.Bounds) -> Schema:
    """A list under bounds, its own items counted."""
    rows = [row for row in rows_of(bounds) if row.counted]
    return {row.keyword: row.of(bounds) for row in rows}


def counted_schemas(
    bounds: ir.Bounds, counter: Counter, names: tuple[str, ...]
) -> tuple[Schema, ...]:
    """A field's items under each bound on their number, those of lists such as `content` included.

    Raises:
        Unsayable: when there are too many ways to share them out.
    """
    rows = [(row.counted, row.of(bounds)) for row in rows_of(bounds)]
    return tuple(count(counter, names, number) for count, number in rows if count)


def is_counting(bounds: ir.Bounds) -> bool:
    """Whether bounds are set on how many items there are."""
    return any(row.counted for row in rows_of(bounds))


def plain_schema(bounds: ir.Bounds, field: ir.Field, groups: frozenset[str]) -> Schema:
    """Bounds on a field's value in the keywords that generators of code understand.

    Args:
        bounds: What the value may be.
        field: The field.
        groups: What the field's values are, as rows name it.
    """
    rows = [row for row in rows_of(bounds) if row.is_plain and row.on in groups]
    is_odd = field.type.zero_is_absent  # its 0 is no value
    return {row.keyword: row.of(bounds) for row in rows if not (is_odd and row.on == "numbers")}
