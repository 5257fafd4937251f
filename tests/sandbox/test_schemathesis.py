"""Schemathesis, with our own OpenAPI document, finds nothing that the document does not say, in any dialect."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.conftest import Serve
from videogate_sandbox._dialects import DIALECTS

ROOT = Path(__file__).parents[2]
DEFAULT = next(iter(DIALECTS))
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "missing_required_header",
    "unsupported_method",
    "allow_header_conformance",
    "use_after_free",
    "ensure_resource_availability",
    "ignored_auth",
)
# Not asked for: `negative_data_rejection` and `positive_data_acceptance`, for the document names what no schema can say
# (null is absent, two names must agree); `tests/openapi/` holds it against the validator instead.
# What is promised in every dialect: stock gateways answer 5xx, and 404 for another method.
CONFORMS = CHECKS[1:5]
RANDOM = (
    "examples",
    "fuzzing",
    "stateful",
)  # good requests by chance, and the links that follow them
METHODICAL = ("coverage",)  # good and bad requests, one for each limit of the schemas
WITHOUT_ID = ("records", "legacy")  # what these dialects show has no `id` for a link to take
LINKS = 3  # from create to both other calls, and from retrieve to content

Run = Callable[..., int]


def narrowed(only: str) -> dict[str, Any]:
    """Give the document, for one family if one is named, without what Schemathesis cannot make.

    It makes no lists that must contain an item of one kind and one of another. What is left out is a mode of one
    family, three ways in which that family infers one, and the discriminator, a hint that it turns into such lists.
    """
    document: dict[str, Any] = json.loads((ROOT / "generated/openapi/openapi.json").read_bytes())
    schemas = document["components"]["schemas"]
    modes = schemas["SeedanceRequest"]["oneOf"]
    inferred = schemas["SeedanceAuto"]["dependentSchemas"]["model"]["allOf"][0]["anyOf"]
    for choices, left_out in (
        (modes, r"I2vFirstLast\b"),
        (inferred, r"\b(i2v|i2v_first_last|reference_material)_fits\b"),
    ):
        kept = [choice for choice in choices if not re.search(left_out, json.dumps(choice))]
        assert len(kept) < len(choices)
        choices[:] = kept
    families = schemas["VideoRequest"]
    del families["discriminator"]
    if only:
        families["oneOf"] = [{"$ref": f"#/components/schemas/{only}"}]
    return document


@pytest.fixture
def schemathesis(serve: Serve, tmp_path: Path, seed: int, record_property: Any) -> Run:
    """Return a function that runs Schemathesis against a new sandbox, and gives the number of its requests."""

    def run(
        dialect: str,
        examples: int,
        checks: tuple[str, ...],
        phases: tuple[str, ...],
        only: str = "",
    ) -> int:
        served = serve(dialect=dialect, callbacks=False).served
        (tmp_path / "openapi.json").write_text(json.dumps(narrowed(only)))
        command = [sys.executable, "-m", "schemathesis.cli", "run", "openapi.json"]
        command += ["--url", served.url, "--header", f"Authorization: Bearer {served.api_key}"]
        command += ["--checks", ",".join(checks), "--phases", ",".join(phases)]
        command += ["--max-examples", str(examples), "--seed", str(seed), "--no-color"]
        command += ["--suppress-health-check", "all", "--no-shrink", "--warnings", "off"]
        command += ["--request-timeout", "60"]  # a large file is made when it is first read
        if phases == RANDOM:  # by chance it cannot make what such a schema refuses
            command += ["--mode", "positive"]
        ended = subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=1800
        )
        assert ended.returncode == 0, ended.stdout + ended.stderr
        if phases == RANDOM and dialect not in WITHOUT_ID:
            [covered] = re.findall(r"API Links:\s+(\d+) covered", ended.stdout)
            assert int(covered) >= LINKS, ended.stdout
        [count] = re.findall(r"([\d,]+) generated", ended.stdout)
        number = int(count.replace(",", ""))
        record_property("counted", (f"requests by Schemathesis, dialect {dialect}", number))
        return number

    return run


def test_default_dialect(schemathesis: Run, is_long: bool) -> None:
    """By default nothing fails: no 5xx, nothing undocumented, no call without a key; stateful links included."""
    count = schemathesis(DEFAULT, 200 if is_long else 20, CHECKS, RANDOM)
    count += schemathesis(DEFAULT, 1, CHECKS, METHODICAL, "" if is_long else "SoraRequest")
    assert count >= (2_000 if is_long else 200)


def test_stock_dialect(schemathesis: Run) -> None:
    """In the dialect of stock gateways every status and body is documented too."""
    assert schemathesis("stock", 1, CONFORMS, METHODICAL, "SoraRequest") >= 200


@pytest.mark.long
@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect(schemathesis: Run, dialect: str) -> None:
    """In every dialect every status and body is documented."""
    count = schemathesis(dialect, 20, CONFORMS, RANDOM)
    count += schemathesis(dialect, 1, CONFORMS, METHODICAL, "HappyhorseRequest")
    assert count >= 200
