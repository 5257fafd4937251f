"""What the tests of publishing share: file sets with a manifest, and pictures of a tree."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from callsheet.publish.output import FileSet, manifest_of


def _build(files: Mapping[str, str]) -> FileSet:
    made = {path: text.encode() for path, text in files.items()}
    return FileSet.of({**made, "manifest.txt": manifest_of(FileSet.of(made))})


def _picture(out: Path) -> dict[str, bytes]:
    return {
        f"{path.relative_to(out)}{'/' if path.is_dir() and not path.is_symlink() else ''}": (
            f"-> {path.readlink()}".encode()
            if path.is_symlink()
            else path.read_bytes() if path.is_file() else b""
        )
        for path in sorted(out.rglob("*"))
    }


@pytest.fixture(scope="session")
def build() -> Callable[[Mapping[str, str]], FileSet]:
    """Return a function that makes a file set of texts and adds its manifest."""
    return _build


@pytest.fixture(scope="session")
def picture() -> Callable[[Path], dict[str, bytes]]:
    """Return a function that gives everything in a tree: folders, contents, links, leftovers."""
    return _picture


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return a path for the output tree; nothing is there yet."""
    return tmp_path / "generated"
