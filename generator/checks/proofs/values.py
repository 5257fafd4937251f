"""Proofs about values: snap targets and defaults keep the limits, and two limits leave something over."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...bounds.kinds import kind_of
from ...bounds.table import agree, fits
from ...bounds.values import alike
from ...errors import Diagnostic, quoted
from ...probe.requests import field_of
from .family_pair import FamilyPair, named, takes


def prove_snaps(pair: FamilyPair) -> Iterator[Diagnostic]:
    """What a number is moved to is a value that every limit on the field takes."""
    for index, limit in enumerate(pair.family.limits):
        for place, target in enumerate(limit.snap.values if limit.snap else ()):
            reason = _refusal(pair, limit, target)
            if reason:
                path = (*pair.limit_path(index), "snap", "to", place)
                message = f"a number that moves to {quoted(target)} is refused: {reason}"
                advice = "take the target out, or widen what refuses it"
                yield pair.problem(path, "snap-refused", message, advice)


def _refusal(pair: FamilyPair, limit: ir.Limit, target: int | float) -> str:
    """Why a target does not do; empty if it does."""
    field = field_of(pair.family, limit.field)
    if not limit.path and kind_of(field).is_whole and target != int(target):
        return f"`{limit.field}` is a whole number"
    if not limit.path and field.type.zero_is_absent and target <= 0:
        return f"`{limit.field}` counts 0 as not given, and takes nothing below"
    if not limit.path and is_outside(field, target):
        return f"it is none of the values of `{limit.field}`"
    sites = set(map(named, pair.sites_of(limit)))
    for one in pair.family.limits:
        is_here = one.place == limit.place and (one is limit or not one.snap)
        is_kept = not is_here or takes(one, lambda b: fits(b, target))
        if not is_kept and any(named(site) in sites for site in pair.sites_of(one)):
            return f"the limit of line {one.at.line} does not take it"
    return ""


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
            if one.place != limit.place or limit.snap or one.snap:
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
