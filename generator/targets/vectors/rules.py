"""Every rule: its conditions met and its consequence kept or broken, and each condition not met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from ... import ir
from ...bounds.table import BY_NAME, fits
from ...probe.requests import Request
from .draft import STRICT, Draft, Show
from .limits import words_of
from .places import Site
from .subject import FamilySubject, shown

Named = tuple[str, Request]  # what is done, and the request in which it is


@dataclass(frozen=True)
class Ruled:
    """One rule at one site."""

    site: Site
    rule: ir.Rule

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that the rule looks at."""
        rule = self.rule
        places = [c.place for c in rule.when] + [due.place for due in rule.limits]
        places += [*rule.require, *rule.require_any, *rule.forbid, *rule.at_most_one_of]
        places += rule.total.of if rule.total else ()
        return tuple(dict.fromkeys(place.partition(".")[0] for place in places))

    def met(self) -> Iterator[Named]:
        """Requests in which every condition holds: with each value that will do."""
        least = self.site.least
        words = [self._holding(c) for c in self.rule.when]
        for number in range(max((len(w) for w in words), default=1)):
            request, said = least, []
            for condition, values in zip(self.rule.when, words, strict=True):
                what, request = self._with(request, condition, values[min(number, len(values) - 1)])
                said.append(what)
            yield "_".join(said) or "always", request

    def idle(self) -> Iterator[Named]:
        """Requests in which one condition does not hold, though what the rule is against is there."""
        met = next(self.met())[1]
        broken = next(iter(self.broken(met)), ("", met))[1]
        for condition in self.rule.when:
            place = condition.place
            if condition.given is False:
                yield f"{place}_given", self.site.give(broken, place)
                continue
            if condition.given or condition.is_one_of or condition.above is not None:
                yield f"no_{place}", self.site.drop(broken, place)
            if condition.is_one_of:
                yield f"other_{place}", self.site.put(broken, place, "other")
            if condition.above is not None:
                yield f"{place}_at_{condition.above}", self.site.put(broken, place, condition.above)
            if condition.below is not None:
                yield f"{place}_at_{condition.below}", self.site.put(broken, place, condition.below)

    def _holding(self, condition: ir.Condition) -> list[ir.Json]:
        if condition.is_one_of:
            return list(condition.is_one_of)
        if condition.above is not None:
            return [condition.above + 1]
        if condition.below is not None:
            return [condition.below - 1]
        return [None]

    def _with(self, request: Request, condition: ir.Condition, value: ir.Json) -> Named:
        place = condition.place
        if condition.given is False:
            return f"no_{place}", self.site.drop(request, place)
        if value is None:
            return place, self.site.give(request, place)
        return f"{place}_{value}", self.site.put(request, place, value)

    def kept(self, request: Request) -> Iterator[Named]:
        """What the rule asks for, in every way."""
        rule, site = self.rule, self.site
        if rule.require:
            whole = request
            for name in rule.require:
                whole = site.give(whole, name)
            yield f"with_{'_'.join(rule.require)}", whole
        for name in rule.require_any:
            yield f"with_{name}", site.give(self._less(request, rule.require_any), name)
        if rule.forbid:
            yield "without", self._less(request, rule.forbid)
        for name in rule.at_most_one_of:
            yield f"only_{name}", site.give(self._less(request, rule.at_most_one_of), name)
        yield from self._totals(request, broken=False)
        yield from self._dues(request, broken=False)

    def broken(self, request: Request) -> Iterator[Named]:
        """What the rule is against, in every way."""
        rule, site = self.rule, self.site
        for name in rule.require:
            yield f"without_{name}", site.drop(request, name)
        if rule.require_any:
            yield "without_any", self._less(request, rule.require_any)
        for name in rule.forbid:
            yield f"with_{name}", site.give(self._less(request, rule.forbid), name)
        for one, two in combinations(rule.at_most_one_of, 2):
            rest = self._less(request, rule.at_most_one_of)
            yield f"{one}_and_{two}", site.give(site.give(rest, one), two)
        yield from self._totals(request, broken=True)
        yield from self._dues(request, broken=True)
        if rule.note:
            yield "said", request

    def _less(self, request: Request, names: tuple[str, ...]) -> Request:
        for name in names:
            request = self.site.drop(request, name)
        return request

    def _totals(self, request: Request, *, broken: bool) -> Iterator[Named]:
        total = self.rule.total
        if total is None:
            return
        least, most = total.min_items, total.max_items
        numbers = [n + broken for n in (most,) if n is not None]
        numbers += [n - broken for n in (least,) if n is not None]
        for number in numbers:
            for name in total.of:
                rest = self._less(request, total.of)
                for other in total.of:
                    if other != name and not self.site.subject.field(other).type.is_list:
                        rest = self.site.give(rest, other)
                used = sum(other in rest for other in total.of)
                whole = self.site.count(rest, name, number - used)
                if whole is not None:
                    yield f"{number}_with_{name}", whole

    def _dues(self, request: Request, *, broken: bool) -> Iterator[Named]:
        for due in self.rule.limits:
            for other in self._allowed(due) if broken else ():
                yield f"{due.place}_{other}", self.site.put(request, due.place, other)
            for edge in self.site.subject.edges(due.place, due):
                if (edge.side == "out") != broken:
                    continue
                value = edge.value
                if BY_NAME[edge.bound].edge_is == "members" and isinstance(value, int):
                    value = self.site.members(due.place, value)
                yield f"{due.place}_{words_of(edge)}", self.site.put(request, due.place, value)
            if not broken:
                yield f"no_{due.place}", self.site.drop(request, due.place)

    def _allowed(self, due: ir.Due) -> Iterator[ir.Scalar]:
        """Values that somebody takes by each limit on a place, and the rule does not: it alone refuses them."""
        limits = self.site.scope.limits(self.site.variant, due.place)
        said = [(limit, *limit.disputed_by) for limit in limits]
        for value in dict.fromkeys(v for speakers in said for s in speakers for v in s.values):
            is_taken = all(any(fits(s, value) for s in speakers) for speakers in said)
            if is_taken and not fits(due, value):
                yield value


