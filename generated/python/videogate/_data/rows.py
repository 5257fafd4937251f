# Made by `callsheet generate` from what the rules are made of.
# Edits are lost: change the catalog and run the command again.
"""The rows of the rules, as `rules.json` has them: their members, and what these are where they are left out."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, ClassVar, Literal

    Authority = Literal["contract", "provider", "decision"]
    Severity = Literal["error", "warning", "note"]
    Makers = dict[str, Callable[[Any], Any]]


class Claim:
    """Who says so, and where.

    Attributes:
        severity: Of a finding by this claim.
    """

    __slots__ = ("authority", "severity", "source")

    def __init__(self, authority: Authority, source: str = "") -> None:
        self.authority: Authority = authority
        self.source = source
        self.severity: Severity = "error" if authority == "contract" else "warning"


_claims: dict[tuple[Any, ...], Claim] = {}


def claim_of(row: tuple[Any, ...]) -> Claim:
    """The claim that a row `(authority, source)` stands for."""
    found = _claims.get(row)
    if found is None:
        found = _claims[row] = Claim(*row)
    return found


def many(make: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What makes each row of a list."""
    return lambda rows: tuple([make(row) for row in rows])


class Row:
    """One row."""

    inner: ClassVar[Makers] = {}  # by member, what makes the rows in it

    def __init__(self, table: dict[str, Any]) -> None:
        members = self.__dict__
        members.update(table)
        for name, make in self.inner.items():
            if name in table:
                members[name] = make(table[name])


class Bounds(Row):
    """What a value may be; all that is set must hold."""

    values: tuple[bool | int | float | str, ...] = ()
    minimum: int | float | None = None
    maximum: int | float | None = None
    step: int | float | None = None
    multiple_of: int | float | None = None
    also: tuple[bool | int | float | str, ...] = ()
    min_length: int | None = None
    max_length: int | None = None
    script: str = ""
    min_items: int | None = None
    max_items: int | None = None
    nonzero: int | None = None
    pattern: str = ""


class Dissent(Row):
    """What another source says of an end."""

    as_of: str = ""
    claim: Claim
    inner: ClassVar[Makers] = {"claim": claim_of}


class Host(Row):
    """What becomes of the same at another host."""

    host: str
    id: str = ""
    status: str | str = ""
    as_of: str = ""
    vendor_instead: str = ""
    claim: Claim
    inner: ClassVar[Makers] = {"claim": claim_of}


class Lifecycle(Row):
    """That a model, mode, field, alias or value, or another API's id, is going or gone."""

    kind: str
    name: str
    value: bool | int | float | str | None = None
    status: str
    code: str
    note: bool = False
    as_of: str
    host: str = ""
    other_hosts: tuple[Host, ...] = ()
    stands_for: str = ""
    is_hearsay: bool = False
    instead: str = ""
    vendor_instead: str = ""
    disputed_by: tuple[Dissent, ...] = ()
    claim: Claim
    inner: ClassVar[Makers] = {
        "other_hosts": many(Host),
        "disputed_by": many(Dissent),
        "claim": claim_of,
    }


class Gap(Row):
    """Modes that some models are known not to have."""

    modes: tuple[str, ...]
    models: tuple[str, ...] = ()
    disputed_by: tuple[Claim, ...] = ()
    claim: Claim
    inner: ClassVar[Makers] = {"disputed_by": many(claim_of), "claim": claim_of}


class Standing(Row):
    """What becomes of fields in some modes or models; it stands over the field's own standing."""

    fields: tuple[str, ...]
    standing: str
    modes: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    disputed_by: tuple[Claim, ...] = ()
    claim: Claim
    inner: ClassVar[Makers] = {"disputed_by": many(claim_of), "claim": claim_of}


class Due(Bounds):
    """What a rule asks of one field's value."""

    field: str
    path: tuple[str, ...] = ()


class Total(Row):
    """How many items several lists may hold together."""

    of: tuple[str, ...]
    min_items: int | None = None
    max_items: int | None = None


class Condition(Row):
    """One test on one field of the request; all that are set must hold."""

    field: str
    given: bool | None = None
    is_one_of: tuple[bool | int | float | str, ...] = ()
    above: int | float | None = None
    below: int | float | None = None
    path: tuple[str, ...] = ()


