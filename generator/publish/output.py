"""Publish: bring the output tree to what was built, touching only what differs; or compare the two.

Ours are the files of the old manifest and the manifest itself, even if edited by hand: they
are replaced, or removed when no longer made. All others are strangers: reported, never deleted.
Line ends do not matter: a checkout may have changed them.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..checkout import is_conflicted, unify_line_ends
from .drift import Change, Drift, unified_diff
from .journal import Plan, apply, recover, recover_locked
from .tree import (
    MANIFEST,
    Busy,
    FileSet,
    Kind,
    PublishError,
    PublishFailed,
    StrangerInTheWay,
    failing,
    locked,
    manifest_of,
    read_manifest,
    scan,
    target_of,
)

__all__ = [
    "MANIFEST",
    "Busy",
    "Change",
    "Drift",
    "FileSet",
    "Outcome",
    "PublishError",
    "PublishFailed",
    "StrangerInTheWay",
    "TargetCount",
    "compare",
    "manifest_of",
    "publish",
    "read_manifest",
    "recover",
    "unified_diff",
]


@dataclass(frozen=True, slots=True)
class TargetCount:
    """How many files of one target were written, left as they were, and removed."""

    target: str
    written: int
    unchanged: int
    removed: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a publication did; a folder with no file of ours in it is one stranger, `name/`."""

    targets: tuple[TargetCount, ...]
    strangers: tuple[str, ...]
    conflicted: tuple[str, ...]  # files that held the conflict markers of a merge
    recovered: str | None  # what `recover` would have said, had it not been run before


@dataclass(frozen=True, slots=True)
class _Tree:
    """What stands in the output folder, and which of it is ours."""

    out: Path
    found: Mapping[str, Kind]
    manifest: frozenset[str]

    def stale(self, files: FileSet) -> frozenset[str]:
        """Our files that are no longer made; a folder in the place of one is not ours."""
        gone = self.manifest - {path for path, _ in files.files}
        return frozenset(path for path in gone if self.found.get(path, "folder") != "folder")

    def content(self, path: str) -> bytes | None:
        """Read a file with its line ends unified, or the text of a link; a folder has no content."""
        kind = self.found.get(path, "folder")
        with failing(self.out / path):
            if kind == "link":
                return os.fsencode((self.out / path).readlink())
            if kind == "other":
                return b""
            data = (self.out / path).read_bytes() if kind == "file" else None
            return data and unify_line_ends(data)

    def is_current(self, path: str, data: bytes) -> bool:
        """Whether a regular file with this content stands there."""
        return self.found.get(path) == "file" and self.content(path) == data


def publish(files: FileSet, out: Path) -> Outcome:
    """Make the tree hold `files`: all of them, or after any failure none.

    Raises `StrangerInTheWay`, `Busy`, or `PublishFailed`, whose reason tells the state of the tree.
    """
    with failing(out):
        out.mkdir(parents=True, exist_ok=True)
    with locked(out):
        recovered = recover_locked(out)
        tree = _read_tree(out)
        stale = tree.stale(files)
        write = [(path, data) for path, data in files.files if not tree.is_current(path, data)]
        blocked = {way for path, _ in write for way in _in_the_way(tree, path, stale)}
        if blocked:
            raise StrangerInTheWay(out, sorted(blocked))
        write.sort(key=lambda file: file[0] == MANIFEST)  # last: it vouches for the rest
        touched = sorted({*stale, *(path for path, _ in write)})
        conflicted = tuple(path for path in touched if is_conflicted(tree.content(path) or b""))
        if write or stale:
            apply(out, Plan(tuple(write), tuple(sorted(stale))), tree.found)
        strangers = _strangers(tree, files, stale)
        return Outcome(_counts(files, write, stale), strangers, conflicted, recovered)


def compare(files: FileSet, out: Path) -> Drift:
    """How the tree differs from `files`; writes nothing, and raises `PublishFailed`."""
    tree = _read_tree(out)
    stale = tree.stale(files)
    built: dict[str, bytes | None] = {**dict.fromkeys(stale), **dict(files.files)}
    changes = (
        Change(path, tree.content(path), data)
        for path, data in sorted(built.items())
        if data is None or not tree.is_current(path, data)
    )
    return Drift(tuple(changes), _strangers(tree, files, stale))


def _read_tree(out: Path) -> _Tree:
    found = scan(out) if os.path.lexists(out) else {}
    return _Tree(out, found, frozenset({*read_manifest(out), MANIFEST}))


def _in_the_way(tree: _Tree, path: str, stale: frozenset[str]) -> Iterator[str]:
    """Find what is not ours and would be lost if a file were written at `path`."""
    for parent in _folders_of(path):
        kind = tree.found.get(parent)
        if kind == "link":
            return  # staging refuses to follow it
        if kind in ("file", "other") and parent not in stale:
            yield parent
    kind = tree.found.get(path)
    if kind == "folder":
        inside = {name for name in tree.found if name.startswith(f"{path}/")}
        yield from inside.union([path]) - stale.union(*map(_folders_of, stale))
    elif kind is not None and path not in tree.manifest:
        yield path
    elif kind is None and os.path.lexists(tree.out / path):  # on a disk that ignores case
        yield from {path} - {path for name in stale if name.casefold() == path.casefold()}


def _strangers(tree: _Tree, files: FileSet, stale: frozenset[str]) -> tuple[str, ...]:
    """Files that are not ours; of a folder without any file of ours, the folder."""
    made = {path for path, _ in files.files}
    known = made.union(*map(_folders_of, made))
    strangers = set()
    for path, kind in tree.found.items():
        if kind != "folder" and path not in made and path not in stale:
            unknown = [f"{folder}/" for folder in _folders_of(path) if folder not in known]
            shown = unknown[0] if unknown else path
            strangers.add(os.fsencode(shown).decode(errors="backslashreplace"))
    return tuple(sorted(strangers))


def _folders_of(path: str) -> list[str]:
    """List the folders that lead to a path, outermost first, without the root."""
    return [str(folder) for folder in PurePosixPath(path).parents][-2::-1]


def _counts(
    files: FileSet, write: list[tuple[str, bytes]], stale: frozenset[str]
) -> tuple[TargetCount, ...]:
    made = Counter(target_of(path) for path, _ in files.files)
    written = Counter(target_of(path) for path, _ in write)
    removed = Counter(map(target_of, stale))
    return tuple(
        TargetCount(name, written[name], made[name] - written[name], removed[name])
        for name in sorted(made.keys() | removed.keys())
    )
