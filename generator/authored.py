"""The authored types: what each file of a catalog may say.

They read located plain data (`generator.load`) and give every finding a position. The editor schemas under
`generated/schemas/authoring/` are made from these same types, so a field's description here is what an editor shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import (
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
from pydantic_core import CoreSchema, ErrorDetails

from generator.errors import CatalogError, Diagnostic, Position, closest
from generator.load import DataPath, Document, PlainScalar

CORE_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")


def json_value(value: object) -> object:
    """Read unquoted scalars the way JSON would: true, false, null and numbers; the rest is text."""
    if isinstance(value, dict):
        return {str(key): json_value(item) for key, item in value.items()}
    if isinstance(value, list):
        return [json_value(item) for item in value]
    if not isinstance(value, PlainScalar):
        return value
    if value in {"true", "false"}:
        return value == "true"
    if value == "null":
        return None
    if CORE_NUMBER.fullmatch(value):
        is_whole = not re.search(r"[.eE]", value)
        return int(value) if is_whole else float(value)
    return str(value)


def _number(value: object) -> object:
    return json_value(value) if isinstance(value, PlainScalar) else value


Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Number = Annotated[int | float, BeforeValidator(_number)]
Count = Annotated[int, Field(ge=0)]
JsonValue = Annotated[Any, BeforeValidator(json_value), WithJsonSchema({})]
JsonObject = Annotated[dict[str, Any], BeforeValidator(json_value)]
Localized = Annotated[
    dict[str, Sentence], Field(description="The text by locale, such as {en: …, zh-Hant: …}.")
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

    @classmethod
    def shorthand(cls) -> str:
        """The key that a bare string stands for."""
        raise NotImplementedError

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, data: object) -> object:
        return {cls.shorthand(): data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler.resolve_ref_schema(handler(core))]}


# --- fields.yaml -----------------------------------------------------------------------------------------------------


class AliasSpec(Shorthand):
    """Another name of the same value."""

    name: Identifier
    unwrap: str | None = Field(
        default=None, description="The key whose value is meant when an object is given."
    )
    keep: list[str] = Field(
        default=[], description="Keys that mark an object which goes out as it is."
    )

    @classmethod
    def shorthand(cls) -> str:
        return "name"


class PartSpec(Authored):
    """What one kind of item of a list such as `content` stands for."""

    type: str = Field(description="The item's `type`.")
    role: str | None = Field(
        default=None, description="The item's `role`; left out: an item without a role."
    )
    any_role: bool = Field(default=False, description="Whether items of any role are meant.")
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
    type: ScalarKind | Literal["list"] | None = None
    items: ScalarKind | None = Field(default=None, description="What a list holds.")
    schema_: str | None = Field(
        default=None, alias="schema", description="The object's name in schemas.yaml."
    )
    values: list[str] | None = Field(default=None, description="The vocabulary.")
    open: bool | None = Field(
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
    media: Literal["image", "video", "audio", "mixed"] | None = Field(
        default=None,
        description="The material it carries; modes are inferred from the material given.",
    )
    unit: str | None = None
    standing: StandingName | None = Field(
        default=None,
        description="used; unknown whether it is honoured (note); ignored or refused there (warning).",
    )
    numeric_strings: bool | None = Field(
        default=None, description="Whether numbers may come as strings of digits."
    )
    zero_is_absent: bool | None = None
    lift: bool | None = Field(
        default=None, description="Whether one bare value becomes a list of one."
    )
    verbatim: bool | None = Field(
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

    field: str | None = None
    any_of: list[str] | None = Field(default=None, min_length=2)

    @classmethod
    def shorthand(cls) -> str:
        return "field"


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


class ModelSpec(Shorthand):
    """One id accepted in the request's `model`; usually just the id."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:/-]*$")]
    title: str | None = None
    text: Localized | None = None
    ranks: list[str] = Field(
        default=[], description="Modes its name speaks for: tried first when a mode is inferred."
    )

    @classmethod
    def shorthand(cls) -> str:
        return "id"


class SnapSpec(Authored):
    """How a number off the list is moved onto it."""

    to: list[Number] = Field(min_length=1)
    ties: Literal["up", "down"] = "up"


class LimitSpec(Claim):
    """A limit on one field's value."""

    field: str
    values: list[str] | None = None
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

    given: bool | None = None
    is_: str | None = Field(default=None, alias="is")
    in_: list[str] | None = Field(default=None, alias="in")
    above: Number | None = None
    below: Number | None = None


class ConsequenceSpec(Authored):
    """What is due when a rule's conditions hold."""

    require: list[str] = []
    forbid: list[str] = []
    note: bool = False


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
    sends_inferred_mode: bool = False
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


class EndpointSpec(Claim):
    """One HTTP call."""

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: Annotated[str, StringConstraints(pattern=r"^/[A-Za-z0-9/_.{}-]*$")]
    status: int = Field(default=200, ge=200, le=299)
    reply: str | None = Field(default=None, description="The reply's schema; left out: bytes.")
    media_type: str = "application/json"
    errors: list[int] = []
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

    url: str
    text: Localized


