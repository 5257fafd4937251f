"""Find what JSON cannot carry inside values that are passed on as they are."""

from __future__ import annotations

from math import isfinite

from ._rules import TYPE_CHECKING
from ._values import is_json

if TYPE_CHECKING:
    from typing import cast

    from ._issue import Path

    Link = tuple["Link", str | int] | None  # the way to a part, from its end
else:

    def cast(_kind, value):
        return value


LEAVING = object()  # stands on the stack where a container has been gone through
LONGEST_INTEGER = 1024  # bits; no JSON reader keeps more


def foreign(value: object) -> tuple[Path, object] | None:
    """The place and the value of the first part that is no JSON: NaN, bytes, a list that holds itself.

    Goes to any depth without recursion, and into each container once, however often it stands there.
    """
    stack: list[tuple[Link, object]] = [(None, value)]
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
            if not is_json(part, "array", "object") or identity in open_:
                return _path(link), part
            if identity in done:
                continue
            around.append(identity)
            open_.add(identity)
            stack.append((link, LEAVING))
            if isinstance(part, dict):
                pairs = reversed(cast("dict[object, object]", part).items())
                stack += [((link, str(key)), item) for key, item in pairs]
            else:
                items = cast("list[object]", part)
                stack += [((link, index), items[index]) for index in reversed(range(len(items)))]
    return None


def _is_scalar(part: object) -> bool:
    """Whether a part is plain JSON and no container; an infinite float is neither."""
    if isinstance(part, float):
        return isfinite(part)
    if isinstance(part, int):
        return part.bit_length() <= LONGEST_INTEGER
    return part is None or isinstance(part, str)


def _path(link: Link) -> Path:
    steps: list[str | int] = []
    while link is not None:
        link, step = link
        steps.append(step)
    return tuple(reversed(steps))