class Rule(Row):
    """A limit across fields: when every condition holds, the consequence is due."""

    name: str
    when: tuple[Condition, ...] = ()
    require: tuple[str, ...] = ()
    require_any: tuple[str, ...] = ()
    forbid: tuple[str, ...] = ()
    at_most_one_of: tuple[str, ...] = ()
    total: Total | None = None
    limits: tuple[Due, ...] = ()
    note: bool = False
    modes: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    disputed_by: tuple[Claim, ...] = ()
    claim: Claim
    inner: ClassVar[Makers] = {
        "when": many(Condition),
        "total": Total,
        "limits": many(Due),
        "disputed_by": many(claim_of),
        "claim": claim_of,
    }


class Statement(Bounds):
    """What another source says that a field may be."""

    claim: Claim
    inner: ClassVar[Makers] = {"claim": claim_of}


class Limit(Bounds):
    """A limit on one field's value, for some modes and models of a family (empty: all)."""

    field: str
    path: tuple[str, ...] = ()
    effect: str = ""
    modes: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    disputed_by: tuple[Statement, ...] = ()
    claim: Claim
    inner: ClassVar[Makers] = {"disputed_by": many(Statement), "claim": claim_of}


class Count(Row):
    """How many items of a list a mode is inferred for, where these alone meet what it needs."""

    field: str
    items: int
    claim: Claim
    inner: ClassVar[Makers] = {"claim": claim_of}


class Need(Row):
    """Fields of which one must be given; a single field is the usual case."""

    fields: tuple[str, ...]
    claim: Claim
    inner: ClassVar[Makers] = {"claim": claim_of}


class Mode(Row):
    """One way to generate, in one family."""

    name: str
    wire: str = ""
    aliases: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    uses: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    inner: ClassVar[Makers] = {"needs": many(Need), "counts": many(Count)}


class Part(Row):
    """What one kind of item of a list such as `content` stands for."""

    type: str
    role: str | None
    any_role: bool
    value: str
    provides: tuple[str, ...]


class Sends(Row):
    """What a field's upstream takes in place of what a caller may give."""

    name: str = ""
    kind: str = "same"
    claim: Claim
    inner: ClassVar[Makers] = {"claim": claim_of}


class Name(Row):
    """One name a field is accepted under."""

    name: str
    unwrap: str = ""
    keep: tuple[str, ...] = ()


class Synonym(Row):
    """A text that means another value; a number may stand for the text that is written like it."""

    given: str
    means: str


class Type(Row):
    """What values a field takes, before any limit."""

    kind: str
    is_list: bool = False
    schema: str = ""
    values: tuple[bool | int | float | str, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    is_open: bool = True
    numeric_strings: bool = False
    keeps_text: bool = False
    zero_is_absent: bool = False
    lift: bool = False
    inner: ClassVar[Makers] = {"synonyms": many(Synonym)}


class Field(Row):
    """One request property as one family takes it."""

    name: str
    type: Type
    names: tuple[Name, ...]
    sends: Sends | None = None
    media: str = ""
    standing: str = "used"
    verbatim: bool = False
    parts: tuple[Part, ...] = ()
    overrides: Claim | None = None
    claim: Claim
    inner: ClassVar[Makers] = {
        "type": Type,
        "names": many(Name),
        "sends": Sends,
        "parts": many(Part),
        "overrides": claim_of,
        "claim": claim_of,
    }


class Family(Row):
    """Models that share modes and fields."""

    name: str
    fields: tuple[Field, ...]
    modes: tuple[Mode, ...]
    mode_required: Claim | None = None
    sends_inferred_mode: bool = False
    picked_by: str = ""
    mode_confusions: tuple[str, ...] = ()
    ranks: dict[str, tuple[str, ...]] = {}  # noqa: RUF012
    limits: tuple[Limit, ...] = ()
    rules: tuple[Rule, ...] = ()
    standings: tuple[Standing, ...] = ()
    gaps: tuple[Gap, ...] = ()
    lifecycle: tuple[Lifecycle, ...] = ()
    inner: ClassVar[Makers] = {
        "fields": many(Field),
        "modes": many(Mode),
        "mode_required": claim_of,
        "limits": many(Limit),
        "rules": many(Rule),
        "standings": many(Standing),
        "gaps": many(Gap),
        "lifecycle": many(Lifecycle),
    }


class Takes(Row):
    """What of a request to one family reaches its upstream through one kind of gateway."""

    family: str
    reads: tuple[str, ...] | None = None
    sends: dict[str, str] = {}  # noqa: RUF012
    withholds: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    claim: Claim
    inner: ClassVar[Makers] = {"claim": claim_of}


class Dialect(Row):
    """What one kind of gateway takes."""

    takes: tuple[Takes, ...] = ()
    like: str = ""
    inner: ClassVar[Makers] = {"takes": many(Takes)}
