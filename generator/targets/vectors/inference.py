"""The mode that material calls for where none is given: each kind of it, in every company that matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from ... import ir
from ...probe.requests import Request, Scope, item_of, joined
from .draft import Draft, Show
from .needs import LACKS
from .subject import FamilySubject, shown


def of_inference(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every material and of every two, and of the least of each mode with one more."""
    family = subject.family
    if len(family.variants) == 1:
        return
    scope = subject.scope(family.variants[0])
    media = [f.name for f in family.fields if f.media and not f.parts]
    sets = [c for n in (0, 1, 2) for c in combinations(media, n)]
    for variant in family.variants:
        first = [r.fields[0] for r in variant.requirements]
        least = {n for n in first if n in media}
        more = [least, *(least | {n} for n in media)]
        sets += [tuple(n for n in media if n in one) for one in more]
    for names in dict.fromkeys(sets):
        yield _found(subject, scope, names)
        for other in subject.scopes:
            if subject.infer(_with(subject, other, names)) in other.model.ranks:
                yield _found(subject, other, names)
    for other in (s for s in subject.scopes if s.model.ranks):
        tries = ((names, subject.infer(_with(subject, other, names))) for names in sets)
        lost = next((names for names, mode in tries if not mode), None)
        if lost is not None:
            yield _found(subject, other, lost)
    yield from _counted(subject, scope)
    for variant in family.variants:
        if any(not all(subject.field(n).media for n in r.fields) for r in variant.requirements):
            yield _lacking(subject, scope, variant)
    yield _unmoved(subject, scope)
    yield from _from_parts(subject, scope)


def _counted(subject: FamilySubject, scope: Scope) -> Iterator[Draft]:
    """Lists of which so many items call for one mode, and so many for another, alone and beside what meets a need."""
    family = subject.family
    counts = {c.field: c for v in family.variants for c in v.counts}
    for name in counts:
        most = max(c.items for v in family.variants for c in v.counts if c.field == name)
        for size, beside in product(range(1, most + 2), ("", *_met_beside(family, name))):
            request = _with(subject, scope, (beside,) if beside else ())
            plain = subject.plain(scope, family.variants[0], name)
            item = plain[0] if isinstance(plain, list) else plain
            request[name] = [item] * size
            mode = subject.infer(request)
            title = f"{name}_{size}{f'_beside_{beside}' if beside else ''}"
            yield Draft(
                id=f"inferred.{title}",
                why=f"How many there are of `{name}` tells the mode.",
                covers=(f"inference:{family.name}.{title}",),
                request=request,
                mode=mode,
                mode_source="inferred" if mode else "",
            )


def _met_beside(family: ir.Family, name: str) -> list[str]:
    """Fields that meet what a list may meet, too."""
    needs = [
        r for v in family.variants if any(c.field == name for c in v.counts) for r in v.requirements
    ]
    return list(dict.fromkeys(n for r in needs if name in r.fields for n in r.fields if n != name))


def _unmoved(subject: FamilySubject, scope: Scope) -> Draft:
    """Fields that are no material change nothing."""
    request = _with(subject, scope, ())
    mode = subject.infer(request)
    for field in subject.family.fields:
        if not field.media and field.name not in request:
            request[field.name] = subject.plain(scope, subject.family.variants[0], field.name)
    return Draft(
        id="inferred.others",
        why="What is no material tells no mode.",
        covers=(f"inference:{subject.family.name}/others",),
        request=request,
        mode=mode,
        mode_source="inferred" if mode else "",
    )


def _lacking(subject: FamilySubject, scope: Scope, variant: ir.Variant) -> Draft:
    """The material of a mode alone: the mode that it calls for lacks what is no material."""
    family = subject.family
    first = {r.fields[0] for r in variant.requirements}
    names = tuple(f.name for f in family.fields if f.name in first and f.media and not f.parts)
    request = {"model": scope.model.id, **{n: subject.plain(scope, variant, n) for n in names}}
    mode = subject.infer(request)
    needs = next((v.requirements for v in family.variants if v.mode == mode), ())
    lacks = [r for r in needs if not {*r.fields} & {*names}]
    return Draft(
        id=f"inferred.{variant.mode}_lacking",
        why=f"The material of `{variant.mode}`, and nothing that it needs beside.",
        covers=(f"inference:{family.name}.{variant.mode}/lacking",),
        request=request,
        shows=tuple(shown(LACKS[r.is_group], r.provenance) for r in lacks),
        mode=mode,
    )


def _from_parts(subject: FamilySubject, scope: Scope) -> Iterator[Draft]:
    family, variant = subject.family, subject.family.variants[0]
    for carrier in (f for f in family.fields if f.parts):
        for part in carrier.parts:
            wanted = [n for n in part.provides if subject.field(n).media]
            if not wanted:
                continue
            base = subject.least(scope, variant)
            request = {k: v for k, v in base.items() if k != "mode"}
            title = "-".join(filter(None, (part.type, part.role or "")))
            yield Draft(
                id=f"inferred.{carrier.name}_{title}",
                why=f"A part `{title}` counts as material.",
                covers=(f"inference:{family.name}.{carrier.name}.{title}",),
                request=joined(request, {carrier.name: [item_of(part)]}),
            )


def _with(subject: FamilySubject, scope: Scope, given: Iterable[str]) -> Request:
    """A request that gives some material and no mode."""
    variant = subject.family.variants[0]
    needed = [r.fields[0] for r in variant.requirements]
    found: Request = {"model": scope.model.id}
    for name in (*(n for n in needed if not subject.field(n).media), *given):
        found[name] = subject.plain(scope, variant, name)
    return found


def _found(subject: FamilySubject, scope: Scope, names: tuple[str, ...]) -> Draft:
    """What some material calls for."""
    family = subject.family
    request = _with(subject, scope, names)
    mode = subject.infer(request)
    what = "_and_".join(names) or "nothing"
    is_ranked = "" if scope is subject.scope(family.variants[0]) else f"{scope.name}."
    modes = tuple(v.mode for v in family.variants_for(scope.model))
    ambiguous = Show(code="mode_ambiguous", path=("mode",), severity="error", accepted=modes)
    covers = [f"inference:{family.name}.{'+'.join(names)}"]
    covers += [f"mode:{family.name}.{mode}/inferred"] if mode else [f"mode:{family.name}/ambiguous"]
    if scope.model.ranks and (not mode or mode in scope.model.ranks):
        covers.append(f"rank:{scope.name}.{mode or 'none'}")
    return Draft(
        id=f"inferred.{is_ranked}{what}",
        why=f"{_said(names)} {'calls for' if len(names) < 2 else 'call for'} "
        f"{f'`{mode}`' if mode else 'no mode there is'}.",
        covers=tuple(covers),
        request=request,
        shows=() if mode else (ambiguous,),
        mode=mode,
        mode_source="inferred" if mode else "",
        wire=(("mode", _wire(family, mode)),) if mode and family.sends_inferred_mode else (),
        unsent=() if family.sends_inferred_mode else ("mode",),
    )


def _wire(family: ir.Family, mode: str) -> str:
    """What a mode is called on the wire."""
    return next(v.wire for v in family.variants if v.mode == mode)


def _said(names: tuple[str, ...]) -> str:
    return " and ".join(f"`{name}`" for name in names) or "A request without material"
