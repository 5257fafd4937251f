"""Functions written out for a combination of names, as a dataclass writes its `__init__`.

Calling a test for each value would take as long as all the rest of a check. Of the catalog or a request nothing gets
into the text of such a function: both come as arguments.
"""

from __future__ import annotations

from ._plan import BLANKS
from ._rules import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, Literal

    from ._said import Said, Step

    Wire = dict[str, object]
    Judge = Callable[..., Wire | tuple[Said | None, ...] | Literal[True]]

# All ASCII blanks sort before "!", so most texts need only be compared.
NOT_BLANK = '("!" <= {v} < "\x7f" or ({v} != "" and {v}[0] not in BLANKS))'
# The cheapest first. {v} stands for the value, {p} for what the test is given.
TESTS = {
    "always": "True",
    "never": "False",
    "text": f"type({{v}}) is str and {NOT_BLANK}",
    "short": f"type({{v}}) is str and len({{v}}) <= {{p}} and {NOT_BLANK}",
    "word": "(type({v}) is str or type({v}) is int) and {v} in {p}",
    "calls": "{p}({v})",
}
COSTS = {test: cost for cost, test in enumerate(TESTS)}
VARIABLE = object()  # the value given goes out
DEEPEST = 12  # tests that are not made twice; what is written out grows with the square of it
MOST_KEPT = 1024  # makers; then they start anew
_MAKERS: dict[object, Callable[..., Callable[..., Any]]] = {}


def judge_of(
    steps: tuple[Step, ...],
    names: tuple[str, ...],
    constants: dict[str, object],
    *,
    is_same: bool,
    is_told: bool,
) -> Judge:
    """One function of all values of a request: what goes out, or for each what there is to say of it.

    Args:
        steps: One for each value.
        names: For each value, its name on the wire.
        constants: What goes out under other names, or whatever is given under these.
        is_same: Whether what goes out is what came in; then only True is given.
        is_told: Whether there is something to say even when there is nothing to say of any value.
    """
    tests = tuple(step.test for step in steps)
    fixed = tuple(constants.get(name, VARIABLE) for name in names)
    more = tuple(name for name in constants if name not in names)
    shape = (tests, tuple(one is VARIABLE for one in fixed), len(more), is_same, is_told)
    parts = zip(steps, names, fixed, strict=True)
    given = [part for step, name, one in parts for part in (step.given, step.tell, name, one)]
    rest = [part for name in more for part in (name, constants[name])]
    return _maker(shape, _text_of_judge)(BLANKS, *given, *rest)


def sender_of(names: tuple[str | None, ...], constants: dict[str, object]) -> Callable[..., Wire]:
    """One function of all values of a request: what goes out.

    Args:
        names: For each value, its name on the wire; None: it does not go out.
        constants: What goes out under other names, or whatever is given under these.
    """
    fixed = tuple(constants.get(name, VARIABLE) if name is not None else None for name in names)
    more = tuple(name for name in constants if name not in names)
    kinds = tuple(
        "" if name is None else "v" if one is VARIABLE else "fixed"
        for name, one in zip(names, fixed, strict=True)
    )
    given = [part for pair in zip(names, fixed, strict=True) for part in pair]
    rest = [part for name in more for part in (name, constants[name])]
    return _maker((kinds, len(more)), _text_of_sender)(*given, *rest)


def _maker(
    shape: tuple[Any, ...], text_of: Callable[..., str]
) -> Callable[..., Callable[..., Any]]:
    make = _MAKERS.get(shape)
    if make is None:
        if len(_MAKERS) >= MOST_KEPT:
            _MAKERS.clear()
        make = _MAKERS[shape] = eval(text_of(*shape), {})  # noqa: S307
    return make


def _text_of_judge(
    tests: tuple[str, ...], is_variable: tuple[bool, ...], more: int, is_same: bool, is_told: bool
) -> str:
    """The expression that makes a function that judges."""
    places = range(len(tests))
    given = _listed(f"given{i}, tell{i}, name{i}, fixed{i}" for i in places)
    holds = [TESTS[test].format(v=f"v{i}", p=f"given{i}") for i, test in enumerate(tests)]
    asked = [i for i in sorted(places, key=lambda i: COSTS[tests[i]]) if tests[i] != "always"]

    def told(held: list[int], failed: int | None = None) -> str:
        """What there is to say of each value, when some tests are known to hold and one to fail."""
        says = [f"tell{i}(v{i})" for i in places]
        says = [
            say if i == failed else f"None if {holds[i]} else {say}" for i, say in enumerate(says)
        ]
        return f"({_listed('None' if i in held else say for i, say in enumerate(says))})"

    known = [i for i in places if i not in asked]
    body = told(known)
    if not is_told and "never" not in tests:
        pairs = [f"name{i}: {'v' if is_variable[i] else 'fixed'}{i}" for i in places]
        first, rest = asked[:DEEPEST], asked[DEEPEST:]
        body = "True" if is_same else _object(pairs, more)
        if rest:
            body = f"{body} if {' and '.join(holds[i] for i in rest)} else {told(known + first)}"
        for depth, i in reversed([*enumerate(first)]):  # no test is made twice
            body = f"({body}) if {holds[i]} else {told(known + first[:depth], i)}"
    return f"lambda BLANKS, {given}{_rest(more)}: lambda {_values(places)}: {body}"


def _text_of_sender(kinds: tuple[str, ...], more: int) -> str:
    """The expression that makes a function that sends."""
    places = range(len(kinds))
    given = _listed(f"name{i}, fixed{i}" for i in places)
    pairs = [f"name{i}: {kind}{i}" for i, kind in enumerate(kinds) if kind]
    return f"lambda {given}{_rest(more)}: lambda {_values(places)}: {_object(pairs, more)}"


def _object(pairs: list[str], more: int) -> str:
    return f"{{{', '.join((*pairs, *(f'more{i}: constant{i}' for i in range(more))))}}}"


def _rest(more: int) -> str:
    return _listed(f"more{i}, constant{i}" for i in range(more))


def _values(places: Iterable[int]) -> str:
    return ", ".join(f"v{i}" for i in places)


def _listed(parts: Iterable[str]) -> str:
    """The parts with a comma after each."""
    return "".join(f"{part}, " for part in parts)
