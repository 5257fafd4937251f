"""How models differ: for each model in each mode, what holds of all that the family says of some of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ... import ir
from ...bounds.row import Edge
from ...bounds.table import BY_NAME, fits
from ...probe.requests import Request, scopes
from ..identity import tagged
from .draft import Draft, Show
from .limits import LONGEST, Held
from .places import Site
from .rules import Ruled, told
from .subject import FamilySubject

ABSENT = object()


def of_models(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every model in every mode; a newer model adds lines and moves none."""
    family = subject.family
    edges_out = {place: edge for place in _places(subject) if (edge := _beyond(subject, place))}
    first = {s.name: s for s in reversed(subject.scopes)}  # where a field picks it, any id will do
    for _, scope in sorted(first.items(), reverse=True):
        for variant in family.variants:
            site = Site(subject, scope, variant)
            title = f"{family.name}.{scope.name}.{variant.mode}"
            least = site.least
            yield Draft(
                id=f"{scope.name}.{variant.mode}",
                why=f"The least of `{scope.name}` in mode `{variant.mode}`.",
                covers=(f"model:{title}",),
                request=least,
                mode=variant.mode,
            )
            if any(model.ranks for model in family.models):
                yield _inferred(subject, site, title)
            yield from _told(site, edges_out, title)
            for group in _groups(site):
                yield Draft(
                    id=f"{scope.name}.{variant.mode}.rules_{group.rules[0].name}",
                    why=f"Rules of `{scope.name}` in mode `{variant.mode}`.",
                    covers=tuple(f"model_rule:{title}.{r.name}" for r in group.rules),
                    request=group.on(least),
                    shows=tuple(_ruled(site, rule) for rule in group.rules),
                )


def _inferred(subject: FamilySubject, site: Site, title: str) -> Draft:
    request = {k: v for k, v in site.least.items() if k != "mode"}
    mode = subject.infer(request)
    return Draft(
        id=f"{site.scope.name}.{site.variant.mode}.inferred",
        why=f"The mode of `{site.scope.name}` that this material calls for.",
        covers=(f"model:{title}/inferred",),
        request=request,
        mode=mode,
        mode_source="inferred" if mode and len(subject.family.variants) > 1 else "",
    )


# --- limits and standings --------------------------------------------------------------------------------------------


def _is_first(site: Site) -> bool:
    """Whether a model is the first of its family, which is held against what holds for all of them."""
    return site.scope.name == scopes(site.subject.family)[0].name


def _places(subject: FamilySubject) -> tuple[str, ...]:
    return tuple(dict.fromkeys(x.place for x in subject.family.limits))


def _beyond(subject: FamilySubject, place: str) -> Edge | None:
    """The edge at a place that the most limits refuse."""
    limits = [x for x in subject.family.limits if x.place == place]
    found = [
        edge
        for limit in limits
        for edge in subject.edges(place, limit)
        if edge.side == "out"
        and not (isinstance(edge.value, str) and len(edge.value) > LONGEST)
        and edge.value not in (0, "")
    ]
    return max(found, key=lambda e: sum(_refuses(x, e) for x in limits), default=None)


def _refuses(limit: ir.Limit, edge: Edge) -> bool:
    if BY_NAME[edge.bound].edge_is == "items" and isinstance(edge.value, int):
        return not fits(limit, [None] * edge.value)
    return not fits(limit, edge.value)


def _told(site: Site, edges_out: dict[str, Edge], title: str) -> Iterator[Draft]:
    """Every field beyond its limits at once, if some differ by model, beside every field with a standing of its own."""
    request, shows, covers = site.least, list[Show](), list[str]()
    limits = site.subject.family.limits
    scoped = {x.place for x in limits if x.models or _is_first(site)}
    for place, edge in [x for x in edges_out.items() if x[0] in scoped]:
        found = site.at_edge(place, edge, request)
        if found is None:
            continue
        request, value, path = found
        for name, limit in site.subject.named_limits.items():
            if limit.place == place:
                covers.append(f"model_limit:{title}.{name.partition('.')[2]}")
                if site.scope.concerns(site.variant, limit):
                    shows += Held(site, limit, name).judged(value, path)
    for said, tag in tagged(site.subject.family.standings).items():
        for name in said.fields:
            request = site.give(request, name)
            covers.append(f"model_standing:{title}.{name}.{tag}")
    if covers:
        yield Draft(
            id=f"{site.scope.name}.{site.variant.mode}.told",
            why=f"Limits and standings of `{site.scope.name}` in mode `{site.variant.mode}`.",
            covers=tuple(covers),
            request=request,
            shows=tuple(s for s in shows if not s.absent),
        )


# --- rules -----------------------------------------------------------------------------------------------------------


@dataclass
class _Group:
    """Rules that can be broken together, and the changes to the least request that do it."""

    rules: list[ir.Rule] = field(default_factory=list)
    changes: dict[str, object] = field(default_factory=dict)

    def takes(self, changes: dict[str, object]) -> bool:
        """Whether other changes can be made beside those of the group."""
        return all(self.changes.get(key, value) == value for key, value in changes.items())

    def on(self, least: Request) -> Request:
        """The request with every change made."""
        whole: dict[str, object] = {**least, **self.changes}
        return {k: v for k, v in whole.items() if v is not ABSENT}  # type: ignore[misc]  # JSON all the same


def _groups(site: Site) -> list[_Group]:
    """The rules that a model may be spared, gathered so that few requests break all; of the first model, all rules."""
    least, groups = site.least, list[_Group]()
    for rule in [x for x in site.subject.family.rules if x.models or _is_first(site)]:
        ruled = Ruled(site, rule)
        met = next(ruled.met())[1]
        broken = next(ruled.broken(met), None)
        if broken is None:
            continue
        request = broken[1]
        changes: dict[str, object] = {
            k: request.get(k, ABSENT)
            for k in dict.fromkeys((*least, *request, *ruled.names))
            if k in ruled.names or request.get(k, ABSENT) != least.get(k, ABSENT)
        }
        group = next((g for g in groups if g.takes(changes)), None)
        if group is None:
            group = _Group()
            groups.append(group)
        group.rules.append(rule)
        group.changes |= changes
    return groups


def _ruled(site: Site, rule: ir.Rule) -> Show:
    """Whether a rule that is broken holds here."""
    if site.scope.concerns(site.variant, rule):
        return told(rule)
    return Show(rule=rule.name, absent=True)
