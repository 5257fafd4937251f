"""The two tables: every kind of bound and of value is known wherever it has to be, and what is taken out is missed."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, get_args

import jsonschema_rs
import pytest

from callsheet import ir
from callsheet.bounds.kinds import KINDS
from callsheet.bounds.row import Domain, Edge, Incomplete, hold, no_edges, no_schema
from callsheet.bounds.schema import Unsayable
from callsheet.bounds.table import BOUNDS, BY_NAME, breach, edges, items_schema, value_schema
from callsheet.catalog import authored as a
from callsheet.catalog.authored import read_authored
from callsheet.catalog.load import load_catalog
from callsheet.checks.registry import check_catalog
from callsheet.checks.texts import CODES
from callsheet.errors import CatalogError
from callsheet.probe.trial import Trial
from callsheet.resolve.contract import resolve_contract
from callsheet.resolve.limits import resolve_bounds
from callsheet.targets.catalog.about import ABOUT
from callsheet.targets.python.hints import python_type
from callsheet.targets.vectors.limits import of_limits
from callsheet.targets.vectors.subject import FamilySubject
from callsheet.words.phrases import PHRASES
from callsheet.words.wording import bounds_words, type_words
from tests.laws.conftest import ROOT
from videogate._data import rows
from videogate._engine import bounds as engine
from videogate._engine import fields as engine_fields

CASES = ROOT / "tests/cases"

# For each bound: what an author writes, and values that keep and break it; for `also` and `script` with another bound.
EXAMPLES: dict[str, tuple[dict[str, Any], Any, Any]] = {
    "values": ({"values": ["4", "8"]}, 8, 7),
    "also": ({"also": ["-1"], "min": 4}, -1, 3),
    "minimum": ({"min": 4}, 4, 3),
    "maximum": ({"max": 8}, 8, 9),
    "step": ({"step": 4, "min": 5}, 9, 7),
    "multiple_of": ({"multiple_of": 4}, 8, 6),
    "min_length": ({"min_length": 2}, "ab", "a"),
    "max_length": ({"max_length": 2}, "ab", "abc"),
    "script": ({"script": "han", "max_length": 1}, "ab水", "水水"),
    "pattern": ({"pattern": "[a-z]+"}, "ab", "AB"),
    "min_items": ({"min_items": 2}, [1, 1], [1]),
    "max_items": ({"max_items": 1}, [1], [1, 1]),
    "nonzero": ({"nonzero": 1}, {"pan": 1, "tilt": 0}, {"pan": 0, "tilt": 0}),
}
KIND_OF_GROUP = {
    "values": "integer",
    "numbers": "integer",
    "texts": "text",
    "lists": "any",
    "objects": "object",
}
# A field of the small catalog that no bound on such values fits.
MISFITS = {"numbers": "words", "texts": "seconds", "lists": "seconds", "objects": "words"}

each_bound = pytest.mark.parametrize("name", BY_NAME)
each_kind = pytest.mark.parametrize("kind", KINDS)


def example(name: str) -> tuple[ir.Bounds, Any, Any]:
    """Give a bound as the contract has it, a value that keeps it and one that breaks it."""
    spec, good, bad = EXAMPLES[name]
    kind = KIND_OF_GROUP[BY_NAME[name].on]
    return ir.Bounds(**resolve_bounds(a.BoundsSpec.model_validate(spec), kind)), good, bad


def field_of(kind: str, **more: Any) -> ir.Field:
    """Give a field of a kind."""
    words, said = ir.Text((("en", "It."),)), ir.Provenance("contract")
    values = ("high", "low") if kind == "choice" else ()
    type_ = ir.ValueType(kind=kind, values=values, is_open=not values, **more)  # type: ignore[arg-type]
    return ir.Field(
        name="it",
        title=words,
        text=words,
        type=type_,
        names=(ir.Name("it"),),
        entry="it",
        provenance=said,
    )


# --- who knows what --------------------------------------------------------------------------------------------------


# Who else has a name for each bound: what the table calls it for them, and what they have.
OTHERS: dict[str, tuple[list[str], list[str]]] = {
    "ir.Bounds": ([row.name for row in BOUNDS], [*ir.BOUNDS]),
    "BoundsSpec": ([row.authored for row in BOUNDS], [*a.BoundsSpec.model_fields]),
    "these tests": ([row.name for row in BOUNDS], [*EXAMPLES]),
}


@pytest.mark.parametrize("where", OTHERS)
@pytest.mark.parametrize("index", range(len(BOUNDS)), ids=BY_NAME)
def test_a_bound_that_one_does_not_have_is_missed(index: int, where: str) -> None:
    """Whether a row or a member goes, what is left does not hold together; as it is, it does."""
    rows, names = OTHERS[where]
    name = rows[index]
    hold("table of bounds", rows, where, names)
    for changed in ((rows_without(rows, name), names), (rows, rows_without(names, name))):
        with pytest.raises(Incomplete, match=f"`{name}`"):
            hold("table of bounds", changed[0], where, changed[1])


@pytest.mark.parametrize("where", ["ir.Kind", "ScalarKind"])
@each_kind
def test_a_kind_that_one_does_not_have_is_missed(kind: str, where: str) -> None:
    """Whether a row or a word goes, what is left does not hold together; as it is, it does."""
    rows = list(KINDS)
    names = list(get_args({"ir.Kind": ir.Kind, "ScalarKind": a.ScalarKind}[where]))
    hold("table of kinds", rows, where, names)
    for changed in ((rows_without(rows, kind), names), (rows, rows_without(names, kind))):
        with pytest.raises(Incomplete, match=f"`{kind}`"):
            hold("table of kinds", changed[0], where, changed[1])


def rows_without(names: Iterable[str], gone: str) -> list[str]:
    """Give names without one."""
    return [name for name in names if name != gone]


PARTS: dict[str, dict[str, Any]] = {
    "about": {"about": ""},
    "codes": {"codes": ()},
    "edges": {"edges": no_edges},
    "schema": {"schema": no_schema, "counted": None},
    "keyword": {"keyword": "", "is_plain": False},
    "words": {"words": {}},
}


@pytest.mark.parametrize("part", PARTS)
@each_bound
def test_a_part_of_a_row_is_there_or_has_a_reason(name: str, part: str) -> None:
    """A row without a part that it has, or without the reason for one that it has not, cannot be made."""
    row = BY_NAME[name]
    assert all(reason for reason in row.missing.values())
    if part in row.missing:
        changed = {"missing": {k: v for k, v in row.missing.items() if k != part}}
    else:
        changed = PARTS[part]
    with pytest.raises(Incomplete, match=name):
        dataclasses.replace(row, **changed)


@pytest.mark.parametrize("part", ["groups", "json", "read", "sample", "wrong", "words", "many"])
@each_kind
def test_a_part_of_a_kind_is_there_or_has_a_reason(kind: str, part: str) -> None:
    """A row without a part that it has, or without the reason for one that it has not, cannot be made."""
    row = KINDS[kind]
    assert all(reason for reason in row.missing.values())
    if part in row.missing:
        changed: dict[str, Any] = {"missing": {k: v for k, v in row.missing.items() if k != part}}
    else:
        empty = {"groups": frozenset[str](), "json": "", "wrong": (), "words": {}, "many": {}}
        changed = {part: empty.get(part)}
    with pytest.raises(Incomplete, match=kind):
        dataclasses.replace(row, **changed)


# --- what each makes of a bound --------------------------------------------------------------------------------------


@each_bound
def test_a_bound_is_resolved(name: str) -> None:
    """What an author writes is what the contract says."""
    bounds, _, _ = example(name)
    spec = EXAMPLES[name][0]
    assert {BY_NAME[key].authored for key in bounds.bounds} == spec.keys()
    assert name in bounds.bounds


@each_bound
def test_a_bound_refuses_with_its_codes(name: str) -> None:
    """A value that breaks it has an issue of one of its codes, each of which has words; one that keeps it has none."""
    bounds, good, bad = example(name)
    codes = [code for key in bounds.bounds for code in BY_NAME[key].codes]
    assert breach(bounds, good) == ""
    assert breach(bounds, bad) in codes
    assert set(BY_NAME[name].codes) <= set(CODES)


@each_bound
def test_a_bound_has_edges_on_both_sides(name: str) -> None:
    """The values at its edges keep or break it as they say, and there are some that break it where it refuses any."""
    row, (bounds, _, _) = BY_NAME[name], example(name)
    found = [edge for edge in edges(bounds, Domain(whole=True)) if edge.bound == name]
    for edge in found:
        assert bool(breach(bounds, valued(edge))) == (edge.side == "out"), edge
        assert row.edge_name(edge.value)
    assert bool(found) == ("edges" not in row.missing)
    assert any(edge.side == "out" for edge in found) == bool(row.codes)


def valued(edge: Edge) -> Any:
    """Give a value of which the edge is the value, or the count."""
    what, number = BY_NAME[edge.bound].edge_is, edge.value
    if what == "value":
        return number
    assert isinstance(number, int)
    return [1] * number if what == "items" else {str(index): 1 for index in range(number)}


@each_bound
def test_a_bound_is_said_in_json_schema(name: str) -> None:
    """A schema takes the value that keeps it and no other, or it says why none can: both, where the row knows both."""
    row, (bounds, good, bad) = BY_NAME[name], example(name)
    kind = KIND_OF_GROUP[row.on]
    fields = [
        field_of(kind),
        *([field_of(kind, numeric_strings=True)] if kind == "integer" else []),
    ]
    unsaid = set[str]()
    for field in fields:
        try:
            schema = {**value_schema(bounds, field), **items_schema(bounds)}
        except Unsayable as unsayable:
            unsaid.add(unsayable.reason)
            continue
        is_valid = jsonschema_rs.Draft202012Validator(schema).is_valid
        assert schema
        assert is_valid(good)
        assert not is_valid(bad)
    assert unsaid == {*(row.unsaid or ())}


@pytest.mark.parametrize("locale", PHRASES)
@each_bound
def test_a_bound_is_said_in_words(name: str, locale: str) -> None:
    """Docs tell the bound in every language, in words of its own."""
    row, (bounds, _, _) = BY_NAME[name], example(name)
    words = bounds_words(bounds, locale)
    told = [] if name == "script" else [row.of(bounds)] if not row.is_listing else row.of(bounds)
    assert all(str(value) in words for value in told), words
    assert words != bounds_words(ir.Bounds(), locale)
    assert locale == "en" or words != bounds_words(bounds, "en") or row.phrase == "range"
    shown = dataclasses.replace(bounds, **{name: getattr(ir.Bounds(), name)})
    assert bounds_words(shown, locale) != words


@each_bound
def test_a_bound_is_explained_in_the_catalog_file(name: str) -> None:
    """catalog.json tells what it means, or the row why it need not."""
    keys = ABOUT["keys"]
    assert isinstance(keys, dict)
    assert (f"…said[].{name}" in keys) == ("about" not in BY_NAME[name].missing)


@each_bound
def test_a_bound_on_the_wrong_type_is_refused(name: str, tmp_path: Path) -> None:
    """A catalog that limits a field of another type is told so."""
    row, spec = BY_NAME[name], EXAMPLES[name][0]
    if row.on == "values":
        spec, field, code = {row.authored: ["no_number"]}, "seconds", "value-misfit"
    else:
        field, code = MISFITS[row.on], "limit-misfit"
    shutil.copytree(CASES / "base", tmp_path / "spec")
    path = tmp_path / "spec/families/finch.yaml"
    limit = json.dumps({"field": field, **spec})
    path.write_text(path.read_text().replace("\nlimits:", f"\nlimits:\n  - {limit}"))
    with pytest.raises(CatalogError) as caught:
        check_catalog(read_authored(load_catalog(tmp_path / "spec")))
    found = [(d.code, d.message) for d in caught.value.diagnostics]
    assert any(c == code and (code != "limit-misfit" or f"`{row.authored}`" in m) for c, m in found)


@pytest.fixture(scope="module")
def every_statement(tmp_path_factory: pytest.TempPathFactory) -> ir.Contract:
    """Return the contract of a catalog that says everything."""
    spec = tmp_path_factory.mktemp("every") / "spec"
    shutil.copytree(CASES / "base", spec)
    shutil.copytree(CASES / "good/every_statement", spec, dirs_exist_ok=True)
    return resolve_contract(read_authored(load_catalog(spec)))


@each_bound
def test_a_bound_has_vectors(name: str, every_statement: ir.Contract) -> None:
    """Where a catalog sets it, there are vectors at its edges."""
    with Trial(every_statement) as trial:
        subject = FamilySubject(every_statement, every_statement.families[0], trial)
        drafts = list(of_limits(subject))
    covered = {part for draft in drafts for x in draft.covers for part in x.split("/")}
    assert (name in covered) == ("edges" not in BY_NAME[name].missing)


# --- what each makes of a kind ---------------------------------------------------------------------------------------


@each_kind
def test_a_kind_takes_its_sample_and_nothing_wrong(kind: str) -> None:
    """The generator's own reading and its schemas take the sample, and none of the values that are wrong."""
    row, field = KINDS[kind], field_of(kind)
    sample = field.type.values[0] if row.is_listed else row.sample
    schemas = [make(field.type) for make in (row.schema, row.exact) if make]
    for schema in schemas:
        validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        is_valid = validator.is_valid
        assert is_valid(sample)
        assert not any(map(is_valid, row.wrong))
    assert row.holds(sample)
    assert not any(map(row.holds, row.wrong))
    assert len({type(value) for value in row.wrong}) == len(row.wrong)


