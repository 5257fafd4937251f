"""What the commands share: exit codes, the catalog's folder, and how what goes wrong is told."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from ..errors import CatalogError
from ..publish.output import PublishError
from ..render.renderer import TemplateError

GOOD, DRIFT, BAD_INPUT, MACHINE_FAILED = 0, 1, 2, 3
SpecOption = Annotated[Path, typer.Option("--spec", help="The catalog's folder.", metavar="DIR")]


@contextmanager
def failing(outcome: str = "nothing was written") -> Iterator[None]:
    """Turn what can go wrong into words, with what came of it, and an exit code."""
    try:
        yield
    except CatalogError as error:
        count = len(error.diagnostics)
        where = "" if outcome == "nothing was compared" else " in the catalog"
        complain(f"{error}\n{count} {'problem' if count == 1 else 'problems'}{where}; {outcome}.")
        raise typer.Exit(BAD_INPUT) from None
    except TemplateError as error:
        complain(f"bad template: {error}; nothing was written.")
        raise typer.Exit(BAD_INPUT) from None
    except (PublishError, OSError) as error:
        complain(str(error))
        raise typer.Exit(MACHINE_FAILED) from None


def complain(message: str) -> None:
    """Say what is wrong."""
    print(message, file=sys.stderr)
