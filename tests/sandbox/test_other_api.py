"""An API that asks for a sandbox gets its own, with the same command; one that does not gets none."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from callsheet import pipeline
from tests.cases.conftest import CASES

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
FOREIGN = re.compile(
    r"(?i)kling|seedance|doubao|\bveo|\bsora\b|\bvidu\b|hailuo|happyhorse|videogate"
)

PROGRAM = """
import asyncio, json
import httpx2
from aviary_sandbox import Sandbox

async def main(sandbox):
    transport = httpx2.ASGITransport(sandbox)
    headers = {"Authorization": "Bearer any"}
    async with httpx2.AsyncClient(transport=transport, base_url="http://birds", headers=headers) as client:
        made = await client.post("/songs", json={"model": "finch-1", "words": "a trill", "seconds": 2})
        song = await client.get("/songs/" + made.json()["id"])
        film = await client.get("/songs/" + made.json()["id"] + "/film")
        bad = await client.post("/songs", json={"model": "finch-1"})
        print(json.dumps([made.json(), song.json(), film.content[4:8].decode(), bad.status_code, bad.json()]))

sandbox = Sandbox()
asyncio.run(main(sandbox))
sandbox.close()
"""


def write(files: dict[str, bytes], folder: Path) -> None:
    """Write what was made."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def test_other_api(tmp_path: Path) -> None:
    """A catalog of bird songs makes a sandbox of bird songs: its names, paths, states and bodies."""
    spec = tmp_path / "spec"
    for folder in (CASES / "base", CASES / "good/sandbox"):
        files = {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.yaml")}
        write(files, spec)
    made = dict(pipeline.build(pipeline.load_contract(spec), TEMPLATES).files)
    write(made, tmp_path)
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={"PYTHONPATH": f"{tmp_path / 'python'}:{tmp_path / 'sandbox'}", "PATH": ""},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    created, song, film, status, refusal = json.loads(ended.stdout)
    assert created["id"].startswith("song_")
    assert (created["status"], song["status"], film) == ("queued", "done", "ftyp")
    assert (status, list(refusal)) == (400, ["message"])
    assert "finch-1" in refusal["message"]


def test_no_sandbox_unless_asked_for() -> None:
    """An API whose catalog does not ask for a sandbox gets none."""
    made = pipeline.plan(pipeline.load_contract(CASES / "base"))
    assert not [row.path for row in made if "sandbox" in row.path]


@pytest.mark.parametrize(
    "path", sorted((TEMPLATES / "sandbox").rglob("*.*")), ids=lambda path: path.name
)
def test_runtime_knows_no_catalog(path: Path) -> None:
    """What is copied, and the templates themselves, name no model and no package."""
    assert not FOREIGN.findall(path.read_text())
