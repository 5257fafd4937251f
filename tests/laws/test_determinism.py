"""Same catalog, same bytes: whatever the hash seed, the language, the time zone and the working directory."""

import os
import shutil
from pathlib import Path

from tests.laws.conftest import ROOT, Run, picture_of

WAYS: tuple[dict[str, str], ...] = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC", "COLUMNS": "40", "PYTHONUTF8": "0"},
    {
        "PYTHONHASHSEED": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "Asia/Tokyo",
        "LANGUAGE": "zh_TW",
        "HOME": "/",
    },
)


def test_same_bytes_everywhere(run: Run, tmp_path: Path) -> None:
    """Two machines that differ in everything but the catalog make the same tree, byte for byte."""
    trees = []
    for number, way in enumerate(WAYS):
        place = tmp_path / f"place {number}" / ("näher" if number else "")
        place.mkdir(parents=True)
        shutil.copytree(ROOT / "spec", place / "spec")
        if (
            number
        ):  # as after a checkout: other times, and a folder that lists its files in another order
            for path in sorted((place / "spec").rglob("*.yaml"), reverse=True):
                os.utime(path, (1, 1))
        ended = run("generate", "--quiet", cwd=place, env=way)
        assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
        trees.append(picture_of(place / "generated"))
    first, second = trees
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
