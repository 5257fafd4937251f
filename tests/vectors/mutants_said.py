"""Changes to what is said of some modes and models: limits, rules, standings, gaps, and what is going or gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from videogate._rules import (
    Bounds,
    Claim,
    Condition,
    Due,
    Family,
    Gap,
    Lifecycle,
    Limit,
    Name,
    Need,
    Part,
    Rule,
    Verdict,
)

Data = Any
Changes = Iterator[tuple[str, "Change"]]
NUMBERS = ("minimum", "maximum", "min_length", "max_length", "min_items", "max_items", "nonzero")
LISTS = ("values", "also", "modes", "models", "snap", "require", "require_any", "path")
LISTS += ("forbid", "at_most_one_of", "total_of", "when", "limits", "fields", "statements")
SCOPES = ("modes", "models")  # of these, none at all means every one
AT_LEAST_ONE = (*SCOPES, "snap", "fields", "statements")
STANDINGS = {"used": "ignored", "unknown": "used", "ignored": "refused", "refused": "unknown"}
WORD = "odd-one"  # a word that stands nowhere
FINE = 0.01  # by how much a number moves that need not be whole


@dataclass(frozen=True)
class Change:
    """What an attribute of an object becomes."""

    owner: Data
    name: str
    value: Data

    def made(self) -> Change:
        """Make it, and give the change that takes it back."""
        before = Change(self.owner, self.name, getattr(self.owner, self.name))
        setattr(self.owner, self.name, self.value)
        return before


def said_changes(at: str, item: Data, family: Family) -> Changes:
    """Changes to a limit, a rule, what is known of a field, a mode that is not offered, or something that ends."""
    if hasattr(item, "claim"):
        yield from of_claim(at, item, "claim")
    for name in LISTS:
        if getattr(item, name, ()):
            yield from dropped(at, item, name, least=int(name in AT_LEAST_ONE))
            if name in SCOPES:
                yield f"{at}: {name} all", Change(item, name, ())
    if getattr(item, "disputed_by", ()):
        yield f"{at}: disputed by nobody", Change(item, "disputed_by", ())
    if isinstance(item, Verdict):
        yield f"{at}: standing", Change(item, "standing", STANDINGS[item.standing])
    if isinstance(item, Lifecycle):
        ends = {"retired": "deprecated", "deprecated": "retired"}
        codes = {"retired_model": "deprecated", "deprecated": "retired_model"}
        yield f"{at}: status", Change(item, "status", ends[item.status])
        yield f"{at}: code", Change(item, "code", codes[item.code])
    if isinstance(item, Rule):
        yield f"{at}: note flipped", Change(item, "note", not item.note)
        yield from of_numbers(at, item, ("min_items", "max_items"))
        for title, condition in numbered(item.when):
            yield from of_condition(f"{at} {title}", condition)
        for title, due in numbered(item.limits):
            yield from dropped(f"{at} {title}", due, "path")
            yield from of_bounds(f"{at} {title}", due.bounds, step_of(due, family))
    if isinstance(item, Limit):
        for title, bounds in numbered(item.statements):
            yield from of_claim(f"{at} {title}", bounds, "claim")
            yield from of_bounds(f"{at} {title}", bounds, step_of(item, family))
        if item.snap:
            yield f"{at}: no snap", Change(item, "snap", ())
            yield f"{at}: ties", Change(item, "ties", "down" if item.ties == "up" else "up")


def step_of(item: Limit | Due, family: Family) -> float:
    """By how much a bound on a number moves."""
    is_whole = not item.path and family.fields[item.field].kind == "integer"
    return 1 if is_whole else FINE


def of_bounds(at: str, bounds: Data, step: float) -> Changes:
    """Changes to bounds."""
    yield from of_numbers(at, bounds, NUMBERS, by=step if bounds.step is None else 1)
    for name, none in (("values", ()), ("also", ()), ("pattern", ""), ("script", "")):
        if getattr(bounds, name):
            yield f"{at}: no {name}", Change(bounds, name, none)
    for name in ("values", "also"):
        yield from dropped(at, bounds, name, least=1)
    if bounds.step is not None:
        yield f"{at}: no step", Change(bounds, "step", None)
        yield f"{at}: step doubled", Change(bounds, "step", bounds.step * 2)


def of_condition(at: str, condition: Data) -> Changes:
    """Changes to a condition."""
    yield from of_numbers(at, condition, ("above", "below"))
    yield from dropped(at, condition, "one_of", least=1)
    yield from dropped(at, condition, "path")
    if condition.one_of:
        yield f"{at}: whatever it is", Change(condition, "one_of", ())
    if condition.given is not None:
        yield f"{at}: given flipped", Change(condition, "given", not condition.given)


def of_numbers(at: str, owner: Data, names: Sequence[str], *, by: float = 1) -> Changes:
    """Each bound a little higher and a little lower, and away."""
    for name in names:
        value = getattr(owner, name, None)
        if value is not None:
            step = by if name in ("minimum", "maximum") else 1
            for more in (-step, step):
                yield f"{at}: {name} {more:+}", Change(owner, name, round(value + more, 6))
            yield f"{at}: no {name}", Change(owner, name, None)


def of_claim(at: str, owner: Data, name: str) -> Changes:
    """Somebody else says so, or in another place."""
    claim: Claim = getattr(owner, name)
    other: Any = "provider" if claim.authority == "contract" else "contract"
    yield f"{at}: {other} says so", Change(owner, name, Claim(other, claim.source))
    yield f"{at}: another source", Change(owner, name, Claim(claim.authority, WORD))


def dropped(at: str, owner: Data, name: str, *, least: int = 0, keep: int = 0) -> Changes:
    """A list without each of its items, if so many are left; the first few stay."""
    items = getattr(owner, name)
    for index, (title, _) in enumerate(numbered(items)):
        if index >= keep and len(items) > least:
            rest = (*items[:index], *items[index + 1 :])
            yield f"{at}: {name} without {title}", Change(owner, name, rest)


# --- what things are called ------------------------------------------------------------------------------------------


def numbered(items: Sequence[Data]) -> Iterator[tuple[str, Data]]:
    """Items with what they are called; a number where that is not the first of its name."""
    seen: Counter[str] = Counter()
    for item in items:
        title = title_of(item)
        seen[title] += 1
        yield title if seen[title] == 1 else f"{title} {seen[title]}", item


def title_of(item: Data) -> str:
    """What an item is called: no place in a list, which another one changes."""
    match item:
        case Limit() | Due():
            return f"limit on {'.'.join((item.field, *item.path))}"
        case Bounds():
            return f"by {item.claim.source}"
        case Rule() | Name():
            return str(item.name)
        case Condition():
            return f"when {'.'.join((item.field, *item.path))}"
        case Need():
            return "/".join(item.fields)
        case Part():
            return f"part {'-'.join(filter(None, (item.type, item.role)))}"
        case Verdict():
            return f"{item.standing} {'/'.join(item.fields)}"
        case Gap():
            return f"no {'/'.join(item.modes)}"
        case Lifecycle():
            return " ".join(str(x) for x in (item.kind, item.name, item.value) if x is not None)
        case _:
            return str(item)
