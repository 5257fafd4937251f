"""Publishing touches only what differs, only what is ours, and leaves a whole tree if it fails."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from callsheet.publish.output import (
    FileSet,
    PublishFailed,
    StrangerInTheWay,
    TargetCount,
    compare,
    publish,
    recover,
)

Build = Callable[[Mapping[str, str]], FileSet]
Picture = Callable[[Path], dict[str, bytes]]


def test_writes_every_file(build: Build, picture: Picture, out: Path) -> None:
    """The tree holds exactly the files of the set, readable by all whatever the umask."""
    files = build({"python/a/b.py": "b", "catalog.json": "{}", "docs/空.md": ""})
    umask = os.umask(0o077)
    try:
        publish(files, out)
    finally:
        os.umask(umask)
    assert {path: data for path, data in picture(out).items() if path[-1] != "/"} == dict(
        files.files
    )
    assert {(out / path).stat().st_mode & 0o777 for path, _ in files.files} == {0o644}


def test_counts_by_target(build: Build, out: Path) -> None:
    """The outcome counts what was written, left alone and removed, by target."""
    publish(build({"python/a": "a", "python/b": "b", "docs/c": "c"}), out)
    outcome = publish(build({"python/a": "a", "python/b": "B", "schemas/d": "d"}), out)
    assert outcome.targets == (
        TargetCount(".", written=1, unchanged=0, removed=0),
        TargetCount("docs", written=0, unchanged=0, removed=1),
        TargetCount("python", written=1, unchanged=1, removed=0),
        TargetCount("schemas", written=1, unchanged=0, removed=0),
    )
    assert outcome.strangers == ()


def test_unchanged_files_are_not_touched(build: Build, out: Path) -> None:
    """A file whose content is right keeps its time and its inode."""
    publish(build({"a": "a", "b": "b"}), out)
    os.utime(out / "a", (1, 1))
    before = (out / "a").stat()
    publish(build({"a": "a", "b": "changed"}), out)
    after = (out / "a").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_files_no_longer_made_are_removed(build: Build, picture: Picture, out: Path) -> None:
    """A file that the old manifest lists and nobody makes now goes, with the folders it empties."""
    publish(build({"a/b/c/gone": "", "a/kept": ""}), out)
    (out / "a/b/c/__pycache__").mkdir()
    (out / "a/b/c/__pycache__/gone.pyc").touch()
    (out / "a/b/.DS_Store").touch()
    publish(build({"a/kept": ""}), out)
    assert set(picture(out)) == {"a/", "a/kept", "manifest.txt"}


def test_files_and_folders_may_trade_places(build: Build, picture: Picture, out: Path) -> None:
    """A file may become a folder of the same name, and a folder a file."""
    publish(build({"a": "", "b/c/d": "", "b/e": ""}), out)
    publish(build({"a/b/c": "", "b": ""}), out)
    assert set(picture(out)) == {"a/", "a/b/", "a/b/c", "b", "manifest.txt"}


def test_case_of_a_name_may_change(build: Build, picture: Picture, out: Path) -> None:
    """A file or folder renamed only in case arrives, also on a disk that ignores case."""
    publish(build({"Docs/a.md": "a", "Read.md": "r"}), out)
    publish(build({"docs/a.md": "a", "READ.md": "r"}), out)
    assert set(picture(out)) == {"docs/", "docs/a.md", "READ.md", "manifest.txt"}


def test_strangers_are_reported_and_kept(build: Build, picture: Picture, out: Path) -> None:
    """A file of somebody else is named and kept; a folder of theirs is named as one."""
    publish(build({"python/a": "a", "old/b": "b"}), out)
    strangers = ("old/mine", "python/notes", "python/.venv/bin/x", "python/.venv/y")
    for path in (*strangers, "python/__pycache__/a.pyc", ".DS_Store"):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text("mine")
    (out / "loop").symlink_to(out)
    outcome = publish(build({"python/a": "a"}), out)
    assert outcome.strangers == ("loop", "old/", "python/.venv/", "python/notes")
    assert {picture(out)[path] for path in strangers} == {b"mine"}


def test_stranger_in_the_way_stops_everything(build: Build, picture: Picture, out: Path) -> None:
    """Where files of somebody else would be lost, nothing is written and all are named."""
    publish(build({"a": "old", "c/d": "d"}), out)
    (out / "b").write_text("mine")
    (out / "c/mine").write_text("mine")
    (out / "e").write_text("mine")
    before = picture(out)
    with pytest.raises(StrangerInTheWay) as refusal:
        publish(build({"a": "new", "b": "b", "c": "c", "e/f": "f"}), out)
    assert refusal.value.paths == ("b", "c/mine", "e")
    assert all(str(out / path) in str(refusal.value) for path in refusal.value.paths)
    assert picture(out) == before


def test_files_edited_by_hand_are_replaced(build: Build, out: Path) -> None:
    """A file of the manifest is ours even when edited, and is set right."""
    publish(build({"a": "a"}), out)
    (out / "a").write_text("edited")
    publish(build({"a": "a"}), out)
    assert (out / "a").read_text() == "a"


@pytest.mark.parametrize("damage", ["", "<<<<<<< ours"])
def test_lost_manifest_is_no_harm(build: Build, out: Path, damage: str) -> None:
    """Over the same files without a readable manifest, publishing writes the manifest and no more."""
    files = build({"a": "a", "b/c": "c"})
    publish(files, out)
    (out / "manifest.txt").unlink()
    if damage:
        (out / "manifest.txt").write_text(damage)
    assert [count.written for count in publish(files, out).targets] == [1, 0]


def test_files_in_conflict_are_made_anew(build: Build, picture: Picture, out: Path) -> None:
    """After a merge with conflicts, the manifest's own among them, one publication makes the tree and names them."""
    marked = "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n"
    publish(build({"a": "a", "b": "b", "ours": "o", "theirs": "t"}), out)
    (out / "a").write_text(marked.format("x", "y"))
    (out / "theirs").write_text(marked.format("x", "y"))
    (out / "manifest.txt").write_text(f"a\nb\n{marked.format('ours', 'theirs')}")
    files = build({"a": "A", "b": "b", "ours": "O"})
    assert compare(files, out).conflicted == ("a", "manifest.txt", "theirs")
    outcome = publish(files, out)
    assert outcome.conflicted == ("a", "manifest.txt", "theirs")
    assert outcome.strangers == ()
    assert picture(out) == dict(files.files)
    assert publish(files, out).conflicted == ()


