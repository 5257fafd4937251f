"""The sources: each can be followed, says what it is, and carries no more than its kind allows."""

import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from callsheet.pipeline import load_contract
from callsheet.targets.docs.evidence import evidence_lines

ROOT = Path(__file__).resolve().parent.parent
KINDS = {"own_page", "own_code", "copy", "reseller_docs", "third_party_code", "digest"}
PUBLISHING = {"own_page", "own_code", "copy"}
NUMBERED = re.compile(r"fs:[0-9]+|public file")
DAY = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")
SPOKEN = re.compile(r"unknown|20[0-9]{2}(-[0-9]{2}){0,2}")


def _read(file: Path, key: str) -> dict[str, dict[str, Any]]:
    """Read a file of the spec as it is written, every scalar a text."""
    text = file.read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506  # makes texts only
    found: dict[str, dict[str, Any]] = loaded[key]
    return found


SOURCES = _read(ROOT / "spec" / "sources.yaml", "sources")
FACTS: dict[str, dict[str, Any]] = {}
for path in sorted((ROOT / "spec" / "facts").iterdir()):
    FACTS |= _read(path, "facts")


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_says_what_it_is_and_where(name: str) -> None:
    """An entry has title, publisher, kind, an address, the day it was read, the date of it."""
    source = SOURCES[name]
    assert all([source["title"], source["publisher"], source["name"]["en"]])
    assert source["kind"] in KINDS
    assert DAY.fullmatch(source["read"])
    assert SPOKEN.fullmatch(source["speaks_of"])
    address = urlsplit(source["url"])
    assert source["url"] == "unknown" or address.scheme == "https"
    if address.netloc == "github.com":
        assert address.path.count("/") >= 2, "a repository at least"
    if "repeats" in source:
        assert source["repeats"] in SOURCES.keys() - {name}


def test_no_source_is_a_number() -> None:
    """Nothing under `spec/` and `generated/` cites a file by a number that nobody can look up."""
    files = [f for top in ("spec", "generated") for f in (ROOT / top).rglob("*") if f.is_file()]
    texts = {f: f.read_text(encoding="utf-8", errors="ignore") for f in files}
    assert len(texts) > 100
    assert [str(f) for f, text in texts.items() if NUMBERED.search(text)] == []


def test_no_address_stands_for_two_sources() -> None:
    """Two entries with one address are one page, unless it is said that one repeats the other."""
    at = Counter(s["url"] for s in SOURCES.values() if s["url"] != "unknown" and "repeats" not in s)
    assert {url for url, count in at.items() if count > 1} <= {"https://kling.ai/document-api"}


def test_facts_are_no_surer_than_their_source() -> None:
    """What a reseller, a digest or another's code says is not `published`."""
    found = [
        name
        for name, fact in FACTS.items()
        if fact["confidence"] == "published"
        and SOURCES[fact["source"].split()[0]]["kind"] not in PUBLISHING
    ]
    assert found == []


def test_the_evidence_is_counted(say) -> None:
    """Facts by authority, confidence and kind of source, and statements with one witness, are what the spec holds."""
    contract = load_contract(ROOT / "spec")
    evidence = contract.evidence
    assert evidence is not None
    for line in evidence_lines(contract, "en"):
        say(f"{line.indent}{line.label} {line.text}")
    cited = [SOURCES[fact["source"].split()[0]] for fact in FACTS.values()]
    words = Counter(source.get("authority", "provider") for source in cited)
    assert dict(evidence.authorities) == words
    sure = Counter(fact["confidence"] for fact in FACTS.values())
    assert dict(evidence.confidences) == sure
    kinds = Counter(source["kind"] for source in cited)
    assert {kind: count for kind, count in evidence.kinds if count} == kinds
    assert evidence.unknown_addresses == sum(s["url"] == "unknown" for s in SOURCES.values())
    assert 0 < evidence.one_third_party < evidence.one_witness < evidence.statements


@pytest.mark.parametrize("page", ["index.md", "zh-Hant/index.md"])
def test_the_docs_show_the_counts(page: str) -> None:
    """The index of each language ends with the counts that the test prints."""
    contract = load_contract(ROOT / "spec")
    text = (ROOT / "generated" / "docs" / page).read_text(encoding="utf-8")
    locale = "zh-Hant" if "zh" in page else "en"
    lines = [line.text for line in evidence_lines(contract, locale)]
    last = [line.rsplit(" ", 1)[-1] for line in text.rstrip().splitlines()[-len(lines) :]]
    assert [re.sub(r"\D", "", word) for word in last] == lines
