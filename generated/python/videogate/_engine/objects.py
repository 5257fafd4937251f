"""Objects inside a request: what is wrong with one under its shape, and what in it no JSON can carry.

As at top level, a blank property means absent; properties that no shape knows are let through.
"""

from __future__ import annotations

from .._data.index import OBJECTS
from .issue import CONTRACT, Finding
from .values import (
    BIG,
    BLANKS,
    as_text,
    is_array,
    is_blank,
    is_finite,
    is_number,
    is_object,
    json_name,
    same,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from .fields import Field
    from .values import Path

    Shape = dict[str, Any]
    Test = Callable[[object], bool]
    Fault = tuple[str, Path, tuple[str, ...], dict[str, object]]  # code, place, accepted, facts
    Link = tuple["Link", str | int] | None  # the way to a part, from its end

LEAVING = object()  # stands on the stack where a container has been gone through


def examine(
    shape: Shape | str, value: object, *, at: Path = (), is_open: bool = False
) -> Iterator[Fault]:
    """What is wrong with a value. With `is_open`, a tag that no case is known for is let through."""
    known = _shape(shape)
    kinds, words = known.get("kinds", ()), known.get("values", ())
    if kinds and not any(_is_a(value, kind) for kind in kinds):
        yield "invalid_type", at, (), {"expected": kinds[0], "got": json_name(value)}
    elif words and not any(same(value, one) for one in words):
        yield "not_allowed", at, tuple(map(as_text, words)), {"given": value}
    elif is_object(value):
        yield from _object(known, value, at, is_open)
    elif "items" in known and is_array(value):
        for index, item in enumerate(value):
            yield from examine(known["items"], item, at=(*at, index))


def _object(known: Shape, value: dict[str, object], at: Path, is_open: bool) -> Iterator[Fault]:
    properties: Shape = known.get("properties", {})
    given = tuple(key for key in value if key not in properties)
    for name in known.get("required", ()):
        if is_blank(value.get(name)):
            yield "missing_field", (*at, name), (name,), {"field": name, "given": given}
    for name, inner in properties.items():
        if not is_blank(value.get(name)):
            yield from examine(inner, value[name], at=(*at, name))
    if "tag" in known:
        name, cases = known["tag"], known["cases"]
        tag = value.get(name)
        if isinstance(tag, str) and tag in cases:
            yield from examine(cases[tag], value, at=at)
        elif is_blank(tag):
            yield "missing_field", (*at, name), tuple(cases), {"field": name}
        elif not is_open:
            yield "not_allowed", (*at, name), tuple(cases), {"given": tag}


def _shape(shape: Shape | str) -> Shape:
    return OBJECTS[shape] if isinstance(shape, str) else shape


def _is_a(value: object, kind: str) -> bool:
    if kind == "integer" or kind == "number":
        if isinstance(value, float):
            return is_finite(value) and (kind == "number" or value.is_integer())
        return isinstance(value, int) and not isinstance(value, bool)
    return json_name(value) == kind


def faults_in(field: Field, key: str, value: Any) -> list[Finding]:
    """What is wrong in an object, or in each object of a list."""
    places: list[tuple[Path, Any]] = [((key,), value)]
    if field.is_list:  # items that are no objects are already reported
        places = [((key, at), item) for at, item in enumerate(value) if isinstance(item, dict)]
    claim, types = field.claim, tuple(dict.fromkeys(part.type for part in field.parts))
    found: list[Finding] = []
    for at, item in places:
        kind = item.get("type") if types else None
        if not is_blank(kind) and kind not in types:
            facts = {"given": kind}
            at_type = (*at, "type")
            found.append(Finding("not_allowed", at_type, "warning", claim, "", facts, types))
        faults = examine(field.schema, item, at=at, is_open=field.verbatim) if field.schema else ()
        for code, path, accepted, told in faults:
            is_lack = code == "missing_field"
            found.append(Finding(code, path, claim.severity, claim, "", told, accepted, is_lack))
    return found


def quick_object(shape: Shape | str, tags: frozenset[str] = frozenset()) -> Test | None:
    """A test for values of which `examine` and `foreign` have nothing to say; it may fail for some of these.

    With `tags`, others are not passed. None where only a closer look can tell.
    """
    known = _shape(shape)
    if "values" in known:
        words = frozenset(known["values"])
        return lambda value: type(value) is str and value in words
    if "tag" in known and not known.get("properties"):
        tag, cases = known["tag"], known["cases"]
        tests = {name: quick_object(cases[name]) for name in cases if not tags or name in tags}

        def is_case(value: Any) -> bool:
            kind = value.get(tag) if value.__class__ is dict else None
            test = tests.get(kind) if type(kind) is str else None
            return test is not None and test(value)

        return is_case
    if "properties" not in known or "tag" in known:
        kinds = known.get("kinds", ())
        return QUICK.get(kinds[0]) if len(kinds) == 1 else None
    inner = {name: quick_object(one) for name, one in known["properties"].items()}
    needed = frozenset(known.get("required", ()))

    def is_quiet(value: Any) -> bool:
        if value.__class__ is not dict or not needed <= value.keys():
            return False
        for key, item in value.items():
            test = inner.get(key)
            if test is None or not test(item):
                return False
        return True

    return is_quiet


QUICK: dict[str, Test] = {
    "string": lambda value: type(value) is str and value != "" and value[0] not in BLANKS,
    "number": lambda value: is_number(value) and -BIG < value < BIG,
    "boolean": lambda value: type(value) is bool,
}


# --- what JSON cannot carry ------------------------------------------------------------------------------------------


def foreign_in(key: str, value: object) -> list[Finding]:
    """Report a value that is passed on as it is and cannot stand in JSON."""
    found = None if isinstance(value, str | bool) else foreign(value)
    if found is None:
        return []
    path, part = found
    facts: dict[str, object] = {"expected": "json", "got": json_name(part), "field": key}
    hint_key = "finite" if isinstance(part, float) else ""
    return [Finding("invalid_type", (key, *path), "error", CONTRACT, hint_key, facts)]


def foreign(value: object) -> tuple[Path, object] | None:
    """The place and the value of the first part that is no JSON: NaN, bytes, a list that holds itself.

    Goes to any depth without recursion, and into each container once, however often it stands there.
    """
    stack: list[tuple[Link, Any]] = [(None, value)]
    around: list[int] = []  # the containers that the current part stands in, from the outermost
    open_: set[int] = set()  # the same
    done: set[int] = set()  # containers in which all is well
    while stack:
        link, part = stack.pop()
        if part is LEAVING:
            done.add(around[-1])
            open_.discard(around.pop())
        elif not _is_scalar(part):
            identity = id(part)
            if json_name(part) not in ("array", "object") or identity in open_:
                return _path(link), part
            if identity in done:
                continue
            around.append(identity)
            open_.add(identity)
            stack.append((link, LEAVING))
            if is_object(part):
                stack += [((link, str(key)), item) for key, item in reversed(part.items())]
            else:
                stack += [((link, index), part[index]) for index in reversed(range(len(part)))]
    return None


def _is_scalar(part: object) -> bool:
    """Whether a part is plain JSON and no container; an infinite number is neither."""
    if isinstance(part, int | float):
        return is_finite(part)
    return part is None or isinstance(part, str)


def _path(link: Link) -> Path:
    steps: list[str | int] = []
    while link is not None:
        link, step = link
        steps.append(step)
    return tuple(reversed(steps))
