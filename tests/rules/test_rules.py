"""rules.json: all that an engine needs, a line for each thing that it says, and the same as the package's tables."""

import dataclasses
import difflib
import importlib
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from callsheet import ir
from callsheet.catalog.authored import read_authored
from callsheet.catalog.load import load_catalog
from callsheet.render.renderer import Renderer
from callsheet.resolve.contract import resolve_contract
from callsheet.targets.rules.plan import plan_rules
from tests.vectors.reader import read_vectors
from tests.vectors.test_vectors import assert_all, outcome_of, same, vectors_of

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "generated/rules.json").read_bytes()
RULES: dict[str, Any] = json.loads(TEXT)
FAMILIES = sorted(RULES["families"])


def as_tuples(value: Any) -> Any:
    """Give a value with tuples for lists, as the engine's own tables have them."""
    if isinstance(value, dict):
        return {key: as_tuples(item) for key, item in value.items()}
    return tuple(map(as_tuples, value)) if isinstance(value, list) else value


# --- an engine of rules.json alone -----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Return an engine that has rules.json in the place of the package's tables; of these only the classes of rows."""
    home = tmp_path_factory.mktemp("engine")
    package = home / "engine_of_rules"
    shutil.copytree(ROOT / "generated/python/videogate/_engine", package / "_engine")
    (package / "__init__.py").touch()
    (package / "_data").mkdir()
    shutil.copy(ROOT / "generated/python/videogate/_data/rows.py", package / "_data")
    tables: dict[str, Any] = as_tuples(RULES)
    data, index = ModuleType("engine_of_rules._data"), ModuleType("engine_of_rules._data.index")
    vars(data).update(index=index, __path__=[str(package / "_data")])
    vars(index).update({name.upper(): value for name, value in tables.items()})
    vars(index).update(
        FAMILIES=tuple(tables["families"]),
        SPELLINGS={id_.casefold(): id_ for id_ in tables["models"]},
        rules_of=tables["families"].__getitem__,
    )
    sys.modules.update({data.__name__: data, index.__name__: index})
    sys.path.insert(0, str(home))
    yield importlib.import_module("engine_of_rules._engine.check")
    sys.path.remove(str(home))
    for name in [name for name in sys.modules if name.partition(".")[0] == "engine_of_rules"]:
        del sys.modules[name]


@pytest.mark.parametrize("family", FAMILIES)
def test_an_engine_needs_nothing_else(family: str, engine: ModuleType) -> None:
    """An engine that has rules.json and nothing else of the catalog gives the outcome of every vector."""

    def differing() -> Iterator[str]:
        for vector in vectors_of(family):
            found = outcome_of(engine.check(vector.request, **vector.options))
            if not same(found, vector.expect):
                yield f"{vector.id}: {str(found)[:600]}"

    assert_all(differing())


def test_the_package_has_the_same_tables() -> None:
    """The modules that the package reads hold what rules.json holds, family by family, and for all of them."""
    index: Any = importlib.import_module("videogate._data.index")
    for name in FAMILIES:
        own = importlib.import_module(f"videogate._data.{name}").RULES
        assert own == as_tuples(RULES["families"][name])
    held = {
        name: getattr(index, name.upper())
        for name in RULES
        if name not in ("format", "families", "dialects")
    }
    assert held == {name: as_tuples(RULES[name]) for name in held}
    assert sorted(index.FAMILIES) == FAMILIES
    dialects: Any = importlib.import_module("videogate._data.dialects")
    assert as_tuples(RULES["dialects"]) == dialects.DIALECTS


# --- the file --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def contract() -> ir.Contract:
    """Return the real catalog's contract."""
    return resolve_contract(read_authored(load_catalog(ROOT / "spec")))


def render(contract: ir.Contract) -> list[str]:
    """Render rules.json, line by line."""
    row, _ = plan_rules(contract)
    assert row.path == "rules.json"
    return Renderer(ROOT / "templates").render(row).decode().splitlines()


def added(contract: ir.Contract, family: str, **members: Any) -> list[str]:
    """Give what changes in the file with other members of a family, as a diff without context."""
    changed = tuple(
        dataclasses.replace(f, **members) if f.name == family else f for f in contract.families
    )
    now = render(dataclasses.replace(contract, families=changed))
    return list(difflib.unified_diff(render(contract), now, lineterm="", n=0))[2:]


@pytest.mark.parametrize("name", FAMILIES)
def test_a_model_is_a_line(name: str, contract: ir.Contract) -> None:
    """A model that comes last in its family adds one line, which names it; no other line changes."""
    [family] = [f for f in contract.families if f.name == name]
    model = dataclasses.replace(family.models[-1], id=f"{family.models[-1].id}z", ranks=())
    place, line = added(contract, name, models=(*family.models, model))
    assert place.startswith("@@")
    assert line == f'+    "{model.id}": "{name}",'


@pytest.mark.parametrize("name", FAMILIES)
def test_a_field_is_a_line(name: str, contract: ir.Contract) -> None:
    """A field of one family alone adds a line with all of it, and one with the family that takes it."""
    [family] = [f for f in contract.families if f.name == name]
    field = dataclasses.replace(family.fields[0], name="zz_field", names=(ir.Name("zz_field"),))
    lines = added(contract, name, fields=(field, *family.fields))
    assert [line for line in lines if not line.startswith("@@")] == [
        f'+    "zz_field": ["{name}"],',
        *(line for line in lines if line.startswith('+        {"name": "zz_field", ')),
    ]


def numbers(value: Any) -> Iterator[float]:
    """Give every number with decimals, at any depth."""
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from numbers(item)
    elif isinstance(value, float):
        yield value


def test_whole_numbers_have_no_decimals() -> None:
    """No number stands as 8.0, so that every language reads and writes the same."""
    assert not [number for number in numbers(RULES) if number.is_integer()]


def test_words_are_left_out(contract: ir.Contract) -> None:
    """No text of a rule or of a confusion, and no reason, is in the file: an engine finds words elsewhere."""
    for family in contract.families:
        texts = [family.text, *(text for _, text in family.mode_confusions)]
        texts += [rule.text for rule in family.rules]
        said = [words for text in texts for _, words in text.by_locale]
        said += [x.provenance.reason for x in (*family.fields, *family.standings)]
        assert not [words for words in said if words and words.encode() in TEXT]


def test_vectors_are_of_these_families() -> None:
    """Each family of the file has vectors, and there are no others."""
    assert sorted({vector.family for vector in read_vectors()}) == FAMILIES
