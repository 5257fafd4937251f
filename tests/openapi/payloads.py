"""Requests made from the Contract: the least that each mode needs, and every other way to say the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from callsheet import ir

Request = dict[str, Any]
Verdict = Callable[[Mapping[str, Any]], bool]
PLAIN: dict[ir.Kind, Any] = {
    "text": "a word",
    "url": "https://example.com/it",
    "integer": 3,
    "number": 3,
    "boolean": True,
    "object": {},
    "any": "https://example.com/it",
}


@dataclass(frozen=True)
class Case:
    """One family × mode."""

    family: ir.Family
    variant: ir.Variant

    @property
    def name(self) -> str:
        """Its name in a report, such as `kling-extend`."""
        return f"{self.family.name}-{self.variant.mode}"

    @property
    def by_contract(self) -> list[ir.Requirement]:
        """What must be given."""
        return [r for r in self.variant.requirements if r.provenance.authority == "contract"]

    def request(self, model: ir.CatalogModel, *, mode: str | None = None) -> Request:
        """The least that the mode needs, as the contract says it or as we decided."""
        found = {"model": model.id, "mode": mode or self.variant.wire}
        for requirement in self.variant.requirements:
            found |= next(self.ways(requirement))[1]
        return found

    def without(self, request: Request, requirement: ir.Requirement) -> Request:
        """A request less all that meets a requirement."""
        names = {n.name for f in requirement.fields for n in self.field(f).names}
        return {key: value for key, value in request.items() if key not in names}

    def ways(self, requirement: ir.Requirement) -> Iterator[tuple[str, Request]]:
        """Every way to meet a requirement, with a name for each."""
        for title in requirement.fields:
            field = self.field(title)
            for name in () if field.parts else field.names:
                yield name.name, {name.name: value_of(field)}
            for carrier in self.family.fields:
                for part in carrier.parts:
                    if title in part.provides:
                        words = [carrier.name, part.type, part.role or ""]
                        yield "-".join(filter(None, words)), {carrier.name: [item_of(part)]}

    def field(self, name: str) -> ir.Field:
        """The family's field of that canonical name."""
        return next(f for f in self.family.fields if f.name == name)


def cases(contract: ir.Contract) -> list[Case]:
    """Every family × mode."""
    return [Case(family, v) for family in contract.families for v in family.variants]


def value_of(field: ir.Field) -> Any:
    """A value that a field takes."""
    if field.example is not None:
        return field.example
    kind = field.type.kind
    value = field.type.values[0] if kind == "choice" else PLAIN[kind]
    return [value] if field.type.is_list else value


def item_of(part: ir.Part) -> Request:
    """An item of a list such as `content`."""
    value: Any = "https://example.com/it"
    for key in reversed(part.value.split(".")):
        value = {key: value}
    return {"type": part.type, **({"role": part.role} if part.role else {}), **value}


def joined(request: Request, other: Mapping[str, Any]) -> Request:
    """Two requests in one: lists of parts are put together."""
    found = dict(request)
    for key, value in other.items():
        is_more = key in found and isinstance(value, list)
        found[key] = [*found[key], *value] if is_more else value
    return found


def drop_absent(request: Mapping[str, Any], blank: str) -> Request:
    """A request without the properties, also of nested objects, that mean absent: null, [] and blank strings."""

    def is_absent(value: object) -> bool:
        return value is None or value == [] or (isinstance(value, str) and not value.strip(blank))

    def dropped(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {k: dropped(v) for k, v in value.items() if not is_absent(v)}
        return [dropped(item) for item in value] if isinstance(value, list) else value

    found: Request = dropped(request)
    return found
