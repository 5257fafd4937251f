"""The memo of the engine's first step, where the engine has one: its size is set here, and it is emptied."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Protocol, cast

NAME = "videogate._engine.memo"
MISSING = f"missing: the memo ({NAME}), which this engine does not have"


class Memo(Protocol):
    """What the module offers.

    Attributes:
        SIZE: How many entries are kept at most; read at each check; 0 keeps none.
    """

    SIZE: int

    def clear(self) -> None:
        """Forget all entries."""


def find_memo() -> Memo | None:
    """Give the memo; None where the engine has none."""
    try:
        return cast("Memo", import_module(NAME))
    except ModuleNotFoundError as error:
        if error.name != NAME:
            raise
    return None


@contextmanager
def memo_of_size(memo: Memo, size: int) -> Iterator[None]:
    """Start with an empty memo of this size, and with an empty one of the old size afterwards."""
    before = memo.SIZE
    memo.SIZE = size
    memo.clear()
    try:
        yield
    finally:
        memo.SIZE = before
        memo.clear()
