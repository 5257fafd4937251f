"""Identity: tags for statements of a family, made of what each says, so that another beside it changes none."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import fields
from typing import TypeVar

from .. import ir

LENGTH = 6  # hexadecimal digits
# What may change while a statement stays the same: for whom it holds, who says so, who differs, and words about it.
BESIDE = frozenset(("models", "provenance", "at", "disputed_by", "effect"))
Item = TypeVar("Item", ir.Limit, ir.FieldStanding, ir.Gap)


def digest(content: object) -> str:
    """A short tag for plain content; equal content has equal tags, whatever the machine."""
    return hashlib.sha256(repr(content).encode()).hexdigest()[:LENGTH]


def tagged(items: Sequence[Item]) -> dict[Item, str]:
    """Statements of one kind, each with a tag of its own.

    A tag is made of what a statement says and of its modes; where that is equal, also of its models and of who says so.
    """
    tags: dict[Item, str] = {item: digest(_content(item, BESIDE)) for item in items}
    listed = [*tags.values()]
    return {
        item: tag if listed.count(tag) == 1 else digest(_content(item, frozenset(("at",))))
        for item, tag in tags.items()
    }


def _content(item: object, left_out: frozenset[str]) -> list[tuple[str, object]]:
    """What a statement sets, by name."""
    said = [(part, getattr(item, part.name)) for part in fields(item)]  # type: ignore[arg-type]  # a dataclass
    return [(p.name, v) for p, v in said if p.name not in left_out and v != p.default]
