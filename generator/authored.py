"""The authored types: what each file of a catalog may say.

They read located plain data (`generator.load`) and give every finding a position. The editor schemas under
`generated/schemas/authoring/` are made from these same types, so a field's description here is what an editor shows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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

from generator.diagnose import FORMS, diagnose, form
from generator.errors import CatalogError, Diagnostic, Position, closest
from generator.load import DataPath, Document, PlainScalar

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


class LimitSpec(Claim):
    """A limit on one field's value."""

    field: str
    values: list[VocabularyItem] | None = None
    min: Number | None = None
    max: Number | None = None
    min_length: Count | None = None
    max_length: Count | None = None
    min_items: Count | None = None
    max_items: Count | None = None
    pattern: str | None = None
    snap: SnapSpec | None = None
    modes: list[str] = []
    models: list[str] = []


class ConditionSpec(Authored):
    """A test on one field."""

    given: Flag | None = None
    is_: VocabularyItem | None = Field(default=None, alias="is")
    in_: list[VocabularyItem] | None = Field(default=None, alias="in")
    above: Number | None = None
    below: Number | None = None


class ConsequenceSpec(Authored):
    """What is due when a rule's conditions hold."""

    require: list[str] = []
    forbid: list[str] = []
    note: Flag = False


class RuleSpec(Claim):
    """A limit across fields."""

    name: Identifier
    when: dict[str, ConditionSpec] = Field(min_length=1)
    then: ConsequenceSpec
    text: Localized
    modes: list[str] = []
    models: list[str] = []


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
    media_type: MediaType = "application/json"
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
    not_accepted: list[str] = Field(
        default=[], description="Error codes that mean that a create was certainly not accepted."
    )
    text: Localized


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
    resources: dict[Identifier, ResourceSpec] = Field(min_length=1)
    errors: dict[str, ErrorSpec] = {}
    model: PropertySpec
    mode: PropertySpec


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
    url: Address
    read: Date = Field(description="The date on which it was read, YYYY-MM-DD.")


class SourcesFile(Authored):
    """sources.yaml: the documents that facts are taken from."""

    sources: dict[Identifier, SourceSpec]


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
    "families/*.yaml": FamilyFile,
}


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
        return shared | {f"families/{name}.yaml": f for name, f in self.families.items()}


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
        if not any(_kind(d.name) is kind for d in documents):
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
    )


def _kind(name: str) -> type[Authored] | None:
    folder, _, base = name.rpartition("/")
    if folder == "families":
        is_name = base.endswith(".yaml") and re.fullmatch(NAME, _stem(name))
        return FamilyFile if is_name else None
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
        found["family" if "*" in name else name.removesuffix(".yaml")] = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **schema,
        }
    return found
