"""What there is to say of one value, and what tells it."""

from __future__ import annotations

from ._rules import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._issue import Adjustment, Finding

    Tell = Callable[[object], "Said | None"]


class Said:
    """What there is to say of one value.

    Attributes:
        field: The field's canonical name.
        value: What the field says; of no meaning when the value is absent or could not be read.
        read: The same before a limit changed it.
        name: The name under which it goes out, and `wire` what goes out there; what cannot be read goes out as it came.
        reading: Findings made when it was read; `limits`, those made when it was held against limits.
        changes: Adjustments made when it was read; `snaps`, by a limit; `renames`, on the way out.
    """

    __slots__ = (
        "changes",
        "field",
        "is_absent",
        "is_kept",
        "is_merged",
        "is_unread",
        "limits",
        "name",
        "read",
        "reading",
        "renames",
        "snaps",
        "value",
        "wire",
    )

    def __init__(self, field: str = "") -> None:
        self.field = field
        self.value: object = None
        self.read: object = None
        self.name = ""
        self.wire: object = None
        self.is_kept = False  # the same one is told again for such a value
        self.is_absent = False  # as if it were not given
        self.is_merged = False  # an earlier name of the field goes out
        self.is_unread = False
        self.reading: list[Finding] = []
        self.limits: list[Finding] = []
        self.changes: list[Adjustment] = []
        self.snaps: list[Adjustment] = []
        self.renames: list[Adjustment] = []


LONG = Said()
BLANK = Said()
BLANK.is_absent = BLANK.is_kept = True


class Step:
    """What tells about the values of one name.

    Attributes:
        tell: Takes a raw value. Returns None when it goes out as it came and nothing is to be said of it, `LONG` when
            only the whole request can tell, else a `Said`.
        test: The name of a test in `TESTS` that holds for many values for which `tell` returns None, and for no others.
        given: What the test is given beside the value.
    """

    __slots__ = ("given", "tell", "test")

    def __init__(self, tell: Tell, test: str, given: object = None) -> None:
        self.tell = tell
        self.test = test
        self.given = given
