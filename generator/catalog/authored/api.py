"""api.yaml: the API as a whole."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ..diagnose import form
from .base import (
    Address,
    Authored,
    Claim,
    Flag,
    Identifier,
    Locale,
    Localized,
    MediaType,
    VariableName,
    Version,
    Whole,
)

EndpointPath = Annotated[
    str,
    form(
        r"^(/([A-Za-z0-9_.-]+|\{[a-z][a-z0-9_]*\}))+$",
        "a path whose parameters are whole parts of it, such as `/v1/tasks/{task_id}`",
    ),
]


class EndpointSpec(Claim):
    """One HTTP call."""

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: EndpointPath
    status: Annotated[Whole, Field(ge=200, le=299)] = 200
    reply: str | None = Field(default=None, description="The reply's schema; left out: bytes.")
    also: list[str] = Field(
        default=[], description="Schemas of other bodies that come with the same status."
    )
    media_type: MediaType = "application/json"
    ranges: Flag = Field(default=False, description="Whether part of the bytes may be asked for.")
    errors: list[Whole] = []
    text: Localized


class TaskSpec(Authored):
    """Where a polled reply keeps its id, status and result."""

    id: list[str] = Field(default=["id"], min_length=1)
    status: str = "status"
    running: list[str] = Field(min_length=1)
    succeeded: list[str] = Field(min_length=1)
    failed: list[str] = Field(min_length=1)
    location: list[str] = Field(
        default=[], description="Where the file's address may stand, best first."
    )
    error: str = "error"
    progress: str = "progress"
    spellings: dict[str, str] = Field(
        default={}, description="Other words that gateways use for a status, and which it is."
    )
    times: list[str] = Field(
        default=[], description="Moments in seconds; gateways that send milliseconds are put right."
    )
    ended: str = Field(
        default="", description="The moment when the task ended; means nothing while it runs."
    )
    other_names: dict[str, list[str]] = Field(
        default={}, description="Other keys under which gateways send a property, best first."
    )


class ResourceSpec(Authored):
    """A group of endpoints: `client.<name>`. Without `retrieve`, create answers with the result itself."""

    text: Localized
    create: EndpointSpec
    retrieve: EndpointSpec | None = None
    content: EndpointSpec | None = None
    task: TaskSpec | None = None


class ServerSpec(Authored):
    """Where the API may be found."""

    url: Address
    text: Localized


class AuthSpec(Authored):
    """How a call is authorised: `Authorization: Bearer KEY`."""

    key_variable: VariableName
    base_url_variable: VariableName
    key_prefix: str = ""


class ErrorSpec(Authored):
    """What one HTTP status means."""

    name: Identifier
    schema_: str = Field(alias="schema")
    also: list[str] = Field(default=[], description="Schemas of other bodies that come with it.")
    not_accepted: list[str] = Field(
        default=[], description="Error codes that mean that a create was certainly not accepted."
    )
    codes: list[str] = Field(
        default=[], description="Error codes that mean this, whichever status they come with."
    )
    text: Localized


class SandboxFieldsSpec(Authored):
    """Which field of a request says what; left out: none does."""

    prompt: str = Field(description="What is shown, and may hold magic words.")
    callback: str | None = Field(default=None, description="The address that a task's end is told.")
    seconds: str | None = Field(default=None, description="The length of what is made.")
    size: str | None = Field(default=None, description="Its size, as in `1280x720`.")
    width: str | None = None
    height: str | None = None
    resolution: str | None = Field(default=None, description="Its shorter side, as in `720p`.")
    ratio: str | None = Field(default=None, description="Width to height, as in `16:9`.")
    rate: str | None = Field(default=None, description="Pictures per second.")


class SandboxDefaultsSpec(Authored):
    """What holds where a request does not say."""

    seconds: Annotated[Whole, Field(ge=1, le=60)]
    width: Annotated[Whole, Field(ge=16, le=4096)]
    height: Annotated[Whole, Field(ge=16, le=4096)]
    rate: Annotated[Whole, Field(ge=1, le=120)]


class SandboxSpec(Authored):
    """The API played on one's own machine. Left out, there is no sandbox."""

    fields: SandboxFieldsSpec
    defaults: SandboxDefaultsSpec


class PropertySpec(Authored):
    """The words for the two properties that every request has."""

    text: Localized


class ApiFile(Claim):
    """api.yaml: the API as a whole."""

    package: Identifier = Field(description="The generated package's import and distribution name.")
    version: Version
    noun: Identifier = Field(
        description="What a call makes, singular: `song` gives the names SongRequest and SongFailed."
    )
    title: Localized
    text: Localized
    locales: list[Locale] = Field(min_length=1)
    servers: list[ServerSpec] = Field(min_length=1)
    auth: AuthSpec
    group_suffixes: list[str] = Field(
        default=[], description="Words that callers wrongly append to a model id."
    )
    not_offered: list[str] = []
    unsaid_in_schema: dict[Identifier, Localized] = Field(
        default={}, description="What no JSON Schema can say of a request, and why."
    )
    resources: dict[Identifier, ResourceSpec] = Field(min_length=1)
    errors: dict[str, ErrorSpec] = {}
    sandbox: SandboxSpec | None = None
    model: PropertySpec
    mode: PropertySpec
