"""A bad catalog is refused in words that say where, what and what to do; nothing is written.

A case is a folder with the files in which it differs from `base/`, and the diagnostics as `expected.txt`. Files of the
base that it does without are listed in `without.txt`.
"""

import ast
import os
import re
from pathlib import Path

import pytest

from tests.cases.conftest import CASES, Command, Lay

SPEAKERS = (".problem", "Diagnostic", "Refused")  # what is called with a code
BAD = sorted(path for path in (CASES / "bad").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_bad_catalog(case: Path, lay: Lay, callsheet: Command, tmp_path: Path) -> None:
    """A bad catalog ends in exit code 2 and exactly these diagnostics, and leaves the output as it was."""
    lay(case)
    out = tmp_path / "generated"
    out.mkdir()
    (out / "mine.txt").write_text("as before")
    ended = callsheet("generate")
    assert_expected(case, ended.err)
    assert (ended.code, ended.out) == (2, "")
    assert "Traceback" not in ended.err
    assert str(tmp_path) not in ended.err
    assert [path.name for path in out.rglob("*")] == ["mine.txt"]
    assert (out / "mine.txt").read_text() == "as before"


def assert_expected(case: Path, said: str) -> None:
    """Compare what was said with the snapshot, or write the snapshot when asked to."""
    expected = case / "expected.txt"
    if os.environ.get("CALLSHEET_UPDATE") == "1":
        expected.write_text(said)
    test = f"tests/cases/test_bad.py::test_bad_catalog[{case.name}]"
    command = f"CALLSHEET_UPDATE=1 python -m pytest '{test}'"
    assert expected.exists(), f"there is no snapshot yet; make it: {command}"
    assert said == expected.read_text(), f"if this is better, take it over: {command}"


def test_every_code_has_a_case() -> None:
    """Whatever the generator can find wrong is shown by a case, by a test below, or in tests/crosscheck."""
    shown = {"no-catalog", "too-large", "bad-list"}
    for case in BAD:
        shown |= set(re.findall(r"(?m)^\S.*?:\d+:\d+: ([a-z0-9-]+): ", expected_of(case)))
    missing = {}
    for path in sorted((CASES.parents[1] / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(SPEAKERS):
                said = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                codes = [
                    text for text in said if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", str(text))
                ]
                missing |= {code: path.name for code in codes if code not in shown}
    assert missing == {}


def expected_of(case: Path) -> str:
    """Give the snapshot of a case."""
    return (case / "expected.txt").read_text()


def test_base_is_good(lay: Lay, callsheet: Command) -> None:
    """The catalog that the bad ones differ from has no fault of its own."""
    lay()
    ended = callsheet("generate", "--quiet")
    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_no_such_folder(
    callsheet: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A catalog that is not there is one diagnostic that names the closest folder beside it."""
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    ended = callsheet("generate", "--spec", "spce")
    assert ended.code == 2
    assert ended.err == (
        "spce:1:1: no-catalog: there is no such folder\n"
        "    help: did you mean `spec`?\n"
        "1 problem in the catalog; nothing was written.\n"
    )
    assert not Path("generated").exists()


def test_too_large(lay: Lay, callsheet: Command) -> None:
    """A file that no hand can have written is refused by its size, at once."""
    (lay() / "sources.yaml").write_text("#" * 4_000_001)
    ended = callsheet("generate")
    assert ended.code == 2
    assert ended.err.startswith("sources.yaml:1:1: too-large: the file is over 4,000,000 bytes\n")
