"""What may be said of every field: its names, how it goes out, and what counts as not given."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ... import ir
from ...probe.requests import Request, candidates
from .draft import Draft, Show
from .subject import FamilySubject, shown

NOTHING: dict[str, ir.Json] = {"null": None, "blank": " \t", "empty": []}


def of_fields(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every field that do not hang on its type."""
    for field in subject.family.fields:
        scope, variant = subject.home(field)
        base = subject.base(scope, variant, field)
        value = subject.plain(scope, variant, field.name)
        title, sent = f"{subject.family.name}.{field.name}", field.sent_as(field.name)
        yield Draft(
            id=f"{field.name}.plain",
            why=f"`{field.name}` goes out as `{sent}`.",
            covers=(f"field:{title}",),
            request={**base, field.name: value},
            adjusted=_renamed(field, field.name),
            wire=((sent, _written(field, value)),),
        )
        yield from _of_names(field, base, value, other_than(field, value), title)
        yield from _wrapped(field, base, title)
        if field.type.lift and isinstance(value, list):
            yield Draft(
                id=f"{field.name}.lifted",
                why=f"One bare value of `{field.name}` is a list of one.",
                covers=(f"lift:{title}",),
                request={**base, field.name: value[0]},
                adjusted=(("lifted", (field.name,)),),
                wire=((sent, [value[0]]),),
            )
        if field.overrides is not None:
            yield from _overriding(subject, field)
    yield from _absent(subject)


def other_than(field: ir.Field, value: ir.Json) -> ir.Json:
    """Another value of a field, as far as it has two."""
    found = next((v for v in candidates(field) if v != value), None)
    if found is not None:
        return found
    if isinstance(value, str):
        return f"{value}-2"
    if isinstance(value, list):
        return [*value, *value]
    return value + 1 if isinstance(value, int | float) else {}


def _written(field: ir.Field, value: ir.Json) -> ir.Json:
    return str(value) if field.is_sent_as_text else value


def _renamed(field: ir.Field, name: str) -> tuple[tuple[str, tuple[str]], ...]:
    """The change of a name that does not go out."""
    return () if field.sent_as(name) == name else (("renamed", (name,)),)


def _of_names(
    field: ir.Field, base: Request, value: ir.Json, other: ir.Json, title: str
) -> Iterator[Draft]:
    """Every other name alone; every two together, agreeing and at odds."""
    for name in field.names[1:]:
        yield Draft(
            id=f"{field.name}.as_{name.name}",
            why=f"`{name.name}` is another name of `{field.name}`.",
            covers=(f"alias:{title}.{name.name}",),
            request={**base, name.name: value},
            shows=(Show(code="unknown_field", absent=True),),
            adjusted=_renamed(field, name.name),
            wire=((field.sent_as(name.name), _written(field, value)),),
        )
    for one, two in combinations((n.name for n in field.names), 2):
        pair = f"{title}.{one}+{two}"
        yield Draft(
            id=f"{field.name}.{one}_agrees_with_{two}",
            why=f"`{one}` and `{two}` say the same: one is sent.",
            covers=(f"alias_pair:{pair}/agree",),
            request={**base, one: value, two: value},
            shows=(
                Show(code="alias_conflict", absent=True),
                Show(code="adjusted", path=(two,), severity="note"),
            ),
            adjusted=(("merged", (two,)),),
            wire=((field.sent_as(one), _written(field, value)),),
        )
        yield Draft(
            id=f"{field.name}.{one}_against_{two}",
            why=f"`{one}` and `{two}` are one field and may not differ.",
            covers=(f"alias_pair:{pair}/conflict",),
            request={**base, one: value, two: other},
            shows=(
                Show(code="alias_conflict", path=(two,), severity="error", accepted=(one, two)),
            ),
            ok=False,
        )


