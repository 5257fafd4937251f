"""Proofs about rules: each can matter, and none asks for what something else rules out."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...bounds.kinds import kind_of
from ...bounds.numbers import reaches
from ...bounds.table import fits, listed
from ...catalog.load import DataPath
from ...errors import Diagnostic, quoted
from ...probe.requests import field_of
from .family_pair import FamilyPair, Site, required, takes


def prove_rules(pair: FamilyPair) -> Iterator[Diagnostic]:
    """A rule's conditions can hold, it can be broken, and it can be kept."""
    rules = pair.family.rules
    for index, rule in enumerate(rules):
        sites = pair.sites_of(rule)
        idle = [(c, why) for c in rule.when if (why := _never(pair, rule, c, sites))]
        for condition, why in idle:
            path: DataPath = (*pair.rule_path(index), "when", condition.place)
            advice = "correct the condition, or take the rule out"
            message = f"the rule `{rule.name}` can never fire: {why}"
            yield pair.problem(path, "rule-never-fires", message, advice, key=True)
        if not idle and not _can_break(rule, sites):
            message = f"nothing can break the rule `{rule.name}`: what it asks for is so already"
            path = (*pair.rule_path(index), "then")
            yield pair.problem(path, "rule-unbreakable", message, "take it out", key=True)
        yield from _against_modes(pair, index, rule, sites)
        yield from _against_rules(pair, index, rule, rules[:index])


def _never(
    pair: FamilyPair, rule: ir.Rule, condition: ir.Condition, sites: tuple[Site, ...]
) -> str:
    """Why a condition can hold in no request that could do; empty if it can."""
    name, low, high = condition.place, condition.above, condition.below
    field = field_of(pair.family, condition.field)
    asks_value = bool(condition.is_one_of) or low is not None or high is not None
    is_whole = kind_of(field).is_whole and not condition.path
    if condition.given is False and asks_value:
        return f"`{name}` cannot be left out and have a value"
    if condition.given is False:
        is_needed = bool(sites) and all(name in required(v) for _, v in sites)
        return f"every mode that it is about needs `{name}`" if is_needed else ""
    if low is not None and high is not None and _is_gap(low, high, whole=is_whole):
        return f"no number is above {low} and below {high}"
    values = [v for v in condition.is_one_of if _between(v, low, high)]
    if condition.is_one_of and not values:
        return f"{quoted(condition.is_one_of[0])} is not between the two numbers"
    if not asks_value and not any(field.name in v.uses for _, v in sites) and field.media:
        return f"no mode that it is about uses `{field.name}`" if rule.modes else ""
    if (low, high) != (None, None) and sites and not any(may_be(site, condition) for site in sites):
        return f"the limits on `{name}` take no such value"
    return ""


def _is_gap(low: float, high: float, *, whole: bool) -> bool:
    return low >= high or (whole and int(low) + 1 >= high)


def _between(value: ir.Scalar, low: float | None, high: float | None) -> bool:
    if low is None and high is None:
        return True
    if isinstance(value, str | bool):
        return False
    return (low is None or value > low) and (high is None or value < high)


def may_be(site: Site, condition: ir.Condition) -> bool:
    """Whether the limits let a model in a mode have a value that meets a condition."""
    scope, variant = site
    field = field_of(scope.family, condition.field)
    if field.type.values and not (field.type.is_open or condition.path):
        words = ir.Bounds(values=field.type.values)
        if not _is_left(words, condition):
            return False
    return all(
        not x.is_refusing or takes(x, lambda b: _is_left(b, condition))
        for x in scope.limits(variant, condition.place)
    )


def _is_left(bounds: ir.Bounds, condition: ir.Condition) -> bool:
    """Whether bounds leave a value that meets a condition."""
    if condition.is_one_of:
        values = (v for v in condition.is_one_of if _between(v, condition.above, condition.below))
        return any(fits(bounds, value) for value in values)
    if condition.above is None and condition.below is None:
        return True
    return _reaches(bounds, condition)


def _reaches(bounds: ir.Bounds, condition: ir.Condition) -> bool:
    """Whether bounds leave a number above and below what a condition says."""
    low, high = condition.above, condition.below
    if any(_between(value, low, high) for value in listed(bounds)):
        return True
    return not bounds.values and reaches(bounds, low, high)


def _can_break(rule: ir.Rule, sites: tuple[Site, ...]) -> bool:
    """Whether a request that is in order but for the rule may break it."""
    if rule.note or rule.total or rule.limits or not sites:
        return True
    there = {c.place for c in rule.when if c.given or c.is_one_of}
    gone = {c.place for c in rule.when if c.given is False}
    for _, variant in sites:
        have = there | required(variant)
        one_of = not rule.require_any or bool(have & set(rule.require_any))
        if not (set(rule.require) <= have and one_of):
            return True
        if set(rule.forbid) - gone or len(set(rule.at_most_one_of) - gone) > 1:
            return True
    return False


def _against_modes(
    pair: FamilyPair, index: int, rule: ir.Rule, sites: tuple[Site, ...]
) -> Iterator[Diagnostic]:
    """A rule that holds for every request of a mode does not forbid what the mode needs."""
    if rule.note:
        return
    for mode in {v.mode: v for _, v in sites}.values():
        needed = required(mode)
        if not all(_is_sure(condition, needed) for condition in rule.when):
            continue
        clash = [name for name in rule.forbid if name in needed]
        both = [name for name in rule.at_most_one_of if name in needed]
        for name in clash or both[1:]:
            message = f"the rule `{rule.name}` forbids `{name}`, which the mode `{mode.mode}` needs"
            key = "forbid" if clash else "at_most_one_of"
            path = (*pair.rule_path(index), "then", key, getattr(rule, key).index(name))
            advice = "say for which `modes:` the rule holds, or what it depends on"
            yield pair.problem(path, "rule-forbids-needed", message, advice)


def _is_sure(condition: ir.Condition, needed: frozenset[str]) -> bool:
    """Whether a condition holds for every request that has what it needs."""
    asks = (condition.is_one_of, condition.above is not None, condition.below is not None)
    return condition.given is True and not any(asks) and condition.place in needed


def _against_rules(
    pair: FamilyPair, index: int, rule: ir.Rule, before: tuple[ir.Rule, ...]
) -> Iterator[Diagnostic]:
    """Two rules that fire together do not ask for opposites."""
    sites = {(s.name, v.mode) for s, v in pair.sites_of(rule)}
    for other in before:
        if rule.note or other.note or not fire_together(rule, other):
            continue
        if not any((s.name, v.mode) in sites for s, v in pair.sites_of(other)):
            continue
        for one, two in ((rule, other), (other, rule)):
            for name in one.require:
                if name in two.forbid:
                    key = "require" if one is rule else "forbid"
                    message = (
                        f"the rules `{other.name}` and `{rule.name}` require and forbid `{name}`"
                    )
                    path = (*pair.rule_path(index), "then", key, getattr(rule, key).index(name))
                    advice = "let their conditions exclude each other, or take one out"
                    yield pair.problem(path, "rules-contradict", message, advice)


def fire_together(one: ir.Rule, other: ir.Rule) -> bool:
    """Whether one of two rules fires whenever the other does."""
    return set(one.when) <= set(other.when) or set(other.when) <= set(one.when)
