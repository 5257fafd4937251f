"""The end of a task is told to the address that its request names, again until it is taken, also after a restart."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

import videogate_sandbox.callbacks
from tests.client.server import Answer, serving
from tests.sandbox.conftest import Serve
from videogate import parse_callback
from videogate_sandbox import Sandbox
from videogate_sandbox.callbacks import MOST_TRIES

KLING = {"model": "kling-video", "model_name": "kling-v2-6", "mode": "t2v"}


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again soon."""
    monkeypatch.setattr(videogate_sandbox.callbacks, "FIRST_PAUSE", 0.01)


def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


@pytest.mark.parametrize("words", ["", "[sandbox: fail code=moderation]"])
@pytest.mark.parametrize("dialect", ["openai", "page"])
def test_end_is_told(serve: Serve, dialect: str, words: str) -> None:
    """What is told of a task that succeeded or failed is what a query would answer, and can be read by the package."""
    api = serve(dialect=dialect, speed="fast")
    with serving() as listener:
        listener.on("POST", "/hook", Answer(204))
        request = {**KLING, "prompt": f"a tram {words}", "callback_url": f"{listener.url}/hook"}
        task_id = api.made(**request)
        until(lambda: bool(listener.arrivals))
        [arrival] = listener.arrivals
        assert arrival.json() == api.get(task_id).json()
        video = parse_callback(arrival.body)
        assert (video.id, video.status) == (task_id, "failed" if words else "completed")
        assert "authorization" not in arrival.headers


def test_who_drops_the_address_calls_nobody(serve: Serve) -> None:
    """Under a dialect that does not read `callback_url` nothing is told, as at the gateway that it stands for."""
    api = serve(dialect="stock", speed="fast")
    with serving() as listener:
        listener.on("POST", "/hook", Answer(204))
        task_id = api.made(**KLING, callback_url=f"{listener.url}/hook")
        until(lambda: api.get(task_id).json()["status"] == "completed")
        assert listener.arrivals == []


def test_it_is_told_again_until_it_is_taken(serve: Serve) -> None:
    """Whatever is no success is tried again; once taken, it is not told again."""
    api = serve()
    with serving() as listener:
        answers = [Answer(500), Answer(drop=True), Answer(404), Answer(200)]
        listener.on("POST", "/hook", *answers)
        api.made(**KLING, callback_url=f"{listener.url}/hook")
        until(lambda: len(listener.arrivals) == len(answers))
        time.sleep(0.2)
        assert len(listener.arrivals) == len(answers)
        assert len({arrival.body for arrival in listener.arrivals}) == 1


def test_it_is_given_up(serve: Serve) -> None:
    """An address where nobody takes it is given up after some tries; others are told meanwhile."""
    api = serve()
    with serving() as listener:
        listener.on("POST", "/deaf", Answer(503))
        listener.on("POST", "/hook", Answer(200))
        api.made(**KLING, callback_url="http://127.0.0.1:9/nobody")
        api.made(**KLING, callback_url=f"{listener.url}/deaf")
        until(lambda: listener.count("POST", "/deaf") == MOST_TRIES)
        api.made(**KLING, callback_url=f"{listener.url}/hook")
        until(lambda: listener.count("POST", "/hook") == 1)
        time.sleep(0.2)
        assert listener.count("POST", "/deaf") == MOST_TRIES


def test_it_is_told_after_a_restart(serve: Serve, tmp_path: Path) -> None:
    """What was still to be told when the sandbox ended is told when it comes back, without any call."""
    database = tmp_path / "tasks.db"
    with serving() as listener:
        listener.on("POST", "/hook", Answer(200))
        sandbox = Sandbox(database=database, callbacks=False)
        try:
            asyncio.run(create(sandbox, f"{listener.url}/hook"))
        finally:
            sandbox.close()
        assert not listener.arrivals
        serve(database=database)
        until(lambda: len(listener.arrivals) == 1)


async def create(sandbox: Sandbox, address: str) -> None:
    """Make a task in this process."""
    transport = httpx2.ASGITransport(sandbox)
    headers = {"Authorization": "Bearer sk-a"}
    async with httpx2.AsyncClient(
        transport=transport, base_url="http://sandbox", headers=headers
    ) as client:
        request = {**KLING, "prompt": "a tram", "callback_url": address}
        assert (await client.post("/v1/videos", json=request)).status_code == 200


def test_nobody_is_told(serve: Serve) -> None:
    """Without callbacks, and of a task that never ends, nothing is told."""
    with serving() as listener:
        listener.on("POST", "/hook", Answer(200))
        address = f"{listener.url}/hook"
        serve(callbacks=False).made(**KLING, callback_url=address)
        serve().made(**KLING, prompt="a tram [sandbox: stuck]", callback_url=address)
        time.sleep(0.3)
        assert not listener.arrivals
