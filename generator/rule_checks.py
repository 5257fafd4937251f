"""Checks of a family's limits and rules: they are about its fields, and can be met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import authored as a
from generator.checks import Subject, check
from generator.errors import Diagnostic, quoted
from generator.family_checks import has_field, known
from generator.field_checks import NUMBERS, TEXTS, fits_kind
from generator.load import DataPath
from generator.merge import MergedFamily

RANGES = (("min", "max"), ("min_length", "max_length"), ("min_items", "max_items"))
LIMITS = ("values", "pattern", "snap", *(key for keys in RANGES for key in keys))
# Outside of what Python, Rust and JavaScript read alike: groups with `?` but `(?:`, back references, named classes,
# `\A` and its kin, possessive and lazy-then-possessive repeats.
UNSHARED = re.compile(r"\(\?(?!:)|\\[1-9AZzbBGkpP]|\[\[:|[*+?}]\+")


@check
def limits_fit_their_fields(s: Subject) -> Iterator[Diagnostic]:
    """A limit is on a field of the family, for modes and models of it, and of the field's kind."""
    for family in s.families:
        for index, limit in enumerate(family.spec.limits):
            path: DataPath = ("limits", index)
            yield from has_field(s, family, (*path, "field"), limit.field)
            if _whole(limit, family) in [_whole(x, family) for x in family.spec.limits[:index]]:
                message, advice = "this very limit stands here already", "take one of the two out"
                yield s.problem(family.file, path, "limit-taken", message, advice)
            yield from _scope(s, family, path, limit.modes, limit.models)
            yield from _range(s, family, path, limit)
            if all(getattr(limit, key) is None for key in LIMITS):
                message = "the limit limits nothing"
                advice = "give `values:`, `min:`, `max:` or the like"
                yield s.problem(family.file, path, "idle-limit", message, advice)
            spec = family.fields.get(limit.field)
            if spec is not None and spec.type is not None:
                yield from _fit(s, family, path, limit, spec)


def _whole(limit: a.LimitSpec, family: MergedFamily) -> dict[str, object]:
    """A limit with what it leaves to the family to say."""
    parent = family.spec.model_dump(include=set(a.Claim.model_fields))
    return {**limit.model_dump(), **{k: getattr(limit, k) or v for k, v in parent.items()}}


def _fit(
    s: Subject, family: MergedFamily, path: DataPath, limit: a.LimitSpec, spec: a.FieldSpec
) -> Iterator[Diagnostic]:
    kind, file = spec.type or "text", family.file
    for keys, kinds, wanted in (
        (("min", "max", "snap"), NUMBERS, "numbers"),
        (("min_length", "max_length", "pattern"), TEXTS, "texts"),
        (("min_items", "max_items"), frozenset({"list"}), "lists"),
    ):
        for key in keys:
            if getattr(limit, key) is not None and kind not in kinds:
                message = f"`{key}` limits {wanted}, and the type of `{limit.field}` is `{kind}`"
                advice = "take it out, or limit another field"
                yield s.problem(file, (*path, key), "limit-misfit", message, advice, key=True)
    for place, value in enumerate(limit.values or []):
        here = (*path, "values", place)
        yield from fits_kind(s, file, here, value, kind)
        if spec.values and spec.open is False and value not in spec.values:
            what = f"among the values of `{limit.field}`"
            yield from known(s, file, here, value, spec.values, "value", what)
    if limit.pattern is not None:
        yield from _pattern(s, file, (*path, "pattern"), limit.pattern)


def _range(
    s: Subject, family: MergedFamily, path: DataPath, limit: a.LimitSpec
) -> Iterator[Diagnostic]:
    for low, high in RANGES:
        bounds = getattr(limit, low), getattr(limit, high)
        if None not in bounds and bounds[0] > bounds[1]:
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


@check
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
                yield from has_field(s, family, here, field, is_key=True)
                yield from _condition(s, family, here, field, condition)
            for key in ("require", "forbid"):
                for place, field in enumerate(getattr(rule.then, key)):
                    yield from has_field(s, family, (*path, "then", key, place), field)
            both = set(rule.then.require) & set(rule.then.forbid)
            if both:
                message = f"the rule requires and forbids {quoted(min(both))}"
                here = (*path, "then")
                yield s.problem(family.file, here, "bad-rule", message, "keep one", key=True)
            if not (rule.then.require or rule.then.forbid or rule.then.note):
                message = "the rule has no consequence"
                advice, here = "give `require:`, `forbid:` or `note: true`", (*path, "then")
                yield s.problem(family.file, here, "idle-rule", message, advice, key=True)
            yield from _scope(s, family, path, rule.modes, rule.models)


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
    if spec is None or spec.type is None:
        return
    for key in ("above", "below"):
        if getattr(condition, key) is not None and spec.type not in NUMBERS:
            message = f"`{key}` compares numbers, and the type of `{field}` is `{spec.type}`"
            here, advice = (*path, key), "compare with `is:` or `in:`"
            yield s.problem(file, here, "condition-misfit", message, advice, key=True)
    values = [("is", condition.is_)] if condition.is_ is not None else []
    for here_steps, value in (
        *(((k,), v) for k, v in values),
        *((("in", place), v) for place, v in enumerate(condition.in_ or [])),
    ):
        here = (*path, *here_steps)
        yield from fits_kind(s, file, here, value, spec.type)
        if spec.values and spec.open is False and value not in spec.values:
            what = f"among the values of `{field}`"
            yield from known(s, file, here, value, spec.values, "value", what)


def _scope(
    s: Subject, family: MergedFamily, path: DataPath, modes: list[str], models: list[str]
) -> Iterator[Diagnostic]:
    ids = [m.id for m in family.spec.models]
    for place, mode in enumerate(modes):
        here = (*path, "modes", place)
        yield from known(s, family.file, here, mode, family.modes, "mode", "a mode of this family")
    for place, model in enumerate(models):
        here = (*path, "models", place)
        yield from known(s, family.file, here, model, ids, "model", "a model of this family")
