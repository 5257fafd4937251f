"""catalog.json says of nested objects what their schemas say, with no reference or union to follow."""

import json
from typing import Any

from callsheet import ir
from callsheet.targets.catalog.shapes import object_data


def members(schemas: dict[str, Any], **options: Any) -> Any:
    """Give what the file says of the members of an object, for a field of the schema `It`."""
    words = ir.Text((("en", "It."),))
    kind = ir.ValueType(kind="object", schema="It")
    by = ir.Provenance("contract")
    names = (ir.Name("it"),)
    field = ir.Field(
        name="it",
        title=words,
        text=words,
        type=kind,
        names=names,
        entry="it",
        provenance=by,
        **options,
    )
    return json.loads(json.dumps(object_data(field, schemas), default=lambda one: one.value))


def test_members_say_what_a_schema_says():
    """Types, words, lists, nested objects and what must be there; what several types may be is any kind."""
    inner = {"type": "object", "required": ["url"], "properties": {"url": {"type": "string"}}}
    properties = {
        "a": {"type": ["string", "null"]},
        "b": {"type": ["string", "integer"]},
        "c": {"enum": ["x", "y"], "type": "string"},
        "d": {"type": "array", "items": {"$ref": "#/$defs/Inner"}},
        "e": {"$ref": "#/$defs/It"},
    }
    it = {"type": "object", "required": ["a"], "properties": properties}
    url = {"name": "url", "kind": "text", "required": True, "accepted": ["url"]}
    assert members({"It": it, "Inner": inner}) == {
        "members": [
            {"name": "a", "kind": "text", "required": True, "accepted": ["a"]},
            {"name": "b", "kind": "any"},
            {"name": "c", "kind": "text", "values": ["x", "y"], "is_closed": True},
            {"name": "d", "kind": "object", "members": [url], "is_list": True},
            {
                "name": "e",
                "kind": "object",
            },  # the object itself once more: it is not written out again
        ]
    }


def test_members_of_a_union_say_in_which_cases_they_are():
    """A tag that no case has is wrong, but for a list of which only some items are known to be read."""
    cases = {"p": "#/$defs/P", "q": "#/$defs/Q"}
    union = {"discriminator": {"propertyName": "type", "mapping": cases}}
    size, name = {"type": "number"}, {"type": "string"}
    schemas = {
        "It": union,
        "P": {"type": "object", "properties": {"type": {"const": "p"}, "size": size}},
        "Q": {"type": "object", "properties": {"size": size, "name": name}},
    }
    tag = {"name": "type", "kind": "any", "values": ["p", "q"], "is_closed": True}
    told = {"required": True, "accepted": ["p", "q"]}
    others = [
        {"name": "size", "kind": "number", "of": ["p", "q"]},
        {"name": "name", "kind": "text", "of": ["q"]},
    ]
    assert members(schemas) == {"members": [{**tag, **told}, *others]}
    known = ir.Part("p", None, False, "size", ("prompt",))
    assert members(schemas, verbatim=True, parts=(known,)) == {
        "members": [{"name": "type", "kind": "any", "values": ["p"], **told}, *others],
        "parts": [{"given": {"type": "p", "role": None}, "value": "size", "provides": ["prompt"]}],
    }
    assert members(schemas, verbatim=True) == {}, "it goes out as it is written"
