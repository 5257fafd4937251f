"""Make the shortcuts of `_short.py`: what requests with the same names have in common."""

from __future__ import annotations

from ._check import Check
from ._facts import Facts, broken
from ._issue import Adjustment, Finding
from ._outline import LONGEST_KEPT, Outline, Piece
from ._plan import BLANKS
from ._report import Outcome
from ._rules import TYPE_CHECKING
from ._steps import ABSENT, step_of
from ._survey import outline_of
from ._values import is_blank, part_of, read
from ._ways import KEPT, NONE, Shortcut, way_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, cast

    from ._rules import Family, Field, Part, Rule
    from ._ways import Fork, Request
else:

    def cast(_kind, value):
        return value


MOST_KEPT = 1024  # shortcuts kept; then they start anew
MOST_VERDICTS = 64  # values for which a rule's verdict is kept


def learn(request: Request, family: Family, model: str) -> None:
    """Keep a shortcut for the names of a request, if their values can be told by steps."""
    given = {key: value for key, value in request.items() if not is_blank(value)}
    if len(given) < len(request):
        learn(given, family, model)
    mode = request.get("mode")
    if request.get("model") != model or len(request) > LONGEST_KEPT:
        return
    if not (mode is None or (type(mode) is str and len(mode) <= LONGEST_KEPT)):
        return
    for key in request:
        if type(key) is not str or len(key) > LONGEST_KEPT:
            return
    if way_of(request) is not None:
        return
    keys = tuple(cast("str", key) for key in request if key not in ("model", "mode"))
    picked = ""
    pickers: list[Fork] = []
    kinds: list[Fork] = []
    pieces: list[Piece] = []
    for key in keys:
        entry = family.names.get(key)
        if entry is not None and entry[0].name == family.picked_by:
            value = request[key]
            if value not in entry[0].values:
                return
            picked = str(value)
            pickers.append(_text_at(key))
        elif entry is not None and entry[0].parts:
            kinds.append(_kinds_at(key, entry[0]))
            if kinds[-1](request) is None:
                return
            items = cast("list[dict[str, object]]", request[key])
            parts = [(index, part_of(entry[0], item)) for index, item in enumerate(items)]
            pieces += [Piece((key, index), part.provides) for index, part in parts if part]
    forks = [*pickers, *kinds]
    shortcut = _made(family, (model, picked, mode), request, pieces)
    ways = [(fork, fork(request)) for fork in forks]
    _keep(shortcut or NONE, (model, mode, *request), ways)


def _keep(shortcut: Shortcut, key: object, forks: list[tuple[Fork, object]]) -> None:
    if len(KEPT) >= MOST_KEPT:
        KEPT.clear()
    kept = KEPT
    for fork, way in forks:
        at = kept.get(key)
        if at is None:
            at = kept[key] = Shortcut(shortcut.outline)
            at.fork = fork
        elif len(at.ways) >= MOST_KEPT:
            at.ways.clear()
        kept, key = at.ways, way
    kept[key] = shortcut


def _made(
    family: Family, who: tuple[str, str, object], request: Request, pieces: list[Piece]
) -> Shortcut | None:
    """A shortcut; None where two names of a request go out as one, or a count hangs on values."""
    names = tuple(cast("str", key) for key in request)
    twins = _twins(family, names)
    doubled = {index for _, index, _ in twins}
    single = tuple(name for index, name in enumerate(names) if index not in doubled)
    keys = tuple(name for name in single if name not in ("model", "mode"))
    places = tuple((piece.path, piece.provides) for piece in pieces)
    model, picked, mode = who
    given_mode = None if is_blank(mode) else mode
    outline = outline_of(family, model, picked, given_mode, keys, (), places)
    if any(name in outline.given for piece in pieces for name in piece.provides):
        return None
    wires = tuple(family.names[n][0].wire if n in family.names else n for n in names)
    out = [wire for index, wire in enumerate(wires) if index not in doubled]
    if len(set(out)) < len(out):
        return None  # a name not known under which another goes out
    told = _told_by_objects(family, outline)
    is_modeless = given_mode is None
    steps = (
        ABSENT if name == "mode" and is_modeless else step_of(outline, name, told) for name in names
    )
    constants: dict[str, object] = {}
    sends_mode = outline.source == "given" or family.sends_inferred_mode
    if outline.mode is not None and sends_mode and request.get("mode") != outline.mode.wire:
        constants["mode"] = outline.mode.wire
    is_same = wires == names and not constants
    shortcut = Shortcut(outline, tuple(steps), wires, constants, twins, is_same=is_same)
    shortcut.renames = tuple(
        Adjustment("renamed", (name,), name, wire) if wire != name else None
        for name, wire in zip(names, wires, strict=True)
    )
    shortcut.doubled = tuple(
        dict.fromkeys(names[place] for first, index, _ in twins for place in (first, index))
    )
    shortcut.rules = _watches(outline, pieces)
    if pieces:
        shortcut.counted = _counted(family, outline, pieces)
    findings = [*outline.before, *shortcut.counted, *outline.after]
    renames = [change for change in shortcut.renames if change]
    shortcut.outcome = Outcome(outline, findings, renames)
    return shortcut


