"""Proofs about modes: some request satisfies each, and inference can choose it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import chain, combinations, islice, product

from ... import ir
from ...errors import Diagnostic, quoted
from ...probe.requests import Request, Scope, joined, minimum, scopes, ways
from ...probe.trial import Trial
from .family_pair import FamilyPair

MOST_TRIED = 600  # requests for one model in one mode
MOST_WAYS = 40  # to meet all that a mode needs


def prove_satisfiable(pair: FamilyPair) -> Iterator[Diagnostic]:
    """Each mode has a way to meet what it needs that no rule of the contract forbids, for some model."""
    for variant in pair.family.variants:
        reasons = [_obstacle(scope, variant) for scope in scopes(pair.family)]
        if reasons and all(reasons):
            message = f"no request can satisfy the mode `{variant.mode}`: {reasons[0]}"
            advice = "let the mode need less, or say for which models the rest holds"
            yield pair.mode_problem(variant.mode, "mode-unsatisfiable", message, advice)


def _obstacle(scope: Scope, variant: ir.Variant) -> str:
    """What is in the way of every request of a model in a mode; empty if nothing is."""
    for gap in scope.family.gaps:
        is_sure = gap.provenance.authority == "contract" and not gap.disputed_by
        if is_sure and scope.concerns(variant, gap):
            return f"a gap says that {quoted(scope.name)} does not have it"
    needs = [r.fields for r in variant.requirements if r.provenance.authority == "contract"]
    rules = [
        rule
        for rule in scope.rules(variant)
        if rule.provenance.authority == "contract" and not (rule.note or rule.disputed_by)
    ]
    first = ""
    for chosen in islice(product(*needs), MOST_TRIED):
        given = frozenset(chosen)
        against = next((r.name for r in rules if _forbids(r, given)), "")
        if not against:
            return ""
        first = first or f"the rule `{against}` forbids what it needs"
    return first


def _forbids(rule: ir.Rule, given: frozenset[str]) -> bool:
    """Whether a rule is against some fields being given together, whatever else is."""
    for condition in rule.when:
        asks = (condition.is_one_of, condition.above is not None, condition.below is not None)
        if condition.given is not True or any(asks) or condition.place not in given:
            return False
    return bool(given & set(rule.forbid)) or len(given & set(rule.at_most_one_of)) > 1


def prove_inferable(pair: FamilyPair, trial: Trial) -> Iterator[Diagnostic]:
    """Where `mode` may be left out, each mode is the one inferred for some request."""
    family = pair.family
    if len(family.variants) == 1:
        return
    for variant in family.variants:
        taken = _taken(family, variant, trial)
        if variant.mode not in taken:
            winner = next(filter(None, taken), "")
            first = f"`{winner}` comes first" if winner else "nothing given leads to it"
            message = f"a request without `mode` is never taken for `{variant.mode}`: {first}"
            advice = "list it earlier, or let it need other material"
            yield pair.mode_problem(variant.mode, "mode-never-inferred", message, advice)


def _taken(family: ir.Family, variant: ir.Variant, trial: Trial) -> tuple[str, ...]:
    """The modes that are inferred for requests for one, up to the first for which it is the one."""
    found: dict[str, None] = {}
    for model in family.models:
        for request in islice(_silent(Scope(family, model), variant), MOST_TRIED):
            found[trial.check(request).mode or ""] = None
            if variant.mode in found:
                return tuple(found)
    return tuple(found)


def _silent(scope: Scope, variant: ir.Variant) -> Iterator[Request]:
    """Requests for a mode that do not name it: every way to meet its needs, with more and more of what it uses."""
    least = {k: v for k, v in minimum(scope, variant).items() if k != "mode"}
    yield least
    bare: Request = {"model": scope.model.id}
    options = [[r for _, r in ways(scope, variant, need)] for need in variant.requirements]
    met = [reduce(joined, chosen, bare) for chosen in islice(product(*options), MOST_WAYS)]
    yield from met
    extra = [
        request
        for name in variant.uses
        for _, request in ways(scope, variant, ir.Requirement((name,), variant.provenance))
    ]
    sizes = range(1, len(extra) + 1)
    for chosen in chain.from_iterable(combinations(extra, size) for size in sizes):
        yield from (reduce(joined, chosen, request) for request in met)
