"""Values of every type of field: read, refused, converted, spelt otherwise, and looked into."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...bounds.kinds import kind_of
from ...bounds.table import fits
from ...probe.requests import Request
from .draft import STRICT, Draft, Show
from .numbers import of_numbers
from .shapes import mistakes, right_cases
from .subject import FamilySubject, severity, shown
from .value import unreadable, value_draft

JSON_NAMES = {
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}


ADDRESSES = ("http://a", "HTTPS://a", "data:,", "Data:a", "asset://a", "gs://a")
NO_ADDRESSES = (
    "./a.png",
    "C:\\a.png",
    "file:///a",
    "AAAA",
    "a b",
    "https://",
    "data:",
    "http:a",
    " https://a",
    "ftp://a",
)


def of_values(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every field that hang on its type."""
    yield from _told_strictly(subject)
    yield from _no_addresses(subject)
    for field in subject.family.fields:
        scope, variant = subject.home(field)
        base = subject.base(scope, variant, field)
        plain = subject.plain(scope, variant, field.name)
        title = f"{subject.family.name}.{field.name}"
        if field.type.is_list:
            yield from _wrong_lists(field, base, plain, title)
        else:
            yield from _wrong(field, base, kind_of(field).wrong, title)
        if field.type.kind == "any":
            yield from _anything(field, base, title)
        if kind_of(field).is_number and not field.type.is_list:
            yield from of_numbers(field, base, plain, title)
        if kind_of(field).is_listed:
            limits = scope.limits(variant, field.name)
            yield from _choices(field, base, title, limits)
        yield from _synonyms(field, base, title)
        if field.verbatim and not field.parts:
            yield _passed_on(field, base, title)
        elif field.type.schema:
            yield from _nested(subject, field, base, title)
        if field.parts:
            yield from _parts(subject, field, base, plain, title)


def _no_addresses(subject: FamilySubject) -> Iterator[Draft]:
    """Texts that are no address, in each field that holds one."""
    family = subject.family
    fields = [f for f in family.fields if f.holds_address]
    if not fields:
        return
    variant = family.variants[0]
    least = subject.least(subject.scope(variant), variant)
    given: dict[str, ir.Json] = {
        f.name: [*NO_ADDRESSES, *ADDRESSES] if f.type.is_list else NO_ADDRESSES[0] for f in fields
    }
    shows = [
        Show(code="bad_format", path=(f.name, *at), severity="warning", authority="decision")
        for f in fields
        for at in ([(i,) for i in range(len(NO_ADDRESSES))] if f.type.is_list else [()])
    ]
    none = Show(code="bad_format", path=(fields[0].name, len(NO_ADDRESSES)), absent=True)
    yield Draft(
        id="address.none",
        why="What is no address is told, and goes out.",
        covers=(f"address:{family.name}/none",),
        request={**least, **given},
        shows=(*shows, none),
    )
    yield Draft(
        id="address.strict",
        why=STRICT,
        covers=(f"address:{family.name}/strict",),
        request={**least, fields[0].name: given[fields[0].name]},
        options={"strict": True},
        ok=False,
    )


def _told_strictly(subject: FamilySubject) -> Iterator[Draft]:
    """A value of another type than ours, which only `strict` refuses."""
    fields = [f for f in subject.family.fields if kind_of(f).wrong and not f.type.is_list]
    for field in [f for f in fields if severity(f.provenance) != "error"][:1]:
        base = subject.base(*subject.home(field), field)
        yield Draft(
            id=f"{field.name}.wrong.strict",
            why=STRICT,
            covers=(f"type:{subject.family.name}/strict",),
            request={**base, field.name: kind_of(field).wrong[0]},
            options={"strict": True},
            ok=False,
        )


def _wrong(
    field: ir.Field, base: Request, values: tuple[ir.Json, ...], title: str
) -> Iterator[Draft]:
    bare = {k: v for k, v in base.items() if k != "mode"}
    for value in values:
        why = f"`{field.name}` is no {type(value).__name__}."
        what, cover = f"wrong_{JSON_NAMES[type(value)]}", f"type:{title}/wrong"
        yield value_draft(
            field, base if value is values[0] else bare, what, value, why, cover,
            shows=unreadable(field), wire=((field.name, value),),
        )  # fmt: skip


def _anything(field: ir.Field, base: Request, title: str) -> Iterator[Draft]:
    """Values of every type where any will do."""
    values: tuple[ir.Json, ...] = ("a", 1.5, True, {"a": "b"}, ["a", 1])
    for value in values:
        yield value_draft(
            field, base, f"any_{JSON_NAMES[type(value)]}", value,
            f"`{field.name}` goes out as written, whatever it is.", f"type:{title}/any",
            shows=(Show(code="invalid_type", absent=True),), wire=((field.sent_as(field.name), value),),
        )  # fmt: skip


