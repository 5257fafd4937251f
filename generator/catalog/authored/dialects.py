"""dialects.yaml: how gateways answer."""

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


class DialectSpec(Claim):
    """The shapes in which one kind of gateway answers; the sandbox speaks them."""

    text: Localized
    extends: str | None = Field(
        default=None, description="A dialect whose answers hold where this one has none."
    )
    families: dict[str, str] = Field(
        default={},
        description="Families whose tasks are shown as in another dialect; not taken over by `extends`.",
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
    """dialects.yaml: how gateways answer; the sandbox speaks the first unless told otherwise."""

    dialects: dict[Identifier, DialectSpec] = Field(min_length=1)
