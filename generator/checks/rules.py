"""Checks of a family's limits and rules: they are about its fields, and can be met."""

from __future__ import annotations

from collections.abc import Iterator

from ..bounds.kinds import KINDS
from ..bounds.table import BOUNDS, BY_NAME
from ..catalog import authored as a
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily
from ..errors import Diagnostic, quoted
from .fields import fits_kind
from .known import has_field, has_place, in_vocabulary, known, scope
from .subject import Subject

NUMBERS = frozenset(row.name for row in KINDS.values() if row.is_number)
RANGES = tuple((row.authored, BY_NAME[row.upper].authored) for row in BOUNDS if row.upper)
LIMITING = tuple(row.authored for row in BOUNDS if row.codes or row.frees)


def limits_fit_their_fields(s: Subject) -> Iterator[Diagnostic]:
    """A limit is on a field of the family, for modes and models of it, and of the field's kind."""
    for family in s.families:
        seen: list[dict[str, object]] = []
        for index, limit in enumerate(family.spec.limits):
            yield from _names_fields(s, family, ("limits", index), limit)
            yield from scope(s, family, ("limits", index), limit)
        for path, limit in ((one.path, one.spec) for one in family.limits):
            whole = _whole(s, family, limit)
            if whole in seen:
                message, advice = "this very limit stands here already", "take one of the two out"
                yield s.problem(family.file, path, "limit-taken", message, advice)
            seen.append(whole)
            yield from _bounds(s, family, path, limit.field, limit)
            if limit.effect == "matched" and not limit.values:
                message = "the gateway can only match a value to those that `values` lists"
                advice = "list them, or say another effect"
                yield s.problem(family.file, (*path, "effect"), "limit-misfit", message, advice)
            for place, other in enumerate(limit.disputed_by):
                here = (*path, "disputed_by", place)
                yield from _bounds(s, family, here, limit.field, other)


def _names_fields(
    s: Subject, family: MergedFamily, path: DataPath, limit: a.LimitSpec
) -> Iterator[Diagnostic]:
    """A limit is on one field or on several, and the family has them."""
    if bool(limit.field) == bool(limit.fields):
        message = "a limit names one `field`, or several as `fields`"
        advice = "take one of the two out" if limit.field else "add `field:`"
        yield s.problem(family.file, path, "bad-limit", message, advice)
    elif limit.field:
        yield from has_place(s, family, (*path, "field"), limit.field)
    for place, name in enumerate(limit.fields):
        yield from has_place(s, family, (*path, "fields", place), name)


def _whole(s: Subject, family: MergedFamily, limit: a.LimitSpec) -> dict[str, object]:
    """A limit with what it leaves to its facts and to the family to say."""
    ground = s.ground
    said, parent = ground.whole(limit), ground.whole(family.spec)
    claim = {k: getattr(said, k) or getattr(parent, k) for k in a.Claim.model_fields}
    return {**limit.model_dump(), **claim}


def _bounds(
    s: Subject, family: MergedFamily, path: DataPath, place: str, bounds: a.BoundsSpec
) -> Iterator[Diagnostic]:
    """Bounds limit something, can be met, and fit what they are on."""
    yield from _range(s, family, path, bounds)
    if all(getattr(bounds, key, None) is None for key in LIMITING):
        message = "the limit limits nothing"
        advice = "give `values:`, `min:`, `max:` or the like"
        yield s.problem(family.file, path, "idle-limit", message, advice)
    found = {row.name: getattr(bounds, row.authored) for row in BOUNDS}
    for here, flaw in (((*path, row.authored), x) for row in BOUNDS for x in row.flaws(found)):
        is_key = flaw.is_about_key
        yield s.problem(family.file, here, flaw.code, flaw.message, flaw.advice, key=is_key)
    field, _, inside = place.partition(".")
    spec = family.fields.get(field)
    if spec is not None and spec.type is not None and not inside:
        yield from _fit(s, family, path, field, bounds, spec)
    for key in (row.authored for row in BOUNDS if row.is_listing):
        for index, value in enumerate(getattr(bounds, key) or []):
            yield from in_vocabulary(s, family, (*path, key, index), place, value)


def _fit(
    s: Subject,
    family: MergedFamily,
    path: DataPath,
    field: str,
    bounds: a.BoundsSpec,
    spec: a.FieldSpec,
) -> Iterator[Diagnostic]:
    kind, file = spec.type or "text", family.file
    groups = {"values", *(KINDS[kind].groups if kind in KINDS else ())}
    groups |= {"lists"} if kind == "list" or _is_stood_for(family, field) else set()
    for key, wanted in ((row.authored, row.on) for row in BOUNDS):
        if getattr(bounds, key, None) is not None and wanted not in groups:
            message = f"`{key}` limits {wanted}, and the type of `{field}` is `{kind}`"
            advice = "take it out, or limit another field"
            yield s.problem(file, (*path, key), "limit-misfit", message, advice, key=True)
    for key in (row.authored for row in BOUNDS if row.is_listing):
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


def rules_are_about_fields(s: Subject) -> Iterator[Diagnostic]:
    """A rule's conditions and consequences are about fields of the family, and its name is its own."""
    for family in s.families:
        for index, name in enumerate(family.spec.shared_rules):
            here: DataPath = ("shared_rules", index)
            among, what = family.shared_rules, "a rule of rules.yaml"
            yield from known(s, family.file, here, name, among, "rule", what)
        for index, rule in enumerate(family.spec.rules):
            yield from scope(s, family, ("rules", index), rule)
        names: set[str] = set()
        for path, rule in ((one.path, one.spec) for one in family.rules):
            if rule.name in names:
                message, here = f"the rule `{rule.name}` stands here twice", (*path, "name")
                yield s.problem(family.file, here, "rule-taken", message, "name them apart")
            names.add(rule.name)
            for field, condition in rule.when.items():
                here = (*path, "when", field)
                yield from has_place(s, family, here, field, is_key=True)
                yield from _condition(s, family, here, field, condition)
            yield from _consequence(s, family, (*path, "then"), rule.then)


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
