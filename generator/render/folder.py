"""The folder of templates that comes with the generator."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def own_templates() -> Path:
    """The templates inside the installed package; in a clone, those beside `generator/`."""
    inside = PACKAGE / "templates"
    return inside if inside.is_dir() else PACKAGE.parent / "templates"
