"""What becomes of fields that a mode does not use, of modes that a model does not have, of what is going or gone."""

from __future__ import annotations

from .._data import index
from .issue import DECISION, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .._data.rows import Claim, Gap, Lifecycle, Severity, Standing
    from .family import Family, Mode
    from .fields import Field
    from .rules import Place
    from .values import Path


def standing_of(
    field: Field, path: Path, row: Standing | None, mode: Mode, family: Family
) -> Finding | None:
    """What becomes of a field: by what is said of it in the mode, by being left alone there, or by its own standing."""
    if row is None and field.bit & mode.leaves:
        return unused(path, (field.name,), mode, family)
    said = row or field
    if said.standing == "used":
        return None
    facts: dict[str, object] = {"field": field.name, "mode": mode.name}
    severity: Severity = "note" if said.standing == "unknown" else "warning"
    if row and row.disputed_by:
        severity, facts["takers"] = "note", _sources(row.disputed_by)
    is_refused = said.standing == "refused"
    code, hint_key = ("refused_field", "") if is_refused else ("unused_field", said.standing)
    return Finding(code, path, severity, said.claim, hint_key, facts)


def left_alone(
    piece: Place, mode: Mode, standings: Mapping[str, Standing], family: Family
) -> Finding | None:
    """What becomes of an item of `content` that a mode leaves alone, by what is said of fields that it stands for."""
    path, part = piece
    for name in part.provides:
        row = standings.get(name)
        if row and row.standing != "used":
            return standing_of(family.fields[name], path, row, mode, family)
    return unused(path, part.provides, mode, family)


def unknown(key: str) -> Finding:
    """A property that this family does not have: kept, sent and reported."""
    families = index.NAMES_OF_SOME.get(key)
    if families:
        facts: dict[str, object] = {"field": key, "families": families}
        return Finding("unused_field", (key,), "warning", DECISION, "other_family", facts)
    return Finding("unknown_field", (key,), "warning", DECISION, "", {"field": key})


def unused(path: Path, names: tuple[str, ...], mode: Mode, family: Family) -> Finding:
    """That a mode leaves material alone, with the modes that use it."""
    modes = tuple(m.name for m in family.modes if not set(m.uses).isdisjoint(names))
    facts: dict[str, object] = {"mode": mode.name, "modes": modes}
    return Finding("unused_field", path, "warning", DECISION, "other_mode", facts)


def gap(row: Gap, pick: str, mode: Mode, family: Family) -> Finding:
    """That a model is known not to have the mode, with the modes that it has."""
    gaps = [one for one in family.row.gaps if not one.models or pick in one.models]
    without = {name for one in gaps for name in one.modes}
    names = tuple(m.name for m in family.modes if m.name not in without)
    facts: dict[str, object] = {"field": "mode", "mode": mode.name}
    severity: Severity = row.claim.severity
    if row.disputed_by:
        severity, facts["takers"] = "note", _sources(row.disputed_by)
    return Finding("unsupported_mode", ("mode",), severity, row.claim, "gap", facts, names)


def _sources(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """Who says otherwise."""
    return tuple(claim.source for claim in claims)


def end_of_life(row: Lifecycle, path: Path) -> Finding:
    """The finding about something that is going or gone."""
    is_model = row.kind in ("model", "elsewhere")
    kind = "model" if is_model else row.kind
    where = "_at" if row.host else ""
    facts: dict[str, object] = {
        "field": row.name,
        "model": row.name if is_model else "",
        "given": row.value,
        "as_of": row.as_of,
        "host": row.host,
        "instead": row.instead or row.vendor_instead,
        "message": f"{kind}_{row.status}{where}",
        "more": tuple(_beside(row)),
    }
    hint_key = "instead" if row.instead else "vendor_instead" if row.vendor_instead else ""
    severity: Severity = "note" if row.note else "warning"
    return Finding(row.code, path, severity, row.claim, hint_key, facts)


def _beside(row: Lifecycle) -> Iterator[tuple[str, dict[str, str]]]:
    """What else is said of an end: other hosts, other sources, and what is uncertain about it."""
    ended = str(row.name if row.value is None else row.value)
    for there in row.other_hosts:
        phrase = f"end_{there.status}_at" if there.status else "end_goes_on"
        told = {"ended": there.id or ended, "host": there.host, "as_of": there.as_of}
        yield phrase, {**told, "source": there.claim.source}
        if there.vendor_instead:
            yield "end_successor_at", {"host": there.host, "instead": there.vendor_instead}
    for other in row.disputed_by:
        told = {"source": other.claim.source, "other_day": other.as_of, "as_of": row.as_of}
        yield "end_other_day" if other.as_of else "end_denied", told
    if row.stands_for:
        yield "end_stands_for", {"ended": ended, "stands_for": row.stands_for}
    if row.is_hearsay:
        yield "end_hearsay", {}