def _wrong_lists(field: ir.Field, base: Request, plain: ir.Json, title: str) -> Iterator[Draft]:
    assert isinstance(plain, list)
    item = plain[0]
    if not field.type.lift:
        why, cover = f"`{field.name}` is a list.", f"type:{title}/wrong"
        yield value_draft(field, base, "bare", item, why, cover, shows=unreadable(field))
    bare = {k: v for k, v in base.items() if k != "mode"}
    for what, bad in {"null": None, "blank": " ", "wrong": 1, "list": [item]}.items():
        value = [item, bad, item]
        why = f"The second item of `{field.name}` says nothing that it could."
        cover = f"item:{title}/{what}"
        yield value_draft(
            field, bare if what == "blank" else base, f"item_{what}", value, why, cover,
            shows=unreadable(field, 1),
        )  # fmt: skip


def _choices(
    field: ir.Field, base: Request, title: str, limits: tuple[ir.Limit, ...]
) -> Iterator[Draft]:
    values = field.type.values
    words = tuple(str(v) for v in values)
    for value in (v for v in values if isinstance(v, str)):
        cover = f"value:{title}.{value}"
        is_kept = all(fits(limit, value) for limit in limits)
        none = Show(code="not_allowed", path=(field.name,), severity="error", absent=True)
        sent = {"wire": ((field.sent_as(field.name), value),), "shows": (none,) if is_kept else ()}
        yield value_draft(
            field, base, f"is_{value}", value, "A value that there is.", cover, **sent
        )
        spellings = dict.fromkeys((value.upper(), value.replace(":", "：")))
        for other in (s for s in spellings if s != value):
            why = f"`{other}` is `{value}` in another spelling."
            change = (("spelling", (field.name,)),)
            cover = f"spelling:{title}.{value}"
            yield value_draft(
                field, base, f"is_{other}", other, why, cover, adjusted=change, **sent
            )
    if not field.type.is_open:
        bad = shown("not_allowed", field.provenance, path=(field.name,), accepted=words)
        why, cover = f"`{field.name}` has no such value.", f"value:{title}/other"
        yield value_draft(field, base, "other", f"{words[0]}-other", why, cover, shows=(bad,))


def _synonyms(field: ir.Field, base: Request, title: str) -> Iterator[Draft]:
    """Texts that mean another value; every other one as a number, or in capitals."""
    for index, one in enumerate(field.type.synonyms):
        value: ir.Json = one.given
        if index % 2:
            value = int(one.given) if one.given.isdecimal() else one.given.upper()
        yield value_draft(
            field, base, f"means_{one.given}", value, f"`{one.given}` is `{one.means}`.",
            f"synonym:{title}.{one.given}", adjusted=(("spelling", (field.name,)),),
            wire=((field.name, one.means),),
        )  # fmt: skip


def _passed_on(field: ir.Field, base: Request, title: str) -> Draft:
    """What goes out as written, with nobody to say what may stand in it."""
    held: ir.Json = {"some": [None, "", {"thing": 1.5}], "type": 1}
    value: ir.Json = [held] if field.type.is_list else held
    why = f"`{field.name}` goes out as written; nothing in it is judged here."
    shows = tuple(Show(code=c, absent=True) for c in ("invalid_type", "missing_field"))
    return value_draft(
        field, base, "passed_on", value, why, f"verbatim:{title}", shows=shows,
        wire=((field.sent_as(field.name), value),),
    )  # fmt: skip


def _nested(subject: FamilySubject, field: ir.Field, base: Request, title: str) -> Iterator[Draft]:
    """Objects inside: what each property may be, and which must be there."""
    for what, wrong, code, inside in mistakes(subject.contract, field):
        why = f"`{field.name}` is looked into: {what}."
        cover = f"shape:{title}/{what}"
        path = (field.name, *inside)
        yield value_draft(
            field, base, f"shape_{what}", wrong, why, cover, shows=(Show(code=code, path=path),)
        )


def _parts(
    subject: FamilySubject, field: ir.Field, base: Request, plain: ir.Json, title: str
) -> Iterator[Draft]:
    """Items that stand for nothing the catalog knows."""
    assert isinstance(plain, list)
    kinds = tuple(dict.fromkeys(p.type for p in field.parts))
    yield value_draft(
        field, base, "part_other", [*plain, {"type": "other", "other": "a"}],
        "An item of a kind that the catalog does not know goes out, with a warning.",
        f"part:{title}/other",
        shows=(Show(code="not_allowed", severity="warning", accepted=kinds),),
    )  # fmt: skip
    for kind, item in right_cases(subject.contract, field).items():
        if kind not in kinds:
            yield value_draft(
                field, base, f"part_{kind}", [*plain, item],
                "An item that is right as such goes out, with a warning that nobody is known to read it here.",
                f"part:{title}/other_{kind}",
                shows=(Show(code="not_allowed", severity="warning", accepted=kinds),),
            )  # fmt: skip
