"""Lengths below zero that say something for some models in some modes, where they say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ..schema.properties import negatives
from .draft import Draft
from .places import Site
from .subject import FamilySubject
from .value import unreadable


def of_negatives(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every number below zero that a limit declares, for a model in a mode that has no such limit."""
    for name, limit in subject.named_limits.items():
        field = subject.field(limit.field)
        if not field.type.zero_is_absent or limit.path:
            continue
        for value in negatives([limit]):
            site = next(_sites_without(subject, field, value), None)
            if site is not None:
                yield Draft(
                    id=f"{limit.place}.{value}.elsewhere",
                    why=f"{value} says something for other models, or in other modes.",
                    covers=(f"limit:{name}/elsewhere",),
                    request=site.unsaid(site.put(site.least, field.name, value)),
                    shows=unreadable(field, code="out_of_range"),
                )


def _sites_without(subject: FamilySubject, field: ir.Field, value: ir.Scalar) -> Iterator[Site]:
    """Where nobody declares a number below zero."""
    for scope, variant in subject.pairs():
        if value not in (*field.type.values, *negatives(scope.limits(variant, field.name))):
            yield Site(subject, scope, variant)
