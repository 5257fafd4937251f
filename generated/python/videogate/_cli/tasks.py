"""The commands that call the API: `create`, `get`, `wait` and `download`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from .console import byte_progress, err, print_findings, print_json, print_task, task_progress
from .program import Flag, Program
from .request import from_flags, read_request

F = TypeVar("F", bound=Callable[..., Any])
BASICS = (Flag("model", "text", False, "The model."), Flag("mode", "text", False, "The mode."))


def task_commands(program: Program) -> list[click.Command]:
    """The commands of an API; where no tasks are polled there is `create` alone."""
    commands = [_create(program)]
    if program.polled:
        commands += [_get(program), _wait(program), _download(program)]
    return commands


# --- options ---------------------------------------------------------------------------------------------------------


def calling(function: F) -> F:
    """The options of every call."""
    for option in (
        click.option("--quiet", "-q", is_flag=True, help="Show no progress and no warnings."),
        click.option("--json", "is_json", is_flag=True, help="Print JSON."),
        click.option(
            "--base-url",
            metavar="URL",
            help="Where the API is; by default as the environment says.",
        ),
    ):
        function = option(function)
    return function


def saving(words: str) -> Callable[[F], F]:
    """The options of what saves a file."""

    def decorated(function: F) -> F:
        function = click.option("--overwrite", is_flag=True, help="Replace an existing file.")(
            function
        )
        return click.option("--out", type=click.Path(path_type=Path), help=words)(function)

    return decorated


def waiting(function: F) -> F:
    """The option of what waits."""
    return click.option(
        "--timeout",
        type=click.FloatRange(min=0),
        default=1800.0,
        show_default=True,
        metavar="SECONDS",
        help="How long to wait.",
    )(function)


def flag_option(flag: Flag) -> click.Option:
    """A field of a request as an option."""
    return click.Option(
        [f"--{flag.name.replace('_', '-')}", flag.name],
        multiple=flag.is_list,
        metavar=flag.kind.upper(),
        help=flag.help,
    )


def _is_id(_ctx: click.Context, _option: click.Parameter, value: str) -> str:
    if not value.strip(". "):
        raise click.UsageError(f"{value!r} is no id")
    return value


# --- commands --------------------------------------------------------------------------------------------------------


def _create(program: Program) -> click.Command:
    @click.command("create")
    @click.argument("file", metavar="[FILE|-]", required=False)
    @click.option("--wait", "is_waiting", is_flag=True, help="Wait until it has ended.")
    @saving("Wait, and save the file here.")
    @waiting
    @click.option(
        "--validation",
        type=click.Choice(["contract", "strict", "off"]),
        default="contract",
        show_default=True,
        help="Refuse what breaks the contract, also what is warned of, or nothing.",
    )
    @calling
    @click.option("--set", "pairs", multiple=True, metavar="NAME=VALUE", help="Any property.")
    def create(
        file: str | None,
        is_waiting: bool,
        out: Path | None,
        overwrite: bool,
        timeout: float,
        validation: str,
        base_url: str | None,
        is_json: bool,
        quiet: bool,
        pairs: tuple[str, ...],
        **given: object,
    ) -> None:
        request: dict[str, object] = read_request(file) if file else {}
        request |= from_flags((*BASICS, *program.flags), given, pairs)
        if not request:
            raise click.UsageError("give a request as FILE, as flags, or both")
        job = Job(program, base_url, out, is_json=is_json, is_quiet=quiet, is_overwriting=overwrite)
        job.refuse_existing()
        with job.client(validation) as client:
            task = getattr(client, _calls(program, request)).create(request)
            if not (program.polled and (is_waiting or out is not None)):
                print_task(task, is_json=is_json)
                return
            if not quiet:
                err.print(f"created {task.id}", markup=False)
            job.follow(client, task.id, timeout)

    create.help = (
        f"Create a {program.noun}, from a JSON file, from flags, or from both: a flag wins.\n\n"
        "A field that takes an address takes @FILE too, where the model takes files."
    )
    create.params += map(flag_option, (*BASICS, *program.flags))
    return create


def _calls(program: Program, request: dict[str, object]) -> str:
    """The group of calls that serves a request's model."""
    from .._engine.family import model_of

    given = request.get("model")
    known = model_of(given) if isinstance(given, str) else None
    first = next(iter(program.families.values()))
    return program.families.get(known.family.name, first) if known else first


