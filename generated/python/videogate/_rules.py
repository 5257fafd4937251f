"""What the rendered family modules are made of: plain data that the engine reads.

Written without dataclasses and enums on purpose: a service that only validates pays for this import on every start.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Authority = Literal["contract", "provider", "decision"]
    Standing = Literal["used", "unknown", "ignored", "refused"]
    Kind = Literal["text", "url", "integer", "number", "boolean", "choice", "object", "any"]

Scalar = bool | int | float | str


class Claim:
    """Who says so, and where."""

    __slots__ = ("authority", "reason", "source")

    def __init__(self, authority: Authority, source: str = "", reason: str = "") -> None:
        self.authority: Authority = authority
        self.source = source
        self.reason = reason


class Name:
    """One name a field is accepted under."""

    __slots__ = ("keep", "name", "unwrap")

    def __init__(self, name: str, unwrap: str = "", keep: tuple[str, ...] = ()) -> None:
        self.name = name
        self.unwrap = unwrap
        self.keep = keep


class Part:
    """What one kind of item of a list such as `content` stands for."""

    __slots__ = ("any_role", "provides", "role", "type", "value")

    def __init__(
        self,
        type_: str,
        role: str | None,
        any_role: bool,
        value: tuple[str, ...],
        provides: tuple[str, ...],
    ) -> None:
        self.type = type_
        self.role = role
        self.any_role = any_role
        self.value = value
        self.provides = provides


class Field:
    """One request property as one family takes it."""

    __slots__ = (
        "claim",
        "is_list",
        "is_media",
        "is_open",
        "is_wire_text",
        "kind",
        "lift",
        "name",
        "names",
        "numeric_strings",
        "parts",
        "schema",
        "spellings",
        "standing",
        "values",
        "verbatim",
        "wire",
        "zero_is_absent",
    )

    def __init__(
        self,
        name: str,
        kind: Kind,
        claim: Claim,
        *,
        names: tuple[Name, ...] = (),
        wire: str = "",
        is_wire_text: bool = False,
        is_list: bool = False,
        is_media: bool = False,
        schema: str = "",
        values: tuple[Scalar, ...] = (),
        is_open: bool = True,
        numeric_strings: bool = False,
        zero_is_absent: bool = False,
        lift: bool = False,
        verbatim: bool = False,
        standing: Standing = "used",
        parts: tuple[Part, ...] = (),
    ) -> None:
        self.name = name
        self.kind: Kind = kind
        self.claim = claim
        self.names = (Name(name), *names)
        self.wire = wire or name
        self.is_wire_text = is_wire_text
        self.is_list = is_list
        self.is_media = is_media
        self.schema = schema
        self.values = values
        self.is_open = is_open
        self.spellings = {fold(v): v for v in values if isinstance(v, str)}
        self.numeric_strings = numeric_strings
        self.zero_is_absent = zero_is_absent
        self.lift = lift
        self.verbatim = verbatim
        self.standing: Standing = standing
        self.parts = parts


class Shape:
    """What is known of a nested value; a name stands for another shape.

    With a `tag`, the value is an object whose property of that name picks one of the `cases`.
    """

    __slots__ = ("cases", "items", "kinds", "properties", "required", "tag", "values")

    def __init__(
        self,
        kinds: tuple[str, ...] = (),
        *,
        required: tuple[str, ...] = (),
        properties: dict[str, Shape | str] | None = None,
        items: Shape | str | None = None,
        values: tuple[Scalar, ...] = (),
        tag: str = "",
        cases: dict[str, Shape | str] | None = None,
    ) -> None:
        self.kinds = kinds
        self.required = required
        self.properties = properties or {}
        self.items = items
        self.values = values
        self.tag = tag
        self.cases = cases or {}


class Need:
    """Fields of which one must be given."""

    __slots__ = ("claim", "fields")

    def __init__(self, fields: tuple[str, ...], claim: Claim) -> None:
        self.fields = fields
        self.claim = claim


class Limit:
    """A limit on one field's value; `models` empty: for all."""

    __slots__ = (
        "claim",
        "field",
        "max_items",
        "max_length",
        "maximum",
        "min_items",
        "min_length",
        "minimum",
        "models",
        "pattern",
        "snap",
        "ties",
        "values",
    )

    def __init__(
        self,
        field: str,
        claim: Claim,
        *,
        values: tuple[Scalar, ...] = (),
        minimum: int | float | None = None,
        maximum: int | float | None = None,
        min_length: int | None = None,
        max_length: int | None = None,
        min_items: int | None = None,
        max_items: int | None = None,
        pattern: str = "",
        snap: tuple[int | float, ...] = (),
        ties: str = "up",
        models: tuple[str, ...] = (),
    ) -> None:
        self.field = field
        self.claim = claim
        self.values = values
        self.minimum = minimum
        self.maximum = maximum
        self.min_length = min_length
        self.max_length = max_length
        self.min_items = min_items
        self.max_items = max_items
        self.pattern = pattern
        self.snap = snap
        self.ties = ties
        self.models = models


