"""A publication that fails leaves the old tree, or a journal that the next command completes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from callsheet.publish import journal
from callsheet.publish.output import FileSet, PublishFailed, publish, recover

Build = Callable[[Mapping[str, str]], FileSet]
Picture = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def closed(out: Path) -> Iterator[Callable[[str], None]]:
    """Return a function that takes away the right to write to a folder, until the test ends."""
    folders = []

    def close(folder: str) -> None:
        folders.append(out / folder)
        folders[-1].chmod(0o555)

    yield close
    for path in folders:
        path.chmod(0o755)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to any folder")
@pytest.mark.parametrize("folder", ["made", "removed", "."])
def test_closed_folder_leaves_the_old_tree(
    build: Build, picture: Picture, out: Path, closed: Callable[[str], None], folder: str
) -> None:
    """Where a folder may not be written to, the old tree stays, whatever was to be done there."""
    publish(build({"made/a": "old", "removed/a": "old", "b": "old"}), out)
    before = picture(out)
    closed(folder)
    with pytest.raises(PublishFailed, match=r"ermission .*; nothing was changed"):
        publish(build({"made/a": "new", "b": "new"}), out)
    assert picture(out) == before
    assert recover(out) is None


def test_full_disk_leaves_the_old_tree(build: Build, picture: Picture, out: Path) -> None:
    """When a file cannot be written whole, the message names it and the old tree stays."""
    publish(build({"a": "old", "b": "old"}), out)
    before = picture(out)
    files = build({"a": "new", "b": "new" * 10_000})
    text = json.dumps({path: data.decode() for path, data in files.files})
    child = [sys.executable, "-I", str(Path(__file__).with_name("child.py"))]
    command = [*child, str(out), "limit", "9000", text]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.stderr == f"cannot publish {out / 'b'}: File too large; nothing was changed\n"
    assert picture(out) == before


def test_failure_halfway_is_completed_by_the_next_command(
    build: Build, picture: Picture, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If replacing fails, the message says that the next command completes it, and it does."""
    publish(build({"a": "old", "b": "old"}), out)

    real = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(target).name == "b":
            raise PermissionError(1, "Operation not permitted")
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        with pytest.raises(PublishFailed, match="the next command completes the rest"):
            publish(build({"a": "new", "b": "new"}), out)
    assert (out / "a").read_text() == "new"
    assert (out / "b").read_text() == "old"
    assert "was completed" in (recover(out) or "")
    publish(build({"a": "new", "b": "new"}), new := out.with_name("new"))
    assert picture(out) == picture(new)


def test_contents_are_on_disk_before_the_journal(
    build: Build, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Contents and the folders they lie in are synced first, for the sake of power cuts."""
    publish(build({"a/b": "old", "c": "old"}), out)
    synced: set[int] = set()
    before_first_rename: set[int] = set()
    sync, rename = os.fsync, os.replace

    def note_sync(descriptor: int) -> None:
        synced.add(os.fstat(descriptor).st_ino)
        sync(descriptor)

    def note_rename(source: Path, target: Path) -> None:
        before_first_rename.update(() if before_first_rename else synced)
        rename(source, target)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(os, "replace", note_rename)
    publish(build({"a/b": "new", "c": "new", "d": "new"}), out)
    needed = {(out / path).stat().st_ino for path in ("a/b", "c", "manifest.txt", "a", ".")}
    assert needed <= before_first_rename


def test_interrupt_while_staging_leaves_the_old_tree(
    build: Build, picture: Picture, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C before the journal stands leaves the old tree without leftovers."""
    publish(build({"a": "old"}), out)
    before = picture(out)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(journal, "_write_journal", interrupt)
    with pytest.raises(KeyboardInterrupt):
        publish(build({"a": "new", "b/c": "c"}), out)
    assert picture(out) == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"format": 2, "replace": [], "remove": []}',
        '{"format": 1, "replace": [], "remove": ["../outside"]}',
        '{"format": 1, "replace": [["../.callsheet-0.new", "a", "0"]], "remove": []}',
        '{"format": 1, "replace": [["", "a", "0"]], "remove": []}',
        '{"format": 1, "replace": [["mine", "a", "0"]], "remove": []}',
    ],
)
def test_journal_that_is_not_sound_is_not_followed(build: Build, out: Path, text: str) -> None:
    """A journal that is damaged or reaches outside is dropped, and the recovery says so."""
    publish(build({"a": "a"}), out)
    outside = out.with_name("outside")
    outside.write_text("mine")
    (out / ".callsheet-journal.json").write_text(text)
    assert "could not be read" in (recover(out) or "")
    assert recover(out) is None
    assert outside.read_text() == "mine"
    assert (out / "a").read_text() == "a"


def test_staged_file_that_is_gone_is_named(build: Build, out: Path) -> None:
    """If staged content was deleted before the recovery, its target is named."""
    publish(build({"a": "a"}), out)
    text = '{"format": 1, "replace": [[".callsheet-0.new", "a", "0"]], "remove": []}'
    (out / ".callsheet-journal.json").write_text(text)
    assert "except for a, whose new contents are gone; generate again" in (recover(out) or "")
    assert recover(out) is None
