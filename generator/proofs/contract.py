"""Prove: what the checks of single statements cannot see, by reasoning and by asking the validator itself."""

from __future__ import annotations

from collections.abc import Iterator

from generator import ir
from generator.authored import Catalog
from generator.checks import Subject
from generator.errors import CatalogError, Diagnostic
from generator.merge import merge_families
from generator.proofs.examples import prove_examples
from generator.proofs.ground import Ground
from generator.proofs.modes import prove_inferable, prove_satisfiable
from generator.proofs.rules import prove_rules
from generator.proofs.values import prove_defaults, prove_limits, prove_snaps
from generator.trial import Trial


def prove_contract(catalog: Catalog, contract: ir.Contract) -> None:
    """Hold the Contract of a catalog against itself.

    Raises:
        CatalogError: with every finding.
    """
    subject = Subject(catalog, merge_families(catalog))
    with Trial(contract) as trial:
        problems = [
            problem
            for merged, family in zip(subject.families, contract.families, strict=True)
            for problem in _proofs(Ground(subject, merged, family), trial)
        ]
    if problems:
        raise CatalogError(problems)


def _proofs(ground: Ground, trial: Trial) -> Iterator[Diagnostic]:
    yield from prove_snaps(ground)
    yield from prove_defaults(ground)
    yield from prove_limits(ground)
    yield from prove_rules(ground)
    yield from prove_satisfiable(ground)
    yield from prove_inferable(ground, trial)
    yield from prove_examples(ground, trial)
