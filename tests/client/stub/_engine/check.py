"""A stand-in for the real engine: a model is needed, a `quirk` is a warning, a `hint` a note."""

from collections.abc import Mapping
from typing import cast

from .issue import Issue
from .report import Report


def check(
    payload: object,
    *,
    strict: bool = False,
    dialect: str | None = None,  # noqa: ARG001 - as the real one
    locale: str = "en",  # noqa: ARG001 - as the real one
    unknown_model: str = "error",  # noqa: ARG001 - as the real one
) -> Report:
    """Check a request."""
    assert isinstance(payload, Mapping)
    given = dict(cast("Mapping[str, object]", payload))
    issues: list[Issue] = []
    if "model" not in given:
        issues.append(Issue("missing_field", "error", "A model is needed.", ("model",)))
        issues.append(Issue("missing_field", "error", "A second error.", ("model",)))
    if "quirk" in given:
        severity = "error" if strict else "warning"
        issues.append(Issue("unknown_field", severity, "No field is called quirk.", ("quirk",)))
    if "hint" in given:
        issues.append(Issue("unused_field", "note", "Hints are seldom used.", ("hint",)))
    return Report(given, tuple(issues))
