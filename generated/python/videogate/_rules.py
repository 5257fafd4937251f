"""What the rendered family modules are made of: plain data that the engine reads.

Written without dataclasses and enums on purpose: a service that only validates pays for this import on every start.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ._outline import Outline
    from ._plan import Plan
    from ._said import Step

    Authority = Literal["contract", "provider", "decision"]
    Severity = Literal["error", "warning", "note"]
    Standing = Literal["used", "unknown", "ignored", "refused"]
    Kind = Literal["text", "url", "integer", "number", "boolean", "choice", "object", "any"]

Scalar = bool | int | float | str


class Claim:
    """Who says so, and where."""

    __slots__ = ("authority", "reason", "severity", "source")

    def __init__(self, authority: Authority, source: str = "", reason: str = "") -> None:
        self.authority: Authority = authority
        self.source = source
        self.reason = reason
        self.severity: Severity = "error" if authority == "contract" else "warning"


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
        "overrides",
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
        overrides: Claim | None = None,
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
        self.overrides = overrides


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


class Bounds:
    """What a value may be; all that is set must hold."""

    __slots__ = (
        "also",
        "claim",
        "max_items",
        "max_length",
        "maximum",
        "min_items",
        "min_length",
        "minimum",
        "nonzero",
        "pattern",
        "script",
        "step",
        "values",
    )

    def __init__(
        self,
        claim: Claim,
        *,
        values: tuple[Scalar, ...] = (),
        minimum: int | float | None = None,
        maximum: int | float | None = None,
        step: int | float | None = None,
        also: tuple[Scalar, ...] = (),
        min_length: int | None = None,
        max_length: int | None = None,
        script: str = "",
        min_items: int | None = None,
        max_items: int | None = None,
        nonzero: int | None = None,
        pattern: str = "",
    ) -> None:
        self.claim = claim
        self.values = values
        self.minimum = minimum
        self.maximum = maximum
        self.step = step
        self.also = also
        self.min_length = min_length
        self.max_length = max_length
        self.script = script
        self.min_items = min_items
        self.max_items = max_items
        self.nonzero = nonzero
        self.pattern = pattern


class Limit:
    """A limit on one field's value; `modes` or `models` empty: for all.

    The first of the statements is the limit itself; the others are what further sources say of the same.
    """

    __slots__ = ("effect", "field", "models", "modes", "path", "snap", "statements", "ties")

    def __init__(
        self,
        field: str,
        *statements: Bounds,
        path: tuple[str, ...] = (),
        snap: tuple[int | float, ...] = (),
        ties: str = "up",
        effect: str = "",
        modes: tuple[str, ...] = (),
        models: tuple[str, ...] = (),
    ) -> None:
        self.field = field
        self.statements = statements
        self.path = path
        self.snap = snap
        self.ties = ties
        self.effect = effect
        self.modes = modes
        self.models = models


class Condition:
    """One test on one field; all that are set must hold."""

    __slots__ = ("above", "below", "field", "given", "one_of", "path")

    def __init__(
        self,
        field: str,
        *,
        path: tuple[str, ...] = (),
        given: bool | None = None,
        one_of: tuple[Scalar, ...] = (),
        above: int | float | None = None,
        below: int | float | None = None,
    ) -> None:
        self.field = field
        self.path = path
        self.given = given
        self.one_of = one_of
        self.above = above
        self.below = below

    @property
    def is_presence(self) -> bool:
        """Whether it only asks what is given."""
        return not (self.path or self.one_of) and self.above is None and self.below is None


class Due:
    """What a rule asks of one field's value."""

    __slots__ = ("bounds", "field", "path")

    def __init__(self, field: str, bounds: Bounds, *, path: tuple[str, ...] = ()) -> None:
        self.field = field
        self.bounds = bounds
        self.path = path


class Rule:
    """When every condition holds, the consequence is due. Names are dotted where they look inside an object."""

    __slots__ = (
        "at_most_one_of",
        "claim",
        "disputed_by",
        "forbid",
        "limits",
        "max_items",
        "min_items",
        "models",
        "modes",
        "name",
        "note",
        "require",
        "require_any",
        "text",
        "total_of",
        "when",
    )

    def __init__(
        self,
        name: str,
        when: tuple[Condition, ...],
        claim: Claim,
        text: dict[str, str],
        *,
        require: tuple[str, ...] = (),
        require_any: tuple[str, ...] = (),
        forbid: tuple[str, ...] = (),
        at_most_one_of: tuple[str, ...] = (),
        total_of: tuple[str, ...] = (),
        min_items: int | None = None,
        max_items: int | None = None,
        limits: tuple[Due, ...] = (),
        note: bool = False,
        modes: tuple[str, ...] = (),
        models: tuple[str, ...] = (),
        disputed_by: tuple[Claim, ...] = (),
    ) -> None:
        self.name = name
        self.when = when
        self.claim = claim
        self.text = text
        self.require = require
        self.require_any = require_any
        self.forbid = forbid
        self.at_most_one_of = at_most_one_of
        self.total_of = total_of
        self.min_items = min_items
        self.max_items = max_items
        self.limits = limits
        self.note = note
        self.modes = modes
        self.models = models
        self.disputed_by = disputed_by

    @property
    def is_about_presence(self) -> bool:
        """Whether what is given settles it, whatever the values are."""
        names = (*self.require, *self.require_any, *self.forbid, *self.at_most_one_of)
        is_plain = not any("." in name for name in names)
        return (
            is_plain
            and not (self.limits or self.total_of)
            and all(c.is_presence for c in self.when)
        )

    @property
    def is_about_limits(self) -> bool:
        """Whether all it asks is that values keep within limits."""
        names = (self.require, self.require_any, self.forbid, self.at_most_one_of, self.total_of)
        return not (any(names) or self.note)

    @property
    def reads(self) -> tuple[str, ...]:
        """The fields whose values it looks at."""
        names = [c.field for c in self.when if not c.is_presence]
        names += [due.field for due in self.limits]
        dotted = (*self.require, *self.require_any, *self.forbid, *self.at_most_one_of)
        names += [name.partition(".")[0] for name in dotted if "." in name]
        return tuple(dict.fromkeys((*names, *self.total_of)))


