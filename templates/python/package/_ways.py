"""What is kept of requests whose like has been seen: one shortcut for each combination of names."""

from __future__ import annotations

from ._judge import judge_of
from ._outline import Outline
from ._report import Outcome
from ._rules import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._issue import Adjustment, Finding
    from ._learn import Watch
    from ._rules import Field
    from ._said import Step
    from ._told import Told

    Request = dict[object, object]
    Fork = Callable[[Request], object]


class Shortcut:
    """One combination of names, and what comes of it.

    Attributes:
        judge: Takes all values; gives what goes out (True: what came in), or for each what there is to say of it.
        names: For each name, the one on the wire.
        renames: For each name, the change of it.
        outcome: What the names alone make.
        constants: What goes out whatever was given: `mode`, where its name on the wire is another.
        twins: Places of names of a field that an earlier one already gives: that one's place, this place, the field.
        doubled: The names at these places.
        counted: Findings about how many items of lists such as `content` stand for a field.
        rules: Those that hang on values.
        fork: Where the outcome hangs on more than the names: reads from a request what it hangs on; `ways` leads on.
        told: What there is to say of all values, by what there is to say of each, and by those of twins.
        others: Shortcuts for the same names when the values at some places are of no use; None: the long way.
    """

    __slots__ = (
        "constants",
        "counted",
        "doubled",
        "fork",
        "judge",
        "names",
        "others",
        "outcome",
        "outline",
        "renames",
        "rules",
        "told",
        "twins",
        "ways",
    )

    def __init__(
        self,
        outline: Outline,
        steps: tuple[Step, ...] = (),
        names: tuple[str, ...] = (),
        constants: dict[str, object] | None = None,
        twins: tuple[tuple[int, int, Field], ...] = (),
        *,
        is_same: bool = False,
    ) -> None:
        self.outline = outline
        self.constants = constants or {}
        self.judge = judge_of(steps, names, self.constants, is_same=is_same, is_told=bool(twins))
        self.names = names
        self.twins = twins
        self.doubled: tuple[str, ...] = ()
        self.renames: tuple[Adjustment | None, ...] = ()
        self.outcome = Outcome(outline, [*outline.before, *outline.after], [])
        self.counted: tuple[Finding, ...] = ()
        self.rules: tuple[Watch, ...] = ()
        self.fork: Fork | None = None
        self.ways: dict[object, Shortcut] = {}
        self.told: dict[tuple[object, ...], Told] = {}
        self.others: dict[tuple[int, ...], Shortcut | None] = {}


KEPT: dict[object, Shortcut] = {}
NONE = Shortcut(Outline(None, None))


def way_of(request: Request) -> Shortcut | None:
    """The shortcut for the names of a request; `NONE` where there can be none."""
    try:
        found = KEPT.get((request.get("model"), request.get("mode"), *request))
        while found is not None and found.fork is not None:
            found = found.ways.get(found.fork(request))
    except TypeError:  # a list or an object for a model or a mode
        return None
    return found
