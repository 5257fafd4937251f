"""Checks of the table of facts: each is carried by the catalog or says why not, and statements stand on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ..catalog import authored as a
from ..catalog.walk import authored_in
from ..errors import Diagnostic, closest, quoted
from .subject import Subject

GATEWAYS = "dialects.yaml"  # how gateways answer is no fact about a request


def facts_are_accounted_for(s: Subject) -> Iterator[Diagnostic]:
    """What carries a fact names one that exists; what nothing carries has a reason, and only that."""
    table = {id_: (file, spec) for file in s.catalog.facts for id_, spec in _facts(s, file)}
    carried = set()
    for file, authored in s.catalog.files.items():
        for path, claim in authored_in(authored):
            if not isinstance(claim, a.Claim):
                continue
            for place, id_ in enumerate(claim.facts):
                carried.add(id_)
                if id_ not in table:
                    message = f"{quoted(id_)} is not a fact of facts/*.yaml"
                    here = (*path, "facts", place)
                    yield s.problem(file, here, "unknown-fact", message, closest(id_, table))
    for id_, (name, fact) in table.items():
        file, path = f"facts/{name}.yaml", ("facts", id_)
        if id_.partition(".")[0] != name:
            message = f"the fact's name does not begin with its file's, `{name}.`"
            yield s.problem(
                file, path, "fact-misplaced", message, "rename it, or move it", key=True
            )
        if id_ not in carried and fact.not_carried is None:
            message = f"nothing in the catalog carries the fact {quoted(id_)}"
            advice = "name it under `facts:` where it is carried, or say `not_carried:` and why"
            yield s.problem(file, path, "fact-lost", message, advice, key=True)
        elif id_ in carried and fact.not_carried is not None:
            message = f"the fact {quoted(id_)} is carried, and yet has a reason why it is not"
            yield s.problem(file, path, "fact-both", message, "take `not_carried:` out", key=True)


def statements_stand_on_facts(s: Subject) -> Iterator[Diagnostic]:
    """Where facts are kept, what a provider says names its facts, and is no surer than they are."""
    table = {id_: spec for file in s.catalog.facts for id_, spec in _facts(s, file)}
    ground = s.ground
    for file, authored in s.catalog.files.items() if table else ():
        for path, said in authored_in(authored):
            if not isinstance(said, a.Claim) or file == GATEWAYS:
                continue
            claim = ground.whole(said)
            known = [table[id_].confidence for id_ in claim.facts if id_ in table]
            is_dispute = "disputed_by" in path[-2:]  # who differs may be named by the source alone
            if claim.authority == "provider" and not (claim.facts or is_dispute):
                message = "a provider's statement names the facts that it carries"
                advice = "add `facts:`; a fact that is not there yet goes into a file of facts/"
                yield s.problem(file, path, "missing-facts", message, advice)
            if claim.confidence == "published" and known and "published" not in known:
                best = min(known, key=get_args(a.Confidence).index)
                message = f"this is said to be published, and its facts are `{best}` at best"
                here = (*path, "confidence")
                advice = "say how well it is known, or name a fact that is published"
                yield s.problem(file, here, "surer-than-facts", message, advice)


def _facts(s: Subject, file: str) -> Iterator[tuple[str, a.FactSpec]]:
    yield from s.catalog.facts[file].facts.items()
