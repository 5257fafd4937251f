"""One order for things that stand in several lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from .. import ir

ItemT = TypeVar("ItemT", ir.Limit, ir.Rule)


def in_order(sequences: Iterable[Sequence[ItemT]]) -> list[ItemT]:
    """Every item once, in an order that agrees with each of the sequences."""
    left = [list(items) for items in sequences if items]
    found: list[ItemT] = []
    while left:
        item = next(s[0] for s in left if not any(s[0] in other[1:] for other in left))
        found.append(item)
        left = [rest for s in left if (rest := [x for x in s if x != item])]
    return found
