"""What a published list of models and the catalog say of the same values, as the engine judges them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal, get_args

from .. import ir
from ..probe.requests import Request, Scope, field_of, minimum, plain_value
from ..probe.trial import Trial
from .listing import Row
from .mapping import Mapping, ModelMap

Verdict = Literal["agrees", "disputed", "theirs", "conflicts", "ours"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)  # the mildest first
STANDINGS = frozenset(("unused_field", "refused_field"))
VALUES = frozenset(("not_allowed", "out_of_range", "invalid_type", "rule_violated", "bad_format"))
MOST = 100  # whole numbers of a range that are tried


@dataclass(frozen=True, slots=True)
class Finding:
    """One value of one model, and what becomes of it.

    Attributes:
        field: Our field, or `mode`.
        value: As it is listed; of what only the catalog lists, ours.
        verdict: Both take it; sources that the catalog names differ; only they say something of it; the catalog refuses
            what they list; only the catalog lists it.
        source: Who refuses it, or who differs.
    """

    id: str
    model: str
    field: str
    value: Any
    verdict: Verdict
    source: str = ""


@dataclass(frozen=True, slots=True)
class Crosscheck:
    """What came of it."""

    findings: tuple[Finding, ...]
    unmapped: tuple[str, ...]  # their ids that the mapping does not name
    missing: tuple[str, ...]  # ids of the mapping that they do not list
    not_compared: tuple[str, ...]  # their members that the mapping does not name


Judged = tuple[Verdict, str]  # and who says so


def crosscheck(
    contract: ir.Contract, rows: tuple[Row, ...], mapping: Mapping, trial: Trial
) -> Crosscheck:
    """Hold the catalog against a published list."""
    findings: list[Finding] = []
    for row in rows:
        if said := mapping.models.get(row[mapping.id]):
            its = _Model(contract, said, trial)
            findings += (
                Finding(row[mapping.id], said.model, *found) for found in its.all(row, mapping)
            )
    ids = [row[mapping.id] for row in rows]
    members = dict.fromkeys(member for row in rows for member in row)
    return Crosscheck(
        tuple(findings),
        tuple(id_ for id_ in ids if id_ not in mapping.models),
        tuple(id_ for id_ in mapping.models if id_ not in ids),
        tuple(name for name in members if name not in {mapping.id, *mapping.members}),
    )


Found = tuple[str, Any, Verdict, str]  # field, value, and what becomes of it


class _Model:
    """One model of ours, in the modes that are meant and offered."""

    def __init__(self, contract: ir.Contract, said: ModelMap, trial: Trial) -> None:
        self.said, self.trial = said, trial
        self.model = next(model for model in contract.models if model.id == said.model)
        self.family = next(f for f in contract.families if f.name == self.model.family)
        self.scope = Scope(self.family, self.model, said.also.get(self.family.picked_by, ""))
        self.fields = {field.name for field in self.family.fields}
        meant = [v for v in self.family.variants if said.mode in (None, v.mode)]
        self.refused = {v.mode: source for v in meant if (source := self._refusal(v)) is not None}
        self.variants = [v for v in meant if v.mode not in self.refused]

    def all(self, row: Row, mapping: Mapping) -> Iterator[Found]:
        """What becomes of everything that is listed for the model."""
        for member, field in mapping.values.items():
            if isinstance(listed := row.get(member), list):
                yield from self.compare_values(field, listed)
        for member, field in mapping.takes.items():
            if isinstance(is_taken := row.get(member), bool):
                yield from self.compare_standing(field, is_taken=is_taken)
        for member, modes in mapping.modes.items():
            if isinstance(listed := row.get(member), list):
                yield from self.compare_modes(modes, listed)

    def compare_values(self, field: str, listed: list[Any]) -> Iterator[Found]:
        """What becomes of each value that they list, and what only the catalog lists."""
        for value in listed:
            yield (field, value, *self._judge(field, value))
        theirs = {_key(value) for value in listed}
        for value in self._listed(field):
            if _key(value) not in theirs and self._judge(field, value)[0] != "conflicts":
                yield field, value, "ours", ""

    def compare_standing(self, field: str, *, is_taken: bool) -> Iterator[Found]:
        """Whether a field is taken at all; that they do not take it is their own affair."""
        if field not in self.fields:
            if is_taken:
                yield field, True, "theirs", ""
            return
        spec = field_of(self.family, field)
        found = [self._judge_in(v, spec, plain_value(self.scope, v, spec)) for v in self.variants]
        standings = {self.scope.standing(v, spec) for v in self.variants}
        verdict, source = _mildest(found)
        if verdict == "theirs" and "used" in standings:
            verdict = "agrees"
        if is_taken:
            yield field, True, verdict, source
        elif verdict == "conflicts":
            yield field, False, "agrees", ""
        elif verdict == "agrees":
            yield field, True, "ours", ""

    def compare_modes(self, modes: dict[str, str], listed: list[Any]) -> Iterator[Found]:
        """Which of the modes that words stand for are offered."""
        offered = {variant.mode for variant in self.variants}
        for word in listed:
            mode = modes.get(str(word), "")
            if mode in self.refused:
                yield "mode", word, "conflicts", self.refused[mode]
            else:
                yield "mode", word, "agrees" if mode in offered else "theirs", ""
        for word, mode in modes.items():
            if mode in offered and word not in listed:
                yield "mode", mode, "ours", ""

    def _request(self, variant: ir.Variant) -> Request:
        return {**minimum(self.scope, variant), **self.said.also}

    def _refusal(self, variant: ir.Variant) -> str | None:
        """Who says that the model does not have a mode; None where nobody does."""
        issues = self.trial.outcome(self._request(variant))["issues"]
        refusing = (
            i for i in issues if i["code"] == "unsupported_mode" and i["severity"] != "note"
        )
        return next((str(i["source"]) for i in refusing), None)

    def _judge(self, field: str, value: Any) -> Judged:
        """The mildest that the engine says of a value in any mode: a list rarely says which one it means."""
        if field not in self.fields:
            return "theirs", ""
        spec = field_of(self.family, field)
        return _mildest(self._judge_in(variant, spec, value) for variant in self.variants)

    def _judge_in(self, variant: ir.Variant, field: ir.Field, value: Any) -> Judged:
        issues = self.trial.outcome({**self._request(variant), field.name: value})["issues"]
        own = [i for i in issues if i["path"][:1] == [field.name]]
        judged = [i for i in own if i["code"] in VALUES | STANDINGS]
        grave = next((i for i in judged if i["severity"] != "note"), None)
        if grave:
            return "conflicts", grave["source"]
        if self.scope.standing(variant, field) == "unknown":
            return "theirs", ""
        if judged:
            return "disputed", judged[0]["source"]
        limits = self.scope.limits(variant, field.name)
        return ("agrees" if limits or not field.type.is_open else "theirs"), ""

    def _listed(self, field: str) -> list[ir.Scalar]:
        """The values that the catalog lists itself: those of limits, and whole numbers of a range."""
        limits = [x for v in self.variants for x in self.scope.limits(v, field)]
        return list(dict.fromkeys(value for limit in limits for value in _values(limit)))


def _values(limit: ir.Limit) -> Iterator[ir.Scalar]:
    yield from limit.values
    low, high = limit.minimum, limit.maximum
    if not limit.values and isinstance(low, int) and isinstance(high, int) and high - low < MOST:
        yield from islice(range(low, high + 1), MOST)


def _mildest(found: Iterable[Judged]) -> Judged:
    return min(found, key=lambda one: VERDICTS.index(one[0]), default=("theirs", ""))


def _key(value: Any) -> str:
    """What two ways to write one value have in common."""
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return str(whole).casefold()
