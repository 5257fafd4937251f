"""The Contract: what the catalog means, resolved, frozen, and ignorant of any target language.

Everything is a tuple or a frozen dataclass, so a stage can neither change what an earlier one made nor depend on
hidden order. `Text` carries every locale; values are plain JSON values.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Literal

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Scalar = bool | int | float | str
Authority = Literal["contract", "provider", "decision"]
Standing = Literal["used", "unknown", "absent", "ignored", "refused"]
Kind = Literal["text", "url", "date", "integer", "number", "boolean", "choice", "object", "any"]
Effect = Literal["", "refused", "cut", "replaced", "ignored", "adjusted", "matched"]
Chooser = Literal["", "chance", "input", "vendor"]
Unjudged = Literal["file", "outside", "vendor_only", "output", "language", "software", "unknown"]
Figures = tuple[tuple[str, Json], ...]

# Unicode white space, fixed here so that every language agrees on what a blank string is.
BLANK = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)


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
class Place:
    """Where in the catalog something stands."""

    file: str
    line: int
    column: int
    excerpt: str  # the whole line


NOWHERE = Place("", 0, 0, "")  # of what stands in no file


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
    publisher: str  # or `unknown`
    kind: str  # own_page, own_code, copy, reseller_docs, third_party_code, digest
    name: Text  # what messages call it; may hold `{place}`
    url: str  # or `unknown`
    read: str  # ISO date on which it was read
    speaks_of: str  # a year, a month, a day, or `unknown`
    repeats: str = ""  # the source that it copies, translates or sums up, if any


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One row of what sources publish; the catalog carries it, or says why it does not."""

    id: str
    text: str
    source: str  # id in `Contract.sources`
    place: str = ""
    also: tuple[str, ...] = ()  # other sources that say the same, with the places in them
    confidence: str
    disputed: bool = False  # sources differ
    is_third_party_alone: bool = False  # one witness says so, and that is no vendor
    not_carried: str = ""  # why nothing in the catalog carries it


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the catalog rests on, counted; of sources that repeat one another only one is a witness."""

    authorities: tuple[tuple[str, int], ...]  # facts by whose word they are
    confidences: tuple[tuple[str, int], ...]  # facts by how sure they are
    kinds: tuple[tuple[str, int], ...]  # facts by the kind of their source
    sources: tuple[tuple[str, int], ...]  # sources by kind
    unknown_addresses: int  # sources that nobody could find again
    statements: int  # of families, by providers
    one_witness: int
    one_third_party: int  # of these, where the witness is no vendor


@dataclass(frozen=True, slots=True)
class Name:
    """One name a field is accepted under."""

    name: str  # the property's name in the request
    unwrap: str = ""  # {"<unwrap>": value} means value
    keep: tuple[str, ...] = ()  # {"<keep>": …} goes out as the object it is


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What another API calls a field or a mode; it is never accepted, only named by hints."""

    name: str
    provenance: Provenance  # who calls it so


@dataclass(frozen=True, slots=True)
class Part:
    """What one kind of item of a list such as `content` stands for."""

    type: str  # what its `type` says
    role: str | None  # what its `role` says; null: it has none
    any_role: bool  # whether items of any role are meant
    value: str  # dotted path of the value inside the item
    provides: tuple[str, ...]  # the fields it may stand for


