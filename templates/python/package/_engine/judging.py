"""The second step where a value is not plain: what all of them say together, and what goes out."""

from __future__ import annotations

from . import memo
from .issue import CONTRACT, Adjustment, Finding
from .said import UNMARKED, Said, broken, hold, mark_of, said_of
from .shape import shape_without
from .slots import odd_names
from .standings import end_of_life
from .values import json_name, key_text, same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from .family import Piece
    from .shape import Shape

    Request = dict[Any, Any]

LAST = 1 << 30  # sorts behind every name that a family knows


def judge(request: Request, shape: Shape, pieces: Sequence[Piece], odd: list[Any]) -> Judging:
    """What is to be said of a request; where that hangs on names and a few short values alone, it is remembered.

    Args:
        request: The request.
        shape: What its names say, were all values plain.
        pieces: The items of lists such as `content` that stand for fields.
        odd: The names of values that are not plain.
    """
    keys = ("model", *shape.twins, *odd)
    marks = [mark_of(shape.family.names.get(key), request[key]) for key in keys]
    if not shape.is_kept or UNMARKED in marks:
        return Judging(request, shape, pieces, odd)
    memo_key = (shape, *odd, *marks)
    found: Judging | None = memo.recall(memo_key)
    if found is None:
        found = Judging(request, shape, pieces, odd)
        if found.is_lasting:
            memo.keep(memo_key, found)
    return found


