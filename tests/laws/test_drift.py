"""The committed output is what the catalog makes, and every kind of drift is seen."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.laws.conftest import ROOT, Run, picture_of


def test_committed_output_is_current(run: Run) -> None:
    """The repository's generated/ is exactly what its spec/ and templates/ make."""
    before = picture_of(ROOT / "generated")
    ended = run("check")
    assert ended.returncode == 0, f"run `callsheet generate`\n{ended.stderr}{ended.stdout[-4000:]}"
    assert picture_of(ROOT / "generated") == before


def edit(path: Path) -> None:
    """Change a file by hand."""
    path.write_text(path.read_text() + "\nedited by hand\n")


def add(path: Path) -> None:
    """Put a file of one's own beside."""
    path.with_name("stranger.md").write_text("not made from the catalog\n")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (edit, ("--- a/docs/index.md", "-edited by hand", "1 changed, 0 missing")),
        (Path.unlink, ("--- /dev/null", "+++ b/docs/index.md", "0 changed, 1 missing")),
        (add, ("strange: docs/stranger.md is not made", "0 stale, 1 strange")),
    ],
    ids=["edited", "deleted", "added"],
)
def test_drift_is_seen(
    run: Run, copy: Path, change: Callable[[Path], object], said: tuple[str, ...]
) -> None:
    """A file that is edited, deleted or added makes `check` exit with 1 and name it; nothing is repaired."""
    change(copy / "generated/docs/index.md")
    before = picture_of(copy / "generated")
    ended = run("check", cwd=copy)
    assert ended.returncode == 1
    for words in said:
        assert words in ended.stdout + ended.stderr
    assert "Run `callsheet generate`" in ended.stderr
    assert picture_of(copy / "generated") == before


def test_catalog_that_moved_on(run: Run, copy: Path) -> None:
    """A catalog edited without generating makes `check` exit with 1 and show what would change."""
    spec = copy / "spec/families/finch.yaml"
    spec.write_text(spec.read_text().replace("Small birds.", "Very small birds."))
    ended = run("check", cwd=copy)
    assert ended.returncode == 1
    assert "+++ b/catalog.json" in ended.stdout
    assert "Very small birds." in ended.stdout
