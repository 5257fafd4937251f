"""What catalog.json says of the objects inside a request, so that nobody has to follow references or unions."""

from __future__ import annotations

from collections.abc import Mapping

from ... import ir
from ...render.data import OneLine
from .values import Data, said

TAG = "type"  # the property by which items of a list differ
KINDS = {"string": "text", "null": ""}  # other types are called as in JSON
Schemas = Mapping[str, ir.Json]


def object_data(field: ir.Field, schemas: Schemas) -> Data:
    """The members of a field's objects, and what items of its list stand for."""
    if not field.type.schema or (field.verbatim and not field.parts):
        return {}
    cases = dict.fromkeys(part.type for part in field.parts)
    known = None if not field.verbatim else tuple(cases)
    found = _members(schemas, {"$ref": field.type.schema}, known, ())
    return {
        "members": [OneLine(member) for member in found],
        **said(parts=[OneLine(_part(part)) for part in field.parts]),
    }


def _part(part: ir.Part) -> Data:
    role = {} if part.any_role else {"role": part.role}
    return {"given": {TAG: part.type, **role}, "value": part.value, "provides": part.provides}


def _members(
    schemas: Schemas, schema: ir.Json, known: tuple[str, ...] | None, above: tuple[str, ...]
) -> list[Data]:
    """The members of an object, or of those that its tag tells apart.

    Args:
        schemas: Every schema, by name.
        schema: The object's.
        known: The tags that mean something, where others are let through; None: those that the schema knows.
        above: The names of the schemas around this one; none is looked into again inside itself.
    """
    name, found = _resolved(schemas, schema)
    if name in above:
        return []
    inside = (*above, name) if name else above
    union = _mapping(found.get("discriminator"))
    if union.get("propertyName") == TAG:
        return _tagged(schemas, _mapping(union.get("mapping")), known, inside)
    required = found.get("required")
    needed = required if isinstance(required, list) else []
    properties = _mapping(found.get("properties"))
    return [
        {
            "name": name,
            **_kind(schemas, inner, inside),
            **(said(required=True, accepted=[name]) if name in needed else {}),
        }
        for name, inner in properties.items()
    ]


def _tagged(
    schemas: Schemas,
    cases: Mapping[str, ir.Json],
    known: tuple[str, ...] | None,
    above: tuple[str, ...],
) -> list[Data]:
    """The tag, and each member once, with the cases that have it; in the order of each of these."""
    tag = {
        "name": TAG,
        "kind": "any",
        "values": [*cases] if known is None else known,
        **said(is_closed=known is None),
        "required": True,
        "accepted": [*cases],
    }
    held = {
        case: [
            one for one in _members(schemas, {"$ref": target}, None, above) if one["name"] != TAG
        ]
        for case, target in cases.items()
    }
    found: list[Data] = []
    for members in held.values():
        place = len(found)
        for member in reversed(members):
            if member in found:
                place = found.index(member)
            else:
                found.insert(place, member)
    return [tag, *({**one, "of": [case for case in held if one in held[case]]} for one in found)]


def _kind(schemas: Schemas, schema: ir.Json, above: tuple[str, ...]) -> Data:
    """What one member may be."""
    _, found = _resolved(schemas, schema)
    listed = found.get("type")
    kinds = [str(kind) for kind in (listed if isinstance(listed, list) else [listed]) if kind]
    named = [name for kind in kinds if (name := KINDS.get(kind, kind))]
    if named == ["array"]:
        return {**_kind(schemas, found.get("items"), above), "is_list": True}
    words = [found["const"]] if "const" in found else found.get("enum")
    return {
        "kind": named[0] if len(named) == 1 else "any",
        **said(values=words, is_closed=bool(words)),
        **said(members=_members(schemas, schema, None, above)),
    }


def _resolved(schemas: Schemas, schema: ir.Json) -> tuple[str, Mapping[str, ir.Json]]:
    """A schema and the name by which it is referred to, if it is."""
    found = _mapping(schema)
    target = found.get("$ref")
    if not isinstance(target, str):
        return "", found
    name = target.rpartition("/")[2]
    return name, _mapping(schemas[name])


def _mapping(value: ir.Json) -> Mapping[str, ir.Json]:
    return value if isinstance(value, dict) else {}
