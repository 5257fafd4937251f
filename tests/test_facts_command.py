"""`callsheet facts`: what of the catalog wants another look."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
REASONS = ("stale", "disputed", "unknown", "single")


def run(*arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command over the catalog."""
    command = [sys.executable, "-m", "callsheet", "facts", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done


def listed(*arguments: str) -> Any:
    """What it prints as JSON."""
    return json.loads(run("--json", *arguments).stdout)


@pytest.fixture(scope="module")
def catalog() -> Any:
    """Return the generated catalog, which has the same facts and counts."""
    return json.loads((ROOT / "generated/catalog.json").read_bytes())


@pytest.mark.parametrize("reason", REASONS)
def test_each_reason_lists_its_own(reason: str, catalog: Any) -> None:
    """What is asked for alone is what is listed, each with its source, and counted."""
    found = listed(f"--{reason}", "--as-of", "2026-12-01", "--older-than", "60")
    assert found["facts"]
    assert all(reason in fact["why"] for fact in found["facts"])
    assert found["counts"][reason] == len(found["facts"])
    for fact in found["facts"]:
        source = catalog["sources"][fact["source"].partition(" ")[0]]
        assert (fact["kind"], fact["read"]) == (source["kind"], source["read"])
        assert reason != "stale" or fact["read"] < found["before"] == "2026-10-02"
        assert reason != "single" or fact["confidence"] == "published-3p"
        assert reason != "unknown" or fact["confidence"] == "unknown"


def test_a_source_read_on_the_day_is_not_stale() -> None:
    """What was read on the last day that counts is fresh; a day later it is stale."""
    [day] = {fact["read"] for fact in listed("--stale", "--as-of", "2036-01-01")["facts"][:1]}
    before = listed("--stale", "--as-of", day, "--older-than", "0")
    assert all(fact["read"] < day for fact in before["facts"])
    assert listed("--stale", "--as-of", "1999-01-01")["facts"] == []


def test_the_counts_are_those_of_the_catalog(catalog: Any) -> None:
    """By authority, confidence and kind of source, and statements with one witness: the same as in `catalog.json`."""
    assert listed("--single")["evidence"] == catalog["evidence"]


def test_one_subject_alone() -> None:
    """A subject narrows the list; one that there is not is an error that names those there are."""
    ids = [fact["id"] for fact in listed("kling")["facts"]]
    assert ids
    assert all(id_.startswith("kling.") for id_ in ids)
    assert "kling" in run("klingon", code=2).stderr


def test_the_table_names_all() -> None:
    """The printed table has a row a fact and ends with the counts."""
    page = run("kling", "--disputed").stdout
    found = listed("kling", "--disputed")
    assert all(fact["id"].split(".")[1][:8] in page for fact in found["facts"])
    assert f"{len(found['facts'])} facts (" in page


@pytest.mark.parametrize(
    "arguments",
    [("--as-of", "2026-02-30"), ("--as-of", "soon"), ("--older-than", "-1"), ("--older-than", "x"),
     ("--older-than", "99999999"), ("--spec", "nowhere")],
)  # fmt: skip
def test_bad_input_is_told(arguments: tuple[str, ...]) -> None:
    """A day or a number that is none, or a folder without a catalog, is told with exit code 2."""
    small = () if "--spec" in arguments else ("--spec", "tests/cases/base")
    assert run(*arguments, *small, code=2).stderr
