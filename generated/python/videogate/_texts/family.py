"""What the rules of a family say, as hints ask for it: words that a field takes, shapes, roles, models that do more."""

from __future__ import annotations

from collections.abc import Iterable

from .._data import index

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def rules_of(family: object) -> dict[str, Any]:
    """The rules of a family; empty when there is none of this name."""
    return index.rules_of(str(family)) if family in index.FAMILIES else {}


def field_of(family: object, name: object) -> dict[str, Any]:
    """What the rules say of a field, by any of its names; empty when there is none."""
    for field in rules_of(family).get("fields", ()):
        if any(one["name"] == name for one in field["names"]):
            row: dict[str, Any] = field
            return row
    return {}


def values_of(family: object, field: dict[str, Any], model: object) -> tuple[object, ...]:
    """The words that a field has, or that a limit leaves to a text of the model."""
    type_ = field.get("type", {})
    values: tuple[object, ...] = type_.get("values", ())
    if values or type_.get("kind") != "text":
        return values
    for row in rules_of(family).get("limits", ()):
        is_whole = row["field"] == field["name"] and not row.get("path") and not row.get("modes")
        if is_whole and row.get("values") and model in row.get("models", (model,)):
            values = row["values"]
            break
    return values


def shape_of(field: dict[str, Any]) -> str:
    """How an object of a field is written, by the members that it needs; empty when that is not known."""
    shape = index.OBJECTS.get(field.get("type", {}).get("schema", ""), {})
    keys = shape.get("required") or tuple(shape.get("properties", ()))[:1]
    if not keys and "tag" in shape:
        keys = (shape["tag"],)
    return "{" + ", ".join(f'"{key}": …' for key in keys) + "}" if keys else ""


def roles_of(field: dict[str, Any], stands_for: object) -> list[str]:
    """The roles that tell items of one type apart, of which some stand for a field."""
    parts = field.get("parts", ())
    types = {part["type"] for part in parts if stands_for in part["provides"]}
    return [part["role"] for part in parts if part["type"] in types and part["role"]]


def models_with(family: object, mode: object) -> list[str]:
    """The models of a family, or the values that pick one, of which nobody says that they lack a mode."""
    rules = rules_of(family)
    picker = rules.get("picked_by", "")
    models: Iterable[str] = [id_ for id_, name in index.MODELS.items() if name == family]
    if picker:
        models = field_of(family, picker)["type"]["values"]
    gaps = [row for row in rules.get("gaps", ()) if mode in row["modes"]]
    return [one for one in models if all(one not in row.get("models", (one,)) for row in gaps)]
