"""Rules as data: what an engine needs to judge a request, derived from the Contract member by member.

A member that the Contract gains appears here by itself; only words for people and what other outputs alone need are
left out. Who says so is a row `(authority, source, reason)`, without what is empty at its end.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import cast

from ... import ir

Table = dict[str, object]

VERSION = 1  # of the format: a change that an engine must know of is another number
# What people read, and what only other outputs ask for.
LEFT_OUT: dict[type, frozenset[str]] = {
    ir.Field: frozenset(("unit", "example")),
    ir.Limit: frozenset(("unsaid_in_schema", "at")),
    ir.Rule: frozenset(("unsaid_in_schema", "at")),
}


def rules_of(contract: ir.Contract) -> Table:
    """The whole of `rules.json`."""
    return {
        "version": VERSION,
        **index_of(contract),
        "objects": objects_of(contract),
        "families": {family.name: family_of(family) for family in contract.families},
    }


def index_of(contract: ir.Contract) -> Table:
    """What concerns no family alone."""
    takers: dict[str, list[str]] = {}
    for family in contract.families:
        for field in family.fields:
            for name in field.names:
                takers.setdefault(name.name, []).append(family.name)
    partly = {
        name: tuple(dict.fromkeys(found))
        for name, found in takers.items()
        if len(set(found)) < len(contract.families)
    }
    return {
        "blank": contract.api.blank,
        "locales": contract.api.locales,
        "models": {model.id: model.family for model in contract.models},
        "group_suffixes": contract.api.group_suffixes,
        "elsewhere": {id_: dict(here) for f in contract.families for id_, here in f.elsewhere},
        "names_of_some": partly,
    }


def family_of(family: ir.Family) -> Table:
    """What one family takes."""
    ranks = {model.id: model.ranks for model in family.models if model.ranks}
    return {
        "name": family.name,
        "fields": tuple(_field(field) for field in family.fields),
        "modes": tuple(_mode(variant) for variant in family.variants),
        **_unless_empty(
            mode_required=family.mode_required and claim_of(family.mode_required),
            sends_inferred_mode=family.sends_inferred_mode,
            picked_by=family.picked_by,
            mode_confusions=tuple(value for value, _ in family.mode_confusions),
            ranks=ranks,
            limits=_rows(family.limits),
            rules=_rows(family.rules),
            standings=_rows(family.standings),
            gaps=_rows(family.gaps),
            lifecycle=_rows(family.lifecycle),
        ),
    }


def _field(field: ir.Field) -> Table:
    found = row(field)
    if is_unjudged(field):
        cast("Table", found["type"]).pop("schema", None)
    return found


def is_unjudged(field: ir.Field) -> bool:
    """Whether a field goes out as written without a look inside: nobody says that the family reads it."""
    return field.verbatim and not field.parts


def _mode(variant: ir.Variant) -> Table:
    return {
        "name": variant.mode,
        **_unless_empty(
            wire=variant.wire if variant.wire != variant.mode else "",
            aliases=variant.aliases,
            needs=_rows(variant.requirements),
            uses=variant.uses,
        ),
    }


def _rows(items: tuple[object, ...]) -> tuple[Table, ...]:
    return tuple(map(row, items))


def row(item: object) -> Table:
    """What a part of the Contract says that is not said by its default, words left out."""
    left_out = LEFT_OUT.get(type(item), frozenset())
    found: Table = {}
    for part in dataclasses.fields(item):  # type: ignore[arg-type]  # the Contract is made of dataclasses
        value = getattr(item, part.name)
        if value != part.default and part.name not in left_out and not isinstance(value, ir.Text):
            name = "claim" if part.name == "provenance" else part.name
            found[name] = sorted_models(value) if name == "models" else _cell(value)
    return found


def sorted_models(models: tuple[str, ...]) -> tuple[str, ...]:
    """Model ids, the newest first, so that a new one seldom changes its neighbour's line."""
    return tuple(sorted(models, reverse=True))


def _cell(value: object) -> object:
    if isinstance(value, ir.Provenance):
        return claim_of(value)
    if isinstance(value, tuple):
        return tuple(map(_cell, cast("tuple[object, ...]", value)))
    return row(value) if dataclasses.is_dataclass(value) else value


def claim_of(provenance: ir.Provenance) -> tuple[str, ...]:
    """Who says so: authority, source, reason; without what is empty at the end."""
    said = (provenance.authority, provenance.cite, provenance.reason)
    return said if said[2] else said[:2] if said[1] else said[:1]


def _unless_empty(**members: object) -> Table:
    return {name: value for name, value in members.items() if value}


# --- objects inside a request ----------------------------------------------------------------------------------------


def objects_of(contract: ir.Contract) -> Table:
    """The shapes of all nested objects that are looked into, and of what these refer to."""
    fields = [f for family in contract.families for f in family.fields if not is_unjudged(f)]
    waiting = list(dict.fromkeys(f.type.schema for f in fields if f.type.schema))
    found: Table = {}
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = _shape(contract.schemas[name], waiting)
    return {name: found[name] for name in sorted(found)}


def _shape(schema: ir.Json, waiting: list[str]) -> Table:
    """What of a JSON Schema an engine goes by; the names it refers to join those that wait."""
    known = _mapping(schema)
    kind = known.get("type")
    union = _mapping(known.get("discriminator"))
    properties = _mapping(known.get("properties"))
    items = known.get("items")
    return _unless_empty(
        kinds=tuple(kind) if isinstance(kind, list) else (kind,) if kind else (),
        required=tuple(_listed(known.get("required"))),
        properties={name: _inner(inner, waiting) for name, inner in properties.items()},
        items=_inner(items, waiting) if items else None,
        values=(known["const"],) if "const" in known else tuple(_listed(known.get("enum"))),
        tag=union.get("propertyName"),
        cases={
            str(tag): _inner({"$ref": target}, waiting)
            for tag, target in _mapping(union.get("mapping")).items()
        },
    )


def _inner(schema: ir.Json, waiting: list[str]) -> object:
    target = _mapping(schema).get("$ref")
    if target is None:
        return _shape(schema, waiting)
    name = str(target).rpartition("/")[2]
    waiting.append(name)
    return name


def _mapping(value: object) -> Mapping[str, ir.Json]:
    return cast("Mapping[str, ir.Json]", value) if isinstance(value, Mapping) else {}


def _listed(value: object) -> list[ir.Json]:
    return cast("list[ir.Json]", value) if isinstance(value, list) else []
