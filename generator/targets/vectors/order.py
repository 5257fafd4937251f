"""In which order a report tells things: the catalog's, whatever the order of the request."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...bounds.kinds import kind_of
from .draft import Draft, Show
from .places import Site
from .subject import FamilySubject

STRANGE = ("wobbly", "wobble", "Wobble")  # of no family; by their characters the last is the first


def of_order(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors about the order of what is found."""
    family = subject.family
    variant = family.variants[0]
    site = Site(subject, subject.scope(variant), variant)
    wrong: dict[str, ir.Json] = {
        name.name: kind_of(field).wrong[0]
        for field in reversed(family.fields)
        for name in reversed(field.names)
        if kind_of(field).wrong
    }
    yield Draft(
        id="order.fields",
        why="What cannot be read is told field by field and name by name as the catalog has them.",
        covers=(f"order:{family.name}/fields",),
        request={"model": site.scope.model.id, **wrong},
        shows=tuple(Show(code="invalid_type", path=(name,)) for name in wrong),
    )
    yield Draft(
        id="order.unknown",
        why="Names that nobody has are told in the order of their characters.",
        covers=(f"order:{family.name}/unknown",),
        request={**dict.fromkeys(STRANGE, 1), **site.least},
        shows=tuple(Show(code="unknown_field", path=(name,)) for name in STRANGE),
        wire=tuple((name, 1) for name in STRANGE),
    )
