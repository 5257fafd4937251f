"""Load: strict YAML in, located plain data out.

Plain scalars stay text until an authored type decides (`16:9`, `1.10`, `on` and dates are safe). Refused: duplicate
keys, anchors, aliases, tags, several documents, tabs, control characters, files that are empty or not UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..checkout import conflicts_in, unify_line_ends
from ..errors import CatalogError, Diagnostic, Position, closest, quoted
from .strict_yaml import Refused, compose

DataPath = tuple[str | int, ...]

MAX_BYTES = 4_000_000
# What YAML refuses unescaped is refused as an escape too: no output could carry it.
UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class PlainScalar(str):
    """Text that stood unquoted: an authored type may still read it as a number, a boolean or null."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the catalog: its data, and where in the file each part of it stands."""

    name: str  # relative to spec/, with forward slashes
    data: object
    positions: Mapping[DataPath, Position]
    key_positions: Mapping[DataPath, Position]
    comments: Mapping[DataPath, Position]  # directly behind unquoted values
    head: Position  # the first line

    def at(self, path: DataPath, *, key: bool = False) -> Position:
        """The position of a value (or of its key); of the nearest enclosing one that exists."""
        table = self.key_positions if key else self.positions
        for end in range(len(path), -1, -1):
            found = table.get(path[:end]) or self.positions.get(path[:end])
            if found:
                return found
        return Position(self.name)

    def value(self, path: DataPath) -> object:
        """What stands at a path."""
        found: Any = self.data
        for step in path:
            found = found[step]
        return found


def load_catalog(spec: Path) -> tuple[Document, ...]:
    """Read every YAML file below a folder, in the order of their names.

    Raises:
        CatalogError: with one diagnostic for everything that cannot be read.
    """
    if not spec.is_dir():
        raise CatalogError([_no_catalog(spec)])
    found = sorted(
        p
        for p in spec.rglob("*")
        if p.suffix.lower() in {".yaml", ".yml"} and not _is_hidden(p, spec)
    )
    documents: list[Document] = []
    problems: list[Diagnostic] = []
    for path in found:
        try:
            documents.append(load_file(path, path.relative_to(spec).as_posix()))
        except CatalogError as error:
            problems += error.diagnostics
    if problems:
        raise CatalogError(problems)
    return tuple(documents)


def load_file(path: Path, name: str) -> Document:
    """Read one YAML file."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"the file cannot be read: {reason}"
        problem = Diagnostic(Position(name), "unreadable", message, _why_unreadable(path))
        raise CatalogError([problem]) from None
    return load_text(raw, name)


def load_text(raw: bytes, name: str) -> Document:
    """Read the bytes of one YAML file."""
    if len(raw) > MAX_BYTES:
        message = f"the file is over {MAX_BYTES:,} bytes"
        raise CatalogError([Diagnostic(Position(name), "too-large", message, "split it")])
    text = _decode(unify_line_ends(raw), name)
    if conflicts := conflicts_in(text):
        raise CatalogError(_conflict(name, text, *lines) for lines in conflicts)
    reader = _Reader(name, text.splitlines() or [""])
    try:
        node = compose(text)
    except Refused as error:
        at = reader.position(error.mark)
        raise CatalogError([Diagnostic(at, error.code, error.message, error.advice)]) from None
    data = None if node is None else reader.read(node, ())
    if data is None and not reader.problems:
        message, help_ = "the file says nothing", "fill it or remove it"
        raise CatalogError([Diagnostic(Position(name), "empty-file", message, help_)])
    if reader.problems:
        raise CatalogError(reader.problems)
    head = Position(name, excerpt=reader.lines[0])
    positions = (reader.positions, reader.key_positions, reader.comments)
    return Document(name, data, *positions, head)


def _no_catalog(spec: Path) -> Diagnostic:
    """Say that there is no such folder, and which one beside it may be meant."""
    try:
        beside = [p.name for p in spec.parent.iterdir() if p.is_dir() and p.name[0] != "."]
    except OSError:
        beside = []
    message = "this is a file, not a folder" if spec.is_file() else "there is no such folder"
    return Diagnostic(Position(str(spec)), "no-catalog", message, closest(spec.name, beside))


def _why_unreadable(path: Path) -> str:
    if path.is_symlink() and not path.exists():
        return "the link leads nowhere"
    return "a folder stands in its place" if path.is_dir() else "check its permissions"


def _decode(raw: bytes, name: str) -> str:
    """The text of a file, of which every character may stand in YAML."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n")
        excerpt = raw.split(b"\n")[line].decode(errors="replace")
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", errors="replace"))
        at = Position(name, line + 1, column + 1, excerpt.rstrip("\r"))
        message = f"the byte 0x{raw[error.start]:02X} is not UTF-8"
        problem = Diagnostic(at, "not-utf8", message, "save the file as UTF-8")
        raise CatalogError([problem]) from None
    bad = UNPRINTABLE.search(text)
    if bad:
        before_text = text[: bad.start()]
        column = bad.start() - (before_text.rfind("\n") + 1)
        line = before_text.count("\n")
        at = Position(name, line + 1, column + 1, text.split("\n")[line].rstrip("\r"))
        raise CatalogError([_bad_character(at, bad.group())])
    return text


