"""Change many files of a tree as if at once: stage, journal, replace, and recover after a kill.

New contents are staged under names of our own; then a journal that lists every step is synced; then
the steps are done; then the journal goes. Killed before the journal stands, the tree is still the
old one; killed after it, `recover` does the remaining steps, each of which may be done twice.
"""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from .tree import LITTER, OURS, Kind, PublishFailed, failing, locked, path_problem, scan

JOURNAL = f"{OURS}journal.json"
_FORMAT = 1
_STAGED = re.compile(re.escape(OURS) + r"(?:\d+|journal)\.new")
_HALFWAY = "some files are replaced already; the next command completes the rest"


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


def apply(out: Path, plan: Plan, found: Mapping[str, Kind]) -> None:
    """Do a plan in a tree as scanned; the caller holds the lock and has recovered.

    Raises `PublishFailed`: before the journal stands nothing is changed, after it the rest is due.
    """
    staged: list[Path] = []
    try:
        for path in plan.remove:
            folder = out / _folder_for(out, path, found)
            if not os.access(folder, os.W_OK):
                raise PublishFailed(folder, "no permission to remove files; nothing was changed")
        steps = tuple(_stage(out, path, data, staged, found) for path, data in plan.write)
        journal = _Journal(steps, plan.remove)
        with failing(out):
            _sync_folders(path.parent for path in staged)
            _write_journal(out, journal, staged)
    except BaseException:
        _withdraw(out, staged)
        raise
    _complete(out, journal, found)


def recover(out: Path) -> str | None:
    """Make the tree whole after a kill, and say in one sentence what was done, if anything was.

    Every command runs this first. Raises `Busy` while another callsheet is at work.
    """
    if not out.is_dir():
        return None
    with locked(out):
        return recover_locked(out)


def recover_locked(out: Path) -> str | None:
    """Do what `recover` does, for a caller that holds the lock."""
    found = scan(out)
    if os.path.lexists(out / JOURNAL):
        journal = _read_journal(out)
        if journal is None:
            _sweep(out, found)
            with failing(out / JOURNAL):
                (out / JOURNAL).unlink()
            return (
                f"The journal of an interrupted publish of {out} could not be read: "
                "the tree may be part old, part new; generate again."
            )
        lost = _complete(out, journal, found)
        if lost:
            return (
                f"An interrupted publish of {out} was completed, except for {', '.join(lost)}, "
                "whose new contents are gone; generate again."
            )
        return (
            f"An interrupted publish of {out} was completed: "
            f"{len(journal.replace)} written, {len(journal.remove)} removed."
        )
    if _sweep(out, found):
        return f"An interrupted publish of {out} was undone: the tree is as it was before."
    return None


def _sweep(out: Path, found: Mapping[str, Kind]) -> bool:
    """Remove staged files; whether there were any."""
    staged = [
        out / path
        for path, kind in found.items()
        if kind == "file" and _STAGED.fullmatch(PurePosixPath(path).name)
    ]
    for path in staged:
        with failing(path):
            path.unlink()
    return bool(staged)


def _read_journal(out: Path) -> _Journal | None:
    """Read the journal, unless it is damaged or names anything outside the tree."""
    try:
        data = json.loads((out / JOURNAL).read_bytes())
        steps = tuple(_Step(*map(str, step)) for step in data["replace"])
        journal = _Journal(steps, tuple(map(str, data["remove"])))
        staged = [PurePosixPath(step.staged) for step in steps]
        paths = [*journal.remove, *(step.target for step in steps)]
        paths += [str(path.with_name("staged")) for path in staged]
        is_sound = data["format"] == _FORMAT and all(_STAGED.fullmatch(p.name) for p in staged)
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return journal if is_sound and not any(map(path_problem, paths)) else None


def _stage(
    out: Path, target: str, data: bytes, staged: list[Path], found: Mapping[str, Kind]
) -> _Step:
    """Write one content beside its target, or in the nearest folder there is: makes no folder."""
    with failing(out / target):
        place = out / _folder_for(out, target, found) / f"{OURS}{len(staged)}.new"
        staged.append(place)
        _write_synced(place, data)
    return _Step(place.relative_to(out).as_posix(), target, sha256(data).hexdigest())


def _write_synced(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
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
    text = json.dumps({"format": _FORMAT, "replace": steps, "remove": journal.remove}, indent=1)
    staged.append(out / f"{OURS}journal.new")
    _write_synced(staged[-1], text.encode())
    staged[-1].replace(out / JOURNAL)
    _sync_folders([out])


def _withdraw(out: Path, staged: list[Path]) -> None:
    """Undo the staging, journal first; what resists is left to the next command."""
    with suppress(OSError):
        (out / JOURNAL).unlink(missing_ok=True)
        _sync_folders([out])
        for path in staged:
            path.unlink(missing_ok=True)


def _complete(out: Path, journal: _Journal, found: Mapping[str, Kind]) -> tuple[str, ...]:
    """Do every step not yet done; names the targets whose staged content is gone."""
    lost = []
    touched = {out}
    for path in journal.remove:  # first, so that a file may give way to a folder, and back
        with failing(out / path, _HALFWAY):
            touched.add(_remove(out, path, found))
    for step in journal.replace:
        target, staged = out / step.target, out / step.staged
        with failing(target, _HALFWAY):
            _folder_for(out, step.target, found)
            target.parent.mkdir(parents=True, exist_ok=True)
            if os.path.lexists(staged):
                staged.replace(target)
            elif not target.is_file() or sha256(target.read_bytes()).hexdigest() != step.sha256:
                lost.append(step.target)
            touched.update(target.parents[: step.target.count("/") + 1])
    with failing(out, _HALFWAY):
        _sync_folders(folder for folder in touched if folder.is_dir())
        (out / JOURNAL).unlink()
        _sync_folders([out])
    return tuple(lost)


def _remove(out: Path, path: str, found: Mapping[str, Kind]) -> Path:
    """Remove a file and the folders this empties; give the last folder left."""
    folder = out / _folder_for(out, path, found)
    if found.get(path, "folder") != "folder":
        (out / path).unlink()
    while folder != out:
        if folder.exists():  # or else another removal, perhaps before a kill, has emptied it
            entries = list(folder.iterdir())
            if any(entry.name not in LITTER for entry in entries):
                break
            for litter in entries:
                if litter.is_dir() and not litter.is_symlink():
                    shutil.rmtree(litter)
                else:
                    litter.unlink()
            folder.rmdir()
        folder = folder.parent
    return folder


def _folder_for(out: Path, path: str, found: Mapping[str, Kind]) -> str:
    """Name the deepest folder found on the way to a path; refuses to go through a link.

    Looked up among names as spelled on disk: where case is ignored, `Docs/a` could otherwise be
    reached by way of `docs`, and removing the old name would remove the new file.
    """
    deepest = ""
    for folder in [str(parent) for parent in PurePosixPath(path).parents][-2::-1]:
        if found.get(folder) == "link":
            reason = "is a symbolic link where a folder belongs, and is not followed; remove it"
            raise PublishFailed(out / folder, reason)
        if found.get(folder) != "folder":
            break
        deepest = folder
    return deepest


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
