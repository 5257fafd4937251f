"""The interpreter and the validator judge alike, though they share nothing but the design and the catalog."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from tests.validator.strategies import near_requests, sound_requests
from tests.vectors.interpreter import judge
from tests.vectors.reader import read_vectors
from videogate import Report, check

HERE = Path(__file__).parent
FAMILIES = sorted({vector.family for vector in read_vectors()})
MOST_LINES = 262
FILE = "generated/catalog.json"
OPENERS = {"open", "read_bytes", "read_text", "import_module", "__import__", "eval", "exec"}
MANY = 6 * settings.default.max_examples  # 600 in a quick run, 30,000 in a long one
Sides = dict[str, Any]


def plain(issues: list[dict[str, Any]], changes: list[dict[str, Any]]) -> Sides:
    """Issues and adjustments in their order, and what would do as a set."""
    told = [{**issue, "accepted": sorted(issue["accepted"])} for issue in issues]
    return {
        "issues": [json.dumps(issue, sort_keys=True) for issue in told],
        "adjustments": [json.dumps(change, sort_keys=True) for change in changes],
    }


def of_validator(report: Report) -> Sides:
    """What the validator says, to be compared."""
    names = ("code", "severity", "authority", "path", "accepted", "source")
    issues = [{name: getattr(issue, name) for name in names} for issue in report.issues]
    names = ("kind", "path", "before", "after")
    changes = [{name: getattr(one, name) for name in names} for one in report.adjustments]
    return {
        "ok": report.ok,
        "model": report.model,
        "mode": report.mode,
        "mode_source": report.mode_source,
        "wire": json.dumps(report.wire(), sort_keys=True),
        **plain(issues, changes),
    }


def of_interpreter(found: Mapping[str, Any]) -> Sides:
    """What the interpreter says, to be compared."""
    wire = json.dumps(found["wire"], sort_keys=True)
    return {**found, "wire": wire, **plain(found["issues"], found["adjustments"])}


@settings(max_examples=MANY, suppress_health_check=[HealthCheck.too_slow])
@given(
    request_=sound_requests | near_requests,
    strict=st.booleans(),
    partial=st.booleans(),
    unknown_model=st.sampled_from(["error", "allow"]),
    unknown_mode=st.sampled_from(["error", "allow"]),
)
def test_both_judge_alike(request_: dict[str, Any], **options: Any) -> None:
    """Whatever is asked, right or nearly right: the same issues, changes, mode and object to send."""
    first = of_validator(check(request_, **options))
    event(f"ok: {first['ok']}")
    assert of_interpreter(judge(request_, **options)) == first


@pytest.mark.parametrize("family", FAMILIES)
def test_the_interpreter_gives_what_the_vectors_expect(family: str) -> None:
    """Each vector of a family is judged as it says, though catalog.json is all there is to go by."""
    wrong = [
        vector.id
        for vector in read_vectors()
        if vector.family == family
        and of_interpreter(judge(vector.request, **vector.options)) != of_interpreter(vector.expect)
    ]
    assert wrong == []


@pytest.mark.parametrize("payload", [None, 5, "veo3", [], [{}], {}, {"model": 5}, {"model": " "}])
def test_both_refuse_alike(payload: Any) -> None:
    """So they do with what is no request at all."""
    assert of_interpreter(judge(payload)) == of_validator(check(payload))


def test_the_interpreter_is_small_and_independent() -> None:
    """It keeps to 250 lines, imports nothing but the standard library, and reads one file, which is catalog.json."""
    text = HERE.joinpath("interpreter.py").read_text("utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    trees = list(ast.walk(ast.parse(text)))
    taken = {n.module or "" for n in trees if isinstance(n, ast.ImportFrom)}
    taken |= {alias.name for n in trees if isinstance(n, ast.Import) for alias in n.names}
    assert {module.partition(".")[0] for module in taken} <= sys.stdlib_module_names
    called = [n.attr for n in trees if isinstance(n, ast.Attribute)]
    called += [n.id for n in trees if isinstance(n, ast.Name)]
    assert [name for name in called if name in OPENERS] == ["read_bytes"]
    assert [n.value for n in trees if isinstance(n, ast.Constant) and "/" in str(n.value)] == [FILE]
