"""`callsheet crosscheck`: the catalog held against a list of models that somebody else publishes."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
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


def listed_by(row: dict[str, Any]) -> Iterator[Any]:
    """Give each value that a model's members list, and each member that is true."""
    for value in row.values():
        if isinstance(value, list):
            yield from value
        elif value is True:
            yield value


def test_every_listed_value_is_judged(found: Any, say: Callable[[str], None]) -> None:
    """Each value of each model that the mapping names has a verdict, and no value conflicts with the catalog."""
    rows = {row["id"]: row for row in json.loads(LIST.read_text())["models"]}
    counts = Counter(one["verdict"] for one in found["findings"])
    say(f"OpenRouter's list: {', '.join(f'{n} {name}' for name, n in sorted(counts.items()))}")
    theirs = [one for one in found["findings"] if one["verdict"] != "ours"]
    mapped = {one["id"] for one in theirs}
    listed = [(id_, str(value)) for id_ in mapped for value in listed_by(rows[id_])]
    judged = [(one["id"], str(one["value"])) for one in theirs if one["value"] is not False]
    assert Counter(judged) == Counter(listed)
    assert len(judged) > 250
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


def compared(tmp_path: Path, model: str, row: dict[str, Any], names: str) -> dict[str, Any]:
    """Return the verdict, with who says so, of each field and value of one model."""
    file, mapping = tmp_path / "list.json", tmp_path / "map.yaml"
    file.write_text(json.dumps([{"id": "v", **row}, {"id": "w", "price": 1}]))
    mapping.write_text(f"models:\n  v: {model}\n  gone: {{model: veo3}}\n{names}\n")
    command = [sys.executable, "-m", "callsheet", "crosscheck", str(file), "--map", str(mapping)]
    done = subprocess.run(
        [*command, "--json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    found = json.loads(done.stdout)
    verdicts = {f"{one['field']} {one['value']}": one for one in found["findings"]}
    assert done.returncode == any(one["verdict"] == "conflicts" for one in verdicts.values())
    assert (found["unmapped"], found["missing"]) == (["w"], ["gone"])
    assert found["not_compared"] == ["price"]
    return {name: one["verdict"] for name, one in verdicts.items()}


def test_a_field_that_the_vendor_does_not_have_conflicts(tmp_path: Path) -> None:
    """Values of a field that the catalog says is not there are no silence; where nobody knows, only they speak."""
    row = {"seeds": [5], "classes": ["720p"], "seed": True}
    names = "values: {seeds: seed, classes: resolution}\ntakes: {seed: seed}"
    found = compared(tmp_path, "{model: sora-2-pro}", row, names)
    assert found == {"seed 5": "conflicts", "resolution 720p": "theirs", "seed True": "conflicts"}


def test_modes_and_what_is_taken(tmp_path: Path) -> None:
    """Words stand for modes, a gap of the catalog refuses one; what they do not take is theirs to say."""
    names = "takes: {seed: seed}\nmodes: {frames: {first: i2v, last: i2v_first_last}}"
    sora = compared(tmp_path, "{model: sora-2}", {"frames": ["last"], "seed": False}, names)
    assert sora == {"seed False": "agrees", "mode last": "conflicts", "mode i2v": "ours"}
    horse = compared(tmp_path, "{model: happyhorse-1.0}", {"frames": [], "seed": False}, names)
    assert horse["seed True"] == "ours"


def test_a_mode_that_says_nothing_agrees_with_nothing(tmp_path: Path) -> None:
    """HappyHorse's length is limited in its modes but one: a limit elsewhere makes no agreement there."""
    names = "values: {lengths: duration}"
    row = {"lengths": [3, 99]}
    found = compared(tmp_path, "{model: happyhorse-1.0, mode: edit}", row, names)
    assert {found["duration 3"], found["duration 99"]} <= {"theirs", "conflicts"}
    found = compared(tmp_path, "{model: happyhorse-1.0, mode: t2v}", row, names)
    assert found["duration 99"] == "conflicts"
    assert found["duration 15"] == "ours"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("models:\n  v: {model: veo9}\nvalues: {a: size}\n", "map.yaml:2:14: unknown-model"),
        (
            "models:\n  v: {model: veo3, mode: x}\nvalues: {a: size}\n",
            "map.yaml:2:26: unknown-mode",
        ),
        ("models:\n  v: {model: veo3}\nvalues: {a: sise}\n", "map.yaml:3:13: unknown-field"),
        ("models:\n  v: {modle: veo3}\nvalues: {}\n", "unknown-key"),
        ("models: [\n", "bad-yaml"),
        ("models:\n  v: {model: veo3, also: {sise: x}}\n", "map.yaml:2:27: unknown-field"),
        (
            "models:\n  v: {model: kling-video, also: {model_name: kling-v9}}\n",
            "map.yaml:2:46: unknown-value",
        ),
        ("models: {}\nmodes: {m: {first: i2w}}\n", "map.yaml:2:20: unknown-mode"),
        ("list: models\nmodels: {}\nvalues: {sizes: size}\n", "map.yaml:3:10: unknown-member"),
    ],
)
def test_a_bad_mapping_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    """What a mapping names and the catalog does not have is told with file, line and column."""
    mapping = tmp_path / "map.yaml"
    mapping.write_text(text)
    assert told in run(LIST, mapping, code=2).stderr


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"models": [{"name": 1}]}', "[[]]", "null",
     '{"models": [{"id": "a", "supported_sizes": [NaN]}]}',
     '{"models": [{"id": "a", "supported_sizes": [1e400]}]}',
     '{"models": [{"id": "a", "supported_sizes": "x"}]}',
     '{"models": [{"id": "a", "supported_sizes": [null]}]}',
     '{"models": [{"id": "a", "seed": 1}]}',
     '{"models": [{"id": "a"}, {"id": "a"}]}'],
)  # fmt: skip
def test_a_file_without_a_list_is_told(tmp_path: Path, text: str) -> None:
    """A file that is no JSON, or has no list of models, is an error that says what to set."""
    file = tmp_path / "list.json"
    file.write_text(text)
    assert "bad-list" in run(file, MAP, code=2).stderr
    assert "cannot be read" in run(tmp_path / "none.json", MAP, code=2).stderr
