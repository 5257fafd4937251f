"""The parts of a form: which names were given, with what text and which files, whatever the names mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import cast

from .._engine.values import is_blank, json_name

BRACKETED = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])+)")
MOST_BRACKETS = 16  # a name with more of them is taken as it is


class FormFile:
    """A file of a form, as it stands in `wire()` until the caller sends it on; its bytes are never looked at.

    Attributes:
        filename: The name it was given; may be empty.
        content_type: The media type it was given; may be empty.
        source: The bytes or the open file, untouched.
    """

    __slots__ = ("content_type", "filename", "source")

    def __init__(self, source: object, filename: str = "", content_type: str = "") -> None:
        self.source = source
        self.filename = filename
        self.content_type = content_type

    def part(self) -> tuple[str, object, str]:
        """The file as HTTP clients take it: its name, the bytes or open file, its media type."""
        content_type = self.content_type or "application/octet-stream"
        return self.filename or "upload", self.source, content_type

    def __repr__(self) -> str:
        return f"<FormFile {self.filename or 'without a name'} {self.content_type}".rstrip() + ">"


def pairs_of(fields: object) -> list[tuple[object, object]] | None:
    """Every name with every value; None when these are not the fields of a form."""
    found: list[tuple[object, object]] = []
    for pair in _listed(fields):
        if not isinstance(pair, tuple | list) or len(cast("list[object]", pair)) != 2:
            return None
        name, value = cast("tuple[object, object]", pair)
        values = cast("list[object]", value) if isinstance(value, list) else [value]
        found += [(name, one) for one in values]
    return found


def _listed(fields: object) -> Iterable[object]:
    """Pairs, each of a name and a value or a list of them; the forms of web frameworks give theirs by a method."""
    for method in ("multi_items", "lists"):
        listed: object = getattr(fields, method, None)
        if callable(listed):
            return cast("Iterable[object]", listed())
    if isinstance(fields, Mapping):
        return cast("Mapping[object, object]", fields).items()
    is_other = isinstance(fields, str | bytes | bytearray) or not isinstance(fields, Iterable)
    return (None,) if is_other else cast("Iterable[object]", fields)


class _Node:
    """What was given under one name, or under one key inside it."""

    __slots__ = ("inner", "is_list", "values")

    def __init__(self) -> None:
        self.values: list[object] = []
        self.inner: dict[str, _Node] = {}
        self.is_list = False

    def value(self) -> object:
        """The only value, or a list of several; keys that count from 0 make a list, others an object."""
        values = list(self.values)
        is_list = self.is_list or len(values) + bool(self.inner) > 1
        if self.inner:
            found = {key: node.value() for key, node in self.inner.items()}
            numbered = [str(number) for number in range(len(found))]
            if found.keys() == set(numbered):
                is_list = True
                values += [found[key] for key in numbered]
            else:
                values.append(found)
        return values if is_list else values[0]


class Parts:
    """The parts of a form, brought together under the names that stand before any bracket.

    Attributes:
        values: By name: text, a file, a list or an object of them.
        uneven: Lists of objects whose items cannot be told apart.
        unnamed: What stands in the place of a name.
    """

    def __init__(self, pairs: list[tuple[object, object]]) -> None:
        self.unnamed: list[str] = []
        self.uneven: list[str] = []
        self._counts: dict[tuple[str, ...], dict[str, int]] = {}  # of names that go on after `[]`
        nodes: dict[str, _Node] = {}
        for name, given in pairs:
            if not isinstance(name, str):
                self.unnamed.append(f"<{json_name(name)}>")
                continue
            base, *keys = self._steps(name)
            value = _value(given)
            if not is_blank(value):
                _put(nodes.setdefault(base, _Node()), keys, value)
        self.values = {name: node.value() for name, node in nodes.items()}
        self.uneven += [at[0] for at, found in self._counts.items() if len(set(found.values())) > 1]

    def _steps(self, name: str) -> list[str]:
        """A name in its steps: `a[b][c]` is `a`, `b`, `c`. The same `a[][b]` again is about the next item."""
        found = BRACKETED.fullmatch(name)
        if found is None or found[2].count("[") > MOST_BRACKETS:
            return [name]
        base, keys = found[1], found[2][1:-1].split("][")
        if "" in keys[:-1]:
            place = keys.index("")
            counts = self._counts.setdefault((base, *keys[:place]), {})
            keys[place] = str(counts.get(name, 0))
            counts[name] = counts.get(name, 0) + 1
            if "" in keys[:-1]:  # items of items: no telling whose
                self.uneven.append(base)
        return [base, *keys]


def _put(node: _Node, keys: list[str], value: object) -> None:
    for key in keys[:-1]:
        node = node.inner.setdefault(key, _Node())
    if keys and keys[-1]:
        node = node.inner.setdefault(keys[-1], _Node())
    elif keys:
        node.is_list = True
    node.values.append(value)


def _value(given: object) -> object:
    """Text as it is, a file as a `FormFile`; None for the empty part of a form in which no file was chosen."""
    if isinstance(given, str | FormFile):
        return given
    if isinstance(given, bytes | bytearray | memoryview):
        return FormFile(cast("object", given))
    if isinstance(given, tuple):
        return _value_of(cast("tuple[object, ...]", given))
    filename: object = getattr(given, "filename", None)
    if filename == "":
        return None
    if isinstance(filename, str):
        content_type = _text(getattr(given, "content_type", ""))
        return FormFile(getattr(given, "file", given), filename, content_type)
    if callable(getattr(given, "read", None)):
        return FormFile(given, re.split(r"[/\\]", _text(getattr(given, "name", "")))[-1])
    return given


def _value_of(given: tuple[object, ...]) -> object:
    """The file, or the text, that a tuple of filename, content and media type stands for."""
    if not 2 <= len(given) <= 4:
        return given
    filename, source, *more = given
    if filename is None and isinstance(source, str):
        return source
    return FormFile(source, _text(filename), _text(more[0] if more else ""))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
