"""Same catalog, same bytes: whatever the hash seed, the language, the time zone and the working directory."""

import os
import shutil
from pathlib import Path

from callsheet.catalog.load import load_text
from tests.laws.conftest import ROOT, Run, picture_of

ELSEWHERE = {
    "PYTHONHASHSEED": "1",
    "LC_ALL": "C.UTF-8",
    "LANGUAGE": "zh_TW",
    "TZ": "Asia/Tokyo",
    "HOME": "/",
    "COLUMNS": "300",
}


def test_same_bytes_everywhere(run: Run, real: Path, tmp_path: Path) -> None:
    """Two machines that differ in everything but the catalog make the same tree, byte for byte."""
    place = tmp_path / "another place" / "näher"
    place.mkdir(parents=True)
    # As after a checkout: other times, and a folder that lists its files in another order.
    for path in sorted((ROOT / "spec").rglob("*.yaml"), reverse=True):
        target = place / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
        os.utime(target, (1, 1))
    ended = run("generate", "--quiet", cwd=place, env=ELSEWHERE)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    first, second = picture_of(real / "generated"), picture_of(place / "generated")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_second_run_changes_nothing(run: Run, copy: Path) -> None:
    """Generating again, over its own output, writes no file and keeps every time."""
    before = {p: p.stat().st_mtime_ns for p in (copy / "generated").rglob("*") if p.is_file()}
    assert run("generate", "--quiet", cwd=copy).returncode == 0
    after = {p: p.stat().st_mtime_ns for p in (copy / "generated").rglob("*") if p.is_file()}
    assert after == before


def test_nothing_of_the_machine(home: Path) -> None:
    """No file that is made names a folder of the machine that made it."""
    for name, data in picture_of(home / "generated").items():
        for word in (str(home), str(ROOT), str(Path.home())):
            assert len(word) < 3 or word.encode() not in data, f"{name} names {word}"


def test_line_ends_of_a_checkout(run: Run, home: Path, tmp_path: Path) -> None:
    """A checkout that changes line ends, of catalog, templates and output, is clean, and makes the same bytes."""
    here = tmp_path / "here"
    shutil.copytree(home, here)
    shutil.copytree(ROOT / "templates", here / "templates")
    for path in [path for path in here.rglob("*") if path.is_file()]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    ended = run("check", cwd=here)
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout[-4000:]
    assert run("generate", "--out", "again", cwd=here).returncode == 0
    for path in [path for path in (home / "generated").rglob("*") if path.is_file()]:
        made = here / "again" / path.relative_to(home / "generated")
        assert made.read_bytes() == path.read_bytes(), path


def test_catalog_with_other_line_ends() -> None:
    """A file of the real catalog means the same, at the same places, whatever ends its lines."""
    for path in sorted((ROOT / "spec").rglob("*.yaml")):
        raw = path.read_bytes()
        assert b"\r" not in raw
        assert load_text(raw.replace(b"\n", b"\r\n"), path.name) == load_text(raw, path.name), path
