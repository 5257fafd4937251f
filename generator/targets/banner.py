"""The lines that open a rendered Python module."""

from __future__ import annotations

BANNER = (
    "# Made by `callsheet generate` from {source}.\n"
    "# Edits are lost: change the catalog and run the command again."
)


def banner(source: str) -> str:
    """The two lines that open a rendered Python module."""
    return BANNER.format(source=source)
