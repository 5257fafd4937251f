"""What a call costs beside the official SDK's: `python -m tests.bench.calls [--quick]`.

On a transport inside the process, what remains of a call is the work of the client itself; raw httpx2, on which both
are built, is taken off. Over loopback, whole calls are compared. Figures compare within a round.
"""

from __future__ import annotations

import argparse
import gc
import random
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any

import httpx2

from tests.bench.loopback import BODY, TYPE, serving
from tests.bench.measure import WHOLE, Spread
from tests.bench.startup import Cost, import_costs
from tests.bench.table import aligned, figure
from videogate import Client

REQUEST = {"model": "veo3.1", "prompt": "A paper boat drifts down a gutter", "seconds": "8"}
KEY = "sk-bench"
RAW, OURS, SDK = "raw httpx2", "videogate", "openai"
WARM_UP = 50  # calls
LIMITS = {"create": 0.25, "retrieve": 0.25, "create over loopback": 0.55}
LIMITS |= {"retrieve over loopback": 0.55, "import": 0.35}
Call = Callable[[], object]
Times = dict[str, list[float]]


def in_process() -> httpx2.MockTransport:
    """A transport that answers at once."""
    reply = httpx2.Response
    return httpx2.MockTransport(lambda _: reply(200, content=BODY, headers={"content-type": TYPE}))


@contextmanager
def calling(
    base_url: str, transport: httpx2.MockTransport | None
) -> Iterator[dict[str, dict[str, Call]]]:
    """The same two calls by each of the three, with the reply read as JSON or typed."""
    headers = {"Authorization": f"Bearer {KEY}"}
    with (
        httpx2.Client(transport=transport, headers=headers) as raw,
        Client(api_key=KEY, base_url=base_url, transport=transport) as ours,
        httpx2.Client(transport=transport) as http_client,
    ):
        yield _calls(base_url, raw, ours, http_client)


def _calls(
    base_url: str, raw: httpx2.Client, ours: Client, http_client: httpx2.Client
) -> dict[str, dict[str, Call]]:
    url = f"{base_url}/v1/videos"
    made: dict[str, dict[str, Call]] = {
        "create": {
            RAW: lambda: raw.post(url, json=REQUEST).raise_for_status().json(),
            OURS: lambda: ours.videos.create(REQUEST),
        },
        "retrieve": {
            RAW: lambda: raw.get(f"{url}/task_1").raise_for_status().json(),
            OURS: lambda: ours.videos.retrieve("task_1"),
        },
    }
    try:
        openai = import_module("openai")
    except ImportError:
        return made
    warnings.filterwarnings("ignore", category=DeprecationWarning, module=__name__)
    sdk = openai.OpenAI(api_key=KEY, base_url=f"{base_url}/v1", http_client=http_client)
    made["create"][SDK] = lambda: sdk.videos.create(**REQUEST)
    made["retrieve"][SDK] = lambda: sdk.videos.retrieve("task_1")
    return made


def take_times(some: dict[str, Call], rounds: int, batch: int, chance: random.Random) -> Times:
    """Microseconds per call, by name and round; the order changes from round to round."""
    for call in some.values():
        for _ in range(WARM_UP):
            call()
    times: Times = {name: [] for name in some}
    names = list(some)
    gc.disable()
    try:
        for _ in range(rounds):
            chance.shuffle(names)
            for name in names:
                call = some[name]
                start = perf_counter()
                for _ in range(batch):
                    call()
                times[name].append(WHOLE * (perf_counter() - start) / batch)
            gc.collect(1)
    finally:
        gc.enable()
    return times


def over(times: Times, name: str) -> Spread:
    """What a call costs more than raw httpx2's."""
    return Spread.of([a - b for a, b in zip(times[name], times[RAW], strict=True)])


def ratio(times: Times, *, is_over_raw: bool) -> Spread:
    """Ours to the SDK's: of whole calls, or of what each costs over raw httpx2."""
    rounds = zip(times[OURS], times[SDK], times[RAW], strict=True)
    return Spread.of([(a - c) / (b - c) if is_over_raw else a / b for a, b, c in rounds])


