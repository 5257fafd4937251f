"""What vectors must cover of all that is said of some modes and models: limits, rules, standings, gaps, ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ... import ir
from ..identity import digest, tagged
from .standings import end_title

LONGEST = 100_000  # characters of a text that is tried once, and not for every model and name


def said_items(family: ir.Family) -> tuple[Callable[[], Iterator[str]], ...]:
    """Give the kinds of items of one family, each as what lists them."""
    said = Said(family)
    return said.limits, said.rules, said.standings, said.models


class Said:
    """One family and what is said in it."""

    def __init__(self, family: ir.Family) -> None:
        self.family = family
        self.name = family.name
        self.fields = {f.name: f for f in family.fields}
        self.keys = [m.id for m in family.models]
        if family.picked_by:
            self.keys = [str(v) for v in self.fields[family.picked_by].type.values]

    def named_limits(self) -> dict[str, ir.Limit]:
        """Every limit by its place and its tag."""
        return {f"{x.place}.{tag}": x for x, tag in tagged(self.family.limits).items()}

    def limits(self) -> Iterator[str]:
        """Every bound that anybody states, on each side that a value can be on."""
        for name, limit in self.named_limits().items():
            base = f"{self.name}.{name}"
            field = self.fields[limit.field]
            is_own = not limit.path and (field.type.is_list or limit.max_items is None)
            is_huge = (limit.max_length or 0) > LONGEST
            ways = ["taken", "refused", *(["strict"] if limit.is_refusing else [])]
            ways += ["disputed"] if any(differ(limit, x) for x in limit.disputed_by) else []
            ways += [n.name for n in field.names[1:]] if is_own and not is_huge else []
            ways += ["written"] if is_own and field.type.numeric_strings else []
            yield from (f"limit:{base}/{way}" for way in ways)
            if any(self.is_lost(field, value) for value in below_zero(limit)):
                yield f"limit:{base}/elsewhere"
            for said in (limit, *limit.disputed_by):
                owner = base if said is limit else f"{base}.{digest(said.bounds)}"
                for bound, side in sides(said, self.fields[limit.field].type.kind == "integer"):
                    yield f"limit:{owner}/{bound}/{side}"
            if any(isinstance(v, str) and (v.swapcase() != v or ":" in v) for v in limit.values):
                yield f"limit:{base}/spelling"

    def is_lost(self, field: ir.Field, value: float) -> bool:
        """Whether a length below zero is declared by no limit of some model in some mode."""

        def is_on(limit: ir.Limit, key: str, variant: ir.Variant) -> bool:
            return limit.field == field.name and concerns(limit, key, variant)

        family = self.family
        return field.type.zero_is_absent and any(
            value not in (n for x in family.limits if is_on(x, key, v) for n in below_zero(x))
            for v in self.family.variants
            for key in self.keys
        )

    def rules(self) -> Iterator[str]:
        """Every branch of every rule."""
        for rule in self.family.rules:
            base = f"rule:{self.name}.{rule.name}"
            yield f"{base}/broken"
            if not rule.note:
                yield f"{base}/kept"
            if not (rule.note or rule.disputed_by or rule.provenance.authority == "contract"):
                yield f"{base}/strict"
            for c in rule.when:
                if c.given is False:
                    yield f"{base}/idle/{c.place}_given"
                else:
                    yield f"{base}/idle/no_{c.place}"
                if c.is_one_of:
                    yield f"{base}/idle/other_{c.place}"
                if c.above is not None:
                    yield f"{base}/idle/{c.place}_at_{c.above}"
                if c.below is not None:
                    yield f"{base}/idle/{c.place}_at_{c.below}"

    def standings(self) -> Iterator[str]:
        """What becomes of every field, mode, model and value that something is said of."""
        family, said = self.family, self.family.standings
        tags = tagged(said)
        for index, standing in enumerate(said):
            for name in standing.fields:
                later = [s for s in said[index + 1 :] if name in s.fields]
                base = f"standing:{self.name}.{name}.{tags[standing]}"
                if any(
                    not any(concerns(x, key, v) for x in later)
                    for v in family.variants
                    for key in self.keys
                    if concerns(standing, key, v)
                ):
                    yield base
                    if self.fields[name].type.kind != "any" and not self.fields[name].parts:
                        yield f"{base}/unreadable"
                    if standing.standing not in ("used", "unknown") and not standing.disputed_by:
                        yield f"{base}/strict"
        for name in self.fields:
            of_it = [s for s in said if name in s.fields]
            if any(
                name not in v.unused and not any(concerns(s, key, v) for s in of_it)
                for v in family.variants
                for key in self.keys
            ):
                yield f"stands:{self.name}.{name}"
        for v in family.variants:
            yield from (f"material:{self.name}.{v.mode}.{f.name}" for f in family.fields if f.media)
        for gap, tag in tagged(family.gaps).items():
            is_firm = not gap.disputed_by and gap.provenance.authority != "contract"
            for mode in gap.modes:
                yield f"gap:{self.name}.{tag}.{mode}"
                if is_firm:
                    yield f"gap:{self.name}.{tag}.{mode}/strict"
        for item in family.lifecycle:
            place = end_title(item)
            yield from (f"lifecycle:{self.name}.{place}{way}" for way in ("", "/strict"))

    def models(self) -> Iterator[str]:
        """Everything that is said of some models, for every model in every mode."""
        named = {k: x for k, x in self.named_limits().items() if (x.max_length or 0) <= LONGEST}
        scoped = {x.place for x in self.family.limits if x.models}
        limits = {name: x.place in scoped for name, x in named.items()}
        rules = {r.name: bool(r.models) for r in self.family.rules}
        standings = [
            f"{name}.{tag}" for s, tag in tagged(self.family.standings).items() for name in s.fields
        ]
        for key in self.keys:
            for v in self.family.variants:
                base = f"{self.name}.{key}.{v.mode}"
                yield f"model:{base}"
                if any(m.ranks for m in self.family.models):
                    yield f"model:{base}/inferred"
                for name, is_scoped in limits.items():
                    if is_scoped or key == self.keys[0]:
                        yield f"model_limit:{base}.{name}"
                yield from (f"model_standing:{base}.{name}" for name in standings)
                for name, is_scoped in rules.items():
                    if is_scoped or key == self.keys[0]:
                        yield f"model_rule:{base}.{name}"


def concerns(item: Any, key: str, variant: ir.Variant) -> bool:
    """Whether something is said of a model in a mode."""
    return (not item.modes or variant.mode in item.modes) and (
        not item.models or key in item.models
    )


def differ(one: ir.Bounds, other: ir.Bounds) -> bool:
    """Whether a value can be given of which two statements say different things; nothing at all is no value."""
    least = ("min_length", "min_items")
    both = ({k: v for k, v in b.bounds.items() if k not in least or v != 1} for b in (one, other))
    return next(both) != next(both)


def below_zero(limit: ir.Limit) -> list[float]:
    """The numbers below zero that somebody names in a limit on a field's own value."""
    said = [v for s in (limit, *limit.disputed_by) for v in (*s.values, *s.also)]
    return [v for v in said if isinstance(v, int | float) and v < 0 and not limit.path]


def sides(said: ir.Bounds, is_whole: bool) -> Iterator[tuple[str, str]]:
    """Every bound of a statement, with every side of it that a value can be on."""
    for bound in said.bounds:
        value: Any = getattr(said, bound)
        if bound == "values":
            yield from ((bound, "in"), (bound, "out"))
        elif bound == "also":
            yield bound, "in"
        elif bound in ("minimum", "maximum"):
            yield from ((bound, side) for side in ("in", "on", "out"))
        elif bound == "step" and not (is_whole and value == 1):
            yield from ((bound, "in"), (bound, "out"))
        elif bound in ("max_length", "max_items", "min_length", "min_items"):
            inner, outer = (value - 1, value + 1) if "max" in bound else (value + 1, value - 1)
            yield from ((bound, s) for s, n in (("in", inner), ("on", value), ("out", outer)) if n)
        elif bound == "nonzero":
            yield from ((bound, "on"), (bound, "out"))
        elif bound == "pattern":
            yield bound, "out"
