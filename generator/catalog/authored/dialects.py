"""dialects.yaml: what gateways take, and how they answer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Authored, Claim, Count, Flag, Identifier, JsonObject, JsonValue, Localized, Whole

StateName = Literal["queued", "in_progress", "succeeded", "failed"]
ReplyName = Literal["created", "queued", "in_progress", "succeeded", "failed", "any"]
SituationName = Literal[
    "unauthorized",
    "unreadable",
    "invalid",
    "unknown_model",
    "too_large",
    "unknown_task",
    "unknown_file",
    "not_ready",
    "failed",
    "no_route",
    "no_method",
    "rate_limited",
    "not_accepted",
    "other",
]


class AnswerSpec(Authored):
    """One refusal: its status, and a body in which `$words` are filled in."""

    status: Annotated[Whole, Field(ge=200, le=599)]
    body: JsonValue = None


class TakesSpec(Claim):
    """What reaches the upstream of one family; `model` always does."""

    reads: list[str] | None = Field(
        default=None,
        description="The names that do, at the top of a request; all others are dropped. Left out: all do.",
    )
    sends: dict[Identifier, str] = Field(
        default={},
        description="By field, the name of another one that is read in its place; a list takes one value.",
    )
    withholds: list[str] = Field(
        default=[], description="Names that mean something else there, and are better not sent."
    )


class DialectSpec(Claim):
    """How one kind of gateway differs, in what it takes and in what it answers; the sandbox speaks them."""

    text: Localized
    extends: str | None = Field(
        default=None, description="A dialect whose answers hold where this one has none."
    )
    families: dict[str, str] = Field(
        default={},
        description="Families whose tasks are shown as in another dialect; not taken over by `extends`.",
    )
    takes: dict[str, TakesSpec] = Field(
        default={},
        description="By family, what reaches its upstream; a family that is left out honours everything.",
    )
    texts: list[str] | None = Field(
        default=None, description="Names whose value must be a text, or the request is refused."
    )
    whole: list[str] | None = Field(
        default=None,
        description="Names whose value is dropped unless it is a whole number, or a text of digits.",
    )
    statuses: dict[StateName, str] = Field(
        default={}, description="Words for the states; left out: those of api.yaml."
    )
    progress: dict[StateName, Count] = Field(
        default={}, description="What is told as progress; left out: how far the task has come."
    )
    replies: dict[ReplyName, JsonObject] = Field(
        default={}, description="Bodies by state, with `$words`; `any` for states without one."
    )
    headers: dict[str, str] = Field(default={}, description="Headers of the reply to a create.")
    errors: dict[SituationName, AnswerSpec] = {}
    file_headers: dict[str, str] = Field(default={}, description="Headers of a file.")
    ranges: Flag | None = Field(default=None, description="Whether files are served in parts.")
    head: Flag | None = Field(
        default=None, description="Whether a file's headers may be asked for."
    )
    length: Flag | None = Field(default=None, description="Whether a file's length is told first.")


class DialectsFile(Authored):
    """dialects.yaml: how gateways differ; the sandbox speaks the first unless told otherwise."""

    dialects: dict[Identifier, DialectSpec] = Field(min_length=1)
