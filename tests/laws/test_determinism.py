"""Same catalog, same bytes: whatever the hash seed, the language, the time zone and the working directory."""

import os
from pathlib import Path

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
