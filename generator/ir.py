"""The Contract: what the catalog means, resolved, frozen, and ignorant of any target language.

Everything is a tuple or a frozen dataclass, so a stage can neither change what an earlier one made nor depend on
hidden order. `Text` carries every locale; values are plain JSON values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Scalar = bool | int | float | str
Authority = Literal["contract", "provider", "decision"]
Standing = Literal["used", "unknown", "ignored", "refused"]
Kind = Literal["text", "url", "integer", "number", "boolean", "choice", "object", "any"]


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or paragraph in every locale of the API."""

    by_locale: tuple[tuple[str, str], ...]

    def __getitem__(self, locale: str) -> str:
        return dict(self.by_locale)[locale]

    @property
    def default(self) -> str:
        """The text in the API's first locale."""
        return self.by_locale[0][1]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who says so: `contract` is an error when broken, `provider` and `decision` are warnings."""

    authority: Authority
    source: str = ""  # id in `Contract.sources`
    place: str = ""  # where in the source, such as "§4.5"
    confidence: str = ""  # of a provider value: published, published-3p, inferred, unknown
    reason: str = ""  # of a decision

    @property
    def cite(self) -> str:
        """The source and the place in it, as one phrase."""
        return f"{self.source} {self.place}".strip()


@dataclass(frozen=True, slots=True)
class Source:
    """A published document that facts are taken from."""

    id: str
    title: str
    url: str
    read: str  # ISO date on which it was read


@dataclass(frozen=True, slots=True)
class Name:
    """One name a field is accepted under."""

    name: str
    unwrap: str = ""  # {"<unwrap>": value} means value
    keep: tuple[str, ...] = ()  # {"<keep>": …} goes out as the object it is


@dataclass(frozen=True, slots=True)
class Part:
    """What one kind of item of a list such as `content` stands for."""

    type: str
    role: str | None  # None: an item without a role
    any_role: bool
    value: str  # dotted path of the value inside the item
    provides: tuple[str, ...]  # the fields it may stand for


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueType:
    """What values a field takes, before any limit."""

    kind: Kind
    is_list: bool = False
    schema: str = ""  # name in `Contract.schemas`, for kind "object"
    values: tuple[Scalar, ...] = ()  # the vocabulary
    is_open: bool = True  # whether other values than `values` may be sent
    numeric_strings: bool = False
    zero_is_absent: bool = False
    lift: bool = False  # one bare value becomes a one-item list


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One request property as one family takes it."""

    name: str  # canonical
    title: Text
    text: Text
    type: ValueType
    names: tuple[Name, ...]  # canonical first, then aliases
    wire: str
    wire_kind: Literal["same", "text"] = "same"
    media: str = ""  # the kind of material, such as "image"; empty: no material
    unit: str = ""
    standing: Standing = "used"
    verbatim: bool = False  # goes out as written, judged by nothing
    parts: tuple[Part, ...] = ()
    example: Json = None
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Requirement:
    """Fields of which one must be given; a single field is the usual case."""

    fields: tuple[str, ...]
    provenance: Provenance

    @property
    def is_group(self) -> bool:
        """Whether several fields may meet it."""
        return len(self.fields) > 1


