"""The commands that need no API: `models`, `show` and `check`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from .console import clean, err, out, print_findings, print_json, print_pairs, print_table
from .request import read_json

if TYPE_CHECKING:
    from .._engine.family import Family, Mode
    from .._engine.fields import Field

REFUSED = 3


def browse_commands() -> list[click.Command]:
    """The commands."""
    return [models, show, check_]


@click.command()
@click.option("--mode", metavar="MODE", help="Only models that offer this mode.")
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
def models(mode: str | None, is_json: bool) -> None:
    """List the models, their modes, and which of them are retired, going or doubtful."""
    from .. import catalog
    from .ends import ends_of, shortly

    found = [m for m in catalog.models() if mode is None or mode in m.modes]
    if mode is not None and not found:
        raise click.UsageError(f"no model offers the mode {mode!r}")
    if is_json:
        print_json([{**m._asdict(), "ends": [end.data() for end in ends_of(m)]} for m in found])
        return
    rows = ((m.id, m.family, " ".join(m.modes), shortly(ends_of(m))) for m in found)
    print_table(("Model", "Family", "Modes", "Ends"), rows)


@click.command()
@click.argument("model")
@click.argument("mode", required=False)
@click.option("--locale", default="en", metavar="LOCALE", help="The language of its findings.")
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
def show(model: str, mode: str | None, locale: str, is_json: bool) -> None:
    """Show what a request to MODEL must carry and may carry, in one mode or in each."""
    from .. import catalog
    from .._data import index
    from .._engine.family import family_of
    from .ends import ends_elsewhere, ends_of

    _refuse_locale(locale)
    id_ = next((m.id for m in catalog.models() if m.id.casefold() == model.casefold()), None)
    if id_ is None and model in index.ELSEWHERE:
        id_ = index.ELSEWHERE[model]["model"]
    if id_ is None:
        ended = "".join(f". {end.issue(locale)}" for end in ends_elsewhere(model))
        raise click.UsageError(f"there is no model {model!r}; `models` lists them{ended}")
    known = catalog.model(id_)
    family = family_of(known.family)
    chosen = [m for m in family.modes if mode in (None, m.name, m.wire, *m.aliases)]
    if not chosen:
        raise click.UsageError(f"{id_} has no mode {mode!r}; it has {', '.join(known.modes)}")
    sheets = [(m.name, list(_rows(family, m))) for m in chosen]
    if is_json:
        data = [
            {"mode": name, "fields": [dict(zip(KEYS, r, strict=True)) for r in rows]}
            for name, rows in sheets
        ]
        ends = [end.data() for end in ends_of(known, model)]
        told = {"model": id_, "family": known.family, "title": known.title}
        print_json({**told, "ends": ends, "modes": data})
        return
    out.print(f"[bold]{id_}[/]  {catalog.family(known.family).title}")
    for end in ends_of(known, model):
        print_findings((end.issue(locale),))
    for name, rows in sheets:
        out.print(f"\n[bold cyan]{name}[/]")
        print_table(("Field", "Need", "Takes", "Also called"), rows)


KEYS = ("field", "need", "takes", "also_called")


def _rows(family: Family, mode: Mode) -> Iterator[tuple[str, str, str, str]]:
    needed = {name: need for need in mode.needs for name in need.fields}
    fields = [f for f in family.fields.values() if f.name in needed]
    fields += [f for f in family.fields.values() if f.name not in needed]
    for field in fields:
        if field.bit & mode.leaves:
            continue
        need = needed.get(field.name)
        words = "" if need is None else "required" if len(need.fields) == 1 else "one of these"
        others = [name.name for name in field.names if name.name != field.name]
        yield field.name, words, _takes(field), " ".join(others)


def _takes(field: Field) -> str:
    kind = " | ".join(map(str, field.values)) if field.values and not field.is_open else field.kind
    return f"list of {kind}" if field.is_list else kind


@click.command("check")
@click.argument("file", metavar="FILE|-")
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
@click.option("--locale", default="en", metavar="LOCALE", help="The language of the findings.")
@click.option("--dialect", metavar="NAME", help="The kind of gateway that it goes to.")
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
@click.pass_context
def check_(
    ctx: click.Context, file: str, strict: bool, locale: str, dialect: str | None, is_json: bool
) -> None:
    """Check a request, given as JSON, without sending it. Ends with 3 if it must not be sent."""
    from .. import check_json

    _refuse_locale(locale)
    try:
        report = check_json(read_json(file), strict=strict, locale=locale, dialect=dialect)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if is_json:
        issues = [
            {"code": i.code, "severity": i.severity, "authority": i.authority, "path": i.path}
            | {"message": i.message, "hint": i.hint, "accepted": i.accepted, "source": i.source}
            for i in report.issues
        ]
        changes = [
            {"kind": a.kind, "path": a.path, "before": a.before, "after": a.after}
            for a in report.adjustments
        ]
        told = {"model": report.model, "mode": report.mode, "mode_source": report.mode_source}
        rest = {
            "issues": issues,
            "adjustments": changes,
            "wire": report.wire() if report.ok else None,
        }
        print_json({"ok": report.ok, **told, "mode_reason": report.mode_reason, **rest})
    else:
        print_findings(report.issues)
        if report.ok:
            head = [("model", report.model), ("mode", report.mode), ("because", report.mode_reason)]
            print_pairs(head, err)
            for change in report.adjustments:
                words = f"{'.'.join(map(str, change.path))}: {change.before!r} → {change.after!r}"
                err.print(f"[yellow]{change.kind}[/] {clean(words)}")
            err.print("[green]ok[/] This is what is sent:")
            print_json(report.wire())
    ctx.exit(0 if report.ok else REFUSED)


def _refuse_locale(locale: str) -> None:
    from .._data.index import LOCALES

    if locale not in LOCALES:
        raise click.UsageError(f"there is no locale {locale!r}; there are {', '.join(LOCALES)}")
