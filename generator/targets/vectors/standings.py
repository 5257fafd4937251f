"""What becomes of fields and modes: used, unused, absent, ignored, refused, unknown, not offered, going or gone."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...probe.requests import Request, Scope
from ..identity import tagged
from .draft import STRICT, Draft, Show
from .places import Site
from .subject import FamilySubject, severity, shown
from .value import no_value

CODES = ("unused_field", "refused_field")


def of_standings(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every standing, every material that a mode leaves alone, every gap and every end of life."""
    family = subject.family
    for said, tag in tagged(family.standings).items():
        for name in said.fields:
            yield from _of_standing(subject, said, name, f"{family.name}.{name}.{tag}")
    for field in family.fields:
        yield from _of_field(subject, field)
    for variant in family.variants:
        yield from _of_material(subject, variant)
    for gap, tag in tagged(family.gaps).items():
        yield from _of_gap(subject, gap, f"{family.name}.{tag}")
    for item in family.lifecycle:
        yield from _of_end(subject, item)


def last_word(
    subject: FamilySubject, scope: Scope, variant: ir.Variant, name: str
) -> ir.FieldStanding | None:
    """The standing that counts for a field; the family's last."""
    said = [s for s in subject.family.standings if name in s.fields and scope.concerns(variant, s)]
    return said[-1] if said else None


def _of_standing(
    subject: FamilySubject, said: ir.FieldStanding, name: str, title: str
) -> Iterator[Draft]:
    pairs = [p for p in subject.pairs(said) if last_word(subject, *p, name) is said]
    if not pairs:
        return
    site = Site(subject, *pairs[0])
    request = site.give(site.least, name)
    shows = _stands(said.standing, name, said.provenance, disputed=bool(said.disputed_by))
    what = f"{name}.{said.standing}.{site.scope.name}.{site.variant.mode}"
    yield Draft(
        id=what,
        why=f"`{name}` is {said.standing} here.",
        covers=(f"standing:{title}",),
        request=request,
        shows=shows,
        wire=(
            ((subject.field(name).sent_as(name), request[name]),)
            if _is_same(subject.field(name))
            else ()
        ),
    )
    if shows[0].severity == "warning":
        yield _strict(what, f"standing:{title}", site.unsaid(request))
    field = subject.field(name)
    if field.type.kind != "any" and not field.parts:
        yield Draft(
            id=f"{what}.unreadable",
            why=f"What nobody can read of `{name}` is one finding.",
            covers=(f"standing:{title}/unreadable",),
            request={**site.drop(site.least, name), name: no_value(field)},
            shows=(
                shown("invalid_type", field.provenance, path=(name,)),
                *(Show(code=code, path=(name,), absent=True) for code in CODES),
            ),
        )


def _strict(what: str, cover: str, request: Request) -> Draft:
    return Draft(
        id=f"{what}.strict",
        why=STRICT,
        covers=(f"{cover}/strict",),
        request=request,
        options={"strict": True},
        ok=False,
    )


def _is_same(field: ir.Field) -> bool:
    return not field.is_sent_as_text


def _stands(
    standing: ir.Standing, name: str, provenance: ir.Provenance, *, disputed: bool = False
) -> tuple[Show, ...]:
    if standing == "used":
        return tuple(Show(code=code, path=(name,), absent=True) for code in CODES)
    return (
        Show(
            code=CODES[standing == "refused"],
            path=(name,),
            severity="note" if standing == "unknown" or disputed else "warning",
            authority=provenance.authority,
            source=provenance.cite,
        ),
    )


def _of_field(subject: FamilySubject, field: ir.Field) -> Iterator[Draft]:
    """A field's own standing, where the family says nothing else."""
    for pair in subject.pairs():
        if last_word(subject, *pair, field.name) is None and field.name not in pair[1].unused:
            site = Site(subject, *pair)
            yield Draft(
                id=f"{field.name}.stands",
                why=f"`{field.name}` is {field.standing}.",
                covers=(f"stands:{subject.family.name}.{field.name}",),
                request=site.give(site.least, field.name),
                shows=_stands(field.standing, field.name, field.provenance),
            )
            return