def of_rules(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every rule of the family."""
    for rule in subject.family.rules:
        ruled = Ruled(Site(subject, *subject.pairs(rule)[0]), rule)
        title = f"{subject.family.name}.{rule.name}"
        none = Show(rule=rule.name, absent=True)
        issue = told(rule)
        is_strict_shown = issue.severity != "warning"
        for first, met in ruled.met():
            for what, request in ruled.broken(met):
                yield Draft(
                    id=f"{rule.name}.{first}.{what}",
                    why=f"What `{rule.name}` is against.",
                    covers=(f"rule:{title}/broken",),
                    request=request,
                    shows=(issue,),
                )
                if not is_strict_shown:
                    is_strict_shown = True
                    yield Draft(
                        id=f"{rule.name}.{first}.{what}.strict",
                        why=STRICT,
                        covers=(f"rule:{title}/strict",),
                        request=ruled.site.unsaid(request),
                        options={"strict": True},
                        shows=(Show(rule=rule.name, severity="error"),),
                        ok=False,
                    )
            for what, request in ruled.kept(met):
                yield Draft(
                    id=f"{rule.name}.{first}.{what}.kept",
                    why=f"What `{rule.name}` asks for.",
                    covers=(f"rule:{title}/kept",),
                    request=request,
                    shows=(none,) if not rule.note else (),
                )
        for what, request in ruled.idle():
            yield Draft(
                id=f"{rule.name}.idle.{what}",
                why=f"`{rule.name}` has nothing to say.",
                covers=(f"rule:{title}/idle/{what}",),
                request=request,
                shows=(none,),
            )


def told(rule: ir.Rule) -> Show:
    """The issue of a broken rule."""
    found = shown("rule_violated", rule.provenance, disputed=rule.note or bool(rule.disputed_by))
    return Show(
        code=found.code,
        severity=found.severity,
        authority=found.authority,
        source=found.source,
        rule=rule.name,
    )
