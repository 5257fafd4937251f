"""Asking and waiting: replies that do not keep to the letter, patience, and deadlines."""

import asyncio
import email.utils
import time
import traceback
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from tests.client.server import Answer, Server

PATH = "/v1/clips/task_1"
RUNNING = Answer(200, {"id": "task_1", "status": "in_progress", "progress": 30})
DONE = Answer(200, {"id": "task_1", "status": "completed", "url": "https://files.test/a.mp4"})


def retrieve(client: Any) -> Any:
    """Ask how the task is doing."""
    return client.clips.retrieve("task_1")


def wait(client: Any, **options: Any) -> Any:
    """Wait for the task."""
    return client.clips.wait("task_1", **options)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"status": "queued"}, {"id": "task_1", "status": "queued"}),
        ({"task_id": "task_2", "status": "NOT_START"}, {"id": "task_2", "status": "queued"}),
        ({"id": "t", "status": "PAUSED"}, {"status": "PAUSED"}),
        ({"id": 7, "status": "IN_PROGRESS"}, {"id": "7", "status": "in_progress"}),
        (
            {"id": "t", "status": "SUCCESS", "progress": "100%"},
            {"status": "completed", "progress": 100},
        ),
        ({"id": "t", "progress": "87.5%"}, {"status": "unknown", "progress": 87.5}),
        ({"id": "t", "created_at": 1764347090922}, {"created_at": 1764347090}),
        ({"id": "t", "created_at": "1764347090922"}, {"created_at": 1764347090}),
        ({"id": "t", "created_at": 1764347090}, {"created_at": 1764347090}),
        ({"id": "t", "model": ""}, {"model": None}),
        ({"id": "t", "video_url": "https://a.test/1"}, {"url": "https://a.test/1"}),
        ({"id": "t", "video_url": "", "url": "http://a.test/2"}, {"url": "http://a.test/2"}),
        ({"id": "t", "metadata": {"url": "https://a.test/3"}}, {"url": "https://a.test/3"}),
        ({"id": "t", "metadata": {"url": "data:video/mp4;base64,"}}, {"url": None}),
        ({"id": "t", "usage": {"tokens": 1}}, {"usage": {"tokens": 1}}),
        ({"id": "t", "status": "in_progress", "completed_at": 1764347090}, {"completed_at": None}),
        (
            {"id": "t", "status": "completed", "completed_at": 1764347090},
            {"completed_at": 1764347090},
        ),
        ({"id": "t", "status": "SUCCESS", "finished_at": 1764347090}, {"completed_at": 1764347090}),
        ({"id": "t", "status": "completed", "completed_at": 0}, {"completed_at": None}),
        ({"id": "t", "status": "failed", "url": "too dark"}, {"url": None}),
        ({"id": "t", "status": "FAILURE", "fail_reason": "dark"}, {"fail_reason": "dark"}),
        (
            {"code": "success", "message": "", "data": {"task_id": "t", "status": "SUCCESS"}},
            {"id": "t", "status": "completed"},
        ),
    ],
    ids=str,
)
def test_replies_are_read_tolerantly(
    body: Any, expected: dict[str, Any], call: Any, server: Server
) -> None:
    """Ids, states, progress, times and addresses are read wherever gateways are known to put them."""
    server.on("GET", PATH, Answer(200, body))
    clip = call(retrieve)
    assert type(clip).__name__ == "Clip"
    assert {name: getattr(clip, name, None) for name in expected} == expected


def test_what_cannot_be_typed_is_kept_raw(call: Any, server: Server) -> None:
    """A field of an unexpected form is left out of the typed reply, and the whole body stands beside it."""
    body = {"id": "t", "status": "failed", "error": {"code": 7, "message": "m"}, "metadata": [1]}
    server.on("GET", PATH, Answer(200, body))
    clip = call(retrieve)
    assert (clip.id, clip.status, clip.error, clip.metadata) == ("t", "failed", None, None)
    assert clip.raw == body


