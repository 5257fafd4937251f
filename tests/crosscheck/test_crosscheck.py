"""`callsheet crosscheck`: the catalog held against a list of models that somebody else publishes."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SMALL = ("--spec", "tests/cases/base")  # a catalog that is soon read
LIST, MAP = HERE / "openrouter.json", HERE / "map.yaml"


def run(file: Path, mapping: Path, *more: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command over the catalog."""
    command = [sys.executable, "-m", "callsheet", "crosscheck", str(file), "--map", str(mapping)]
    done = subprocess.run([*command, *more], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture(scope="module")
def found() -> Any:
    """Return what the published list comes to."""
    return json.loads(run(LIST, MAP, "--json").stdout)


def test_every_listed_value_is_judged(found: Any, say: Callable[[str], None]) -> None:
    """Each value of each model that the mapping names has a verdict, and no value conflicts with the catalog."""
    rows = {row["id"]: row for row in json.loads(LIST.read_text())["models"]}
    counts = Counter(one["verdict"] for one in found["findings"])
    say(f"OpenRouter's list: {', '.join(f'{n} {name}' for name, n in sorted(counts.items()))}")
    theirs = [one for one in found["findings"] if one["verdict"] != "ours"]
    mapped = {one["id"] for one in theirs}
    members = [name for name in next(iter(rows.values())) if name.startswith("supported_")]
    listed = sum(
        len(rows[id_].get(member, ()))
        for id_ in mapped
        for member in members
        if member != "supported_frame_images"
    )
    assert len(theirs) == listed > 250
    assert counts["conflicts"] == 0
    assert {*found["unmapped"]} == rows.keys() - mapped
    assert all(one["source"] for one in found["findings"] if one["verdict"] == "disputed")


def test_a_conflict_is_told_with_who_refuses(tmp_path: Path) -> None:
    """What the catalog refuses though it is listed is printed with the source, and the exit code is 1."""
    file, mapping = tmp_path / "list.json", tmp_path / "map.yaml"
    file.write_text('[{"name": "v", "lengths": [8, 45], "shapes": ["16:9"], "sizes": ["9x9"]}]')
    mapping.write_text(
        "id: name\nmodels:\n  v: {model: veo3.1, mode: t2v}\n"
        "values: {lengths: duration, shapes: aspect_ratio, sizes: size}\n"
    )
    page = run(file, mapping, code=1).stdout
    assert "v  duration  agrees: 8" in page
    assert "v  duration  conflicts (" in page
    assert "v  aspect_ratio  ours: 9:16" in page
    assert "v  size  theirs: 9x9" in page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("models:\n  v: {model: finch-9}\nvalues: {a: seconds}\n", "map.yaml:2:14: unknown-model"),
        (
            "models:\n  v: {model: finch-1, mode: x}\nvalues: {a: seconds}\n",
            "map.yaml:2:29: unknown-mode",
        ),
        ("models:\n  v: {model: finch-1}\nvalues: {a: sise}\n", "map.yaml:3:13: unknown-field"),
        ("models:\n  v: {modle: finch-1}\nvalues: {}\n", "unknown-key"),
        ("models: [\n", "bad-yaml"),
    ],
)
def test_a_bad_mapping_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    """What a mapping names and the catalog does not have is told with file, line and column."""
    mapping = tmp_path / "map.yaml"
    mapping.write_text(text)
    assert told in run(LIST, mapping, *SMALL, code=2).stderr


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"models": [{"name": 1}]}', "[[]]", "null"])
def test_a_file_without_a_list_is_told(tmp_path: Path, text: str) -> None:
    """A file that is no JSON, or has no list of models, is an error that says what to set."""
    file, mapping = tmp_path / "list.json", tmp_path / "map.yaml"
    file.write_text(text)
    mapping.write_text("list: models\nmodels:\n  v: {model: finch-1}\nvalues: {a: seconds}\n")
    assert "bad-list" in run(file, mapping, *SMALL, code=2).stderr


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """So is one that cannot be read."""
    mapping = tmp_path / "map.yaml"
    mapping.write_text("models:\n  v: {model: finch-1}\nvalues: {a: seconds}\n")
    assert "cannot be read" in run(tmp_path / "none.json", mapping, *SMALL, code=2).stderr
