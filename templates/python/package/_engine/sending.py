"""What goes out under which name: as it was given, unless the family says what its upstream takes."""

from __future__ import annotations

from .issue import Adjustment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .shape import Shape


def sent_as(shape: Shape, name: str) -> str:
    """The name under which a field goes out that is given."""
    key = shape.given[name]
    return shape.renames.get(key, key)


def plain_values(shape: Shape, wire: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """What the fields say that went out as they came, by canonical name.

    Args:
        shape: What the names of the request say.
        wire: What goes out.
        known: Fields that are left out, for what they say is known already.
    """
    fields = shape.family.fields
    names = [name for name in shape.given if name not in known]
    return {name: fields[name].value_of(wire[sent_as(shape, name)]) for name in names}


def renamed(shape: Shape, names: Mapping[str, str]) -> list[Adjustment]:
    """The changes of names that go out as others, each with who says that it has to."""
    found: list[Adjustment] = []
    for key, to in names.items():
        sends = shape.family.names[key][0].sends
        source = sends.claim.source if sends else ""
        found.append(Adjustment("renamed", (key,), key, to, source))
    return found