def call_lines(*, is_quick: bool, seed: int) -> Iterator[str]:
    """The tables of calls."""
    rounds = 9 if is_quick else 101
    chance = random.Random(seed)
    rows = [("On a transport in the process", "µs", "over raw", "µs, SDK", "over raw", "ratio")]
    with calling("https://bench.invalid", in_process()) as made:
        for name, some in made.items():
            rows.append(_row(name, take_times(some, rounds, 50, chance), is_over_raw=True))
    yield from aligned(rows)
    yield "ratio: what ours costs over raw httpx2 to what the SDK does; a create is checked too"
    yield f"{rounds} rounds of 50 calls"
    yield ""
    rows = [("Over loopback", "µs", "over raw", "µs, SDK", "over raw", "ratio")]
    with serving() as url, calling(url, None) as made:
        for name, some in made.items():
            times = take_times(some, rounds, 10, chance)
            rows.append(_row(f"{name} over loopback", times, is_over_raw=False))
    yield from aligned(rows)
    yield f"ratio: whole calls; {rounds} rounds of 10 calls; each of our creates has a connection of its own"


def _row(name: str, times: Times, *, is_over_raw: bool) -> tuple[str, ...]:
    ours = (figure(Spread.of(times[OURS])), figure(over(times, OURS)))
    if SDK not in times:
        return (name, *ours, "-", "-", "the SDK is missing")
    theirs = (figure(Spread.of(times[SDK])), figure(over(times, SDK)))
    found = ratio(times, is_over_raw=is_over_raw)
    return (name, *ours, *theirs, f"{figure(found)}, at most {LIMITS[name]}")


def import_lines(costs: list[Cost], unable: list[str]) -> Iterator[str]:
    """What importing either client takes more than an empty process."""
    more = {cost.name: cost.more for cost in costs}
    ours, sdk = "from videogate import Client", "from openai import OpenAI"
    if sdk in unable:
        yield f"import: the SDK is missing; {ours} takes {figure(more[ours])} ms"
        return
    share = more[ours].middle / more[sdk].middle
    words = f"{figure(more[ours])} ms to {figure(more[sdk])} ms"
    yield f"import: {words}, ratio {share:.2f}, at most {LIMITS['import']}"


# --- many waits ------------------------------------------------------------------------------------------------------

WAITS = """
import asyncio, httpx2, re, sys
from pathlib import Path
from videogate import AsyncClient
count, looks = int(sys.argv[1]), {}

def answer(request):
    looks[request.url.path] = seen = looks.get(request.url.path, 0) + 1
    status = "completed" if seen > 3 else "in_progress"
    return httpx2.Response(200, json={"id": request.url.path.rpartition("/")[2], "status": status})

def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024

async def main():
    async with AsyncClient(api_key="sk-x", base_url="https://bench.invalid",
                           transport=httpx2.MockTransport(answer)) as client:
        async def pause(seconds):
            await asyncio.sleep(seconds / 100)
        client._driver.sleep = pause
        await client.videos.wait("task_first")
        before = peak()  # what is read once, such as the types, is there by now
        done = await asyncio.gather(*(client.videos.wait(f"task_{n}") for n in range(count)))
        assert len({video.id for video in done}) == count
        print(before, peak())

asyncio.run(main())
"""


def wait_lines(count: int = 1000) -> Iterator[str]:
    """The memory of many waits at once, as Linux tells it."""
    if not Path("/proc/self/status").exists():
        yield "missing: the memory of many waits, which only Linux tells"
        return
    command = [sys.executable, "-c", WAITS, str(count)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    before, after = map(float, ended.stdout.split())
    yield (
        f"{count:,} waits at once: {after:.0f} MiB at most, {after - before:.1f} MiB more than with one, "
        f"{1024 * (after - before) / count:.1f} KiB each"
    )


def lines(costs: list[Cost], unable: list[str], *, is_quick: bool, seed: int) -> Iterator[str]:
    """Everything; the costs of imports are measured already."""
    yield from call_lines(is_quick=is_quick, seed=seed)
    yield ""
    yield from import_lines(costs, unable)
    yield from wait_lines()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.calls", description=main.__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds: a rough table")
    parser.add_argument("--seed", type=int, default=2025, help="of the order")
    options: Any = parser.parse_args()
    _, costs, unable = import_costs(5 if options.quick else 15, None)
    print(*lines(costs, unable, is_quick=options.quick, seed=options.seed), sep="\n")


if __name__ == "__main__":
    main()