def _conflict(name: str, text: str, first: int, last: int) -> Diagnostic:
    """Say what to do about a conflict on some lines, or about a marker that was left alone."""
    at = Position(name, first, 1, text.split("\n")[first - 1])
    message, help_ = "this marker of a merge belongs to no conflict", "take the line out"
    if first < last:
        message = f"a merge has left two versions of what stands here, down to line {last}"
        help_ = "keep one or join the two, and take out the lines with `<<<<<<<`, `=======` and `>>>>>>>`"
    return Diagnostic(at, "conflict-marker", message, help_)


def _bad_character(at: Position, character: str) -> Diagnostic:
    message = f"the character U+{ord(character):04X} may not stand in a catalog"
    return Diagnostic(at, "bad-character", message, "take it out")


class _Reader:
    """Turns nodes into plain data and remembers where everything stood."""

    def __init__(self, name: str, lines: list[str]) -> None:
        self.name = name
        self.lines = lines
        self.positions: dict[DataPath, Position] = {}
        self.key_positions: dict[DataPath, Position] = {}
        self.comments: dict[DataPath, Position] = {}
        self.problems: list[Diagnostic] = []

    def position(self, mark: yaml.Mark) -> Position:
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        return Position(self.name, mark.line + 1, mark.column + 1, line)

    def read(self, node: yaml.Node, path: DataPath) -> object:
        at = self.positions[path] = self.position(node.start_mark)
        if isinstance(node, yaml.ScalarNode):
            if not node.style and node.value:
                self.note_comment(node.end_mark, path)
            return self.read_scalar(node, at)
        if isinstance(node, yaml.MappingNode):
            return self.read_mapping(node, path)
        return [self.read(item, (*path, i)) for i, item in enumerate(node.value)]

    def read_scalar(self, node: yaml.ScalarNode, at: Position) -> str | None:
        text = str(node.value)
        bad = UNPRINTABLE.search(text)
        if bad:
            self.problems.append(_bad_character(at, bad.group()))
        if node.style:
            return text
        return PlainScalar(text) if text else None

    def note_comment(self, end: yaml.Mark, path: DataPath) -> None:
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        rest = line[end.column :]
        if rest.lstrip(" \t").startswith("#"):
            column = line.index("#", end.column) + 1
            self.comments[path] = Position(self.name, end.line + 1, column, line)

    def read_mapping(self, node: yaml.MappingNode, path: DataPath) -> dict[str, object]:
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            at = self.position(key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode):
                message = "a list or a mapping cannot be a key"
                self.problems.append(
                    Diagnostic(at, "bad-key", message, "quote a text that starts with `{` or `[`")
                )
                continue
            self.read_scalar(key_node, at)
            key = str(key_node.value)
            if key in found:
                first = self.key_positions[(*path, key)]
                message = f"{quoted(key)} is already given on line {first.line}"
                self.problems.append(
                    Diagnostic(at, "duplicate-key", message, "keep one of the two")
                )
                continue
            self.key_positions[(*path, key)] = at
            found[key] = self.read(value_node, (*path, key))
        return found


def _is_hidden(path: Path, below: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(below).parts)
