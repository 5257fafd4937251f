"""issues.yaml: the words of every issue code."""

from __future__ import annotations

from pydantic import Field

from .base import Authored, Identifier, Localized


class IssueSpec(Authored):
    """The words for one issue code; `{field}` and its kin are filled in."""

    text: Localized = Field(description="What the code means.")
    message: Localized
    messages: dict[Identifier, Localized] = Field(
        default={}, description="Other wordings, by the kind of the finding."
    )
    hints: dict[Identifier, Localized] = {}


class IssuesFile(Authored):
    """issues.yaml: the words of every issue code."""

    words: dict[Identifier, Localized] = Field(
        default={}, description="Small phrases that messages are put together from."
    )
    issues: dict[Identifier, IssueSpec]
