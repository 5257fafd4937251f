"""Limits and rules of the contract as conditions of a schema."""

from __future__ import annotations

from collections.abc import Iterable

from generator import ir
from generator.targets.inference import Inference
from generator.targets.notes import newest_first
from generator.targets.schema import Schema, limited


def binding_schemas(variant: ir.Variant, inference: Inference) -> list[Schema]:
    """The limits and rules of a mode whose breach is an error."""
    limits = [x for x in variant.limits if x.provenance.authority == "contract"]
    rules = [r for r in variant.rules if r.provenance.authority == "contract" and not r.note]
    return [_limit(x, inference) for x in limits] + [_rule(r, inference) for r in rules]


def _limit(limit: ir.Limit, inference: Inference) -> Schema:
    field = inference.fields[limit.field]
    value = limited({}, field, [limit])
    due: Schema = {"properties": {name.name: value for name in field.names}}
    if not limit.models:
        return due
    return {"if": _is_model(limit.models), "then": due}


def _is_model(ids: Iterable[str]) -> Schema:
    return {"properties": {"model": {"enum": newest_first(ids)}}}


def _rule(rule: ir.Rule, inference: Inference) -> Schema:
    """When every condition holds, the consequence is due. A number written as text meets no `above` or `below`."""
    when = [_holds(condition, inference) for condition in rule.when]
    when += [_is_model(rule.models)] if rule.models else []
    due = [inference.given(name) for name in rule.require]
    names = [n.name for name in rule.forbid for n in inference.fields[name].names]
    due += [{"properties": dict.fromkeys(names, False)}] if names else []
    return {"title": rule.name, "if": {"allOf": when}, "then": {"allOf": due}}


def _holds(condition: ir.Condition, inference: Inference) -> Schema:
    tests: list[Schema] = []
    given = inference.given(condition.field)
    if condition.given is not None:
        tests.append(given if condition.given else {"not": given})
    value: Schema = {"enum": list(condition.is_one_of)} if condition.is_one_of else {}
    if condition.above is not None or condition.below is not None:
        value["type"] = "number"
    if condition.above is not None:
        value["exclusiveMinimum"] = condition.above
    if condition.below is not None:
        value["exclusiveMaximum"] = condition.below
    if value:
        names = [n.name for n in inference.fields[condition.field].names]
        tests.append({"anyOf": [{"required": [n], "properties": {n: value}} for n in names]})
    return tests[0] if len(tests) == 1 else {"allOf": tests}
