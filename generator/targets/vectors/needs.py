"""What each mode asks for: the least that will do, and everything that is missing from it."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...probe.requests import Request, Scope, item_of, joined, ways, without
from .draft import Draft, Show
from .subject import FamilySubject, shown
from .value import no_value

LACKS = ("missing_field", "missing_one_of")


def of_needs(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every requirement of every mode."""
    for variant in subject.family.variants:
        scope, name = subject.scope(variant), f"{subject.family.name}.{variant.mode}"
        least = subject.least(scope, variant)
        yield Draft(
            id=f"{variant.mode}.least",
            why=f"The least that `{variant.mode}` needs.",
            covers=(f"variant:{name}",),
            request=least,
            shows=tuple(Show(code=code, absent=True) for code in LACKS),
            mode=variant.mode,
            mode_source="given",
        )
        for requirement in variant.requirements:
            yield from _of_requirement(subject, scope, variant, requirement, least)
        yield Draft(
            id=f"{variant.mode}.partial",
            why=f"While a form for `{variant.mode}` is filled in, what is missing is a note.",
            covers=(f"partial:{name}",),
            request={"model": scope.model.id, "mode": variant.wire},
            options={"partial": True},
            shows=tuple(
                Show(code=LACKS[r.is_group], severity="note", accepted=_names(subject, r))
                for r in variant.requirements
            ),
            ok=True,
        )
        hidden = {k: v for k, v in least.items() if k not in ("model", "mode")}
        yield Draft(
            id=f"{variant.mode}.in_metadata",
            why="What stands inside an object that is passed on as written meets no need.",
            covers=(f"metadata:{name}",),
            request={"model": scope.model.id, "mode": variant.wire, "metadata": hidden},
            shows=tuple(_missing(subject, r) for r in variant.requirements),
        )


def _of_requirement(
    subject: FamilySubject,
    scope: Scope,
    variant: ir.Variant,
    requirement: ir.Requirement,
    least: Request,
) -> Iterator[Draft]:
    names = "|".join(requirement.fields)
    name, short = f"{subject.family.name}.{variant.mode}.{names}", requirement.fields[0]
    rest = without(subject.family, least, requirement.fields)
    missing = _missing(subject, requirement)
    none = Show(code=missing.code, path=missing.path, absent=True)
    yield Draft(
        id=f"{variant.mode}.no_{short}",
        why=f"`{variant.mode}` without {' or '.join(f'`{f}`' for f in requirement.fields)}.",
        covers=(f"requirement:{name}",),
        request=rest,
        shows=(missing,),
    )
    for carrier in (f for f in subject.family.fields if f.parts):
        items = _other_items(subject, carrier, variant, requirement)
        if items:
            yield Draft(
                id=f"{variant.mode}.no_{short}_in_{carrier.name}",
                why=f"Items of `{carrier.name}` that stand for something else do not meet the need.",
                covers=(f"requirement:{name}/{carrier.name}-other",),
                request=joined(rest, {carrier.name: items}),
                shows=(missing,),
            )
    for title, given in ways(scope, variant, requirement):
        yield Draft(
            id=f"{variant.mode}.{short}_as_{title}",
            why=f"`{title}` alone meets what `{variant.mode}` asks for.",
            covers=(f"requirement:{name}/{title}",),
            request=joined(rest, given),
            shows=(none,),
        )
    for title in requirement.fields:
        field = subject.field(title)
        if field.type.kind != "any" and not field.parts:
            yield Draft(
                id=f"{variant.mode}.{'' if title == short else f'{short}_by_'}{title}_unreadable",
                why=f"What nobody can read of `{title}` is one finding.",
                covers=(f"unreadable:{subject.family.name}.{variant.mode}.{title}",),
                request={**rest, title: no_value(field)},
                shows=(shown("invalid_type", field.provenance, path=(title,)), none),
            )


def _other_items(
    subject: FamilySubject, carrier: ir.Field, variant: ir.Variant, requirement: ir.Requirement
) -> list[ir.Json]:
    """An item of each kind that does not meet a need; of those that a mode uses, if there are such."""
    others = [p for p in carrier.parts if not {*p.provides} & {*requirement.fields}]
    used = [
        p
        for p in others
        if any(n in variant.uses or not subject.field(n).media for n in p.provides)
    ]
    return [item_of(part) for part in used or others]


def _names(subject: FamilySubject, requirement: ir.Requirement) -> tuple[str, ...]:
    return tuple(n.name for f in requirement.fields for n in subject.field(f).names)


def _missing(subject: FamilySubject, requirement: ir.Requirement) -> Show:
    """The issue that a need is not met."""
    found = shown(LACKS[requirement.is_group], requirement.provenance)
    return Show(
        code=found.code,
        path=() if requirement.is_group else (requirement.fields[0],),
        severity=found.severity,
        authority=found.authority,
        source=found.source,
        accepted=_names(subject, requirement),
    )
