"""Every limit on a field's value: within, on and beyond each bound, for each source that speaks of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ... import ir
from ...bounds.row import Edge
from ...bounds.table import BY_NAME, breach, fits, rows_of
from ...probe.requests import Request
from ..identity import digest
from .draft import STRICT, Draft, Path, Show
from .places import Site
from .subject import FamilySubject, severity

LONGEST = 100_000  # characters of a text that is tried again and again


@dataclass(frozen=True)
class Held:
    """One limit at one site."""

    site: Site
    limit: ir.Limit
    name: str  # such as `sora.duration.3f9a01`

    @property
    def statements(self) -> tuple[ir.Limit | ir.Statement, ...]:
        """Those who speak, the limit's own source first."""
        return (self.limit, *self.limit.disputed_by)

    def judged(self, value: ir.Json, path: Path, *, strict: bool = False) -> tuple[Show, ...]:
        """What there is to say of a value."""
        refusing = [b for b in self.statements if not fits(b, value)]
        if not refusing:
            return tuple(
                Show(code=code, path=path, source=b.provenance.cite, absent=True)
                for b in self.statements
                for code in dict.fromkeys(c for row in rows_of(b) for c in row.codes)
            )
        said = refusing[0]
        is_noted = len(refusing) < len(self.statements) or not self.limit.is_refusing
        grave = severity(said.provenance, disputed=is_noted)
        return (
            Show(
                code=breach(said, value),
                path=path,
                severity="error" if strict and grave == "warning" else grave,
                authority=said.provenance.authority,
                source=said.provenance.cite,
            ),
        )

    def id_of(self, said: str) -> str:
        """The name of a vector with a value at the limit's place; equal requests have equal names."""
        return f"{self.limit.place}.{said}.{self.site.scope.name}.{self.site.variant.mode}"

    def outcome(self, value: ir.Json) -> str:
        """Whether all, some or none of those who speak refuse a value."""
        refusing = sum(not fits(b, value) for b in self.statements)
        return (
            "refused" if refusing == len(self.statements) else "disputed" if refusing else "taken"
        )


def of_limits(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every limit of the family."""
    for name, limit in subject.named_limits.items():
        field = subject.field(limit.field)
        pairs = subject.pairs(limit)
        used = [p for p in pairs if p[0].standing(p[1], field) == "used"]
        held = Held(Site(subject, *(used or pairs)[0]), limit, name)
        yield from _at_edges(held)


def _at_edges(held: Held) -> Iterator[Draft]:
    is_shown = False
    for bounds in held.statements:
        is_own = bounds is held.limit
        name = held.name if is_own else f"{held.name}.{digest(bounds.bounds)}"
        for edge in held.site.subject.edges(held.limit.place, bounds):
            found = held.site.at_edge(held.limit.place, edge)
            if found is None:
                continue
            request, value, path = found
            outcome = held.outcome(value)
            cover = f"limit:{name}/{edge.bound}/{edge.side}"
            what = held.id_of(words_of(edge))
            why = f"{_why(edge)} what {bounds.provenance.cite or 'the catalog'} says."
            covers = (cover, f"limit:{held.name}/{outcome}")
            yield Draft(
                id=what, why=why, covers=covers, request=request, shows=held.judged(value, path)
            )
            if outcome != "refused" or is_shown:
                continue
            is_shown = True
            if held.limit.is_refusing:
                yield Draft(
                    id=f"{what}.strict",
                    why=STRICT,
                    covers=(f"limit:{held.name}/strict",),
                    request=held.site.unsaid(request),
                    options={"strict": True},
                    shows=held.judged(value, path, strict=True),
                    ok=False,
                )
            yield from _otherwise(held, request, value, what)
    yield from _spellings(held)


def _otherwise(held: Held, request: Request, value: ir.Json, what: str) -> Iterator[Draft]:
    """The same value under another name, and written as text."""
    field = held.site.subject.field(held.limit.field)
    is_huge = isinstance(value, str) and len(value) > LONGEST
    if held.limit.path or is_huge or field.name not in request:
        return
    for name in (n.name for n in field.names[1:]):
        given = {name if k == field.name else k: v for k, v in request.items()}
        yield Draft(
            id=f"{what}.as_{name}",
            why=f"The limit holds for `{name}` too.",
            covers=(f"limit:{held.name}/{name}",),
            request=given,
            shows=held.judged(value, (name,)),
        )
    if field.type.numeric_strings and isinstance(value, int | float):
        yield Draft(
            id=f"{what}.written",
            why="The limit holds for a number written as text too.",
            covers=(f"limit:{held.name}/written",),
            request={**request, field.name: str(value)},
            shows=held.judged(value, (field.name,)),
        )


def _spellings(held: Held) -> Iterator[Draft]:
    """Words compare without case, and with an ASCII colon."""
    for value in held.limit.values:
        if not isinstance(value, str):
            continue
        for other in dict.fromkeys((value.swapcase(), value.replace(":", "："))):
            found = held.site.at_edge(held.limit.place, Edge("values", "in", other))
            if other == value or found is None:
                continue
            yield Draft(
                id=held.id_of(other),
                why=f"`{other}` is `{value}` in another spelling.",
                covers=(f"limit:{held.name}/spelling",),
                request=found[0],
                shows=held.judged(value, found[2]),
            )


def words_of(edge: Edge) -> str:
    """The value at an edge as part of a name."""
    return BY_NAME[edge.bound].edge_name(edge.value)


def _why(edge: Edge) -> str:
    where = {"in": "Within", "on": "At the edge of", "out": "Beyond"}
    return where[edge.side]
