"""Put together what there is to say of the values of a request, from what there is to say of each of them."""

from __future__ import annotations

from ._issue import Adjustment, Finding
from ._judge import sender_of
from ._outline import CONTRACT, old_name
from ._report import Outcome
from ._rules import TYPE_CHECKING
from ._said import BLANK, LONG, Said
from ._values import read, same
from ._ways import NONE, way_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, cast

    from ._learn import Watch
    from ._rules import Field
    from ._ways import Request, Shortcut
else:

    def cast(_kind, value):
        return value


MOST_KEPT = 64  # of a shortcut; then they start anew


class Told:
    """What there is to say of the values of a request.

    Attributes:
        outcome: What they make, but for rules.
        rules: Those that hang on values.
        send: Takes all values; gives what goes out. None: what came in.
    """

    __slots__ = ("outcome", "rules", "send")

    def __init__(
        self,
        outcome: Outcome,
        rules: tuple[Watch, ...],
        send: Callable[..., dict[str, object]] | None,
    ) -> None:
        self.outcome = outcome
        self.rules = rules
        self.send = send


def told_of(
    way: Shortcut, request: Request, said: tuple[Said | None, ...], key: tuple[object, ...] | None
) -> Told | None:
    """What there is to say of the values of a request; None when that takes the long way.

    Args:
        way: The shortcut for the request.
        request: The request.
        said: What there is to say of each value.
        key: What it may be kept under; None: it may not.
    """
    if LONG in said:
        return None
    is_lasting = all(one is None or one.is_kept for one in said)
    if way.twins:
        settled = _settle_twins(way, request, said)
        if settled is None:
            return None
        said = settled
    holding: Shortcut | None = way
    if any(one is not None and one.is_absent for one in said):
        holding = _without_absent(way, request, said)
    odd = tuple(index for index, one in enumerate(said) if one is not None and one.is_unread)
    if odd and holding is way:
        holding = _other(way, request, odd)
    elif odd:
        return None
    if holding is None:
        return None
    kept_under = key if is_lasting else None
    told = _put_together(way, holding, request, said, is_lasting=kept_under is not None)
    if kept_under is not None:
        if len(way.told) >= MOST_KEPT:
            way.told.clear()
        way.told[kept_under] = told
    return told


def _put_together(
    way: Shortcut,
    holding: Shortcut,
    request: Request,
    said: tuple[Said | None, ...],
    *,
    is_lasting: bool,
) -> Told:
    names: list[str | None] = []  # on the wire; None: it does not go out
    puts: dict[str, object] = {}
    reading: list[Finding] = []
    limits: list[Finding] = []
    changes: list[Adjustment] = []
    snaps: list[Adjustment] = []
    renames: list[Adjustment] = []
    read_as: dict[str, object] = {}
    for index, (key, one) in enumerate(zip(request, said, strict=True)):
        if one is None:
            names.append(way.names[index])
            rename = way.renames[index]
            renames += [rename] if rename else []
            continue
        reading += one.reading
        changes += one.changes
        if one.is_absent or one.is_merged:
            names.append(None)
        elif one.is_unread:
            names.append(cast("str", key))
        else:
            names.append(one.name)
            puts[one.name] = one.wire
            read_as[one.field] = one.value
            limits += one.limits
            snaps += one.snaps
            renames += one.renames
    for first, _, field in way.twins:
        read_as.setdefault(field.name, _value(field, request, said[first], first))
    outline = holding.outline
    findings = [*reading, *outline.before, *limits, *holding.counted, *outline.after]
    outcome = Outcome(outline, findings, [*changes, *snaps, *renames], read_as)
    puts |= holding.constants
    send = None
    if puts or names != [*request]:
        send = sender_of(tuple(names), puts) if is_lasting else _sender(names, puts)
    return Told(outcome, holding.rules, send)


def _sender(names: list[str | None], puts: dict[str, object]) -> Callable[..., dict[str, object]]:
    """What does the same as `sender_of`, made faster: it is used once."""

    def send(*values: object) -> dict[str, object]:
        wire: dict[Any, object] = dict(zip(names, values, strict=True))
        wire.pop(None, None)
        wire.update(puts)
        return wire

    return send


def _without_absent(
    way: Shortcut, request: Request, said: tuple[Said | None, ...]
) -> Shortcut | None:
    """The shortcut for a request without what is blank, which is as if it were not given."""
    if any(one is not None and one.is_absent and one is not BLANK for one in said):
        return None  # it is said that zero means absent
    pairs = zip(request.items(), said, strict=True)
    given = {key: value for (key, value), one in pairs if one is not BLANK}
    found = way_of(given)
    if found is None or found is NONE or found.twins or way.twins:
        return None
    return found if found.outline.mode is way.outline.mode else None


def _other(way: Shortcut, request: Request, odd: tuple[int, ...]) -> Shortcut | None:
    """The shortcut for the same names when the values at some places are of no use."""
    try:
        return way.others[odd]
    except KeyError:
        from ._learn import without

        found = way.others[odd] = without(way, request, odd)
        return found


# --- two names of one field ------------------------------------------------------------------------------------------


def _settle_twins(
    way: Shortcut, request: Request, told: tuple[Said | None, ...]
) -> tuple[Said | None, ...] | None:
    """Compare the names of one field with each other; None when that takes the long way."""
    said = [*told]
    for first, index, field in way.twins:
        one, other = said[first], said[index]
        if any(each is not None and (each.is_unread or each.is_absent) for each in (one, other)):
            return None
        compared = said[index] = _compared(field, request, said, first, index)
        if way.outline.family:
            compared.reading += old_name(way.outline.family, cast("str", [*request][index]))
    return tuple(said)


def _compared(
    field: Field, request: Request, said: list[Said | None], first: int, index: int
) -> Said:
    """What is to be said of a second name of a field: that the first goes out, or that they differ."""
    keys = [cast("str", key) for key in request]
    name, key = keys[first], keys[index]
    before, after = (_value(field, request, said[place], place) for place in (first, index))
    facts: dict[str, object] = {"field": key, "first": name}
    result = Said(field.name)
    result.is_merged = True
    if same(before, after):
        result.changes = [Adjustment("merged", (key,), key, name)]
        result.reading = [Finding("adjusted", (key,), "note", CONTRACT, "merged", facts)]
    else:
        result.is_unread = True
        facts |= {"before": before, "after": after, "name": field.name}
        found = Finding("alias_conflict", (key,), "error", CONTRACT, "", facts, (name, key))
        result.reading = [found]
    return result


def _value(field: Field, request: Request, one: Said | None, place: int) -> object:
    """What a field says at one place, before any snap."""
    if one is not None:
        return one.read
    raw = [*request.values()][place]
    return read(field, field.names[0], raw)[0] if field.is_wire_text else raw
