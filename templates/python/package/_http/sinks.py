"""Where fetched bytes go: into memory, or into a file that appears only when it is whole."""

from __future__ import annotations

import os
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self


class Sink(Protocol):
    """Where the bytes go."""

    def restart(self) -> None:
        """Forget what was written: the transfer begins anew."""

    def write(self, chunk: bytes, /) -> None:
        """Take the next bytes."""


class MemorySink:
    """Keeps the bytes in memory."""

    def __init__(self) -> None:
        self._chunks: list[bytes] = []

    def restart(self) -> None:
        """Forget what was written."""
        self._chunks.clear()

    def write(self, chunk: bytes, /) -> None:
        """Take the next bytes."""
        self._chunks.append(chunk)

    def getvalue(self) -> bytes:
        """All bytes so far."""
        return b"".join(self._chunks)


class FileSink:
    """Writes beside the target, and takes its place on `commit`; leaving the context removes what was not committed."""

    def __init__(self, target: Path, is_overwriting: bool) -> None:
        self._target = target
        self._is_overwriting = is_overwriting
        self._part = target.with_name(f".{os.urandom(8).hex()}.part")
        self._file: FileIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()
            self._part.unlink(missing_ok=True)

    def restart(self) -> None:
        """Forget what was written."""
        self._opened().seek(0)
        self._opened().truncate()

    def write(self, chunk: bytes, /) -> None:
        """Take the next bytes."""
        rest = memoryview(chunk)
        while rest:
            rest = rest[self._opened().write(rest) :]

    def commit(self) -> None:
        """Put the file in its place, in one step. Raises `FileExistsError` if something has appeared there."""
        file = self._opened()
        os.fsync(file.fileno())
        file.close()
        refuse_existing(self._target, self._is_overwriting)
        if self._is_overwriting or not self._linked():
            self._part.replace(self._target)

    def _linked(self) -> bool:
        """Whether the file has its name by now: a link, unlike a renaming, never takes the place of another file."""
        try:
            os.link(self._part, self._target)
        except FileExistsError:
            refuse_existing(self._target, self._is_overwriting)
            raise
        except OSError:  # a file system without links
            return False
        return True

    def _opened(self) -> FileIO:
        if self._file is None:
            self._file = self._part.open("xb", buffering=0)
        return self._file


def refuse_existing(target: Path, is_overwriting: bool) -> None:
    """Raise `FileExistsError`, or another `OSError`, if the target cannot be written as asked."""
    if target.is_dir():
        raise IsADirectoryError(f"{target} is a folder")
    if not is_overwriting and (target.exists() or target.is_symlink()):
        raise FileExistsError(f"{target} exists; pass overwrite=True to replace it")
    if not target.parent.is_dir():
        raise FileNotFoundError(f"{target.parent} is not a folder")
