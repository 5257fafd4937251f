"""What the items of lists such as `content` say, by the fields that they stand for."""

from __future__ import annotations

from .sending import sent_as
from .values import is_object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .shape import Shape

    # Whether a field is a list, and the items that say it: a list's name on the wire, the item, and where in it.
    Items = tuple[bool, list[tuple[str, Any, list[str]]]]


def items_of(shape: Shape) -> dict[str, Items]:
    """Where the items of lists such as `content` say what fields that are not given themselves say."""
    found: dict[str, Items] = {}
    fields, uses = shape.family.fields, shape.mode.uses if shape.mode else ()
    for (key, at), part in shape.pieces:
        holder = shape.family.names[str(key)][0]
        name = next((name for name in part.provides if name in uses), part.provides[0])
        if shape.given.get(holder.name) == key and name not in shape.given:
            found.setdefault(name, (fields[name].is_list, []))[1].append(
                (sent_as(shape, holder.name), at, part.steps)
            )
    return found


def shown_in(wire: dict[str, Any], found: dict[str, Items]) -> dict[str, Any]:
    """What these items say: the first of them, or each where it is a list that is asked for."""
    shown: dict[str, Any] = {}
    for name, (is_list, places) in found.items():
        values = [_value(wire[key][at], steps) for key, at, steps in places]
        shown[name] = values if is_list else values[0]
    return shown


def _value(item: Any, steps: list[str]) -> Any:
    for step in steps:
        item = item.get(step) if is_object(item) else item
    return item