class Verdict:
    """What is known of fields in some modes and models, over their own standing."""

    __slots__ = ("claim", "disputed_by", "fields", "models", "modes", "standing")

    def __init__(
        self,
        fields: tuple[str, ...],
        standing: Standing,
        claim: Claim,
        *,
        modes: tuple[str, ...] = (),
        models: tuple[str, ...] = (),
        disputed_by: tuple[Claim, ...] = (),
    ) -> None:
        self.fields = fields
        self.standing: Standing = standing
        self.claim = claim
        self.modes = modes
        self.models = models
        self.disputed_by = disputed_by


class Gap:
    """Modes that some models are known not to have."""

    __slots__ = ("claim", "disputed_by", "models", "modes")

    def __init__(
        self,
        modes: tuple[str, ...],
        claim: Claim,
        *,
        models: tuple[str, ...] = (),
        disputed_by: tuple[Claim, ...] = (),
    ) -> None:
        self.modes = modes
        self.claim = claim
        self.models = models
        self.disputed_by = disputed_by


class Lifecycle:
    """That a model, mode, field, alias or value is going or gone."""

    __slots__ = ("as_of", "claim", "code", "instead", "kind", "name", "status", "value")

    def __init__(
        self,
        code: str,
        kind: str,
        name: str,
        status: str,
        as_of: str,
        claim: Claim,
        *,
        value: Scalar | None = None,
        instead: str = "",
    ) -> None:
        self.code = code
        self.kind = kind
        self.name = name
        self.status = status
        self.as_of = as_of
        self.claim = claim
        self.value = value
        self.instead = instead


class Mode:
    """One way to generate, in one family."""

    __slots__ = ("aliases", "name", "needs", "request", "unused", "uses", "wire")

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
    ) -> None:
        self.name = name
        self.request = request
        self.needs = needs
        self.uses = frozenset(uses)
        self.unused = frozenset(unused)
        self.wire = wire or name
        self.aliases = aliases


class Family:
    """Models that share modes and fields."""

    __slots__ = (
        "common_needs",
        "confusions",
        "fields",
        "gaps",
        "lifecycle",
        "limits",
        "memory",
        "mode_names",
        "mode_required",
        "modes",
        "name",
        "names",
        "picked_by",
        "plans",
        "ranks",
        "rules",
        "sends_inferred_mode",
        "standings",
        "steps",
    )

    def __init__(
        self,
        name: str,
        *,
        fields: tuple[Field, ...],
        modes: tuple[Mode, ...],
        mode_required: Claim | None = None,
        sends_inferred_mode: bool = False,
        picked_by: str = "",
        confusions: dict[str, dict[str, str]] | None = None,
        ranks: dict[str, tuple[str, ...]] | None = None,
        limits: tuple[Limit, ...] = (),
        rules: tuple[Rule, ...] = (),
        standings: tuple[Verdict, ...] = (),
        gaps: tuple[Gap, ...] = (),
        lifecycle: tuple[Lifecycle, ...] = (),
    ) -> None:
        self.name = name
        self.fields = {f.name: f for f in fields}
        self.names = {n.name: (f, n) for f in fields for n in f.names}
        self.modes = modes
        self.mode_names = {fold(n): m for m in modes for n in (*m.aliases, m.wire, m.name)}
        self.mode_required = mode_required
        self.sends_inferred_mode = sends_inferred_mode
        self.picked_by = picked_by
        self.confusions = confusions or {}
        self.ranks = ranks or {}
        self.limits = limits
        self.rules = rules
        self.standings = standings
        self.gaps = gaps
        self.lifecycle = lifecycle
        first = modes[0].needs if modes else ()
        others = [{n.fields for n in m.needs} for m in modes[1:]]
        self.common_needs = tuple(n for n in first if all(n.fields in o for o in others))
        self.plans: dict[tuple[str, str], Plan] = (
            {}
        )  # by model (or the value that picks one) and mode
        self.memory: dict[object, Outline] = {}  # by what is given; see `_outline.py`
        self.steps: dict[object, Step] = {}  # by model, mode and name; see `_steps.py`


def fold(text: str) -> str:
    """A text as closed vocabularies compare it: without case, with an ASCII colon."""
    return text.casefold().replace("\uff1a", ":")
