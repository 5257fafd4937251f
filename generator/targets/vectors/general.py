"""What holds for every family: models that are not there, fields that nobody has, and blanks."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...probe.requests import Request
from .draft import Draft, Show
from .places import Site
from .subject import FamilySubject

BLANK_LIKE = ("\u200b", "\u2060", "\ufeff\u200d", "\x00")


def of_general(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors about a request as a whole."""
    family = subject.family
    variant = family.variants[0]
    site = Site(subject, subject.scope(variant), variant)
    yield from _models(subject, site)
    yield from _strangers(subject, site)
    yield from _blanks(subject, site)


def _models(subject: FamilySubject, site: Site) -> Iterator[Draft]:
    name, least, model = subject.family.name, site.least, site.scope.model.id
    rest = {k: v for k, v in least.items() if k != "model"}
    missing = Show(code="missing_field", path=("model",), severity="error")
    blanks: dict[str, Request] = {"none": {}, "null": {"model": None}, "blank": {"model": " "}}
    for what, given in blanks.items():
        yield Draft(
            id=f"model.{what}",
            why="Every request names its model.",
            covers=(f"model_id:{name}/{what}",),
            request={**given, **rest},
            shows=(missing,),
            ok=False,
        )
    yield Draft(
        id="model.type",
        why="A model is named by a text.",
        covers=(f"model_id:{name}/type",),
        request={**least, "model": 3},
        shows=(Show(code="invalid_type", path=("model",), severity="error"),),
    )
    unknown = {"other": f"{model}-x9", "spaced": f" {model}"}
    unknown |= {f"group_{s}": f"{model}{s}" for s in subject.contract.api.group_suffixes}
    unknown |= {f"elsewhere_{id_}": id_ for id_, _ in subject.family.elsewhere}
    for what, id_ in unknown.items():
        choices: tuple[dict[str, ir.Json], ...] = ({}, {"strict": True}, {"unknown_model": "allow"})
        for options in choices:
            is_allowed = "unknown_model" in options
            yield Draft(
                id=f"model.{what}{'.allowed' if is_allowed else '.strict' if options else ''}",
                why=f"`{id_}` is none of the catalog's.",
                covers=(f"model_id:{name}/{what}{'/allow' if is_allowed else ''}",),
                request={**least, "model": id_, "more": [1]},
                options=options,
                shows=(
                    Show(
                        code="unknown_model",
                        path=("model",),
                        severity="warning" if is_allowed else "error",
                    ),
                ),
                ok=is_allowed,
                mode="",
                wire=(("model", id_), ("more", [1])),
            )
    yield Draft(
        id="model.allowed_strict",
        why="What the caller allowed, `strict` does not take back.",
        covers=(f"model_id:{name}/allow_strict",),
        request={**least, "model": f"{model}-x9"},
        options={"unknown_model": "allow", "strict": True},
        shows=(Show(code="unknown_model", severity="warning"),),
        ok=True,
    )
    for id_ in (m.id for m in subject.family.models if m.id.upper() != m.id):
        yield Draft(
            id=f"model.case_{id_}",
            why="Ids compare without case, and go out as the catalog spells them.",
            covers=(f"model_id:{name}/case_{id_}",),
            request={**least, "model": id_.upper()},
            adjusted=(("spelling", ("model",)),),
            wire=(("model", id_),),
        )


def _strangers(subject: FamilySubject, site: Site) -> Iterator[Draft]:
    """Fields that this family does not have."""
    family = subject.family
    own = {n.name for f in family.fields for n in f.names} | {"model", "mode"}
    others = {n.name: f for one in subject.contract.families for f in one.fields for n in f.names}
    for name, field in others.items():
        if name not in own:
            value: ir.Json = [1] if field.type.is_list else "a"
            yield Draft(
                id=f"foreign.{name}",
                why=f"`{name}` is a field of other families.",
                covers=(f"foreign:{family.name}.{name}",),
                request={**site.least, name: value},
                shows=(
                    Show(
                        code="unused_field", path=(name,), severity="warning", authority="decision"
                    ),
                ),
                wire=((name, value),),
            )
    held: ir.Json = {"a": [None, 1.5]}
    for what, name in (
        ("unknown", "wobble"),
        ("misspelt", f"{family.fields[0].name}s"),
        ("case", family.fields[0].name.upper()),
    ):
        for options in ({}, {"strict": True}):
            yield Draft(
                id=f"field.{what}{'.strict' if options else ''}",
                why=f"Nobody has a field `{name}`; it is kept and sent.",
                covers=(f"unknown_field:{family.name}/{what}{'/strict' if options else ''}",),
                request={**(site.unsaid(site.least) if options else site.least), name: held},
                options=options,
                shows=(
                    Show(
                        code="unknown_field",
                        path=(name,),
                        severity="error" if options else "warning",
                        authority="decision",
                    ),
                ),
                ok=False if options else None,
                wire=((name, held),),
            )


def _blanks(subject: FamilySubject, site: Site) -> Iterator[Draft]:
    """Each character of which blank strings are made, and some that look as if they were."""
    field = next(
        (f for f in subject.family.fields if f.type.kind == "text" and not f.type.is_list), None
    )
    if field is None:
        return
    rest = site.drop(site.least, field.name)
    if field.name == subject.family.picked_by:
        return
    for character in subject.contract.api.blank:
        code = f"{ord(character):04x}"
        yield Draft(
            id=f"blank.{code}",
            why=f"U+{code.upper()} is a blank.",
            covers=(f"blank:{subject.family.name}.{code}",),
            request={**rest, field.name: character},
            unsent=(field.sent_as(field.name),),
        )
    for text in BLANK_LIKE:
        code = "".join(f"{ord(c):04x}" for c in text)
        yield Draft(
            id=f"blank.not_{code}",
            why="It looks like nothing, and is a text all the same.",
            covers=(f"not_blank:{subject.family.name}.{code}",),
            request={**rest, field.name: text},
            wire=((field.sent_as(field.name), text),),
        )