class Judging:
    """What is to be said of a request, of whose values, or items of `content`, there is something to say.

    Attributes:
        shape: What its names say, but for those that say nothing.
        said: What fields say of whose values there is something to say, and `keys`, under which name.
        found: Findings, and `changes`, what goes out otherwise than it came.
        renames: The names that go out as others, in the catalog's order.
        unsent: Names that do not go out: blank ones, further names of a field, and what another name replaces.
        sent: What goes out in place of what was given, by its name there.
        unread: Fields (canonical) whose value could not be read, or whose names disagree.
    """

    # What most requests have none of stands on the class.
    gone: tuple[Any, ...] = ()
    strange: tuple[str, ...] = ()  # names of no field whose values cannot be sent
    unread: tuple[str, ...] = ()
    ended: tuple[Finding, ...] = ()  # of further names of a field that are going or gone

    def __init__(
        self, request: Request, first: Shape, pieces: Sequence[Piece], odd: list[Any]
    ) -> None:
        self.family, self.shape = first.family, first
        self.found: list[Finding] = []
        self.changes: list[Adjustment] = []
        self.said: dict[str, Said] = {}
        self.keys: dict[str, str] = {}
        before, after = request["model"], first.model.id
        if before != after:
            facts = {"field": "model", "before": before, "after": after}
            self.changes.append(Adjustment("spelling", ("model",), before, after))
            found = Finding("adjusted", ("model",), "note", CONTRACT, "spelling", facts)
            self.found.append(found)
        plain = [key for key in dict.fromkeys(first.twins) if key not in odd]
        odd = [*odd, *plain]
        if len(odd) > 1:
            odd.sort(key=self._order)
        for key in odd:
            self._take(key, request[key], is_plain=key in plain)
        if pieces:
            known = {n: k for n, k in first.given.items() if n not in self.unread}
            values = {name: request[key] for name, key in known.items() if key not in self.gone}
            values |= {name: said.value for name, said in self.said.items()}
            from .contents import differing  # with what is seldom there

            self.found += differing(pieces, values, {**first.given, **self.keys})
        picker = self.family.row.picked_by
        if self.gone or self.unread or self.strange or picker in self.said:
            self.shape = self._shape_again(request, picker)
        self._judge(request, self.shape.settle(), first)
        self._put_together("mode" in request)

    def _judge(self, request: Request, shape: Shape, first: Shape) -> None:
        """Put what is found in the order of the catalog."""
        self.found += shape.before
        if shape.passed_on:
            from .contents import look_into

            for name, key in shape.given.items():
                field, held = self.family.fields[name], request[key]
                look_into(field, key, held, shape.given, self.family, self.found)
        if shape.plan is not first.plan:  # other limits hold
            slots = [shape.plan.slot(key) for key in shape.given.values()]
            self._take_plain(request, odd_names(request, slots), *self.keys.values())
        if shape.is_miscounted:
            self._check_counted(request)
        else:
            for said in self.said.values():
                self.found += said.held
        if shape.rules and (self.said or shape.asks_more(request)):
            facts, mode = shape.facts(self._values(request)), shape.plan.mode_name
            self.found += [found for rule in shape.rules if (found := rule.breach(facts, mode))]
        self.found += (*shape.after, *self.ended)
        for said in self.said.values():
            self.found += said.ended
        asked = {name for rule in shape.rules for name in rule.on_values if name in shape.given}
        is_on_others = shape.plan is not first.plan or shape.is_miscounted
        if shape.passed_on and any([found.is_lack for found in self.found]):
            is_on_others = True
        has_list = any([isinstance(said.value, list) for said in self.said.values()])
        # A list one who asked has, and may change.
        self.is_lasting = not (is_on_others or has_list or asked - self.said.keys())

    def _put_together(self, has_mode: bool) -> None:
        """Work out what goes out."""
        shape, fields = self.shape, self.family.fields
        renames = dict(shape.renames)
        for name in self.unread:  # of names that disagree, the first goes out
            key = self.keys.get(name, "")
            if key and (to := fields[name].moved_from(key)):
                renames[key] = to
        if len(renames) > 1 and self.unread:
            renames = {key: renames[key] for key in sorted(renames, key=self._order)}
        self.sent: dict[str, Any] = {}
        for name, said in self.said.items():
            key = self.keys[name]
            if isinstance(said.value, dict) and fields[name].kind == "url":
                # It says more than an address can, and goes out under the only name that is known to take it.
                renames.pop(key, None)
            self.sent[renames.get(key, key)] = said.out
        # What could not be read goes out as it came, if nothing better does under its name.
        self.unsent = (*self.gone, *renames.values()) if self.unread else self.gone
        self.renames = renames
        self.sent["model"] = shape.model.id
        if shape.mode and (shape.added or (has_mode and "mode" not in self.gone)):
            self.sent["mode"] = shape.mode.wire
            self.unsent = tuple([key for key in self.unsent if key != "mode"])

    def wire(self, request: Request) -> Request:
        """The object to send, in the order in which it was given."""
        renames, unsent = self.renames, self.unsent
        if renames or unsent:
            out = {renames.get(k, k): value for k, value in request.items() if k not in unsent}
        else:
            out = request.copy()
        out.update(self.sent)
        return out

    def _order(self, key: object) -> tuple[int, str]:
        """The catalog's order of names; then that of their characters."""
        entry = self.family.entries.get(key) if isinstance(key, str) else None
        return (entry[0], "") if entry else (LAST, str(key))

    # --- reading -----------------------------------------------------------------------------------------------------

    def _take(self, key: Any, raw: Any, *, is_plain: bool) -> None:
        """Take what one given property says."""
        if not isinstance(key, str):
            place = key_text(key)
            facts: dict[str, object] = {"field": place, "expected": "string", "got": json_name(key)}
            self.found.append(Finding("invalid_type", (place,), hint_key="key", facts=facts))
            self.gone = (*self.gone, key)
            return
        if is_plain:
            field, _ = self.family.names[key]
            said = Said(field, field.value_of(raw))
            said.out = raw
        else:
            said = said_of(self.shape.plan, key, raw)
        self.found += said.found
        if said.is_nothing:
            self.gone = (*self.gone, key)
        elif said.field is None:
            self.strange = self.strange if said.is_read else (*self.strange, key)
        elif not said.is_read:
            self._drop(said.field.name)
        elif said.field.name in self.said:
            self._compare(said.field.name, key, said)
        else:
            self.said[said.field.name] = said
            self.keys[said.field.name] = key
            self.changes += said.changes

    def _drop(self, name: str) -> None:
        """Remember that a field is given but of no use."""
        if name not in self.unread:
            self.unread = (*self.unread, name)

    def _compare(self, name: str, key: str, said: Said) -> None:
        """Another name of a field must say the same; the first in the catalog's order goes out."""
        first, before, after = self.keys[name], self.said[name].value, said.value
        facts: dict[str, object] = {"field": key, "first": first}
        self.gone = (*self.gone, key)
        if same(before, after):
            self.changes.append(Adjustment("merged", (key,), key, first))
            found = Finding("adjusted", (key,), "note", CONTRACT, "merged", facts)
        else:
            self._drop(name)
            facts |= {"before": before, "after": after, "name": name}
            found = Finding("alias_conflict", (key,), facts=facts, accepted=(first, key))
        self.found.append(found)
        for row in self.family.row.lifecycle:
            if row.kind == "alias" and row.name == key:
                self.ended = (*self.ended, end_of_life(row, (key,)))

    def _shape_again(self, request: Request, picker: str) -> Shape:
        """The shape of what is really given: without what is blank, and with what could not be read."""
        unread, pick = self.unread, ""
        if picker and picker not in unread:
            said = self.said.get(picker)
            value = said.value if said else request.get(self.shape.given.get(picker, ""))
            pick = str.__str__(value) if isinstance(value, str) else ""
        if len(unread) > 1:
            unread = tuple([name for name in self.family.fields if name in unread])
        return shape_without(self.shape, (*self.gone, *self.strange), unread, pick, request)

    # --- several together --------------------------------------------------------------------------------------------

    def _values(self, request: Request) -> dict[str, Any]:
        """What all fields say that could be read, in the catalog's order."""
        found: dict[str, Any] = {}
        for name, key in self.shape.given.items():
            said = self.said.get(name)
            field = self.family.fields[name]
            found[name] = said.value if said else field.value_of(request[key])
        return found

    def _take_plain(self, request: Request, keys: Iterable[str], *others: str) -> None:
        """Look at plain values too, and keep all in the catalog's order."""
        for key in sorted({*keys, *others}, key=self._order):
            name = self.family.names[key][0].name
            self.keys[name] = key
            self.said[name] = said_of(self.shape.plan, key, request[key])
        self.said = {name: self.said[name] for name in self.family.fields if name in self.said}

    def _check_counted(self, request: Request) -> None:
        """Hold fields against limits where items of `content` count as the fields they stand for."""
        plan, given = self.shape.plan, self.shape.given
        counted = {name for _, part in self.shape.pieces for name in part.provides}
        self._take_plain(request, [given[name] for name in counted if name in given])
        facts = self.shape.facts(
            {**self._values(request), **{n: s.value for n, s in self.said.items()}}
        )
        for name, field in self.family.fields.items():
            said, count = self.said.get(name), facts.count(name) if name in counted else None
            if said and count is None:
                self.found += said.held
            elif said:
                self.found += hold(plan, field, self.keys[name], said.value, count)
            elif count:
                path = facts.path_of(name)[:1]
                for limit in plan.limits.get(name, ()):
                    if not limit.path:
                        breaches = [statement.miscount(count) for statement in limit.statements]
                        told = {"name": name, "message": "counted"}
                        self.found += broken(plan, limit, path, breaches, **told)
