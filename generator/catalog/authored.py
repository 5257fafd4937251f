"""The authored types: what each file of a catalog may say.

They read located plain data (`generator.load`) and give every finding a position. The editor schemas under
`generated/schemas/authoring/` are made from these same types, so a field's description here is what an editor shows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf
from types import UnionType
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationError,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError

from ..errors import CatalogError, Diagnostic, Position, closest
from .diagnose import FORMS, diagnose, form
from .load import DataPath, Document, PlainScalar

CORE_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
MAX_SAFE = 2**53 - 1  # JSON readers keep whole numbers exactly up to here


def json_value(value: object, path: DataPath = ()) -> object:
    """Read unquoted scalars the way JSON would: true, false, null and numbers; the rest is text."""
    if isinstance(value, dict):
        return {str(key): json_value(item, (*path, key)) for key, item in value.items()}
    if isinstance(value, list):
        return [json_value(item, (*path, index)) for index, item in enumerate(value)]
    if not isinstance(value, PlainScalar):
        return value
    if value in {"true", "false"}:
        return value == "true"
    if value == "null":
        return None
    if CORE_NUMBER.fullmatch(value):
        number = float(value)
        if abs(number) > MAX_SAFE and (number in {inf, -inf} or value.lstrip("-").isdigit()):
            raise PydanticCustomError(
                "number_range", "out of range", {"path": path, "text": str(value)}
            )
        return number if re.search(r"[.eE]", value) else int(value)
    return str(value)


def _read_number(value: object) -> object:
    return _plain(value, int | float, "a number")


def _read_whole(value: object) -> object:
    return _plain(value, int, "a whole number")


def _read_flag(value: object) -> object:
    return _plain(value, bool, "true or false")


def _plain(value: object, kind: type | UnionType, wanted: str) -> object:
    """A value that must stand unquoted and be read as JSON reads it."""
    found = json_value(value) if isinstance(value, PlainScalar) else value
    if not isinstance(found, kind) or (isinstance(found, bool) and kind is not bool):
        raise PydanticCustomError("not_plain", "wrong type", {"wanted": wanted})
    return found


class Words(dict[str, str]):
    """A text by locale; a type of its own, so that checks find every text there is."""


NAME = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
Identifier = Annotated[
    str,
    form(NAME, "small letters and digits, a letter first; `_` stands between words"),
]
SchemaName = Annotated[
    str, form(r"^[A-Z][A-Za-z0-9]*$", "letters and digits, a capital first, such as `VideoStatus`")
]
VariableName = Annotated[
    str, form(r"^[A-Z][A-Z0-9_]*$", "capitals, digits and `_`, such as `API_KEY`")
]
Locale = Annotated[
    str, form(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "a language tag, such as `en` or `zh-Hant`")
]
Address = Annotated[
    str,
    form(
        r"^https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+$",
        "an http or https address without spaces, quotes and brackets",
    ),
]
Date = Annotated[str, form(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a date, such as `2026-01-31`")]
Version = Annotated[
    str,
    form(
        r"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}((a|b|rc)[0-9]+)?$",
        "a version, such as `1.4.0` or `1.4.0rc1`",
    ),
]
MediaType = Annotated[
    str, form(r"^[a-z]+/[a-z0-9.+*-]+$", "a media type, such as `application/json`")
]
FactId = Annotated[
    str,
    form(
        r"^[a-z][a-z0-9_]*\.[a-z0-9_]+$",
        "the file's name, a dot and a name of small letters, digits and `_`",
    ),
]
Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Number = Annotated[int | float, BeforeValidator(_read_number)]
Whole = Annotated[int, BeforeValidator(_read_whole)]
Count = Annotated[int, Field(ge=0), BeforeValidator(_read_whole)]
Flag = Annotated[bool, BeforeValidator(_read_flag)]
# Text here, until the field's own type reads it: an editor may well see a number or a boolean.
VocabularyItem = Annotated[str, WithJsonSchema({"type": ["string", "number", "boolean"]})]
JsonValue = Annotated[Any, BeforeValidator(json_value), WithJsonSchema({})]
JsonObject = Annotated[dict[str, Any], BeforeValidator(json_value)]
Localized = Annotated[
    dict[str, Sentence],
    AfterValidator(Words),
    Field(description="The text by locale, such as {en: …, zh-Hant: …}."),
]
AuthorityName = Literal["contract", "provider", "decision"]
Confidence = Literal["published", "published-3p", "inferred", "unknown"]
CitationText = Annotated[
    str, Field(description="A source of sources.yaml and the place in it, such as `page §4.5`.")
]


class Authored(BaseModel):
    """What every authored type shares: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Claim(Authored):
    """What every statement may carry: who says so."""

    authority: AuthorityName | None = Field(
        default=None,
        description="Who says so: contract (an error when broken), provider or decision (a warning).",
    )
    source: CitationText | None = None
    confidence: Confidence | None = Field(
        default=None, description="How well a provider's value is known."
    )
    reason: Sentence | None = Field(
        default=None, description="Why we decided so; with authority decision."
    )
    facts: list[str] = Field(default=[], description="The facts of facts/*.yaml that this carries.")


