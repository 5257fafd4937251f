"""Drift: how a tree differs from what was built, as data and as a unified diff."""

from __future__ import annotations

import difflib
import io
from collections.abc import Iterator
from dataclasses import dataclass

from ..checkout import is_conflicted


@dataclass(frozen=True, slots=True)
class Change:
    """One file that publishing would change; None where there is no file before or after.

    The old bytes of a symbolic link are the text of the link; those of a text have its line ends unified.
    """

    path: str
    old: bytes | None
    new: bytes | None

    @property
    def is_conflicted(self) -> bool:
        """Whether a merge has left conflict markers in the file."""
        return self.old is not None and is_conflicted(self.old)


@dataclass(frozen=True, slots=True)
class Drift:
    """How the tree differs from what was built: changes in order of path, and strangers."""

    changes: tuple[Change, ...]
    strange: tuple[str, ...]

    @property
    def changed(self) -> tuple[Change, ...]:
        """Files with other contents than were built."""
        return tuple(c for c in self.changes if c.old is not None and c.new is not None)

    @property
    def missing(self) -> tuple[str, ...]:
        """Paths of files that were built and are not there."""
        return tuple(change.path for change in self.changes if change.old is None)

    @property
    def stale(self) -> tuple[str, ...]:
        """Paths of our files that are no longer made."""
        return tuple(change.path for change in self.changes if change.new is None)

    @property
    def conflicted(self) -> tuple[str, ...]:
        """Paths of files in which a merge has left conflict markers."""
        return tuple(change.path for change in self.changes if change.is_conflicted)

    @property
    def is_clean(self) -> bool:
        """Whether the tree holds exactly what was built."""
        return not self.changes and not self.strange


def unified_diff(drift: Drift) -> Iterator[str]:
    """Yield the lines, without line ends, that turn the tree into what was built."""
    for change in drift.changes:
        before = "/dev/null" if change.old is None else f"a/{change.path}"
        after = "/dev/null" if change.new is None else f"b/{change.path}"
        old, new = _lines(change.old), _lines(change.new)
        if old is None or new is None:
            yield f"Binary files {before} and {after} differ"
            continue
        if change.is_conflicted:
            yield f"{before} holds the conflict markers of a merge"
            continue
        for line in difflib.unified_diff(old, new, before, after):
            yield line.removesuffix("\n")
            if not line.endswith("\n"):
                yield "\\ No newline at end of file"


def _lines(data: bytes | None) -> list[str] | None:
    try:
        text = (data or b"").decode()
    except UnicodeDecodeError:
        return None
    # not splitlines, which also splits at form feeds and the like
    return None if "\0" in text else list(io.StringIO(text, newline="\n"))
