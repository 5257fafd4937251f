"""Orders in which files list things."""

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


def newest_first(*families: ir.Family) -> list[ir.CatalogModel]:
    """The models of families, family by family, the last of each file first.

    A model added at the end of its file is then one more line above one that stays as it is, comma and all; and the
    lines that two families gain never touch, so that two branches merge.
    """
    return [model for family in families for model in reversed(family.models)]
