"""Diagnostics: what is wrong with a catalog, where, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import combining, east_asian_width

WINDOW = 100  # the columns of a long line that an excerpt shows


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a source file; line and column count from 1, columns in characters."""

    file: str
    line: int = 1
    column: int = 1
    excerpt: str = ""  # the whole line

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding about the catalog. `code` is stable, `help` says what to do."""

    position: Position
    code: str
    message: str
    help: str = ""

    def __str__(self) -> str:
        lines = [visible(f"{self.position}: {self.code}: {self.message}")]
        if self.position.excerpt.strip():
            lines += [f"    {line}" for line in _pointed(self.position)]
        if self.help:
            lines.append(visible(f"    help: {self.help}"))
        return "\n".join(lines)


class CatalogError(Exception):
    """The catalog is bad: every finding at once."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics)))
        super().__init__("\n".join(map(str, self.diagnostics)))


def closest(word: str, choices: Iterable[str]) -> str:
    """A help sentence that names the choice nearest to a word, or lists a few of them."""
    known = sorted(set(choices))
    by_folded = {name.casefold(): name for name in reversed(known)}
    folded = word.casefold()
    near = difflib.get_close_matches(folded, by_folded, n=1, cutoff=0.75)
    near += [name for name in by_folded if len(name) > 1 and folded.startswith(name)]
    near += difflib.get_close_matches(folded, by_folded, n=1, cutoff=0.6)
    if near:
        return f"did you mean `{by_folded[near[0]]}`?"
    if not known:
        return ""
    shown = ", ".join(f"`{name}`" for name in known[:12])
    return f"known here: {shown}{' …' if len(known) > 12 else ''}"


def quoted(value: object) -> str:
    """A value as a message shows it: on one line, and not longer than helps."""
    text = str(value)
    return f"`{text}`" if len(text) <= 60 else f"`{text[:57]}…`"


def visible(text: str) -> str:
    """A text that a terminal shows as it is: what would move the cursor or turn the line stands as an escape."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def _pointed(position: Position) -> tuple[str, str]:
    """The excerpt and a caret below the column; of a long line, what is around the column."""
    line, at = position.excerpt.replace("\t", " "), position.column - 1
    start = max(0, at - WINDOW // 2) if len(line) > WINDOW else 0
    end = start + WINDOW
    before = visible(line[start:at])
    if start:
        before = f"…{before}"
    rest = visible(line[at:end]) + ("…" if end < len(line) else "")
    return f"{before}{rest}".rstrip(), f"{' ' * _columns(before)}^"


def _columns(text: str) -> int:
    """The columns a text takes up on a terminal: East Asian wide characters take two."""
    return sum(2 if east_asian_width(c) in "WF" else 0 if combining(c) else 1 for c in text)
