"""The shapes of objects inside a request, as an engine goes by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from ... import ir

Steps = tuple[str, ...]

# Keywords of a schema that ask nothing of a value, and those by which an engine goes.
NOTES = frozenset(
    ("title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly")
)
JUDGED = NOTES.union(
    ("type", "required", "properties", "items", "const", "enum", "discriminator", "oneOf"),
    ("additionalProperties",),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """What a value inside a request may be; all that is set must hold. Elsewhere its name stands for it."""

    kinds: tuple[str, ...] = ()  # JSON types of which it has one
    required: tuple[str, ...] = ()  # properties that it must have
    properties: Mapping[str, str | Object] = field(default_factory=dict)  # by name, what it may be
    items: str | Object | None = None  # what each item of a list may be
    values: tuple[ir.Scalar | None, ...] = ()  # the only values, exactly as written
    tag: str = ""  # the property that tells which of `cases` it is
    cases: Mapping[str, str] = field(
        default_factory=dict
    )  # by the value of `tag`, the shape that it has, too


def objects_of(contract: ir.Contract, names: Iterable[str]) -> dict[str, Object]:
    """Some shapes by name, and all that they refer to."""
    waiting = list(dict.fromkeys(names))
    found: dict[str, Object] = {}
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = _shape(contract.schemas[name], waiting)
    return {name: found[name] for name in sorted(found)}


def _shape(schema: ir.Json, waiting: list[str]) -> Object:
    """What of a JSON Schema an engine goes by; the names it refers to join those that wait."""
    known = _mapping(schema)
    kind = known.get("type")
    union = _mapping(known.get("discriminator"))
    properties = _mapping(known.get("properties"))
    items = known.get("items")
    return Object(
        kinds=tuple(map(str, kind)) if isinstance(kind, list) else (str(kind),) if kind else (),
        required=tuple(map(str, _listed(known.get("required")))),
        properties={name: _inner(inner, waiting) for name, inner in properties.items()},
        items=_inner(items, waiting) if items else None,
        values=cast(
            "tuple[ir.Scalar | None, ...]",
            (known["const"],) if "const" in known else tuple(_listed(known.get("enum"))),
        ),
        tag=str(union.get("propertyName") or ""),
        cases={
            str(tag): _referred(str(target), waiting)
            for tag, target in _mapping(union.get("mapping")).items()
        },
    )


def unjudged_in(schema: ir.Json, path: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Each keyword of a JSON Schema by which no engine goes, with what it goes by instead."""
    if schema is False:
        yield path, "take it out: what no shape knows is let through"
    known = _mapping(schema)
    if "$ref" in known:
        others = known.keys() - NOTES - {"$ref"}
        yield from (((*path, key), "beside `$ref` nothing else holds") for key in sorted(others))
        return
    for key, value in known.items():
        here = (*path, key)
        if key == "properties":
            for name, inner in _mapping(value).items():
                yield from unjudged_in(inner, (*here, name))
        elif key == "items":
            yield from unjudged_in(value, here)
        elif key == "additionalProperties" and value is not True:
            yield here, "other properties are let through: write `true`"
        elif key == "discriminator" and not _mapping(_mapping(value).get("mapping")):
            yield here, "it tells shapes apart by `propertyName` and `mapping`"
        elif key == "oneOf" and not _is_told(known):
            yield here, "shapes are told apart by a `discriminator` whose `mapping` names each of them"
        elif key not in JUDGED:
            yield here, "an engine goes by " + ", ".join(
                f"`{name}`" for name in sorted(JUDGED - NOTES)
            )


def _is_told(schema: Mapping[str, ir.Json]) -> bool:
    """Whether a discriminator tells which of the shapes of `oneOf` it is."""
    mapping = _mapping(_mapping(schema.get("discriminator")).get("mapping"))
    listed = [_mapping(one).get("$ref") for one in _listed(schema.get("oneOf"))]
    return bool(mapping) and sorted(map(str, listed)) == sorted({str(t) for t in mapping.values()})


def _inner(schema: ir.Json, waiting: list[str]) -> str | Object:
    target = _mapping(schema).get("$ref")
    return _shape(schema, waiting) if target is None else _referred(str(target), waiting)


def _referred(target: str, waiting: list[str]) -> str:
    name = target.rpartition("/")[2]
    waiting.append(name)
    return name


def _mapping(value: object) -> Mapping[str, ir.Json]:
    return cast("Mapping[str, ir.Json]", value) if isinstance(value, Mapping) else {}


def _listed(value: object) -> list[ir.Json]:
    return cast("list[ir.Json]", value) if isinstance(value, list) else []
