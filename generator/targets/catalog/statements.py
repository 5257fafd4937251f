"""What catalog.json holds against requests: conditions and bounds speak the same words, and names are dotted."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import cast

from ... import ir
from ...render.data import OneLine
from ..order import newest_first
from .values import Data, claim, claim_line, localized, said

LEFT = ir.Provenance("decision")


def requirement_data(requirement: ir.Requirement, family: ir.Family) -> OneLine:
    """A requirement, and how a request is told that does not meet it. Items meet it, not the list that holds them."""
    fields = {f.name: f for f in family.fields}
    names = requirement.fields
    return OneLine(
        {
            "fields": [n for n in names if not fields[n].parts],
            "code": "missing_one_of" if requirement.is_group else "missing_field",
            "path": [] if requirement.is_group else names,
            "accepted": [n.name for f in names for n in fields[f].names],
            "provenance": claim(requirement.provenance),
        }
    )


def shared_requirements(family: ir.Family) -> list[ir.Requirement]:
    """What every mode requires, as the first of them says it."""
    first, *others = family.variants
    groups = [{r.fields for r in variant.requirements} for variant in others]
    return [r for r in first.requirements if all(r.fields in group for group in groups)]


def limit_data(limit: ir.Limit, unsaid: str) -> Data:
    """A limit: what each source says of the same values, and why no schema says it, if none does."""
    sources: tuple[ir.Limit | ir.Statement, ...] = (limit, *limit.disputed_by)
    return {
        "field": limit.place,
        **_scope(limit.modes, limit.models),
        "said": [OneLine({**s.bounds, "provenance": claim(s.provenance)}) for s in sources],
        **said(effect=limit.effect, unsaid_in_schema=unsaid),
    }


def rule_data(rule: ir.Rule, unsaid: str) -> Data:
    """A rule: its conditions, what is due when they hold, and why no schema says it, if none does."""
    require = [*([name] for name in rule.require), rule.require_any]
    limits: list[Data] = [{"of": [due.place], **due.bounds} for due in rule.limits]
    if rule.total:
        limits.append(_set(rule.total))
    return {
        "name": rule.name,
        **_lines(when=map(_condition, rule.when)),
        **_one_line(
            require=[group for group in require if group],
            forbid=rule.forbid,
            at_most_one_of=rule.at_most_one_of,
        ),
        **_lines(limits=limits),
        **said(note=rule.note),
        "text": localized(rule.text),
        **_scope(rule.modes, rule.models),
        **said(unsaid_in_schema=unsaid),
        **_disputes(rule.disputed_by),
        "provenance": claim_line(rule.provenance),
    }


def standings_data(family: ir.Family) -> list[Data]:
    """What becomes of fields: the material that a mode leaves alone first, then what is known of models and modes."""
    left = [
        {
            "fields": OneLine(v.unused),
            "standing": "left",
            "modes": OneLine([v.mode]),
            "provenance": claim_line(LEFT),
        }
        for v in family.variants
        if v.unused
    ]
    return [*left, *map(whole, family.standings)]


def offers_data(family: ir.Family) -> Data:
    """The modes of each model, or of each value that picks one, without those that it is said not to have."""
    picks = [str(w) for f in family.fields if f.name == family.picked_by for w in f.type.values]
    picks = [*(m.id for m in newest_first(family)), *reversed(picks)]
    return {
        pick: OneLine([v.mode for v in family.variants if not _lacks(family, pick, v.mode)])
        for pick in picks
    }


def lifecycle_data(item: ir.Lifecycle) -> Data:
    """Something that is going or gone: a property, or what one says."""
    found = whole(item)
    return (
        {**found, "name": item.kind, "value": item.name}
        if item.kind in ("model", "mode", "elsewhere")
        else found
    )


def whole(item: object) -> Data:
    """Everything that a statement says, by the names that the contract has for it; what it leaves open is left out."""
    found: dict[str, object] = {}
    for part in dataclasses.fields(item):  # type: ignore[arg-type]  # statements are dataclasses
        value = getattr(item, part.name)
        if value == part.default:
            continue
        if isinstance(value, ir.Text):
            found[part.name] = localized(value)
        elif part.name == "models":
            found[part.name] = sorted(value, reverse=True)
        elif part.name == "says":
            found[part.name] = OneLine(dict(value))
        else:
            found[part.name] = _part_of(value)
    if "provenance" in found:
        found["provenance"] = found.pop("provenance")  # who says so comes last
    return found


def _part_of(value: object) -> object:
    if isinstance(value, ir.Provenance):
        return claim_line(value)
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        if items and isinstance(items[0], ir.Provenance):
            return [_part_of(item) for item in items]
        if items and dataclasses.is_dataclass(items[0]):
            return [whole(item) for item in items]
        return OneLine(items)
    return value


def _condition(condition: ir.Condition) -> Data:
    return {
        "field": condition.place,
        **({} if condition.given is None else {"given": condition.given}),
        **said(values=condition.is_one_of, above=condition.above, below=condition.below),
    }


def _lacks(family: ir.Family, pick: str, mode: str) -> bool:
    return any(mode in gap.modes and (not gap.models or pick in gap.models) for gap in family.gaps)


def _scope(modes: tuple[str, ...], models: tuple[str, ...]) -> Data:
    return {**_one_line(modes=modes), **said(models=sorted(models, reverse=True))}


def _disputes(claims: tuple[ir.Provenance, ...]) -> Data:
    return said(disputed_by=[claim_line(one) for one in claims])


def _lines(**items: Iterable[Data]) -> Data:
    """Lists with a line for each item."""
    return said(**{name: [OneLine(one) for one in found] for name, found in items.items()})


def _one_line(**items: object) -> Data:
    return {name: OneLine(found) for name, found in items.items() if found}


def _set(item: object) -> Data:
    """What a small part of a statement sets."""
    parts = dataclasses.fields(item)  # type: ignore[arg-type]  # it is a dataclass
    return {p.name: v for p in parts if (v := getattr(item, p.name)) != p.default}
