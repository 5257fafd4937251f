"""Creating: what is sent, how often, and what is said when that cannot be known."""

import inspect
import pickle
import socket
import warnings
from collections.abc import Callable
from typing import Any

import pytest

from tests.client.server import Answer, Server

PATH = "/v1/clips"
CREATED = {"id": "task_1", "object": "clip", "status": "queued", "progress": 0}
UNKNOWN_MODEL = {
    "error": {"message": "No channel", "type": "new_api_error", "code": "model_not_found"}
}
TASK_ERROR = {"code": "fail_to_fetch_task", "message": "nope", "data": None}


def make(client: Any) -> Any:
    """The simplest create."""
    return client.clips.create(model="kite", prompt="A kite.")


def test_keywords_are_checked_and_sent(call: Any, server: Server) -> None:
    """Keywords go out as the check's wire form, once, with the key, and the reply comes back typed."""
    server.on("POST", PATH, Answer(200, CREATED))
    clip = call(make)
    assert (type(clip).__name__, clip.id, clip.status) == ("Clip", "task_1", "queued")
    (arrival,) = server.arrivals
    assert arrival.json() == {"model": "kite", "prompt": "A kite.", "checked": True}
    assert arrival.headers["authorization"].startswith("Bearer sk-")
    assert arrival.headers["content-type"] == "application/json"
    assert arrival.headers["user-agent"] == "clipgate/0.1.0"


def test_mappings_and_typed_requests(call: Any, server: Server) -> None:
    """A mapping, a typed request and a variant's method send the same."""
    from clipgate.requests.kite import KiteExtend

    server.on("POST", PATH, Answer(200, CREATED))
    wire = {"model": "kite", "mode": "extend", "clip_id": "c"}
    call(lambda client: client.clips.create(wire))
    call(lambda client: client.clips.create(KiteExtend(clip_id="c")))
    call(lambda client: client.clips.kite.extend(clip_id="c"))
    assert [arrival.json() for arrival in server.arrivals] == [wire | {"checked": True}] * 3


def test_invalid_requests_are_not_sent(call: Any, server: Server, errors: Any) -> None:
    """A request that breaks the contract raises with its report, and nothing is sent."""
    with pytest.raises(
        errors.RequestInvalid, match=r"A model is needed\. \(and 1 more\)"
    ) as caught:
        call(lambda client: client.clips.create(prompt="A kite."))
    assert caught.value.report.errors[0].path == ("model",)
    assert server.arrivals == []


def test_a_request_is_given_once(call: Any) -> None:
    """A request and keywords together, or something else altogether, are a `TypeError`."""
    with pytest.raises(TypeError, match="not both"):
        call(lambda client: client.clips.create({"model": "kite"}, prompt="x"))
    with pytest.raises(TypeError, match="not list"):
        call(lambda client: client.clips.create(["kite"]))


def test_warnings_point_at_the_caller(call: Any, server: Server, errors: Any) -> None:
    """A warning about a request is a Python warning at the line of the call; a note stays silent."""
    server.on("POST", PATH, Answer(200, CREATED))
    fields = {"model": "kite", "quirk": 1, "hint": 1}

    async def awaited(client: Any) -> Any:
        return await client.clips.create(fields)

    is_async = inspect.iscoroutinefunction(call.client.close)
    with pytest.warns(errors.RequestWarning, match="quirk") as caught:
        call(awaited if is_async else lambda client: client.clips.create(fields))
    assert [warning.filename for warning in caught] == [__file__]


def test_on_issue_takes_the_place_of_warnings(connect: Callable[..., Any], server: Server) -> None:
    """With `on_issue`, warnings and notes go there and nowhere else."""
    server.on("POST", PATH, Answer(200, CREATED))
    issues: list[Any] = []
    call = connect(server.url, on_issue=issues.append)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        call(lambda client: client.clips.create(model="kite", quirk=1, hint=1))
    assert [issue.severity for issue in issues] == ["warning", "note"]


def test_validation_may_be_strict_or_off(
    connect: Callable[..., Any], server: Server, errors: Any
) -> None:
    """`strict` refuses what has warnings; `off` sends the payload exactly as given."""
    server.on("POST", PATH, Answer(200, CREATED))
    with pytest.raises(errors.RequestInvalid):
        connect(server.url, validation="strict")(lambda c: c.clips.create(model="kite", quirk=1))
    connect(server.url, validation="off")(lambda c: c.clips.create({"modl": "kite"}))
    assert [arrival.json() for arrival in server.arrivals] == [{"modl": "kite"}]


