"""Rules of the contract as conditions of a schema."""

from __future__ import annotations

from generator import ir
from generator.targets.inference import Inference
from generator.targets.schema import Schema, newest_first


def rule_schema(rule: ir.Rule, inference: Inference) -> Schema:
    """When every condition holds, the consequence is due. A number written as text meets no `above` or `below`."""
    when = [_holds(condition, inference) for condition in rule.when]
    if rule.models:
        models = {"enum": newest_first(rule.models)}
        when.append({"properties": {"model": models}})
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
