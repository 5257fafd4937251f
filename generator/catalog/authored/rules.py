"""What a family's file says across fields: conditions, and what is due when they hold."""

from __future__ import annotations

from pydantic import Field

from .base import (
    Authored,
    Claim,
    Count,
    Flag,
    Identifier,
    Localized,
    Number,
    ScopedClaim,
    VocabularyItem,
)
from .limits import REASON, BoundsSpec


class ConditionSpec(Authored):
    """A test on one field."""

    given: Flag | None = None
    is_: VocabularyItem | None = Field(default=None, alias="is")
    in_: list[VocabularyItem] | None = Field(default=None, alias="in")
    above: Number | None = None
    below: Number | None = None


class TotalSpec(Authored):
    """How many items several lists may hold together."""

    of: list[str] = Field(min_length=2)
    min_items: Count | None = None
    max_items: Count | None = None


class ConsequenceSpec(Authored):
    """What is due when a rule's conditions hold."""

    require: list[str] = []
    require_any: list[str] = []
    forbid: list[str] = []
    at_most_one_of: list[str] = []
    total: TotalSpec | None = None
    limit: dict[str, BoundsSpec] = {}
    note: Flag = False


class RuleSpec(ScopedClaim):
    """A limit across fields."""

    name: Identifier
    when: dict[str, ConditionSpec] = {}
    then: ConsequenceSpec
    text: Localized
    unsaid_in_schema: str | None = Field(default=None, description=REASON)
    disputed_by: list[Claim] = Field(
        default=[], description="Sources that do not ask for it; then a breach is a note."
    )
