"""What one value says under one name: read by its field, and held against the limits of a plan."""

from __future__ import annotations

from . import memo
from .bounds import inside, nearest
from .fields import ABSENT
from .issue import CONTRACT, DECISION, Adjustment, Finding, is_ok
from .objects import faults_in, foreign_in
from .standings import end_of_life
from .values import BIG, is_address, is_array, is_blank, is_number, is_object, number_text, same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .._data.rows import Name
    from .bounds import Breach
    from .family import Limit
    from .fields import Field
    from .plan import Plan
    from .values import Path

UNMARKED = object()
LONGEST = 64  # characters of a text of which it is remembered what it says


class Said:
    """What a value says.

    Attributes:
        field: The one that it is given for, if there is one.
        value: What that holds by it.
        out: How it goes out: as it was given, unless its family sends it otherwise.
        found: What is said of reading it; `held`, by limits, and `ended`, where it is going or gone.
        changes: What goes out otherwise than it came.
        is_nothing: Whether it does not go out: a blank, or a zero that says nothing.
        is_read: Whether its field, or anybody, can use it.
    """

    found: Sequence[Finding] = ()
    held: Sequence[Finding] = ()
    ended: Sequence[Finding] = ()
    changes: Sequence[Adjustment] = ()
    is_nothing = False
    is_read = True

    def __init__(self, field: Field | None, value: Any = None) -> None:
        self.field = field
        self.value = self.out = value


def _said(plan: Plan, key: str, raw: Any) -> Said:
    entry = plan.family.names.get(key)
    said = Said(entry[0] if entry else None)
    if is_blank(raw):
        said.is_nothing = True
    elif entry is None:
        if key != "model" and key != "mode":
            said.found = foreign_in(key, raw)
            said.is_read = not said.found
    else:
        field, name = entry
        value, bad = field.read(name, (key,), raw)
        if bad:
            said.is_read, said.found = False, bad
            if is_ok(bad, strict=False) and (found := foreign_in(key, raw)):  # nor can it go out
                said.found = [one.as_error() for one in bad if one.path == found[0].path] or found
            elif field.is_list and is_array(raw):  # what stands beside bad items is looked into
                more = faults_in(field, key, raw)
                said.found = sorted([*bad, *more], key=lambda one: one.path[1])
        elif value is ABSENT:
            said.is_nothing = True
            said.found = [_adjusted("zero", key, raw, None)]
        else:
            said.value = said.out = value
            _compare(said, field, key, raw)
            said.held = hold(plan, field, key, value)
            ended = [row for row in plan.gone.get(field.name, ()) if same(row.value, value)]
            said.ended = [end_of_life(row, (key,)) for row in ended]
    return said


def _compare(said: Said, field: Field, key: str, raw: Any) -> None:
    """Say what of it goes out otherwise than it came, and what is wrong inside it."""
    value: Any = said.value
    if field.kind in ("object", "any") and (found := foreign_in(key, value)):
        said.found = found
        return
    kind, is_told = "converted", False
    out: Any = value
    if field.is_list:
        is_told = not is_array(raw)
        kind = "lifted" if is_told else kind
        is_same = not is_told and value == list(raw)
    elif isinstance(value, str) and (isinstance(raw, str) or is_number(raw)):
        kind, is_told, is_same = "spelling", True, value == raw
    else:
        if field.is_wire_text and is_number(value):
            out = number_text(value)
        elif is_object(raw) or (field.keeps_text and isinstance(raw, str)):
            out = value if is_object(raw) and field.moved_from(key) else raw
        is_same = isinstance(value, dict) or same(out, raw)
    said.out = out
    if not is_same:
        said.changes = [Adjustment(kind, (key,), raw, out)]
        said.found = [_adjusted(kind, key, raw, said.value)] if is_told else []
    if field.schema or field.parts:
        said.found = [*said.found, *faults_in(field, key, value)]
    if field.is_address:
        said.found = [*said.found, *_no_addresses(field, key, value)]


def _no_addresses(field: Field, key: str, value: Any) -> list[Finding]:
    """Texts that nobody can fetch; they go out all the same."""
    parts: list[tuple[Path, Any]] = [((key,), value)]
    if field.is_list:
        parts = [((key, at), one) for at, one in enumerate(value)]
    told = {"field": key, "media": field.media, "message": "address"}
    return [
        Finding("bad_format", at, "warning", DECISION, "", {**told, "given": one})
        for at, one in parts
        if isinstance(one, str) and not is_address(one)
    ]


