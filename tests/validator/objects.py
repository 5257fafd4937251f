"""Python objects where JSON has none like them: other classes of strings, numbers and tables."""

from __future__ import annotations

import enum
from typing import Any


class Text(str):
    """A string of another class."""

    __slots__ = ()


class Whole(int):
    """A number of another class."""


class Table(dict[str, Any]):
    """A dict of another class."""


class Word(enum.StrEnum):
    """A string that is a member."""

    VEO = "veo3"
    T2V = "t2v"


class Silent:
    """An object that cannot be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("no words")

    __str__ = __repr__
    __hash__ = object.__hash__


class Picked(str, enum.Enum):  # noqa: UP042 - unlike that of a StrEnum, its `str()` is not the text
    """A real model of Kling's, as a string that is a member."""

    V1 = "kling-v1"
    V2_6 = "kling-v2-6"
    V3 = "kling-v3"


class PickedText(enum.StrEnum):
    """The same as a StrEnum."""

    V1 = "kling-v1"
    V2_6 = "kling-v2-6"
    V3 = "kling-v3"