@pytest.mark.parametrize(
    ("answer", "name", "code", "message", "request_id"),
    [
        (
            Answer(401, {"error": {"message": "Invalid token (request id: r1)", "code": ""}}),
            "AuthenticationFailed",
            "",
            "Invalid token",
            "r1",
        ),
        (
            Answer(400, {"code": "task_not_exist", "message": "m", "data": None}),
            "NotFound",
            "task_not_exist",
            "m",
            "",
        ),
        (
            Answer(403, {"error": {"message": "m", "type": "t"}}, {"X-Oneapi-Request-Id": "r2"}),
            "PermissionDenied",
            "",
            "m",
            "r2",
        ),
        (
            Answer(400, {"code": 9, "message": '{"error": {"message": "inner"}}'}),
            "InvalidRequest",
            "9",
            "inner",
            "",
        ),
        (Answer(400, {"error": "words"}), "InvalidRequest", "", "words", ""),
        (Answer(422, {"detail": [{"loc": ["x"]}]}), "InvalidRequest", "", '[{"loc": ["x"]}]', ""),
        (
            Answer(404, b"<html>", {"Content-Type": "text/html"}),
            "NotFound",
            "",
            "a body without a message (text/html type)",
            "",
        ),
        (Answer(400, b""), "InvalidRequest", "", "an empty body", ""),
    ],
    ids=["middleware", "task", "content", "nested", "text", "detail", "html", "empty"],
)
def test_error_bodies(
    answer: Answer,
    name: str,
    code: str,
    message: str,
    request_id: str,
    call: Any,
    server: Server,
) -> None:
    """Code, message and request id are found in every shape of error body."""
    server.on("GET", PATH, answer)
    with pytest.raises(Exception, match="HTTP") as caught:
        call(retrieve)
    error: Any = caught.value
    assert (type(error).__name__, error.code, error.message, error.request_id) == (
        name,
        code,
        message,
        request_id,
    )
    assert server.count("GET") == 1


@pytest.mark.parametrize(
    "failure",
    [
        Answer(drop=True),
        Answer(408),
        Answer(429),
        Answer(500),
        Answer(502, b"<html>"),
        Answer(200, b"<"),
    ],
    ids=["drop", "408", "429", "500", "502", "not JSON"],
)
def test_reads_are_repeated(failure: Answer, call: Any, server: Server, errors: Any) -> None:
    """A read is repeated after a passing failure, at most twice."""
    server.on("GET", PATH, failure, failure, RUNNING)
    assert call(retrieve).status == "in_progress"
    server.on("GET", PATH, failure)
    with pytest.raises(errors.ClipgateError):
        call(retrieve)
    assert (server.count("GET"), len(call.pauses)) == (6, 4)


def test_retry_after_as_a_date(call: Any, server: Server) -> None:
    """A `Retry-After` that is a date is waited for."""
    date = email.utils.formatdate(time.time() + 30, usegmt=True)
    server.on("GET", PATH, Answer(503, b"", {"Retry-After": date}), RUNNING)
    call(retrieve)
    assert 25 < call.pauses[0] <= 31


@pytest.mark.parametrize("task_id", ["", "..", " "])
def test_ids_are_no_paths(task_id: str, call: Any, server: Server) -> None:
    """What is no id never becomes a path; signs inside an id are quoted."""
    with pytest.raises(ValueError, match="is no id"):
        call(lambda client: client.clips.retrieve(task_id))
    server.on("GET", "/v1/clips/a%2F..%3Fb", RUNNING)
    call(lambda client: client.clips.retrieve("a/..?b"))


def test_waiting(call: Any, server: Server) -> None:
    """Waiting looks at growing pauses, tells each state, and gives the finished task."""
    unknown = Answer(200, {"id": "task_1", "status": "unknown"})
    server.on("GET", PATH, unknown, RUNNING, RUNNING, RUNNING, RUNNING, RUNNING, RUNNING, DONE)
    seen: list[str] = []
    clip = call(lambda client: wait(client, on_progress=lambda c: seen.append(c.status)))
    assert clip.url == "https://files.test/a.mp4"
    assert seen == ["unknown", *["in_progress"] * 6, "completed"]
    assert all(1 <= pause <= 15 for pause in call.pauses)
    assert call.pauses[-1] >= 7.5


def test_waiting_bears_passing_failures(call: Any, server: Server) -> None:
    """Dropped connections, 5xx, 429 and unreadable replies do not end the waiting."""
    answers = [Answer(drop=True), Answer(502, b"<html>"), Answer(429, b"", {"Retry-After": "9"})]
    server.on("GET", PATH, *answers, Answer(200, b"<html>"), DONE)
    assert call(wait).status == "completed"
    assert call.pauses[2] >= 9


def test_waiting_ends_at_refusals(call: Any, server: Server, errors: Any) -> None:
    """A refusal ends the waiting at once, and the error keeps the id."""
    server.on("GET", PATH, Answer(403, {"error": {"message": "no access"}}))
    with pytest.raises(errors.PermissionDenied) as caught:
        call(wait)
    assert (caught.value.id, server.count("GET")) == ("task_1", 1)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"error": {"code": "c", "message": "too dark"}}, r"task_1 failed: too dark \[c\]"),
        ({"error": "too dark"}, "task_1 failed: too dark"),
        ({"metadata": {"url": "too dark"}}, "task_1 failed: too dark"),
        ({"url": "too dark"}, "task_1 failed: too dark"),
        ({"fail_reason": "too dark"}, "task_1 failed: too dark"),
        ({"error": {"message": '{"error": {"message": "too dark"}}'}}, "task_1 failed: too dark"),
        ({}, "task_1 failed: no reason given"),
    ],
)
def test_failed_tasks(
    body: dict[str, Any], message: str, call: Any, server: Server, errors: Any
) -> None:
    """A failed task raises with the reason, wherever the gateway put it, and with the task."""
    server.on("GET", PATH, RUNNING, Answer(200, {"id": "task_1", "status": "FAILURE", **body}))
    with pytest.raises(errors.ClipFailed, match=message) as caught:
        call(wait)
    assert (caught.value.id, caught.value.task.status) == ("task_1", "failed")


