"""The editor's schemas: what they accept is what the generator accepts."""

import json
import re
from pathlib import Path

import jsonschema_rs
import pytest
import yaml

from callsheet.catalog.authored import FILE_TYPES

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "spec").rglob("*.yaml"))
SCHEMA_LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


class EditorLoader(yaml.SafeLoader):
    """Reads YAML the way editors do: YAML 1.2, in which a date is text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    if first not in "yYnNoO"
}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT / "spec").as_posix())
def test_each_file_names_its_schema_and_satisfies_it(path: Path) -> None:
    """The first line of a catalog file names a schema that exists, and the file satisfies it."""
    text = path.read_text(encoding="utf-8")
    named = SCHEMA_LINE.match(text)
    assert named, "the first line names no schema"
    schema = json.loads((path.parent / named[1]).read_bytes())
    data = yaml.load(text, EditorLoader)  # noqa: S506  # a safe loader
    found = list(jsonschema_rs.validator_for(schema).iter_errors(data))
    assert not found, found[0]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT / "spec").as_posix())
def test_a_misspelt_key_is_refused(path: Path) -> None:
    """An editor underlines a key that the generator would refuse."""
    text = path.read_text(encoding="utf-8")
    named = SCHEMA_LINE.match(text)
    assert named
    schema = json.loads((path.parent / named[1]).read_bytes())
    data = yaml.load(text, EditorLoader)  # noqa: S506  # a safe loader
    assert not jsonschema_rs.is_valid(schema, {**data, "modells": []})


def test_there_is_a_schema_for_every_kind_of_file() -> None:
    """Each kind of catalog file has its schema, and every key in it has a description or a type of its own."""
    folder = ROOT / "generated" / "schemas" / "authoring"
    assert len(list(folder.glob("*.json"))) == len(FILE_TYPES)
