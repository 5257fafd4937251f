"""Statements as items of a list: who says so behind each, and who differs below it."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...words.phrases import phrases
from ...words.statements import FieldStatement, not_so, where_words
from ...words.wording import code, codes, severity
from .text import aside, labels, other_lines, prose
from .views import Line


def statement_lines(label: str, said: FieldStatement, locale: str) -> Iterator[Line]:
    """A statement as an item of a list, with what others say below it."""
    colon = labels(locale).colon
    text = said.text
    if said.place != said.field:
        text = phrases(locale).where.format(where=code(said.place), text=text)
    text = where_words(said.modes, said.models, text, locale)
    words = f"{text}{labels(locale).gap}{aside(said.provenance, locale)}"
    yield Line(label + colon, prose(words))
    if said.figures:
        yield Line(labels(locale).figures + colon, prose(said.figures), indent="  ")
    yield from other_lines(said.others, locale)


def remark_lines(said: FieldStatement, locale: str) -> Iterator[Line]:
    """A remark, under what it is about."""
    say = labels(locale)
    return statement_lines(say.remarks if said.why is None else say.whys[said.why], said, locale)


def rule_lines(rule: ir.Rule, locale: str) -> Iterator[Line]:
    """A rule of one mode or of all, under how much it matters."""
    text = where_words((), rule.models, prose(rule.text[locale]), locale)
    words = text + labels(locale).gap + aside(rule.provenance, locale)
    yield Line(phrases(locale).severities[severity(rule)] + labels(locale).colon, words)
    yield from other_lines(not_so(rule.disputed_by), locale)


def gap_lines(family: ir.Family, locale: str) -> Iterator[Line]:
    """Who says which models lack which modes."""
    say = labels(locale)
    for gap in family.gaps:
        models = codes(gap.models, locale) or say.every_model
        said = say.without.format(modes=codes(gap.modes, locale), models=models)
        yield Line("", f"{said}{say.gap}{aside(gap.provenance, locale)}")
        yield from other_lines(not_so(gap.disputed_by), locale)