@pytest.mark.parametrize(
    "refusal",
    [Answer(429, b""), Answer(429, TASK_ERROR), Answer(503, UNKNOWN_MODEL)],
    ids=["429 empty", "429", "503 with a known code"],
)
def test_what_was_certainly_refused_is_sent_again(
    refusal: Answer, call: Any, server: Server
) -> None:
    """After 429, or 503 with the gateway's own code, the create is sent again after a pause."""
    server.on("POST", PATH, refusal, refusal, Answer(200, CREATED))
    assert call(make).id == "task_1"
    assert server.count("POST") == 3
    assert [0.25 <= call.pauses[0] <= 0.5, 0.5 <= call.pauses[1] <= 1.0] == [True, True]


def test_certain_refusals_that_last_are_api_errors(call: Any, server: Server, errors: Any) -> None:
    """When the retries are used up, the last refusal is raised as what it is."""
    server.on("POST", PATH, Answer(503, UNKNOWN_MODEL))
    with pytest.raises(errors.ServerFailed, match="model_not_found: No channel") as caught:
        call(make)
    assert (caught.value.status, caught.value.code) == (503, "model_not_found")
    assert server.count("POST") == 3


def test_retry_after_is_kept_to(call: Any, server: Server) -> None:
    """A `Retry-After` in seconds is waited for."""
    server.on("POST", PATH, Answer(429, b"", {"Retry-After": "7"}), Answer(200, CREATED))
    call(make)
    assert 7 <= call.pauses[0] <= 8


def test_a_long_retry_after_is_not_waited_for(call: Any, server: Server, errors: Any) -> None:
    """An API that asks for more than two minutes gets no second call; the error says how long."""
    server.on("POST", PATH, Answer(429, b"", {"Retry-After": "3600"}))
    with pytest.raises(errors.RateLimited) as caught:
        call(make)
    assert (caught.value.retry_after, server.count("POST")) == (3600.0, 1)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(drop=True),
        Answer(200, b'{"id": "task_1", ', length=100),
        Answer(500, TASK_ERROR),
        Answer(502, b"<html>Bad Gateway</html>", {"Content-Type": "text/html"}),
        Answer(503, b"<html>model_not_found</html>", {"Content-Type": "text/html"}),
        Answer(503, {"error": {"message": '{"error": {"code": "model_not_found"}}', "code": ""}}),
        Answer(504, b""),
        Answer(408, {"code": "request_cancelled", "message": "cancelled"}),
        Answer(200, {"status": "queued"}),
        Answer(200, {"code": "ali_api_error", "message": "no", "data": None}),
        Answer(200, b"<html>hello</html>", {"Content-Type": "text/html"}),
        Answer(200, b""),
    ],
    ids=lambda a: f"{'drop ' if a.drop else ''}{a.status} {a.content()[:24]!r}",
)
def test_what_may_have_been_accepted_is_never_sent_again(
    answer: Answer, call: Any, server: Server, errors: Any
) -> None:
    """Whatever leaves the outcome open raises `CreateOutcomeUnknown` after exactly one request."""
    server.on("POST", PATH, answer, Answer(200, CREATED))
    with pytest.raises(errors.CreateOutcomeUnknown, match="may exist and be billed"):
        call(make)
    assert (server.count("POST"), call.pauses) == (1, [])


def test_an_unknown_outcome_keeps_answer_and_id(call: Any, server: Server, errors: Any) -> None:
    """The answer, and an id that stands in it, are kept by the error."""
    server.on("POST", PATH, Answer(500, {"id": "task_9", **TASK_ERROR}))
    with pytest.raises(errors.CreateOutcomeUnknown, match="task_9") as caught:
        call(make)
    assert (caught.value.id, caught.value.error.code) == ("task_9", "fail_to_fetch_task")


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, b'{"status": "queued", "id": "task_9", "mod', length=100),
        Answer(200, b'{"task_id": "task_9", "id": "", "progress": 1} trailing'),
        Answer(502, b'<html>{"id": "task_9"}</html>', {"Content-Type": "text/html"}),
        Answer(200, {"data": {"data": {"id": "task_9"}}}),
        Answer(200, b'{"id":"task_9","a":"\xff"', length=60),
    ],
    ids=["cut off", "trailing", "inside a page", "wrapped twice", "not utf-8"],
)
def test_an_id_that_arrived_is_never_lost(
    answer: Answer, call: Any, server: Server, errors: Any
) -> None:
    """Of a reply that cannot be read as a whole, the id that stands in it is kept."""
    server.on("POST", PATH, answer)
    with pytest.raises(errors.CreateOutcomeUnknown, match="task_9") as caught:
        call(make)
    assert (caught.value.id, server.count("POST")) == ("task_9", 1)


