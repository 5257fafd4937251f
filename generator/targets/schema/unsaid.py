"""What no schema can say: the limits and rules of a family that it cannot, each with the reason."""

from __future__ import annotations

from ... import ir
from ...bounds.schema import Unsayable
from .places import Places
from .rules import Bindings

Unsaid = dict[ir.Limit | ir.Rule, str]


def unsaid_reasons(family: ir.Family) -> Unsaid:
    """Why schemas leave a limit or a rule out; one that some mode cannot say, none does."""
    found: Unsaid = {}
    for variant in family.variants:
        limits, rules = family.limits_in(variant), family.rules_in(variant)
        items: tuple[ir.Limit | ir.Rule, ...] = (*limits, *rules)
        for item in items:
            reason = _reason(family, variant, item)
            if reason:
                found.setdefault(item, reason)
    return found


def _reason(family: ir.Family, variant: ir.Variant, item: ir.Limit | ir.Rule) -> str:
    """One of `unsaid_in_schema` of api.yaml; empty when a schema can say it, or when there is nothing to refuse."""
    bindings = Bindings(Places(family, family.name), variant, strict=True)
    try:
        _ = bindings.rule(item) if isinstance(item, ir.Rule) else bindings.limit(item)
    except Unsayable as unsayable:
        return unsayable.reason
    return ""