def test_line_ends_do_not_matter(build: Build, picture: Picture, out: Path) -> None:
    """A tree whose line ends a checkout has changed is current, and publishing leaves it as it is."""
    files = build({"a/b": "1\n2\n", "c": "3\n"})
    publish(files, out)
    for path, data in files.files:
        (out / path).write_bytes(data.replace(b"\n", b"\r\n"))
    before = picture(out)
    assert compare(files, out).is_clean
    assert {(t.written, t.removed) for t in publish(files, out).targets} == {(0, 0)}
    assert picture(out) == before


def test_line_ends_of_bytes_matter(out: Path) -> None:
    """In a file that is no text, a byte more is another content."""
    publish(FileSet.of({"a": b"\0\r\n"}), out)
    assert not compare(FileSet.of({"a": b"\0\n"}), out).is_clean


def test_link_in_place_of_a_file_is_replaced(build: Build, out: Path, tmp_path: Path) -> None:
    """A link where a file of ours was becomes a file, and what it led to stays as it was."""
    outside = tmp_path / "outside"
    outside.write_text("a")
    publish(build({"a": "a", "stale": ""}), out)
    for name in ("a", "stale"):
        (out / name).unlink()
        (out / name).symlink_to(outside)
    publish(build({"a": "a"}), out)
    assert not (out / "a").is_symlink()
    assert not (out / "stale").is_symlink()
    assert (out / "a").read_text() == outside.read_text() == "a"


def test_link_in_place_of_a_folder_is_an_error(build: Build, out: Path, tmp_path: Path) -> None:
    """A link on the way to a file is named and not followed."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "b").write_text("theirs")
    out.mkdir()
    (out / "a").symlink_to(outside)
    with pytest.raises(PublishFailed, match=f"{out / 'a'}: is a symbolic link"):
        publish(build({"a/b": "ours", "c": "c"}), out)
    assert [path.name for path in out.iterdir()] == ["a"]
    assert (outside / "b").read_text() == "theirs"


def test_output_that_is_a_file_is_an_error(build: Build, tmp_path: Path) -> None:
    """Where a folder of the output's own path is a file, the failure names the output."""
    (tmp_path / "file").write_text("mine")
    for out in (tmp_path / "file", tmp_path / "file/generated"):
        with pytest.raises(PublishFailed, match=f"{out}: .*; nothing was changed"):
            publish(build({"a": "a"}), out)
        assert recover(out) is None


def test_many_strangers_are_named_in_short(build: Build, out: Path) -> None:
    """A message about very many strangers names some and counts the rest."""
    out.mkdir()
    for number in range(100):
        (out / f"f{number}").write_text("mine")
    with pytest.raises(StrangerInTheWay, match="and 92 more") as refusal:
        publish(build({f"f{number}": "ours" for number in range(100)}), out)
    assert len(refusal.value.paths) == 100
