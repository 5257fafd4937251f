"""Runs from create to file against an API that misbehaves by a seed: nothing twice, nothing lost, nothing half."""

import asyncio
import copy
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.client.faulty import CREATES, FETCHES, LOOKS, Faulty, misbehaving
from videogate import AsyncClient, Client
from videogate.errors import CreateOutcomeUnknown, VideogateError, WaitTimeout

TIMEOUT = 60.0  # seconds, on the runs' own clock
SILENCE = 1.0  # seconds, on everybody's
AT_ONCE = 20
SEED = 2026  # of its own: how many runs end well is known for it


@dataclass
class Run:
    """One run, and how it ended."""

    mark: str
    target: Path
    now: float = 0.0
    waited: float = 0.0
    id: str = ""
    error: VideogateError | None = None
    is_saved: bool = False

    def sleep(self, seconds: float) -> None:
        """Pass time without passing it."""
        self.now += seconds

    async def asleep(self, seconds: float) -> None:
        """As `sleep`."""
        self.now += seconds
        await asyncio.sleep(0)

    def client(self, base: Any) -> Any:
        """A client with the connections of another, and this run's clock."""
        made = copy.copy(base)
        old = base._driver
        made._driver = type(old)(old.settings, old.shared, old.fresh, is_callers=False)
        made._driver.clock = lambda: self.now
        made._driver.sleep = self.asleep if isinstance(base, AsyncClient) else self.sleep
        return made

    @property
    def payload(self) -> dict[str, str]:
        """The request; its prompt tells the API which run it belongs to."""
        return {"model": "veo3.1", "prompt": self.mark}

    def went_wrong(self, error: VideogateError) -> None:
        """Remember an error, and the id that it names."""
        self.error = error
        self.id = self.id or error.id

    def follow(self, base: Client) -> None:
        """Create, wait and download."""
        videos = self.client(base).videos
        try:
            video = videos.create_and_wait(self.payload, timeout=TIMEOUT, on_progress=self.seen)
            self.id, self.waited = video.id, self.now
            videos.download(video.id, self.target)
            self.is_saved = True
        except VideogateError as error:
            self.went_wrong(error)

    async def afollow(self, base: AsyncClient) -> None:
        """As `follow`."""
        videos = self.client(base).videos
        try:
            video = await videos.create_and_wait(
                self.payload, timeout=TIMEOUT, on_progress=self.seen
            )
            self.id, self.waited = video.id, self.now
            await videos.download(video.id, self.target)
            self.is_saved = True
        except VideogateError as error:
            self.went_wrong(error)

    begun: float | None = None

    def seen(self, video: Any) -> None:
        """Remember when the waiting began, and hold each look against the deadline."""
        assert video.id
        self.begun = self.now if self.begun is None else self.begun
        assert self.now - self.begun <= TIMEOUT


def judge(api: Faulty, run: Run) -> str:
    """Hold one run against what the API knows, and name its end."""
    accepted = api.accepted[run.mark]
    assert len(accepted) <= 1, "a create went out twice"
    if not accepted:
        assert run.error is not None
        assert not run.id
    elif accepted[0] in api.delivered:
        assert run.id == accepted[0], f"the id was lost: {run.error!r}"
    else:
        assert isinstance(run.error, CreateOutcomeUnknown)
    if isinstance(run.error, WaitTimeout):
        assert run.begun is not None
        assert run.now - run.begun <= TIMEOUT
    left = [path.name for path in run.target.parent.iterdir()]
    assert left == ([run.target.name] if run.is_saved else [])
    if run.is_saved:
        assert run.target.read_bytes() == api.files[run.id]
    return "saved" if run.is_saved else type(run.error).__name__


def runs_in(folder: Path, count: int) -> list[Run]:
    """Runs, each with a folder of its own."""
    made = [Run(f"run{n}", folder / str(n) / "clip.mp4") for n in range(count)]
    for run in made:
        run.target.parent.mkdir()
    return made


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_runs_through_faults(
    kind: str, tmp_path: Path, is_long: bool, record_property: Any
) -> None:
    """No task is created twice, no id that arrived is lost, no file is but whole, and no wait passes its deadline."""
    count = 500 if is_long else 60
    runs = runs_in(tmp_path, count)
    timeout = httpx2.Timeout(10.0, read=SILENCE)

    async def follow_all(url: str) -> None:
        async with AsyncClient(api_key="sk-x", base_url=url, timeout=timeout) as client:
            for start in range(0, count, AT_ONCE):
                await asyncio.gather(*(run.afollow(client) for run in runs[start:][:AT_ONCE]))

    with misbehaving(seed=SEED) as api:
        if kind == "async":
            asyncio.run(follow_all(api.url))
        else:
            with Client(api_key="sk-x", base_url=api.url, timeout=timeout) as client:
                for run in runs:
                    run.follow(client)
    ends = Counter(judge(api, run) for run in runs)
    for end, number in ends.items():
        record_property("counted", (f"runs through faults, seed {SEED}, {kind}: {end}", number))
    assert ends["saved"] >= count // 5
    assert {"CreateOutcomeUnknown", "WaitTimeout", "VideoFailed"} <= set(ends)
    if is_long:
        stories = {f"create: {x}" for x in CREATES} | {f"look: {x}" for x in LOOKS}
        assert stories | {f"fetch: {x}" for x in FETCHES} | {"fetch: resumed"} <= set(api.stories)
