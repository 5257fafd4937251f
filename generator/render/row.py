"""A row of the plan: which template makes which file, from what; or which folder is copied, and where to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One file of the output, or one folder of files that are copied.

    Attributes:
        template: Relative to `templates/`.
        path: Relative to `generated/`.
        view: What the template prints; `None` copies a file, and of a folder every file at any depth
            but templates (`.j2`), each of which needs a row of its own.
        without: What of a copied folder is left out, templates too: files and folders, relative to it.
    """

    template: str
    path: str
    view: object | None = None
    without: tuple[str, ...] = ()
