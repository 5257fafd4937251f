"""catalog.json: the resolved contract as plain data, whole enough to check requests from it alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator import ir
from generator.filters import OneLine
from generator.targets.catalog_about import ABOUT
from generator.targets.row import Row

ItemT = TypeVar("ItemT", ir.Limit, ir.Rule)
Data = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class CatalogView:
    """The one value that the file holds."""

    catalog: Data


def plan_catalog(contract: ir.Contract) -> tuple[Row, ...]:
    """The row of catalog.json."""
    return (Row("catalog.json.j2", "catalog.json", CatalogView(catalog_data(contract))),)


def catalog_data(contract: ir.Contract) -> Data:
    """The contract as mappings and lists, in the order in which the file shows it."""
    models = sorted(contract.models, key=lambda m: m.id, reverse=True)
    return {
        "about": ABOUT,
        "api": _api(contract.api),
        "resources": {r.name: _resource(r) for r in contract.resources},
        "modes": [
            {"name": m.name, "title": _text(m.title), "text": _text(m.text)} for m in contract.modes
        ],
        # Descending: a newer id seldom comes last, so the line above it keeps its comma.
        "models": {m.id: OneLine(_model(m)) for m in models},
        "families": {f.name: _family(f) for f in contract.families},
        "schemas": {
            name: {"text": _text(contract.schema_texts[name]), "schema": schema}
            for name, schema in contract.schemas.items()
        },
        "words": {name: _text(text) for name, text in contract.words},
        "issues": {i.code: _issue(i) for i in contract.issues},
        "sources": {
            s.id: {"title": s.title, "url": s.url, "read": s.read} for s in contract.sources
        },
    }


def _said(**values: object) -> dict[str, object]:
    """Without what says nothing: false, empty, none. A number 0 says something."""
    return {
        key: value
        for key, value in values.items()
        if value is not None and value is not False and value not in ("", (), [], {})
    }


def _text(text: ir.Text) -> OneLine:
    return OneLine(dict(text.by_locale))


def _claim(provenance: ir.Provenance) -> dict[str, object]:
    return _said(
        authority=provenance.authority,
        source=provenance.source,
        place=provenance.place,
        confidence=provenance.confidence,
        reason=provenance.reason,
    )


def _provenance(provenance: ir.Provenance) -> OneLine:
    return OneLine(_claim(provenance))


# --- the API ---


def _api(api: ir.Api) -> Data:
    return {
        "package": api.package,
        "version": api.version,
        "noun": api.noun,
        "title": _text(api.title),
        "text": _text(api.text),
        "locales": OneLine(api.locales),
        "key_variable": api.key_variable,
        "base_url_variable": api.base_url_variable,
        "key_prefix": api.key_prefix,
        "servers": [{"url": s.url, "text": _text(s.text)} for s in api.servers],
        "group_suffixes": OneLine(api.group_suffixes),
        "not_offered": api.not_offered,
        "errors": {
            str(e.status): {"name": e.name, "schema": e.schema, "text": _text(e.text)}
            for e in api.errors
        },
        "model_text": _text(api.model_text),
        "mode_text": _text(api.mode_text),
        "blank": OneLine([ord(c) for c in api.blank]),
        "provenance": _provenance(api.provenance),
    }


def _resource(resource: ir.Resource) -> Data:
    return _said(
        text=_text(resource.text),
        endpoints={e.operation: _endpoint(e) for e in resource.endpoints},
        task=_task(resource.task) if resource.task else None,
    )


def _endpoint(endpoint: ir.Endpoint) -> Data:
    return {
        "method": endpoint.method,
        "path": endpoint.path,
        "status": endpoint.status,
        **_said(reply=endpoint.reply),
        "media_type": endpoint.media_type,
        "errors": OneLine(endpoint.errors),
        "text": _text(endpoint.text),
        "provenance": _provenance(endpoint.provenance),
    }


def _task(task: ir.TaskShape) -> Data:
    return {
        "id": OneLine(task.id),
        "status": task.status,
        "running": OneLine(task.running),
        "succeeded": OneLine(task.succeeded),
        "failed": OneLine(task.failed),
        "location": OneLine(task.location),
        "error": task.error,
        "progress": task.progress,
    }


def _issue(issue: ir.IssueText) -> Data:
    return {
        "text": _text(issue.text),
        "messages": {name: _text(text) for name, text in issue.messages},
        **_said(hints={name: _text(text) for name, text in issue.hints}),
    }


# --- families ---


def _model(model: ir.CatalogModel) -> Data:
    return {
        "family": model.family,
        "title": model.title,
        **_said(text=dict(model.text.by_locale) if model.text else None, ranks=model.ranks),
        "provenance": _claim(model.provenance),
    }


def _family(family: ir.Family) -> Data:
    limits = _in_order([v.limits for v in family.variants])
    rules = _in_order([v.rules for v in family.variants])
    return {
        "title": _text(family.title),
        "text": _text(family.text),
        "resource": family.resource,
        "mode_required": _provenance(family.mode_required) if family.mode_required else None,
        "sends_inferred_mode": family.sends_inferred_mode,
        "mode_confusions": {value: _text(text) for value, text in family.mode_confusions},
        "elsewhere": {id_: OneLine(dict(here)) for id_, here in family.elsewhere},
        "provenance": _provenance(family.provenance),
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
        "title": _text(field.title),
        "text": _text(field.text),
        "type": {
            "kind": kind.kind,
            **_said(
                is_list=kind.is_list,
                schema=kind.schema,
                values=kind.values,
                is_closed=bool(kind.values) and not kind.is_open,
                numeric_strings=kind.numeric_strings,
                zero_is_absent=kind.zero_is_absent,
                lift=kind.lift,
            ),
        },
        "names": [OneLine(_said(name=n.name, unwrap=n.unwrap, keep=n.keep)) for n in field.names],
        "wire": field.wire,
        **_said(
            wire_kind=field.wire_kind if field.wire_kind != "same" else "",
            media=field.media,
            unit=field.unit,
            standing=field.standing if field.standing != "used" else "",
            verbatim=field.verbatim,
            parts=[OneLine(_part(p)) for p in field.parts],
        ),
        **({"example": OneLine(field.example)} if field.example is not None else {}),
        "provenance": _provenance(field.provenance),
    }


def _part(part: ir.Part) -> Data:
    return {
        "type": part.type,
        **_said(role=part.role, any_role=part.any_role),
        "value": part.value,
        "provides": part.provides,
    }


def _variant(variant: ir.Variant) -> Data:
    return {
        "mode": variant.mode,
        "title": _text(variant.title),
        "text": _text(variant.text),
        "aliases": OneLine(variant.aliases),
        "wire": variant.wire,
        "requirements": [
            OneLine({"fields": r.fields, "provenance": _claim(r.provenance)})
            for r in variant.requirements
        ],
        "fields": OneLine([f.name for f in variant.fields]),
        "uses": OneLine(variant.uses),
        "unused": OneLine(variant.unused),
        "examples": [_example(e) for e in variant.examples],
        "provenance": _provenance(variant.provenance),
    }


def _example(example: ir.Example) -> Data:
    return {
        "name": example.name,
        "title": _text(example.title),
        "request": OneLine(dict(example.request)),
        "provenance": _provenance(example.provenance),
    }


def _scope(item: ir.Limit | ir.Rule) -> dict[str, object]:
    """For which modes and models it holds; the models as in the index of models."""
    return _said(modes=item.modes, models=sorted(item.models, reverse=True))


def _limit(limit: ir.Limit) -> Data:
    snap = {"to": limit.snap.values, "ties": limit.snap.ties} if limit.snap else None
    return {
        "field": limit.field,
        **_said(
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
        "provenance": _provenance(limit.provenance),
    }


def _rule(rule: ir.Rule) -> Data:
    return {
        "name": rule.name,
        "when": [OneLine(_condition(c)) for c in rule.when],
        **_said(require=rule.require, forbid=rule.forbid, note=rule.note),
        "text": _text(rule.text),
        **_scope(rule),
        "provenance": _provenance(rule.provenance),
    }


def _condition(condition: ir.Condition) -> Data:
    found: dict[str, object] = {"field": condition.field}
    for name in ("given", "above", "below"):
        if getattr(condition, name) is not None:
            found[name] = getattr(condition, name)
    return found | _said(is_one_of=condition.is_one_of)
