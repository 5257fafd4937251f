"""Checks of the vectors written by hand: each file is about a family."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import Diagnostic, closest, quoted
from .subject import Subject


def vectors_are_of_families(s: Subject) -> Iterator[Diagnostic]:
    """A file of vectors has the name of a family."""
    for name in s.catalog.vectors:
        if name not in s.catalog.families:
            message = f"there is no family {quoted(name)} whose vectors these could be"
            advice = closest(name, s.catalog.families)
            yield s.problem(f"vectors/{name}.yaml", (), "vectors-of-nothing", message, advice)
