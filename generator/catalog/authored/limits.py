"""What a family's file says of single values: bounds, and limits that hold for some modes and models."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Authored, Claim, Count, Names, Number, OneOrSeveral, ScopedClaim, VocabularyItem


class BoundsSpec(Authored):
    """What a value may be."""

    values: list[VocabularyItem] | None = Field(
        default=None, description="The only values; texts compare without case."
    )
    min: Number | None = None
    max: Number | None = None
    step: Number | None = Field(
        default=None, description="Only min, min + step, min + 2 × step and so on."
    )
    multiple_of: Number | None = Field(
        default=None, description="Only 0, this number, twice this number and so on."
    )
    also: list[VocabularyItem] | None = Field(
        default=None, description="Values with a meaning of their own, such as -1, beside the rest."
    )
    min_length: Count | None = None
    max_length: Count | None = None
    script: Literal["han"] | None = Field(
        default=None, description="Count only characters of this script."
    )
    min_items: Count | None = None
    max_items: Count | None = None
    nonzero: Count | None = Field(
        default=None, description="How many members of an object of numbers are not zero."
    )
    pattern: str | None = None


class StatementSpec(BoundsSpec, Claim):
    """What another source says: everything that it takes, not only what it adds."""


class LimitSpec(BoundsSpec, ScopedClaim):
    """A limit on one field's value, or on each of several; a dotted name looks inside an object, `*` at each member."""

    field: str = Field(default="", description="The field, where it is one.")
    fields: Names = Field(
        default=[], description="The fields, where the same holds for each of several."
    )
    effect: Literal["refused", "cut", "replaced", "ignored", "adjusted", "matched"] | None = Field(
        default=None,
        description="What becomes of another value upstream; left out: not known. `matched`: the gateway "
        "itself takes the nearest of `values`, so it goes out as given, with a note.",
    )
    disputed_by: Annotated[list[StatementSpec], OneOrSeveral()] = Field(
        default=[],
        description="What other sources say of the same; a value that one takes is a note.",
    )
