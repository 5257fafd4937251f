"""catalog.json: the resolved contract as plain data, whole enough to check requests from it alone."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from ... import ir
from ...render.data import OneLine
from ...render.row import Row
from ..order import newest_first
from .about import ABOUT
from .family import family_data, model_data
from .values import Data, claim_line, localized, said


@dataclass(frozen=True, slots=True)
class CatalogView:
    """The one value that the file holds."""

    catalog: Data


def plan_catalog(contract: ir.Contract) -> tuple[Row, ...]:
    """The row of catalog.json."""
    return (Row("catalog.json.j2", "catalog.json", CatalogView(catalog_data(contract))),)


def catalog_data(contract: ir.Contract) -> Data:
    """The contract as mappings and lists, in the order in which the file shows it."""
    return {
        "about": ABOUT,
        "api": _api(contract.api),
        "resources": {r.name: _resource(r) for r in contract.resources},
        "modes": [
            {"name": m.name, "title": localized(m.title), "text": localized(m.text)}
            for m in contract.modes
        ],
        "models": {m.id: OneLine(model_data(m)) for m in newest_first(*contract.families)},
        "families": {f.name: family_data(f, contract.schemas) for f in contract.families},
        "schemas": {
            name: {"text": localized(contract.schema_texts[name]), "schema": schema}
            for name, schema in contract.schemas.items()
        },
        "words": {name: localized(text) for name, text in contract.words},
        "issues": {i.code: _issue(i) for i in contract.issues},
        "sources": {s.id: _source(s) for s in contract.sources},
        "facts": {f.id: OneLine(_fact(f)) for f in contract.facts},
        "evidence": _evidence(contract.evidence),
    }


# --- the API ---


def _api(api: ir.Api) -> Data:
    return {
        "package": api.package,
        "version": api.version,
        "noun": api.noun,
        "title": localized(api.title),
        "text": localized(api.text),
        "locales": OneLine(api.locales),
        "key_variable": api.key_variable,
        "base_url_variable": api.base_url_variable,
        "key_prefix": api.key_prefix,
        "servers": [{"url": s.url, "text": localized(s.text)} for s in api.servers],
        "group_suffixes": OneLine(api.group_suffixes),
        "not_offered": api.not_offered,
        "unsaid_in_schema": {name: localized(text) for name, text in api.unsaid_in_schema},
        "errors": {
            str(e.status): {
                "name": e.name,
                "schema": e.schema,
                "also": OneLine(e.also),
                "not_accepted": OneLine(e.not_accepted),
                **said(codes=OneLine(e.codes) if e.codes else None),
                "text": localized(e.text),
            }
            for e in api.errors
        },
        "model_text": localized(api.model_text),
        "mode_text": localized(api.mode_text),
        "blank": OneLine([ord(c) for c in api.blank]),
        "provenance": claim_line(api.provenance),
    }


def _resource(resource: ir.Resource) -> Data:
    return said(
        text=localized(resource.text),
        endpoints={e.operation: _endpoint(e) for e in resource.endpoints},
        task=_task(resource.task) if resource.task else None,
    )


def _endpoint(endpoint: ir.Endpoint) -> Data:
    return {
        "method": endpoint.method,
        "path": endpoint.path,
        "status": endpoint.status,
        **said(reply=endpoint.reply, also=OneLine(endpoint.also) if endpoint.also else None),
        "media_type": endpoint.media_type,
        **said(ranges=endpoint.ranges),
        "errors": OneLine(endpoint.errors),
        "text": localized(endpoint.text),
        "provenance": claim_line(endpoint.provenance),
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
        "spellings": OneLine(dict(task.spellings)),
        "times": OneLine(task.times),
        "ended": task.ended,
        "other_names": OneLine(dict(task.other_names)),
    }


def _evidence(found: ir.Evidence | None) -> Data:
    """What the catalog rests on, counted."""
    if found is None:
        return {}
    counted = dataclasses.asdict(found)
    return {k: OneLine(dict(v)) if isinstance(v, tuple) else v for k, v in counted.items()}


def _source(source: ir.Source) -> Data:
    return {
        "title": source.title,
        "publisher": source.publisher,
        "kind": source.kind,
        "name": localized(source.name),
        "url": source.url,
        **said(repeats=source.repeats),
        "read": source.read,
        "speaks_of": source.speaks_of,
    }


def _fact(fact: ir.Fact) -> Data:
    return said(
        text=fact.text,
        source=fact.source,
        place=fact.place,
        also=fact.also,
        confidence=fact.confidence,
        disputed=fact.disputed,
        not_carried=fact.not_carried,
    )


def _issue(issue: ir.IssueText) -> Data:
    return {
        "text": localized(issue.text),
        "messages": {name: localized(text) for name, text in issue.messages},
        **said(hints={name: localized(text) for name, text in issue.hints}),
    }
