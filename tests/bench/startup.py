"""What an import costs: fresh processes, each paired with one that does nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.bench.measure import Spread
from tests.bench.peers_dcg import MODULE

KLING = (
    '{"model": "kling-video", "mode": "extend", "model_name": "kling-v2-6", "video_id": "880123"}'
)
NOTHING = "pass"
ROWS = {
    "import videogate": "import videogate",
    "… from videogate import check": "from videogate import check",
    "… and a first check (kling)": f"from videogate import check; check({KLING}).wire()",
    "… and a first check_json (kling)": f"from videogate import check_json; check_json('{KLING}').wire()",
    "… and its typed request (pydantic)": f"from videogate import validate; validate({KLING})",
    "from videogate import VideoRequest": "from videogate import VideoRequest",
    "from videogate import Client": "from videogate import Client",
    "import pydantic, an empty model": "import pydantic\nclass M(pydantic.BaseModel): ...",
    "import httpx2": "import httpx2",
    "import jsonschema_rs": "import jsonschema_rs",
    "import fastjsonschema": "import fastjsonschema",
    "import jsonschema": "import jsonschema",
    "import msgspec": "import msgspec",
}


@dataclass(frozen=True)
class Cost:
    """What one start takes more than an empty one, in milliseconds, and how many times as long it takes."""

    name: str
    more: Spread
    ratio: Spread


def import_costs(pairs: int, made: Path | None) -> tuple[Spread, list[Cost], list[str]]:
    """The empty start in milliseconds, the costs, and the rows that cannot be run here."""
    rows = dict(ROWS)
    if made:
        rows["import DCG's models"] = f"import {MODULE}"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(_paths(made))}
    able = {name: code for name, code in rows.items() if _milliseconds(code, env) is not None}
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in able}
    for turn in range(pairs):
        for name, code in able.items():
            pair = (code, NOTHING) if turn % 2 else (NOTHING, code)
            first, second = (_milliseconds(c, env) or 0.0 for c in pair)
            times[name].append((first, second) if turn % 2 else (second, first))
    costs = [
        Cost(name, Spread.of([a - b for a, b in found]), Spread.of([a / b for a, b in found]))
        for name, found in times.items()
    ]
    empty = Spread.of([bare for found in times.values() for _, bare in found])
    return empty, costs, [name for name in rows if name not in able]


def _paths(made: Path | None) -> list[str]:
    inherited = os.environ.get("PYTHONPATH", "")
    return [p for p in (inherited, str(made.parent) if made else "") if p]


def _milliseconds(code: str, env: dict[str, str]) -> float | None:
    """How long a process takes that runs this; nothing when it fails."""
    start = perf_counter()
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=False)
    return None if done.returncode else 1000 * (perf_counter() - start)
