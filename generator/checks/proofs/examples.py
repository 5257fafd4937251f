"""Proofs about examples: each is a request that the validator finds nothing wrong with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...errors import Diagnostic
from ...probe.requests import minimum, scopes
from ...probe.trial import Trial
from .family_pair import FamilyPair

UNAVOIDABLE = frozenset({"unsupported_mode", "retired_model", "deprecated"})


def prove_examples(pair: FamilyPair, trial: Trial) -> Iterator[Diagnostic]:
    """An example has no error, is in the mode that it stands for, and has no warning that another model spares it.

    The other model must be one of which the family says something: of one just added, nobody knows what it spares.
    """
    family = pair.family
    places = {e.name: index for index, e in enumerate(pair.merged.spec.examples)}
    described = [scope for scope in scopes(family) if scope.is_described]
    for variant in family.variants:
        spared = [s.name for s in described if not trial.check(minimum(s, variant)).warnings]
        for example in variant.examples:
            path = ("examples", places[example.name], "request")
            report = trial.check(dict(example.request))
            for issue in report.errors:
                message = f"the example `{example.name}` is refused: {_said(issue)}"
                advice = "correct the example, or what the catalog asks for"
                yield pair.problem(path, "example-refused", message, advice, key=True)
            for issue in report.warnings:
                is_about_model = issue.code in UNAVOIDABLE
                if is_about_model and not spared:
                    continue
                message = f"the example `{example.name}` is warned of: {_said(issue)}"
                advice = f"show `{spared[0]}`, say" if is_about_model else "correct the example"
                yield pair.problem(path, "example-warned", message, advice, key=True)
            if report.ok and report.mode != variant.mode:
                message = f"the example `{example.name}` is taken for the mode `{report.mode}`"
                advice = f"give it the material of `{variant.mode}`, or name the `mode`"
                yield pair.problem(path, "example-misfit", message, advice, key=True)


def _said(issue: Any) -> str:
    """An issue as a code and a place."""
    place = ".".join(map(str, issue.path))
    rule = issue.facts.get("rule", "")
    return f"{issue.code} at `{place}`" + (f", by the rule `{rule}`" if rule else "")