def _of_material(subject: FamilySubject, variant: ir.Variant) -> Iterator[Draft]:
    """Material beside a mode that is given: what the mode uses, and what it leaves alone."""
    site = Site(subject, subject.scope(variant), variant)
    for field in (f for f in subject.family.fields if f.media):
        said = last_word(subject, site.scope, variant, field.name)
        if field.name in variant.unused:
            shows: tuple[Show, ...] = (
                Show(
                    code="unused_field",
                    path=(field.name,),
                    severity="warning",
                    authority="decision",
                ),
            )
        else:
            shows = _stands(field.standing, field.name, field.provenance)
        if said is not None:
            is_disputed = bool(said.disputed_by)
            shows = _stands(said.standing, field.name, said.provenance, disputed=is_disputed)
        yield Draft(
            id=f"{variant.mode}.beside_{field.name}",
            why=f"`{variant.mode}` {'leaves' if field.name in variant.unused else 'takes'} `{field.name}`"
            f"{' alone' if field.name in variant.unused else ''}.",
            covers=(f"material:{subject.family.name}.{variant.mode}.{field.name}",),
            request=site.give(site.least, field.name),
            shows=shows,
            mode=variant.mode,
        )


def _of_gap(subject: FamilySubject, gap: ir.Gap, title: str) -> Iterator[Draft]:
    for mode in gap.modes:
        variant = next(v for v in subject.family.variants if v.mode == mode)
        scope = next(s for s in subject.scopes if s.concerns(variant, gap))
        without = {
            m
            for g in subject.family.gaps
            if not g.models or scope.name in g.models
            for m in g.modes
        }
        request = Site(subject, scope, variant).least
        grave = severity(gap.provenance, disputed=bool(gap.disputed_by))
        yield Draft(
            id=f"gap.{mode}.{scope.name}",
            why=f"`{scope.name}` is not known to do `{mode}`.",
            covers=(f"gap:{title}.{mode}",),
            request=request,
            shows=(
                Show(
                    code="unsupported_mode",
                    path=("mode",),
                    severity=grave,
                    authority=gap.provenance.authority,
                    source=gap.provenance.cite,
                    accepted=tuple(
                        v.mode for v in subject.family.variants if v.mode not in without
                    ),
                ),
            ),
            mode=mode,
        )
        if grave == "warning":
            yield _strict(f"gap.{mode}.{scope.name}", f"gap:{title}.{mode}", request)


def _of_end(subject: FamilySubject, item: ir.Lifecycle) -> Iterator[Draft]:
    found = _gone(subject, item)
    if found is None:
        return
    request, path = found
    title = end_title(item)
    grave = "note" if item.note else "warning"
    for what, options in (("", {}), (".strict", {"strict": True})):
        yield Draft(
            id=f"ended.{title}{what}",
            why=f"What is going or gone is a {grave}, whatever the options.",
            covers=(f"lifecycle:{subject.family.name}.{title}{'/strict' if what else ''}",),
            request=request,
            options=options,
            shows=(
                Show(
                    code=item.code,
                    path=path,
                    severity=grave,
                    authority=item.provenance.authority,
                    source=item.provenance.cite,
                ),
            ),
        )


def end_title(item: ir.Lifecycle) -> str:
    """What ends, and where."""
    host = item.host.lower().replace(" ", "_")
    return ".".join(filter(None, (item.kind, item.name, str(item.value or ""), host)))


def _gone(subject: FamilySubject, item: ir.Lifecycle) -> tuple[Request, tuple[str, ...]] | None:
    """A request with something that is going or gone, and where it stands there."""
    family = subject.family
    if item.kind == "elsewhere":
        site = Site(subject, *subject.pairs()[0])
        return {**site.least, "model": item.name}, ("model",)
    if item.kind == "model":
        scope = next(s for s in subject.scopes if s.model.id == item.name)
        pair = next(p for p in subject.pairs() if p[0] is scope)
        return Site(subject, *pair).least, ("model",)
    if item.kind == "mode":
        variant = next(v for v in family.variants if v.mode == item.name)
        return Site(subject, subject.scope(variant), variant).least, ("mode",)
    field = subject.by_name(item.name)
    pair = subject.home(field)
    if item.kind == "value" and field.name == family.picked_by:
        pair = next(p for p in subject.pairs() if p[0].pick == str(item.value))
    site = Site(subject, *pair)
    rest = site.drop(site.least, field.name)
    value = item.value if item.kind == "value" else site.plain(field.name)
    return {**rest, item.name: value}, (item.name,)
