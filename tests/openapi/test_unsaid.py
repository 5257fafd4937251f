"""What no schema can say: found one by one, said to readers, and little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from callsheet import ir
from callsheet.bounds.table import rows_of
from callsheet.targets.schema.unsaid import unsaid_reasons


def unsaid(contract: ir.Contract) -> list[str]:
    """Why no schema says a limit or a rule, for each of which none does."""
    return [why for family in contract.families for why in unsaid_reasons(family).values()]


def reasons_of(bounds: ir.Bounds) -> set[str]:
    """Why no schema may be able to say bounds, by the table of them."""
    return {why for row in rows_of(bounds) for why in row.unsaid or {}}


def test_nothing_is_left_unsaid_without_need(
    contract: ir.Contract, say: Callable[[str], None]
) -> None:
    """What no schema says has a bound that none can say, or a total of many ways; it is counted by reason."""
    every = [x for f in contract.families for x in (*f.limits, *f.rules)]
    reasons = Counter(unsaid(contract))
    said = (
        f"{len(every)} limits and rules, {sum(reasons.values())} said by no schema: {dict(reasons)}"
    )
    say(said)
    for family in contract.families:
        for item, why in unsaid_reasons(family).items():
            if isinstance(item, ir.Rule):
                assert why == "total"
                assert item.total is not None
            else:
                assert why in {w for b in (item, *item.disputed_by) for w in reasons_of(b)}


def test_every_reason_is_told(contract: ir.Contract, document: dict[str, Any]) -> None:
    """The document lists what its schemas cannot say, and each reason is an entry of that list."""
    texts = dict(contract.api.unsaid_in_schema)
    assert set(unsaid(contract)) <= texts.keys()
    for text in texts.values():
        assert f"- {text.default}" in document["info"]["description"]
