"""Adding a model is one line of the catalog: everything knows it, and nothing else changes."""

import json
import re
import shutil
import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.laws.conftest import FAMILIES, Picture, Run, add_model, picture_of

ASK = """
import importlib
import sys
import typing

from videogate import catalog, check

family, model = sys.argv[1:]
module = importlib.import_module(f"videogate.requests.{family}")
[known] = [value for name, value in vars(module).items() if name.endswith("Model")]
assert model in typing.get_args(known), known
assert model in {m.id for m in catalog.models()}
report = check({"model": model})
assert report.model == model
assert not [issue for issue in report.issues if issue.path == ("model",)], report.issues
assert "unknown_model" in {issue.code for issue in check({"model": f"{model}1"}).issues}
"""


@pytest.fixture
def home(real: Path, tmp_path: Path) -> Path:
    """Return a copy of the real catalog and its output, to be changed at will."""
    shutil.copytree(real, tmp_path / "home")
    return tmp_path / "home"


def test_one_line_adds_a_model_to_each_family(run: Run, real: Path, home: Path) -> None:
    """After one line at the end of each list, every output knows the models, and each added line is about one."""
    models = {family: f"{family.replace('_', '-')}-next" for family in FAMILIES}
    for family, model in models.items():
        add_model(home / "spec", family, model)
    ended = run("generate", cwd=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    before, now = picture_of(real / "generated"), picture_of(home / "generated")
    assert_only_added(before, now, tuple(models.values()))
    for family, model in models.items():
        assert_known(home / "generated", family, model)


def test_one_line_in_the_middle(run: Run, real: Path, home: Path) -> None:
    """A model that is added between others adds lines that name it, and changes none."""
    path, after = home / "spec/families/veo.yaml", "  - veo3-fast\n"
    text = path.read_text()
    assert text.count(after) == 1
    path.write_text(text.replace(after, f"{after}  - veo3.2\n"))
    ended = run("generate", cwd=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    before, now = picture_of(real / "generated"), picture_of(home / "generated")
    assert_only_added(before, now, ("veo3.2",))
    assert_known(home / "generated", "veo", "veo3.2")


def assert_only_added(before: Picture, now: Picture, models: tuple[str, ...]) -> None:
    """Check that no line went, and that each new one names a model, or an issue that only such lines refer to."""
    assert before.keys() == now.keys()
    stray: list[str] = []
    for name in before:
        lines = before[name].decode().splitlines(), now[name].decode().splitlines()
        diff = list(unified_diff(*lines, lineterm="", n=0))[2:]
        others = [line for line in lines[1] if not any(model in line for model in models)]
        new = [line[1:] for line in diff if line[0] == "+" and line[1:] in others]
        stray += [f"{name}: {line}" for line in diff if line[0] == "-"]
        stray += [f"{name}: +{line}" for line in new if not is_new_issue(name, line, others)]
    assert stray == []


def is_new_issue(name: str, line: str, others: list[str]) -> bool:
    """Whether a line of a vectors' file says an issue that no vector refers to but those of new models."""
    issue = re.match(r' {2}"([^"]+)": ', line) if name.startswith("vectors/") else None
    return bool(issue) and sum(f'"{issue[1]}"' in other for other in others) == 1


def assert_known(generated: Path, family: str, model: str) -> None:
    """Check that validator, types, document, schemas, docs and contract know the model."""
    asked = subprocess.run(
        [sys.executable, "-c", ASK, family, model],
        cwd=generated / "python",
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
    contract = json.loads((generated / "catalog.json").read_bytes())
    assert model in json.dumps(contract)
    document = json.loads((generated / "openapi/openapi.json").read_bytes())
    assert model in values_in(document["components"]["schemas"])
    assert model in values_in(json.loads((generated / f"schemas/{family}.json").read_bytes()))
    pages = [*generated.glob(f"docs/**/{family}.md"), *generated.glob("docs/**/index.md")]
    assert len(pages) >= 4, "a page of the family and one of all models, in each language"
    for page in pages:
        assert f"`{model}`" in page.read_text(), page


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
