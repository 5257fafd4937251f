"""Change many files of one tree as if at once: stage, journal, replace, and recover after a kill.

New contents are staged under names of our own; then a journal that lists every step is synced; then
the steps are done; then the journal goes. Killed before the journal stands, the tree is still the
old one; killed after it, `recover` does the remaining steps, each of which may be done twice.

    PublishError
    ├── Busy               another callsheet is writing to this tree
    ├── PublishFailed      the disk, or a symbolic link, says no
    └── StrangerInTheWay   a file that is not ours stands where one of ours goes
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Literal

OURS = ".callsheet-"  # no generated file and no stranger has a name that begins so
JOURNAL = f"{OURS}journal.json"
LITTER = frozenset({"__pycache__", ".DS_Store"})  # left by others' tools, and nobody's file
_STAGED = re.compile(re.escape(OURS) + r"(?:\d+|journal)\.new")
_UNCHANGED = "nothing was changed"
_HALFWAY = "some files are replaced already; the next command completes the rest"

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
        named = ", ".join(str(out / path) for path in self.paths)
        super().__init__(f"not written by callsheet, and in its way: {named}; move or delete")


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of one publication: contents to write, in this order, and paths to remove."""

    write: tuple[tuple[str, bytes], ...]
    remove: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    staged: str
    target: str
    sha256: str


@dataclass(frozen=True, slots=True)
class _Journal:
    replace: tuple[_Step, ...]
    remove: tuple[str, ...]


def path_problem(path: str) -> str:
    """What keeps a text from being a path inside the tree, or nothing."""
    segments = path.split("/")
    if "\\" in path or any(ord(character) < 32 for character in path):
        return "has a backslash or a control character"
    if any(segment in ("", ".", "..") for segment in segments):
        return "is not a plain relative path"
    if any(segment in LITTER or segment.startswith(OURS) for segment in segments):
        return "has a reserved name"
    return ""


def scan(out: Path) -> dict[str, Kind]:
    """Everything below `out` but litter, by relative path, as spelled on disk; links stay links."""
    found: dict[str, Kind] = {}
    folders = [""]
    while folders:
        folder = folders.pop()
        with failing(out / folder, _UNCHANGED), os.scandir(out / folder) as entries:
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


@contextmanager
def failing(path: Path, then: str = _UNCHANGED) -> Iterator[None]:
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


def apply(out: Path, plan: Plan) -> None:
    """Do a plan; the caller holds the lock and has recovered.

    Raises `PublishFailed`: before the journal stands nothing is changed, after it the rest is due.
    """
    staged: list[Path] = []
    try:
        for path in plan.remove:
            folder = _deepest(out, path)
            if not os.access(folder, os.W_OK):
                raise PublishFailed(folder, f"Permission denied; {_UNCHANGED}")
        steps = tuple(_stage(out, path, data, staged) for path, data in plan.write)
        journal = _Journal(steps, plan.remove)
        with failing(out / JOURNAL):
            _sync_folders(path.parent for path in staged)
            _write_journal(out, journal, staged)
    except BaseException:
        _withdraw(out, staged)
        raise
    _complete(out, journal)


def _stage(out: Path, target: str, data: bytes, staged: list[Path]) -> _Step:
    """Write one content beside its target, or in the nearest folder there is: makes no folder."""
    with failing(out / target):
        place = _deepest(out, target) / f"{OURS}{len(staged)}.new"
        staged.append(place)
        _write_synced(place, data)
    return _Step(place.relative_to(out).as_posix(), target, sha256(data).hexdigest())


def _write_synced(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
    try:
        os.fchmod(descriptor, 0o644)  # whatever the umask
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_journal(out: Path, journal: _Journal, staged: list[Path]) -> None:
    steps = [[step.staged, step.target, step.sha256] for step in journal.replace]
    text = json.dumps({"format": 1, "replace": steps, "remove": journal.remove}, indent=1)
    staged.append(out / f"{OURS}journal.new")
    _write_synced(staged[-1], text.encode())
    os.replace(staged[-1], out / JOURNAL)
    _sync_folders([out])


def _withdraw(out: Path, staged: list[Path]) -> None:
    """Undo the staging, journal first; what resists is left to the next command."""
    with suppress(OSError):
        (out / JOURNAL).unlink(missing_ok=True)
        _sync_folders([out])
        for path in staged:
            path.unlink(missing_ok=True)


def _complete(out: Path, journal: _Journal) -> tuple[str, ...]:
    """Do every step not yet done; names the targets whose staged content is gone."""
    lost = []
    touched = {out}
    for path in journal.remove:  # first, so that a file may give way to a folder, and back
        with failing(out / path, _HALFWAY):
            touched.add(_remove(out, path))
    for step in journal.replace:
        target, staged = out / step.target, out / step.staged
        with failing(target, _HALFWAY):
            _deepest(out, step.target)
            target.parent.mkdir(parents=True, exist_ok=True)
            if os.path.lexists(staged):
                os.replace(staged, target)
            elif not target.is_file() or sha256(target.read_bytes()).hexdigest() != step.sha256:
                lost.append(step.target)
            touched |= {
                out.joinpath(*folder.parts) for folder in PurePosixPath(step.target).parents
            }
    with failing(out / JOURNAL, _HALFWAY):
        _sync_folders(touched)
        os.unlink(out / JOURNAL)
        _sync_folders([out])
    return tuple(lost)


def _remove(out: Path, path: str) -> Path:
    """Remove a file and the folders this empties; give the last folder left."""
    folder = _deepest(out, path)
    place = out / path
    is_there = folder == place.parent and place.name in os.listdir(folder)
    if is_there and not (place.is_dir() and not place.is_symlink()):
        os.unlink(place)
    while folder != out and LITTER.issuperset(os.listdir(folder)):
        for name in os.listdir(folder):
            litter = folder / name
            if litter.is_dir() and not litter.is_symlink():
                shutil.rmtree(litter)
            else:
                os.unlink(litter)
        os.rmdir(folder)
        folder = folder.parent
    return folder


def _deepest(out: Path, path: str) -> Path:
    """The deepest folder that exists on the way to a path, spelled exactly so.

    Exactly, because on a disk that ignores case `Docs/a` would otherwise be found by way of `docs`,
    and removing the old name would remove the new file.
    """
    folder = out
    for name in PurePosixPath(path).parts[:-1]:
        if name not in os.listdir(folder):
            break
        if (folder / name).is_symlink():
            reason = "is a symbolic link where a folder belongs, and is not followed; remove it"
            raise PublishFailed(folder / name, reason)
        if not (folder / name).is_dir():
            break
        folder /= name
    return folder


def _sync_folders(folders: Iterable[Path]) -> None:
    for path in sorted(set(folders)):
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # not every disk can sync folders
                raise
        finally:
            os.close(descriptor)
