"""What a strict schema refuses beside limits and rules: fields, parts and names that are known not to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ... import ir
from .places import Places
from .properties import Schema
from .rules import Binding

REFUSED = {"absent", "ignored", "refused"}
Verdict = Callable[[str], bool]  # of a model, or of the value that picks one; empty: of any other


class Standings:
    """The fields that one mode leaves unread or refuses, model by model."""

    def __init__(self, places: Places, variant: ir.Variant) -> None:
        self.places = places
        self.variant = variant
        family = places.family
        self.said = [s for s in family.standings if not s.modes or variant.mode in s.modes]

    def all(self) -> Iterator[Binding]:
        """One condition for all fields and parts with the same fate."""
        fates: dict[tuple[bool, tuple[str, ...]], list[Schema]] = {}
        for field in self.places.family.fields:
            fate = self._fate([field.name], self._field_verdict(field))
            fates.setdefault(fate, []).append(self.places.absent(field.name))
        for carrier in self.places.carriers:
            for part in carrier.parts:
                if self.places.is_idle(part, self.variant):
                    fate = self._fate(part.provides, self._part_verdict(part))
                    no = {"not": {"contains": self.places.part(part)}}
                    names = {n.name: no for n in carrier.names}
                    fates.setdefault(fate, []).append({"properties": names})
        for (is_refused, others), dues in fates.items():
            if is_refused or others:
                due = _joined(dues)
                if others:
                    models = self.places.is_model(others)
                    due = {"if": {"not": models} if is_refused else models, "then": due}
                # What is unread for some models alone is often the same in several modes.
                yield "unread" if others else f"{self.variant.mode}_unread", due

    def _fate(self, names: Iterable[str], verdict: Verdict) -> tuple[bool, tuple[str, ...]]:
        """Whether they are refused, and the models for which it is the other way round."""
        among = [s for s in self.said if {*names} & {*s.fields}]
        models = dict.fromkeys(m for s in among for m in s.models)
        usual = verdict("")
        return usual, tuple(m for m in models if verdict(m) != usual)

    def _last(self, name: str, model: str) -> ir.FieldStanding | None:
        """What is said last stands."""
        found = [s for s in self.said if name in s.fields and (not s.models or model in s.models)]
        return found[-1] if found else None

    def _field_verdict(self, field: ir.Field) -> Verdict:
        def is_refused(model: str) -> bool:
            said = self._last(field.name, model)
            if said is not None:
                return said.standing in REFUSED and not said.disputed_by
            return field.name in self.variant.unused or field.standing in REFUSED

        return is_refused

    def _part_verdict(self, part: ir.Part) -> Verdict:
        def is_refused(model: str) -> bool:
            said = [s for n in part.provides if (s := self._last(n, model)) is not None]
            telling = [s for s in said if s.standing != "used"]
            return not telling or (telling[0].standing in REFUSED and not telling[0].disputed_by)

        return is_refused


def known_names(family: ir.Family) -> Schema:
    """Names that the family has, and kinds of items that it knows."""
    names = [n.name for f in family.fields for n in f.names]
    kinds = {
        n.name: {"items": {"properties": {"type": {"enum": _kinds(f)}}}}
        for f in family.fields
        if f.parts
        for n in f.names
    }
    found: Schema = {"propertyNames": {"enum": ["model", "mode", *names]}}
    return {**found, "properties": kinds} if kinds else found


def _kinds(field: ir.Field) -> list[str]:
    return list(dict.fromkeys(part.type for part in field.parts))


def _joined(dues: list[Schema]) -> Schema:
    """Conditions on different properties, as one."""
    properties: Schema = {}
    for due in dues:
        for name, schema in due["properties"].items():
            properties[name] = (
                {"allOf": [properties[name], schema]} if name in properties else schema
            )
    return {"properties": properties}
