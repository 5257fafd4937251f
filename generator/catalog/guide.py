"""The guide beside a catalog: the rows of its tables that say in which file a thing is done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import Position

GUIDE = "README.md"
# | S6 | every n-th number of a range | `step`, counted from `min` | `families/seedance.yaml` |
ROW = re.compile(r"\| ([A-Z]\d+) \| [^|]+ \| ([^|]*) \| `([^`|]+\.yaml)` \|")
KEY = re.compile(r"`([a-z_]+)")


@dataclass(frozen=True, slots=True)
class GuideRow:
    """One row: what it is about, how that is said, and where."""

    at: Position
    id: str
    key: str  # the first that the row names; empty where it names none
    file: str


def load_guide(spec: Path) -> tuple[GuideRow, ...]:
    """The rows of a catalog's guide that point to a file; none where there is no guide."""
    path = spec / GUIDE
    return tuple(_rows(path.read_bytes().decode(errors="replace"))) if path.is_file() else ()


def _rows(text: str) -> Iterator[GuideRow]:
    for number, line in enumerate(text.splitlines(), 1):
        found = ROW.fullmatch(line.rstrip())
        if found:
            key = KEY.search(found[2])
            at = Position(GUIDE, number, found.start(3), line)
            yield GuideRow(at, found[1], key[1] if key else "", found[3])
