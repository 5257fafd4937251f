"""What a caller may see of a call, and set for one alone: raw replies, events, options; and that the key stays out."""

import io
import logging
from collections.abc import Callable
from typing import Any

import pytest
from rich.console import Console
from rich.traceback import Traceback

from tests.client.conftest import KEY
from tests.client.server import Answer, Server

PATH = "/v1/clips"
TASK = f"{PATH}/t"
QUEUED = Answer(200, {"id": "t", "status": "queued", "extra": 1}, {"X-Request-Id": "r1"})


def test_raw_replies(call: Any, server: Server) -> None:
    """The raw reply of a call is there for those who want it, and what the call itself gives beside it."""
    server.on("POST", PATH, QUEUED)
    server.on("GET", TASK, Answer(502), QUEUED)
    created = call(lambda c: c.clips.with_raw_response.create(model="kite"))
    asked = call(lambda c: c.clips.with_raw_response.retrieve("t"))
    for reply in (created, asked):
        assert (reply.status, reply.headers["X-REQUEST-ID"], reply.request_id) == (200, "r1", "r1")
        assert reply.json() == {"id": "t", "status": "queued", "extra": 1}
        assert (type(reply.parse()).__name__, reply.parse().id) == ("Clip", "t")
    assert type(call(lambda c: c.clips.retrieve("t"))).__name__ == "Clip"


def test_events(connect: Callable[..., Any], server: Server) -> None:
    """Each request, reply, failure and retry is told, with the request id and without any query."""
    events: list[Any] = []
    call = connect(server.url, on_event=events.append)
    server.on("GET", TASK, Answer(503, b"", {"X-Request-Id": "r0"}), Answer(drop=True), QUEUED)
    call(lambda c: c.clips.retrieve("t"))
    assert [e.kind for e in events] == [
        *("request", "reply", "retry"),
        *("request", "failure", "retry"),
        *("request", "reply"),
    ]
    assert {e.url for e in events if e.kind != "retry"} == {server.url + TASK}
    assert [(e.status, e.request_id) for e in events if e.kind == "reply"] == [
        (503, "r0"),
        (200, "r1"),
    ]
    assert events[2].seconds == call.pauses[0]
    assert "503" in events[2].error
    assert "RemoteProtocolError" in events[4].error


def test_a_hook_that_fails_ends_no_call(
    connect: Callable[..., Any], server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """A hook that raises is logged; the created task is not lost by it."""

    def hook(event: Any) -> None:
        raise RuntimeError(event.kind)

    server.on("POST", PATH, QUEUED)
    call = connect(server.url, on_event=hook)
    assert call(lambda c: c.clips.create(model="kite")).id == "t"
    assert "on_event raised" in caplog.text


def test_options_of_one_call(connect: Callable[..., Any], server: Server, errors: Any) -> None:
    """A call may have its own headers and number of retries; the next one has the client's again."""
    call = connect(server.url, headers={"X-Team": "a", "X-All": "1"}, max_retries=1)
    server.on("GET", TASK, Answer(502))
    server.on("POST", PATH, Answer(429))
    for retries, count in ((0, 1), (3, 5), (None, 7)):
        with pytest.raises(errors.ServerFailed):
            call(lambda c, n=retries: c.clips.retrieve("t", max_retries=n, headers={"X-Team": "b"}))
        assert server.count("GET") == count
    with pytest.raises(errors.RateLimited):
        call(lambda c: c.clips.create(model="kite", max_retries=0, headers={"X-Team": "c"}))
    with pytest.raises(errors.RateLimited):
        call(lambda c: c.clips.kite.extend(clip_id="x", max_retries=0))
    teams = [a.headers["x-team"] for a in server.arrivals]
    assert teams == [*["b"] * 7, "c", "a"]
    assert {a.headers["x-all"] for a in server.arrivals} == {"1"}
    with pytest.raises(errors.ClipgateError, match="not be negative"):
        call(lambda c: c.clips.retrieve("t", max_retries=-1))


def shown(error: BaseException) -> str:
    """A traceback as tools print it that show every local variable, of causes too."""
    output = io.StringIO()
    console = Console(file=output, width=400, no_color=True)
    console.print(
        Traceback.from_exception(type(error), error, error.__traceback__, show_locals=True)
    )
    return output.getvalue()


@pytest.mark.parametrize("answer", [Answer(drop=True), Answer(401), Answer(200, b"{", length=9)])
def test_tracebacks_show_no_key(
    answer: Answer,
    connect: Callable[..., Any],
    server: Server,
    errors: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Not even a traceback with all local variables shows the key, nor a log of everything at the lowest level."""
    server.on("POST", PATH, answer)
    server.on("GET", TASK, answer)
    call = connect(server.url, max_retries=0)
    caplog.set_level(logging.DEBUG, "clipgate")
    for make in (
        lambda c: c.clips.create(model="kite"),
        lambda c: c.clips.retrieve("t"),
        lambda c: c.clips.wait("t", timeout=0),
    ):
        with pytest.raises(errors.ClipgateError) as caught:
            call(make)
        text = shown(caught.value)
        assert "locals" in text
        assert KEY not in text + caplog.text


def test_settings_that_fail_show_no_key(
    package: Any, errors: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error about other settings does not show the key that came along with them."""
    monkeypatch.setenv("CLIPGATE_API_KEY", KEY)
    with pytest.raises(errors.ClipgateError) as caught:
        package.client.Client(base_url="ftp://a.test")
    assert "ftp://a.test" in shown(caught.value)
    assert KEY not in shown(caught.value).replace(f"KEY = {KEY!r}", "")
