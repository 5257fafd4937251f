"""`callsheet facts`: what of the catalog wants another look."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

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
        assert reason != "unknown" or fact["confidence"] == "unknown"


def test_a_third_party_alone_is_told_by_who_speaks() -> None:
    """Alone is a fact whose sources come down, by `repeats`, to one document that is no vendor's, however sure."""
    told = {fact["id"] for fact in listed("--single")["facts"]}
    sources = yaml.safe_load((ROOT / "spec/sources.yaml").read_text("utf-8"))["sources"]

    def witness(citation: str) -> str:
        name = citation.split()[0]
        while "repeats" in sources[name]:
            name = sources[name]["repeats"]
        return name

    expected, unlike = set(), 0
    for file in sorted((ROOT / "spec/facts").glob("*.yaml")):
        for id_, fact in yaml.safe_load(file.read_text("utf-8"))["facts"].items():
            also = fact.get("also", [])
            cited = [fact["source"], *([also] if isinstance(also, str) else also)]
            kinds = [sources[name]["kind"] for name in {*map(witness, cited)}]
            if len(kinds) == 1 and kinds[0] not in ("own_page", "own_code", "copy"):
                expected.add(id_)
                unlike += fact["confidence"] != "published-3p"
    assert told == expected
    assert unlike, "confidence alone would not tell"


def test_a_table_prints_texts_as_they_are(tmp_path: Path) -> None:
    """A fact's place that looks like markup of the terminal's is printed, and each fact's text stands there whole."""
    for case in ("base", "good/every_statement"):
        shutil.copytree(ROOT / "tests/cases" / case, tmp_path / "spec", dirs_exist_ok=True)
    facts = tmp_path / "spec/facts/finch.yaml"
    text = facts.read_text("utf-8")
    facts.write_text(text.replace("source: guide §6", 'source: "guide [/b] [red]6"'), "utf-8")
    page = run("--spec", str(tmp_path / "spec"), "--as-of", "2036-01-01").stdout
    assert "guide [/b] [red]6" in page
    assert "Whatever else wins over the rest" in page
    assert "\nfinch.extra" in page
    assert "5 facts (5 stale, 2 disputed, 0 unknown, 0 single)" in page


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
    assert all(fact["id"] in page for fact in found["facts"])
    assert f"{len(found['facts'])} facts (" in page


@pytest.mark.parametrize(
    "arguments",
    [("--as-of", "2026-02-30"), ("--as-of", "soon"), ("--older-than", "-1"), ("--older-than", "x"),
     ("--older-than", "99999999"), ("--spec", "nowhere")],
)  # fmt: skip
def test_bad_input_is_told(arguments: tuple[str, ...]) -> None:
    """A day or a number that is none, or a folder without a catalog, is told with exit code 2."""
    assert run(*arguments, code=2).stderr
