"""One family in catalog.json: variants name their fields, and modes their limits and rules, so nothing stands twice."""

from __future__ import annotations

from ... import ir
from ...render.data import OneLine
from ..schema.unsaid import unsaid_reasons
from .shapes import Schemas, object_data
from .statements import (
    lifecycle_data,
    limit_data,
    offers_data,
    requirement_data,
    rule_data,
    shared_requirements,
    standings_data,
    whole,
)
from .values import Data, claim, claim_line, localized, said


def model_data(model: ir.CatalogModel) -> Data:
    """One model."""
    return {
        "family": model.family,
        "title": model.title,
        **said(text=dict(model.text.by_locale) if model.text else None, ranks=model.ranks),
        "provenance": claim(model.provenance),
    }


def family_data(family: ir.Family, schemas: Schemas) -> Data:
    """One family."""
    unsaid = unsaid_reasons(family)
    return {
        "title": localized(family.title),
        "text": localized(family.text),
        "resource": family.resource,
        **said(picked_by=family.picked_by, default_model=family.default_model),
        "mode_required": (
            OneLine({"provenance": claim(family.mode_required)}) if family.mode_required else None
        ),
        "sends_inferred_mode": family.sends_inferred_mode,
        "mode_confusions": {value: localized(text) for value, text in family.mode_confusions},
        "elsewhere": {id_: OneLine(dict(here)) for id_, here in family.elsewhere},
        "provenance": claim_line(family.provenance),
        "material": OneLine([f.name for f in family.fields if f.media]),
        "fields": [_field(f, schemas) for f in family.fields],
        "any_mode": {
            "mode": None,
            "requirements": [requirement_data(r, family) for r in shared_requirements(family)],
        },
        "variants": [_variant(v, family) for v in family.variants],
        "limits": [limit_data(x, unsaid.get(x, "")) for x in family.limits],
        "rules": [rule_data(r, unsaid.get(r, "")) for r in family.rules],
        "standings": standings_data(family),
        "gaps": [whole(x) for x in family.gaps],
        "offers": offers_data(family),
        "defaults": [whole(x) for x in family.defaults],
        "local_files": [whole(x) for x in family.local_files],
        "remarks": [whole(x) for x in family.remarks],
        "lifecycle": [lifecycle_data(x) for x in family.lifecycle],
    }


def _field(field: ir.Field, schemas: Schemas) -> Data:
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
                keeps_text=kind.keeps_text,
                zero_is_absent=kind.zero_is_absent,
                lift=kind.lift,
                synonyms={one.given: one.means for one in kind.synonyms},
            ),
            **object_data(field, schemas),
        },
        "names": [OneLine(said(name=n.name, unwrap=n.unwrap, keep=n.keep)) for n in field.names],
        **said(
            entry=field.entry if field.entry != field.name else "",
            sends=whole(field.sends) if field.sends else None,
            elsewhere=_words(field.elsewhere),
            media=field.media,
            unit=field.unit,
            standing=field.standing if field.standing != "used" else "",
            verbatim=field.verbatim,
            overrides=claim_line(field.overrides) if field.overrides else None,
        ),
        **({"example": OneLine(field.example)} if field.example is not None else {}),
        "provenance": claim_line(field.provenance),
    }


def _words(words: tuple[ir.Elsewhere, ...]) -> dict[str, OneLine]:
    """What other APIs call a thing, and who does."""
    return {word.name: claim_line(word.provenance) for word in words}


def _variant(variant: ir.Variant, family: ir.Family) -> Data:
    return {
        "mode": variant.mode,
        "title": localized(variant.title),
        "text": localized(variant.text),
        "aliases": OneLine(variant.aliases),
        "elsewhere": _words(variant.elsewhere),
        "wire": variant.wire,
        "requirements": [requirement_data(r, family) for r in variant.requirements],
        "needs": OneLine(_needs(variant, family)),
        "fields": OneLine([f.name for f in variant.fields]),
        "uses": OneLine(variant.uses),
        "counts": [
            OneLine(
                {
                    "field": c.field,
                    "items": c.items,
                    "of": [
                        [n for n in r if n != c.field]
                        for r in _needs(variant, family)
                        if c.field in r
                    ],
                    "provenance": claim(c.provenance),
                }
            )
            for c in variant.counts
        ],
        "examples": [_example(e) for e in variant.examples],
        "provenance": claim_line(variant.provenance),
    }


def _needs(variant: ir.Variant, family: ir.Family) -> list[list[str]]:
    """The requirements that material meets: groups of fields of which one must be given."""
    fields = {f.name: f for f in family.fields}
    return [[n for n in need.fields if not fields[n].parts] for need in family.calls(variant)]


def _example(example: ir.Example) -> Data:
    return {
        "name": example.name,
        "title": localized(example.title),
        "request": OneLine(dict(example.request)),
        "provenance": claim_line(example.provenance),
    }
