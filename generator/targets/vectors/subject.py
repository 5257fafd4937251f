"""The family that vectors are about: which model and mode a thing is best shown with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ... import ir
from ...bounds.kinds import kind_of
from ...bounds.row import Domain, Edge
from ...bounds.table import edges
from ...probe.requests import Request, Scope, Scoped, minimum, plain_value, scopes
from ...probe.trial import Trial
from ..identity import tagged
from .draft import Show


@dataclass(frozen=True)
class FamilySubject:
    """One family within its catalog."""

    contract: ir.Contract
    family: ir.Family
    trial: Trial

    @cached_property
    def scopes(self) -> tuple[Scope, ...]:
        """Every model, the ones first of which the family says something of their own.

        A model that was only just added comes last: what is shown with others stays as it was.
        """
        ended = {str(x.value or x.name) for x in self.family.lifecycle}
        return tuple(
            sorted(
                scopes(self.family), key=lambda s: (s.name not in self.named) * 2 or s.name in ended
            )
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """The models of which the family says something of their own."""
        return frozenset(m for item in self.scoped for m in item.models)

    @cached_property
    def scoped(self) -> tuple[Scoped, ...]:
        """Everything that is said of some modes and models."""
        family = self.family
        return (*family.limits, *family.rules, *family.standings, *family.gaps)

    @cached_property
    def named_limits(self) -> dict[str, ir.Limit]:
        """Every limit by a name: its family, its place and what it says, as a tag."""
        tags = tagged(self.family.limits)
        return {f"{self.family.name}.{x.place}.{tag}": x for x, tag in tags.items()}

    def members(self, place: str) -> tuple[str, ...]:
        """The members that an object at a dotted place may have, by its schema."""
        name, *inside = place.split(".")
        known = self._properties({"$ref": self.field(name).type.schema})
        for step in inside:
            known = self._properties(known.get(step))
        return tuple(known)

    def _properties(self, schema: ir.Json) -> dict[str, ir.Json]:
        found = schema if isinstance(schema, dict) else {}
        if "$ref" in found:
            return self._properties(
                self.contract.schemas.get(str(found["$ref"]).removeprefix("#/$defs/"))
            )
        properties = found.get("properties")
        return properties if isinstance(properties, dict) else {}

    def pairs(self, item: Scoped | None = None) -> list[tuple[Scope, ir.Variant]]:
        """The models and modes that something is said of, the ones best to show it with first."""
        return [p for p in self._pairs if item is None or p[0].concerns(p[1], item)]

    @cached_property
    def _pairs(self) -> list[tuple[Scope, ir.Variant]]:
        found = [(scope, variant) for variant in self.family.variants for scope in self.scopes]
        return sorted(found, key=lambda p: (p[0].name not in self.named, self.has_gap(*p)))

    def has_gap(self, scope: Scope, variant: ir.Variant) -> bool:
        """Whether a model is known not to have a mode."""
        return any(
            variant.mode in gap.modes and scope.concerns(variant, gap) for gap in self.family.gaps
        )

    def home(self, field: ir.Field) -> tuple[Scope, ir.Variant]:
        """The model and mode to show a field with: the first that use it."""
        pairs = self.pairs()
        used = [p for p in pairs if p[0].standing(p[1], field) == "used"]
        return (used or pairs)[0]

    def scope(self, variant: ir.Variant) -> Scope:
        """The model to show a mode with."""
        return next(s for s, v in self.pairs() if v is variant)

    def base(self, scope: Scope, variant: ir.Variant, field: ir.Field) -> Request:
        """The least request, without the field that is to be shown."""
        names = {n.name for n in field.names}
        return {k: v for k, v in self.least(scope, variant).items() if k not in names}

    def least(self, scope: Scope, variant: ir.Variant) -> Request:
        """The least request; not to be changed in place."""
        return self._leasts[scope.model.id, scope.name, variant.mode]

    @cached_property
    def _leasts(self) -> dict[tuple[str, str, str], Request]:
        return {(s.model.id, s.name, v.mode): minimum(s, v) for s, v in self._pairs}

    def plain(self, scope: Scope, variant: ir.Variant, name: str) -> ir.Json:
        """A value of a field that keeps every limit on it."""
        key = (scope.name, variant.mode, name)
        if key not in self._plain:
            self._plain[key] = plain_value(scope, variant, self.field(name))
        return self._plain[key]

    @cached_property
    def _plain(self) -> dict[tuple[str, str, str], ir.Json]:
        return {}

    def edges(self, place: str, bounds: ir.Bounds) -> tuple[Edge, ...]:
        """The edges of bounds on a dotted place."""
        key = (place, id(bounds))
        if key not in self._edges:
            field = self.field(place.partition(".")[0])
            row, kind = kind_of(field), field.type
            only = kind.values if row.is_listed and not kind.is_open else ()
            self._edges[key] = edges(bounds, Domain(row.is_whole, only))
        return self._edges[key]

    @cached_property
    def _edges(self) -> dict[tuple[str, int], tuple[Edge, ...]]:
        return {}

    @cached_property
    def _fields(self) -> dict[str, ir.Field]:
        return {f.name: f for f in self.family.fields}

    @cached_property
    def _by_name(self) -> dict[str, ir.Field]:
        return {n.name: f for f in self.family.fields for n in f.names}

    def field(self, name: str) -> ir.Field:
        """The family's field of that canonical name."""
        return self._fields[name]

    def by_name(self, name: str) -> ir.Field:
        """The field that is accepted under a name."""
        return self._by_name[name]

    def infer(self, request: Mapping[str, ir.Json]) -> str:
        """The mode that the engine takes a request for that names none; empty where it cannot tell."""
        return self.trial.mode_of({n: value for n, value in request.items() if n != "mode"})


def severity(provenance: ir.Provenance, *, disputed: bool = False) -> str:
    """How grave it is to break something said with this authority."""
    if disputed:
        return "note"
    return "error" if provenance.authority == "contract" else "warning"


def shown(
    code: str,
    provenance: ir.Provenance,
    *,
    disputed: bool = False,
    path: tuple[str | int, ...] | None = None,
    accepted: tuple[str, ...] | None = None,
) -> Show:
    """An issue of a code that cites its authority, as grave as that makes it."""
    return Show(
        code=code,
        path=path,
        severity=severity(provenance, disputed=disputed),
        authority=provenance.authority,
        source=provenance.cite,
        accepted=accepted,
    )
