"""The pipeline: load, read, check, resolve, plan, render. It reads; only `cli` publishes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .catalog.authored import read_authored
from .catalog.guide import load_guide
from .catalog.load import load_catalog
from .checks.guide import check_guide
from .checks.proofs.contract import prove_contract
from .checks.proofs.request_shapes import check_request_shapes
from .checks.proofs.schema_reasons import check_schema_reasons
from .checks.registry import check_catalog
from .crosscheck.compare import VERDICTS, Crosscheck, crosscheck
from .crosscheck.listing import read_list
from .crosscheck.mapping import read_mapping
from .ir import Contract
from .probe.trial import Trial
from .publish.output import MANIFEST, FileSet, manifest_of
from .render.renderer import Renderer
from .render.row import Row
from .resolve.contract import resolve_contract
from .resolve.examples import resolve_examples
from .targets.catalog.plan import plan_catalog
from .targets.docs.plan import plan_docs
from .targets.python.client.plan import plan_client
from .targets.python.command import plan_command
from .targets.python.data import plan_data
from .targets.python.package import plan_package
from .targets.python.requests.plan import plan_requests
from .targets.python.types import make_types, types_path
from .targets.rules.plan import plan_rules
from .targets.sandbox.plan import plan_sandbox
from .targets.schema.openapi import plan_openapi
from .targets.schema.standalone import plan_schemas
from .targets.vectors.plan import plan_vectors

__all__ = ["VERDICTS", "Crosscheck"]

TARGETS: tuple[Callable[[Contract], tuple[Row, ...]], ...] = (
    plan_package,
    plan_rules,
    plan_data,
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
    check_guide(catalog, load_guide(spec))
    resolved = resolve_contract(catalog)
    check_request_shapes(catalog, resolved)
    check_schema_reasons(catalog, resolved)
    with Trial(resolved) as trial:
        contract = resolve_examples(catalog, resolved, trial.mode_of)
        prove_contract(catalog, contract, trial)
    return contract


def hold_against(file: Path, mapping: Path, spec: Path) -> Crosscheck:
    """The catalog held against a published list of models, by what a mapping file says.

    Raises:
        CatalogError: with every finding about the catalog, the mapping or the list.
    """
    contract = load_contract(spec)
    names = read_mapping(mapping, contract)
    rows = read_list(file, names.mapping)
    names.check_members(rows)
    with Trial(contract) as trial:
        return crosscheck(contract, rows, names.mapping, trial)


def plan(contract: Contract) -> tuple[Row, ...]:
    """Every file that templates make, or folder that is copied, but the vectors: they need the validator first."""
    return tuple(row for target in TARGETS for row in target(contract))


def size(contract: Contract, templates: Path) -> int:
    """How many files templates make."""
    return len(Renderer(templates).expand(plan(contract))) + len(contract.families) + 1


def build(
    contract: Contract,
    templates: Path,
    *,
    on_file: Callable[[str], object] = str,
) -> FileSet:
    """Every file of the output.

    Args:
        contract: What the catalog means.
        templates: The folder of templates.
        on_file: Called with the path of each file once it is made.

    Raises:
        TemplateError: when a template is missing, wrong, or without a row.
    """
    renderer = Renderer(templates)
    planned = plan(contract)
    renderer.check(planned)
    rows = renderer.expand(planned)
    files: dict[str, bytes] = {}
    for row in rows:
        files[row.path] = renderer.render(row)
        on_file(row.path)
    with Trial(contract, templates, files) as trial:
        proven = plan_vectors(contract, trial)
    for row in proven:
        files[row.path] = renderer.render(row)
        on_file(row.path)
    files[types_path(contract)] = make_types(contract)
    return FileSet.of({**files, MANIFEST: manifest_of(FileSet.of(files))})
