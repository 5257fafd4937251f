"""A small memory of what follows from names: bounded, and of no influence but on time."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SIZE = 2048  # how many are kept, and as many again until these are full; 0 switches it off
_kept: dict[object, Any] = {}
_old: dict[object, Any] = {}


def recall(key: object) -> Any:
    """What was made for a key; None where it is forgotten."""
    found = _kept.get(key)
    if found is not None or not _old:
        return found
    found = _old.get(key)
    if found is not None:
        keep(key, found)
    return found


def keep(key: object, made: object) -> None:
    """Remember what was made; when there are too many, what was not asked for lately is forgotten."""
    global _kept, _old
    if len(_kept) >= SIZE:
        _kept, _old = {}, _kept if SIZE else {}
    if SIZE:
        _kept[key] = made


def clear() -> None:
    """Forget everything."""
    _kept.clear()
    _old.clear()