@dataclass(frozen=True, slots=True, kw_only=True)
class Sends:
    """What a field's upstream takes in place of what a caller may give."""

    name: str = ""  # the one name that it goes out under; left out: the name that was given
    kind: Literal["same", "text"] = "same"  # text: a number goes out as text
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Synonym:
    """A text that means another value; a number may stand for the text that is written like it."""

    given: str  # compared without case
    means: str  # what goes out


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueType:
    """What values a field takes, before any limit."""

    kind: Kind  # of the value; of each item, if it is a list
    is_list: bool = False  # whether it is a list
    schema: str = ""  # the shape of an object, by its name
    values: tuple[Scalar, ...] = ()  # the vocabulary
    synonyms: tuple[Synonym, ...] = ()  # of texts
    is_open: bool = True  # whether other values than `values` may be sent
    numeric_strings: bool = False  # whether a number may come as text
    keeps_text: bool = False  # whether one that came as text goes out as that text
    zero_is_absent: bool = False  # 0 says nothing, and less than 0 only what is declared
    lift: bool = False  # one bare value becomes a one-item list


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One request property as one family takes it."""

    name: str  # canonical: reports and rules go by it
    title: Text
    text: Text
    type: ValueType  # what its values are
    names: tuple[Name, ...]  # canonical first, then aliases
    elsewhere: tuple[Elsewhere, ...] = ()  # what other APIs call it
    entry: str  # the name that a typed request sends
    sends: Sends | None = None  # what goes out in place of what was given; left out: that itself
    media: str = ""  # the kind of material, such as "image"; empty: no material
    unit: str = ""
    standing: Standing = "used"  # what becomes of it where nothing else is said
    verbatim: bool = False  # goes out as written, judged by nothing
    parts: tuple[Part, ...] = ()  # what its items stand for, the first that fits
    overrides: Provenance | None = (
        None  # who says that a key inside wins over the same one at top level
    )
    example: Json = None
    provenance: Provenance

    @property
    def holds_address(self) -> bool:
        """Whether a text in it is an address."""
        return self.type.kind == "url" or (self.type.kind == "any" and bool(self.media))

    @property
    def is_sent_as_text(self) -> bool:
        """Whether a number goes out as text."""
        return self.sends is not None and self.sends.kind == "text"

    def sent_as(self, name: str) -> str:
        """The name under which it goes out, where it is given under one of its names."""
        return self.sends.name or name if self.sends else name


@dataclass(frozen=True, slots=True)
class Requirement:
    """Fields of which one must be given; a single field is the usual case."""

    fields: tuple[str, ...]  # by their canonical names
    provenance: Provenance

    @property
    def is_group(self) -> bool:
        """Whether several fields may meet it."""
        return len(self.fields) > 1


@dataclass(frozen=True, slots=True)
class Count:
    """How many items of a list a mode is inferred for, where these alone meet what it needs."""

    field: str  # the list
    items: int  # how many, less one for each need that something else meets
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a value may be; all that is set must hold."""

    values: tuple[Scalar, ...] = ()  # it is one of these; texts compare without case
    minimum: int | float | None = None  # it is no less
    maximum: int | float | None = None  # it is no more
    step: int | float | None = (
        None  # it is `minimum` and so many times this; counted from `minimum`
    )
    multiple_of: int | float | None = None  # it is this, a whole number of times
    also: tuple[Scalar, ...] = ()  # sentinels that stand beside everything else
    min_length: int | None = None  # it has no fewer characters
    max_length: int | None = None  # it has no more characters
    script: str = ""  # "han": only characters of that script are counted
    min_items: int | None = None  # it has no fewer items
    max_items: int | None = None  # it has no more items
    nonzero: int | None = None  # how many members of an object of numbers are not zero
    pattern: str = ""  # the whole of it matches this regular expression

    @property
    def bounds(self) -> dict[str, object]:
        """Those that are set, by name."""
        return {n: v for n in BOUNDS if (v := getattr(self, n)) not in (None, "", ())}


BOUNDS = tuple(f.name for f in fields(Bounds))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Bounds):
    """What another source says that a field may be."""

    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(Bounds):
    """A limit on one field's value, for some modes and models of a family (empty: all)."""

    field: str  # its canonical name
    path: tuple[str, ...] = ()  # inside the field's object; "*" means every member
    # What becomes of another value upstream. Only words hang on it, but for `matched`: then its issue is a note.
    effect: Effect = ""
    modes: tuple[str, ...] = ()  # where it holds; empty: in all
    models: tuple[str, ...] = ()  # for which it holds; empty: for all
    disputed_by: tuple[Statement, ...] = ()  # what other sources say of the same, whole
    provenance: Provenance
    at: Place = dataclasses.field(default=NOWHERE, compare=False)

    @property
    def is_refusing(self) -> bool:
        """Whether it takes offence: not where the gateway itself makes a value that will do of any other."""
        return self.effect != "matched"

    @property
    def place(self) -> str:
        """The field with the path inside it, dotted."""
        return ".".join((self.field, *self.path))