class Shorthand(Claim):
    """A claim that may also be written as a bare string."""

    shorthand: ClassVar[str]  # the key that a bare string stands for

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, data: object) -> object:
        if not isinstance(data, str | dict):
            wanted = f"a bare `{cls.shorthand}` or a mapping"
            raise PydanticCustomError("not_plain", "wrong type", {"wanted": wanted})
        return {cls.shorthand: data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler.resolve_ref_schema(handler(core))]}


# --- fields.yaml -----------------------------------------------------------------------------------------------------


class AliasSpec(Shorthand):
    """Another name of the same value."""

    shorthand = "name"

    name: Identifier
    unwrap: str | None = Field(
        default=None, description="The key whose value is meant when an object is given."
    )
    keep: list[str] = Field(
        default=[], description="Keys that mark an object which goes out as it is."
    )


class PartSpec(Authored):
    """What one kind of item of a list such as `content` stands for."""

    type: str = Field(description="The item's `type`.")
    role: str | None = Field(
        default=None, description="The item's `role`; left out: an item without a role."
    )
    any_role: Flag = Field(default=False, description="Whether items of any role are meant.")
    value: str = Field(description="Where the item keeps its value, such as `image_url.url`.")
    provides: list[str] = Field(
        description="The fields that such an item stands for.", min_length=1
    )


ScalarKind = Literal["text", "url", "integer", "number", "boolean", "choice", "object", "any"]
StandingName = Literal["used", "unknown", "ignored", "refused"]
ChooserName = Literal["chance", "input", "vendor"]


class FieldSpec(Claim):
    """One request property: its canonical name is the key. In a family, only what differs there."""

    title: Localized | None = Field(default=None, description="A short label; left out: the name.")
    text: Localized | None = Field(
        default=None, description="One or two sentences for docstrings, OpenAPI and docs."
    )
    type: Literal[ScalarKind, "list"] | None = None
    items: ScalarKind | None = Field(default=None, description="What a list holds.")
    schema_: str | None = Field(
        default=None, alias="schema", description="The object's name in schemas.yaml."
    )
    values: list[VocabularyItem] | None = Field(default=None, description="The vocabulary.")
    open: Flag | None = Field(
        default=None, description="Whether values outside the vocabulary may be sent."
    )
    aliases: list[AliasSpec] | None = Field(
        default=None, description="Other names of the same value."
    )
    wire: str | None = Field(
        default=None, description="The name under which it goes out; left out: its own."
    )
    wire_kind: Literal["same", "text"] | None = Field(
        default=None, description="text: a number goes out as a string."
    )
    media: Identifier | None = Field(
        default=None,
        description="The kind of material it carries, such as `image`; modes are inferred from material.",
    )
    unit: str | None = None
    standing: StandingName | None = Field(
        default=None,
        description="used; unknown whether it is honoured (note); ignored or refused there (warning).",
    )
    numeric_strings: Flag | None = Field(
        default=None, description="Whether numbers may come as strings of digits."
    )
    zero_is_absent: Flag | None = None
    lift: Flag | None = Field(
        default=None, description="Whether one bare value becomes a list of one."
    )
    verbatim: Flag | None = Field(
        default=None, description="Goes out as written and is judged by nothing."
    )
    parts: list[PartSpec] | None = Field(
        default=None, description="What the items of a list such as `content` stand for."
    )
    overrides: Claim | None = Field(
        default=None,
        description="Given when a key inside the object may win over the same one at top level.",
    )
    example: JsonValue = None


