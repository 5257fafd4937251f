"""The same runs against the sandbox, through each of its faults and in each of its dialects."""

import asyncio
import random
import re
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.client.test_faults import AT_ONCE, SILENCE, TIMEOUT, Run
from videogate import AsyncClient, Client
from videogate.errors import CreateOutcomeUnknown, WaitTimeout
from videogate_sandbox import Running, running
from videogate_sandbox._dialects import DIALECTS
from videogate_sandbox.rules import KINDS

LATE = SILENCE + 0.5
SEED = 7  # of its own: how many runs end well is known for it
CREATE_FAULTS = [
    "create rate_limit retry_after=2 times=2",
    "create rate_limit retry_after=0 times=1",
    "create not_accepted times=2",
    *(f"create {fault}{done}" for fault in (
        "refuse status=500", "refuse status=502", "html", "empty status=504", "drop"
    ) for done in (" times=1", " accepted times=1")),
    f"create latency seconds={LATE} times=1",
    "create garble times=1",
    *(f"create truncate bytes={n} times=1" for n in (0, 20, 40, 60, 80, 120)),
    "create truncate times=1",
]  # fmt: skip
READ_FAULTS = [
    *(f"{call} {fault} times=2" for call in ("retrieve", "content") for fault in (
        "rate_limit retry_after=1", "refuse status=500", "html", "html status=200", "empty status=503",
        "drop", "truncate", "truncate bytes=1"
    )),
    f"retrieve latency seconds={LATE} times=1",
    "retrieve garble times=2",
    "fail code=too_dark",
    "stuck",
    "stuck status=queued",
    "content truncate bytes=5000 times=3",
]  # fmt: skip


@dataclass
class Recorder:
    """What of each create's reply reached the client, by the mark in its prompt."""

    bytes_by_mark: dict[str, bytearray] = field(default_factory=lambda: defaultdict(bytearray))

    def taking(self, request: httpx2.Request) -> bytearray:
        """Where the bytes of a reply go."""
        found = re.search(rb"run\d+ ", request.content) if request.method == "POST" else None
        return self.bytes_by_mark[found[0].decode()] if found else bytearray()


