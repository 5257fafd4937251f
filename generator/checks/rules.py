"""Checks of a family's limits and rules: they are about its fields, and can be met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..catalog import authored as a
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily
from ..errors import Diagnostic, quoted
from .fields import NUMBERS, TEXTS, fits_kind
from .known import has_field, has_place, in_vocabulary, scope
from .subject import Subject

RANGES = (("min", "max"), ("min_length", "max_length"), ("min_items", "max_items"))
# Outside of what Python, Rust and JavaScript read alike: groups with `?` but `(?:`, back references, named classes,
# `\A` and its kin, possessive and lazy-then-possessive repeats.
UNSHARED = re.compile(r"\(\?(?!:)|\\[1-9AZzbBGkpP]|\[\[:|[*+?}]\+")


def limits_fit_their_fields(s: Subject) -> Iterator[Diagnostic]:
    """A limit is on a field of the family, for modes and models of it, and of the field's kind."""
    for family in s.families:
        for index, limit in enumerate(family.spec.limits):
            path: DataPath = ("limits", index)
            yield from has_place(s, family, (*path, "field"), limit.field)
            if _whole(limit, family) in [_whole(x, family) for x in family.spec.limits[:index]]:
                message, advice = "this very limit stands here already", "take one of the two out"
                yield s.problem(family.file, path, "limit-taken", message, advice)
            yield from scope(s, family, path, limit)
            yield from _bounds(s, family, path, limit.field, limit)
            for place, other in enumerate(limit.disputed_by):
                here = (*path, "disputed_by", place)
                yield from _bounds(s, family, here, limit.field, other)


def _whole(limit: a.LimitSpec, family: MergedFamily) -> dict[str, object]:
    """A limit with what it leaves to the family to say."""
    parent = family.spec.model_dump(include=set(a.Claim.model_fields))
    return {**limit.model_dump(), **{k: getattr(limit, k) or v for k, v in parent.items()}}


def _bounds(
    s: Subject, family: MergedFamily, path: DataPath, place: str, bounds: a.BoundsSpec
) -> Iterator[Diagnostic]:
    """Bounds limit something, can be met, and fit what they are on."""
    yield from _range(s, family, path, bounds)
    keys = (*a.BoundsSpec.model_fields, "snap")
    if all(getattr(bounds, key, None) is None for key in keys if key != "script"):
        message = "the limit limits nothing"
        advice = "give `values:`, `min:`, `max:` or the like"
        yield s.problem(family.file, path, "idle-limit", message, advice)
    if bounds.step is not None and (bounds.min is None or bounds.step <= 0):
        message = "`step` is counted from `min`, and is above zero"
        here, advice = (*path, "step"), "add `min:`, or take `step:` out"
        yield s.problem(family.file, here, "bad-step", message, advice, key=True)
    field, _, inside = place.partition(".")
    spec = family.fields.get(field)
    if spec is not None and spec.type is not None and not inside:
        yield from _fit(s, family, path, field, bounds, spec.type)
    for key in ("values", "also"):
        for index, value in enumerate(getattr(bounds, key) or []):
            yield from in_vocabulary(s, family, (*path, key, index), place, value)
    if bounds.pattern is not None:
        yield from _pattern(s, family.file, (*path, "pattern"), bounds.pattern)


def _fit(
    s: Subject,
    family: MergedFamily,
    path: DataPath,
    field: str,
    bounds: a.BoundsSpec,
    kind: str,
) -> Iterator[Diagnostic]:
    file = family.file
    counted = frozenset({"list"}) | ({kind} if _is_stood_for(family, field) else frozenset())
    for keys, kinds, wanted in (
        (("min", "max", "step", "snap"), NUMBERS, "numbers"),
        (("min_length", "max_length", "pattern", "script"), TEXTS, "texts"),
        (("min_items", "max_items"), counted, "lists"),
        (("nonzero",), frozenset({"object", "any"}), "objects"),
    ):
        for key in keys:
            if getattr(bounds, key, None) is not None and kind not in kinds:
                message = f"`{key}` limits {wanted}, and the type of `{field}` is `{kind}`"
                advice = "take it out, or limit another field"
                yield s.problem(file, (*path, key), "limit-misfit", message, advice, key=True)
    for key in ("values", "also"):
        for index, value in enumerate(getattr(bounds, key) or []):
            yield from fits_kind(s, file, (*path, key, index), value, kind)


def _is_stood_for(family: MergedFamily, field: str) -> bool:
    """Whether items of a list such as `content` stand for a field: then they can be counted."""
    return any(field in p.provides for spec in family.fields.values() for p in spec.parts or [])


def _range(
    s: Subject, family: MergedFamily, path: DataPath, bounds: a.BoundsSpec | a.TotalSpec
) -> Iterator[Diagnostic]:
    for low, high in RANGES:
        least, most = getattr(bounds, low, None), getattr(bounds, high, None)
        if least is not None and most is not None and least > most:
            message = f"`{low}` is above `{high}`: no value would do"
            here, advice = (*path, low), "exchange the two"
            yield s.problem(family.file, here, "empty-range", message, advice, key=True)


