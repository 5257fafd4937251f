"""What becomes of fields that a mode does not use, of modes that a model does not have, of what is going or gone."""

from __future__ import annotations

from .family import claim_of
from .issue import DECISION, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .family import Family, Mode
    from .fields import Field
    from .issue import Severity
    from .values import Path

    Row = dict[str, Any]


def standing_of(
    field: Field, path: Path, row: Row | None, mode: Mode, family: Family
) -> Finding | None:
    """What becomes of a field: by what is said of it in the mode, by being left alone there, or by its own standing."""
    if row is None and field.bit & mode.leaves:
        return unused(path, (field.name,), mode, family)
    standing = row["standing"] if row else field.standing
    if standing == "used":
        return None
    facts: dict[str, object] = {"field": field.name, "mode": mode.name, **_takers(row or {})}
    claim = claim_of(row["claim"]) if row else field.claim
    severity: Severity = "note" if standing == "unknown" or "takers" in facts else "warning"
    code, hint = ("refused_field", "") if standing == "refused" else ("unused_field", standing)
    return Finding(code, path, severity, claim, hint, facts)


def unused(path: Path, names: tuple[str, ...], mode: Mode, family: Family) -> Finding:
    """That a mode leaves material alone, with the modes that use it."""
    modes = tuple(m.name for m in family.modes if not m.uses.isdisjoint(names))
    facts: dict[str, object] = {"mode": mode.name, "modes": modes}
    return Finding("unused_field", path, "warning", DECISION, "other_mode", facts)


def gap(row: Row, pick: str, mode: Mode, family: Family) -> Finding:
    """That a model is known not to have the mode, with the modes that it has."""
    gaps = [g for g in family.gaps if not g.get("models") or pick in g["models"]]
    without = {name for g in gaps for name in g["modes"]}
    names = tuple(m.name for m in family.modes if m.name not in without)
    facts: dict[str, object] = {"field": "mode", "mode": mode.name, **_takers(row)}
    claim = claim_of(row["claim"])
    severity: Severity = "note" if "takers" in facts else claim.severity
    return Finding("unsupported_mode", ("mode",), severity, claim, "gap", facts, names)


def _takers(row: Row) -> dict[str, object]:
    """Who says otherwise."""
    disputes = row.get("disputed_by")
    return {"takers": tuple(claim_of(claim).source for claim in disputes)} if disputes else {}


def end_of_life(row: Row, path: Path) -> Finding:
    """The finding about something that is going or gone."""
    kind, code = row["kind"], row["code"]
    facts: dict[str, object] = {
        "field": row["name"],
        "model": row["name"] if kind == "model" else "",
        "given": row.get("value"),
        "as_of": row["as_of"],
        "instead": row.get("instead", ""),
        "message": "" if (code, kind) == ("retired_model", "model") else f"{kind}_{row['status']}",
    }
    hint = "instead" if row.get("instead") else ""
    return Finding(code, path, "warning", claim_of(row["claim"]), hint, facts)
