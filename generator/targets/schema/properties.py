"""JSON Schema: what a property may hold, under each name that it is accepted by.

References are written `#/$defs/Name`; the OpenAPI document turns them to its components.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from ... import ir
from ...bounds.kinds import kind_of
from ...bounds.table import listed, plain_schema, rows_of
from ...render.data import OneLine
from .notes import field_notes

Schema = dict[str, Any]

DEFS = "#/$defs/"
# What `\s` stands for differs from language to language, so the blanks are written out.
NOT_BLANK = "[^" + "".join(rf"\u{ord(blank):04x}" for blank in ir.BLANK) + "]"
# What `is_address` of an engine is true of; nothing in it reads a text without case.
ADDRESS = (
    r"^([Hh][Tt][Tt][Pp][Ss]?|[Aa][Ss][Ss][Ee][Tt]|[Gg][Ss])://[\s\S]|^[Dd][Aa][Tt][Aa]:[\s\S]"
)
TEXT: Schema = {"type": "string", "pattern": NOT_BLANK}
WIDTH = 160  # columns of a line of a schema; what fits on one stands on one
GROWING = ("enum", "models")  # lists in which ids of models may stand


def reference(*path: str) -> Schema:
    """A reference to a definition, or to one inside it."""
    return {"$ref": DEFS + "/$defs/".join(path)}


def compact(value: Any, depth: int = 0, lead: int = 0) -> Any:
    """A schema in which what fits on a line stands on one; lists that a new model may join keep a line an item.

    Args:
        value: The schema or a part of it.
        depth: How deep it stands.
        lead: How many characters stand before it on its line.
    """
    found: Any
    if isinstance(value, Mapping):
        found = {
            key: item if _may_grow(key, item) else compact(item, depth + 1, len(key) + 4)
            for key, item in value.items()
        }
        inner = [*found.values()]
    elif isinstance(value, list):
        found = inner = [compact(item, depth + 1) for item in value]
    else:
        return value
    is_flat = not any(isinstance(item, Mapping | list) for item in inner)
    if is_flat and 2 * depth + lead + len(json.dumps(value, ensure_ascii=False)) < WIDTH:
        return OneLine(value)
    return found


def _may_grow(key: str, value: object) -> bool:
    return key in GROWING and isinstance(value, list) and isinstance(value[0], str)


def is_open(field: ir.Field) -> bool:
    """Whether a value of another type than the field's is no error: the API's own page gives it none."""
    return field.provenance.authority != "contract"


def field_schemas(
    field: ir.Field,
    limits: Iterable[ir.Limit],
    contract: ir.Contract,
    *,
    with_notes: bool = True,
    with_types: bool = True,
) -> dict[str, Schema]:
    """The schema of a field under each of its names, canonical first, described.

    Args:
        field: The field as its family takes it.
        limits: Limits on this and other fields; the plain ones of the contract are made part of the schema.
        contract: Where nested schemas are found.
        with_notes: Whether an example, and who says so, come along.
        with_types: Whether types come along that the API's page does not give.
    """
    notes = field_notes(field)
    found: dict[str, Schema] = {}
    for name in field.names:
        is_canonical = name.name == field.name
        text = field.text.default if is_canonical else f"Another name of `{field.name}`."
        value: Schema = {}
        if with_types or not is_open(field):
            value = limited(value_schema(field, name, contract), field, limits)
        found[name.name] = {
            "description": text,
            **value,
            **(notes if is_canonical and with_notes else {}),
        }
    return found


def value_schema(field: ir.Field, name: ir.Name, contract: ir.Contract) -> Schema:
    """What a field takes under one of its names, in words that code generators make plain types of."""
    one = _one(field, name, contract)
    if not field.type.is_list:
        return one
    array: Schema = {"type": "array", "items": one}
    return {"anyOf": [one, array]} if field.type.lift else array


def exact_schema(
    field: ir.Field, name: ir.Name, contract: ir.Contract, *, strict: bool = False
) -> Schema:
    """What the validator takes, to the letter, once `null`, `[]` and blanks are left out of every object.

    Args:
        field, name: The field, and the name.
        contract: Where nested schemas are found.
        strict: Whether texts that should be addresses have to be.
    """
    one = _one(field, name, contract)
    exact = kind_of(field).exact
    if exact is not None:
        one = exact(field.type)
    address: Schema = {"pattern": ADDRESS} if strict and field.holds_address else {}
    if name.unwrap:
        inner = [_with(name.unwrap, TEXT | address), *(_with(key, TEXT) for key in name.keep)]
        one = {"anyOf": [{"type": "string"} | address, {"type": "object", "anyOf": inner}]}
    elif address:
        one = one | address
    if field.verbatim and field.parts:
        one = _part(contract, field.type.schema)
    if not field.type.is_list:
        return one
    item = {"pattern": NOT_BLANK} | one if kind_of(field).is_free else one
    array: Schema = {"type": "array", "items": item}
    return {"anyOf": [one, array]} if field.type.lift else array


def readable(field: ir.Field, name: ir.Name) -> Schema:
    """What a field of a type that the page does not give can read; what it cannot goes out as it came."""
    row = kind_of(field)
    one: Schema = row.exact(field.type) if row.exact is not None else row.schema(field.type)
    if name.unwrap:
        filled = [_with(key, TEXT) for key in (name.unwrap, *name.keep)]
        one = {"anyOf": [{"type": "string"}, {"type": "object", "anyOf": filled}]}
    if not field.type.is_list:
        return one
    array: Schema = {
        "type": "array",
        "items": {**one, "pattern": NOT_BLANK} if row.is_free else one,
    }
    return {"anyOf": [one, array]} if field.type.lift else array


def _part(contract: ir.Contract, title: str) -> Schema:
    """An item that goes out as written: of a kind that is known, it has that kind's form."""
    schema = contract.schemas.get(title)
    union = schema.get("discriminator") if isinstance(schema, dict) else None
    if not isinstance(union, dict) or not isinstance(union.get("mapping"), dict):
        return reference(title) if title else {"type": "object"}
    tag, kinds = str(union["propertyName"]), list(cast("dict[str, ir.Json]", union["mapping"]))
    other: Schema = {"properties": {tag: {"not": {"enum": kinds}}}}
    return {"type": "object", "required": [tag], "anyOf": [reference(title), other]}


