"""Load: strict YAML in, located plain data out.

Plain scalars stay text until an authored type decides (`16:9`, `1.10`, `on` and dates are safe). Refused: duplicate
keys, anchors, aliases, tags, several documents, tabs, files that are empty or not UTF-8.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.errors import CatalogError, Diagnostic, Position

DataPath = tuple[str | int, ...]

MAX_DEPTH = 40
MAX_BYTES = 4_000_000


class PlainScalar(str):
    """Text that stood unquoted: an authored type may still read it as a number, a boolean or null."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the catalog: its data, and where in the file each part of it stands."""

    name: str  # relative to spec/, with forward slashes
    sha256: str
    data: object
    positions: Mapping[DataPath, Position]
    key_positions: Mapping[DataPath, Position]

    def at(self, path: DataPath, *, key: bool = False) -> Position:
        """The position of a value (or of its key); of the nearest enclosing one that exists."""
        table = self.key_positions if key else self.positions
        for end in range(len(path), -1, -1):
            found = table.get(path[:end]) or self.positions.get(path[:end])
            if found:
                return found
        return Position(self.name)


def load_catalog(spec: Path) -> tuple[Document, ...]:
    """Read every YAML file below a folder, in the order of their names.

    Raises:
        CatalogError: with one diagnostic for everything that cannot be read.
    """
    if not spec.is_dir():
        raise CatalogError(
            [Diagnostic(Position(str(spec)), "no-catalog", "there is no such folder")]
        )
    found = sorted(
        p for p in spec.rglob("*") if p.suffix in {".yaml", ".yml"} and not _is_hidden(p, spec)
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
    start = Position(name)
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CatalogError(
            [Diagnostic(start, "unreadable", f"the file cannot be read: {reason}")]
        ) from None
    return load_text(raw, name)


def load_text(raw: bytes, name: str) -> Document:
    """Read the bytes of one YAML file."""
    start = Position(name)
    if len(raw) > MAX_BYTES:
        raise CatalogError(
            [Diagnostic(start, "too-large", f"the file is over {MAX_BYTES:,} bytes")]
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        at = Position(name, line)
        raise CatalogError(
            [Diagnostic(at, "not-utf8", "the file is not UTF-8", "save it as UTF-8")]
        ) from None
    lines = text.splitlines() or [""]
    reader = _Reader(name, lines)
    try:
        node = _compose(text)
    except yaml.MarkedYAMLError as error:
        raise CatalogError([_syntax(error, reader)]) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        column = error.position - (before.rfind("\n") + 1) + 1
        at = Position(name, before.count("\n") + 1, column)
        message = f"the character U+{ord(str(error.character)[0]) if isinstance(error.character, str) else error.character:04X} may not stand in YAML"
        raise CatalogError(
            [Diagnostic(at, "bad-character", message, 'write it as an escape in "…"')]
        ) from None
    except RecursionError:
        raise CatalogError(
            [Diagnostic(start, "too-deep", f"nested deeper than {MAX_DEPTH} levels")]
        ) from None
    if node is None:
        raise CatalogError(
            [Diagnostic(start, "empty-file", "the file says nothing", "fill it or remove it")]
        )
    data = reader.read(node, ())
    if reader.problems:
        raise CatalogError(reader.problems)
    return Document(
        name, hashlib.sha256(raw).hexdigest(), data, reader.positions, reader.key_positions
    )


class _StrictLoader(yaml.SafeLoader):
    """Composes nodes only; anchors and several documents are refused where they stand."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # the stubs leave it out
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.MarkedYAMLError(
                problem="anchors and aliases are not used in a catalog",
                problem_mark=event.start_mark,
            )
        return super().compose_node(parent, index)


def _compose(text: str) -> yaml.Node | None:
    loader = _StrictLoader(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


def _syntax(error: yaml.MarkedYAMLError, reader: _Reader) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    at = reader.position(mark) if mark else Position(reader.name)
    problem = error.problem or "this is not YAML"
    if "\\t" in problem and "cannot start any token" in problem:
        return Diagnostic(at, "tab", "a tab stands where YAML wants spaces", "indent with spaces")
    if "anchors" in problem:
        return Diagnostic(at, "anchor", problem, "write the value out where it is used")
    help_ = (
        "quote the text if it holds `: `, ` #`, `{` or `*`"
        if "mapping" in problem or "token" in problem
        else ""
    )
    return Diagnostic(at, "bad-yaml", problem, help_)


class _Reader:
    """Turns nodes into plain data and remembers where everything stood."""

    def __init__(self, name: str, lines: list[str]) -> None:
        self.name = name
        self.lines = lines
        self.positions: dict[DataPath, Position] = {}
        self.key_positions: dict[DataPath, Position] = {}
        self.problems: list[Diagnostic] = []

    def position(self, mark: yaml.Mark) -> Position:
        line = min(mark.line, len(self.lines) - 1)
        text = self.lines[line]
        if len(text) > 160:  # a caret under a very long line helps nobody
            return Position(self.name, mark.line + 1, mark.column + 1)
        return Position(self.name, mark.line + 1, mark.column + 1, text.replace("\t", " "))

    def read(self, node: yaml.Node, path: DataPath) -> object:
        at = self.positions[path] = self.position(node.start_mark)
        if len(path) > MAX_DEPTH:
            self.problems.append(
                Diagnostic(at, "too-deep", f"nested deeper than {MAX_DEPTH} levels")
            )
            return None
        if node.tag.startswith("!") or node.tag in {
            "tag:yaml.org,2002:binary",
            "tag:yaml.org,2002:set",
        }:
            self.problems.append(
                Diagnostic(at, "tag", f"the tag {node.tag} is not used in a catalog")
            )
            return None
        if isinstance(node, yaml.ScalarNode):
            if node.style:
                return node.value
            return PlainScalar(node.value) if node.value else None
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, i)) for i, item in enumerate(node.value)]
        assert isinstance(node, yaml.MappingNode)
        return self.read_mapping(node, path)

    def read_mapping(self, node: yaml.MappingNode, path: DataPath) -> dict[str, object]:
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            at = self.position(key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(Diagnostic(at, "bad-key", "a key must be plain text"))
                continue
            key = str(key_node.value)
            if key in found:
                first = self.key_positions[(*path, key)]
                message = f"`{key}` is already given on line {first.line}"
                self.problems.append(
                    Diagnostic(at, "duplicate-key", message, "keep one of the two")
                )
                continue
            self.key_positions[(*path, key)] = at
            found[key] = self.read(value_node, (*path, key))
        return found


def _is_hidden(path: Path, below: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(below).parts)
