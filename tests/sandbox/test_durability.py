"""What was acknowledged is there after SIGKILL and a restart, and tasks go on by the clock."""

import asyncio
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2

from videogate_sandbox import Sandbox

KEY = {"Authorization": "Bearer sk-durable"}


@contextmanager
def command(database: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run the command on a database; give the process and its address."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "videogate_sandbox",
            "--port",
            "0",
            "--database",
            database,
            *options,
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        yield process, url
    finally:
        process.kill()
        process.communicate(timeout=30)


async def create_many(
    process: subprocess.Popen[str], url: str, count: int
) -> tuple[list[str], int]:
    """Create tasks, all at once, and kill the sandbox when some are acknowledged. Give their ids, and how many broke.

    It is killed early, for it has answered many more by the time that their answers are read here.
    """
    acknowledged: list[str] = []

    async def create(client: httpx2.AsyncClient, number: int) -> bool:
        request = {"model": "sora-2", "prompt": f"tram {number}"}
        try:
            reply = await client.post("/v1/videos", json=request)
        except httpx2.HTTPError:
            return True
        acknowledged.append(reply.json()["id"])
        if len(acknowledged) == count // 50:
            process.send_signal(signal.SIGKILL)
        return False

    limits = httpx2.Limits(max_connections=count)
    async with httpx2.AsyncClient(
        base_url=url, headers=KEY, timeout=60, trust_env=False, limits=limits
    ) as client:
        broken = await asyncio.gather(*(create(client, number) for number in range(count)))
    return acknowledged, sum(broken)


def test_sigkill_during_creates(tmp_path: Path, is_long: bool, record_property: Any) -> None:
    """Killed in the midst of concurrent creates, and started again, the sandbox has every task that it acknowledged."""
    count = 1_000 if is_long else 150
    database = tmp_path / "tasks.db"
    acknowledged: list[str] = []
    rounds = 0
    broken = 0
    while not broken:  # else the kill came too late
        rounds += 1
        assert rounds < 10
        with command(database, "--speed", "real") as (process, url):
            arrived, broken = asyncio.run(create_many(process, url, count))
            assert process.wait(30) == -signal.SIGKILL
        assert len(arrived) + broken == count
        acknowledged += arrived
    with (
        command(database, "--speed", "real") as (_, url),
        httpx2.Client(base_url=url, headers=KEY, trust_env=False) as client,
    ):
        for task_id in acknowledged:
            assert client.get(f"/v1/videos/{task_id}").json()["id"] == task_id
        creates = client.get("/sandbox/creates").json()
    assert max(len(create["ids"]) for create in creates) <= rounds
    found = ("creates acknowledged before SIGKILL, and there after it", len(acknowledged))
    record_property("counted", found)


def test_tasks_go_on_while_nothing_runs(tmp_path: Path) -> None:
    """A task's state follows from the clock: it is further on when the sandbox comes back later."""
    now = 1_800_000_000.0

    def at(moment: float) -> dict[str, Any]:
        sandbox = Sandbox(database=tmp_path / "tasks.db", speed="real", clock=lambda: moment)
        try:
            return asyncio.run(ask(sandbox, task_id))
        finally:
            sandbox.close()

    async def ask(sandbox: Sandbox, task_id: str) -> Any:
        transport = httpx2.ASGITransport(sandbox)
        async with httpx2.AsyncClient(
            transport=transport, base_url="http://sandbox", headers=KEY
        ) as client:
            if task_id:
                return (await client.get(f"/v1/videos/{task_id}")).json()
            made = await client.post("/v1/videos", json={"model": "sora-2", "prompt": "a tram"})
            return made.json()

    task_id = ""
    task_id = at(now)["id"]
    seen = [at(now + seconds) for seconds in (0, 20, 30, 3600)]
    assert [video["status"] for video in seen] == [
        "queued",
        "in_progress",
        "in_progress",
        "completed",
    ]
    progress = [video["progress"] for video in seen]
    assert progress == sorted(progress)
    assert progress[1] < progress[2]
    assert seen[-1]["completed_at"] <= now + 3600
    assert len({video["created_at"] for video in seen}) == 1


def test_a_strangers_file_is_refused(tmp_path: Path) -> None:
    """A file that is no database of a sandbox is left as it is, and the command says so."""
    stranger = tmp_path / "notes.txt"
    stranger.write_text("not a database, but somebody's notes\n" * 100)
    ended = subprocess.run(
        [sys.executable, "-m", "videogate_sandbox", "--port", "0", "--database", stranger],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 2
    assert "notes.txt cannot be used as database" in ended.stderr
    assert stranger.read_text().startswith("not a database")


def test_a_taken_port_is_said() -> None:
    """A port that is taken ends the command with the reason, and no traceback."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = subprocess.run(
            [sys.executable, "-m", "videogate_sandbox", "--port", str(taken.getsockname()[1])],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert (ended.returncode, "Traceback" in ended.stderr) == (2, False)
    assert "in use" in ended.stderr
