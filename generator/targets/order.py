"""Orders in which files list things."""

from __future__ import annotations

from .. import ir


def newest_first(*families: ir.Family) -> list[ir.CatalogModel]:
    """The models of families, family by family, the last of each file first.

    A model added at the end of its file is then one more line above one that stays as it is, comma and all; and the
    lines that two families gain never touch, so that two branches merge.
    """
    return [model for family in families for model in reversed(family.models)]
