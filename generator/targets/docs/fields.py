"""What a page says about one field."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...words.phrases import phrases
from ...words.statements import FieldStatement
from ...words.wording import claim_words, code, codes, type_words
from .statements import remark_lines, statement_lines
from .text import labels, prose
from .views import FieldSection, Line


def field_section(field: ir.Field, said: tuple[FieldStatement, ...], locale: str) -> FieldSection:
    """One field of a family; `said` is all that is said of it."""
    return FieldSection(
        name=code(field.name),
        title=prose(field.title[locale]),
        text=prose(field.text[locale]),
        value=_value(field, locale),
        values=tuple(code(value) for value in field.type.values),
        lines=(
            *_name_lines(field, locale),
            *_part_lines(field, locale),
            *_statement_lines(field, said, locale),
            *_other_lines(field, locale),
        ),
    )


def _value(field: ir.Field, locale: str) -> str:
    say, type_ = phrases(locale), field.type
    said = [type_words(type_, field.unit, locale, is_listing=False)]
    said += [say.zero_is_absent] if type_.zero_is_absent else []
    said += [say.lift] if type_.lift else []
    for one in type_.synonyms:
        said.append(say.means.format(given=code(one.given), means=code(one.means)))
    said += [labels(locale).verbatim] if field.verbatim else []
    return say.semicolon.join(said)


def _other_lines(field: ir.Field, locale: str) -> Iterator[Line]:
    say = labels(locale)
    if field.overrides is not None:
        yield Line(
            say.effect + say.colon, prose(f"{say.overrides}{say.gap}{_aside(field, locale)}")
        )
    if field.example is not None:
        yield Line(say.example + say.colon, code(field.example))
    yield Line(say.claim + say.colon, prose(claim_words(field.provenance, locale)))


def _aside(field: ir.Field, locale: str) -> str:
    claim = field.overrides or field.provenance
    return labels(locale).aside.format(text=claim_words(claim, locale))


def _name_lines(field: ir.Field, locale: str) -> Iterator[Line]:
    say = labels(locale)
    others = field.names[1:]
    if others:
        yield Line(say.names + say.colon, codes((n.name for n in others), locale))
    if field.elsewhere:
        yield Line(say.called + say.colon, codes((w.name for w in field.elsewhere), locale))
    for name in others:
        if name.unwrap:
            yield Line("", say.unwraps.format(name=code(name.name), key=code(name.unwrap)))
        if name.keep:
            yield Line("", say.keeps.format(keys=codes(name.keep, locale)))
    if field.sends is not None:
        sent = [code(field.sends.name)] if field.sends.name else []
        sent += [say.as_text] if field.is_sent_as_text else []
        why = labels(locale).aside.format(text=claim_words(field.sends.provenance, locale))
        yield Line(say.wire + say.colon, prose(phrases(locale).comma.join(sent) + say.gap + why))
    elif field.entry != field.name:
        yield Line(say.entry + say.colon, code(field.entry))


def _part_lines(field: ir.Field, locale: str) -> Iterator[Line]:
    say = labels(locale)
    for part in field.parts:
        role = say.any_role if part.any_role else say.no_role
        if part.role is not None:
            role = say.role.format(role=code(part.role))
        said = say.part.format(
            type=code(part.type),
            role=role,
            fields=codes(part.provides, locale),
            value=code(part.value),
        )
        yield Line("", said)


def _statement_lines(
    field: ir.Field, said: tuple[FieldStatement, ...], locale: str
) -> Iterator[Line]:
    """What holds for every model; of single models only that there is something, but remarks in full."""
    say = labels(locale)
    names = {
        "limit": say.limit,
        "standing": say.effect,
        "default": say.left_out,
        "lifecycle": say.lifecycle,
    }
    is_told = any(s.kind == "standing" and not (s.models or s.modes) for s in said)
    if field.standing != "used" and not is_told:
        yield Line(say.effect + say.colon, phrases(locale).standings[field.standing])
    for kind, label in names.items():
        own = [s for s in said if s.kind == kind]
        for statement in own:
            if not statement.models:
                yield from statement_lines(label, statement, locale)
        if any(s.models for s in own):
            yield Line(label + say.colon, say.by_model)
    for statement in said:
        if statement.why is not None:
            yield from remark_lines(statement, locale)
