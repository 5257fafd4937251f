"""What a page says about one field."""

from __future__ import annotations

from collections.abc import Iterator

from generator import ir
from generator.targets.docs_text import labels, prose
from generator.targets.docs_views import FieldSection, Line, ModelLimitRow
from generator.wording import claim_words, code, codes, limit_words, phrases, type_words


def field_section(field: ir.Field, limits: tuple[ir.Limit, ...], locale: str) -> FieldSection:
    """One field of a family; `limits` are the family's limits on it."""
    return FieldSection(
        name=code(field.name),
        title=prose(field.title[locale]),
        text=prose(field.text[locale]),
        value=_value(field, locale),
        values=tuple(code(value) for value in field.type.values),
        lines=(
            *_name_lines(field, locale),
            *_part_lines(field, locale),
            *_limit_lines(limits, locale),
            *_other_lines(field, locale),
        ),
    )


def _value(field: ir.Field, locale: str) -> str:
    say, type_ = phrases(locale), field.type
    said = [type_words(type_, field.unit, locale, is_listing=False)]
    said += [say.zero_is_absent] if type_.zero_is_absent else []
    said += [say.lift] if type_.lift else []
    said += [labels(locale).verbatim] if field.verbatim else []
    return say.semicolon.join(said)


def _other_lines(field: ir.Field, locale: str) -> Iterator[Line]:
    say = labels(locale)
    if field.standing != "used":
        yield Line(say.effect + say.colon, say.standings[field.standing])
    if field.example is not None:
        yield Line(say.example + say.colon, code(field.example))
    yield Line(say.claim + say.colon, prose(claim_words(field.provenance, locale)))


def _name_lines(field: ir.Field, locale: str) -> Iterator[Line]:
    say = labels(locale)
    others = field.names[1:]
    if others:
        yield Line(say.names + say.colon, codes((n.name for n in others), locale))
    for name in others:
        if name.unwrap:
            yield Line("", say.unwraps.format(name=code(name.name), key=code(name.unwrap)))
        if name.keep:
            yield Line("", say.keeps.format(keys=codes(name.keep, locale)))
    wire = [code(field.wire)] if field.wire != field.name else []
    if field.wire_kind == "text":
        wire.append(say.as_text)
    if wire:
        yield Line(say.wire + say.colon, phrases(locale).comma.join(wire))


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


def _limit_lines(limits: tuple[ir.Limit, ...], locale: str) -> Iterator[Line]:
    say = labels(locale)
    for limit in limits:
        if not limit.models:
            where = f"{codes(limit.modes, locale)}: " if limit.modes else ""
            aside = say.aside.format(text=prose(claim_words(limit.provenance, locale)))
            words = where + limit_words(limit, locale) + say.gap + aside
            yield Line(say.limit + say.colon, words)
    if any(limit.models for limit in limits):
        yield Line(say.limit + say.colon, say.by_model)


def model_limits(
    models: tuple[ir.CatalogModel, ...], limits: tuple[ir.Limit, ...], locale: str
) -> Iterator[ModelLimitRow]:
    """The limits that hold for single models: a row for each model and limit."""
    for model in models:
        for limit in limits:
            if model.id in limit.models:
                yield ModelLimitRow(
                    model=code(model.id),
                    field=code(limit.field),
                    limit=limit_words(limit, locale),
                    modes=codes(limit.modes, locale) or labels(locale).all_modes,
                    claim=prose(claim_words(limit.provenance, locale)),
                )
