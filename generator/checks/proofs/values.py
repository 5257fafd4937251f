"""Proofs about values: snap targets and defaults keep the limits, and two limits leave something over."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...bounds.kinds import kind_of
from ...bounds.table import agree, fits
from ...bounds.values import alike
from ...errors import Diagnostic, quoted
from ...probe.requests import field_of
from ..fields import is_of_type
from .family_pair import FamilyPair, named, takes


def prove_snaps(pair: FamilyPair) -> Iterator[Diagnostic]:
    """What a number is moved to is a value that every limit on the field takes."""
    for index, limit in enumerate(pair.family.limits):
        for place, target in enumerate(limit.snap.values if limit.snap else ()):
            reason = _refusal(pair, limit, target)
            if reason:
                path = ("limits", index, "snap", "to", place)
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


def prove_defaults(pair: FamilyPair) -> Iterator[Diagnostic]:
    """What holds where a field is left out could also be sent."""
    for index, default in enumerate(pair.family.defaults):
        if default.value is None:
            continue
        reason = _default_refusal(pair, default)
        if reason:
            message = f"the default {quoted(default.value)} is refused: {reason}"
            advice = "correct the default, or what refuses it"
            path = ("defaults", index, "value")
            yield pair.problem(path, "default-refused", message, advice)


def _default_refusal(pair: FamilyPair, default: ir.Default) -> str:
    field, value = field_of(pair.family, default.field), default.value
    spec = pair.merged.fields[default.field]
    number = value if field.wire_kind != "text" else _number(value)
    if value != "" and not is_of_type(number, spec):
        return f"the type of `{field.name}` is `{spec.type}`"
    values = value if isinstance(value, list) else [value]
    if any(is_outside(field, one) for one in values):
        return f"it is none of the values of `{field.name}`"
    others = [d for d in pair.family.defaults if d.field == field.name and d is not default]
    for site in pair.sites_of(default):
        if any(site[0].concerns(site[1], other) for other in others):
            continue  # another default is closer to the matter, or differs
        for limit in site[0].limits(site[1], field.name):
            if not limit.snap and not takes(limit, lambda b: fits(b, number)):
                return f"the limit of line {limit.at.line} does not let {named(site)} take it"
    return ""


def _number(value: ir.Json) -> ir.Json:
    """A number that may be written as text."""
    is_digits = isinstance(value, str) and value.isascii() and value.isdigit()
    return int(str(value)) if is_digits else value


def prove_limits(pair: FamilyPair) -> Iterator[Diagnostic]:
    """Two limits on one place leave a value that both take."""
    limits = pair.family.limits
    for index, limit in enumerate(limits):
        sites = set(map(named, pair.sites_of(limit)))
        for one in limits[:index]:
            if one.place != limit.place or limit.snap or one.snap:
                continue
            both = [named(s) for s in pair.sites_of(one) if named(s) in sites]
            if both and not _has_common(one, limit):
                line = one.at.line
                message = f"no value keeps this limit and that of line {line}, for {both[0]}"
                advice = "take one of the two out, or say for which models or modes each holds"
                path = ("limits", index)
                yield pair.problem(path, "limits-contradict", message, advice)


def _has_common(one: ir.Limit, other: ir.Limit) -> bool:
    """Whether some value is taken by both; a pattern is taken to leave one."""
    return any(agree(a, b) for a in (one, *one.disputed_by) for b in (other, *other.disputed_by))