class Condition:
    """One test on one field; all that are set must hold."""

    __slots__ = ("above", "below", "field", "given", "one_of")

    def __init__(
        self,
        field: str,
        *,
        given: bool | None = None,
        one_of: tuple[Scalar, ...] = (),
        above: int | float | None = None,
        below: int | float | None = None,
    ) -> None:
        self.field = field
        self.given = given
        self.one_of = one_of
        self.above = above
        self.below = below


class Rule:
    """When every condition holds, the consequence is due."""

    __slots__ = ("claim", "forbid", "models", "name", "note", "require", "text", "when")

    def __init__(
        self,
        name: str,
        when: tuple[Condition, ...],
        claim: Claim,
        text: dict[str, str],
        *,
        require: tuple[str, ...] = (),
        forbid: tuple[str, ...] = (),
        note: bool = False,
        models: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.when = when
        self.claim = claim
        self.text = text
        self.require = require
        self.forbid = forbid
        self.note = note
        self.models = models


class Mode:
    """One way to generate, in one family."""

    __slots__ = ("aliases", "limits", "name", "needs", "request", "rules", "unused", "uses", "wire")

    def __init__(
        self,
        name: str,
        *,
        request: str,
        needs: tuple[Need, ...],
        uses: tuple[str, ...] = (),
        unused: tuple[str, ...] = (),
        wire: str = "",
        aliases: tuple[str, ...] = (),
        limits: tuple[Limit, ...] = (),
        rules: tuple[Rule, ...] = (),
    ) -> None:
        self.name = name
        self.request = request
        self.needs = needs
        self.uses = frozenset(uses)
        self.unused = frozenset(unused)
        self.wire = wire or name
        self.aliases = aliases
        self.limits = limits
        self.rules = rules


class Family:
    """Models that share modes and fields."""

    __slots__ = (
        "common_needs",
        "confusions",
        "fields",
        "mode_names",
        "mode_required",
        "modes",
        "name",
        "names",
        "ranks",
        "sends_inferred_mode",
    )

    def __init__(
        self,
        name: str,
        *,
        fields: tuple[Field, ...],
        modes: tuple[Mode, ...],
        mode_required: Claim | None = None,
        sends_inferred_mode: bool = False,
        confusions: dict[str, dict[str, str]] | None = None,
        ranks: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.name = name
        self.fields = {f.name: f for f in fields}
        self.names = {n.name: (f, n) for f in fields for n in f.names}
        self.modes = modes
        self.mode_names = {fold(n): m for m in modes for n in (*m.aliases, m.wire, m.name)}
        self.mode_required = mode_required
        self.sends_inferred_mode = sends_inferred_mode
        self.confusions = confusions or {}
        self.ranks = ranks or {}
        first = modes[0].needs if modes else ()
        others = [{n.fields for n in m.needs} for m in modes[1:]]
        self.common_needs = tuple(n for n in first if all(n.fields in o for o in others))


def fold(text: str) -> str:
    """A text as closed vocabularies compare it: without case, with an ASCII colon."""
    return text.casefold().replace("\uff1a", ":")
