"""Settings: where they come from, what cannot work, and that the key stays secret."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.client.conftest import KEY
from tests.client.server import Answer, Server


def test_settings_come_from_the_environment(
    package: Any, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Key and address come from the environment where the caller gives none, without blanks around them."""
    monkeypatch.setenv("CLIPGATE_API_KEY", f" {KEY}\n")
    monkeypatch.setenv("CLIPGATE_BASE_URL", f"{server.url}/v1/")
    server.on("GET", "/v1/clips/t", Answer(200, {"id": "t", "status": "queued"}))
    with package.client.Client() as client:
        client.clips.retrieve("t")
    assert server.arrivals[0].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"base_url": "https://a.test"}, "api_key=.*CLIPGATE_API_KEY"),
        ({"api_key": KEY}, "base_url=.*CLIPGATE_BASE_URL"),
        ({"api_key": "sk-a b", "base_url": "https://a.test"}, "character"),
        ({"api_key": "sk-é", "base_url": "https://a.test"}, "character"),
        ({"api_key": KEY, "base_url": "ftp://a.test"}, "base_url must be"),
        ({"api_key": KEY, "base_url": "https://u:p@a.test"}, "base_url must be"),
        ({"api_key": KEY, "base_url": "https://a.test?x=1"}, "base_url must be"),
        ({"api_key": KEY, "base_url": "https://a.test", "max_retries": -1}, "max_retries"),
    ],
)
def test_settings_that_cannot_work(
    settings: dict[str, Any],
    message: str,
    package: Any,
    errors: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A missing or impossible setting is an error that says what to do, and never shows the key."""
    monkeypatch.delenv("CLIPGATE_API_KEY", raising=False)
    monkeypatch.delenv("CLIPGATE_BASE_URL", raising=False)
    with pytest.raises(errors.ClipgateError, match=message) as caught:
        package.client.Client(**settings)
    assert "sk-" not in str(caught.value)


def test_the_key_is_never_shown(
    call: Any, server: Server, errors: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """No repr, error or log line shows the key, not even one that the API repeats."""
    server.on("GET", f"/v1/clips/{KEY}", Answer(401, {"error": {"message": f"Bad key {KEY}"}}))
    with caplog.at_level(logging.DEBUG, "clipgate"), pytest.raises(errors.ClipgateError) as caught:
        call(lambda client: client.clips.retrieve(KEY))
    assert "Bad key [redacted]" in str(caught.value)
    shown = [repr(call.client), repr(call.client._settings), repr(call.client.clips._flows)]
    shown += [repr(caught.value), str(caught.value.body), repr(vars(caught.value)), caplog.text]
    assert KEY not in " ".join(shown)
    assert "GET" in caplog.text
    assert server.url in repr(call.client)


def test_a_transport_of_ones_own(package: Any) -> None:
    """A custom transport carries every request; per-call timeouts and headers reach it."""
    seen: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return httpx2.Response(200, json={"id": "t", "status": "queued"})

    with package.client.Client(
        api_key=KEY,
        base_url="https://a.test/api",
        transport=httpx2.MockTransport(handle),
        headers={"X-Team": "a"},
    ) as client:
        client.clips.create(model="kite", timeout=3)
    assert str(seen[0].url) == "https://a.test/api/v1/clips"
    assert seen[0].headers["x-team"] == "a"
    assert seen[0].extensions["timeout"]["read"] == 3


@pytest.mark.parametrize("location", ["http://a.test/clip", "https://a.test:8443/clip"])
def test_no_downgrade_and_no_other_port(location: str, package: Any, errors: Any) -> None:
    """A redirect from https to http is refused; another port is another origin and sees no key."""
    seen: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        if len(seen) == 1:
            return httpx2.Response(302, headers={"Location": location})
        return httpx2.Response(200, content=b"\x00file")

    transport = httpx2.MockTransport(handle)
    with package.client.Client(
        api_key=KEY, base_url="https://a.test", transport=transport
    ) as client:
        if location.startswith("http:"):
            with pytest.raises(errors.DownloadFailed, match="not safe"):
                client.clips.content("t")
        else:
            assert client.clips.content("t") == b"\x00file"
            assert "authorization" not in seen[1].headers


def test_an_unencrypted_address_is_passed_by(package: Any, tmp_path: Path) -> None:
    """A task's address without encryption is not used where the API itself has it."""
    seen: list[str] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(str(request.url))
        if request.url.path.endswith("/content"):
            return httpx2.Response(200, content=b"\x00file")
        return httpx2.Response(
            200, json={"id": "t", "status": "completed", "url": "http://a.test/x"}
        )

    transport = httpx2.MockTransport(handle)
    with package.client.Client(
        api_key=KEY, base_url="https://a.test", transport=transport
    ) as client:
        client.clips.download("t", tmp_path / "clip.mp4")
    assert seen == ["https://a.test/v1/clips/t", "https://a.test/v1/clips/t/content"]


def test_an_http_client_of_ones_own(package: Any, server: Server, other: Server) -> None:
    """A caller's HTTP client is used with its defaults, shows them to no other host, and stays open."""
    server.on("GET", "/v1/clips/t/content", Answer(302, b"", {"Location": f"{other.url}/a"}))
    other.on("GET", "/a", Answer(200, b"\x00file"))
    with httpx2.Client(headers={"X-Mine": "1"}, auth=("user", "password")) as mine:
        with package.client.Client(api_key=KEY, base_url=server.url, http_client=mine) as client:
            assert client.clips.content("t") == b"\x00file"
        assert not mine.is_closed
    assert server.arrivals[0].headers["x-mine"] == "1"
    assert not {"x-mine", "authorization"} & set(other.arrivals[0].headers)


def test_cancelling_leaves_nothing_behind(package: Any, server: Server, tmp_path: Path) -> None:
    """A cancelled download removes its temporary file and closes its connection."""
    server.on("GET", "/v1/clips/t", Answer(200, {"id": "t", "status": "completed"}))
    server.on("GET", "/v1/clips/t/content", Answer(200, bytes(3_000_000)))

    async def cancelled() -> list[str]:
        reached = asyncio.Event()
        async with package.client.AsyncClient(api_key=KEY, base_url=server.url) as client:
            task = asyncio.create_task(
                client.clips.download(
                    "t", tmp_path / "clip.mp4", on_progress=lambda *_: reached.set()
                )
            )
            await reached.wait()
            during = [path.suffix for path in tmp_path.iterdir()]
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        return during

    assert asyncio.run(cancelled()) == [".part"]
    assert list(tmp_path.iterdir()) == []


def test_closing(connect: Callable[..., Any], server: Server) -> None:
    """A closed client sends nothing more."""
    call = connect(server.url)
    call(lambda client: client.close())
    with pytest.raises(RuntimeError, match="closed"):
        call(lambda client: client.clips.retrieve("t"))
    assert server.arrivals == []
