"""The command line: `generate` and `check` here, what looks at the catalog in `looking`. The only room that prints."""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from .. import __version__, pipeline
from ..ir import Contract
from ..publish.output import FileSet, Outcome, compare, publish, recover, unified_diff
from ..render.folder import own_templates
from .looking import crosscheck, facts, show
from .shared import DRIFT, GOOD, SpecOption, complain, failing

app = typer.Typer(
    help="One YAML catalog of an API's models and modes, and everything that follows from it.",
    epilog="Exit codes: 0 good, 1 drift, 2 bad catalog or usage, 3 the machine failed us (disk, permissions).",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)
OutOption = Annotated[Path, typer.Option("--out", help="The output's folder.", metavar="DIR")]
TemplatesOption = Annotated[
    Path | None,
    typer.Option(
        "--templates", help="The templates' folder.", metavar="DIR", show_default="templates"
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]


def _version(is_asked: bool) -> None:
    if is_asked:
        print(f"callsheet {__version__}")
        raise typer.Exit


@app.callback()
def main_options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """One YAML catalog of an API's models and modes, and everything that follows from it."""


@app.command()
def generate(
    spec: SpecOption = Path("spec"),
    out: OutOption = Path("generated"),
    templates: TemplatesOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write what changed.

    Reads the catalog, makes every file and replaces those that differ. A bad catalog writes nothing. Files that are
    no longer made are removed; files that are not ours are left alone and reported.
    """
    started = time.perf_counter()
    _recover(out, quiet)
    with failing():
        contract = pipeline.load_contract(spec)
        files = _build(contract, templates, quiet)
        outcome = publish(files, out)
    if not quiet:
        if outcome.conflicted:
            print(f"{_conflicts(outcome.conflicted, out)}; the tree is made anew.")
        _tell(outcome, time.perf_counter() - started)


@app.command()
def check(
    spec: SpecOption = Path("spec"),
    out: OutOption = Path("generated"),
    templates: TemplatesOption = None,
    quiet: QuietOption = False,
) -> None:
    """Prove that the output is what the catalog makes; write nothing.

    Prints a unified diff and exits with 1 when files differ, are missing, are no longer made, or are not ours.
    """
    _recover(out, quiet)
    with failing():
        contract = pipeline.load_contract(spec)
        drift = compare(pipeline.build(contract, _templates(templates)), out)
    if drift.is_clean:
        if not quiet:
            print(f"{out} is what {spec} makes.")
        return
    for line in unified_diff(drift):
        print(line)
    for path in drift.strange:
        print(f"strange: {path} is not made from the catalog")
    counts = f"{len(drift.changed)} changed, {len(drift.missing)} missing, {len(drift.stale)} stale"
    if drift.conflicted:
        complain(f"{_conflicts(drift.conflicted, out)}.")
    complain(
        f"{out} has drifted: {counts}, {len(drift.strange)} strange. Run `callsheet generate`."
    )
    raise typer.Exit(DRIFT)


for look in (show, facts, crosscheck):
    app.command()(look)


def main() -> None:
    """Run the command; a reader that stops reading is no error of ours."""
    gc.disable()  # a run is over in seconds, and a quarter of them went into looking for what it no longer needs
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(GOOD)


# --- what the commands share -----------------------------------------------------------------------------------------


def _recover(out: Path, quiet: bool) -> None:
    """Finish or undo what a killed command left behind."""
    if not out.is_dir():
        return
    with failing():
        done = recover(out)
    if done and not quiet:
        print(done)


def _build(contract: Contract, templates: Path | None, quiet: bool) -> FileSet:
    folder = _templates(templates)
    if quiet or not sys.stderr.isatty():
        return pipeline.build(contract, folder)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("making files", total=pipeline.size(contract, folder))
        return pipeline.build(contract, folder, on_file=lambda _: progress.advance(task))


def _templates(given: Path | None) -> Path:
    """The folder given, the one beside the catalog here, or the one that came with the generator."""
    if given is not None:
        return given
    here = Path("templates")
    return here if here.is_dir() and Path("spec").is_dir() else own_templates()


def _tell(outcome: Outcome, seconds: float) -> None:
    width = max(len(t.target) for t in outcome.targets)
    total: Counter[str] = Counter()
    for target in outcome.targets:
        counts = {
            "written": target.written,
            "unchanged": target.unchanged,
            "removed": target.removed,
        }
        total.update(counts)
        print(f"{target.target:<{width}}  {_counts(counts)}")
    print(f"{'total':<{width}}  {_counts(total)}, in {seconds:.2f} s")
    for path in outcome.strangers:
        print(f"left alone: {path} is not made from the catalog")


def _counts(counts: dict[str, int] | Counter[str]) -> str:
    return ", ".join(f"{counts[word]:>3} {word}" for word in ("written", "unchanged", "removed"))


def _conflicts(paths: tuple[str, ...], out: Path) -> str:
    files = "one file" if len(paths) == 1 else f"{len(paths)} files"
    return f"A merge left conflict markers in {files} of {out}"


if __name__ == "__main__":
    main()
