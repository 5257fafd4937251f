"""sources.yaml: the documents that facts are taken from."""

from __future__ import annotations

from pydantic import Field

from .base import Address, Authored, Date, Identifier, Localized, Sentence


class SourceSpec(Authored):
    """A published document that facts are taken from."""

    title: Sentence
    name: Localized | None = Field(
        default=None,
        description="What messages call it; `{place}` stands for the place that is cited, in brackets where a "
        "sentence can do without it.",
    )
    url: Address
    read: Date = Field(description="The date on which it was read, YYYY-MM-DD.")


class SourcesFile(Authored):
    """sources.yaml: the documents that facts are taken from."""

    sources: dict[Identifier, SourceSpec]
