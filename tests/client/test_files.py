"""Local files in a request: uploaded, written into it, or refused in clear words, as the catalog says of the model."""

import asyncio
import base64
import inspect
import io
from collections.abc import Callable, Iterator
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

import videogate
from tests.client.server import Answer, Arrival, Server
from videogate import AsyncClient, Client
from videogate.errors import CreateOutcomeUnknown, RateLimited, VideogateError

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))
WAV = b"RIFF\x00\x00\x00\x00WAVE" + bytes(16)
PATH = "/v1/videos"
CREATED = Answer(200, {"id": "task_1", "status": "queued"})
SORA = {"model": "sora-2", "prompt": "a tram", "seconds": 8}

pytestmark = pytest.mark.filterwarnings("ignore::videogate.errors.RequestWarning")


class Stream(io.RawIOBase):
    """An open file that cannot be rewound."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._rest = io.BytesIO(content)

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read on."""
        return self._rest.readinto(buffer)


@pytest.fixture(params=["sync", "async"])
def create(request: pytest.FixtureRequest, server: Server) -> Iterator[Callable[..., Any]]:
    """A create on the real package, sync and async, without real pauses."""
    server.on("POST", PATH, CREATED)
    runner = asyncio.Runner()

    async def nothing(seconds: float) -> None:
        pass

    def make(payload: Any = None, *, options: Any = None, **fields: Any) -> videogate.Video:
        kind = AsyncClient if request.param == "async" else Client
        client: Any = kind(api_key="sk-x", base_url=server.url, **(options or {}))
        client._driver.sleep = nothing if request.param == "async" else lambda _: None
        try:
            result = client.videos.create(payload, **fields)
            return runner.run(result) if inspect.iscoroutine(result) else result
        finally:
            closed = client.close()
            if inspect.iscoroutine(closed):
                runner.run(closed)

    yield make
    runner.close()


def parts_of(arrival: Arrival) -> dict[str, list[tuple[str | None, str, bytes]]]:
    """Filename, media type and content of the parts of a multipart body, by name."""
    head = f"Content-Type: {arrival.headers['content-type']}\r\n\r\n".encode()
    found: dict[str, list[tuple[str | None, str, bytes]]] = {}
    for part in message_from_bytes(head + arrival.body).get_payload():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        found.setdefault(name, []).append((part.get_filename(), part.get_content_type(), content))
    return found


# One picture in each form in which a caller may have it.
FORMS: dict[str, Callable[[Path], Any]] = {
    "path": lambda path: path,
    "bytes": lambda _: PNG,
    "bytearray": lambda _: bytearray(PNG),
    "open file": lambda path: path.open("rb"),
    "in memory": lambda _: io.BytesIO(PNG),
    "stream": lambda _: Stream(PNG),
    "named bytes": lambda _: ("tram.png", PNG),
    "named file": lambda _: ("tram.png", io.BytesIO(PNG), "image/png"),
    "of a form": lambda _: videogate.FormFile(PNG, "tram.png", "image/png"),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["input_reference", "image", "image_url"])
def test_files_are_uploaded_where_the_family_takes_that(
    form: str, name: str, create: Callable[..., Any], server: Server, tmp_path: Path
) -> None:
    """Whatever form the file has and whichever name it is given under, it goes out as the part `input_reference`."""
    path = tmp_path / "tram.png"
    path.write_bytes(PNG)
    file = FORMS[form](path)
    assert create(SORA | {name: file}).id == "task_1"
    if form == "open file":
        file.close()
    parts = parts_of(server.arrivals[0])
    filename, kind, content = parts.pop("input_reference")[0]
    assert filename in ("tram.png", "upload")
    assert (kind, content) == ("image/png", PNG)
    assert {n: [p[2] for p in ps] for n, ps in parts.items()} == {
        "model": [b"sora-2"],
        "prompt": [b"a tram"],
        "seconds": [b"8"],
    }


def test_forms_of_other_values(create: Callable[..., Any], server: Server) -> None:
    """Beside an upload, numbers and booleans are written as JSON writes them, and lists as repeated parts."""
    create({
        "model": "veo3.1",
        "mode": "i2v",
        "prompt": 'a "tram"\r\n',
        "image_url": PNG,
        "duration": 8,
        "seed": 7,
        "metadata": {"a": [1, True]},
    })  # fmt: skip
    parts = {n: [p[2] for p in ps] for n, ps in parts_of(server.arrivals[0]).items()}
    assert parts["duration"] == [b"8"]
    assert parts["metadata"] == [b'{"a": [1, true]}']
    assert parts["mode"] == [b"i2v"]


