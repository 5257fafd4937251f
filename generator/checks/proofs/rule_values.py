"""Proofs about the values in rules: the limits take those that it names, and leave some that it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from ... import ir
from ...bounds.kinds import kind_of
from ...bounds.row import Domain
from ...bounds.table import agree, edges, fits
from ...catalog.load import DataPath
from ...errors import Diagnostic, closest, quoted
from ...probe.requests import field_of
from .family_pair import FamilyPair, Site, named, takes
from .rules import fire_together, may_be


def prove_rule_values(pair: FamilyPair) -> Iterator[Diagnostic]:
    """A rule names values that the limits take, and asks for values that they leave."""
    for index, rule in enumerate(pair.family.rules):
        sites = [s for s in pair.sites_of(rule) if all(may_be(s, c) for c in rule.when)]
        found = [
            *_conditions(pair, index, rule),
            *_limits(pair, index, rule, sites),
            *_total(pair, index, rule, sites),
            *_against_rules(pair, index, rule),
        ]
        yield from found
        if not found and not _can_matter(rule, sites):
            message = f"nothing can break the rule `{rule.name}`: the limits ask for it already"
            here = (*pair.rule_path(index), "then")
            yield pair.problem(here, "rule-unbreakable", message, "take it out", key=True)


def _conditions(pair: FamilyPair, index: int, rule: ir.Rule) -> Iterator[Diagnostic]:
    sites = list(pair.sites_of(rule))
    for condition in rule.when:
        path: DataPath = (*pair.rule_path(index), "when", condition.place)
        is_one = pair.merged.rules[index].spec.when[condition.place].is_ is not None
        for place, value in enumerate(condition.is_one_of):
            here = (*path, "is") if is_one else (*path, "in", place)
            yield from _taken(pair, here, condition.place, value, sites)


def _limits(pair: FamilyPair, index: int, rule: ir.Rule, sites: list[Site]) -> Iterator[Diagnostic]:
    for due in rule.limits:
        path: DataPath = (*pair.rule_path(index), "then", "limit", due.place)
        clash = list(_against_limits(pair, path, due, sites))
        yield from clash
        for place, value in enumerate(due.values if not clash else ()):
            yield from _taken(pair, (*path, "values", place), due.place, value, sites)


def _taken(
    pair: FamilyPair, path: DataPath, place: str, value: ir.Scalar, sites: list[Site]
) -> Iterator[Diagnostic]:
    """A finding if there is no model and mode of a rule whose limits take a value that it names."""
    limits = [s.limits(v, place) for s, v in sites]
    if not sites or any(_is_taken(one, value) for one in limits):
        return
    message = f"the limits on `{place}` take no {quoted(_written(value))}"
    every = list(dict.fromkeys(x for one in limits for x in one))
    words = [_written(v) for x in every for b in (x, *x.disputed_by) for v in (*b.values, *b.also)]
    lines = sorted({limit.at.line for limit in every})
    advice = closest(_written(value), words) or f"see the limit of line {lines[0]}"
    yield pair.problem(path, "value-refused", message, advice)


def _written(value: ir.Scalar) -> str:
    """A value as a catalog writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _against_limits(
    pair: FamilyPair, path: DataPath, due: ir.Due, sites: list[Site]
) -> Iterator[Diagnostic]:
    """A rule's bounds, and a limit with which they leave no value."""
    if not agree(due, due):
        message = "no value keeps all of this"
        yield pair.problem(path, "empty-limit", message, "take one of the bounds out", key=True)
        return
    for site in sites:
        for limit in site[0].limits(site[1], due.place):
            if not _leaves(limit, due):
                line = limit.at.line
                message = f"no value keeps this and the limit of line {line}, for {named(site)}"
                advice = "correct one of the two, or say for which models or modes the rule holds"
                yield pair.problem(path, "rule-against-limit", message, advice, key=True)
                return


def _leaves(limit: ir.Limit, due: ir.Due) -> bool:
    """Whether a limit leaves a value that a rule asks for."""
    return not limit.is_refusing or any(
        agree(due, bounds) for bounds in (limit, *limit.disputed_by)
    )


def _total(pair: FamilyPair, index: int, rule: ir.Rule, sites: list[Site]) -> Iterator[Diagnostic]:
    """A total that the lists of it cannot reach together."""
    total = rule.total
    if total is None or total.min_items is None:
        return
    for scope, variant in sites:
        most = [_most(scope.limits(variant, name)) for name in total.of]
        if sum(most) < total.min_items:
            path = (*pair.rule_path(index), "then", "total", "min_items")
            message = f"the limits let these lists have {sum(most)} items together at most"
            advice = "ask for fewer, or let one of them have more"
            yield pair.problem(path, "rule-against-limit", message, advice)
            return


def _most(limits: tuple[ir.Limit, ...]) -> float:
    """How many items limits let a list have."""
    counts = [[b.max_items for b in (x, *x.disputed_by)] for x in limits]
    return min((max(inf if n is None else n for n in found) for found in counts), default=inf)


def _against_rules(pair: FamilyPair, index: int, rule: ir.Rule) -> Iterator[Diagnostic]:
    """Two rules that fire together leave a value that both ask for."""
    sites = {named(site) for site in pair.sites_of(rule)}
    for other in pair.family.rules[:index]:
        if rule.note or other.note or not fire_together(rule, other):
            continue
        if not any(named(site) in sites for site in pair.sites_of(other)):
            continue
        for due in rule.limits:
            if any(one.place == due.place and not agree(one, due) for one in other.limits):
                message = (
                    f"no value of `{due.place}` keeps the rules `{other.name}` and `{rule.name}`"
                )
                path = (*pair.rule_path(index), "then", "limit", due.place)
                advice = "let their conditions exclude each other, or take one out"
                yield pair.problem(path, "rules-contradict", message, advice, key=True)


def _can_matter(rule: ir.Rule, sites: list[Site]) -> bool:
    """Whether the limits take a value that a rule's own bounds do not; a rule with more to it is not looked at."""
    others = (rule.require, rule.require_any, rule.forbid, rule.at_most_one_of, rule.total)
    if not rule.limits or any(others) or rule.note or not sites:
        return True
    return any(_adds(due, site) for due in rule.limits for site in sites)


def _adds(due: ir.Due, site: Site) -> bool:
    """Whether a rule's bounds refuse what the limits take; of lengths, counts and forms that is taken to be so."""
    if not due.bounds.keys() <= {"values", "also", "minimum", "maximum", "step"}:
        return True
    field = field_of(site[0].family, due.field)
    limits = site[0].limits(site[1], due.place)
    domain = Domain(kind_of(field).is_whole and not due.path)
    values = [edge.value for edge in edges(due, domain) if edge.side == "out"]
    for bounds in (b for x in limits for b in (x, *x.disputed_by)):
        values += [*bounds.values, *bounds.also]
        values += [n for n in (bounds.minimum, bounds.maximum) if n is not None]
    if field.type.values and not (field.type.is_open or due.path):
        values = list(field.type.values)
    return any(_is_taken(limits, value) and not fits(due, value) for value in values)


def _is_taken(limits: tuple[ir.Limit, ...], value: ir.Json) -> bool:
    """Whether limits take a value, whoever states them."""
    return all(not x.is_refusing or takes(x, lambda b: fits(b, value)) for x in limits)
