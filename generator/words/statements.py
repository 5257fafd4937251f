"""Statements: what is said about a family's fields, each in words, with where it holds, by whom, and who differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from .. import ir
from .phrases import phrases
from .wording import bounds_words, claim_words, code, codes, limit_words

Kind = Literal["limit", "default", "standing", "lifecycle", "remark"]


@dataclass(frozen=True, slots=True)
class Other:
    """What another source says of the same; without words it says that it is not so."""

    text: str
    provenance: ir.Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldStatement:
    """One statement about a field, or about the family where `field` is empty."""

    kind: Kind
    field: str
    place: str  # the field, with the path inside it
    text: str
    modes: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()
    why: ir.Unjudged | None = None  # of a remark
    figures: str = ""  # of a remark whose text does not hold them all
    rank: int = 0  # of a default: of those that concern a call, the highest stands
    provenance: ir.Provenance

    def concerns(self, mode: str, models: Iterable[str]) -> bool:
        """Whether it holds in a mode for one of some models."""
        return (not self.modes or mode in self.modes) and (
            not self.models or any(model in self.models for model in models)
        )

    def is_outranked(self, other: FieldStatement) -> bool:
        """Whether it is a default over which another one stands, where both concern a call."""
        return (self.kind, self.field) == (other.kind, other.field) and self.rank < other.rank


def statements_of(family: ir.Family, locale: str) -> tuple[FieldStatement, ...]:
    """What is said of a family's fields: limits first, then standings, defaults, lifecycle and remarks."""
    return (
        *(_limit(x, locale) for x in family.limits),
        *(s for x in family.standings for s in _standing(x, locale)),
        *(_default(x, family, locale) for x in family.defaults),
        *(s for x in family.lifecycle for s in _lifecycle(x, family, locale)),
        *(_remark(x, locale) for x in family.remarks),
    )


def _limit(limit: ir.Limit, locale: str) -> FieldStatement:
    return FieldStatement(
        kind="limit",
        field=limit.field,
        place=limit.place,
        text=limit_words(limit, locale),
        modes=limit.modes,
        models=limit.models,
        others=tuple(Other(bounds_words(x, locale), x.provenance) for x in limit.disputed_by),
        provenance=limit.provenance,
    )


def _standing(standing: ir.FieldStanding, locale: str) -> Iterator[FieldStatement]:
    for field in standing.fields:
        yield FieldStatement(
            kind="standing",
            field=field,
            place=field,
            text=phrases(locale).standings[standing.standing],
            modes=standing.modes,
            models=standing.models,
            others=not_so(standing.disputed_by),
            provenance=standing.provenance,
        )


def _default(default: ir.Default, family: ir.Family, locale: str) -> FieldStatement:
    say = phrases(locale)
    lesser = [
        say.owners[ir.specificity(x)].format(value=_value(x.value, x.chosen_by, locale))
        for x in family.defaults
        if x.field == default.field
        and ir.specificity(x) < ir.specificity(default)
        and ir.meet(x, default)
    ]
    text = _value(default.value, default.chosen_by, locale)
    return FieldStatement(
        kind="default",
        field=default.field,
        place=default.field,
        text=say.over.format(default=text, others=say.comma.join(lesser)) if lesser else text,
        rank=ir.specificity(default),
        modes=default.modes,
        models=default.models,
        others=tuple(
            Other(_value(x.value, x.chosen_by, locale), x.provenance) for x in default.disputed_by
        ),
        provenance=default.provenance,
    )


def _value(value: ir.Json, chosen_by: str, locale: str) -> str:
    if chosen_by:
        return next(w for who, w in phrases(locale).choosers.items() if who == chosen_by)
    return code('""' if value == "" else value)


def _lifecycle(item: ir.Lifecycle, family: ir.Family, locale: str) -> Iterator[FieldStatement]:
    if item.kind in ("model", "mode", "elsewhere"):
        return
    named = (f.name for f in family.fields if item.name in {n.name for n in f.names})
    field = next(named, item.name)
    what = code(item.value) if item.kind == "value" else code(item.name)
    text = phrases(locale).where.format(where=what, text=status_words(item, locale))
    yield FieldStatement(
        kind="lifecycle", field=field, place=field, text=text, provenance=item.provenance
    )


def status_words(item: ir.Lifecycle, locale: str) -> str:
    """Since when something is deprecated or retired, where, what to use instead, and what is uncertain about it."""
    return phrases(locale).semicolon.join(_status(item, locale))


def _status(item: ir.Lifecycle, locale: str) -> Iterator[str]:
    say = phrases(locale)
    yield _since(item, item.host, locale)
    if item.instead:
        yield say.instead.format(instead=code(item.instead))
    if item.vendor_instead:
        yield say.vendor_instead.format(instead=code(item.vendor_instead))
    for other in item.other_hosts:
        where = say.at_host_as if other.id else "{host}"
        host = where.format(host=other.host, id=code(other.id))
        text = _since(other, host, locale) if other.status else say.goes_on.format(host=host)
        yield say.told_by.format(text=text, who=claim_words(other.provenance, locale))
        if other.vendor_instead:
            yield say.vendor_instead.format(instead=code(other.vendor_instead))
    for dissent in item.disputed_by:
        text = say.other_day.format(day=dissent.as_of) if dissent.as_of else say.disputed
        yield say.told_by.format(text=text, who=claim_words(dissent.provenance, locale))
    if item.stands_for:
        yield say.stands_for.format(model=item.stands_for)
    if item.is_hearsay:
        yield say.hearsay


def _since(item: ir.Lifecycle | ir.OtherHost, host: str, locale: str) -> str:
    say = phrases(locale)
    words = next(text for status, text in say.statuses.items() if status == item.status)
    words = words.format(day=item.as_of)
    return say.at_host.format(status=words, host=host) if host else words


def _remark(remark: ir.Remark, locale: str) -> FieldStatement:
    text = remark.text[locale].replace(",", "")  # thousands
    is_told = all(str(leaf) in text for leaf in leaves(dict(remark.says)))
    return FieldStatement(
        kind="remark",
        field=remark.about,
        place=remark.about,
        text=remark.text[locale],
        modes=remark.modes,
        models=remark.models,
        others=tuple(Other(_figures(x.says, locale), x.provenance) for x in remark.disputed_by),
        why=remark.why,
        figures="" if is_told else _figures(remark.says, locale),
        provenance=remark.provenance,
    )


def _figures(figures: ir.Figures, locale: str) -> str:
    return phrases(locale).comma.join(
        phrases(locale).where.format(where=code(name), text=code(value)) for name, value in figures
    )


def leaves(value: ir.Json) -> Iterator[ir.Json]:
    """Every single value in a value."""
    if isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)
    else:
        yield value


def not_so(claims: tuple[ir.Provenance, ...]) -> tuple[Other, ...]:
    """Sources that say that it is not so."""
    return tuple(Other("", claim) for claim in claims)


def where_words(modes: Iterable[str], models: Iterable[str], text: str, locale: str) -> str:
    """A text with the modes and models in which it holds, if not in all."""
    say = phrases(locale)
    where = say.semicolon.join(filter(None, (codes(modes, locale), codes(models, locale))))
    return say.where.format(where=where, text=text) if where else text