@pytest.mark.parametrize(
    ("payload", "key", "expected"),
    [
        (
            {"model": "viduq3-turbo", "prompt": "x", "image": PNG},
            "image",
            f"data:image/png;base64,{base64.b64encode(PNG).decode()}",
        ),
        (
            {"model": "kling-video", "model_name": "kling-v2-6", "mode": "i2v", "prompt": "x"}
            | {"image": PNG},
            "image",
            base64.b64encode(PNG).decode(),
        ),
        (
            {"model": "doubao-seedance-2-0-260128", "mode": "reference_material", "prompt": "x"}
            | {"image_urls": ["https://a.test/1.png", PNG], "audio_urls": [("a.wav", WAV)]},
            "image_urls",
            ["https://a.test/1.png", f"data:image/png;base64,{base64.b64encode(PNG).decode()}"],
        ),
    ],
    ids=["data URI", "bare", "list"],
)
def test_files_are_written_into_the_request_where_the_family_takes_that(
    payload: Any, key: str, expected: Any, create: Callable[..., Any], server: Server
) -> None:
    """Where the vendor takes data in the field's place, that is how it goes out."""
    create(payload)
    assert server.arrivals[0].json()[key] == expected


def test_files_in_parts_of_content(create: Callable[..., Any], server: Server) -> None:
    """A file may stand inside a part of `content`."""
    content = [{"type": "text", "text": "x"}, {"type": "image_url", "image_url": {"url": PNG}}]
    create({"model": "doubao-seedance-2-0-260128", "content": content})
    sent = server.arrivals[0].json()["content"][1]["image_url"]["url"]
    assert sent.startswith("data:image/png;base64,")


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        (
            {"model": "grok-video-3", "prompt": "x", "image": PNG},
            "grok-video-3 takes no file from this machine in `image`: put it where it has an address",
        ),
        (
            {
                "model": "sora-2",
                "prompt": "x",
                "mode": "reference_images",
                "reference_images": [PNG],
            },
            "sora-2 takes no file from this machine in `reference_images`: it takes one in `image_url`",
        ),
        (
            {"model": "doubao-seedance-2-0-260128", "mode": "reference_material", "prompt": "x"}
            | {"video_urls": [PNG]},
            "takes no file from this machine in `video_urls`",
        ),
    ],
)
def test_files_that_cannot_go_are_refused(
    payload: Any, message: str, create: Callable[..., Any], server: Server
) -> None:
    """Where the model takes no local file, the error says so and what would do, and nothing is sent."""
    with pytest.raises(VideogateError, match=message):
        create(payload)
    assert server.arrivals == []


def test_files_that_cannot_be_read(
    create: Callable[..., Any], server: Server, tmp_path: Path
) -> None:
    """A missing file, or one opened as text, is an error before anything is sent."""
    with pytest.raises(FileNotFoundError):
        create(SORA | {"image": tmp_path / "none.png"})
    with pytest.raises(VideogateError, match="mode 'rb'"):
        create(SORA | {"image": io.StringIO("x")})
    assert server.arrivals == []


def test_streams_are_never_sent_again(create: Callable[..., Any], server: Server) -> None:
    """After 429 a file is sent again; a stream that cannot be rewound is not, whatever the answer was."""
    server.on("POST", PATH, Answer(429), CREATED)
    assert create(SORA | {"image": io.BytesIO(PNG)}).id == "task_1"
    assert [parts_of(a)["input_reference"][0][2] for a in server.arrivals] == [PNG, PNG]
    server.on("POST", PATH, Answer(429), CREATED)
    with pytest.raises(RateLimited):
        create(SORA | {"image": Stream(PNG)})
    server.on("POST", PATH, Answer(drop=True))
    with pytest.raises(CreateOutcomeUnknown):
        create(SORA | {"image": Stream(PNG)})
    assert server.count("POST") == 4


def test_unchecked_files_go_out_as_given(create: Callable[..., Any], server: Server) -> None:
    """Without a check a file is a part under the name that it was given."""
    create({"modl": "x", "pic": ("../a\r\nb.png", PNG)}, options={"validation": "off"})
    parts = parts_of(server.arrivals[0])
    assert parts["pic"][0][2] == PNG
    assert parts["modl"][0][2] == b"x"
    assert len(parts) == 2
