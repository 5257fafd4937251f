"""sources.yaml: the documents that facts are taken from."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Address, Authored, Confidence, Date, Identifier, Localized, Sentence

WordOf = Literal["contract", "provider"]


class SourceSpec(Authored):
    """A published document that facts are taken from."""

    title: Sentence
    name: Localized | None = Field(
        default=None,
        description="What messages call it; `{place}` stands for the place that is cited, in brackets where a "
        "sentence can do without it.",
    )
    url: Address
    authority: WordOf | None = Field(default=None, description="Whose word it is.")
    confidence: Confidence | None = Field(
        default=None, description="How well values are known that only this source publishes."
    )
    read: Date = Field(description="The date on which it was read, YYYY-MM-DD.")


class SourcesFile(Authored):
    """sources.yaml: the documents that facts are taken from."""

    authority: WordOf | None = Field(
        default=None, description="Whose word the sources are that do not say it themselves."
    )
    confidence: Confidence | None = Field(
        default=None,
        description="How well values are known, where a source does not say it itself.",
    )
    sources: dict[Identifier, SourceSpec]
