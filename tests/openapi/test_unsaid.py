"""What no schema can say: found one by one, said to readers, and little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from callsheet import ir
from callsheet.targets.schema.unsaid import unsaid_reasons

MOST = 2  # a limit or rule more needs a better schema, or a reason to be looked at here


def unsaid(contract: ir.Contract) -> list[str]:
    """Why no schema says a limit or a rule, for each of which none does."""
    return [why for family in contract.families for why in unsaid_reasons(family).values()]


def test_little_is_left_unsaid(contract: ir.Contract, say: Callable[[str], None]) -> None:
    """The limits and rules that no schema says are counted by reason, and are no more than they were."""
    every = [x for f in contract.families for x in (*f.limits, *f.rules)]
    reasons = Counter(unsaid(contract))
    said = (
        f"{len(every)} limits and rules, {sum(reasons.values())} said by no schema: {dict(reasons)}"
    )
    say(said)
    assert sum(reasons.values()) <= MOST


def test_every_reason_is_told(contract: ir.Contract, document: dict[str, Any]) -> None:
    """The document lists what its schemas cannot say, and each reason is an entry of that list."""
    texts = dict(contract.api.unsaid_in_schema)
    assert set(unsaid(contract)) <= texts.keys()
    for text in texts.values():
        assert f"- {text.default}" in document["info"]["description"]