def mark_of(entry: tuple[Field, Name] | None, value: object) -> object:
    """That of a value on which hangs what it says under a name; `UNMARKED` where that takes room.

    That is a short value itself, with its type; of a list or an object that its field never reads, and that is an error
    whatever it holds, the type alone.
    """
    if type(value) is str:
        return value if len(value) <= LONGEST else UNMARKED
    kind = type(value)
    if value is None or kind is bool or (type(value) is int and -BIG < value < BIG):
        return kind, value
    if entry is None or not value or entry[0].is_list or (kind is not list and kind is not dict):
        return UNMARKED
    field, name = entry
    is_error = field.claim.severity == "error"
    reads = (
        not is_error
        or field.kind == "any"
        or (kind is dict and (field.kind == "object" or name.unwrap))
    )
    return UNMARKED if reads else kind


def said_of(plan: Plan, key: str, raw: object) -> Said:
    """What a value says under a name; of short ones, as of vocabularies and typical mistakes, it is remembered."""
    entry = plan.family.names.get(key)
    mark = mark_of(entry, raw)
    if entry is None or mark is UNMARKED:
        return _said(plan, key, raw)
    found: Said | None = memo.recall((entry[1], mark)) or memo.recall((plan, entry[1], mark))
    if found is None:
        found = _said(plan, key, raw)
        if found.is_nothing or not found.is_read:  # whatever limits a plan has
            memo.keep((entry[1], mark), found)
        elif not isinstance(found.value, list):  # that one who asked has, and may change
            memo.keep((plan, entry[1], mark), found)
    return found


def _adjusted(kind: str, key: str, before: object, after: object) -> Finding:
    if isinstance(before, float) and before.is_integer():
        before = int(before)  # 8.0 is 8, in words too
    facts = {"field": key, "before": before, "after": after}
    return Finding("adjusted", (key,), "note", CONTRACT, kind, facts)


# --- limits ----------------------------------------------------------------------------------------------------------


def hold(plan: Plan, field: Field, key: str, value: Any, count: int | None = None) -> list[Finding]:
    """Hold the value of a field against the limits on it.

    Args:
        field, key: The field, and the name under which it is given.
        value: What it says.
        count: How many items there are, where those of `content` count too.
    """
    found: list[Finding] = []
    limits = plan.limits.get(field.name, ())
    for limit in limits:
        if limit.path:
            for path, inner in inside(value, limit.path, (key,)):
                found += broken(plan, limit, path, [s.breach(inner) for s in limit.statements])
        else:
            breaches = [s.breach(value, count) for s in limit.statements]
            found += broken(plan, limit, (key,), breaches)
    if field.zero_is_absent and is_number(value) and value < 0:
        rows = [statement.row for limit in limits for statement in limit.statements]
        listed = [*field.values, *(one for row in rows for one in (*row.values, *row.also))]
        if value not in listed:  # it says something only where the model declares it
            facts: dict[str, Any] = {"field": key, "given": value, "minimum": 0, "maximum": None}
            facts |= {"mode": plan.mode_name} if plan.mode else {}
            claim = field.claim
            found.append(Finding("out_of_range", (key,), claim.severity, claim, "", facts))
    return found


def broken(
    plan: Plan,
    limit: Limit,
    path: Path,
    breaches: Sequence[Breach | None],
    **told: object,
) -> list[Finding]:
    """What is wrong with a value by a limit, unless nobody who speaks takes offence.

    Args:
        path: Where the value is.
        breaches: What of each statement it breaks.
    """
    found = [*zip(limit.statements, breaches, strict=True)]
    refusing = [(statement, bad) for statement, bad in found if bad]
    if not refusing:
        return []
    statement, (code, facts, accepted) = refusing[0]
    facts = {"field": path[0], **facts, "effect": limit.effect, **told}
    claim, severity = statement.claim, statement.claim.severity
    if limit.effect == "matched":
        severity, facts["message"] = "note", "matched"
        facts["nearest"] = nearest(facts.get("given"), statement.row.values)
    if len(refusing) < len(found):
        severity = "note"
        facts["takers"] = tuple(s.claim.source for s, bad in found if not bad)
        facts["refusers"] = tuple(s.claim.source for s, _ in refusing)
    if plan.mode:
        facts["mode"] = plan.mode_name
    is_lack = code in ("too_short", "too_few_items")
    return [Finding(code, path, severity, claim, "", facts, accepted, is_lack)]
