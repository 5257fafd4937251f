"""A small memory of what follows from names: bounded, what was long not asked for goes first; of no influence but on time."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SIZE = 2048  # how many are kept, and as many again until these are full; 0 switches it off
KEPT: dict[object, Any] = {}
_OLD: dict[object, Any] = {}


def recall(key: object) -> Any:
    """What was made for a key; None where it is forgotten."""
    found = KEPT.get(key)
    if found is None and _OLD:
        found = _OLD.get(key)
        if found is not None:
            keep(key, found)
    return found


def keep(key: object, made: object) -> None:
    """Remember what was made. When there are too many, those that nobody asked for since the last time are forgotten."""
    global KEPT, _OLD
    if len(KEPT) >= SIZE:
        KEPT, _OLD = {}, KEPT if SIZE else {}
    if SIZE:
        KEPT[key] = made


def clear() -> None:
    """Forget everything."""
    KEPT.clear()
    _OLD.clear()
