"""modes.yaml: every mode, and named sets of them."""

from __future__ import annotations

from pydantic import Field

from .base import Authored, Claim, Identifier, Localized, Shorthand
from .fields import ElsewhereSpec


class RequirementSpec(Shorthand):
    """A field that must be given, or a group of which one must."""

    shorthand = "field"

    field: str | None = None
    any_of: list[str] | None = Field(default=None, min_length=2)


class CountSpec(Claim):
    """How many items of a list a mode is inferred for; usually just the number."""

    items: int = Field(ge=1)


class ModeSpec(Claim):
    """One way to generate. In a family, only what differs there."""

    title: Localized | None = None
    text: Localized | None = None
    aliases: list[str] = Field(default=[], description="Other values of `mode` that mean this one.")
    elsewhere: dict[str, ElsewhereSpec] = Field(
        default={},
        description="What other APIs call it, and who does; never accepted, only named by hints.",
    )
    wire: str | None = Field(
        default=None, description="The value that goes out; left out: its own name."
    )
    requires: list[RequirementSpec] | None = None
    uses: list[str] = Field(default=[], description="Material it works on beside what it requires.")
    counts: dict[Identifier, CountSpec] = Field(
        default={},
        description="How many items of a list it is inferred for, where these alone meet what it requires.",
    )


class ModeSetSpec(Claim):
    """Modes that several families offer on the same ground."""

    modes: list[str] = Field(min_length=1)


class ModesFile(Authored):
    """modes.yaml: every mode, and named sets of them."""

    modes: dict[Identifier, ModeSpec]
    sets: dict[Identifier, ModeSetSpec] = {}
