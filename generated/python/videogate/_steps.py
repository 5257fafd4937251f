"""What there is to say of one value under one name: told by a test or from memory; else worked out by `_check.py`."""

from __future__ import annotations

from ._bounds import MOST, longest_text
from ._check import Check
from ._issue import Adjustment
from ._nested import plain_object
from ._plan import BLANKS, plain_test
from ._rules import TYPE_CHECKING
from ._said import BLANK, LONG, Said, Step
from ._values import is_blank

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import cast

    from ._outline import Outline
    from ._rules import Field, Name
    from ._said import Tell

    Test = Callable[[object], bool]
else:

    def cast(_kind, value):
        return value


LONGEST_WORD = 32  # characters of a text that is remembered
MOST_WORDS = 64  # values that a step remembers; then it starts anew
WORDS = (str, int, float)  # of the same type, these are the same where they are equal


def step_of(outline: Outline, key: str, told: frozenset[str]) -> Step:
    """The step for a name in requests of an outline.

    Args:
        outline: What follows from the names of the request.
        key: The name.
        told: Names of which something is to be said when an object that goes out as written holds them.
    """
    if key == "model" or key == "mode":
        return _KNOWN
    family = outline.family
    entry = family.names.get(key) if family else None
    if family is None or entry is None:
        return _UNKNOWN
    field, name = entry
    if field.parts:
        return _PARTS
    if field.verbatim:
        return _or_long(_verbatim_test(field, told))
    place = (outline.pick, outline.mode.name if outline.mode else "", key)
    step = family.steps.get(place)
    if step is None:
        step = family.steps[place] = _made(outline, field, name, key)
    return step


def _made(outline: Outline, field: Field, name: Name, key: str) -> Step:
    def ask(value: object) -> Said | None:
        return say(outline, field, key, value)

    if field.schema:
        return _or_ask(_object_test(field, outline), ask)
    if field.kind in ("text", "url"):
        return _text_step(outline, field, name, key, ask)
    return Step(ask, "never") if field.is_list or field.kind == "any" else _word_step(ask)


def say(outline: Outline, field: Field, key: str, raw: object) -> Said | None:
    """What a check of the whole request says of one value in it."""
    family = outline.family
    if family is None:
        return LONG
    if is_blank(raw):
        return BLANK
    one = Check({key: raw}, family, outline.model or "")
    one.outline = outline
    one.take(key, raw)
    said = Said(field.name)
    said.reading, one.found = one.found, []
    said.changes, one.changes = one.changes, []
    if not one.order:
        said.is_absent = True
        return said
    if one.dropped:
        said.is_unread = True
        return said
    said.read = one.values[field.name]
    one.check_limits()
    said.limits, one.found = one.found, []
    said.snaps, one.changes = one.changes, []
    said.value = one.values[field.name]
    wire = one.wire()
    said.renames = one.changes
    said.name, said.wire = next((n, v) for n, v in wire.items() if n != "mode" or n == key)
    is_silent = not (said.reading or said.limits or said.changes or said.snaps)
    is_same = said.wire is raw or (type(raw) in WORDS and said.wire == raw)
    return None if is_silent and is_same and said.name == field.wire else said


# --- the kinds of steps ----------------------------------------------------------------------------------------------


def _or_long(test: Test) -> Step:
    def tell(value: object) -> Said | None:
        return None if test(value) else BLANK if is_blank(value) else LONG

    return Step(tell, "calls", test)


def _or_ask(test: Test | None, ask: Tell) -> Step:
    if test is None:
        return Step(ask, "never")
    known = test
    return Step(lambda value: None if known(value) else ask(value), "calls", known)


class _Memory(dict[object, "Said | None"]):
    """What is to be said of short texts and numbers, worked out once for each; `plain`: those with nothing to say."""

    __slots__ = ("ask", "plain")

    def __init__(self, ask: Tell) -> None:
        super().__init__()
        self.ask = ask
        self.plain: set[object] = set()

    def __missing__(self, value: object) -> Said | None:
        said = self.ask(value)
        kind = type(value)
        if kind in WORDS and (kind is not str or len(cast("str", value)) <= LONGEST_WORD):
            if len(self) >= MOST_WORDS:
                self.clear()
                self.plain.clear()
            self[value] = said
            if said is None:
                self.plain.add(value)
            else:
                said.is_kept = True
        return said