def test_half_an_id_is_no_id(call: Any, server: Server, errors: Any) -> None:
    """An id that was cut off is not taken for one."""
    server.on("POST", PATH, Answer(200, b'{"id": "task_', length=100))
    with pytest.raises(errors.CreateOutcomeUnknown) as caught:
        call(make)
    assert caught.value.id == ""


def test_a_read_timeout_leaves_the_outcome_open(connect: Callable[..., Any], errors: Any) -> None:
    """A server that takes the request and falls silent leaves the outcome open."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        call = connect(f"http://127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(errors.CreateOutcomeUnknown, match="ReadTimeout"):
            call(lambda client: client.clips.create(model="kite", timeout=0.2))


def test_a_connection_never_made_is_tried_again(connect: Callable[..., Any], errors: Any) -> None:
    """Where nobody listens the create is tried again, and the error says that nothing was accepted."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    call = connect(f"http://127.0.0.1:{port}")
    with pytest.raises(errors.ConnectionFailed, match="ConnectError"):
        call(make)
    assert len(call.pauses) == 2


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "InvalidRequest"),
        (401, "AuthenticationFailed"),
        (403, "PermissionDenied"),
        (404, "NotFound"),
        (409, "Conflict"),
        (418, "APIError"),
        (422, "InvalidRequest"),
        (307, "APIError"),
    ],
)
def test_refusals_are_raised_by_meaning(
    status: int, name: str, call: Any, server: Server, errors: Any
) -> None:
    """A refusal is raised at once, as the class of its meaning; a create follows no redirect."""
    server.on("POST", PATH, Answer(status, {"error": {"message": "No.", "code": "c"}}))
    with pytest.raises(errors.APIError, match=f"HTTP {status} c: No.") as caught:
        call(make)
    assert type(caught.value).__name__ == name
    assert server.count("POST") == 1


def test_creates_never_take_an_idle_connection(call: Any, server: Server) -> None:
    """Reads share a connection; each create has one of its own, and says that it is the last."""
    server.on("POST", PATH, Answer(200, CREATED))
    server.on("GET", f"{PATH}/task_1", Answer(200, CREATED))
    for _ in range(2):
        call(lambda client: client.clips.retrieve("task_1"))
        call(make)
    reads = {a.port for a in server.arrivals if a.method == "GET"}
    creates = [a for a in server.arrivals if a.method == "POST"]
    assert (len(reads), len({a.port for a in creates} - reads)) == (1, 2)
    assert [a.headers["connection"] for a in creates] == ["close", "close"]


def test_results_that_come_at_once(call: Any, server: Server, errors: Any) -> None:
    """Without a task to poll, the create's reply is the result, typed as its own class."""
    server.on("POST", "/v1/stills", Answer(200, {"address": "a", "more": 1}), Answer(200, b"[]"))
    still = call(lambda client: client.stills.create(model="lens"))
    assert (type(still).__name__, still.address, still.more) == ("Still", "a", 1)
    assert not hasattr(call.client.stills, "wait")
    with pytest.raises(errors.CreateOutcomeUnknown):
        call(lambda client: client.stills.lens.t2i(prompt="x"))


def test_errors_survive_pickling(call: Any, server: Server, errors: Any) -> None:
    """Every error can be sent to another process, and is the same there."""
    server.on("POST", PATH, Answer(500, {"id": "task_9", **TASK_ERROR}))
    with pytest.raises(errors.CreateOutcomeUnknown) as caught:
        call(make)
    samples = [
        caught.value,
        caught.value.error,
        errors.ClipFailed(None, "task_1", "because"),
        errors.WaitTimeout("task_1", 3.0),
        errors.DownloadFailed("no", "task_1"),
        errors.ConnectionFailed("no"),
    ]
    for error in samples:
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
        assert type(copy) is type(error)
        assert (str(copy), repr(copy), copy.id) == (str(error), repr(error), error.id)
    assert pickle.loads(pickle.dumps(caught.value)).error.code == "fail_to_fetch_task"  # noqa: S301


def test_public_names(errors: Any) -> None:
    """Errors go by their public names, in their public module."""
    assert repr(errors.ClipFailed(None)).startswith("ClipFailed(")
    assert errors.ClipFailed.__module__ == "clipgate.errors"
    assert issubclass(errors.ClipFailed, errors.ClipgateError)
    assert all(hasattr(errors, name) for name in errors.__all__)
    assert errors.__all__ == sorted(errors.__all__)