def without(way: Shortcut, request: Request, odd: tuple[int, ...]) -> Shortcut | None:
    """A shortcut for the same names when the values at some places are of no use."""
    first, names = way.outline, tuple(cast("str", key) for key in request)
    family = first.family
    if family is None:
        return None
    doubled = {index for _, index, _ in way.twins}
    keys = tuple(
        name
        for index, name in enumerate(names)
        if name not in ("model", "mode") and index not in doubled
    )
    dropped = tuple(dict.fromkeys(family.names[names[index]][0].name for index in odd))
    picked = "" if first.pick == first.model else first.pick
    mode = request.get("mode")
    outline = outline_of(family, first.model or "", picked, mode, keys, dropped, first.pieces)
    is_told = any(f.code.startswith("missing") for f in outline.before)
    if outline.mode is not first.mode:
        return None
    if is_told and any(family.fields[name].verbatim for name in outline.given):
        return None
    made = Shortcut(outline, constants=way.constants)
    made.names, made.renames = way.names, way.renames
    made.counted = way.counted
    made.rules = _watches(outline, [Piece(*piece) for piece in first.pieces], dropped)
    return made


def _twins(family: Family, names: tuple[str, ...]) -> tuple[tuple[int, int, Field], ...]:
    first: dict[str, int] = {}
    found: list[tuple[int, int, Field]] = []
    for index, name in enumerate(names):
        field = family.names[name][0] if name in family.names else None
        if field is None:
            continue
        if field.name in first:
            found.append((first[field.name], index, field))
        else:
            first[field.name] = index
    return tuple(found)


def _counted(family: Family, outline: Outline, pieces: list[Piece]) -> tuple[Finding, ...]:
    """What is to be said of how many items there are of each kind."""
    one = Check({}, family, outline.model or "")
    one.outline, one.pieces = outline, pieces
    one.check_limits()
    return tuple(one.found)


def _told_by_objects(family: Family, outline: Outline) -> frozenset[str]:
    """Names of which something is to be said when an object that goes out as written holds them."""
    missing = [n for f in outline.before if f.code.startswith("missing") for n in f.accepted]
    given = [n.name for name in outline.given for n in family.fields[name].names]
    return frozenset((*missing, *given))


# --- what an outcome hangs on beside the names -----------------------------------------------------------------------


def _text_at(key: str) -> Fork:
    def fork(request: Request) -> object:
        value = request[key]
        return value if type(value) is str else None

    return fork


def _kinds_at(key: str, field: Field) -> Fork:
    """What the items of a list such as `content` stand for, when each is as plain as can be; else None."""
    known: dict[tuple[str, object], Part | None] = {}

    def part(kind: str, role: object) -> Part | None:
        if len(known) >= MOST_VERDICTS:
            known.clear()
        found = known[kind, role] = part_of(field, {"type": kind, "role": role})
        return found

    def fork(request: Request) -> object:
        items = request[key]
        if type(items) is not list:
            return None
        found: list[object] = []
        for item in cast("list[object]", items):
            if type(item) is not dict:
                return None
            held = cast("dict[str, object]", item)
            kind, role = held.get("type"), held.get("role")
            if type(kind) is not str or not (role is None or type(role) is str):
                return None
            if len(held) != (2 if role is None else 3):
                return None
            at = (kind, role)
            one = known[at] if at in known else part(kind, role)
            if one is None:
                return None
            value: object = None
            around = held
            for depth, step in enumerate(one.value):
                if depth:
                    form: object = type(value)
                    if form is not dict:
                        return None
                    around = cast("dict[str, object]", value)
                    if len(around) != 1:
                        return None
                value = around.get(step)
            if type(value) is not str or not value or value[0] in BLANKS:
                return None
            found.append(at)
        return tuple(found) if len(found) <= LONGEST_KEPT else None

    return fork


# --- rules -----------------------------------------------------------------------------------------------------------


def _watches(
    outline: Outline, pieces: list[Piece], dropped: tuple[str, ...] = ()
) -> tuple[Watch, ...]:
    return tuple(
        Watch(rule, outline, pieces, dropped)
        for rule in outline.rules
        if not rule.is_about_limits or any(due.field in outline.given for due in rule.limits)
    )


class Watch:
    """A rule that hangs on values, with its verdicts on those seen last."""

    __slots__ = ("dropped", "keys", "outline", "pieces", "rule", "verdicts")

    def __init__(
        self, rule: Rule, outline: Outline, pieces: list[Piece], dropped: tuple[str, ...]
    ) -> None:
        self.rule = rule
        self.outline = outline
        self.pieces = pieces
        self.dropped = dropped
        total = rule.total_of
        self.keys = tuple((outline.given[n], n in total) for n in rule.reads if n in outline.given)
        self.verdicts: dict[object, Finding | None] = {}

    def judge(
        self, request: Request, read_as: Mapping[str, object] | None = None
    ) -> Finding | None:
        """The finding when the rule is broken; `read_as` has the values that were not taken as they came."""
        seen: list[object] = []
        for key, is_counted in self.keys:
            value: Any = request[key]
            if is_counted:
                value = len(cast("list[object]", value)) if type(value) is list else -1
            elif type(value) is str:
                if len(value) > LONGEST_KEPT:
                    return self._judged(request, read_as)
            elif type(value) is not int:
                return self._judged(request, read_as)
            seen.append(value)
        told = tuple(seen)
        try:
            return self.verdicts[told]
        except KeyError:
            if len(self.verdicts) >= MOST_VERDICTS:
                self.verdicts.clear()
            found = self.verdicts[told] = self._judged(request, read_as)
            return found

    def _judged(self, request: Request, read_as: Mapping[str, object] | None) -> Finding | None:
        family, values = self.outline.family, dict[str, object]()
        for name, key in self.outline.given.items() if family else ():
            field, value = family.fields[name] if family else None, request[key]
            if read_as is not None and name in read_as:
                value = read_as[name]
            elif field is not None and field.is_wire_text:
                value = read(field, field.names[0], value)[0]
            values[name] = value
        return broken(self.rule, Facts(self.outline, values, self.pieces, self.dropped))
