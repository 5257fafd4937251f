from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx2
import pytest

from videogate_sandbox import Running, running

Serve = Callable[..., "Api"]


class Api:
    """A served sandbox and plain HTTP calls on it."""

    def __init__(self, served: Running, http: httpx2.Client) -> None:
        self.served = served
        self.sandbox = served.sandbox
        self.http = http

    def create(self, **fields: Any) -> httpx2.Response:
        """Ask for a video as JSON."""
        request = {"model": "sora-2", "prompt": "a tram", **fields}
        return self.http.post("/v1/videos", json=request)

    def made(self, **fields: Any) -> str:
        """The id of a new task."""
        reply = self.create(**fields)
        assert reply.status_code == 200, reply.text
        return str(reply.json()["id"])

    def get(self, task_id: str, **options: Any) -> httpx2.Response:
        """Ask for a task."""
        return self.http.get(f"/v1/videos/{task_id}", **options)

    def content(self, task_id: str, **headers: str) -> httpx2.Response:
        """Ask for a task's file."""
        return self.http.get(f"/v1/videos/{task_id}/content", headers=headers)


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Return a function that serves a sandbox with the options given, until the test ends."""
    with ExitStack() as stack:

        def start(**options: Any) -> Api:
            served = stack.enter_context(running(**options))
            headers = {"Authorization": f"Bearer {served.api_key}"}
            http = httpx2.Client(base_url=served.url, headers=headers, timeout=30, trust_env=False)
            return Api(served, stack.enter_context(http))

        yield start


@pytest.fixture
def api(serve: Serve) -> Api:
    """Return a sandbox as it comes, in which tasks are done at once."""
    return serve()