class FieldsFile(Authored):
    """fields.yaml: every request property of the API, and named sets of them."""

    fields: dict[Identifier, FieldSpec]
    sets: dict[Identifier, list[str]] = Field(
        default={}, description="Names for groups of fields that families share."
    )


# --- modes.yaml ------------------------------------------------------------------------------------------------------


class RequirementSpec(Shorthand):
    """A field that must be given, or a group of which one must."""

    shorthand = "field"

    field: str | None = None
    any_of: list[str] | None = Field(default=None, min_length=2)


class ModeSpec(Claim):
    """One way to generate. In a family, only what differs there."""

    title: Localized | None = None
    text: Localized | None = None
    aliases: list[str] = Field(default=[], description="Other values of `mode` that mean this one.")
    wire: str | None = Field(
        default=None, description="The value that goes out; left out: its own name."
    )
    requires: list[RequirementSpec] | None = None
    uses: list[str] = Field(default=[], description="Material it works on beside what it requires.")


class ModeSetSpec(Claim):
    """Modes that several families offer on the same ground."""

    modes: list[str] = Field(min_length=1)


class ModesFile(Authored):
    """modes.yaml: every mode, and named sets of them."""

    modes: dict[Identifier, ModeSpec]
    sets: dict[Identifier, ModeSetSpec] = {}


# --- families/<family>.yaml ------------------------------------------------------------------------------------------


ModelId = Annotated[
    str,
    form(
        r"^[A-Za-z0-9][A-Za-z0-9._:/-]*$", "letters, digits and `.` `_` `:` `/` `-`, without spaces"
    ),
]


class ModelSpec(Shorthand):
    """One id accepted in the request's `model`; usually just the id."""

    shorthand = "id"

    id: ModelId
    title: str | None = None
    text: Localized | None = None
    ranks: list[str] = Field(
        default=[], description="Modes its name speaks for: tried first when a mode is inferred."
    )


class SnapSpec(Authored):
    """How a number off the list is moved onto it."""

    to: list[Number] = Field(min_length=1)
    ties: Literal["up", "down"] = "up"


class BoundsSpec(Authored):
    """What a value may be."""

    values: list[VocabularyItem] | None = Field(
        default=None, description="The only values; texts compare without case."
    )
    min: Number | None = None
    max: Number | None = None
    step: Number | None = Field(
        default=None, description="Only min, min + step, min + 2 × step and so on."
    )
    also: list[VocabularyItem] | None = Field(
        default=None, description="Values with a meaning of their own, such as -1, beside the rest."
    )
    min_length: Count | None = None
    max_length: Count | None = None
    script: Literal["han"] | None = Field(
        default=None, description="Count only characters of this script."
    )
    min_items: Count | None = None
    max_items: Count | None = None
    nonzero: Count | None = Field(
        default=None, description="How many members of an object of numbers are not zero."
    )
    pattern: str | None = None


class StatementSpec(BoundsSpec, Claim):
    """What another source says: everything that it takes, not only what it adds."""