def _with(key: str, schema: Schema) -> Schema:
    return {"required": [key], "properties": {key: schema}}


def _one(field: ir.Field, name: ir.Name, contract: ir.Contract) -> Schema:
    row = kind_of(field)
    plain = row.schema(field.type)
    if name.unwrap:
        return {"anyOf": [plain, _wrapped(name, contract)]}
    if row.json == "object" and field.type.schema:
        known = reference(field.type.schema)
        return {"anyOf": [known, plain]} if field.verbatim else known
    return plain


def negatives(limits: Iterable[ir.Limit]) -> list[ir.Scalar]:
    """The numbers below zero that some limits declare."""
    said = [v for x in limits for s in (x, *x.disputed_by) for v in listed(s)]
    return list(dict.fromkeys(v for v in said if not isinstance(v, str) and v < 0))


def declared(family: ir.Family, field: ir.Field) -> list[ir.Scalar]:
    """The numbers below zero that mean something in some mode of a family for some of its models."""
    return negatives(x for x in family.limits if x.field == field.name)


def wider(family: ir.Family, field: ir.Field) -> ir.Field:
    """A field with all that it takes for some model: numbers below zero that only a limit declares."""
    more = declared(family, field) if field.type.zero_is_absent else []
    values = tuple(dict.fromkeys((*field.type.values, *more)))
    return replace(field, type=replace(field.type, values=values)) if more else field


def _wrapped(name: ir.Name, contract: ir.Contract) -> Schema:
    """The object form of a value: the catalog's own schema with exactly these keys, or one made here."""
    keys = (name.unwrap, *name.keep)
    for title, schema in contract.schemas.items():
        if isinstance(schema, dict) and set(properties_of(schema)) == set(keys):
            return reference(title)
    return {
        "type": "object",
        "properties": {key: {"type": "string"} for key in keys},
        "minProperties": 1,
    }


def properties_of(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The properties that a schema describes itself."""
    found = schema.get("properties")
    return found if isinstance(found, dict) else {}


# --- limits ----------------------------------------------------------------------------------------------------------


def limited(schema: Schema, field: ir.Field, limits: Iterable[ir.Limit]) -> Schema:
    """A schema under the limits that code generators understand; the conditions of each mode say all of them."""
    for limit in limits:
        if limit.field != field.name or not _is_plain(limit):
            continue
        groups = frozenset(("lists",)) if field.type.is_list else kind_of(field).groups
        schema = {**schema, **plain_schema(limit, field, groups)}
    return schema


def _is_plain(limit: ir.Limit) -> bool:
    """Whether a breach is an error whatever the model, and nothing stands beside the bounds."""
    is_whole = not (limit.models or limit.path or limit.disputed_by) and limit.is_refusing
    is_simple = all(row.codes for row in rows_of(limit))
    return limit.provenance.authority == "contract" and is_whole and is_simple
