"""A row of the plan: which template makes which file, from what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One file of the output.

    Attributes:
        template: Relative to `templates/`.
        path: Relative to `generated/`.
        view: What the template prints; `None` copies the template.
    """

    template: str
    path: str
    view: object | None = None