class ScopedClaim(Claim):
    """A statement for some modes and models; left out: for all."""

    modes: list[str] = []
    models: list[str] = Field(
        default=[], description="Model ids; with `picked_by`, values of that field."
    )


REASON = "Why no JSON Schema can say it; one of `unsaid_in_schema` of api.yaml."


class LimitSpec(BoundsSpec, ScopedClaim):
    """A limit on one field's value; a dotted name looks inside an object, `*` at each member."""

    field: str
    snap: SnapSpec | None = None
    effect: Literal["refused", "cut", "replaced", "ignored", "adjusted"] | None = Field(
        default=None, description="What becomes of another value upstream; left out: not known."
    )
    unsaid_in_schema: str | None = Field(default=None, description=REASON)
    disputed_by: list[StatementSpec] = Field(
        default=[],
        description="What other sources say of the same; a value that one takes is a note.",
    )


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


class RuleSpec(ScopedClaim):
    """A limit across fields."""

    name: Identifier
    when: dict[str, ConditionSpec] = {}
    then: ConsequenceSpec
    text: Localized
    unsaid_in_schema: str | None = Field(default=None, description=REASON)
    disputed_by: list[Claim] = Field(
        default=[], description="Sources that do not ask for it; then a breach is a note."
    )


class StandingSpec(ScopedClaim):
    """What becomes of fields; stands over what the fields and the modes say themselves."""

    fields: list[str] = Field(min_length=1)
    standing: StandingName
    disputed_by: list[Claim] = []


class GapSpec(ScopedClaim):
    """Modes that models are published not to have."""

    modes: list[str] = Field(min_length=1)
    disputed_by: list[Claim] = []


class LocalFilesSpec(Claim):
    """How a file on the caller's machine reaches the models of a family."""

    fields: list[str] = Field(min_length=1, description="Where it may stand.")
    form: Literal["upload", "data_uri", "base64"] = Field(
        description="As a part of a multipart body, or as text in the field's place."
    )
    name: str | None = Field(default=None, description="What an upload's part is called.")
    disputed_by: list[Claim] = []


class OtherDefaultSpec(Claim):
    """What holds by another source."""

    value: JsonValue = None
    chosen_by: ChooserName | None = None


class DefaultSpec(ScopedClaim):
    """What holds when a field is left out: a value, or who chooses one."""

    field: str
    value: JsonValue = None
    chosen_by: ChooserName | None = Field(
        default=None, description="chance, the given input, or the vendor in ways unknown."
    )
    disputed_by: list[OtherDefaultSpec] = []


class OtherFiguresSpec(Claim):
    """What another source says of the same."""

    says: JsonObject = {}


class RemarkSpec(ScopedClaim):
    """A fact that a request alone cannot be held against."""

    about: str | None = Field(default=None, description="A field; left out: the family.")
    why: Literal["file", "outside", "vendor_only", "output", "language", "software", "unknown"] = (
        Field(description="Why a request cannot be held against it.")
    )
    says: JsonObject = Field(default={}, description="The figures.")
    text: Localized
    disputed_by: list[OtherFiguresSpec] = []


class LifecycleSpec(Claim):
    """That a model, mode, field, alias or value is going or gone."""

    model: str | None = None
    mode: str | None = None
    field: str | None = None
    alias: str | None = None
    value: VocabularyItem | None = Field(default=None, description="A value of `field`.")
    status: Literal["deprecated", "retired"]
    as_of: Date
    instead: str | None = None


class ExampleSpec(Claim):
    """A request that a reader can copy."""

    name: Identifier
    title: Localized
    request: JsonObject


