"""Files: made when first read, kept beside the database, served whole or in part."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
from collections.abc import Mapping
from email.utils import formatdate
from pathlib import Path

import anyio.to_thread

from .movie import write_movie
from .picture import Picture
from .replies import FileReply
from .tasks import Task

MEDIA_TYPE = "video/mp4"
RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


class Files:
    """The files of tasks, in a folder that is made when it is needed.

    Args:
        folder: Where they are kept.
        font: A font file for what is written in them; left out: a built-in one, or one of the system's.
    """

    def __init__(self, folder: Path, font: Path | None = None) -> None:
        self.folder = folder
        self.font = font
        self._making: dict[str, asyncio.Task[Path]] = {}

    async def path(self, task: Task) -> Path:
        """Where a task's file is; it is made if it is not there yet, once for all who wait for it."""
        path = self.folder / f"{hashlib.sha256(task.id.encode()).hexdigest()[:32]}.mp4"
        if path.exists():
            return path
        making = self._making.get(task.id)
        if making is None:
            making = asyncio.create_task(anyio.to_thread.run_sync(self._make, task, path))
            self._making[task.id] = making
            making.add_done_callback(lambda _: self._making.pop(task.id, None))
        return await asyncio.shield(making)

    def _make(self, task: Task, path: Path) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.part")
        picture = Picture(task.width, task.height, task.seconds, task.rate)
        write_movie(part, picture, task, self.font)
        part.replace(path)
        return path


def serve_file(
    path: Path,
    name: str,
    asked: Mapping[str, str],
    *,
    ranges: bool,
    headers: Mapping[str, str],
    cut: int = -1,
) -> FileReply:
    """A file as a reply, in part where one is asked for.

    Args:
        path: The file.
        name: What a browser may save it as.
        asked: The headers of the request.
        ranges: Whether it may be had in parts.
        headers: More headers for the reply.
        cut: As in `FileReply`.
    """
    stat = path.stat()
    size = stat.st_size
    told = {
        "content-type": MEDIA_TYPE,
        "content-disposition": f'inline; filename="{name}.mp4"',
        "etag": f'"{size:x}-{stat.st_mtime_ns:x}"',
        "last-modified": formatdate(stat.st_mtime, usegmt=True),
        **headers,
    }
    if not ranges:
        return FileReply(path, 0, size, 200, told, cut)
    told["accept-ranges"] = "bytes"
    condition = asked.get("if-range")
    is_current = condition is None or condition in (told["etag"], told["last-modified"])
    part = _part(asked.get("range", ""), size) if is_current else (0, size, 200)
    start, stop, status = part
    if status == 206:
        told["content-range"] = f"bytes {start}-{stop - 1}/{size}"
    elif status == 416:
        told["content-range"] = f"bytes */{size}"
        del told["content-type"]
    return FileReply(path, start, stop, status, told, cut)


def _part(asked: str, size: int) -> tuple[int, int, int]:
    """Start, stop and status for a Range header; what is not understood is as if it were not there."""
    found = RANGE.fullmatch(asked.strip())
    if not found or (not found[1] and not found[2]):
        return 0, size, 200
    if not found[1]:
        last = int(found[2])
        return (max(0, size - last), size, 206) if last else (0, 0, 416)
    start = int(found[1])
    stop = min(int(found[2]) + 1, size) if found[2] else size
    if found[2] and int(found[2]) < start:
        return 0, size, 200
    return (start, stop, 206) if start < size else (0, 0, 416)
