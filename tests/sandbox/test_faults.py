"""Faults strike where and as often as they are told to, and the sandbox counts what they leave behind."""

import json
from typing import Any

import httpx2
import pytest

from tests.sandbox.conftest import Api, Serve
from videogate_sandbox import Fault
from videogate_sandbox.rules import parse_magic


def outcome(call: Any) -> Any:
    """Give the status of a reply, or the name of the error."""
    try:
        return call().status_code
    except httpx2.HTTPError as error:
        return type(error).__name__


def read_to_the_end(reply: httpx2.Response, got: bytearray) -> None:
    """Read the body of a reply, and keep what arrives."""
    for chunk in reply.iter_raw():
        got += chunk


REFUSED = [
    ("rate_limit retry_after=7", 429),
    ("refuse status=502", 502),
    ("refuse status=200", 200),
    ("not_accepted", 503),
    ("html", 502),
    ("empty status=504", 504),
    ("drop", "RemoteProtocolError"),
]


@pytest.mark.parametrize(("fault", "status"), REFUSED)
@pytest.mark.parametrize("accepted", [False, True])
def test_create_faults(api: Api, fault: str, status: object, accepted: bool) -> None:
    """A fault takes the place of the answer to a create, before it is carried out or, with `accepted`, after."""
    api.sandbox.faults.add(f"create {fault} times=1" + (" accepted" if accepted else ""))
    assert outcome(api.create) == status
    assert len(api.sandbox.tasks()) == accepted
    assert outcome(api.create) == 200
    [create] = api.sandbox.creates()
    assert (create.arrived, len(create.ids)) == (2, 1 + accepted)


def test_what_a_fault_answers(api: Api) -> None:
    """Retry-After, codes, pages and empty bodies are as told."""
    faults = api.sandbox.faults
    faults.add("rate_limit retry_after=7 times=1")
    assert api.create().headers["retry-after"] == "7"
    faults.add("rate_limit retry_after=0 times=1")
    assert "retry-after" not in api.create().headers
    faults.add("not_accepted times=1")
    assert api.create().json()["error"]["code"] == "model_not_found"
    faults.add("refuse status=418 code=teapot times=1")
    refused = api.create()
    assert (refused.status_code, refused.json()["error"]["code"]) == (418, "teapot")
    faults.add("html times=1")
    assert api.create().headers["content-type"].startswith("text/html")
    faults.add("empty times=1")
    assert api.create().content == b""


