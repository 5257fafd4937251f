"""The words of the benchmark: what is printed, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.bench.measure import Spread, Timings
from tests.bench.startup import Cost
from tests.bench.subject import UNION, Subject
from tests.bench.threads import Rounds
from tests.bench.unseen import Unseen


def figure(spread: Spread | None) -> str:
    """A figure with its quartiles: `1.43 (1.40-1.51)`; one that was taken once has none."""
    if spread is None:
        return "-"
    if spread.count == 1:
        return short(spread.middle)
    return f"{short(spread.middle)} ({short(spread.low)}-{short(spread.high)})"


def short(value: float) -> str:
    """Three digits that count."""
    size = abs(value)
    if size >= 100:
        return f"{value:,.0f}"
    return f"{value:.{1 if size >= 10 else 2 if size >= 0.1 else 3}f}"


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows of cells as lines: names to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *cells in rows:
        figures = [f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True)]
        yield "  ".join((f"{name:<{widths[0]}}", *figures))


def judged(
    title: str, data: Timings, text: Timings, subjects: list[Subject], agreed: dict[str, str]
) -> Iterator[str]:
    """One set of requests: every subject against the union."""
    rows = [(title, "dict", "JSON bytes", "µs, dict", "µs, JSON bytes", "verdict", "rounds")]
    for subject in subjects:
        name = subject.name
        time = data.time(name)
        assert time is not None
        ratios = (data.ratio(name, UNION), text.ratio(name, UNION))
        cells = map(figure, (*ratios, time, text.time(name)))
        rows.append((name, *cells, agreed[name], str(time.count)))
    return aligned(rows)


def against(title: str, timings: Timings, ours: list[str], peers: list[str]) -> Iterator[str]:
    """Ours against each peer that was timed: below 1 is faster than the peer."""
    known = [peer for peer in peers if timings.time(peer)]
    timed = [name for name in ours if timings.time(name)]
    rows = [(name, *(figure(timings.ratio(name, peer)) for peer in known)) for name in timed]
    return aligned([(title, *known), *rows])


def started(empty: Spread, costs: list[Cost]) -> Iterator[str]:
    """What imports cost."""
    rows = [("A fresh process, time of the processor", "ms more than an empty one", "ratio to it")]
    rows += [(cost.name, figure(cost.more), figure(cost.ratio)) for cost in costs]
    yield from aligned(rows)
    yield f"an empty one (`python -c pass`) takes {figure(empty)} ms"


def unseen(found: dict[str, Unseen], names: Sequence[str]) -> Iterator[str]:
    """What a request costs whose shape was never seen, by ours and by peers that do not mind."""
    rows = [("Shapes, mixed", "", f"to {UNION}", "µs, median", "µs, p99", "p99 to median")]
    for situation, unseen in found.items():
        for name in names:
            single = (unseen.percentile(50, name), unseen.percentile(99, name), unseen.tail(name))
            rows.append((situation, name, figure(unseen.ratio(UNION, name)), *map(short, single)))
    yield from aligned(rows)
    first = next(iter(found.values()))
    yield f"{first.count} requests, each timed once in each of {len(first.runs)} fresh processes: of these the median"


def threaded(times: Rounds) -> Iterator[str]:
    """What a request costs where many threads judge."""
    rows = [("Threads, mixed", "", "µs of the processor", "µs on the wall")]
    for (name, number), some in times.items():
        kinds = ([s.processor for s in some], [s.wall for s in some])
        rows.append((name, str(number), *(figure(Spread.of(kind)) for kind in kinds)))
    yield from aligned(rows)
    yield "each thread has its own share of the requests; the time is that of all threads"


def features(subjects: list[Subject]) -> Iterator[str]:
    """What each row did for its time."""
    yield "What each row does"
    for subject in subjects:
        yield f"  {subject.name}: {subject.does}"
