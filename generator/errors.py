"""Diagnostics: what is wrong with a catalog, where, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a source file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1
    excerpt: str = ""

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
        lines = [f"{self.position}: {self.code}: {self.message}"]
        if self.position.excerpt:
            lines += [f"    {self.position.excerpt}", f"    {' ' * (self.position.column - 1)}^"]
        if self.help:
            lines.append(f"    help: {self.help}")
        return "\n".join(lines)


class CatalogError(Exception):
    """The catalog is bad: every finding at once."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics)))
        super().__init__("\n".join(map(str, self.diagnostics)))


def closest(word: str, choices: Iterable[str]) -> str:
    """A help sentence that names the choice nearest to a word, or lists a few of them."""
    known = sorted(set(choices))
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"did you mean `{near[0]}`?"
    if not known:
        return ""
    shown = ", ".join(f"`{name}`" for name in known[:12])
    return f"known here: {shown}{' …' if len(known) > 12 else ''}"
