"""Proofs about defaults, standings and lifecycle: which of two holds is clear, and a default can be sent."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...bounds.table import fits
from ...errors import Diagnostic, quoted
from ...probe.requests import field_of
from ..fields import is_of_type
from .family_pair import FamilyPair, named, takes
from .values import is_outside

APART = "take one of the two out, or say for which models or modes each holds"


def prove_defaults(pair: FamilyPair) -> Iterator[Diagnostic]:
    """What holds where a field is left out is one thing, and could also be sent."""
    defaults = pair.family.defaults
    for index, default in enumerate(defaults):
        for place, other in enumerate(defaults[:index]):
            is_equal = ir.specificity(other) == ir.specificity(default)
            if other.field == default.field and is_equal and ir.meet(other, default):
                line = pair.line(("defaults", place))
                message = f"line {line} has a default of `{default.field}` that is as specific, for the same calls"
                yield pair.problem(("defaults", index), "default-taken", message, APART)
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
    number = _number(value) if field.is_sent_as_text else value
    if value != "" and not is_of_type(number, spec):
        return f"the type of `{field.name}` is `{spec.type}`"
    values = value if isinstance(value, list) else [value]
    if any(is_outside(field, one) for one in values):
        return f"it is none of the values of `{field.name}`"
    closer = [
        d
        for d in pair.family.defaults
        if d.field == field.name and ir.specificity(d) > ir.specificity(default)
    ]
    for site in pair.sites_of(default):
        if any(site[0].concerns(site[1], other) for other in closer):
            continue  # and stands over this one
        for limit in site[0].limits(site[1], field.name):
            if limit.is_refusing and not takes(limit, lambda b: fits(b, number)):
                line = limit.at.line
                return f"the limit of line {line} does not let {named(site)} take it"
    return ""


def _number(value: ir.Json) -> ir.Json:
    """A number that may be written as text."""
    is_digits = isinstance(value, str) and value.isascii() and value.isdigit()
    return int(str(value)) if is_digits else value


def prove_standings(pair: FamilyPair) -> Iterator[Diagnostic]:
    """Of two standings of one field that meet, the later is the more specific: it is the one that stands."""
    standings = pair.family.standings
    for index, standing in enumerate(standings):
        for place, other in enumerate(standings[:index]):
            both = [name for name in standing.fields if name in other.fields]
            is_closer = ir.specificity(standing) > ir.specificity(other)
            if both and ir.meet(other, standing) and not is_closer:
                line = pair.line(("standings", place))
                message = f"line {line} says of `{both[0]}` what becomes of it, and this is no more specific"
                path = ("standings", index, "fields", standing.fields.index(both[0]))
                advice = "say the general one first, and for which models or modes each holds"
                yield pair.problem(path, "standing-taken", message, advice)


def prove_lifecycle(pair: FamilyPair) -> Iterator[Diagnostic]:
    """Of each model, mode, field, alias and value it is said once for a host that it is going or gone."""
    taken: dict[tuple[str, str, ir.Scalar | None, str], int] = {}
    for index, item in enumerate(pair.family.lifecycle):
        first = taken.setdefault((item.kind, item.name, item.value, item.host), index)
        if first != index:
            line = pair.line(("lifecycle", first))
            message = f"line {line} says already what becomes of this {item.kind}"
            advice = "take one of the two out"
            yield pair.problem(("lifecycle", index), "lifecycle-taken", message, advice)