@dataclass(frozen=True, slots=True)
class Condition:
    """One test on one field of the request; all that are set must hold."""

    field: str  # its canonical name
    given: bool | None = None  # whether there is a value
    is_one_of: tuple[Scalar, ...] = ()  # the value is one of these; texts compare without case
    above: int | float | None = None  # the value is a number, and more
    below: int | float | None = None  # the value is a number, and less
    path: tuple[str, ...] = ()  # inside the field's object; "*" means every member

    @property
    def place(self) -> str:
        """The field with the path inside it, dotted."""
        return ".".join((self.field, *self.path))


@dataclass(frozen=True, slots=True, kw_only=True)
class Due(Bounds):
    """What a rule asks of one field's value."""

    field: str  # its canonical name
    path: tuple[str, ...] = ()  # inside the field's object; "*" means every member

    @property
    def place(self) -> str:
        """The field with the path inside it, dotted."""
        return ".".join((self.field, *self.path))


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How many items several lists may hold together."""

    of: tuple[str, ...]  # the fields whose items are counted
    min_items: int | None = None  # they have no fewer
    max_items: int | None = None  # they have no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A limit across fields: when every condition holds, the consequence is due."""

    name: str  # the only one of this name in the family
    when: tuple[Condition, ...] = ()  # all of them
    require: tuple[str, ...] = ()  # each must be given; dotted, like every name of a rule
    require_any: tuple[str, ...] = ()  # one must be given
    forbid: tuple[str, ...] = ()  # none may be given
    at_most_one_of: tuple[str, ...] = ()  # no two may be given
    total: Total | None = None  # how many items several lists hold together
    limits: tuple[Due, ...] = ()  # what values must keep to
    note: bool = False  # whether it is only pointed out that the conditions hold
    text: Text
    modes: tuple[str, ...] = ()  # where it holds; empty: in all
    models: tuple[str, ...] = ()  # for which it holds; empty: for all
    disputed_by: tuple[Provenance, ...] = ()  # sources that do not ask for it
    provenance: Provenance
    at: Place = dataclasses.field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldStanding:
    """What becomes of fields in some modes or models; it stands over the field's own standing."""

    fields: tuple[str, ...]  # by their canonical names
    standing: Standing  # what becomes of them
    modes: tuple[str, ...] = ()  # where it holds; empty: in all
    models: tuple[str, ...] = ()  # for which it holds; empty: for all
    disputed_by: tuple[Provenance, ...] = ()  # sources that say otherwise
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Modes that some models are known not to have."""

    modes: tuple[str, ...]  # the modes that are not there
    models: tuple[str, ...] = ()  # for which it holds; empty: for all
    disputed_by: tuple[Provenance, ...] = ()  # sources that say otherwise
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalFiles:
    """How a file on the caller's machine reaches the models of a family."""

    fields: tuple[str, ...]
    form: Literal["upload", "data_uri", "base64"]
    name: str = ""  # of an upload's part
    disputed_by: tuple[Provenance, ...] = ()
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherDefault:
    """What another source says that holds."""

    value: Json = None
    chosen_by: str = ""
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Default:
    """What holds when a field is left out: a value, or who chooses one; the most specific that concerns a call."""

    field: str
    value: Json = None
    chosen_by: Chooser = ""
    modes: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    disputed_by: tuple[OtherDefault, ...] = ()
    provenance: Provenance


def specificity(said: Default | FieldStanding) -> int:
    """3 for models in modes, 2 for models, 1 for modes, 0 for the family; of two that meet, the higher stands."""
    return 2 * bool(said.models) + bool(said.modes)


