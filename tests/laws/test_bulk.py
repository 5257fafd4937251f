"""What stands in generated/: each file has a reader whom the README names, and none is another over again."""

import re
from collections import defaultdict
from pathlib import PurePosixPath

import pytest

from tests.laws.conftest import ROOT, Picture, picture_of

README = (ROOT / "README.md").read_text(encoding="utf-8")
READERS = dict(re.findall(r"^\| `generated/([^`]+)` \|.*\| ([^|]+) \|$", README, re.MULTILINE))
MOST = 7_000_000  # bytes
TWICE = {"LICENSE", "py.typed"}  # each package carries its own


@pytest.fixture(scope="module")
def made() -> Picture:
    """Return every file that is made, by path."""
    return picture_of(ROOT / "generated")


def is_in(path: str, row: str) -> bool:
    """Whether a row of the README's table is about a file: one of its folder at any depth, or one with its name."""
    if row.endswith("/"):
        return path.startswith(row)
    return path.count("/") == row.count("/") and PurePosixPath(path).match(row)


def test_every_file_has_a_reader(made: Picture) -> None:
    """Each generated file is in one row of the README's table, which names its reader; and no row is about none."""
    assert all(READERS.values())
    rows = {path: [row for row in READERS if is_in(path, row)] for path in made}
    assert {path: found for path, found in rows.items() if len(found) != 1} == {}
    assert {row for found in rows.values() for row in found} == READERS.keys()


def test_no_file_is_another_over_again(made: Picture) -> None:
    """No two generated files hold the same, but for what each package must carry."""
    alike: defaultdict[bytes, list[str]] = defaultdict(list)
    for path, data in made.items():
        if PurePosixPath(path).name not in TWICE:
            alike[data].append(path)
    assert [paths for paths in alike.values() if len(paths) > 1] == []


def test_all_is_small(made: Picture) -> None:
    """All that is generated stays below a size that a reviewer can still take along."""
    assert sum(map(len, made.values())) <= MOST