@dataclass(frozen=True, slots=True)
class Snap:
    """How a value off the list is moved onto it."""

    values: tuple[int | float, ...]
    ties: Literal["up", "down"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A limit on one field's value, for some modes and models of a family (empty: all)."""

    field: str
    values: tuple[Scalar, ...] = ()
    minimum: int | float | None = None
    maximum: int | float | None = None
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    max_items: int | None = None
    pattern: str = ""
    snap: Snap | None = None
    modes: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Condition:
    """One test on one field of the request; all that are set must hold."""

    field: str
    given: bool | None = None
    is_one_of: tuple[Scalar, ...] = ()
    above: int | float | None = None
    below: int | float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A limit across fields: when every condition holds, the consequence is due."""

    name: str
    when: tuple[Condition, ...]
    require: tuple[str, ...] = ()
    forbid: tuple[str, ...] = ()
    note: bool = False
    text: Text
    modes: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A request that a reader can copy."""

    name: str
    title: Text
    request: Mapping[str, Json]
    model: str
    mode: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One family × mode: the unit of a request class, a schema and a docs section."""

    family: str
    mode: str
    title: Text
    text: Text
    aliases: tuple[str, ...]
    wire: str  # the mode's wire value
    fields: tuple[
        Field, ...
    ]  # what this variant takes, `model` and `mode` left out, in reading order
    requirements: tuple[Requirement, ...]  # in reading order, `model` and `mode` left out
    uses: tuple[str, ...]  # the material it works on
    unused: tuple[str, ...]  # the family's material that this mode leaves alone
    rules: tuple[Rule, ...]
    limits: tuple[Limit, ...]
    examples: tuple[Example, ...]
    provenance: Provenance  # of the mode being offered in this family

    @property
    def required(self) -> tuple[str, ...]:
        """Fields that must be given by contract."""
        return tuple(
            r.fields[0]
            for r in self.requirements
            if not r.is_group and r.provenance.authority == "contract"
        )

    def field(self, name: str) -> Field:
        """The field of that canonical name."""
        return next(f for f in self.fields if f.name == name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogModel:
    """One id accepted in the request's `model`."""

    id: str
    title: str
    text: Text | None  # None: the family's
    family: str
    ranks: tuple[str, ...]  # modes its name speaks for: they come first when a mode is inferred
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Models that share modes and fields."""

    name: str
    title: Text
    text: Text
    resource: str
    models: tuple[CatalogModel, ...]
    fields: tuple[Field, ...]  # all, `model` and `mode` left out
    variants: tuple[Variant, ...]  # in the order in which modes are inferred
    mode_required: Provenance | None  # None: a mode may be left out
    sends_inferred_mode: bool
    default_model: str  # of a family whose real model another field picks; else empty
    mode_confusions: tuple[
        tuple[str, Text], ...
    ]  # values of `mode` that mean something else at the vendor
    elsewhere: tuple[
        tuple[str, tuple[tuple[str, str], ...]], ...
    ]  # upstream id -> ((field, value), …) here
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One HTTP call."""

    operation: str  # create, retrieve, content
    method: str
    path: str
    status: int
    reply: str  # schema name; empty: bytes
    media_type: str
    errors: tuple[int, ...]
    text: Text
    provenance: Provenance

    @property
    def parameter(self) -> str:
        """The name of the path parameter; empty when there is none."""
        return self.path.partition("{")[2].partition("}")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskShape:
    """Where a polled reply keeps its id, status and result."""

    id: tuple[str, ...]
    status: str
    running: tuple[str, ...]
    succeeded: tuple[str, ...]
    failed: tuple[str, ...]
    location: tuple[str, ...]  # dotted paths of the file's address, best first
    error: str
    progress: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A group of endpoints: `client.<name>`. Without `retrieve` its create answers with the result itself."""

    name: str
    text: Text
    create: Endpoint
    retrieve: Endpoint | None
    content: Endpoint | None
    task: TaskShape | None

    @property
    def endpoints(self) -> tuple[Endpoint, ...]:
        """Those that exist, in the order in which they are called."""
        return tuple(e for e in (self.create, self.retrieve, self.content) if e is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where the API may be found."""

    url: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorReply:
    """What one HTTP status means."""

    status: int
    name: str  # snake_case meaning, such as "rate_limited"
    schema: str
    not_accepted: tuple[str, ...] = ()  # codes by which a create certainly left nothing behind
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """The API as a whole."""

    package: str
    version: str
    noun: str
    title: Text
    text: Text
    locales: tuple[str, ...]
    key_variable: str  # environment variable of the API key
    base_url_variable: str
    key_prefix: str
    servers: tuple[Server, ...]
    group_suffixes: tuple[str, ...]
    not_offered: tuple[str, ...]
    errors: tuple[ErrorReply, ...]
    model_text: Text
    mode_text: Text
    blank: str  # the characters of which a blank string is made
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueText:
    """The words for one issue code."""

    code: str
    text: Text  # what the code means, for the docs
    messages: tuple[tuple[str, Text], ...]  # "default" first, then other wordings by kind
    hints: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeInfo:
    """A mode as the catalog explains it, whatever the family."""

    name: str
    title: Text
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The whole catalog, resolved."""

    api: Api
    resources: tuple[Resource, ...]
    families: tuple[Family, ...]
    modes: tuple[ModeInfo, ...]
    schemas: Mapping[str, Json] = field(default_factory=lambda: MappingProxyType({}))
    schema_texts: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    words: tuple[tuple[str, Text], ...] = ()
    issues: tuple[IssueText, ...] = ()
    sources: tuple[Source, ...] = ()
    files: tuple[tuple[str, str], ...] = ()  # (name relative to spec/, sha256) of everything read

    @property
    def models(self) -> tuple[CatalogModel, ...]:
        """Every model, family by family."""
        return tuple(model for family in self.families for model in family.models)

    @property
    def variants(self) -> tuple[Variant, ...]:
        """Every variant, family by family."""
        return tuple(variant for family in self.families for variant in family.variants)

    def resource(self, name: str) -> Resource:
        """The resource of that name."""
        return next(r for r in self.resources if r.name == name)
