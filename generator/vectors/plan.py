"""The files of vectors: for each family all that is derived, model by model, and all that is written by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator import ir
from generator.errors import CatalogError, Diagnostic
from generator.filters import OneLine
from generator.targets.row import Row
from generator.trial import Trial
from generator.vectors.draft import Draft, merged
from generator.vectors.fields import of_fields
from generator.vectors.general import of_general
from generator.vectors.ground import Ground
from generator.vectors.inference import of_inference
from generator.vectors.limits import of_limits
from generator.vectors.models import of_models
from generator.vectors.modes import of_modes
from generator.vectors.needs import of_needs
from generator.vectors.parts import of_parts
from generator.vectors.prove import LeftOut, Vector, prove, prove_hand
from generator.vectors.rules import of_rules
from generator.vectors.signs import of_signs
from generator.vectors.standings import of_standings
from generator.vectors.values import of_values

FORMAT = 1
DERIVERS: tuple[Callable[[Ground], Iterator[Draft]], ...] = (
    of_needs,
    of_modes,
    of_inference,
    of_fields,
    of_values,
    of_limits,
    of_signs,
    of_rules,
    of_standings,
    of_parts,
    of_general,
    of_models,
)


@dataclass(frozen=True, slots=True)
class VectorsView:
    """What one file holds."""

    file: dict[str, object]


def plan_vectors(contract: ir.Contract, trial: Trial) -> tuple[Row, ...]:
    """The rows of the vectors.

    Raises:
        CatalogError: when a vector written by hand expects another outcome.
    """
    rows = [Row("vectors/README.md", "vectors/README.md")]
    problems: list[Diagnostic] = []
    for family in contract.families:
        try:
            vectors, left_out = vectors_of(Ground(contract, family), trial)
        except CatalogError as error:
            problems += error.diagnostics
            continue
        file: dict[str, object] = {
            "format": FORMAT,
            "family": family.name,
            "vectors": [OneLine(vector.entry()) for vector in vectors],
        }
        if left_out:
            file["left_out"] = [OneLine(one.entry()) for one in left_out]
        rows.append(Row("vectors/family.json.j2", f"vectors/{family.name}.json", VectorsView(file)))
    if problems:
        raise CatalogError(problems)
    return tuple(rows)


def vectors_of(ground: Ground, trial: Trial) -> tuple[tuple[Vector, ...], tuple[LeftOut, ...]]:
    """The vectors of one family, those that are derived and those written by hand; and what makes none."""
    drafts = merged(draft for derive in DERIVERS for draft in derive(ground))
    derived, left_out = prove(trial, ground.family, drafts)
    written = [hand for hand in ground.contract.vectors if hand.family == ground.family.name]
    by_hand = prove_hand(trial, written, {v.id for v in derived})
    return (*derived, *by_hand), left_out
