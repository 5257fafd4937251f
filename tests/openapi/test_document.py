"""The document itself: valid, linked, and changed by a new model in the model's own lines alone."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema_rs
import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry

from callsheet import ir
from callsheet.naming import variant_class
from tests.schemas import FOLDER, validator_of


def test_document_is_valid(document: dict[str, Any]) -> None:
    """The document is OpenAPI 3.1 to its validator."""
    OpenAPIV31SpecValidator(document).validate()


def test_document_is_yaml_too(files: dict[str, str], document: dict[str, Any]) -> None:
    """Who reads YAML reads the same data."""
    assert yaml.safe_load(files["openapi/openapi.json"]) == document


def test_standalone_schemas_resolve(schemas: dict[str, Any], contract: ir.Contract) -> None:
    """Each schema's id is its file's name, and two validators find all that it refers to among the files."""
    registry = Registry[Any]().with_contents(schemas.items())
    for name, schema in schemas.items():
        assert schema["$id"] == name
        validator_of(name, schemas)
        resolver = registry.resolver(base_uri=name)
        references = [*references_in(schema)]
        assert references
        for reference in references:
            assert resolver.lookup(reference).contents, reference
    for family in contract.families:  # alone, as whoever copies one file has it
        jsonschema_rs.Draft202012Validator(schemas[f"{family.name}.json"])


def test_standalone_schemas_repeat_nothing(schemas: dict[str, Any], contract: ir.Contract) -> None:
    """The schema of any request only refers; a strict one says no condition that its plain one says."""
    assert all(len(json.dumps(schemas[name])) < 2000 for name in schemas if "request" in name)
    for family in contract.families:
        plain, strict = schemas[f"{family.name}.json"], schemas[f"{family.name}.strict.json"]
        [conditions] = [one["$defs"] for one in plain["$defs"].values() if "$defs" in one]
        known = {**plain["$defs"], **conditions}
        assert not [name for name, one in strict["$defs"].items() if one == known.get(name)]
        needed = {f"#/$defs/{name}" for name in strict["$defs"]}
        assert needed <= {*references_in(strict)}, "and none that nothing refers to"


def references_in(schema: Any) -> Iterator[str]:
    """Give the target of each `$ref`."""
    if isinstance(schema, dict):
        yield from [schema["$ref"]] if "$ref" in schema else []
        schema = [*schema.values()]
    if isinstance(schema, list):
        for item in schema:
            yield from references_in(item)


def test_readme_of_schemas_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python block of the schemas' README runs as it stands."""
    [block] = re.findall(
        r"```python\n(.*?)```", (FOLDER / "README.md").read_text("utf-8"), re.DOTALL
    )
    monkeypatch.chdir(FOLDER.parents[1])
    exec(compile(block, "README.md", "exec"), {})  # noqa: S102  # the README's own code


def test_operations_follow_one_another(document: dict[str, Any]) -> None:
    """The reply to create links to the two other calls, by the task's id."""
    create = document["paths"]["/v1/videos"]["post"]
    links = create["responses"]["200"]["links"]
    assert {link["operationId"] for link in links.values()} == {
        "retrieveVideo",
        "downloadVideoContent",
    }
    for link in links.values():
        assert link["parameters"] == {"video_id": "$response.body#/id"}


def test_uploads_are_told(document: dict[str, Any], contract: ir.Contract) -> None:
    """The body of a create says which families take an uploaded file, and in which part of a form."""
    about = document["paths"]["/v1/videos"]["post"]["requestBody"]["description"]
    assert "multipart/form-data" in about
    for family in contract.families:
        names = [files.name for files in family.local_files if files.form == "upload"]
        assert (family.title.default in about) == bool(names), family.name
        assert all(f"{family.title.default} in `{name}`" in about for name in names)


def test_every_documented_error_has_a_body(document: dict[str, Any], contract: ir.Contract) -> None:
    """Each status that an endpoint may answer is there, with its body."""
    for resource in contract.resources:
        for endpoint in resource.endpoints:
            operation = document["paths"][endpoint.path][endpoint.method.lower()]
            parts = ("206", "416") if endpoint.ranges else ()
            assert set(operation["responses"]) == {
                str(endpoint.status),
                *map(str, endpoint.errors),
                *parts,
            }
    for reply in document["components"]["responses"].values():
        schema = reply["content"]["application/json"]["schema"]
        assert all("$ref" in each for each in schema.get("anyOf", [schema]))


def test_every_name_of_every_field_is_a_property(
    document: dict[str, Any], contract: ir.Contract
) -> None:
    """A mode's schema lists each field that it takes, under each name, with a description."""
    schemas = document["components"]["schemas"]
    for variant in contract.variants:
        shared, own = schemas[variant_class(variant.family, variant.mode)]["allOf"]
        base = schemas[shared["$ref"].rpartition("/")[2]]
        properties = {**base["properties"], **own["properties"]}
        names = {n.name for f in variant.fields for n in f.names}
        assert names | {"model", "mode"} <= properties.keys()
        assert all(properties[name].get("description") for name in names)


@pytest.mark.parametrize("place", ["first", "between"])
def test_a_new_model_adds_its_own_lines_alone(
    family: ir.Family,
    place: str,
    contract: ir.Contract,
    files: dict[str, str],
    render: Callable[[ir.Contract], dict[str, str]],
) -> None:
    """Adding a model id only adds lines that hold the id, in every file."""
    ids = sorted(m.id for m in family.models)
    new = f"{ids[-1] if place == 'first' else ids[0]}-next"
    changed = {
        path: text.splitlines() for path, text in render(_with_model(contract, family, new)).items()
    }
    assert {p: [x for x in lines if new not in x] for p, lines in changed.items()} == {
        path: text.splitlines() for path, text in files.items()
    }
    added = [path for path, lines in changed.items() for x in lines if new in x]
    assert added.count("openapi/openapi.json") == 2  # the enumeration and the discriminator
    assert f"schemas/{family.name}.json" in added


def _with_model(contract: ir.Contract, family: ir.Family, new: str) -> ir.Contract:
    model = dataclasses.replace(family.models[0], id=new, title=new, ranks=())
    wider = dataclasses.replace(family, models=(*family.models, model))
    families = tuple(wider if f is family else f for f in contract.families)
    return dataclasses.replace(contract, families=families)
