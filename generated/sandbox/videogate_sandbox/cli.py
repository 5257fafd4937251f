"""The command: serve the sandbox until it is interrupted."""

from __future__ import annotations

import argparse
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from . import __version__
from ._api import API
from ._dialects import DIALECTS
from .app import Sandbox
from .rules import KINDS
from .server import BACKLOG, server_of
from .tasks import SPEEDS

FAULTS = "\n".join(f"  {kind:13}{text}" for kind, text in KINDS.items())
EPILOG = f"""\
A fault reads [CALL] KIND [accepted] [NAME=VALUE …]; CALL is create, retrieve or content, any of them if left out.
{FAULTS}
More settings: match=TEXT of the prompt, skip=N calls that go well first, times=N, chance=0.1. With `accepted`, a
create is carried out before the fault strikes. A prompt may bring its own, up to the closing bracket:
[sandbox: create drop accepted; retrieve refuse status=502 times=2].

Exit codes: 0 when it was interrupted, 2 when an option is wrong or the port is taken.
"""


def parser() -> argparse.ArgumentParser:
    """What the command takes."""
    found = argparse.ArgumentParser(
        prog=f"{API.name}-sandbox",
        description=f"{API.title} on your own machine: nothing is sent, nothing is paid.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = found.add_argument
    add("--host", default="127.0.0.1", help="where to listen (%(default)s)")
    add("--port", type=int, default=8000, help="0 takes any that is free (%(default)s)")
    add(
        "--api-key",
        action="append",
        default=[],
        metavar="KEY",
        help=f"a key to take; may be repeated. Without it, any that starts with {API.key_prefix}",
    )
    add("--database", type=Path, metavar="FILE", help="where tasks are kept; else they end with it")
    add("--speed", choices=SPEEDS, default="fast", help="how long tasks run (%(default)s)")
    add(
        "--dialect",
        choices=DIALECTS,
        default=next(iter(DIALECTS)),
        metavar="NAME",
        help=f"how it answers: {', '.join(DIALECTS)} (%(default)s)",
    )
    add("--fault", action="append", default=[], metavar="RULE", help="what goes wrong; see below")
    add("--seed", type=int, default=0, help="of the faults that strike by chance (%(default)s)")
    add("--strict", action="store_true", help="refuse what the check only warns of")
    add("--no-callbacks", action="store_true", help="tell nobody when a task ends")
    add("--font", type=Path, metavar="FILE", help="for what stands on the frames")
    add("--log-level", default="warning", choices=("debug", "info", "warning", "error"))
    add("--version", action="version", version=f"%(prog)s {__version__}")
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    options = parser()
    given = options.parse_args(arguments)
    try:
        sandbox = Sandbox(
            database=given.database,
            api_keys=given.api_key,
            speed=given.speed,
            dialect=given.dialect,
            faults=given.fault,
            seed=given.seed,
            strict=given.strict,
            callbacks=not given.no_callbacks,
            font=given.font,
        )
        listener = socket.create_server((given.host, given.port), backlog=BACKLOG)
    except (OSError, OverflowError, ValueError) as error:
        options.error(str(error))
    port = listener.getsockname()[1]
    sys.stdout.write(f"Sandbox of {API.name} on http://{given.host}:{port}\n")
    sys.stdout.flush()
    try:
        server_of(sandbox, log_level=given.log_level).run([listener])
    except KeyboardInterrupt:
        pass
    finally:
        sandbox.close()
