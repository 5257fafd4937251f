"""Proofs about examples: each is a request that the validator finds nothing wrong with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...catalog.load import DataPath
from ...errors import Diagnostic
from ...probe.requests import minimum, scopes
from ...probe.trial import Trial
from .family_pair import FamilyPair

UNAVOIDABLE = frozenset({"unsupported_mode", "retired_model", "deprecated"})


def prove_examples(pair: FamilyPair, trial: Trial) -> Iterator[Diagnostic]:
    """An example fits a mode, has no error, and has no warning that another model spares it.

    The other model must be one of which the family says something: of one just added, nobody knows what it spares.
    """
    family = pair.family
    described = [scope for scope in scopes(family) if scope.is_described]
    spared = {
        v.mode: [s.name for s in described if not trial.check(minimum(s, v)).warnings]
        for v in family.variants
    }
    for index, example in enumerate(pair.merged.spec.examples):
        path: DataPath = ("examples", index, "request")
        report = trial.check(dict(example.request))
        for issue in report.errors:
            if issue.code == "mode_ambiguous":
                message = f"the example `{example.name}` fits no mode of the family: {issue}"
                advice = "give it a `mode`, or the material of one"
                yield pair.problem(path, "example-misfit", message, advice, key=True)
                continue
            message = f"the example `{example.name}` is refused: {_said(issue)}"
            advice = "correct the example, or what the catalog asks for"
            yield pair.problem(path, "example-refused", message, advice, key=True)
        for issue in report.warnings:
            others = spared.get(report.mode, [])
            is_about_model = issue.code in UNAVOIDABLE
            if is_about_model and not others:
                continue
            message = f"the example `{example.name}` is warned of: {_said(issue)}"
            advice = f"show `{others[0]}`, say" if is_about_model else "correct the example"
            yield pair.problem(path, "example-warned", message, advice, key=True)


def _said(issue: Any) -> str:
    """An issue as a code and a place."""
    place = ".".join(map(str, issue.path))
    rule = issue.facts.get("rule", "")
    return f"{issue.code} at `{place}`" + (f", by the rule `{rule}`" if rule else "")
