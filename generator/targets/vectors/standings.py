"""What becomes of fields and modes: used, unused, ignored, refused, unknown, not offered, going or gone."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...probe.requests import Request, Scope
from .draft import STRICT, Draft, Show
from .places import Site
from .subject import Ground, severity
from .value import no_value

CODES = ("unused_field", "refused_field")


def of_standings(ground: Ground) -> Iterator[Draft]:
    """The vectors of every standing, every material that a mode leaves alone, every gap and every end of life."""
    family = ground.family
    for number, said in enumerate(family.standings, 1):
        for name in said.fields:
            yield from _of_standing(ground, said, name, f"{family.name}.{number}.{name}")
    for field in family.fields:
        yield from _of_field(ground, field)
    for variant in family.variants:
        yield from _of_material(ground, variant)
    for number, gap in enumerate(family.gaps, 1):
        yield from _of_gap(ground, gap, f"{family.name}.{number}")
    for item in family.lifecycle:
        yield from _of_end(ground, item)


def last_word(
    ground: Ground, scope: Scope, variant: ir.Variant, name: str
) -> ir.FieldStanding | None:
    """The standing that counts for a field; the family's last."""
    said = [s for s in ground.family.standings if name in s.fields and scope.concerns(variant, s)]
    return said[-1] if said else None


def _of_standing(ground: Ground, said: ir.FieldStanding, name: str, title: str) -> Iterator[Draft]:
    pairs = [p for p in ground.pairs(said) if last_word(ground, *p, name) is said]
    if not pairs:
        return
    site = Site(ground, *pairs[0])
    request = site.give(site.least, name)
    shows = _stands(said.standing, name, said.provenance, disputed=bool(said.disputed_by))
    yield Draft(
        id=f"{title.partition('.')[2]}_{said.standing}",
        why=f"`{name}` is {said.standing} here.",
        covers=(f"standing:{title}",),
        request=request,
        shows=shows,
        wire=((ground.field(name).wire, request[name]),) if _is_same(ground.field(name)) else (),
    )
    if shows[0].severity == "warning":
        what = f"{title.partition('.')[2]}_{said.standing}"
        yield _strict(what, f"standing:{title}", site.unsaid(request))
    field = ground.field(name)
    if field.type.kind != "any" and not field.parts:
        yield Draft(
            id=f"{title.partition('.')[2]}_unreadable",
            why=f"A value that nobody can read is one finding, whether `{name}` is used or not.",
            covers=(f"standing:{title}/unreadable",),
            request={**site.drop(site.least, name), name: no_value(field)},
            shows=(
                Show(code="invalid_type", path=(name,), severity="error"),
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
    return field.wire_kind == "same"


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


def _of_field(ground: Ground, field: ir.Field) -> Iterator[Draft]:
    """A field's own standing, where the family says nothing else."""
    for pair in ground.pairs():
        if last_word(ground, *pair, field.name) is None and field.name not in pair[1].unused:
            site = Site(ground, *pair)
            yield Draft(
                id=f"{field.name}.stands",
                why=f"`{field.name}` is {field.standing}.",
                covers=(f"stands:{ground.family.name}.{field.name}",),
                request=site.give(site.least, field.name),
                shows=_stands(field.standing, field.name, field.provenance),
            )
            return


def _of_material(ground: Ground, variant: ir.Variant) -> Iterator[Draft]:
    """Material beside a mode that is given: what the mode uses, and what it leaves alone."""
    site = Site(ground, ground.scope(variant), variant)
    for field in (f for f in ground.family.fields if f.media):
        said = last_word(ground, site.scope, variant, field.name)
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
            covers=(f"material:{ground.family.name}.{variant.mode}.{field.name}",),
            request=site.give(site.least, field.name),
            shows=shows,
            mode=variant.mode,
        )


def _of_gap(ground: Ground, gap: ir.Gap, title: str) -> Iterator[Draft]:
    for mode in gap.modes:
        variant = next(v for v in ground.family.variants if v.mode == mode)
        scope = next(s for s in ground.scopes if s.concerns(variant, gap))
        without = {
            m for g in ground.family.gaps if not g.models or scope.name in g.models for m in g.modes
        }
        request = Site(ground, scope, variant).least
        grave = severity(gap.provenance, disputed=bool(gap.disputed_by))
        yield Draft(
            id=f"gap.{title.partition('.')[2]}.{mode}",
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
                    accepted=tuple(v.mode for v in ground.family.variants if v.mode not in without),
                ),
            ),
            mode=mode,
        )
        if grave == "warning":
            yield _strict(f"gap.{title.partition('.')[2]}.{mode}", f"gap:{title}.{mode}", request)


def _of_end(ground: Ground, item: ir.Lifecycle) -> Iterator[Draft]:
    found = _gone(ground, item)
    if found is None:
        return
    request, path = found
    title = ".".join(filter(None, (item.kind, item.name, str(item.value or ""))))
    for what, options in (("", {}), (".strict", {"strict": True})):
        yield Draft(
            id=f"ended.{title}{what}",
            why="What is going or gone is a warning, whatever the options.",
            covers=(f"lifecycle:{ground.family.name}.{title}{'/strict' if what else ''}",),
            request=request,
            options=options,
            shows=(
                Show(
                    code=item.code,
                    path=path,
                    severity="warning",
                    authority=item.provenance.authority,
                    source=item.provenance.cite,
                ),
            ),
        )


def _gone(ground: Ground, item: ir.Lifecycle) -> tuple[Request, tuple[str, ...]] | None:
    """A request with something that is going or gone, and where it stands there."""
    family = ground.family
    if item.kind == "model":
        scope = next(s for s in ground.scopes if s.model.id == item.name)
        pair = next(p for p in ground.pairs() if p[0] is scope)
        return Site(ground, *pair).least, ("model",)
    if item.kind == "mode":
        variant = next(v for v in family.variants if v.mode == item.name)
        return Site(ground, ground.scope(variant), variant).least, ("mode",)
    field = ground.by_name(item.name)
    pair = ground.home(field)
    if item.kind == "value" and field.name == family.picked_by:
        pair = next(p for p in ground.pairs() if p[0].pick == str(item.value))
    site = Site(ground, *pair)
    rest = site.drop(site.least, field.name)
    value = item.value if item.kind == "value" else site.plain(field.name)
    return {**rest, item.name: value}, (item.name,)
