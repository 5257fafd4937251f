"""The sheet: what a call needs, as `callsheet show` prints it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text


@dataclass(frozen=True, slots=True)
class SheetStatement:
    """One statement about a property: a limit, what becomes of it, what holds when it is left out."""

    text: str
    authority: str
    source: str
    confidence: str  # how sure, in words


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One property of a request."""

    field: str
    names: tuple[str, ...]  # other names that are accepted
    wire: str  # the name it goes out under; empty: its own
    value: str  # the type in words
    authority: str
    source: str
    reason: str
    said: tuple[SheetStatement, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetNote:
    """A rule across fields, or a finding about the mode or the model."""

    severity: str
    text: str
    authority: str
    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class SheetMode:
    """One mode: what must be given, what may be, and what is left alone."""

    mode: str
    aliases: tuple[str, ...]
    wire: str  # the value of `mode` that goes out
    title: str
    text: str
    required: tuple[SheetRow, ...]
    groups: tuple[tuple[SheetRow, ...], ...]  # of each, at least one
    optional: tuple[SheetRow, ...]
    unused: tuple[str, ...]
    notes: tuple[SheetNote, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What calls of one model, or of any model of a family, need."""

    family: str
    model: str  # empty: the whole family was asked for
    title: str
    text: str
    models: tuple[str, ...]
    modes: tuple[SheetMode, ...]


def print_sheet(sheet: Sheet, console: Console) -> None:
    """Print a sheet: a table per mode; of several modes, the optional fields by name only."""
    heading = sheet.title if sheet.model in ("", sheet.title) else f"{sheet.model}: {sheet.title}"
    console.print(plain_text(heading, "bold"))
    console.print(plain_text(sheet.text))
    if not sheet.model:
        console.print(plain_text(f"Models: {', '.join(sheet.models)}"))
    for mode in sheet.modes:
        console.print()
        _print_mode(mode, console, is_full=len(sheet.modes) == 1)
    if len(sheet.modes) > 1:
        console.print()
        console.print(plain_text("Name a mode to see its optional fields in full."))


def _print_mode(mode: SheetMode, console: Console, *, is_full: bool) -> None:
    sent = f" (sent as {mode.wire})" if mode.wire != mode.mode else ""
    console.print(plain_text(f"{mode.mode}{sent}: {mode.title}", "bold"))
    console.print(plain_text(mode.text))
    console.print(_table(mode, is_full=is_full))
    if not is_full:
        _print_line("Optional", (row.field for row in mode.optional), console)
    _print_line("Not used here", mode.unused, console)


def _print_line(label: str, names: Iterable[str], console: Console) -> None:
    listed = ", ".join(names)
    if listed:
        console.print(plain_text(f"{label}: {listed}"))


def _table(mode: SheetMode, *, is_full: bool) -> Padding:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    rows = [*mode.required, *(row for group in mode.groups for row in group), *mode.optional]
    names = [name for row in rows for name in row.names]
    table.add_column("Field", no_wrap=_is_narrow(r.field for r in rows), overflow="fold")
    table.add_column("Other names", no_wrap=_is_narrow(names), overflow="fold")
    table.add_column("Type and limits", overflow="fold")
    table.add_column("Says", no_wrap=True)
    table.add_column("Source", overflow="fold")
    _add_rows(table, "Required", mode.required)
    for group in mode.groups:
        _add_rows(table, "At least one of", group)
    if is_full:
        _add_rows(table, "Optional", mode.optional)
    _add_notes(table, "Rules", mode.notes)
    return Padding(table, (1, 0))


def _is_narrow(names: Iterable[str]) -> bool:
    """Whether names may keep their width, because enough is left for the rest."""
    return max(map(len, names), default=0) <= 18


def _add_rows(table: Table, label: str, rows: tuple[SheetRow, ...]) -> None:
    _add_label(table, label)
    for row in rows:
        field = f"{row.field}\nsent as {row.wire}" if row.wire else row.field
        _add_cells(table, field, "\n".join(row.names), row.value, row.authority, row.source)
        for said in row.said:
            source = ", ".join(filter(None, (said.source, said.confidence)))
            _add_cells(table, "", "", said.text, said.authority, source)


def _add_notes(table: Table, label: str, notes: tuple[SheetNote, ...]) -> None:
    if notes:
        _add_label(table, label)
    for note in notes:
        _add_cells(table, note.severity, "", note.text, note.authority, note.source)


def _add_label(table: Table, label: str) -> None:
    if table.row_count:
        table.add_row()
    table.add_row(plain_text(label, "bold"))


def _add_cells(table: Table, *cells: str) -> None:
    table.add_row(*map(plain_text, cells))


def plain_text(text: str, style: str = "") -> Text:
    """A text that the console prints as it is: no markup, no escapes, no backticks."""
    shown = "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in text)
    return Text(shown.replace("`", ""), style=style)
