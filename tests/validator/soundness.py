"""What holds for every report, whatever was asked."""

import json

from tests.validator.conftest import CONTRACT
from videogate import Report, check

LOCALES = CONTRACT.api.locales


def is_fixed(report: Report) -> None:
    """Checking what goes out gives the same again, and nothing new."""
    wire = report.wire()
    again = check(wire)
    assert again.errors == ()
    assert again.wire() == wire
    assert again.adjustments == []
    assert (again.model, again.mode, again.family) == (report.model, report.mode, report.family)
    assert {(i.code, i.severity) for i in again.issues} <= {
        (i.code, i.severity) for i in report.issues
    }


def is_sound(report: Report) -> None:
    """Everything that can be read of a report can be read, and is data."""
    json.dumps(report.to_error())
    assert report.ok == (not report.errors)
    assert repr(report)
    assert report.mode_reason
    for issue in report.issues:
        assert str(issue)
        assert repr(issue)
        assert json.dumps(issue.to_dict())
        for locale in LOCALES:
            message, hint = issue.text(locale)
            assert message.strip()
            assert isinstance(hint, str)
    for adjustment in report.adjustments:
        assert repr(adjustment)