class Heard(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A reply's body, written down as it is read."""

    def __init__(self, stream: Any, heard: bytearray) -> None:
        self._stream, self._heard = stream, heard

    def __iter__(self) -> Iterator[bytes]:
        """Read on."""
        for chunk in self._stream:
            self._heard += chunk
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """As `__iter__`."""
        async for chunk in self._stream:
            self._heard += chunk
            yield chunk

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    async def aclose(self) -> None:
        """As `close`."""
        await self._stream.aclose()


class Listening(httpx2.HTTPTransport):
    """The network, listened to."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._recorder = recorder

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request."""
        request.read()
        reply = super().handle_request(request)
        reply.stream = Heard(reply.stream, self._recorder.taking(request))
        return reply


class AsyncListening(httpx2.AsyncHTTPTransport):
    """As `Listening`."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._recorder = recorder

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request."""
        await request.aread()
        reply = await super().handle_async_request(request)
        reply.stream = Heard(reply.stream, self._recorder.taking(request))
        return reply


@dataclass
class SandboxRun(Run):
    """A run whose prompt tells the sandbox what is to go wrong."""

    faults: str = ""

    @property
    def payload(self) -> dict[str, str]:
        """The request."""
        prompt = f"{self.mark} [sandbox: {self.faults}]"
        return {"model": "sora-2", "prompt": prompt, "seconds": "4"}


def runs_in(folder: Path, count: int, chance: random.Random) -> list[SandboxRun]:
    """Runs with one fault of the create or none, and some of what follows."""
    made: list[SandboxRun] = []
    for n in range(count):
        faults = chance.sample(READ_FAULTS, chance.choice([0, 1, 1, 2]))
        faults += chance.sample(CREATE_FAULTS, chance.choice([0, 1, 1]))
        target = folder / str(n) / "clip.mp4"
        target.parent.mkdir(parents=True)
        made.append(SandboxRun(f"run{n} ", target, faults="; ".join(faults)))
    return made


def judge(served: Running, recorder: Recorder, run: SandboxRun) -> str:
    """Hold one run against what the sandbox counted, and name its end."""
    creates = [c for c in served.sandbox.creates() if f'"{run.mark}' in c.request]
    ids = [id_ for create in creates for id_ in create.ids]
    assert len(ids) <= 1, f"a create went out twice: {run.faults}"
    heard = bytes(recorder.bytes_by_mark[run.mark])
    if not ids:
        assert run.error is not None
    elif f'"{ids[0]}"'.encode() in heard:
        assert run.id == ids[0], f"the id was lost: {run.faults}, {run.error!r}, {heard!r}"
    else:
        assert isinstance(run.error, CreateOutcomeUnknown), f"{run.faults}: {run.error!r}"
    if isinstance(run.error, WaitTimeout):
        assert run.begun is not None
        assert run.now - run.begun <= TIMEOUT
    left = [path.name for path in run.target.parent.iterdir()]
    assert left == ([run.target.name] if run.is_saved else [])
    if run.is_saved:
        assert run.target.read_bytes() == file_of(served, run.id)
    return "saved" if run.is_saved else type(run.error).__name__


def file_of(served: Running, id_: str) -> bytes:
    """The file as the sandbox has it; faults that are left strike first."""
    headers = {"Authorization": f"Bearer {served.api_key}"}
    for _ in range(10):
        try:
            reply = httpx2.get(f"{served.url}/v1/videos/{id_}/content", headers=headers, timeout=30)
        except httpx2.TransportError:
            continue
        if reply.status_code == 200 and reply.headers["content-type"] == "video/mp4":
            return reply.content
    raise AssertionError("the sandbox gives no file")


@pytest.mark.filterwarnings("ignore::videogate.errors.RequestWarning")
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_runs_through_the_sandbox(
    kind: str, tmp_path: Path, is_long: bool, record_property: Any
) -> None:
    """No task is created twice, no id that arrived is lost, no file is but whole, and no wait passes its deadline."""
    count = 500 if is_long else 30
    share = -(-count // len(DIALECTS))
    ends: Counter[str] = Counter()
    struck: Counter[str] = Counter()
    timeout = httpx2.Timeout(30.0, read=SILENCE)
    chance = random.Random(SEED)

    async def follow_all(served: Running, runs: list[SandboxRun], recorder: Recorder) -> None:
        async with AsyncClient(
            api_key=served.api_key,
            base_url=served.url,
            timeout=timeout,
            transport=AsyncListening(recorder),
        ) as client:
            for start in range(0, share, AT_ONCE):
                await asyncio.gather(*(run.afollow(client) for run in runs[start:][:AT_ONCE]))

    for dialect in DIALECTS:
        runs, recorder = runs_in(tmp_path / dialect, share, chance), Recorder()
        with running(dialect=dialect, speed="instant") as served:
            if kind == "async":
                asyncio.run(follow_all(served, runs, recorder))
            else:
                with Client(
                    api_key=served.api_key,
                    base_url=served.url,
                    timeout=timeout,
                    transport=Listening(recorder),
                ) as client:
                    for run in runs:
                        run.follow(client)
            ends.update(judge(served, recorder, run) for run in runs)
            struck.update(served.sandbox.faults.counts())
    for end, number in ends.items():
        what = f"runs through the sandbox's faults, seed {SEED}, {kind}: {end}"
        record_property("counted", (what, number))
    assert ends["saved"] >= count // 5, ends
    assert {"CreateOutcomeUnknown", "WaitTimeout", "VideoFailed"} <= set(ends)
    if is_long:
        kinds = {fault.split()[0] for fault in READ_FAULTS if fault.split()[0] in KINDS}
        kinds |= {fault.split()[1] for fault in CREATE_FAULTS}
        assert kinds <= set(struck), struck
