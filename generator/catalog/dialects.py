"""The dialects of a catalog: which one extends which."""

from __future__ import annotations

from collections.abc import Iterator

from . import authored as a


def ancestry(file: a.DialectsFile, name: str) -> Iterator[a.DialectSpec]:
    """A dialect, then the one that it extends, and so on; ends where one is unknown or comes again."""
    seen: set[str] = set()
    while name in file.dialects and name not in seen:
        seen.add(name)
        spec = file.dialects[name]
        yield spec
        name = spec.extends or ""
