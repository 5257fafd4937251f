"""Proof: what the validator makes of each draft, and that it shows what the draft is there to show."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ... import ir
from ...errors import CatalogError, Diagnostic, Position
from ...probe.trial import Trial
from .draft import Draft, unmet
from .pack import folded, issue_name, packed


@dataclass(frozen=True, slots=True)
class Vector:
    """A request and the outcome it must have, as plain data."""

    id: str
    why: str
    covers: tuple[str, ...]
    request: Mapping[str, ir.Json]
    options: Mapping[str, ir.Json]
    outcome: Mapping[str, Any]

    def issues(self) -> list[tuple[str, Mapping[str, ir.Json]]]:
        """Its issues, each with its name, in order; what is empty is left out of each."""
        issues = [{k: v for k, v in i.items() if v or k == "path"} for i in self.outcome["issues"]]
        return [(issue_name(issue, issue["path"]), issue) for issue in issues]

    def entry(self) -> dict[str, ir.Json]:
        """What stands in the file; what is empty is left out, and what the request or the issues say."""
        request, outcome = packed(dict(self.request)), self.outcome
        usual = {
            "ok": all(issue["severity"] != "error" for issue in outcome["issues"]),
            "model": self.request.get("model"),
            "mode": self.request.get("mode"),
            "mode_source": "given",
            "issues": [],
            "adjustments": [],
            "wire": request,
        }
        found = {
            **{key: outcome[key] for key in ("ok", "model", "mode", "mode_source")},
            "issues": [name for name, _ in self.issues()],
            "adjustments": packed(outcome["adjustments"]),
            "wire": packed(outcome["wire"]),
        }
        entry: dict[str, ir.Json] = {
            "id": self.id,
            "why": self.why,
            "covers": folded(self.covers),
            "request": request,
            "options": dict(self.options),
            "expect": {k: v for k, v in found.items() if _text(v) != _text(usual[k])},
        }
        return {k: v for k, v in entry.items() if v not in ({}, [])}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A draft whose outcome does not show what it is there to show: it would prove nothing."""

    id: str
    covers: tuple[str, ...]
    request: Mapping[str, ir.Json]
    lacks: tuple[str, ...]

    def entry(self) -> dict[str, ir.Json]:
        """What stands in the file."""
        return {
            "id": self.id,
            "covers": folded(self.covers),
            "request": packed(dict(self.request)),
            "lacks": list(self.lacks),
        }


def prove(
    trial: Trial, family: ir.Family, drafts: Iterable[Draft]
) -> tuple[tuple[Vector, ...], tuple[LeftOut, ...]]:
    """The vectors of a family, and the drafts that make none."""
    found: dict[str, Vector] = {}
    left_out: list[LeftOut] = []
    for draft in drafts:
        report = trial.check(dict(draft.request), **draft.options)
        outcome = trial.outcome_of(report)
        rules = [issue.facts.get("rule", "") for issue in report.issues]
        judged = [{**i, "rule": rule} for i, rule in zip(outcome["issues"], rules, strict=True)]
        lacks = unmet(draft, {**outcome, "issues": judged})
        id_ = f"{family.name}.{draft.id}"
        if id_ in found:
            lacks.append("a name of its own")
        if lacks:
            left_out.append(LeftOut(id_, draft.covers, draft.request, tuple(lacks)))
        else:
            found[id_] = Vector(id_, draft.why, draft.covers, draft.request, draft.options, outcome)
    return tuple(found.values()), tuple(left_out)


def prove_hand(
    trial: Trial, written: Iterable[ir.HandVector], taken: Collection[str]
) -> tuple[Vector, ...]:
    """The vectors that are written by hand, held against what the validator says.

    Raises:
        CatalogError: when an outcome is another than the one written.
    """
    problems: list[Diagnostic] = []
    found: dict[str, Vector] = {}
    for hand in written:
        id_, options = f"{hand.family}.{hand.name}", dict(hand.options)
        outcome = trial.outcome(hand.request, **options)
        places = {key: Position(p.file, p.line, p.column, p.excerpt) for key, p in hand.places}
        if id_ in found or id_ in taken:
            message = f"another vector is named `{id_}`"
            problems.append(Diagnostic(places[""], "vector-taken", message, "rename it"))
        for key, wanted in hand.expect:
            given = [_bare(v) for v in (wanted, outcome[key])]
            if given[0] != given[1]:
                message = f"the validator gives another `{key}`: {given[1]}"
                advice = "correct what is expected, or what the family's file says"
                problems.append(Diagnostic(places[key], "vector-differs", message, advice))
        covers = (f"hand:{hand.family}", *hand.covers)
        found[id_] = Vector(id_, hand.why, covers, hand.request, options, outcome)
    if problems:
        raise CatalogError(problems)
    return tuple(found.values())


def _text(value: object) -> str:
    """A value as JSON that compares whatever the order of members."""
    return json.dumps(value, sort_keys=True)


def _bare(value: object) -> str:
    """A value as JSON that compares whatever the order of members; what is empty is left out of issues."""
    if isinstance(value, list):
        value = [{k: v for k, v in x.items() if v not in ("", [])} for x in value]
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