@each_kind
def test_a_kind_has_a_type_in_python(kind: str) -> None:
    """A field of it is annotated, and so is a list of such fields."""
    for is_list in (False, True):
        found = python_type(field_of(kind, is_list=is_list).type)
        names = {"Literal", "Mapping", "Sequence", "list", "str", "int", "float", "bool", "object"}
        assert any(name in found for name in names)
        compile(found, kind, "eval")


@pytest.mark.parametrize("locale", PHRASES)
@each_kind
def test_a_kind_is_said_in_words(kind: str, locale: str) -> None:
    """Docs name the kind, and a list of it, in every language."""
    one, many = (field_of(kind, is_list=is_list).type for is_list in (False, True))
    assert type_words(many, "", locale).startswith(KINDS[kind].many[locale])
    assert type_words(dataclasses.replace(one, is_open=True), "", locale).startswith(
        KINDS[kind].words[locale]
    )


# --- the engine ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [row.name for row in BOUNDS if row.codes])
def test_the_engine_has_a_function_for_a_bound(name: str) -> None:
    """The engine refuses what the table says is refused, with the same code."""
    assert (name in engine.ON_VALUES) != (name in engine.ON_COUNTS)
    bounds, good, bad = example(name)
    statement = engine.Statement(rows.Bounds(dict(bounds.bounds)), rows.Claim("contract"))
    assert statement.breach(good) is None
    assert statement.breach(bad)[0] == breach(bounds, bad)


def test_the_engine_has_nothing_else() -> None:
    """The engine has a function for each bound that refuses values, a reader for each kind, and no others."""
    assert {*engine.ON_VALUES, *engine.ON_COUNTS} == {row.name for row in BOUNDS if row.codes}
    assert engine_fields.READERS.keys() == KINDS.keys()


@pytest.mark.parametrize("what", ["bound", "kind"])
def test_generating_asks_the_engine(
    what: str, every_statement: ir.Contract, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An engine that lacks what the tables have, or has more, is an error of `generate`."""
    less: Callable[[Any], Any] = lambda table: type(table)(list(table)[1:])  # noqa: E731
    if what == "bound":
        monkeypatch.setattr("callsheet.probe.trial.BOUNDS", less(BOUNDS))
    else:
        monkeypatch.setattr("callsheet.probe.trial.KINDS", dict(list(KINDS.items())[1:]))
    with pytest.raises(Incomplete, match="the engine"):
        Trial(every_statement).close()
