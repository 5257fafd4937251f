"""What a page says about single models: which of them does what, and what holds for it alone."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...words.statements import FieldStatement, status_words
from ...words.wording import claim_words, code, codes
from .text import aside, labels, others_words, prose
from .views import ModelFactRow, ModelRow, ModelTable


def model_table(family: ir.Family, locale: str) -> ModelTable:
    """Which model does which mode; where a field picks the real model, its values stand in the rows."""
    say = labels(locale)
    return ModelTable(
        label=code(family.picked_by) if family.picked_by else say.model,
        modes=tuple(code(v.mode) for v in family.variants),
        rows=tuple(
            ModelRow(
                name=code(id_),
                cells=tuple(_cell(family, id_, v.mode, locale) for v in family.variants),
                words=prose(say.gap.join(_remarks(family, id_, locale))),
            )
            for id_ in real_models(family)
        ),
    )


def real_models(family: ir.Family) -> tuple[str, ...]:
    """The ids of the models, or the values of the field that picks the real one."""
    if not family.picked_by:
        return tuple(m.id for m in family.models)
    field = next(f for f in family.fields if f.name == family.picked_by)
    return tuple(str(value) for value in field.type.values)


def _cell(family: ir.Family, id_: str, mode: str, locale: str) -> str:
    say = labels(locale)
    gaps = [g for g in family.gaps if mode in g.modes and (not g.models or id_ in g.models)]
    if not gaps:
        is_open = any(
            r.why == "unknown" and mode in r.modes and id_ in r.models for r in family.remarks
        )
        return say.not_known if is_open else say.yes
    return say.no if any(not g.disputed_by for g in gaps) else say.differs


def _remarks(family: ir.Family, id_: str, locale: str) -> Iterator[str]:
    say = labels(locale)
    for model in family.models:
        if model.id == id_:
            yield from model_words(model, family, locale)
    for item in family.lifecycle:
        is_value = item.kind == "value" and item.name == family.picked_by and item.value == id_
        if is_value or (item.kind == "model" and item.name == id_):
            status = status_words(item, locale)
            yield f"{status}{say.gap}{aside(item.provenance, locale)}"


def model_words(model: ir.CatalogModel, family: ir.Family, locale: str) -> Iterator[str]:
    """What there is to say of one id."""
    say = labels(locale)
    if model.title != model.id:
        yield model.title
    if model.text:
        yield prose(model.text[locale])
    if model.ranks:
        yield say.first_mode.format(modes=codes(model.ranks, locale))
    if model.provenance != family.provenance:
        yield aside(model.provenance, locale)


def model_facts(
    family: ir.Family, said: tuple[FieldStatement, ...], locale: str
) -> Iterator[ModelFactRow]:
    """What holds for single models: a row for each model and statement, field by field."""
    say = labels(locale)
    order = [f.name for f in family.fields]
    facts = [s for s in said if s.models and s.kind in say.kinds]
    for id_ in dict.fromkeys((*(m.id for m in family.models), *real_models(family))):
        for fact in sorted(facts, key=lambda s: order.index(s.field)):
            if id_ in fact.models:
                yield ModelFactRow(
                    model=code(id_),
                    field=code(fact.place),
                    said=prose(
                        f"{say.kinds[fact.kind]}{fact.text}{others_words(fact.others, locale)}"
                    ),
                    modes=codes(fact.modes, locale) or say.all_modes,
                    claim=prose(claim_words(fact.provenance, locale)),
                )
