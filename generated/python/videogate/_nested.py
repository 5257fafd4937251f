"""Hold a nested value, such as `camera_control` or an item of `content`, against its shape.

The shapes are rendered from the catalog's schemas (`_shapes.py`). As at top level, a blank property means absent;
properties that no shape knows are let through.
"""

from __future__ import annotations

from math import isfinite

from ._rules import TYPE_CHECKING, Shape
from ._shapes import SHAPES
from ._values import is_blank, json_name, same

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import cast

    from ._issue import Path

    Test = Callable[[object], bool]
    Finding = tuple[str, Path, tuple[str, ...], dict[str, object]]  # code, place, accepted, facts
else:

    def cast(_kind, value):
        return value


def examine(
    shape: Shape | str, value: object, *, at: Path = (), is_open: bool = False
) -> Iterator[Finding]:
    """What is wrong with a value. With `is_open`, a tag that no case is known for is let through."""
    known = SHAPES[shape] if isinstance(shape, str) else shape
    if known.kinds and not any(_is_a(value, kind) for kind in known.kinds):
        yield "invalid_type", at, (), {"expected": known.kinds[0], "got": json_name(value)}
    elif known.values and not any(same(value, one) for one in known.values):
        yield "not_allowed", at, tuple(str(one) for one in known.values), {"given": value}
    elif isinstance(value, dict):
        yield from _object(known, cast("dict[str, object]", value), at, is_open)
    elif known.items is not None and isinstance(value, list | tuple):
        for index, item in enumerate(cast("list[object]", value)):
            yield from examine(known.items, item, at=(*at, index))


def _object(known: Shape, value: dict[str, object], at: Path, is_open: bool) -> Iterator[Finding]:
    given = tuple(key for key in value if key not in known.properties)
    for name in known.required:
        if is_blank(value.get(name)):
            yield "missing_field", (*at, name), (name,), {"field": name, "given": given}
    for name, inner in known.properties.items():
        if not is_blank(value.get(name)):
            yield from examine(inner, value[name], at=(*at, name))
    if known.tag:
        tag = value.get(known.tag)
        case = known.cases.get(tag) if isinstance(tag, str) else None
        if case is not None:
            yield from examine(case, value, at=at)
        elif is_blank(tag):
            yield "missing_field", (*at, known.tag), tuple(known.cases), {"field": known.tag}
        elif not is_open:
            yield "not_allowed", (*at, known.tag), tuple(known.cases), {"given": tag}


def plain_object(name: str, *, is_list: bool) -> Test | None:
    """A test for objects (or lists of them) of which `examine` has nothing to say; it may fail for some of these."""
    test = _plain(SHAPES[name])
    if test is None or not is_list:
        return test
    each = test

    def is_plain(value: object) -> bool:
        if type(value) is not list or not value:
            return False
        return all(each(item) for item in cast("list[object]", value))

    return is_plain


def _plain(shape: Shape | str) -> Test | None:
    known = SHAPES[shape] if isinstance(shape, str) else shape
    if known.tag or known.items is not None:
        return None
    if known.properties or known.required:
        inner = {name: _plain(one) for name, one in known.properties.items()}
        needed = frozenset(known.required)

        def is_plain(value: object) -> bool:
            if type(value) is not dict or not needed <= value.keys():
                return False
            for key, item in cast("dict[str, object]", value).items():
                test = inner.get(key)
                if test is None or not test(item):
                    return False
            return True

        return is_plain
    if known.values:
        words = frozenset(known.values)
        return lambda value: type(value) is str and value in words
    if known.kinds == ("string",):
        return lambda value: type(value) is str and not is_blank(value)
    if known.kinds == ("number",):
        return lambda value: type(value) is int or (type(value) is float and isfinite(value))
    if known.kinds == ("boolean",):
        return lambda value: value is True or value is False
    return None


def _is_a(value: object, kind: str) -> bool:
    if kind == "integer" or kind == "number":
        if isinstance(value, float):
            return isfinite(value) and (kind == "number" or value.is_integer())
        return isinstance(value, int) and not isinstance(value, bool)
    return json_name(value) == kind