class FamilyFile(Claim):
    """families/<family>.yaml: models that share modes and fields. The file's name is the family's."""

    title: Localized
    text: Localized
    resource: str | None = Field(
        default=None, description="Where it is called, of api.yaml; left out: the only one."
    )
    models: list[ModelSpec] = Field(min_length=1)
    mode_set: str | None = Field(
        default=None, description="A set of modes.yaml that the family offers."
    )
    modes: dict[Identifier, ModeSpec | None] = {}
    mode_required: Claim | None = Field(
        default=None, description="Given when a request must name its mode."
    )
    sends_inferred_mode: Flag = False
    mode_confusions: dict[str, Localized] = Field(
        default={}, description="Values of `mode` that mean something else upstream."
    )
    requires: list[RequirementSpec] = Field(
        default=[], description="What every mode of the family needs."
    )
    field_sets: list[str] = []
    fields: dict[Identifier, FieldSpec | None] = {}
    without: list[str] = Field(
        default=[], description="Fields of the sets that this family does not have."
    )
    limits: list[LimitSpec] = []
    rules: list[RuleSpec] = []
    standings: list[StandingSpec] = Field(
        default=[], description="What becomes of fields in some modes or models."
    )
    gaps: list[GapSpec] = Field(
        default=[], description="Modes that some models are published not to have."
    )
    defaults: list[DefaultSpec] = []
    local_files: list[LocalFilesSpec] = Field(
        default=[], description="How files on the caller's machine reach the models."
    )
    remarks: list[RemarkSpec] = Field(
        default=[], description="Facts that a request alone cannot be held against."
    )
    lifecycle: list[LifecycleSpec] = []
    picked_by: str | None = Field(
        default=None, description="The field whose value names the real model, if one does."
    )
    elsewhere: dict[str, dict[str, str]] = Field(
        default={}, description="Upstream ids, and how they are called here."
    )
    examples: list[ExampleSpec] = []


# --- api.yaml --------------------------------------------------------------------------------------------------------


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


# --- dialects.yaml ---------------------------------------------------------------------------------------------------


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


# --- the rest --------------------------------------------------------------------------------------------------------


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


class FactSpec(Authored):
    """One published fact, so that it can be told which of them the catalog carries."""

    text: Sentence
    source: CitationText
    confidence: Confidence
    disputed: Flag = Field(default=False, description="Whether sources differ.")
    not_carried: Sentence | None = Field(
        default=None, description="Why nothing in the catalog carries it."
    )


class FactsFile(Authored):
    """facts/<subject>.yaml: what sources publish, row by row."""

    facts: dict[FactId, FactSpec]


class OptionsSpec(Authored):
    """How a request is checked, where not in the usual way."""

    strict: Flag = False
    partial: Flag = False
    unknown_model: Literal["error", "allow"] = "error"


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
    request: JsonObject
    options: OptionsSpec = OptionsSpec()
    expect: ExpectationSpec


class VectorsFile(Authored):
    """vectors/<family>.yaml: requests that matter in practice, and what must come of them."""

    vectors: list[VectorSpec] = Field(min_length=1)


class SchemaEntry(Authored):
    """One plain JSON Schema: a reply, an error body or a nested object."""

    text: Localized
    schema_: JsonObject = Field(alias="schema")


class SchemasFile(Authored):
    """schemas.yaml: replies, error bodies and nested objects as plain JSON Schema (2020-12)."""

    schemas: dict[SchemaName, SchemaEntry]


