"""Ids of vectors and of schema definitions are made of what a thing says: another beside it, wherever, changes none."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.laws.conftest import Run

# A limit that takes whatever the family's own limits take, on a field that has some.
LIMIT = "\n  - {{field: {field}, {bound}, authority: decision, source: {source}, reason: To see what it changes.}}"
# Said at another place than the family's own, so that each limit's findings can be told apart.
SOURCES = {"home": "guide §1", "real": "page §1"}
BOUNDS = {"duration": "max: 86401", "seconds": "max: 86401", "prompt": "max_length: 98765"}
TAKEN = "86399", "86400", "86401", "86402", "98764", "98765", "98766"


@pytest.mark.parametrize("catalog", ["home", "real"])
def test_a_limit_put_first_renames_nothing(
    catalog: str, run: Run, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """After a new first limit in every family, each vector and definition of before is there under its id."""
    before: Path = request.getfixturevalue(catalog)
    home = tmp_path / "home"
    shutil.copytree(before, home)
    inserted = 0
    for path in (home / "spec/families").glob("*.yaml"):
        text = path.read_text()
        field = next((f for f in BOUNDS if f"field: {f}" in text.partition("\nlimits:")[2]), "")
        inserted += bool(field)
        limit = LIMIT.format(field=field, bound=BOUNDS[field], source=SOURCES[catalog])
        path.write_text(text.replace("\nlimits:", f"\nlimits:{limit}", 1))
    assert inserted == len(list((home / "spec/families").glob("*.yaml")))
    ended = run("generate", "--quiet", cwd=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    was, now = (set(ids(folder / "generated")) for folder in (before, home))
    assert was - now == set()
    new = now - was
    assert len(new) > inserted
    assert all(any(word in id_ for word in (*TAKEN, "_limit_")) for id_ in new), sorted(new)[:9]


def ids(generated: Path) -> Iterator[str]:
    """Give the ids of all vectors, what they cover, and the names of all definitions, each with its file."""
    for path in sorted(generated.rglob("*.json")):
        name = path.relative_to(generated).as_posix()
        if name.startswith("vectors/"):
            for vector in json.loads(path.read_bytes())["vectors"]:
                yield f"{name} {vector['id']}"
        elif name.startswith("schemas/"):
            yield from (f"{name} {found}" for found in definitions(json.loads(path.read_bytes())))


def definitions(schema: Any, at: str = "") -> Iterator[str]:
    """Give the path of every definition in a schema."""
    if isinstance(schema, dict):
        for name, inner in schema.get("$defs", {}).items():
            yield f"{at}/{name}"
            yield from definitions(inner, f"{at}/{name}")
