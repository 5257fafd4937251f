"""sources.yaml: the documents that facts are taken from."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from ..diagnose import form
from .base import Authored, Confidence, Date, Identifier, Localized, Sentence

WordOf = Literal["contract", "provider"]
SourceKind = Literal["own_page", "own_code", "copy", "reseller_docs", "third_party_code", "digest"]
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
FIRST_HAND: tuple[SourceKind, ...] = ("own_page", "own_code", "copy")

SourceAddress = Annotated[
    str,
    form(
        r"^(unknown|https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+)$",
        "an http or https address without spaces, quotes and brackets, or `unknown`",
    ),
]
SpokenDate = Annotated[
    str,
    form(
        r"^(unknown|[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)$",
        "a year, a month or a day, such as `2026`, `2026-01` or `2026-01-31`, or `unknown`",
    ),
]


class SourceSpec(Authored):
    """A published document that facts are taken from."""

    title: Sentence
    publisher: Sentence = Field(description="Who published it, or `unknown`.")
    kind: SourceKind = Field(
        description="What it is. own_page, own_code: of those whose model or API it is about; copy: their page, "
        "carried elsewhere; reseller_docs; third_party_code; digest: somebody's summary of their pages. The first "
        "three publish a value, the others are known as published-3p."
    )
    name: Localized | None = Field(
        default=None,
        description="What messages call it; `{place}` stands for the place that is cited, in brackets where a "
        "sentence can do without it.",
    )
    url: SourceAddress = Field(
        description="Where it stands: a page, or a file in its repository. Of a copy or a digest that stands nowhere "
        "known, the page that it was made from."
    )
    repeats: Identifier | None = Field(
        default=None,
        description="The source that it copies, translates or sums up, by its key; the two are one witness.",
    )
    authority: WordOf | None = Field(default=None, description="Whose word it is.")
    read: Date = Field(description="The date on which it was read, YYYY-MM-DD.")
    speaks_of: SpokenDate = Field(
        description="The date of which it speaks: its own date, or that of the version that was read; or `unknown`."
    )

    @property
    def confidence(self) -> Confidence:
        """How well values are known that only this source publishes."""
        return "published" if self.kind in FIRST_HAND else "published-3p"


class SourcesFile(Authored):
    """sources.yaml: the documents that facts are taken from."""

    authority: WordOf | None = Field(
        default=None, description="Whose word the sources are that do not say it themselves."
    )
    sources: dict[Identifier, SourceSpec]