def _pattern(s: Subject, file: str, path: DataPath, pattern: str) -> Iterator[Diagnostic]:
    """A pattern is one that Python, Rust and JavaScript read alike."""
    advice = "plain ASCII: texts, `[…]`, `\\d`, `(?:…)`, `|` and repeats; it is matched to the whole value"
    unshared = UNSHARED.search(pattern)
    if not pattern.isascii():
        yield s.problem(file, path, "bad-pattern", "the pattern is not ASCII", advice)
    elif unshared:
        message = f"{quoted(unshared.group())} does not mean the same in every language"
        yield s.problem(file, path, "bad-pattern", message, advice)
    else:
        try:
            re.compile(pattern)
        except (re.error, OverflowError, RecursionError) as error:
            message = f"this is no pattern: {error}"
            yield s.problem(file, path, "bad-pattern", message, advice)


def rules_are_about_fields(s: Subject) -> Iterator[Diagnostic]:
    """A rule's conditions and consequences are about fields of the family, and its name is its own."""
    for family in s.families:
        names: set[str] = set()
        for index, rule in enumerate(family.spec.rules):
            path: DataPath = ("rules", index)
            if rule.name in names:
                message, here = f"the rule `{rule.name}` stands here twice", (*path, "name")
                yield s.problem(family.file, here, "rule-taken", message, "name them apart")
            names.add(rule.name)
            for field, condition in rule.when.items():
                here = (*path, "when", field)
                yield from has_place(s, family, here, field, is_key=True)
                yield from _condition(s, family, here, field, condition)
            yield from _consequence(s, family, (*path, "then"), rule.then)
            yield from scope(s, family, path, rule)


def _consequence(
    s: Subject, family: MergedFamily, path: DataPath, then: a.ConsequenceSpec
) -> Iterator[Diagnostic]:
    for key in ("require", "require_any", "forbid", "at_most_one_of"):
        for place, field in enumerate(getattr(then, key)):
            yield from has_place(s, family, (*path, key, place), field)
    for key in ("require_any", "at_most_one_of"):
        if len(getattr(then, key)) == 1:
            message, here = f"`{key}` is about several fields, and this is one", (*path, key)
            advice = "add another, or use `require:` or `forbid:`"
            yield s.problem(family.file, here, "bad-rule", message, advice, key=True)
    for place, field in enumerate(then.total.of if then.total else []):
        yield from has_field(s, family, (*path, "total", "of", place), field)
    if then.total:
        yield from _range(s, family, (*path, "total"), then.total)
    for field, bounds in then.limit.items():
        here = (*path, "limit", field)
        yield from has_place(s, family, here, field, is_key=True)
        yield from _bounds(s, family, here, field, bounds)
    both = {*then.require, *then.require_any} & set(then.forbid)
    if both:
        message = f"the rule requires and forbids {quoted(min(both))}"
        yield s.problem(family.file, path, "bad-rule", message, "keep one", key=True)
    if not any(getattr(then, key) for key in a.ConsequenceSpec.model_fields):
        message = "the rule has no consequence"
        advice = "give `require:`, `forbid:`, `limit:` or `note: true`"
        yield s.problem(family.file, path, "idle-rule", message, advice, key=True)


def _condition(
    s: Subject, family: MergedFamily, path: DataPath, field: str, condition: a.ConditionSpec
) -> Iterator[Diagnostic]:
    spec, file = family.fields.get(field), family.file
    if not condition.model_fields_set:
        message, advice = (
            "the condition asks nothing",
            "give `given: true`, `is:`, `in:` or the like",
        )
        yield s.problem(file, path, "idle-condition", message, advice, key=True)
    if condition.is_ is not None and condition.in_ is not None:
        message, here = "`is` and `in` both say which values are meant", (*path, "in")
        advice = "put all of them into `in:`"
        yield s.problem(file, here, "condition-misfit", message, advice, key=True)
    kind = spec.type if spec else None  # None: unknown, or a place inside an object
    for key in ("above", "below"):
        if kind and getattr(condition, key) is not None and kind not in NUMBERS:
            message = f"`{key}` compares numbers, and the type of `{field}` is `{kind}`"
            here, advice = (*path, key), "compare with `is:` or `in:`"
            yield s.problem(file, here, "condition-misfit", message, advice, key=True)
    values = [("is", condition.is_)] if condition.is_ is not None else []
    for here_steps, value in (
        *(((k,), v) for k, v in values),
        *((("in", place), v) for place, v in enumerate(condition.in_ or [])),
    ):
        here = (*path, *here_steps)
        if kind:
            yield from fits_kind(s, file, here, value, kind)
        yield from in_vocabulary(s, family, here, field, value)
