"""The JSON schema of a class of many variants: each name with every type that some family takes under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._data import index
from .._engine.family import family_of

if TYPE_CHECKING:
    from .._data.rows import Name
    from .._engine.fields import Field


def json_schema(title: str, family: str) -> dict[str, Any]:
    """What requests of one family, or of all where none is named, may be."""
    families = [family_of(name) for name in ((family,) if family else index.FAMILIES)]
    names: dict[str, list[tuple[Field, Name]]] = {}
    for its in families:
        for name, entry in its.names.items():
            names.setdefault(name, []).append(entry)
    asked = [its.row.mode_required for its in families]
    needs_mode = all(claim is not None and claim.severity == "error" for claim in asked)
    return {
        "title": title,
        "type": "object",
        "required": ["model", "mode"] if needs_mode else ["model"],
        "properties": {
            "model": {"type": "string", "enum": list(models_of(family))},
            "mode": {"type": "string"},
            **{name: _property(entries) for name, entries in names.items()},
        },
    }


def models_of(family: str) -> tuple[str, ...]:
    """The ids of the models of a family, or of all where none is named."""
    return tuple(id_ for id_, its in index.MODELS.items() if family in ("", its))


def _property(entries: list[tuple[Field, Name]]) -> dict[str, Any]:
    """One name in all its uses; without keywords where one of them takes anything."""
    own: list[str] = []
    items: list[str] = []
    for field, name in entries:
        type_ = index.JSON_TYPES[field.kind]
        if not type_:
            return {}
        types = [type_, "string"] if field.numeric_strings else [type_]
        if field.is_list:
            items += types
            own.append("array")
        if field.lift or not field.is_list:
            own += types
        if name.unwrap:
            own.append("object")
    return {**_type(own), "items": _type(items)} if items else _type(own)


def _type(names: list[str]) -> dict[str, Any]:
    different = list(dict.fromkeys(names))
    return {"type": different if len(different) > 1 else different[0]}