def test_waiting_has_a_deadline(call: Any, server: Server, errors: Any) -> None:
    """Shortly before the deadline one last look is taken; then the error keeps the id and the last state."""
    server.on("GET", PATH, RUNNING)
    start = call.now
    with pytest.raises(
        errors.WaitTimeout, match="task_1 was still running after 20 seconds"
    ) as caught:
        call(lambda client: wait(client, timeout=20))
    assert call.now == start + 17
    assert server.count("GET") == len(call.pauses) + 1
    assert (caught.value.id, caught.value.task.progress) == ("task_1", 30)


def test_the_last_look_may_succeed(call: Any, server: Server) -> None:
    """A task that ends just before the deadline is not lost."""
    server.on("GET", PATH, RUNNING, DONE)
    assert call(lambda client: wait(client, timeout=0.5)).status == "completed"


def test_no_look_passes_the_deadline(package: Any, errors: Any) -> None:
    """The time that a look may take ends with the waiting, however long a call may take otherwise."""
    times: list[float] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        times.append(request.extensions["timeout"]["read"])
        return httpx2.Response(200, json={"id": "task_1", "status": "queued"})

    transport = httpx2.MockTransport(handle)
    with package.client.Client(
        api_key="k", base_url="https://a.test", transport=transport
    ) as client:
        client._driver.clock = lambda: now
        now = 0.0

        def sleep(seconds: float) -> None:
            nonlocal now
            now += seconds

        client._driver.sleep = sleep
        with pytest.raises(errors.WaitTimeout):
            client.clips.wait("task_1", timeout=20)
    assert times[0] == 20
    assert times[-1] == 3
    assert times == sorted(times, reverse=True)


def test_a_reply_that_trickles_in_ends_at_the_deadline(package: Any, errors: Any) -> None:
    """A body of which a little comes again and again does not keep the waiting from its end."""
    now = [0.0]

    class Trickle(httpx2.SyncByteStream, httpx2.AsyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            while True:
                now[0] += 1
                yield b" "

    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, stream=Trickle()))
    with package.client.Client(
        api_key="k", base_url="https://a.test", transport=transport
    ) as client:
        client._driver.clock = lambda: now[0]
        client._driver.sleep = lambda seconds: now.__setitem__(0, now[0] + seconds)
        with pytest.raises(errors.WaitTimeout):
            client.clips.wait("task_1", timeout=30)
    assert now[0] == 31


def test_a_wait_of_no_time_looks_once(call: Any, server: Server, errors: Any) -> None:
    """A timeout of 0 takes one look; a negative one is no timeout."""
    server.on("GET", PATH, RUNNING)
    with pytest.raises(errors.WaitTimeout):
        call(lambda client: wait(client, timeout=0))
    with pytest.raises(ValueError, match="not negative"):
        call(lambda client: wait(client, timeout=-1))
    assert (server.count("GET"), call.pauses) == (1, [])


def test_cancelling_keeps_the_id(package: Any, server: Server) -> None:
    """A cancelled wait names its task, both in the error and in what a traceback shows."""
    server.on("POST", "/v1/clips", Answer(200, {"id": "task_1", "status": "queued"}))
    server.on("GET", PATH, RUNNING)

    async def cancelled() -> asyncio.CancelledError:
        reached = asyncio.Event()
        seen: list[str] = []

        def progress(clip: Any) -> None:
            seen.append(clip.id)
            reached.set()

        async with package.client.AsyncClient(api_key="k", base_url=server.url) as client:
            call = client.clips.create_and_wait(model="kite", on_progress=progress)
            task = asyncio.create_task(call)
            await reached.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
        assert seen[0] == "task_1"
        return caught.value

    error: Any = asyncio.run(cancelled())
    assert error.id == "task_1"
    assert "task_1" in "".join(traceback.format_exception(error))


def test_create_and_wait(call: Any, server: Server, errors: Any) -> None:
    """Creating and waiting in one call creates once; an error of the waiting keeps the id."""
    server.on("POST", "/v1/clips", Answer(200, {"id": "task_1", "status": "queued"}))
    server.on("GET", PATH, RUNNING, DONE, Answer(401, b""))
    assert call(lambda client: client.clips.create_and_wait(model="kite")).status == "completed"
    with pytest.raises(errors.AuthenticationFailed) as caught:
        call(lambda client: client.clips.create_and_wait({"model": "kite"}))
    assert (caught.value.id, server.count("POST")) == ("task_1", 2)
