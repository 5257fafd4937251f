"""Any request that Hypothesis thinks of: the schemas in generated/ accept it if and only if the validator does.

Left out is only what the catalog says that no schema can say: values that must agree, and marked limits and rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings

from callsheet import ir
from callsheet.targets.schema.unsaid import unsaid_reasons
from tests.openapi.payloads import drop_absent
from tests.schemas import read_schemas, validator_of
from tests.validator.strategies import near_requests, sound_requests
from videogate import Report, check

MANY = 4 * settings.default.max_examples  # 400 in a quick run, 20,000 in a long one
TELLING = {"rule", "script"}  # by which a finding is known to be of a marked rule or limit


@pytest.fixture(scope="module")
def schemas() -> dict[bool, Any]:
    """Return the validators of the plain and of the strict schema of all requests."""
    files = read_schemas()
    names = {False: "request.json", True: "request.strict.json"}
    return {level: validator_of(name, files) for level, name in names.items()}


@pytest.fixture(scope="module")
def unsaid(contract: ir.Contract) -> set[str]:
    """Return the names of rules, and the scripts of limits, that no schema says."""
    items = [item for family in contract.families for item in unsaid_reasons(family)]
    return {x.name if isinstance(x, ir.Rule) else x.script for x in items}


def as_sent(request: Mapping[str, Any], report: Report) -> dict[str, Any]:
    """Give a request with its words spelt as they are sent: the schemas list them so."""
    found = dict(request)
    for change in report.adjustments:
        if change.kind == "spelling" or change.path == ("mode",):
            found[str(change.path[0])] = change.after
    return found


@settings(
    max_examples=MANY,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(request_=sound_requests | near_requests)
def test_schemas_judge_as_the_validator_does(
    request_: dict[str, Any], schemas: dict[bool, Any], unsaid: set[str], contract: ir.Contract
) -> None:
    """What the validator calls an error, with and without `strict`, is refused, and nothing else is."""
    for strict, schema in schemas.items():
        report = check(request_, strict=strict)
        if any(e.code == "alias_conflict" for e in report.errors):
            event("two values that must agree")
            continue
        said = [e for e in report.errors if not unsaid & {e.facts.get(name) for name in TELLING}]
        event(f"{'strict' if strict else 'plain'}: {'refused' if said else 'accepted'}")
        payload = drop_absent(as_sent(request_, report), contract.api.blank)
        assert schema.is_valid(payload) == (not said), (strict, report.mode, said)
