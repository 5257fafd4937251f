"""All that a report says, as text: reports are equal when their texts are."""

from __future__ import annotations

from videogate import Report


def members_of(report: Report) -> dict[str, str]:
    """Give each member as text that tells 1 from 1.0 and True, a string from its like, and orders where they matter."""
    return {
        "ok": repr(report.ok),
        "model": repr(report.model),
        "family": repr(report.family),
        "mode": repr((report.mode, report.mode_source, report.mode_reason)),
        "issues": repr([issue.to_dict() for issue in report.issues]),
        "adjustments": repr([(a.kind, a.path, a.before, a.after) for a in report.adjustments]),
        "wire": repr(report.wire()),
        "values": repr(sorted(report.values.items())),  # a mapping whose order means nothing
    }


def differing(one: dict[str, str], other: dict[str, str]) -> str:
    """Give the first place at which two reports differ, as both have it; empty when they are equal."""
    for name, text in one.items():
        if text != other[name]:
            pairs = enumerate(zip(text, other[name], strict=False))
            place = next((at for at, (a, b) in pairs if a != b), min(len(text), len(other[name])))
            start = max(0, place - 60)
            return f"{name}: …{text[start : start + 300]} and …{other[name][start : start + 300]}"
    return ""
