"""The commands that look at the catalog and write nothing: `show`, `facts` and `crosscheck`."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from .. import pipeline
from ..errors import visible
from ..show.facts import facts_to_json, print_facts, show_facts, subjects
from ..show.variant import NotInCatalog, print_sheet, sheet_to_json, show_variant
from .shared import BAD_INPUT, DRIFT, SpecOption, complain, failing


def show(
    model: Annotated[str, typer.Argument(help="A model id, or a family.")],
    mode: Annotated[str | None, typer.Argument(help="One mode; left out: every mode.")] = None,
    spec: SpecOption = Path("spec"),
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show what a call to a model needs and may carry: names, types, limits, and who says so.

    Example: `callsheet show MODEL`, then `callsheet show MODEL MODE` with one of the modes that it lists.
    """
    with failing():
        contract = pipeline.load_contract(spec)
    try:
        sheet = show_variant(contract, model, mode)
    except NotInCatalog as error:
        complain(str(error))
        raise typer.Exit(BAD_INPUT) from None
    if as_json:
        print(json.dumps(sheet_to_json(sheet), indent=2, ensure_ascii=False))
    else:
        print_sheet(sheet, Console())


def facts(
    subject: Annotated[
        str | None, typer.Argument(help="A file of facts/, such as a family; left out: all.")
    ] = None,
    stale: Annotated[bool, typer.Option("--stale", help="Read too long ago.")] = False,
    disputed: Annotated[bool, typer.Option("--disputed", help="Sources differ.")] = False,
    unknown: Annotated[bool, typer.Option("--unknown", help="Nobody publishes it.")] = False,
    single: Annotated[
        bool, typer.Option("--single", help="One third party says so and nobody else.")
    ] = False,
    older_than: Annotated[
        int, typer.Option(help="Days after which what was read is stale.", min=0, metavar="DAYS")
    ] = 180,
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day to count from.", show_default="today"),
    ] = None,
    spec: SpecOption = Path("spec"),
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, with all counts.")] = False,
) -> None:
    """List the facts that want another look: stale, disputed, unknown, or of a single third party.

    Without an option, all four. Sources that copy or sum up one another are one witness.
    """
    with failing():
        contract = pipeline.load_contract(spec)
    known = subjects(contract)
    if subject is not None and subject not in known:
        complain(f"there are no facts about {subject!r}; there are about {', '.join(known)}")
        raise typer.Exit(BAD_INPUT)
    asked = {"stale": stale, "disputed": disputed, "unknown": unknown, "single": single}
    reasons = tuple(name for name, is_asked in asked.items() if is_asked)
    try:
        before = (as_of or datetime.now(UTC)).date() - timedelta(days=older_than)
    except OverflowError:
        complain(f"{older_than} days ago there was no such day")
        raise typer.Exit(BAD_INPUT) from None
    sheet = show_facts(contract, before.isoformat(), reasons, subject or "")
    if as_json:
        print(json.dumps(facts_to_json(sheet), indent=2, ensure_ascii=False))
    else:
        print_facts(sheet, Console())


def crosscheck(
    file: Annotated[Path, typer.Argument(help="A published list of models, in JSON.")],
    mapping: Annotated[
        Path, typer.Option("--map", help="A YAML file that says which names mean which of ours.")
    ],
    spec: SpecOption = Path("spec"),
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Hold the catalog against a list of models that somebody else publishes.

    Prints which values both take, which only one side lists, and which the catalog refuses though they are listed, with
    who refuses them. Exits with 1 where something conflicts.
    """
    with failing("nothing was compared"):
        found = pipeline.hold_against(file, mapping, spec)
    conflicts = [one for one in found.findings if one.verdict == "conflicts"]
    if as_json:
        print(json.dumps(asdict(found), indent=2, ensure_ascii=False))
    else:
        _tell(found)
    if conflicts:
        raise typer.Exit(DRIFT)


def _value(value: object) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


def _tell(found: pipeline.Crosscheck) -> None:
    """Print what came of a crosscheck: the values of each model and field by what became of them."""
    groups: dict[tuple[str, str, str, str], list[str]] = {}
    for one in found.findings:
        key = (one.id, one.field, one.verdict, one.source)
        groups.setdefault(key, []).append(_value(one.value))
    for (id_, field, verdict, source), values in groups.items():
        said = f" ({source})" if source else ""
        print(visible(f"{id_}  {field}  {verdict}{said}: {', '.join(values)}"))
    total = Counter(one.verdict for one in found.findings)
    for label, names in (
        ("not in the mapping", found.unmapped),
        ("not in the list", found.missing),
        ("not compared", found.not_compared),
    ):
        if names:
            print(visible(f"{label}: {', '.join(names)}"))
    print(", ".join(f"{total[name]} {name}" for name in pipeline.VERDICTS))
