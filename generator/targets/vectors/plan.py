"""The files of vectors: for each family all that is derived, model by model, and all that is written by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from ... import ir
from ...errors import CatalogError, Diagnostic
from ...probe.trial import Trial
from ...render.data import OneLine
from ...render.row import Row
from .coverage import prove_coverage, unshown
from .draft import Draft, merged
from .fields import of_fields
from .general import of_general
from .inference import of_inference
from .limits import of_limits
from .models import of_models
from .modes import of_modes
from .needs import of_needs
from .negatives import of_negatives
from .order import of_order
from .parts import of_parts
from .prove import LeftOut, Vector, prove, prove_hand
from .rules import of_rules
from .standings import of_standings
from .subject import FamilySubject
from .values import of_values

FORMAT = 2
Deriver = Callable[[FamilySubject], Iterator[Draft]]
# A request that several of a group derive is one vector. What limits ask stands apart: a limit that says the same as
# something else does not take over its vector.
DERIVERS: tuple[tuple[Deriver, ...], ...] = (
    (
        of_needs,
        of_modes,
        of_inference,
        of_fields,
        of_values,
        of_rules,
        of_standings,
        of_parts,
        of_general,
        of_order,
        of_models,
    ),
    (of_limits, of_negatives),
)


@dataclass(frozen=True, slots=True)
class VectorsView:
    """What one file holds."""

    file: dict[str, object]


def plan_vectors(contract: ir.Contract, trial: Trial) -> tuple[Row, ...]:
    """The rows of the vectors.

    Raises:
        CatalogError: when a vector written by hand expects another outcome, or when something has no vector.
    """
    rows = [Row("vectors/README.md", "vectors/README.md")]
    problems: list[Diagnostic] = []
    for family in contract.families:
        try:
            vectors, left_out = vectors_of(FamilySubject(contract, family, trial))
            if contract.vectors:
                problems += prove_coverage(contract, family, vectors, left_out)
        except CatalogError as error:
            problems += error.diagnostics
            continue
        file: dict[str, object] = {
            "format": FORMAT,
            "family": family.name,
            "issues": _issues(vectors),
            "vectors": [OneLine(vector.entry(), tight=True) for vector in vectors],
        }
        waiting = list(unshown(contract, family, left_out))
        if waiting:
            file["left_out"] = [OneLine(one.entry(), tight=True) for one in waiting]
        rows.append(Row("vectors/family.json.j2", f"vectors/{family.name}.json", VectorsView(file)))
    if problems:
        raise CatalogError(problems)
    return tuple(rows)


def _issues(vectors: Iterable[Vector]) -> dict[str, OneLine]:
    """Every issue that an outcome has, once, by name."""
    found: dict[str, Mapping[str, ir.Json]] = {}
    for vector in vectors:
        for name, issue in vector.issues():
            assert found.setdefault(name, issue) == issue, f"two issues are named `{name}`"
    return {name: OneLine(found[name], tight=True) for name in sorted(found)}


def vectors_of(subject: FamilySubject) -> tuple[tuple[Vector, ...], tuple[LeftOut, ...]]:
    """The vectors of one family, those that are derived and those written by hand; and what makes none."""
    groups = ((draft for derive in group for draft in derive(subject)) for group in DERIVERS)
    drafts = chain.from_iterable(map(merged, groups))
    derived, left_out = prove(subject.trial, subject.family, drafts)
    written = [hand for hand in subject.contract.vectors if hand.family == subject.family.name]
    by_hand = prove_hand(subject.trial, written, {v.id for v in derived})
    return (*derived, *by_hand), left_out