def _wrapped(field: ir.Field, base: Request, title: str) -> Iterator[Draft]:
    """Objects that stand for an address, and those that stay objects."""
    for name in field.names:
        if not name.unwrap:
            continue
        address, sent = "https://example.com/wrapped", field.sent_as(name.name)
        yield Draft(
            id=f"{field.name}.{name.name}_wrapped",
            why=f"`{name.name}` may wrap its address in an object.",
            covers=(f"unwrap:{title}.{name.name}",),
            request={**base, name.name: {name.unwrap: address}},
            adjusted=_renamed(field, name.name),
            wire=((sent, address if sent != name.name else {name.unwrap: address}),),
        )
        bare = {k: v for k, v in base.items() if k != "mode"}
        for what, inner, rest in (("type", 1, base), ("blank", " ", bare)):
            yield Draft(
                id=f"{field.name}.{name.name}_wrapped_{what}",
                why="An object that wraps an address has to hold one.",
                covers=(f"unwrap:{title}.{name.name}/{what}",),
                request={**rest, name.name: {name.unwrap: inner}},
                shows=(shown("invalid_type", field.provenance, path=(name.name,)),),
            )
        for first in (n for n in field.names if not n.unwrap):
            yield Draft(
                id=f"{field.name}.{name.name}_wrapped_agrees_with_{first.name}",
                why="What is compared is what was meant.",
                covers=(f"unwrap:{title}.{name.name}/agree",),
                request={**base, first.name: address, name.name: {name.unwrap: address}},
                adjusted=(("merged", (name.name,)),),
                wire=((field.sent_as(first.name), address),),
            )
        for key in name.keep:
            kept: ir.Json = {key: "some-id"}
            yield Draft(
                id=f"{field.name}.{name.name}_keeps_{key}",
                why=f"With `{key}` it says more than an address, and stays as it is.",
                covers=(f"keep:{title}.{name.name}.{key}",),
                request={**base, name.name: kept},
                wire=((name.name, kept),),
            )


def _overriding(subject: FamilySubject, field: ir.Field) -> Iterator[Draft]:
    """What stands inside an object that goes out as written, and beside it."""
    assert field.overrides is not None
    family = subject.family
    scope, variant = subject.scope(family.variants[0]), family.variants[0]
    least = subject.least(scope, variant)
    for other in family.fields:
        if other.name == field.name:
            continue
        value = subject.plain(scope, variant, other.name)
        yield Draft(
            id=f"{field.name}.{other.name}_too",
            why=f"`{other.name}` stands at top level and inside `{field.name}`.",
            covers=(f"override:{family.name}.{field.name}.{other.name}",),
            request={**least, other.name: value, field.name: {other.name: value}},
            shows=(
                Show(
                    code="alias_conflict",
                    path=(field.name, other.name),
                    severity="note",
                    authority=field.overrides.authority,
                    source=field.overrides.cite,
                ),
            ),
            wire=((field.sent_as(field.name), {other.name: value}),),
        )


def _absent(subject: FamilySubject) -> Iterator[Draft]:
    """What counts as not given, for every field that may be left out and for every one that may not."""
    family = subject.family
    scope, variant = subject.scope(family.variants[0]), family.variants[0]
    least = subject.least(scope, variant)
    free = [f for f in family.fields if not {n.name for n in f.names} & least.keys()]
    for kind, value in NOTHING.items():
        yield Draft(
            id=f"absent.{kind}",
            why=f"What is {kind} is not given, whatever the field.",
            covers=tuple(f"absent:{family.name}.{f.name}/{kind}" for f in free),
            request={**least, **{n.name: value for f in free for n in f.names}},
            shows=(Show(code="invalid_type", absent=True), Show(code="unused_field", absent=True)),
            unsent=tuple(n.name for f in free for n in f.names),
        )
        for needed in (v for v in family.variants if v.requirements):
            one = subject.scope(needed)
            request = subject.least(one, needed)
            gone = [k for k in request if k not in ("model", "mode")]
            yield Draft(
                id=f"{needed.mode}.needs_{kind}",
                why=f"What is {kind} meets no need.",
                covers=tuple(
                    f"absent:{family.name}.{subject.by_name(k).name}/{kind}" for k in gone
                ),
                request={**request, **dict.fromkeys(gone, value)},
                shows=tuple(
                    shown(("missing_field", "missing_one_of")[r.is_group], r.provenance)
                    for r in needed.requirements
                ),
                unsent=tuple(gone),
            )
