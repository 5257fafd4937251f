"""The command line as a whole: its commands, and the exit code that each end has."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import click

from .. import errors as errors  # gives the errors their public names
from .._http.errors import (
    AuthenticationFailed,
    ConnectionFailed,
    CreateOutcomeUnknown,
    PackageError,
    RequestInvalid,
    TaskFailed,
    WaitTimeout,
)
from .browse import REFUSED, browse_commands
from .console import complain, print_findings, print_json
from .program import Program
from .tasks import task_commands

FAILED, USAGE, TASK_FAILED, STILL_RUNNING, UNKNOWN, INTERRUPTED = 1, 2, 4, 5, 6, 130
WHAT_TO_DO: dict[type[PackageError], str] = {
    AuthenticationFailed: "Check the API key.",
    ConnectionFailed: "Check the address and the network, and run the command again.",
    CreateOutcomeUnknown: "See whether it is there before you create it again.",
    WaitTimeout: "It goes on; wait for {id} again.",
}
EXIT_CODES = """\
\b
Exit codes:
  0    done
  1    the API, the connection or a download failed
  2    the command was used wrongly, or a setting is missing
  3    the request must not be sent, and was not
  4    the task failed
  5    the task was still running when the waiting ended; wait again
  6    a create was sent, and may exist and be billed, but its outcome is not known
  130  interrupted"""


def group_of(program: Program) -> click.Group:
    """The command with its subcommands."""
    words = f"{program.text}\n\nThe key comes from the environment variable {program.key_variable}."
    group = click.Group(
        program.name,
        commands=[*browse_commands(), *task_commands(program)],
        help=words,
        epilog=EXIT_CODES,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    return click.version_option(program.version, prog_name=program.name)(group)


def run(program: Program) -> NoReturn:
    """Run the command line, and end with its exit code."""
    sys.exit(code_of(program, sys.argv[1:]))


def code_of(program: Program, arguments: list[str]) -> int:
    """Run the command line with these arguments; the exit code."""
    is_json = "--json" in arguments
    try:
        code: object = group_of(program).main(arguments, program.name, standalone_mode=False)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt) as error:
        complain("interrupted", *getattr(error.__cause__ or error, "__notes__", ()))
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except PackageError as error:
        return _failed(error, is_json=is_json)
    except OSError as error:
        complain(error)
        return FAILED
    return code if isinstance(code, int) else 0


def _failed(error: PackageError, *, is_json: bool) -> int:
    if isinstance(error, RequestInvalid):
        print_findings(error.report.issues)
    else:
        advice = WHAT_TO_DO.get(type(error), "").format(id=error.id)
        complain(error, *filter(None, [advice]))
    if is_json:
        told = {"type": type(error).__name__, "message": str(error), "id": error.id}
        print_json({"error": told})
    codes: dict[type[PackageError], int] = {
        RequestInvalid: REFUSED,
        TaskFailed: TASK_FAILED,
        WaitTimeout: STILL_RUNNING,
        CreateOutcomeUnknown: UNKNOWN,
        PackageError: USAGE,
    }
    return codes.get(type(error), FAILED)
