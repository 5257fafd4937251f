"""The package under test: the generated validator, used in each of the ways that it offers."""

from __future__ import annotations

import json
from typing import Any

from tests.bench.subject import Subject
from videogate import Report, check, check_json, is_valid

CHECK = "check + wire"
IS_VALID, TYPED = "is_valid", "check + typed request"


def subjects() -> list[Subject]:
    """Ways to use it, least first."""
    return [
        Subject(
            IS_VALID,
            "verdict alone; issues and adjustments are found on the way",
            is_valid,
            lambda body: is_valid(json.loads(body)),
        ),
        Subject(
            CHECK,
            "all issues, aliases, mode inference, rules, adjustments, wire(); texts unread",
            sent,
            sent_json,
        ),
        Subject(
            TYPED,
            "as `check`, and the typed request (a frozen pydantic model) built",
            lambda request: check(request).request is not None,
            lambda body: check_json(body).request is not None,
        ),
        Subject(
            "check + texts",
            "as `check`, and message and hint of every issue read",
            lambda request: _told(check(request)),
            lambda body: _told(check_json(body)),
            sets=("invalid",),
        ),
    ]


def sent(request: Any) -> bool:
    """Check a request, and take what goes out."""
    report = check(request)
    report.wire()
    return report.ok


def sent_json(body: bytes) -> bool:
    """The same from JSON text."""
    report = check_json(body)
    report.wire()
    return report.ok


def _told(report: Report) -> bool:
    texts: list[Any] = [(issue.message, issue.hint) for issue in report.issues]
    return report.ok or not texts
