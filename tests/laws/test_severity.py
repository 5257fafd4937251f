"""Severity is authority: without `strict` an error is the contract's, or means that nothing more can be checked."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.vectors.reader import read_vectors
from videogate import check

PACKAGE = Path(__file__).parents[2] / "generated/python/videogate"
ALLOWED = ("unknown_model", "unsupported_mode", "mode_ambiguous")  # each can be allowed
MODULES = sorted((*PACKAGE.glob("_engine/*.py"), *PACKAGE.glob("_input/*.py")))


def test_no_vector_has_an_error_without_the_contract(say: Callable[[str], None]) -> None:
    """Of every vector that is not strict: each error has authority `contract`, or one of the three codes."""
    found: Counter[tuple[str, str]] = Counter()
    for vector in read_vectors():
        if not vector.options.get("strict"):
            found.update((i["severity"], i["authority"]) for i in vector.expect["issues"])
            errors = [i for i in vector.expect["issues"] if i["severity"] == "error"]
            wrong = [i for i in errors if i["authority"] != "contract" and i["code"] not in ALLOWED]
            assert wrong == [], vector.id
    told = ", ".join(f"{number} {by} {how}s" for (how, by), number in sorted(found.items()))
    say(f"findings of vectors: {told}")
    assert min(found["error", "contract"], found["warning", "decision"]) > 100


@pytest.mark.parametrize("module", MODULES, ids=[f"{m.parent.name}/{m.name}" for m in MODULES])
def test_the_engine_makes_no_error_but_by_the_contract(module: Path) -> None:
    """Wherever a finding is made: its severity is its claim's, or it is less, or the claim is the contract's."""
    for line, severity, claim in findings(module):
        is_error = severity in ("'error'", "")
        assert not is_error or claim in (
            "CONTRACT",
            "",
        ), f"{module.name}:{line}: {severity} {claim}"
        is_known = severity.endswith(".severity") or severity in ("'warning'", "'note'", "severity")
        assert is_error or is_known, f"{module.name}:{line}: {severity}"


def findings(module: Path) -> Iterator[tuple[int, str, str]]:
    """Each finding that a module makes: its line, its severity and its claim as they are written; empty: left out."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding":
            named = {one.arg: ast.unparse(one.value) for one in node.keywords}
            plain = [ast.unparse(one) for one in node.args]
            severity = plain[2] if len(plain) > 2 else named.get("severity", "")
            claim = plain[3] if len(plain) > 3 else named.get("claim", "")
            yield node.lineno, severity, claim


@pytest.mark.parametrize(
    ("request_", "option"),
    [
        ({"model": "veo9", "prompt": "x"}, "unknown_model"),
        ({"model": "veo3.1", "prompt": "x", "mode": "storyboard"}, "unknown_mode"),
        (
            {"model": "veo3.1", "prompt": "x", "end_image_url": "https://example.com/a.png"},
            "unknown_mode",
        ),
    ],
    ids=ALLOWED,
)
@pytest.mark.parametrize("strict", [False, True])
def test_what_cannot_be_checked_can_be_allowed(
    request_: dict[str, object], option: str, strict: bool
) -> None:
    """Each of the three is an error; with its option it is a warning, also under `strict`, and all is sent."""
    report = check(request_, strict=strict)
    [code] = {error.code for error in report.errors}
    assert code in ALLOWED
    allowed = check(request_, strict=strict, **{option: "allow"})  # type: ignore[arg-type]  # one of the two
    assert allowed.ok
    [warning] = [w for w in allowed.warnings if w.code == code]
    assert "as given" in str(warning) or "checked" in str(warning)
    assert allowed.wire() == request_
