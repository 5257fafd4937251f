"""What the tests of the OpenAPI document share: the real Contract, the files made of it, and their verdicts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from callsheet import ir
from callsheet.pipeline import load_contract
from callsheet.render.renderer import Renderer
from callsheet.targets.schema.openapi import plan_openapi
from callsheet.targets.schema.standalone import plan_schemas
from tests.openapi.payloads import Verdict, cases, drop_absent
from tests.schemas import validator_of

CONTRACT = load_contract(Path("spec"))


def _render(contract: ir.Contract) -> dict[str, str]:
    """The document and the standalone schemas, by path."""
    renderer = Renderer(Path("templates"))
    rows = (*plan_openapi(contract), *plan_schemas(contract))
    return {row.path: renderer.render(row).decode() for row in rows}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes `case` for every family × mode, and one that takes `family` for every family."""
    if "case" in metafunc.fixturenames:
        metafunc.parametrize("case", [pytest.param(c, id=c.name) for c in cases(CONTRACT)])
    if "family" in metafunc.fixturenames:
        families = [pytest.param(f, id=f.name) for f in CONTRACT.families]
        metafunc.parametrize("family", families)


@pytest.fixture(scope="session")
def contract() -> ir.Contract:
    """Return the Contract of the real catalog."""
    return CONTRACT


@pytest.fixture(scope="session")
def render() -> Callable[[ir.Contract], dict[str, str]]:
    """Return the function that renders a Contract's files."""
    return _render


@pytest.fixture(scope="session")
def files() -> dict[str, str]:
    """Return the rendered files by path."""
    return _render(CONTRACT)


@pytest.fixture(scope="session")
def document(files: dict[str, str]) -> dict[str, Any]:
    """Return the OpenAPI document as data."""
    found: dict[str, Any] = json.loads(files["openapi/openapi.json"])
    return found


@pytest.fixture(scope="session")
def component(document: dict[str, Any]) -> Callable[[str], Verdict]:
    """Return a function that gives the verdict of one component schema, after `drop_absent`."""
    known: dict[str, Verdict] = {}

    def verdict(name: str) -> Verdict:
        if name not in known:
            root = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
            known[name] = _verdict(jsonschema_rs.Draft202012Validator(root))
        return known[name]

    return verdict


@pytest.fixture(scope="session")
def schemas(files: dict[str, str]) -> dict[str, Any]:
    """Return the standalone schemas by file name."""
    return {
        path.removeprefix("schemas/"): json.loads(text)
        for path, text in files.items()
        if path.startswith("schemas/") and path.count("/") == 1 and path.endswith(".json")
    }


@pytest.fixture(scope="session")
def standalone(schemas: dict[str, Any]) -> Callable[[str], Verdict]:
    """Return a function that gives the verdict of a standalone schema, named by file, after `drop_absent`."""
    known: dict[str, Verdict] = {}

    def verdict(name: str) -> Verdict:
        if name not in known:
            known[name] = _verdict(validator_of(name, schemas))
        return known[name]

    return verdict


@pytest.fixture(scope="session")
def accepts(component: Callable[[str], Verdict], standalone: Callable[[str], Verdict]) -> Verdict:
    """Return a function that says whether the document accepts a request; then the standalone schema must, too."""
    by_document, by_schema = component("VideoRequest"), standalone("request.json")

    def verdict(request: Mapping[str, Any]) -> bool:
        found = by_document(request)
        assert by_schema(request) or not found, f"document and schema differ about {request}"
        return found

    return verdict


def _verdict(validator: jsonschema_rs.Draft202012Validator) -> Verdict:
    def verdict(request: Mapping[str, Any]) -> bool:
        return validator.is_valid(drop_absent(request, CONTRACT.api.blank))

    return verdict