def meet(one: Default | FieldStanding, other: Default | FieldStanding) -> bool:
    """Whether some model in some mode is concerned by both."""
    pairs = ((one.models, other.models), (one.modes, other.modes))
    return all(not (mine and theirs) or set(mine) & set(theirs) for mine, theirs in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherFigures:
    """What another source says of the same."""

    says: Figures = ()
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A fact that a request alone cannot be held against."""

    about: str = ""  # a field; empty: the family
    why: Unjudged
    says: Figures = ()
    text: Text
    modes: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    disputed_by: tuple[OtherFigures, ...] = ()
    provenance: Provenance


EndStatus = Literal["deprecated", "announced", "retired"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherHost:
    """What becomes of the same at another host."""

    host: str  # where
    id: str = ""  # its name there; empty: the same
    status: EndStatus | Literal[""] = ""  # empty: it goes on there
    as_of: str = ""  # ISO date of that
    vendor_instead: str = ""  # what is named there in its place, and this API does not list
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherEnd:
    """What another source says of an end."""

    as_of: str = ""  # another day; empty: that it is no end
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifecycle:
    """That a model, mode, field, alias or value, or another API's id, is going or gone."""

    kind: Literal["model", "mode", "field", "alias", "value", "elsewhere"]  # what it is that ends
    name: str  # of the model, mode, field or alias; of the field, for a value of it; the other API's id
    value: Scalar | None = None  # the value that ends
    status: EndStatus  # going, to end by a notice, or gone; only words hang on it
    code: Literal["deprecated", "retired_model"]  # of the issue; a value may pick the model
    note: bool = False  # whether its issue is a note: it is announced, or not so by other sources
    as_of: str  # ISO date; only words hang on it, no clock is read
    host: str = ""  # where; empty: wherever its vendor ran it; only words hang on it
    other_hosts: tuple[OtherHost, ...] = ()  # only words hang on them
    # The vendor's model that it ended with, where no document says that the name stands for that one; only words.
    stands_for: str = ""
    is_hearsay: bool = False  # whether only third parties say so; only words hang on it
    instead: str = ""  # what to use in its place; only words hang on it
    vendor_instead: str = ""  # what its vendor names, and this API does not list; only words
    disputed_by: tuple[OtherEnd, ...] = ()  # who says otherwise; only words hang on it
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A request that a reader can copy."""

    name: str
    title: Text
    request: Mapping[str, Json]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One family × mode: the unit of a request class, a schema and a docs section."""

    family: str
    mode: str
    title: Text
    text: Text
    aliases: tuple[str, ...]
    elsewhere: tuple[Elsewhere, ...] = ()  # what other APIs call it
    wire: str  # the mode's wire value
    fields: tuple[
        Field, ...
    ]  # what this variant takes, `model` and `mode` left out, in reading order
    requirements: tuple[Requirement, ...]  # in reading order, `model` and `mode` left out
    uses: tuple[str, ...]  # the material it works on
    counts: tuple[Count, ...] = ()  # of lists, for its inference
    unused: tuple[str, ...]  # the family's material that this mode leaves alone
    examples: tuple[Example, ...] = ()  # those that mean this mode
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
    mode_required: Provenance | None  # who asks that it be named; None: it may be left out
    sends_inferred_mode: bool
    picked_by: str = ""  # the field that picks the real model, if one does
    default_model: str  # of such a family; else empty
    mode_confusions: tuple[
        tuple[str, Text], ...
    ]  # values of `mode` that mean something else at the vendor
    elsewhere: tuple[
        tuple[str, tuple[tuple[str, str], ...]], ...
    ]  # upstream id -> ((field, value), …) here
    limits: tuple[Limit, ...] = ()  # in the order of the file, as all statements are
    rules: tuple[Rule, ...] = ()
    standings: tuple[FieldStanding, ...] = ()
    gaps: tuple[Gap, ...] = ()
    defaults: tuple[Default, ...] = ()
    local_files: tuple[LocalFiles, ...] = ()
    remarks: tuple[Remark, ...] = ()
    lifecycle: tuple[Lifecycle, ...] = ()
    provenance: Provenance

    def variants_for(self, model: CatalogModel) -> tuple[Variant, ...]:
        """The variants in the order in which a model's modes are inferred."""
        return tuple(sorted(self.variants, key=lambda v: v.mode not in model.ranks))

    def calls(self, variant: Variant) -> tuple[Requirement, ...]:
        """What a mode needs of material: the requirements that nothing else can meet. By them it is inferred."""
        media = {f.name for f in self.fields if f.media}
        return tuple(r for r in variant.requirements if media.issuperset(r.fields))

    def limits_in(self, variant: Variant) -> tuple[Limit, ...]:
        """The limits that hold in a mode, for some models or all."""
        return tuple(x for x in self.limits if not x.modes or variant.mode in x.modes)

    def rules_in(self, variant: Variant) -> tuple[Rule, ...]:
        """The rules that hold in a mode, for some models or all."""
        return tuple(x for x in self.rules if not x.modes or variant.mode in x.modes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One HTTP call."""

    operation: str  # create, retrieve, content
    method: str
    path: str
    status: int
    reply: str  # schema name; empty: bytes
    also: tuple[str, ...] = ()  # schemas of other bodies that come with the same status
    media_type: str
    ranges: bool = False  # whether part of the bytes may be asked for
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
    spellings: tuple[tuple[str, str], ...] = ()  # other words for a status, and which
    times: tuple[str, ...] = ()
    ended: str = ""  # one of the times
    other_names: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def states(self) -> dict[str, str]:
        """The usual word for each state that a task goes through."""
        return {
            "queued": self.running[0],
            "in_progress": self.running[1 % len(self.running)],
            "succeeded": self.succeeded[0],
            "failed": self.failed[0],
        }


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
    also: tuple[str, ...] = ()  # schemas of other bodies that come with it
    not_accepted: tuple[str, ...] = ()  # codes by which a create certainly left nothing behind
    codes: tuple[str, ...] = ()  # codes that mean this, whichever status they come with
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A refusal of a dialect; `$words` in the body are filled in."""

    status: int
    body: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Takes:
    """What of a request to one family reaches its upstream through one kind of gateway."""

    family: str  # to which the request is
    # The names that do, beside `model`; `null`: all of them. What is under another is dropped.
    reads: tuple[str, ...] | None = None
    # By field, the name of another field that is read in its place; a list of one, where that holds lists.
    sends: Mapping[str, str] = field(default_factory=dict)
    withholds: tuple[str, ...] = ()  # names that mean something else there, and do not go out
    texts: tuple[str, ...] = ()  # names whose value must be a text, or the request is refused
    whole: tuple[
        str, ...
    ] = ()  # names whose value is dropped unless it is whole, or a text of digits
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How one kind of gateway differs, with all that it takes over from others."""

    name: str
    text: Text
    takes: tuple[Takes, ...]  # of the families of which it drops or reads something otherwise
    families: tuple[tuple[str, str], ...]  # families that are shown as in another dialect
    statuses: tuple[tuple[str, str], ...]  # state -> word
    progress: tuple[tuple[str, int], ...]  # state -> what is told; the rest: how far it has come
    replies: tuple[tuple[str, Json], ...]  # state, `created` or `any` -> body
    headers: tuple[tuple[str, str], ...]  # of the reply to a create
    errors: tuple[tuple[str, Answer], ...]  # situation -> refusal
    file_headers: tuple[tuple[str, str], ...]
    ranges: bool  # whether files are served in parts
    head: bool  # whether a file's headers may be asked for
    length: bool  # whether a file's length is told first
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Sandbox:
    """What the sandbox must know of requests, and how it may answer."""

    fields: tuple[tuple[str, str], ...]  # what a field says -> its name
    seconds: int  # these hold where a request does not say
    width: int
    height: int
    rate: int
    dialects: tuple[Dialect, ...]  # the first is spoken unless another is asked for


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
    unsaid_in_schema: tuple[tuple[str, Text], ...]  # what no JSON Schema can say, and why
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
class HandVector:
    """A request, and what must come of it, written by hand."""

    family: str
    name: str
    why: str
    request: Mapping[str, Json]
    options: tuple[tuple[str, Scalar], ...]  # those that are not at their default
    expect: tuple[tuple[str, Json], ...]  # every part of the outcome
    covers: tuple[str, ...] = ()  # what no derived vector shows, and this one does
    places: tuple[tuple[str, Place], ...]  # of each part, and of the whole under ""


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
    facts: tuple[Fact, ...] = ()
    evidence: Evidence | None = None
    sandbox: Sandbox | None = None
    vectors: tuple[HandVector, ...] = ()
    # Where families (`sora`), and their fields, modes and rules (`sora.duration`) stand.
    places: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def models(self) -> tuple[CatalogModel, ...]:
        """Every model, family by family."""
        return tuple(model for family in self.families for model in family.models)

    @property
    def variants(self) -> tuple[Variant, ...]:
        """Every variant, family by family."""
        return tuple(variant for family in self.families for variant in family.variants)

    @property
    def played(self) -> Resource | None:
        """The resource that a sandbox plays: the first with tasks that end in a file."""
        return next((r for r in self.resources if r.task and r.retrieve and r.content), None)

    def resource(self, name: str) -> Resource:
        """The resource of that name."""
        return next(r for r in self.resources if r.name == name)
