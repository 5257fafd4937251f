"""What is asked of the check's speed, and the table that shows at a glance how near it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.bench import ours
from tests.bench.measure import Spread, Timings
from tests.bench.startup import Cost
from tests.bench.subject import DELIVERED, UNION
from tests.bench.table import aligned, figure
from tests.bench.threads import THREADS, Rounds, ratio
from tests.bench.unseen import FULL, NEW, OFF, Unseen

FAMILIAR = {  # by row and set of requests: at most so many times the union's time
    (ours.CHECK, "valid"): 1.3,
    (ours.CHECK, "refused"): 2.2,
    (ours.CHECK, "mixed"): 1.8,
    (ours.IS_VALID, "valid"): 1.0,
    (ours.IS_VALID, "refused"): None,
    (ours.IS_VALID, "mixed"): 1.5,
    (ours.TYPED, "valid"): 2.4,
    (ours.TYPED, "refused"): None,
    (ours.TYPED, "mixed"): 2.4,
}
PEERS = {  # of mixed requests: at most so many times the peer's time
    DELIVERED: None,
    "jsonschema-rs, if/then": 0.85,
    "fastjsonschema": 0.01,
    "DCG's models": None,
    "DCG's models, tuned": None,
}
NAMES = {UNION, *(name for name, _ in FAMILIAR), *PEERS} - {"DCG's models"}  # which takes long
MOST_UNSEEN = {NEW: 4.0, FULL: 4.0, OFF: None}  # times the union's time
MOST_TAIL = {NEW: 3.0, FULL: 3.0, OFF: None}  # times the median
FIRST_CHECK = "… and a first check (kling)"
MOST_STARTS = 1.6  # bare starts of Python


@dataclass(frozen=True)
class Row:
    """One figure, and the most that is asked for; no figure where it could not be measured."""

    name: str
    found: Spread | None
    at_most: float | None = None

    def cells(self) -> tuple[str, ...]:
        """The row as the table has it."""
        limit = "" if self.at_most is None else f"≤ {self.at_most:g}"
        if self.found is None:
            return (f"  {self.name}", "not measured", limit, "")
        is_held = self.at_most is None or self.found.middle <= self.at_most
        word = ("yes" if is_held else "no") if limit else ""
        return (f"  {self.name}", figure(self.found), limit, word)


def glance(groups: dict[str, list[Row]]) -> Iterator[str]:
    """The table: for each figure the most that is asked for, and whether it holds."""
    rows: list[tuple[str, ...]] = [("At a glance", "ratio", "asked for", "held")]
    for title, some in groups.items():
        rows += [(title, "", "", ""), *(row.cells() for row in some)]
    return (line.rstrip() for line in aligned(rows))


def familiar_rows(timings: dict[str, Timings]) -> list[Row]:
    """Requests whose like was seen, from dicts, beside the union."""
    return [
        Row(f"{name}, {which}", timings[which].ratio(name, UNION), most)
        for (name, which), most in FAMILIAR.items()
    ]


def peer_rows(mixed: Timings) -> list[Row]:
    """`check` and what goes out, beside other peers, on mixed requests."""
    return [Row(f"to {peer}", mixed.ratio(ours.CHECK, peer), most) for peer, most in PEERS.items()]


def unseen_rows(found: dict[str, Unseen]) -> list[Row]:
    """Requests whose like was never seen, beside the union; and the slowest of them beside the median."""
    rows: list[Row] = []
    for name, most in MOST_UNSEEN.items():
        unseen = found.get(name)
        tail = Spread.of([unseen.tail()]) if unseen else None
        rows.append(Row(f"{name}, mixed", unseen.ratio(UNION) if unseen else None, most))
        rows.append(Row(f"{name}, p99 to median", tail, MOST_TAIL[name]))
    return rows


def thread_rows(times: Rounds) -> list[Row]:
    """Sixteen threads, beside the union in as many and beside one thread."""
    many, alone, union = (ours.CHECK, THREADS), (ours.CHECK, 1), (UNION, THREADS)
    return [
        Row("to the union's, time of the processor", ratio(times, "processor", many, union)),
        Row("to the union's, time on the wall", ratio(times, "wall", many, union)),
        Row("to one thread's, time of the processor", ratio(times, "processor", many, alone)),
        Row("the union's to its one thread's", ratio(times, "processor", union, (UNION, 1))),
    ]


def start_rows(costs: list[Cost]) -> list[Row]:
    """The import and a first check, in bare starts of Python."""
    return [
        Row("import and first check", cost.ratio, MOST_STARTS)
        for cost in costs
        if cost.name == FIRST_CHECK
    ]
