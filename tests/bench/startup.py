"""What an import costs: fresh processes, each paired with one that does nothing.

`python -m tests.bench.startup` measures the package of today's catalog beside that of one ten times as large.
"""

from __future__ import annotations

import argparse
import compileall
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from callsheet.pipeline import load_contract
from tests.bench.grown import grown, write_package
from tests.bench.measure import Spread
from tests.bench.peers_dcg import MODULE

KLING = (
    '{"model": "kling-video", "mode": "extend", "model_name": "kling-v2-6", "video_id": "880123"}'
)
NOTHING = "pass"
LONG = 150  # milliseconds: what takes longer is started in every third round only
ROWS = {
    "import videogate": "import videogate",
    "… from videogate import check": "from videogate import check",
    "… and a first check (kling)": f"from videogate import check; check({KLING}).wire()",
    "… and a first check_json (kling)": f"from videogate import check_json; check_json('{KLING}').wire()",
    "… and its typed request (pydantic)": f"from videogate import validate; validate({KLING})",
    "from videogate import VideoRequest": "from videogate import VideoRequest",
    "from videogate import Client": "from videogate import Client",
    "from openai import OpenAI": "from openai import OpenAI",
    "import pydantic, an empty model": "import pydantic\nclass M(pydantic.BaseModel): ...",
    "import httpx2": "import httpx2",
    "import jsonschema_rs": "import jsonschema_rs",
    "import fastjsonschema": "import fastjsonschema",
    "import jsonschema": "import jsonschema",
    "import msgspec": "import msgspec",
}


@dataclass(frozen=True)
class Cost:
    """What one start takes of the processor: milliseconds more than an empty one, and how many times as much."""

    name: str
    more: Spread
    ratio: Spread


def import_costs(
    pairs: int, made: Path | None, names: Iterable[str] | None = None
) -> tuple[Spread, list[Cost], list[str]]:
    """The empty start in milliseconds, the costs, and the rows that cannot be run here; of all rows or of some."""
    rows = {name: ROWS[name] for name in names or ROWS}
    if made and not names:
        rows["import DCG's models"] = f"import {MODULE}"
    env = _environment(*_paths(made))
    once = {name: _milliseconds(code, env) for name, code in rows.items()}
    able = {name: spent for name, spent in once.items() if spent is not None}
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in able}
    for turn in range(pairs):
        for name, spent in able.items():
            if spent > LONG and turn % 3:
                continue
            pair = (rows[name], NOTHING) if turn % 2 else (NOTHING, rows[name])
            first, second = (_milliseconds(code, env) or 0.0 for code in pair)
            times[name].append((first, second) if turn % 2 else (second, first))
    costs = [
        Cost(name, Spread.of([a - b for a, b in found]), Spread.of([a / b for a, b in found]))
        for name, found in times.items()
    ]
    empty = Spread.of([bare for found in times.values() for _, bare in found])
    return empty, costs, [name for name in rows if name not in able]


def _environment(*paths: str) -> dict[str, str]:
    """The environment of a process that finds these first, and keeps its bytecode as a service does."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": os.pathsep.join(paths)}


def _paths(made: Path | None) -> list[str]:
    inherited = os.environ.get("PYTHONPATH", "")
    return [p for p in (inherited, str(made.parent) if made else "") if p]


def _milliseconds(code: str, env: dict[str, str]) -> float | None:
    """What a process that runs this takes of the processor, whatever else the machine does; nothing when it fails."""
    quiet = [(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    started = os.posix_spawn(sys.executable, [sys.executable, "-c", code], env, file_actions=quiet)
    _, status, usage = os.wait4(started, 0)
    return None if status else 1000 * (usage.ru_utime + usage.ru_stime)


# --- ten times the families ------------------------------------------------------------------------------------------

GROWTH = 10
STARTS = ("import videogate", "… and a first check (kling)")


@dataclass(frozen=True)
class Growth:
    """What a start takes of the processor more than an empty one, in milliseconds: today, and with more families."""

    name: str
    empty: float
    today: float
    grown: float

    @property
    def over_empty(self) -> float:
        """How many times as long as an empty start it takes today."""
        return (self.empty + self.today) / self.empty

    @property
    def ratio(self) -> float:
        """How many times as long the whole start takes with more families."""
        return (self.empty + self.grown) / (self.empty + self.today)


def growth_costs(rounds: int) -> tuple[list[int], list[Growth]]:
    """The number of models in both catalogs, and what a start costs with each."""
    contract = load_contract(Path(__file__).parents[2] / "spec")
    contracts = (contract, grown(contract, GROWTH))
    with tempfile.TemporaryDirectory() as folder:
        paths = [write_package(c, Path(folder) / str(n)) for n, c in enumerate(contracts)]
        for path in paths:
            compileall.compile_dir(path, quiet=1)
        times: dict[tuple[str, int], list[float]] = {}
        for turn in range(rounds):
            for name in (*STARTS, ""):
                for number, path in list(enumerate(paths))[:: 1 if turn % 2 else -1]:
                    code = ROWS[name] if name else NOTHING
                    spent = _milliseconds(code, _environment(str(path)))
                    if spent is None:
                        raise RuntimeError(f"{code!r} fails")
                    times.setdefault((name, number if name else 0), []).append(spent)
    least = {key: min(found) for key, found in times.items()}
    empty = least["", 0]
    costs = [Growth(name, empty, least[name, 0] - empty, least[name, 1] - empty) for name in STARTS]
    return [len(c.models) for c in contracts], costs


def growth_lines(rounds: int) -> Iterator[str]:
    """The table: today's catalog beside the grown one."""
    (today, more), costs = growth_costs(rounds)
    yield f"{'Time of the processor':30}{f'{today} models':>14}{f'{more} models':>14}{'ratio':>8}{'to empty':>10}"
    for cost in costs:
        figures = f"{cost.today:>+11.1f} ms{cost.grown:>+11.1f} ms{cost.ratio:>8.2f}{cost.over_empty:>10.2f}"
        yield f"{cost.name:30}{figures}"
    yield (
        f"more than an empty process ({costs[0].empty:.1f} ms); ratio: whole starts, the larger catalog to today's; "
        f"the least of {rounds}"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.startup", description=main.__doc__)
    parser.add_argument("--rounds", type=int, default=41, help="of fresh processes")
    print(*growth_lines(parser.parse_args().rounds), sep="\n")


if __name__ == "__main__":
    main()