FILE_TYPES: dict[str, type[Authored]] = {
    "api.yaml": ApiFile,
    "fields.yaml": FieldsFile,
    "modes.yaml": ModesFile,
    "schemas.yaml": SchemasFile,
    "issues.yaml": IssuesFile,
    "sources.yaml": SourcesFile,
    "dialects.yaml": DialectsFile,
    "families/*.yaml": FamilyFile,
    "facts/*.yaml": FactsFile,
    "vectors/*.yaml": VectorsFile,
}
# What a file of a folder is about.
FOLDERS = {"families/*.yaml": "family", "facts/*.yaml": "facts", "vectors/*.yaml": "vectors"}
OPTIONAL = frozenset({"dialects.yaml", "facts/*.yaml", "vectors/*.yaml"})


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything authored, with the documents it came from for positions."""

    api: ApiFile
    fields: FieldsFile
    modes: ModesFile
    schemas: SchemasFile
    issues: IssuesFile
    sources: SourcesFile
    families: dict[str, FamilyFile]
    documents: dict[str, Document]
    dialects: DialectsFile | None = None
    facts: dict[str, FactsFile] = field(default_factory=dict[str, FactsFile])
    vectors: dict[str, VectorsFile] = field(default_factory=dict[str, VectorsFile])

    @property
    def files(self) -> dict[str, Authored]:
        """What each file says, by its name."""
        shared: dict[str, Authored] = {
            "api.yaml": self.api,
            "fields.yaml": self.fields,
            "modes.yaml": self.modes,
            "schemas.yaml": self.schemas,
            "issues.yaml": self.issues,
            "sources.yaml": self.sources,
        }
        if self.dialects is not None:
            shared["dialects.yaml"] = self.dialects
        folders: dict[str, Mapping[str, Authored]] = {
            "families": self.families,
            "facts": self.facts,
            "vectors": self.vectors,
        }
        return shared | {
            f"{k}/{n}.yaml": f for k, files in folders.items() for n, f in files.items()
        }


def read_authored(documents: tuple[Document, ...]) -> Catalog:
    """Read every document as the type its name calls for.

    Raises:
        CatalogError: with every finding of every file.
    """
    problems: list[Diagnostic] = []
    read: dict[str, Any] = {}
    for document in documents:
        kind = _kind(document.name)
        if kind is None:
            problems.append(_unknown_file(document))
            continue
        try:
            read[document.name] = kind.model_validate(document.data)
        except ValidationError as error:
            problems += diagnose(error, document, kind)
    for name, kind in FILE_TYPES.items():
        if name not in OPTIONAL and not any(_kind(d.name) is kind for d in documents):
            message = "the catalog has no such file"
            problems.append(Diagnostic(Position(name), "missing-file", message, "add it"))
    if problems:
        raise CatalogError(problems)
    families = {_stem(name): value for name, value in read.items() if isinstance(value, FamilyFile)}
    return Catalog(
        api=read["api.yaml"],
        fields=read["fields.yaml"],
        modes=read["modes.yaml"],
        schemas=read["schemas.yaml"],
        issues=read["issues.yaml"],
        sources=read["sources.yaml"],
        families=families,
        documents={d.name: d for d in documents},
        dialects=read.get("dialects.yaml"),
        facts={_stem(name): value for name, value in read.items() if isinstance(value, FactsFile)},
        vectors={_stem(n): value for n, value in read.items() if isinstance(value, VectorsFile)},
    )


def _kind(name: str) -> type[Authored] | None:
    folder, _, base = name.rpartition("/")
    if f"{folder}/*.yaml" in FOLDERS:
        is_name = base.endswith(".yaml") and re.fullmatch(NAME, _stem(name))
        return FILE_TYPES[f"{folder}/*.yaml"] if is_name else None
    return FILE_TYPES.get(name)


def _unknown_file(document: Document) -> Diagnostic:
    message = "no file of a catalog has this name"
    if document.name.startswith("families/"):
        help_ = f"a family's file is `families/NAME.yaml`; NAME is {FORMS[NAME]}"
    else:
        help_ = closest(document.name, FILE_TYPES)
    return Diagnostic(Position(document.name), "unknown-file", message, help_)


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")


def authoring_schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schema of each kind of file, by file name, for editors."""
    found: dict[str, dict[str, Any]] = {}
    for name, kind in FILE_TYPES.items():
        schema = kind.model_json_schema(by_alias=True)
        found[FOLDERS.get(name, name.removesuffix(".yaml"))] = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **schema,
        }
    return found
