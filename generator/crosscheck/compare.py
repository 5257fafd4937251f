"""What a published list of models and the catalog say of the same values, as the engine judges them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from .. import ir
from ..errors import CatalogError, Diagnostic, Position
from ..probe.requests import Scope, minimum
from ..probe.trial import Trial
from .mapping import Mapping, ModelMap

Verdict = Literal["agrees", "disputed", "conflicts", "theirs", "ours"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
VALUES = frozenset(("not_allowed", "out_of_range", "invalid_type", "rule_violated", "bad_format"))


@dataclass(frozen=True, slots=True)
class Finding:
    """One value of one model, and what becomes of it.

    Attributes:
        verdict: Both take it; sources that the catalog names differ; the catalog refuses what they list; only they say
            something of it; only the catalog lists it.
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


def read_list(path: Path, mapping: Mapping) -> list[dict[str, Any]]:
    """The models of a published list.

    Raises:
        CatalogError: when the file has no such list.
    """
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise _bad(
            path, f"the file cannot be read: {error.strerror}", "name another file"
        ) from None
    except (ValueError, RecursionError) as error:
        raise _bad(
            path, f"the file is not JSON: {error}", "name a list of models in JSON"
        ) from None
    found = data.get(mapping.list_) if mapping.list_ and isinstance(data, dict) else data
    rows = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
    if not rows or not all(isinstance(row.get(mapping.id), str) for row in rows):
        where = f"under `{mapping.list_}`" if mapping.list_ else "in it"
        message = f"there is no list of objects with a text `{mapping.id}` {where}"
        raise _bad(path, message, "set `list:` and `id:` of the mapping")
    return rows


def _bad(path: Path, message: str, advice: str) -> CatalogError:
    return CatalogError([Diagnostic(Position(path.name), "bad-list", message, advice)])


def crosscheck(
    contract: ir.Contract, rows: list[dict[str, Any]], mapping: Mapping, trial: Trial
) -> Crosscheck:
    """Hold the catalog against a published list."""
    findings: list[Finding] = []
    known = [row for row in rows if row[mapping.id] in mapping.models]
    for row in known:
        its = _Model(contract, mapping.models[row[mapping.id]], trial)
        for member, field in mapping.values.items():
            listed = row.get(member)
            if isinstance(listed, list):
                findings += its.compare(row[mapping.id], field, listed)
    unmapped = [row[mapping.id] for row in rows if row[mapping.id] not in mapping.models]
    return Crosscheck(tuple(findings), tuple(unmapped))


class _Model:
    """One model of ours."""

    def __init__(self, contract: ir.Contract, said: ModelMap, trial: Trial) -> None:
        self.said, self.trial = said, trial
        self.model = next(model for model in contract.models if model.id == said.model)
        self.family = next(f for f in contract.families if f.name == self.model.family)
        self.pick = said.also.get(self.family.picked_by, "") if self.family.picked_by else ""
        variants = self.family.variants
        self.variants = [v for v in variants if said.mode in (None, v.mode)]

    def compare(self, id_: str, field: str, listed: list[Any]) -> Iterator[Finding]:
        """What becomes of each value that they list, and what only the catalog lists."""
        own = self._listed(field)
        for value in listed:
            verdict, source = self._judge(field, value)
            is_silent = verdict == "agrees" and not self._limits(field)
            said: Verdict = "theirs" if is_silent else verdict
            yield Finding(id_, self.said.model, field, value, said, source)
        theirs = {str(value).casefold() for value in listed}
        for value in own:
            if str(value).casefold() not in theirs:
                yield Finding(id_, self.said.model, field, value, "ours")

    def _judge(self, field: str, value: Any) -> tuple[Verdict, str]:
        """The mildest that the engine says of a value in any mode."""
        found: list[tuple[Verdict, str]] = []
        scope = Scope(self.family, self.model, self.pick)
        for variant in self.variants:
            request = {**minimum(scope, variant), **self.said.also, field: value}
            issues = self.trial.outcome(request)["issues"]
            own = [i for i in issues if i["path"][:1] == [field] and i["code"] in VALUES]
            grave = [i for i in own if i["severity"] != "note"]
            if not own:
                return "agrees", ""
            worst = (grave or own)[0]
            found.append(("conflicts" if grave else "disputed", worst["source"]))
        return min(found, key=lambda one: one[0] == "conflicts", default=("theirs", ""))

    def _limits(self, field: str) -> list[ir.Limit]:
        """The limits on a field that concern the model in one of its modes."""
        name, modes = self.pick or self.model.id, {v.mode for v in self.variants}
        return [
            limit
            for limit in self.family.limits
            if limit.field == field
            and (not limit.models or name in limit.models)
            and (not limit.modes or modes & {*limit.modes})
        ]

    def _listed(self, field: str) -> list[ir.Scalar]:
        """The values that the catalog lists itself."""
        limits = self._limits(field)
        return list(dict.fromkeys(value for limit in limits for value in limit.values))
