"""What the commands print: tables for people, JSON for programs, progress and errors beside both."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import re
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import Any, cast

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TransferSpeedColumn,
)
from rich.table import Table

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
STYLES = {"error": "bold red", "warning": "yellow", "note": "dim"}

out = Console(highlight=False, soft_wrap=True)
err = Console(highlight=False, stderr=True)


def clean(value: object) -> str:
    """A value as text that cannot steer a terminal, nor be taken for markup."""
    return escape(CONTROL.sub("\N{REPLACEMENT CHARACTER}", str(value)))


def print_json(data: object) -> None:
    """Print an object for programs."""
    out.file.write(json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n")


def table(*columns: str) -> Table:
    """An empty table; the last column takes the rest of the line."""
    made = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        made.add_column(column, overflow="fold", no_wrap=column != columns[-1])
    return made


def print_table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Print rows under a head."""
    made = table(*columns)
    for row in rows:
        made.add_row(*map(clean, row))
    _print_wide(made)


def print_pairs(pairs: Iterable[tuple[str, object]], console: Console = out) -> None:
    """Print names and values, without those that say nothing."""
    made = Table.grid(padding=(0, 2))
    made.add_column(style="bold")
    made.add_column(overflow="fold")
    for name, value in pairs:
        if value not in (None, "", [], {}):
            made.add_row(name, clean(value))
    _print_wide(made, console)


def _print_wide(made: Table, console: Console = out) -> None:
    """Print a table; where no terminal sets a width, nothing is broken into lines."""
    if console.is_terminal:
        console.print(made)
        return
    text = io.StringIO()
    Console(file=text, highlight=False, width=1000).print(made)
    console.file.writelines(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def print_findings(issues: Iterable[Any], console: Console = err) -> None:
    """Print the findings about a request."""
    for issue in issues:
        style = STYLES[issue.severity]
        where = ".".join(map(str, issue.path)) or "request"
        head = f"[{style}]{issue.severity:7}[/] [bold]{clean(where)}[/]"
        console.print(f"{head} {clean(issue.message)}")
        if issue.hint:
            console.print(f"        {clean(issue.hint)}", style="dim")


def complain(message: object, *more: object) -> None:
    """Print an error."""
    err.print(f"[bold red]error  [/] {clean(message)}")
    for line in more:
        err.print(f"        {clean(line)}", style="dim")


def print_task(task: Any, *, is_json: bool, file: Path | None = None) -> None:
    """Print a task."""
    data: dict[str, Any] = task.model_dump(mode="json", exclude_none=True)
    if file is not None:
        data["file"] = str(file)
    if is_json:
        print_json(data)
    else:
        print_pairs((name, _shown(name, value)) for name, value in data.items() if name != "raw")


def _shown(name: str, value: object) -> object:
    if name.endswith("_at") and isinstance(value, int):
        moment = dt.datetime.fromtimestamp(value, tz=dt.UTC)
        return moment.strftime("%Y-%m-%d %H:%M:%S UTC")
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return "\n".join(f"{key}: {item}" for key, item in items)
    return value


@contextlib.contextmanager
def task_progress(*, is_quiet: bool) -> Generator[Callable[[Any], None], None, None]:
    """Show how a task is doing: as a bar on a terminal, else as a line for each change."""
    last: list[str] = []

    def tell_line(task: Any) -> None:
        line = f"{task.id} {task.status}{_percent(task)}"
        if not is_quiet and last != [line]:
            last[:] = [line]
            err.print(clean(line))

    if is_quiet or not err.is_terminal:
        yield tell_line
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=err, transient=True) as progress:
        bar = progress.add_task("", total=100)

        def tell_bar(task: Any) -> None:
            words = f"{clean(task.id)} [cyan]{clean(task.status)}[/]"
            progress.update(bar, description=words, completed=_number(task))

        yield tell_bar


@contextlib.contextmanager
def byte_progress(
    name: str, *, is_quiet: bool
) -> Generator[Callable[[int, int | None], None], None, None]:
    """Show how a download is doing, on a terminal."""
    if is_quiet or not err.is_terminal:
        yield lambda _done, _total: None
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
    )
    with Progress(*columns, console=err, transient=True) as progress:
        bar = progress.add_task(clean(name), total=None)
        yield lambda done, total: progress.update(bar, completed=done, total=total)


def _number(task: Any) -> float:
    found = getattr(task, "progress", None)
    return float(found) if isinstance(found, int | float) else 0.0


def _percent(task: Any) -> str:
    return f" {_number(task):g}%" if getattr(task, "progress", None) is not None else ""
