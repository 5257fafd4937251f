"""Two hundred thousand requests, a tenth of them in a quick run: what must hold for each."""

from __future__ import annotations

import collections
import json
import re
from collections.abc import Callable
from typing import Any

import hypothesis
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from callsheet import ir
from callsheet.targets.schema.unsaid import unsaid_reasons
from tests.openapi.payloads import drop_absent
from tests.schemas import read_schemas, validator_of
from tests.validator.conftest import CONTRACT
from tests.validator.hostile import hostile_requests
from tests.validator.soundness import LOCALES, is_fixed
from tests.validator.strategies import near_requests, sound_requests
from videogate import Issue, Report, check, check_json, is_valid

CHUNKS = 40
TRIED = {"quick": 20_000, "long": 200_000}
KINDS = {"sound": sound_requests, "near": near_requests, "hostile": hostile_requests}
SCHEMAS = {False: "request.json", True: "request.strict.json"}
ACCEPTS = {strict: validator_of(name, read_schemas()).is_valid for strict, name in SCHEMAS.items()}
UNSAID = {
    item.name
    for family in CONTRACT.families
    for item in unsaid_reasons(family)
    if isinstance(item, ir.Rule)
}
LASTING = {"retired_model", "deprecated", "unknown_model"}  # warnings, also under strict
LARGEST = 2**53
ROUNDED = re.compile(
    r'"-?[0-9.]{18,}"'
)  # more digits than a double holds (`unsaid_in_schema: rounding`)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_requests(
    chunk: int, is_long: bool, pytestconfig: pytest.Config, record_property: Callable[..., None]
) -> None:
    """For each request, sound, nearly so or hostile, all that is promised of a check holds."""
    seed = int(pytestconfig.option.hypothesis_seed)
    kind = list(KINDS)[chunk % len(KINDS)]
    counts: collections.Counter[str] = collections.Counter()

    @hypothesis.seed(seed * CHUNKS + chunk)
    @settings(
        max_examples=TRIED["long" if is_long else "quick"] // CHUNKS,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(KINDS[kind])
    def run(request: Any) -> None:
        counts[try_one(request)] += 1

    run()
    for outcome, count in counts.items():
        record_property("counted", (f"requests, {kind}: {outcome}", count))


def try_one(request: Any) -> str:
    """Hold one request against all that is promised; what became of it."""
    report, strict = check(request), check(request, strict=True)
    for one in (report, strict):
        assert is_valid(request, strict=one.strict) == one.ok
    json.dumps(report.to_error())
    assert all(issue.text(locale)[0] for issue in report.issues for locale in LOCALES)
    assert {issue.code for issue in strict.warnings} <= LASTING
    outcome = "ok" if report.ok else "refused"
    if report.ok:
        is_fixed(report)
        assert strict.wire() == report.wire()
    text = as_text(request)
    if text is None:
        check_json(json.dumps(request))
        return f"{outcome}, no JSON"
    assert check_json(text).wire() == report.wire()
    if not isinstance(request, dict):
        return f"{outcome}, no object"
    if ROUNDED.search(text):
        return f"{outcome}, rounded"
    given = drop_absent(spelled(request, report), CONTRACT.api.blank)
    for one in (report, strict):
        if not any(map(is_unsaid, one.errors)):
            assert ACCEPTS[one.strict](given) == one.ok, one.errors
    return f"{outcome}, schemas agree"


def as_text(request: Any) -> str | None:
    """A request as JSON text that every reader takes alike (I-JSON); None where there is none."""
    try:
        text = json.dumps(request, allow_nan=False, ensure_ascii=False)
        text.encode()
        json.loads(text, parse_int=exact)
    except ValueError:
        return None
    return text


def exact(digits: str) -> int:
    """A whole number that a double holds exactly."""
    if len(digits) > 17 or abs(int(digits)) > LARGEST:
        raise ValueError(digits)
    return int(digits)


def spelled(request: dict[str, Any], report: Report) -> dict[str, Any]:
    """A request with the closed words as schemas have them (`unsaid_in_schema: spelling`)."""
    changes = [a for a in report.adjustments if a.kind == "spelling"]
    return request | {str(a.path[0]): a.after for a in changes}


def is_unsaid(issue: Issue) -> bool:
    """Whether the catalog says that no schema can say this: `agreement`, `script` or `total`."""
    is_counted = bool(issue.facts.get("script")) or issue.facts.get("rule") in UNSAID
    return issue.code == "alias_conflict" or is_counted
