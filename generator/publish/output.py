"""Publish: bring the output tree to what was built, touching only what differs; or compare the two.

Ours are the files of the old manifest and the provenance file itself, even if edited by hand: they
are replaced, or removed when no longer made. All others are strangers: reported, never deleted.
"""

from __future__ import annotations

import difflib
import io
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .journal import Plan, apply, recover, recover_locked
from .tree import (
    PROVENANCE,
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
    "PROVENANCE",
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
    recovered: str | None  # what `recover` would have said, had it not been run before


@dataclass(frozen=True, slots=True)
class Change:
    """One file that publishing would change; None where there is no file before or after.

    The old bytes of a symbolic link are the text of the link.
    """

    path: str
    old: bytes | None
    new: bytes | None


@dataclass(frozen=True, slots=True)
class Drift:
    """How the tree differs from what was built: changes in order of path, and strangers."""

    changes: tuple[Change, ...]
    strange: tuple[str, ...]

    @property
    def changed(self) -> tuple[Change, ...]:
        """Files with other contents than were built."""
        return tuple(c for c in self.changes if c.old is not None and c.new is not None)

    @property
    def missing(self) -> tuple[str, ...]:
        """Paths of files that were built and are not there."""
        return tuple(change.path for change in self.changes if change.old is None)

    @property
    def stale(self) -> tuple[str, ...]:
        """Paths of our files that are no longer made."""
        return tuple(change.path for change in self.changes if change.new is None)

    @property
    def is_clean(self) -> bool:
        """Whether the tree holds exactly what was built."""
        return not self.changes and not self.strange


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
        """Read a file, or the text of a link; a folder has no content."""
        kind = self.found.get(path, "folder")
        with failing(self.out / path):
            if kind == "link":
                return os.fsencode((self.out / path).readlink())
            if kind == "other":
                return b""
            return (self.out / path).read_bytes() if kind == "file" else None

    def is_current(self, path: str, data: bytes) -> bool:
        """Whether a regular file with this very content stands there."""
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
        write.sort(key=lambda file: file[0] == PROVENANCE)  # last: it vouches for the rest
        if write or stale:
            apply(out, Plan(tuple(write), tuple(sorted(stale))), tree.found)
        return Outcome(_counts(files, write, stale), _strangers(tree, files, stale), recovered)


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


def unified_diff(drift: Drift) -> Iterator[str]:
    """Yield the lines, without line ends, that turn the tree into what was built."""
    for change in drift.changes:
        before = "/dev/null" if change.old is None else f"a/{change.path}"
        after = "/dev/null" if change.new is None else f"b/{change.path}"
        old, new = _lines(change.old), _lines(change.new)
        if old is None or new is None:
            yield f"Binary files {before} and {after} differ"
            continue
        for line in difflib.unified_diff(old, new, before, after):
            yield line.removesuffix("\n")
            if not line.endswith("\n"):
                yield "\\ No newline at end of file"


def _lines(data: bytes | None) -> list[str] | None:
    try:
        text = (data or b"").decode()
    except UnicodeDecodeError:
        return None
    # not splitlines, which also splits at form feeds and the like
    return None if "\0" in text else list(io.StringIO(text, newline="\n"))


def _read_tree(out: Path) -> _Tree:
    found = scan(out) if os.path.lexists(out) else {}
    return _Tree(out, found, frozenset({*read_manifest(out), PROVENANCE}))


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
