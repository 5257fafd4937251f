"""One family in catalog.json: variants name their fields, and modes their limits and rules, so nothing stands twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator import ir
from generator.filters import OneLine
from generator.targets.catalog_values import Data, claim, claim_line, localized, said

ItemT = TypeVar("ItemT", ir.Limit, ir.Rule)


def model_data(model: ir.CatalogModel) -> Data:
    """One model."""
    return {
        "family": model.family,
        "title": model.title,
        **said(text=dict(model.text.by_locale) if model.text else None, ranks=model.ranks),
        "provenance": claim(model.provenance),
    }


def family_data(family: ir.Family) -> Data:
    """One family."""
    limits = _in_order([v.limits for v in family.variants])
    rules = _in_order([v.rules for v in family.variants])
    return {
        "title": localized(family.title),
        "text": localized(family.text),
        "resource": family.resource,
        **said(default_model=family.default_model),
        "mode_required": claim_line(family.mode_required) if family.mode_required else None,
        "sends_inferred_mode": family.sends_inferred_mode,
        "mode_confusions": {value: localized(text) for value, text in family.mode_confusions},
        "elsewhere": {id_: OneLine(dict(here)) for id_, here in family.elsewhere},
        "provenance": claim_line(family.provenance),
        "fields": [_field(f) for f in family.fields],
        "variants": [_variant(v) for v in family.variants],
        "limits": [_limit(x) for x in limits],
        "rules": [_rule(r) for r in rules],
    }


def _in_order(sequences: Iterable[Sequence[ItemT]]) -> list[ItemT]:
    """Every item once, in an order that agrees with each of the sequences."""
    left = [list(items) for items in sequences if items]
    found: list[ItemT] = []
    while left:
        item = next(s[0] for s in left if not any(s[0] in other[1:] for other in left))
        found.append(item)
        left = [rest for s in left if (rest := [x for x in s if x != item])]
    return found


def _field(field: ir.Field) -> Data:
    kind = field.type
    return {
        "name": field.name,
        "title": localized(field.title),
        "text": localized(field.text),
        "type": {
            "kind": kind.kind,
            **said(
                is_list=kind.is_list,
                schema=kind.schema,
                values=kind.values,
                is_closed=not kind.is_open,
                numeric_strings=kind.numeric_strings,
                zero_is_absent=kind.zero_is_absent,
                lift=kind.lift,
            ),
        },
        "names": [OneLine(said(name=n.name, unwrap=n.unwrap, keep=n.keep)) for n in field.names],
        "wire": field.wire,
        **said(
            wire_kind=field.wire_kind if field.wire_kind != "same" else "",
            media=field.media,
            unit=field.unit,
            standing=field.standing if field.standing != "used" else "",
            verbatim=field.verbatim,
            parts=[OneLine(_part(p)) for p in field.parts],
        ),
        **({"example": OneLine(field.example)} if field.example is not None else {}),
        "provenance": claim_line(field.provenance),
    }


def _part(part: ir.Part) -> Data:
    return {
        "type": part.type,
        **({} if part.role is None else {"role": part.role}),
        **said(any_role=part.any_role),
        "value": part.value,
        "provides": part.provides,
    }


def _variant(variant: ir.Variant) -> Data:
    return {
        "mode": variant.mode,
        "title": localized(variant.title),
        "text": localized(variant.text),
        "aliases": OneLine(variant.aliases),
        "wire": variant.wire,
        "requirements": [
            OneLine({"fields": r.fields, "provenance": claim(r.provenance)})
            for r in variant.requirements
        ],
        "fields": OneLine([f.name for f in variant.fields]),
        "uses": OneLine(variant.uses),
        "unused": OneLine(variant.unused),
        "examples": [_example(e) for e in variant.examples],
        "provenance": claim_line(variant.provenance),
    }


def _example(example: ir.Example) -> Data:
    return {
        "name": example.name,
        "title": localized(example.title),
        "request": OneLine(dict(example.request)),
        "provenance": claim_line(example.provenance),
    }


def _scope(item: ir.Limit | ir.Rule) -> dict[str, object]:
    """For which modes and models it holds; the models as in the index of models."""
    return said(modes=item.modes, models=sorted(item.models, reverse=True))


def _limit(limit: ir.Limit) -> Data:
    snap = {"to": limit.snap.values, "ties": limit.snap.ties} if limit.snap else None
    return {
        "field": limit.field,
        **said(
            values=OneLine(limit.values) if limit.values else None,
            minimum=limit.minimum,
            maximum=limit.maximum,
            min_length=limit.min_length,
            max_length=limit.max_length,
            min_items=limit.min_items,
            max_items=limit.max_items,
            pattern=limit.pattern,
            snap=OneLine(snap) if snap else None,
        ),
        **_scope(limit),
        "provenance": claim_line(limit.provenance),
    }


def _rule(rule: ir.Rule) -> Data:
    return {
        "name": rule.name,
        "when": [OneLine(_condition(c)) for c in rule.when],
        **said(require=rule.require, forbid=rule.forbid, note=rule.note),
        "text": localized(rule.text),
        **_scope(rule),
        "provenance": claim_line(rule.provenance),
    }


def _condition(condition: ir.Condition) -> Data:
    found: dict[str, object] = {"field": condition.field}
    for name in ("given", "above", "below"):
        if getattr(condition, name) is not None:
            found[name] = getattr(condition, name)
    return found | said(is_one_of=condition.is_one_of)
