"""Adding a model is one line of the catalog: everything knows it, and nothing else changes."""

import json
import shutil
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.laws.conftest import Picture, Run, picture_of

MODEL = "veo3.2"
LINE = f"  - {MODEL}\n"
ASK = f"""
import typing
from videogate import catalog, check
from videogate.requests import veo

assert "{MODEL}" in typing.get_args(veo.VeoModel), veo.VeoModel
report = check({{"model": "{MODEL}", "mode": "t2v", "prompt": "A boat"}})
assert report.ok and not report.issues, report.issues
assert report.model == "{MODEL}"
assert veo.VeoT2v(model="{MODEL}", prompt="A boat").wire()["model"] == "{MODEL}"
assert not check({{"model": "{MODEL}1", "mode": "t2v", "prompt": "A boat"}}).ok
"""


@pytest.mark.parametrize(
    "after", ["  - veo3.1-pro-4k\n", "  - veo3-fast\n"], ids=["last", "middle"]
)
def test_one_line_adds_a_model(run: Run, real: Path, tmp_path: Path, after: str) -> None:
    """After one line in a family's list, every output knows the model, and every added line is about it."""
    home = tmp_path / "home"
    shutil.copytree(real, home)
    family = home / "spec/families/veo.yaml"
    text = family.read_text()
    assert text.count(after) == 1
    family.write_text(text.replace(after, after + LINE))
    ended = run("generate", cwd=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    before, now = picture_of(real / "generated"), picture_of(home / "generated")
    assert_only_added(before, now)
    assert_known(home / "generated")


def assert_only_added(before: Picture, now: Picture) -> None:
    """Check that no line went, and that each new one names the model."""
    assert before.keys() == now.keys()
    stray: list[str] = []
    for name in before:
        if name != "provenance.json":
            lines = before[name].decode().splitlines(), now[name].decode().splitlines()
            diff = list(unified_diff(*lines, lineterm="", n=0))[2:]
            stray += [
                f"{name}: {line}"
                for line in diff
                if line[0] == "-" or (line[0] == "+" and MODEL not in line)
            ]
    assert stray == []


def assert_known(generated: Path) -> None:
    """Check that validator, types, document, schemas, docs and contract know the model."""
    asked = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=generated / "python",
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
    contract = json.loads((generated / "catalog.json").read_bytes())
    assert MODEL in json.dumps(contract)
    document = json.loads((generated / "openapi/openapi.json").read_bytes())
    assert MODEL in values_in(document["components"]["schemas"])
    assert f'"{MODEL}"' in (generated / "openapi/openapi.yaml").read_text() or (
        f"- {MODEL}\n" in (generated / "openapi/openapi.yaml").read_text()
    )
    for path in [*generated.glob("schemas/veo*.json"), generated / "schemas/request.json"]:
        assert MODEL in values_in(json.loads(path.read_bytes())), path
    pages = [*generated.glob("docs/**/veo.md"), *generated.glob("docs/**/index.md")]
    assert len(pages) >= 4, "a page of the family and one of all models, in each language"
    for page in pages:
        assert f"`{MODEL}`" in page.read_text(), page


def values_in(data: object) -> set[str]:
    """Give every value of every `enum` and `const`, and every key of a mapping of values."""
    if isinstance(data, list):
        return set().union(*map(values_in, data))
    if not isinstance(data, dict):
        return set()
    listed = data.get("enum", [])
    found = (
        {value for value in listed if isinstance(value, str)} if isinstance(listed, list) else set()
    )
    if isinstance(data.get("const"), str):
        found.add(data["const"])
    return found.union(*map(values_in, data.values()))
