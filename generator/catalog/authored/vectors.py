"""vectors/<family>.yaml: requests that matter in practice, and what must come of them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from .base import (
    Authored,
    AuthorityName,
    Flag,
    Identifier,
    JsonObject,
    JsonValue,
    Sentence,
    VocabularyItem,
    json_value,
)


class OptionsSpec(Authored):
    """How a request is checked, where not in the usual way."""

    strict: Flag = False
    partial: Flag = False
    unknown_model: Literal["error", "allow"] = "error"
    unknown_mode: Literal["error", "allow"] = "error"


Step = Annotated[str | int, BeforeValidator(json_value)]


class ExpectedIssue(Authored):
    """One thing that there is to say of a request."""

    code: Identifier
    severity: Literal["error", "warning", "note"]
    authority: AuthorityName
    path: list[Step] = Field(description="Where: names and indexes, from the request inward.")
    accepted: list[VocabularyItem] = Field(default=[], description="What would do.")
    source: str = Field(default="", description="Who says so.")


class ExpectedChange(Authored):
    """One thing that goes out differently from how it was given."""

    kind: Identifier
    path: list[Step]
    before: JsonValue
    after: JsonValue


class ExpectationSpec(Authored):
    """What must come of a request."""

    ok: Flag
    model: str | None = Field(default=None, description="Its id; left out: none is given.")
    mode: Identifier | None = Field(default=None, description="Left out: it cannot be told.")
    mode_source: Literal["given", "only", "inferred"] | None = None
    issues: list[ExpectedIssue] = Field(default=[], description="All of them, in order.")
    adjustments: list[ExpectedChange] = Field(default=[], description="All of them, in order.")
    wire: JsonObject | None = Field(
        default=None, description="What goes out; left out: the request as it is."
    )


class VectorSpec(Authored):
    """A request, and what must come of it."""

    name: Identifier
    why: Sentence = Field(description="What it shows, in a sentence.")
    covers: list[str] = Field(
        default=[], description="What it shows that no derived vector does, as `generate` names it."
    )
    request: JsonObject
    options: OptionsSpec = OptionsSpec()
    expect: ExpectationSpec


class VectorsFile(Authored):
    """vectors/<family>.yaml: requests that matter in practice, and what must come of them."""

    vectors: list[VectorSpec] = Field(min_length=1)