class AuthSpec(Authored):
    """How a call is authorised: `Authorization: Bearer KEY`."""

    key_variable: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
    base_url_variable: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
    key_prefix: str = ""


class ErrorSpec(Authored):
    """What one HTTP status means."""

    name: Identifier
    schema_: str = Field(alias="schema")
    text: Localized


class PropertySpec(Authored):
    """The words for the two properties that every request has."""

    text: Localized


class ApiFile(Claim):
    """api.yaml: the API as a whole."""

    package: Identifier = Field(description="The generated package's import and distribution name.")
    version: str
    noun: Identifier = Field(
        description="What a call makes, singular: `video` gives Video, VideoRequest, VideoFailed."
    )
    title: Localized
    text: Localized
    locales: list[str] = Field(min_length=1)
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

    title: str
    url: str
    read: str = Field(description="The date on which it was read, YYYY-MM-DD.")


class SourcesFile(Authored):
    """sources.yaml: the documents that facts are taken from."""

    sources: dict[Identifier, SourceSpec]


class SchemaEntry(Authored):
    """One plain JSON Schema: a reply, an error body or a nested object."""

    text: Localized
    schema_: JsonObject = Field(alias="schema")


class SchemasFile(Authored):
    """schemas.yaml: replies, error bodies and nested objects as plain JSON Schema (2020-12)."""

    schemas: dict[Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9]*$")], SchemaEntry]


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
            message = "no file of a catalog has this name"
            problems.append(
                Diagnostic(
                    document.at(()), "unknown-file", message, closest(document.name, FILE_TYPES)
                )
            )
            continue
        try:
            read[document.name] = kind.model_validate(document.data)
        except ValidationError as error:
            problems += _diagnose(error, document, kind)
    for name in FILE_TYPES:
        found = any(_kind(d.name) is FILE_TYPES[name] for d in documents)
        if not found:
            problems.append(
                Diagnostic(Position(name), "missing-file", "the catalog has no such file")
            )
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
    if folder == "families" and base.endswith(".yaml"):
        return FamilyFile
    return FILE_TYPES.get(name)


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")


def _diagnose(
    error: ValidationError, document: Document, kind: type[Authored]
) -> Iterator[Diagnostic]:
    for detail in error.errors(include_url=False):
        path = _data_path(detail["loc"], document)
        yield _diagnostic(detail, path, document, kind)


def _data_path(loc: tuple[int | str, ...], document: Document) -> DataPath:
    """A pydantic location without the steps that are not in the data (union branches, `[key]`)."""
    path: DataPath = ()
    data: object = document.data
    for step in loc:
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        elif step == loc[-1] and isinstance(data, dict):
            return (*path, step)
        else:
            continue
        path = (*path, step)
    return path


def _diagnostic(
    detail: ErrorDetails, path: DataPath, document: Document, kind: type[Authored]
) -> Diagnostic:
    name = str(path[-1]) if path else document.name
    context = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            known = _keys_at(kind, path[:-1])
            at = document.at(path, key=True)
            return Diagnostic(
                at, "unknown-key", f"`{name}` is not a key here", closest(name, known)
            )
        case "missing":
            at = document.at(path[:-1])
            return Diagnostic(at, "missing-key", f"`{name}` must be given here")
        case "literal_error":
            choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            given = detail["input"]
            message = f"`{given}` is not a value of `{name}`"
            return Diagnostic(document.at(path), "bad-value", message, closest(str(given), choices))
        case "string_pattern_mismatch":
            message = f"`{detail['input']}` must match {context.get('pattern')}"
            return Diagnostic(document.at(path), "bad-format", message)
        case "string_too_short" | "too_short":
            return Diagnostic(
                document.at(path),
                "empty-value",
                f"`{name}` is empty",
                "say it, or leave the key out",
            )
        case _:
            words = detail["msg"].removeprefix("Input ").removeprefix("Value error, ")
            return Diagnostic(document.at(path), "wrong-type", f"`{name}`: {words}")


def _keys_at(kind: type[BaseModel], path: DataPath) -> set[str]:
    """The keys that the authored type at a data path knows."""
    current: Any = kind
    for step in path:
        current = _step_into(current, step)
        if current is None:
            return set()
    if isinstance(current, type) and issubclass(current, BaseModel):
        return {f.alias or name for name, f in current.model_fields.items()}
    return set()


def _step_into(annotation: Any, step: str | int) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, info in annotation.model_fields.items():
            if (info.alias or name) == step:
                return _unwrap(info.annotation)
        return None
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is dict:
        return _unwrap(args[1])
    if origin is list:
        return _unwrap(args[0])
    return None


def _unwrap(annotation: Any) -> Any:
    """Without Annotated and Optional."""
    while True:
        args = [a for a in get_args(annotation) if a is not type(None)]
        if get_origin(annotation) is Annotated or (
            type(None) in get_args(annotation) and len(args) == 1
        ):
            annotation = args[0]
        else:
            return annotation


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
