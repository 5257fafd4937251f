"""The output tree: the files it should hold, the files it holds, and the ways it says no.

PublishError
├── Busy               another callsheet is writing to this tree
├── PublishFailed      the disk, or a symbolic link, says no
└── StrangerInTheWay   a file that is not ours stands where one of ours goes
"""

from __future__ import annotations

import fcntl
import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal, Self

from ..checkout import MARKER

MANIFEST = "manifest.txt"  # at the root of the tree; the paths of our files, itself left out
OURS = ".callsheet-"  # no generated file has a name that begins so
LITTER = frozenset({"__pycache__", ".DS_Store"})  # left by other tools, and nobody's file
_NAMED = 8  # strangers that one message names

Kind = Literal["file", "folder", "link", "other"]


class PublishError(Exception):
    """The tree could not be published."""


class Busy(PublishError):
    """Another process holds the tree."""

    def __init__(self, out: Path) -> None:
        super().__init__(f"another callsheet is writing to {out}; wait until it has ended")


class PublishFailed(PublishError):
    """A file could not be read or written; the tree is whole, or the next command makes it so."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"cannot publish {path}: {reason}")


class StrangerInTheWay(PublishError):
    """Files that we did not write stand where generated ones go; nothing was changed."""

    def __init__(self, out: Path, paths: Iterable[str]) -> None:
        self.paths = tuple(paths)
        named = ", ".join(str(out / path) for path in self.paths[:_NAMED])
        if len(self.paths) > _NAMED:
            named += f" and {len(self.paths) - _NAMED} more"
        super().__init__(f"not written by callsheet, and in its way: {named}; move or delete")


@contextmanager
def failing(path: Path, then: str = "nothing was changed") -> Iterator[None]:
    """Turn an `OSError` into `PublishFailed`; `then` says in what state the tree is left."""
    try:
        yield
    except OSError as error:
        raise PublishFailed(path, f"{error.strerror or error}; {then}") from error


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the tree, or raise `Busy`. The folder itself is the lock, so no lock file is left."""
    with failing(out):
        folder = os.open(out, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy(out) from None
        except OSError:
            pass  # network disks without such locks: the journal still protects the tree
        yield
    finally:
        os.close(folder)


@dataclass(frozen=True, slots=True)
class FileSet:
    """What the tree should hold: (relative path, bytes), sorted by path.

    Raises `ValueError` for a path that leaves the tree, and for two that some disk takes for one.
    """

    files: tuple[tuple[str, bytes], ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "files", tuple(sorted(self.files)))
        spelled: dict[str, tuple[str, bool]] = {}
        for path, _ in self.files:
            if problem := path_problem(path):
                raise ValueError(f"{path!r} {problem}")
            folders = [str(folder) for folder in PurePosixPath(path).parents][:-1]
            for name, is_file in [(path, True), *((folder, False) for folder in folders)]:
                other, was_file = spelled.setdefault(_folded(name), (name, is_file))
                if other != name:
                    raise ValueError(f"{other!r} and {name!r} are one file where case is ignored")
                if is_file != was_file:
                    raise ValueError(f"{name!r} is both a file and a folder")

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> Self:
        """Take the files of a mapping, in any order."""
        return cls(tuple(files.items()))

    @property
    def targets(self) -> tuple[str, ...]:
        """The first segment of each path, once; "." stands for the root's own files."""
        return tuple(sorted({target_of(path) for path, _ in self.files}))


def target_of(path: str) -> str:
    """Name the target a file belongs to: the first segment of its path, or "." at the root."""
    first, slash, _ = path.partition("/")
    return first if slash else "."


def path_problem(path: str) -> str:
    """Say what keeps a text from being a path of ours inside the tree, or nothing."""
    segments = path.split("/")
    if "\\" in path or any(ord(character) < 32 for character in path):
        return "has a backslash or a control character"
    if any(segment in ("", ".", "..") for segment in segments):
        return "is not a plain relative path"
    if any(segment in LITTER or segment.startswith(OURS) for segment in segments):
        return "has a reserved name"
    return ""


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def manifest_of(files: FileSet) -> bytes:
    """The manifest: the paths of a file set, one a line, in order, so that branches which add files merge."""
    return "".join(f"{path}\n" for path, _ in files.files).encode()


def read_manifest(out: Path) -> frozenset[str]:
    """Read which files of the tree are ours; none if there is no manifest, or it is no text.

    Of a manifest that a merge left in conflict both sides count. A path that leaves the tree is passed over, since
    what the manifest lists may be removed.
    """
    try:
        lines = (out / MANIFEST).read_text("utf-8").split("\n")
    except (OSError, ValueError):
        return frozenset()
    return frozenset(x for x in lines if not (MARKER.fullmatch(x) or path_problem(x)))


def scan(out: Path) -> dict[str, Kind]:
    """Everything below `out` but litter, by path as spelled on disk; links are not followed."""
    found: dict[str, Kind] = {}
    folders = [""]
    while folders:
        folder = folders.pop()
        with failing(out / folder), os.scandir(out / folder) as entries:
            for entry in entries:
                if entry.name in LITTER:
                    continue
                path = f"{folder}{entry.name}"
                found[path] = _kind(entry)
                if found[path] == "folder":
                    folders.append(f"{path}/")
    return dict(sorted(found.items()))


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_symlink():
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "other"