def _get(program: Program) -> click.Command:
    @click.command("get", help=f"Ask how a {program.noun} is doing.")
    @click.argument("id_", metavar="ID", callback=_is_id)
    @calling
    def get(id_: str, base_url: str | None, is_json: bool, quiet: bool) -> None:
        job = Job(program, base_url, None, is_json=is_json, is_quiet=quiet)
        with job.client() as client:
            print_task(getattr(client, program.polled).retrieve(id_), is_json=is_json)

    return get


def _wait(program: Program) -> click.Command:
    @click.command("wait", help=f"Wait until a {program.noun} has ended.")
    @click.argument("id_", metavar="ID", callback=_is_id)
    @waiting
    @saving("Save the file here.")
    @calling
    def wait(
        id_: str,
        timeout: float,
        out: Path | None,
        overwrite: bool,
        base_url: str | None,
        is_json: bool,
        quiet: bool,
    ) -> None:
        job = Job(program, base_url, out, is_json=is_json, is_quiet=quiet, is_overwriting=overwrite)
        job.refuse_existing()
        with job.client() as client:
            job.follow(client, id_, timeout)

    return wait


def _download(program: Program) -> click.Command:
    @click.command("download", help=f"Save a finished {program.noun} as a file.")
    @click.argument("id_", metavar="ID", callback=_is_id)
    @saving("Where the file goes; by default it is named for the id.")
    @calling
    def download(
        id_: str,
        out: Path | None,
        overwrite: bool,
        base_url: str | None,
        is_json: bool,
        quiet: bool,
    ) -> None:
        target = out or Path(file_name(id_, program.extension))
        job = Job(
            program, base_url, target, is_json=is_json, is_quiet=quiet, is_overwriting=overwrite
        )
        job.refuse_existing()
        with job.client() as client:
            job.save(client, id_)
        if is_json:
            print_json({"id": id_, "file": str(target)})

    return download


class Job:
    """One run of a command: what it was asked for, and the calls that it makes."""

    def __init__(
        self,
        program: Program,
        base_url: str | None,
        target: Path | None,
        *,
        is_json: bool,
        is_quiet: bool,
        is_overwriting: bool = False,
    ) -> None:
        self.program = program
        self.base_url = base_url
        self.target = target
        self.is_json = is_json
        self.is_quiet = is_quiet
        self.is_overwriting = is_overwriting

    def client(self, validation: str = "contract") -> Any:
        """A client; its key comes from the environment."""
        from ..client import Client

        return Client(
            base_url=self.base_url,
            validation=validation,  # type: ignore[arg-type]  # one of the three, as the option says
            on_issue=self._warn,
        )

    def _warn(self, issue: Any) -> None:
        if issue.severity == "warning" and not self.is_quiet:
            print_findings([issue])

    def refuse_existing(self) -> None:
        """End before anything is sent if the file cannot be written. Raises `click.UsageError`."""
        from .._http.sinks import refuse_existing

        try:
            if self.target is not None:
                refuse_existing(self.target, self.is_overwriting)
        except OSError as error:
            words = str(error).replace("pass overwrite=True", "use --overwrite")
            raise click.UsageError(words) from error

    def follow(self, client: Any, id_: str, timeout: float) -> None:
        """Wait for a task, save its file if asked to, and print it."""
        with task_progress(is_quiet=self.is_quiet) as tell:
            calls = getattr(client, self.program.polled)
            task = calls.wait(id_, timeout=timeout, on_progress=tell)
        if self.target is not None:
            self.save(client, id_)
        print_task(task, is_json=self.is_json, file=self.target)

    def save(self, client: Any, id_: str) -> None:
        """Save a task's file."""
        assert self.target is not None
        with byte_progress(self.target.name, is_quiet=self.is_quiet) as tell:
            calls = getattr(client, self.program.polled)
            calls.download(id_, self.target, overwrite=self.is_overwriting, on_progress=tell)
        if not self.is_quiet:
            err.print(f"saved {self.target}", markup=False)


def file_name(id_: str, extension: str) -> str:
    """A file name for an id, whatever signs stand in it: no folder, drive or option can be read from it."""
    safe = re.sub(r"[^A-Za-z0-9_-]+", "_", id_).strip("_-")[:100]
    return f"{safe or 'result'}{extension}"
