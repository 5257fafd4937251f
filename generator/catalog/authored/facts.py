"""facts/<subject>.yaml: what sources publish, row by row."""

from __future__ import annotations

from pydantic import Field

from .base import Authored, CitationText, Confidence, FactId, Flag, Names, Sentence


class FactSpec(Authored):
    """One published fact, so that it can be told which of them the catalog carries."""

    text: Sentence
    source: CitationText
    also: Names = Field(
        default=[], description="Other sources that say the same, and the places in them."
    )
    confidence: Confidence
    disputed: Flag = Field(default=False, description="Whether sources differ.")
    not_carried: Sentence | None = Field(
        default=None, description="Why nothing in the catalog carries it."
    )


class FactsFile(Authored):
    """facts/<subject>.yaml: what sources publish, row by row."""

    facts: dict[FactId, FactSpec]
