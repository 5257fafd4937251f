"""Rules across fields, of one family or of several: conditions, and what is due when they hold."""

from __future__ import annotations

from pydantic import Field

from .base import (
    Authored,
    Claim,
    Count,
    Disputes,
    Flag,
    Identifier,
    Localized,
    Names,
    Number,
    ScopedClaim,
    VocabularyItem,
)
from .limits import BoundsSpec


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


class SharedRuleSpec(Claim):
    """A limit across fields, for every model of the families that take it."""

    modes: Names = Field(
        default=[], description="Modes of modes.yaml that it is about; left out: all there are."
    )
    when: dict[str, ConditionSpec] = {}
    then: ConsequenceSpec
    text: Localized
    disputed_by: Disputes = Field(
        default=[], description="Sources that do not ask for it; then a breach is a note."
    )


class RuleSpec(SharedRuleSpec, ScopedClaim):
    """A limit across fields."""

    name: Identifier


class RulesFile(Authored):
    """rules.yaml: rules that several families take, by name."""

    rules: dict[Identifier, SharedRuleSpec]
