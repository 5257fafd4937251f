"""A file set is a tree that every disk can hold; its manifest is what may later be removed."""

import random
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callsheet.publish.output import FileSet, manifest_of, publish, read_manifest

Build = Callable[[Mapping[str, str]], FileSet]

NAMES = st.text(st.characters(codec="utf-8"), max_size=8)


@pytest.mark.parametrize(
    "path",
    [
        *("", "/etc/passwd", "../up", "a/../b", "a//b", "./a", "a/", "a\\b", "a\nb", "a\0b"),
        *("a/__pycache__/b", ".DS_Store", ".callsheet-journal.json", "a/.callsheet-0.new"),
    ],
)
def test_refuses_paths_that_are_not_ours(path: str) -> None:
    """A path that leaves the tree, or has a name we reserve, is refused by name."""
    with pytest.raises(ValueError, match=r"is not a plain|has a") as refusal:
        FileSet.of({path: b""})
    assert repr(path) in str(refusal.value)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("docs/Read.md", "docs/read.md"),
        ("docs/straße", "docs/STRASSE"),
        ("docs/e\u0301", "docs/\u00e9"),
        ("Docs/a.md", "docs/b.md"),
    ],
)
def test_refuses_paths_that_differ_by_case(one: str, other: str) -> None:
    """Two paths that are one on a disk that ignores case are refused, and both are named."""
    with pytest.raises(ValueError, match="one file where case is ignored") as refusal:
        FileSet.of({one: b"", other: b""})
    first, second = (name.split("/")[0] if "a.md" in one else name for name in (one, other))
    assert repr(first) in str(refusal.value)
    assert repr(second) in str(refusal.value)


def test_refuses_a_file_that_is_also_a_folder() -> None:
    """A path cannot be a file and lead to another."""
    with pytest.raises(ValueError, match="'a' is both a file and a folder"):
        FileSet.of({"a": b"", "a/b": b""})


@given(st.dictionaries(NAMES, st.binary(max_size=4), max_size=4), st.randoms())
def test_order_does_not_matter(files: dict[str, bytes], chance: random.Random) -> None:
    """The same files in any order are the same set, with the same manifest."""
    pairs = list(files.items())
    chance.shuffle(pairs)
    try:
        made = FileSet.of(files)
    except ValueError:
        return
    assert made == FileSet.of(dict(pairs))
    assert list(dict(made.files)) == sorted(files)
    assert manifest_of(made).decode().split("\n") == [*sorted(files), ""]


def test_targets_are_first_segments() -> None:
    """A target is named by the first segment; the root's own files belong to "."."""
    files = FileSet.of({"python/a/b": b"", "python/c": b"", "docs/d": b"", "catalog.json": b""})
    assert files.targets == (".", "docs", "python")


def test_manifest_survives_publishing(build: Build, out: Path) -> None:
    """The manifest read from a tree lists the files published there, and says nothing of their contents."""
    publish(build({"python/a.py": "a", "docs/b.md": "b"}), out)
    assert read_manifest(out) == {"python/a.py", "docs/b.md"}
    before = (out / "manifest.txt").read_bytes()
    publish(build({"python/a.py": "A", "docs/b.md": "B"}), out)
    assert (out / "manifest.txt").read_bytes() == before


def test_both_sides_of_a_manifest_in_conflict_count(out: Path) -> None:
    """A manifest that a merge left in conflict, with any line ends, lists the files of both sides."""
    out.mkdir()
    sides = [
        "a",
        "<<<<<<< ours",
        "b",
        "||||||| base",
        "=======",
        "c/d",
        ">>>>>>> theirs/c",
        "e",
        "",
    ]
    for end in ("\n", "\r\n"):
        (out / "manifest.txt").write_bytes(end.join(sides).encode())
        assert read_manifest(out) == {"a", "b", "c/d", "e"}


@pytest.mark.parametrize(
    "text", ["", "\n\n", "<<<<<<< ours", "=======", "\xff", "a\0b", "__pycache__/a"]
)
def test_damaged_manifest_is_empty(out: Path, text: str) -> None:
    """A manifest that is missing or cannot be read lists nothing."""
    assert read_manifest(out) == frozenset()
    out.mkdir()
    (out / "manifest.txt").write_bytes(text.encode("latin-1"))
    assert read_manifest(out) == frozenset()


def test_manifest_cannot_reach_outside(build: Build, out: Path, tmp_path: Path) -> None:
    """A manifest that lists a path outside the tree makes nothing there ours."""
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    out.mkdir()
    (out / "manifest.txt").write_text(f"../outside.txt\n{outside}\na/../../outside.txt\n")
    assert read_manifest(out) == frozenset()
    publish(build({"a/b.txt": "b"}), out)
    assert outside.read_text() == "mine"