@pytest.mark.parametrize("size", [-1, 0, 1, 60, 10**6])
def test_truncated_reply(api: Api, size: int) -> None:
    """A reply is cut off within its body, and the create was carried out: how much of its id arrived can be told."""
    api.sandbox.faults.add(f"create truncate times=1 bytes={size}")
    got = bytearray()
    request = {"model": "sora-2", "prompt": "a tram"}
    with api.http.stream("POST", "/v1/videos", json=request) as reply:
        length = int(reply.headers["content-length"])
        with pytest.raises(httpx2.RemoteProtocolError):
            read_to_the_end(reply, got)
    [task] = api.sandbox.tasks()
    assert len(got) == {-1: length // 2, 10**6: length - 1}.get(size, size)
    assert (task.id.encode() in got) == (len(got) >= 60)


def test_garbled_reply(api: Api) -> None:
    """A create may be carried out and answered with JSON that names no task."""
    api.sandbox.faults.add("create garble times=1")
    assert "id" not in api.create().json()
    assert len(api.sandbox.tasks()) == 1


def test_faults_of_reading(api: Api) -> None:
    """Retrieve and content fail for themselves: other calls go on."""
    task_id = api.made()
    data = api.content(task_id).content
    api.sandbox.faults.add("retrieve refuse status=502 times=2")
    api.sandbox.faults.add("content drop times=1")
    assert [api.get(task_id).status_code for _ in range(3)] == [502, 502, 200]
    assert outcome(lambda: api.content(task_id)) == "RemoteProtocolError"
    assert api.content(task_id).content == data
    for size, count in ((-1, len(data) // 2), (100, 100), (10**9, len(data) - 1)):
        api.sandbox.faults.add(f"content truncate times=1 bytes={size}")
        got = bytearray()
        with (
            api.http.stream("GET", f"/v1/videos/{task_id}/content") as reply,
            pytest.raises(httpx2.RemoteProtocolError),
        ):
            read_to_the_end(reply, got)
        assert got == data[:count]
    assert api.sandbox.faults.counts() == {"refuse": 2, "drop": 1, "truncate": 3}


def test_latency(api: Api) -> None:
    """An answer may be late, in addition to what else befalls it; what the caller gives up on is carried out."""
    api.sandbox.faults.add("create latency seconds=0.3")
    request = {"model": "sora-2", "prompt": "a tram"}
    with pytest.raises(httpx2.ReadTimeout):
        api.http.post("/v1/videos", json=request, timeout=0.05)
    api.sandbox.faults.add("create refuse times=1")
    assert [api.create().status_code for _ in range(2)] == [500, 200]
    [create] = api.sandbox.creates()
    assert (create.arrived, len(create.ids)) == (3, 2)


def test_outcomes_of_tasks(serve: Serve) -> None:
    """A task may fail, or stay for ever in the queue or in progress."""
    api = serve(speed="instant")
    failed = api.get(api.made(prompt="a tram [sandbox: fail code=moderation]")).json()
    assert (failed["status"], failed["error"]["code"]) == ("failed", "moderation")
    assert api.get(api.made(prompt="[sandbox: stuck]")).json()["status"] == "in_progress"
    queued = api.made(prompt="[sandbox: stuck status=queued]")
    assert api.get(queued).json()["status"] == "queued"
    assert api.content(queued).status_code == 409


def test_magic_prompt_is_counted_for_each_request(api: Api) -> None:
    """A prompt brings its own faults; another request with the same faults has its own count."""
    magic = "[sandbox: create rate_limit times=1; retrieve html times=1]"
    for words in ("a tram", "a boat"):
        assert api.create(prompt=f"{words} {magic}").status_code == 429
        task_id = api.made(prompt=f"{words} {magic}")
        assert [api.get(task_id).status_code for _ in range(2)] == [502, 200]
    assert api.create().status_code == 200


def test_rules_over_http(api: Api) -> None:
    """Rules are added, listed and cleared over HTTP; a wrong one is refused with what is meant."""
    place = "/sandbox/faults"
    added = api.http.post(place, json={"rule": "create refuse match=boat skip=1"})
    assert (added.status_code, added.json()["match"]) == (201, "boat")
    assert [api.create(prompt=p).status_code for p in ("boat", "tram", "boat")] == [200, 200, 500]
    found = api.http.get(place).json()
    assert ([rule["kind"] for rule in found["rules"]], found["struck"]) == (
        ["refuse"],
        {"refuse": 1},
    )
    assert api.http.delete(place).status_code == 204
    assert api.create(prompt="boat").status_code == 200
    for body in (b'{"rule": "creat drop"}', b"{", b"[]", b'{"rule": 5}', b'"x"'):
        assert api.http.post(place, content=body).status_code == 400
    wrong = api.http.post(place, json={"rule": "create dorp"})
    assert "did you mean `drop`" in wrong.json()["error"]["message"]


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "create",
        "retrieve fail",
        "drop now",
        "drop times=often",
        "refuse status=99",
        "refuse status=queued",
        "latency seconds=-1",
        "drop chance=2",
        "drop kind=html",
        "drop 'open",
    ],
)
def test_wrong_rules(api: Api, rule: str) -> None:
    """A rule that makes no sense is an error where it is given, also in a prompt."""
    with pytest.raises(ValueError, match=r"the fault|No closing"):
        Fault.parse(rule)
    if rule:
        refused = api.create(prompt=f"a tram [sandbox: {rule}]")
        assert (refused.status_code, refused.json()["error"]["code"]) == (400, "bad_fault")


def test_chance_is_seeded(serve: Serve) -> None:
    """Faults that strike by chance strike at the same calls when the seed is the same."""

    def struck(seed: int) -> list[int]:
        api = serve(faults=["create refuse chance=0.5"], seed=seed)
        return [api.create(prompt=f"tram {n}").status_code for n in range(20)]

    first = struck(1)
    assert first == struck(1) != struck(2)
    assert set(first) == {200, 500}


def test_magic_is_read() -> None:
    """Several magic words, each with several faults, are read from one prompt."""
    found = parse_magic("a [sandbox: create drop] tram [sandbox: fail code=x ; stuck;]")
    assert [(fault.call, fault.kind) for fault in found] == [
        ("create", "drop"),
        ("any", "fail"),
        ("any", "stuck"),
    ]
    assert parse_magic("no magic [sandbox] here") == []


def test_creates_are_told_over_http(api: Api) -> None:
    """How often each request arrived, and what became of it, can be asked for."""
    for _ in range(2):
        api.made(prompt="twice")
    api.made(prompt="once")
    told = api.http.get("/sandbox/creates").json()
    counts = {json.loads(create["request"])["prompt"]: len(create["ids"]) for create in told}
    assert counts == {"twice": 2, "once": 1}
