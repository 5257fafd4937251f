"""The pipeline: load, read, check, resolve, plan, render. It reads; only `generator.cli` publishes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from generator import (  # noqa: F401  # they register their checks
    api_checks,
    fact_checks,
    family_checks,
    field_checks,
    name_checks,
    rule_checks,
    sandbox_checks,
    schema_checks,
    scope_checks,
    text_checks,
    vector_checks,
)
from generator.authored import read_authored
from generator.checks import check_catalog
from generator.ir import Contract
from generator.load import load_catalog
from generator.output import PROVENANCE, FileSet
from generator.proofs.contract import prove_contract
from generator.provenance import provenance_of, types_of
from generator.render import Renderer
from generator.resolve import resolve_contract
from generator.said_checks import check_said
from generator.targets.catalog_json import plan_catalog
from generator.targets.client import plan_client
from generator.targets.command import plan_command
from generator.targets.docs import plan_docs
from generator.targets.openapi import plan_openapi
from generator.targets.package import plan_package
from generator.targets.requests import plan_requests
from generator.targets.row import Row
from generator.targets.sandbox import plan_sandbox
from generator.targets.schemas import plan_schemas
from generator.targets.types import types_path
from generator.targets.validator import plan_validator
from generator.trial import Trial
from generator.vectors.plan import plan_vectors

TARGETS: tuple[Callable[[Contract], tuple[Row, ...]], ...] = (
    plan_package,
    plan_validator,
    plan_requests,
    plan_client,
    plan_command,
    plan_openapi,
    plan_schemas,
    plan_docs,
    plan_sandbox,
    plan_catalog,
)


def load_contract(spec: Path) -> Contract:
    """The Contract of a catalog.

    Raises:
        CatalogError: with every finding.
    """
    documents = load_catalog(spec)
    catalog = read_authored(documents)
    check_catalog(catalog)
    contract = resolve_contract(catalog)
    check_said(catalog, contract)
    prove_contract(catalog, contract)
    return contract


def plan(contract: Contract) -> tuple[Row, ...]:
    """Every file that templates make but the vectors, for which the validator must be there first."""
    return tuple(row for target in TARGETS for row in target(contract))


def size(contract: Contract) -> int:
    """How many files templates make."""
    return len(plan(contract)) + len(contract.families) + 1


def build(
    contract: Contract,
    templates: Path,
    *,
    previous: Path | None = None,
    on_file: Callable[[str], object] = str,
) -> FileSet:
    """Every file of the output.

    Args:
        contract: What the catalog means.
        templates: The folder of templates.
        previous: An output tree whose reply types may be taken over when nothing they depend on has changed.
        on_file: Called with the path of each file once it is made.

    Raises:
        TemplateError: when a template is missing or wrong.
    """
    renderer = Renderer(templates)
    rows = plan(contract)
    files: dict[str, bytes] = {}
    for row in rows:
        files[row.path] = renderer.render(row)
        on_file(row.path)
    with Trial(contract, templates, files) as trial:
        proven = plan_vectors(contract, trial)
    for row in proven:
        files[row.path] = renderer.render(row)
        on_file(row.path)
    files[types_path(contract)] = types_of(contract, previous)
    used = sorted({row.template for row in (*rows, *proven)})
    digests = {name: hashlib.sha256((templates / name).read_bytes()).hexdigest() for name in used}
    return FileSet.of({**files, PROVENANCE: provenance_of(contract, digests, FileSet.of(files))})
