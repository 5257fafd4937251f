"""What a create sends: the bytes, how they are labelled, and whether they may go out again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from .commands import READING, Flow, HeaderPairs, Work
from .payload import WithFiles, as_json

if TYPE_CHECKING:
    from .files import LocalFile

REPLYING: HeaderPairs = (
    *READING,
    ("Accept-Encoding", "identity"),  # of a reply that is cut off, what has come can be read
)
AS_JSON: HeaderPairs = (*REPLYING, ("Content-Type", "application/json"))


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a create."""

    content: bytes
    headers: HeaderPairs = AS_JSON
    may_go_again: bool = True


def body_of(payload: Mapping[str, object]) -> Flow[Body]:
    """The body for a payload. Raises `PackageError` for what is no JSON, `OSError` for a file that cannot be read."""
    if isinstance(payload, WithFiles):
        return (yield from _with_files(payload))
    return Body(as_json(payload))


def _with_files(payload: Mapping[str, object]) -> Flow[Body]:
    from .files import mapped

    content: dict[int, bytes] = {}
    files = list(_files_in(payload))
    for file in files:
        content[id(file)] = yield Work(file.read)

    def written(value: object) -> object:
        file = _as_local(value)
        return value if file is None or file.form == "upload" else file.as_text(content[id(file)])

    plain = cast("dict[str, object]", mapped(payload, written))
    may_go_again = all(file.may_go_again for file in files)
    if all(file.form != "upload" for file in files):
        return Body(as_json(plain), AS_JSON, may_go_again)
    return _multipart(plain, content, may_go_again=may_go_again)


def _multipart(
    payload: Mapping[str, object], content: Mapping[int, bytes], *, may_go_again: bool
) -> Body:
    import httpx2

    texts: dict[str, list[str]] = {}
    uploads: list[tuple[str, tuple[str, bytes, str]]] = []
    for name, value in payload.items():
        for item in cast("list[object]", value) if isinstance(value, list) else [value]:
            file = _as_local(item)
            if file is None:
                texts.setdefault(name, []).append(_as_text(name, item))
            else:
                data = content[id(file)]
                uploads.append((name, (file.filename or "upload", data, file.media_type(data))))
    request = httpx2.Request("POST", "https://file.invalid", data=texts, files=uploads)
    kind = request.headers["content-type"]
    return Body(request.read(), (*REPLYING, ("Content-Type", kind)), may_go_again)


def _as_text(name: str, value: object) -> str:
    """A form's text: text as it is, anything else as JSON."""
    if isinstance(value, str):
        return value
    text = as_json({name: value}).decode()
    return text.partition(": ")[2][:-1]


def _as_local(value: object) -> LocalFile | None:
    from .files import LocalFile

    return value if isinstance(value, LocalFile) else None


def _files_in(payload: Mapping[str, object]) -> Iterator[LocalFile]:
    from .files import mapped

    found: list[LocalFile] = []
    mapped(payload, lambda v: found.append(file) if (file := _as_local(v)) else v)
    yield from found
