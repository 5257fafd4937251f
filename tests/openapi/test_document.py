"""The document itself: valid, linked, and changed by a new model in the model's own lines alone."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from typing import Any

import jsonschema_rs
import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from callsheet import ir
from callsheet.naming import variant_class


def test_document_is_valid(document: dict[str, Any]) -> None:
    """The document is OpenAPI 3.1 to its validator."""
    OpenAPIV31SpecValidator(document).validate()


def test_yaml_and_json_say_the_same(files: dict[str, str], document: dict[str, Any]) -> None:
    """The two forms of the document hold the same data."""
    assert yaml.safe_load(files["openapi/openapi.yaml"]) == document


def test_standalone_schemas_are_valid(files: dict[str, str]) -> None:
    """Each standalone schema is a JSON Schema, and all its references resolve inside it."""
    for path, text in files.items():
        if path.startswith("schemas/"):
            jsonschema_rs.Draft202012Validator(json.loads(text))


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
    assert added.count("openapi/openapi.yaml") == 2  # the enumeration and the discriminator
    assert f"schemas/{family.name}.json" in added


def _with_model(contract: ir.Contract, family: ir.Family, new: str) -> ir.Contract:
    model = dataclasses.replace(family.models[0], id=new, title=new, ranks=())
    wider = dataclasses.replace(family, models=(*family.models, model))
    families = tuple(wider if f is family else f for f in contract.families)
    return dataclasses.replace(contract, families=families)
