"""Prove: what the checks of single statements cannot see, by reasoning and by asking the validator itself."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...catalog.authored import Catalog
from ...catalog.merge import merge_families
from ...errors import CatalogError, Diagnostic
from ...probe.trial import Trial
from ..subject import Subject
from .examples import prove_examples
from .family_pair import FamilyPair
from .modes import prove_inferable, prove_satisfiable
from .replies import prove_replies
from .rule_values import prove_rule_values
from .rules import prove_rules
from .statements import prove_defaults, prove_lifecycle, prove_standings
from .values import prove_limits


def prove_contract(catalog: Catalog, contract: ir.Contract, trial: Trial) -> None:
    """Hold the Contract of a catalog against itself.

    Raises:
        CatalogError: with every finding.
    """
    subject = Subject(catalog, merge_families(catalog))
    problems = [
        problem
        for merged, family in zip(subject.families, contract.families, strict=True)
        for problem in _proofs(FamilyPair(subject, merged, family), trial)
    ]
    problems += prove_replies(subject, contract)
    if problems:
        raise CatalogError(problems)


def _proofs(pair: FamilyPair, trial: Trial) -> Iterator[Diagnostic]:
    yield from prove_defaults(pair)
    yield from prove_standings(pair)
    yield from prove_lifecycle(pair)
    yield from prove_limits(pair)
    yield from prove_rules(pair)
    yield from prove_rule_values(pair)
    yield from prove_satisfiable(pair)
    yield from prove_inferable(pair, trial)
    yield from prove_examples(pair, trial)
