"""Items of lists such as `content`: what each kind and role stands for, in every mode."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...bounds.kinds import ADDRESS
from ...probe.requests import Request, item_of, joined
from .draft import Draft, Show
from .places import Site
from .standings import last_word
from .subject import FamilySubject


def of_parts(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every kind of item of every list that has parts."""
    for carrier in (f for f in subject.family.fields if f.parts):
        for part in carrier.parts:
            title = "-".join(filter(None, (part.type, part.role or "")))
            cover = f"part:{subject.family.name}.{carrier.name}.{title}"
            for variant in subject.family.variants:
                yield from _beside(subject, carrier, part, variant, title, cover)
        yield from _roles(subject, carrier)
        yield from _texts(subject, carrier)


def _beside(
    subject: FamilySubject,
    carrier: ir.Field,
    part: ir.Part,
    variant: ir.Variant,
    title: str,
    cover: str,
) -> Iterator[Draft]:
    """One item beside the least that a mode needs: used, or left alone."""
    site = Site(subject, subject.scope(variant), variant)
    media = [n for n in part.provides if subject.field(n).media]
    request = joined(site.least, {carrier.name: [item_of(part)]})
    held = request[carrier.name]
    assert isinstance(held, list)
    path = (carrier.name, len(held) - 1)
    verdicts = [last_word(subject, site.scope, variant, n) for n in part.provides]
    is_told = any(v is not None and v.standing != "used" for v in verdicts)
    if media and not set(media) & set(variant.uses) and not is_told:
        shows: tuple[Show, ...] = (
            Show(code="unused_field", path=path, severity="warning", authority="decision"),
        )
    elif media and not set(media) & set(variant.uses):
        shows = (Show(path=path),)
    else:
        shows = (Show(code="unused_field", path=path, absent=True),)
    yield Draft(
        id=f"{variant.mode}.part_{title}",
        why=f"A part `{title}` beside the least of `{variant.mode}`.",
        covers=(f"{cover}/{variant.mode}",),
        request=request,
        shows=shows,
        wire=((carrier.sent_as(carrier.name), held),),
    )


def _roles(subject: FamilySubject, carrier: ir.Field) -> Iterator[Draft]:
    """Roles that nobody knows stand for nothing; blank ones are none."""
    variant = subject.family.variants[0]
    site = Site(subject, subject.scope(variant), variant)
    base: Request = {k: v for k, v in site.least.items() if k != "mode"}
    for part in carrier.parts:
        for what, role in (("other", "other-role"), ("blank", ""), ("null", None)):
            item: Request = {**item_of(part), "role": role}
            title = "-".join(filter(None, (part.type, part.role or "")))
            yield Draft(
                id=f"{carrier.name}.{title}_role_{what}",
                why=f"The role of a part `{part.type}` is {what}.",
                covers=(f"role:{subject.family.name}.{carrier.name}.{title}/{what}",),
                request={**base, carrier.name: [item]},
                wire=((carrier.sent_as(carrier.name), [item]),),
            )
        yield Draft(
            id=f"{carrier.name}.{part.type}-{part.role or ''}_blank",
            why="A part that holds nothing stands for nothing.",
            covers=(f"part:{subject.family.name}.{carrier.name}.{part.type}/blank",),
            request={**base, carrier.name: [item_of(part, " ")]},
        )


def _texts(subject: FamilySubject, carrier: ir.Field) -> Iterator[Draft]:
    """A text given as a part and at top level: the same is fine, another is a warning."""
    variant = subject.family.variants[0]
    site = Site(subject, subject.scope(variant), variant)
    for part in carrier.parts:
        name = part.provides[0]
        if subject.field(name).media:
            continue
        for what, top in (("agrees", ADDRESS), ("differs", "another text")):
            issue = Show(
                code="alias_conflict", path=(carrier.name, 0), severity="warning", authority="decision",
                absent=what == "agrees",
            )  # fmt: skip
            yield Draft(
                id=f"{carrier.name}.{part.type}_{what}",
                why=f"`{name}` is given twice, and {what}.",
                covers=(f"part_text:{subject.family.name}.{carrier.name}.{part.type}/{what}",),
                request={**site.least, name: top, carrier.name: [item_of(part)]},
                shows=(issue,),
            )
