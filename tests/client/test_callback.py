"""Callbacks: what is delivered is read as a reply is, and what shows no task is an error that says so."""

import importlib
import json
import pickle
import subprocess
import sys
from types import ModuleType
from typing import Any

import httpx2
import pytest

import videogate
from tests.client.server import Answer, Server
from videogate import Client, parse_callback
from videogate.errors import CallbackInvalid, VideogateError

DONE = {"id": "task_1", "status": "completed", "video_url": "https://files.test/a.mp4"}
BODIES: list[dict[str, Any]] = [
    DONE,
    {"id": 7, "status": "IN_PROGRESS", "progress": "87.5%"},
    {"task_id": "task_1", "status": "NOT_START", "created_at": 1764347090922},
    {"id": "task_1", "status": "completed", "metadata": {"url": "https://a.test/3"}},
    {"id": "task_1", "status": "failed", "error": {"code": 7, "message": "m"}, "metadata": [1]},
    {"id": "task_1", "status": "", "model": "", "zzz": [1]},
    {"data": DONE},
    {"code": "success", "message": "", "data": {"task_id": "task_1", "status": "completed"}},
    {"code": "success", "data": "task_1"},
]


@pytest.fixture
def callback(package: ModuleType) -> Any:
    """The module of another API that reads callbacks."""
    return importlib.import_module(f"{package.__name__}.callback")


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_a_callback_is_read_as_a_reply(
    body: dict[str, Any], callback: Any, call: Any, server: Server
) -> None:
    """The plain task and each wrapper give the object that `retrieve` gives, of an API of any name."""
    server.on("GET", "/v1/clips/task_1", Answer(200, body))
    retrieved = call(lambda client: client.clips.retrieve("task_1"))
    parsed = callback.parse_callback(body)
    assert type(parsed) is type(retrieved)
    assert parsed == retrieved


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_a_callback_gives_the_package_its_own_type(body: dict[str, Any]) -> None:
    """The package's own `parse_callback` gives what its client's `retrieve` gives."""
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, json=body))
    with Client(api_key="sk-x", base_url="https://example.com", transport=transport) as client:
        expected = client.videos.retrieve("task_1")
    video = parse_callback(body)
    assert isinstance(video, videogate.Video)
    assert (video, video.model_extra) == (expected, expected.model_extra)


@pytest.mark.parametrize(
    "body",
    [
        json.dumps(DONE),
        json.dumps(DONE).encode(),
        bytearray(json.dumps(DONE).encode()),
        json.dumps(DONE).encode("utf-16"),
        b"\xef\xbb\xbf" + json.dumps(DONE).encode(),
        DONE,
        httpx2.Headers({"id": "task_1", "status": "completed"}),
    ],
    ids=["text", "bytes", "bytearray", "utf-16", "marked", "dict", "mapping"],
)
def test_bodies_of_every_kind(body: Any) -> None:
    """A body may be text, bytes or parsed."""
    video = parse_callback(body)
    assert (video.id, video.status) == ("task_1", "completed")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "it is no JSON object"),
        ("<html>", "it is no JSON object"),
        (b"\xff\x00", "it is no JSON object"),
        (b"[1]", "it is no JSON object"),
        ("[" * 100_000, "it is no JSON object"),
        (None, "it is neither text nor an object but NoneType"),
        ([DONE], "it is neither text nor an object but list"),
        ({}, "it has no `id` or `task_id`"),
        (b"{}", "it has no `id` or `task_id`"),
        ({"status": "completed"}, "it has no `id` or `task_id`"),
        ({"data": {"status": "completed"}}, "it has no `id` or `task_id`"),
        ({"data": [DONE]}, "it has no `id` or `task_id`"),
        (
            {"code": "task_not_exist", "message": "no such task", "data": None},
            "it has no `id` or `task_id`; it says: no such task [task_not_exist]",
        ),
        ({"error": {"message": "m"}}, "it has no `id` or `task_id`; it says: m"),
    ],
    ids=range(14),
)
def test_what_shows_no_task_is_an_error(body: Any, reason: str) -> None:
    """A body without an id raises the package's own error, which says why and keeps the body."""
    with pytest.raises(CallbackInvalid) as caught:
        parse_callback(body)
    assert isinstance(caught.value, VideogateError)
    assert str(caught.value) == f"The callback shows no task: {reason}"
    assert caught.value.id == ""
    if isinstance(body, dict):
        assert caught.value.body == body
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  # its own
    assert (str(again), again.body) == (str(caught.value), caught.value.body)


def test_errors_name_the_keys_of_their_own_api(callback: Any, errors: Any) -> None:
    """Another API's callback raises that package's error."""
    with pytest.raises(errors.CallbackInvalid, match="`id` or `task_id`") as caught:
        callback.parse_callback({"status": "completed"})
    assert isinstance(caught.value, errors.ClipgateError)
    assert type(caught.value).__module__ == "clipgate.errors"


def test_a_callback_needs_no_http_library() -> None:
    """Reading a callback imports no HTTP library, and its error has the public name all the same."""
    code = (
        "import sys; from videogate import parse_callback; print(parse_callback('{\"id\": 1}').id)\n"
        "try: parse_callback('')\n"
        "except Exception as error: print(type(error).__module__)\n"
        "print('httpx2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "videogate.errors", "False"]
