"""Proofs about values: two limits leave something over."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...bounds.table import agree
from ...bounds.values import alike
from ...errors import Diagnostic
from .family_pair import FamilyPair, named


def is_outside(field: ir.Field, value: ir.Json) -> bool:
    """Whether a value is none of a closed vocabulary."""
    kind = field.type
    return bool(kind.values) and not kind.is_open and not any(alike(value, v) for v in kind.values)


def prove_limits(pair: FamilyPair) -> Iterator[Diagnostic]:
    """Two limits on one place leave a value that both take."""
    limits = pair.family.limits
    for index, limit in enumerate(limits):
        for bounds in (b for b in (limit, *limit.disputed_by) if not agree(b, b)):
            path = pair.limit_path(index)
            if bounds is not limit:
                path = (*path, "disputed_by", limit.disputed_by.index(bounds))
            advice = "take one of the bounds out"
            yield pair.problem(path, "empty-limit", "no value keeps all of this", advice)
        sites = set(map(named, pair.sites_of(limit)))
        for one in limits[:index]:
            if one.place != limit.place:
                continue
            both = [named(s) for s in pair.sites_of(one) if named(s) in sites]
            if both and not _has_common(one, limit):
                line = one.at.line
                message = f"no value keeps this limit and that of line {line}, for {both[0]}"
                advice = "take one of the two out, or say for which models or modes each holds"
                path = pair.limit_path(index)
                yield pair.problem(path, "limits-contradict", message, advice)


def _has_common(one: ir.Limit, other: ir.Limit) -> bool:
    """Whether some value is taken by both; a pattern is taken to leave one."""
    return any(agree(a, b) for a in (one, *one.disputed_by) for b in (other, *other.disputed_by))
