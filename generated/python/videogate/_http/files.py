"""Files on the caller's machine inside a request: an address stands for each while the request is checked."""

from __future__ import annotations

import base64
import mimetypes
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from .errors import PackageError
from .payload import PLAIN

if TYPE_CHECKING:
    from .._engine.report import Report

STAND_IN = "https://file.invalid/"
SIGNATURES: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), kind)
    for pattern, kind in (
        (rb"\x89PNG\r\n\x1a\n", "image/png"),
        (rb"\xff\xd8\xff", "image/jpeg"),
        (rb"RIFF....WEBP", "image/webp"),
        (rb"GIF8[79]a", "image/gif"),
        (rb"RIFF....WAVE", "audio/wav"),
        (rb"ID3|\xff[\xfb\xf3\xf2]", "audio/mpeg"),
        (rb"....ftypqt", "video/quicktime"),
        (rb"....ftyp", "video/mp4"),
    )
)


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A file that a request holds.

    Attributes:
        source: A path, bytes, or an open file.
        filename: Its name without folders, perhaps empty.
        content_type: Its media type where the caller gave one.
        form: As what it goes out: `upload`, `data_uri`, `base64`.
    """

    source: object
    filename: str = ""
    content_type: str = ""
    form: str = "upload"

    @property
    def may_go_again(self) -> bool:
        """Whether the file can be read anew: a stream that cannot be rewound is sent once at most."""
        seekable: Callable[[], bool] | None = getattr(self.source, "seekable", None)
        return not callable(getattr(self.source, "read", None)) or (
            seekable is not None and seekable()
        )

    def read(self) -> bytes:
        """The bytes. Raises `OSError`; `PackageError` for an open file that gives text."""
        if _is_bytes(self.source):
            return bytes(cast("bytes", self.source))
        if _is_path(self.source):
            return Path(cast("os.PathLike[str]", self.source)).read_bytes()
        content: object = cast("Callable[[], object]", getattr(self.source, "read", None))()
        if not isinstance(content, bytes):
            raise PackageError("A file was opened as text: open it with mode 'rb'.")
        return content

    def media_type(self, content: bytes) -> str:
        """What the caller said it is, what it looks like, or what its name says."""
        looks = next((kind for pattern, kind in SIGNATURES if pattern.match(content)), "")
        named = mimetypes.guess_type(self.filename)[0] or "application/octet-stream"
        return self.content_type or looks or named

    def as_text(self, content: bytes) -> str:
        """The bytes as they stand in JSON."""
        text = base64.b64encode(content).decode()
        return text if self.form == "base64" else f"data:{self.media_type(content)};base64,{text}"


def as_file(value: object) -> LocalFile | None:
    """The file that a value is: a path, bytes, an open file, or (name, bytes or open file, media type)."""
    from .._input.form_parts import FormFile  # not needed by requests without files

    if isinstance(value, FormFile):
        return LocalFile(value.source, _basename(value.filename), value.content_type)
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        inner = as_file(parts[1]) if len(parts) in (2, 3) else None
        if inner is None or not isinstance(parts[0], str):
            return None
        kind = parts[2] if len(parts) == 3 and isinstance(parts[2], str) else ""
        return replace(inner, filename=_basename(parts[0]), content_type=kind)
    if _is_bytes(value):
        return LocalFile(value)
    if _is_path(value):
        return LocalFile(value, _basename(os.fspath(cast("os.PathLike[str]", value))))
    if callable(getattr(value, "read", None)):
        name: object = getattr(value, "name", "")
        return LocalFile(value, _basename(name) if isinstance(name, str) else "")
    return None


def _is_bytes(value: object) -> bool:
    return isinstance(value, bytes | bytearray | memoryview)


def _is_path(value: object) -> bool:
    return isinstance(value, os.PathLike)


def _basename(name: str) -> str:
    return re.split(r"[/\\]", name)[-1]


def holds_files(value: object) -> bool:
    """Whether a value is a file or holds one, at any depth of lists and objects."""
    if type(value) in PLAIN:
        return False
    if isinstance(value, Mapping):
        return any(map(holds_files, cast("Mapping[object, object]", value).values()))
    if isinstance(value, list):
        return any(map(holds_files, cast("list[object]", value)))
    return as_file(value) is not None


def mapped(value: object, change: Callable[[object], object]) -> object:
    """The value with every part of it changed that is neither list nor object."""
    if isinstance(value, Mapping):
        items = cast("Mapping[str, object]", value).items()
        return {key: mapped(item, change) for key, item in items}
    if isinstance(value, list):
        return [mapped(item, change) for item in cast("list[object]", value)]
    return change(value)


class StandIns:
    """The files of one request, and the addresses that stand for them."""

    def __init__(self) -> None:
        self._files: dict[str, LocalFile] = {}

    @staticmethod
    def as_given(payload: Mapping[str, object]) -> dict[str, object]:
        """An unchecked payload with its files as uploads under the names that they were given."""
        return {key: mapped(value, lambda v: as_file(v) or v) for key, value in payload.items()}

    def put_in(self, payload: Mapping[str, object]) -> dict[str, object]:
        """The payload with an address in place of each file."""
        return {key: mapped(value, self._stand_in) for key, value in payload.items()}

    def _stand_in(self, value: object) -> object:
        file = None if type(value) in PLAIN else as_file(value)
        if file is None:
            return value
        address = f"{STAND_IN}{len(self._files)}"
        self._files[address] = file
        return address

    def put_back(self, report: Report) -> dict[str, object]:
        """What goes out, with each file in the form that the model's family takes.

        Raises `PackageError` where it takes none.
        """
        from .uploads import UPLOADS

        ways = UPLOADS.get(report.family or "", {})
        forms = {
            address: ways.get(name)
            for name, value in report.values.items()
            for address in self._within(value)
        }
        wire: dict[str, object] = {}
        for key, value in report.wire().items():
            way = forms.get(value) if isinstance(value, str) else None
            if way is not None and way[0] == "upload":
                wire[way[1]] = self._files[cast("str", value)]
            else:
                wire[key] = mapped(value, partial(self._in_text, report, forms, key, tuple(ways)))
        return wire

    def _within(self, value: object) -> list[str]:
        found: list[str] = []

        def look(part: object) -> object:
            if isinstance(part, str) and part in self._files:
                found.append(part)
            return part

        mapped(value, look)
        return found

    def _in_text(
        self,
        report: Report,
        forms: Mapping[str, tuple[str, str] | None],
        key: str,
        takers: tuple[str, ...],
        value: object,
    ) -> object:
        if not (isinstance(value, str) and value in self._files):
            return value
        way = forms.get(value)
        if way is None or way[0] == "upload":
            fields = ", ".join(f"`{name}`" for name in takers)
            other = f"it takes one in {fields}" if fields else "put it where it has an address"
            words = f"{report.model} takes no file from this machine in `{key}`: {other}."
            raise PackageError(words)
        return replace(self._files[value], form=way[0])
