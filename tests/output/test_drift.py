"""Comparing writes nothing and tells every way in which a tree differs from what was built."""

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from callsheet.publish.output import Change, Drift, FileSet, compare, publish, unified_diff

Build = Callable[[Mapping[str, str]], FileSet]
Picture = Callable[[Path], dict[str, bytes]]


def test_published_tree_is_clean(build: Build, out: Path) -> None:
    """Right after publishing nothing differs, whatever litter other tools leave."""
    files = build({"a": "a", "b/c": "c"})
    publish(files, out)
    (out / "b/__pycache__").mkdir()
    (out / "b/__pycache__/c.pyc").touch()
    (out / ".DS_Store").touch()
    assert compare(files, out) == Drift((), ())
    assert compare(files, out).is_clean


def test_absent_tree_lacks_everything(build: Build, out: Path) -> None:
    """A tree that does not exist lacks every file, and comparing does not make it."""
    drift = compare(build({"a": "a"}), out)
    assert drift.missing == ("a", "manifest.txt")
    assert not out.exists()


def test_every_difference_is_told(build: Build, picture: Picture, out: Path) -> None:
    """Changed, missing, stale and strange files are told apart, and the tree is not touched."""
    publish(build({"changed": "old", "missing": "m", "same": "s", "stale": "gone"}), out)
    (out / "missing").unlink()
    (out / "strange").write_text("mine")
    before = picture(out)
    drift = compare(build({"changed": "new", "missing": "m", "same": "s"}), out)
    assert drift.changed[0] == Change("changed", b"old", b"new")
    assert [change.path for change in drift.changed] == ["changed", "manifest.txt"]
    assert (drift.missing, drift.stale, drift.strange) == (("missing",), ("stale",), ("strange",))
    assert not drift.is_clean
    assert picture(out) == before


def test_stranger_alone_is_drift(build: Build, out: Path) -> None:
    """A tree with a stranger in it is not clean."""
    publish(build({"a": "a"}), out)
    (out / "strange").write_text("mine")
    drift = compare(build({"a": "a"}), out)
    assert not drift.changes
    assert not drift.is_clean


def test_links_are_compared_and_not_followed(build: Build, out: Path, tmp_path: Path) -> None:
    """A link is never the file it leads to, nor the folder."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/b").write_text("b")
    files = build({"a/b": "b", "c": "b"})
    publish(files, out)
    (out / "a/b").unlink()
    (out / "a").rmdir()
    (out / "a").symlink_to(tmp_path / "outside")
    (out / "c").unlink()
    (out / "c").symlink_to(tmp_path / "outside/b")
    drift = compare(files, out)
    assert drift.missing == ("a/b",)
    assert drift.changed == (Change("c", str(tmp_path / "outside/b").encode(), b"b"),)
    assert drift.strange == ("a",)


def test_diff_is_a_patch(build: Build, out: Path, require: Callable[[str], str]) -> None:
    """The diff, applied by git, turns the old tree into what was built."""
    publish(build({"a/b": "1\n2\n3\n", "end": "no newline", "stale": "x\n", "feed": "\f1\n"}), out)
    files = build({"a/b": "1\n3\n4\n", "end": "newline\n", "new/file": "n", "feed": "\f2\n"})
    text = "".join(f"{line}\n" for line in unified_diff(compare(files, out)))
    subprocess.run([require("git"), "apply", "-"], cwd=out, input=text.encode(), check=True)
    assert compare(files, out).is_clean


def test_diff_leaves_line_ends_alone(build: Build, out: Path) -> None:
    """Where a checkout has changed the line ends, the diff shows what else differs, and no more."""
    publish(build({"a": "1\n2\n3\n"}), out)
    (out / "a").write_bytes(b"1\r\n3\r\n")
    lines = list(unified_diff(compare(build({"a": "1\n2\n3\n"}), out)))
    assert [line for line in lines if line[0] in "+-"] == ["--- a/a", "+++ b/a", "+2"]


def test_diff_of_a_conflict_says_so(build: Build, out: Path) -> None:
    """A file with conflict markers is one sentence, not a diff; a line that looks like one marker is no conflict."""
    publish(build({"a": "a", "b": "b"}), out)
    (out / "a").write_bytes(b"<<<<<<< ours\r\na\r\n=======\r\nA\r\n>>>>>>> theirs\r\n")
    (out / "b").write_text("b\n=======\n")
    lines = list(unified_diff(compare(build({"a": "a", "b": "b"}), out)))
    assert lines[0] == "a/a holds the conflict markers of a merge"
    assert lines[1:3] == ["--- a/b", "+++ b/b"]


def test_diff_is_in_order_of_path(build: Build, out: Path) -> None:
    """The files of a diff stand in order of their paths, however they differ."""
    publish(build({"b": "b", "d": "d"}), out)
    lines = unified_diff(compare(build({"a": "a", "c": "c", "d": "D"}), out))
    named = [line[6:] for line in lines if line.startswith(("--- a/", "+++ b/"))]
    assert named == ["a", "b", "c", "d", "d", "manifest.txt", "manifest.txt"]


def test_diff_of_bytes_says_so(out: Path) -> None:
    """Files that are not text are only said to differ."""
    publish(FileSet.of({"a": b"\0", "b": b"text"}), out)
    drift = compare(FileSet.of({"a": b"\1\0", "b": b"\xff", "c": b"\xff"}), out)
    assert list(unified_diff(drift)) == [
        "Binary files a/a and b/a differ",
        "Binary files a/b and b/b differ",
        "Binary files /dev/null and b/c differ",
    ]