def _word_step(ask: Tell) -> Step:
    """For words and numbers; what equals one of another type is kept apart."""
    memory, fractions = _Memory(ask), _Memory(ask)
    ask = _by_type(ask, (list, bool, dict))

    def tell(value: object) -> Said | None:
        kind = type(value)
        if kind is str or kind is int:
            return memory[value]
        return fractions[value] if kind is float and value else ask(value)

    return Step(tell, "word", memory.plain)


def _by_type(ask: Tell, kinds: tuple[type, ...]) -> Tell:
    """For values of types that cannot be read, whatever they hold: what is to be said is worked out once."""
    known: dict[type, Said] = {}

    def tell(value: object) -> Said | None:
        kind = type(value)
        if kind not in kinds:
            return ask(value)
        if kind is list and not value:
            return BLANK
        first = known.get(kind)
        if first is None:
            said = ask(value)
            if said is not None and said.is_unread:
                said.is_kept = True
                known[kind] = said
            return said
        return first

    return tell


def _text_step(outline: Outline, field: Field, name: Name, key: str, ask: Tell) -> Step:
    plan = outline.plan
    statements = [b for x in plan.limits.get(field.name, ()) for b in x.statements] if plan else []
    if field.is_list:
        return _or_ask(plain_test(field, plan), ask)
    longest = None if plan and field.name in plan.gone else longest_text(statements)
    if longest is None:
        return _word_step(ask)
    test = ("text", None) if longest == MOST else ("short", longest)
    ask = _by_type(ask, (list, bool, int, float) if name.unwrap else (list, bool, int, float, dict))

    def text(value: object) -> Said | None:
        if type(value) is str and 0 < len(value) <= longest and value[0] not in BLANKS:
            return None
        return ask(value)

    if not name.unwrap:
        return Step(text, *test)

    def address(value: object) -> Said | None:
        """As text, which may also stand alone in an object."""
        kind: object = type(value)
        if kind is not dict:
            return text(value)
        held = cast("dict[str, object]", value)
        inner = held.get(name.unwrap) if len(held) == 1 else None
        if type(inner) is not str or not 0 < len(inner) <= longest or inner[0] in BLANKS:
            return ask(value)
        said = Said(field.name)
        said.value = said.read = said.wire = inner
        said.name = field.wire
        said.changes = [Adjustment("converted", (key,), value, inner)]
        if key != field.wire:
            said.renames = [Adjustment("renamed", (key,), key, field.wire)]
        return said

    return Step(address, *test)


def _object_test(field: Field, outline: Outline) -> Test | None:
    test = plain_object(field.schema, is_list=field.is_list)
    clean = outline.plan.clean(field) if outline.plan else None
    if test is None or clean is None:
        return test
    first, more = test, clean
    return lambda value: first(value) and more(value)


def _verbatim_test(field: Field, told: frozenset[str]) -> Test:
    if field.is_list and not field.schema:
        return _is_plain_list
    test = plain_test(field, None)
    if test is None:
        return lambda _value: False
    plain = test
    return lambda value: plain(value) and told.isdisjoint(cast("dict[str, object]", value))


def _is_plain_list(value: object) -> bool:
    """Whether a value is a list of objects that JSON can carry."""
    if type(value) is not list or not value:
        return False
    items = cast("list[object]", value)
    if any(type(item) is not dict for item in items):
        return False
    for item in items:
        for part in cast("dict[str, object]", item).values():
            if type(part) is str:
                continue
            inner = cast("dict[str, object]", part).values() if type(part) is dict else (part,)
            if any(type(one) is not str for one in inner):
                from ._plain import foreign

                return foreign(items) is None
    return True


def _is_plain(value: object) -> bool:
    """Whether a value of a property that is not known goes out as it came."""
    if type(value) is list:
        items = cast("list[object]", value)
        return items != [] and all(type(item) is str for item in items)
    if type(value) is str:
        return value != "" and value[0] not in BLANKS
    return value is True or value is False


ABSENT = Step(lambda _value: BLANK, "never")  # for a name that is given nothing
_KNOWN = Step(lambda _value: None, "always")
# Other lists do not get here: the way that leads here is kept for those that are in order.
_PARTS = Step(lambda value: None if value else BLANK, "calls", bool)
_UNKNOWN = _or_long(_is_plain)
