"""What can be said of a request by which properties it gives, before any value is looked at.

The mode, what is missing, what the mode leaves unused and how names change on the way out follow from the names
alone. Requests repeat the same names over and over, so an outline is worked out once for each combination and kept.
"""

from __future__ import annotations

from ._issue import Adjustment, Finding
from ._rules import TYPE_CHECKING, Claim, Family, Field, Mode, Rule
from ._values import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._issue import Path
    from ._plan import Plan
    from ._rules import Lifecycle, Severity
    from .requests import AnyRequest

    Maker = Callable[[dict[str, object], dict[str, object] | None], AnyRequest]

CONTRACT = Claim("contract")
DECISION = Claim("decision")
MOST_KEPT = 1024  # outlines a family keeps; then it starts anew
LONGEST_KEPT = 64  # characters of a name and names of a request, for an outline that is kept


class Piece:
    """One item of a list such as `content`, and the fields that it may stand for."""

    __slots__ = ("path", "provides", "value")

    def __init__(self, path: Path, provides: tuple[str, ...], value: object = None) -> None:
        self.path = path
        self.provides = provides
        self.value = value


class Outline:
    """What follows from the names that a request gives."""

    __slots__ = (
        "adjustments",
        "after",
        "because",
        "before",
        "family",
        "given",
        "make",
        "mode",
        "model",
        "pick",
        "pieces",
        "plan",
        "reads",
        "request",
        "rules",
        "source",
    )

    def __init__(self, family: Family | None, model: str | None, pick: str = "") -> None:
        self.family = family
        self.model = model
        self.pick = pick or model or ""
        self.mode: Mode | None = None
        self.source: str | None = None
        self.because: tuple[str, ...] = ()
        self.plan: Plan | None = None
        self.given: dict[str, str] = {}  # canonical name -> the name it was first given under
        # Each field given, the name it goes out under, and the field again where it goes out as text.
        self.reads: tuple[tuple[str, str, Field | None], ...] = ()
        self.rules: tuple[Rule, ...] = ()  # those whose fate hangs on values
        self.pieces: tuple[tuple[Path, tuple[str, ...]], ...] = ()
        self.before: tuple[Finding, ...] = ()
        self.after: tuple[Finding, ...] = ()
        self.adjustments: tuple[Adjustment, ...] = ()
        self.request = ""
        self.make: Maker | None = None  # made when the first typed request is asked for

    def values(
        self, wire: dict[str, object], read_as: dict[str, object] | None
    ) -> dict[str, object]:
        """What the fields say, by what goes out; `read_as` has the values that did not go out as they came."""
        values: dict[str, object] = {}
        for name, wire_name, text_field in self.reads:
            if read_as is not None and name in read_as:
                continue
            value = wire[wire_name]
            if text_field is not None:
                value = read(text_field, text_field.names[0], value)[0]
            values[name] = value
        if read_as:
            values.update(read_as)
        return values


def rule_finding(
    rule: Rule,
    path: Path,
    mode: str,
    accepted: tuple[str, ...] = (),
    *,
    is_lack: bool = False,
) -> Finding:
    """The finding of a broken rule."""
    facts: dict[str, object] = {
        "field": path[0] if path else "",
        "rule": rule.name,
        "text": rule.text,
        "mode": mode,
    }
    if rule.disputed_by:
        facts["takers"] = tuple(c.source for c in rule.disputed_by)
    severity: Severity = "note" if rule.note or rule.disputed_by else rule.claim.severity
    return Finding(
        "rule_violated", path, severity, rule.claim, "", facts, accepted, is_lack=is_lack
    )


def end_of_life(item: Lifecycle, path: Path) -> Finding:
    """The finding about something that is going or gone."""
    is_id = item.code == "retired_model" and item.kind == "model"
    facts: dict[str, object] = {
        "field": item.name,
        "model": item.name if item.kind == "model" else "",
        "given": item.value,
        "as_of": item.as_of,
        "instead": item.instead,
        "message": "" if is_id else f"{item.kind}_{item.status}",
    }
    hint = "instead" if item.instead else ""
    return Finding(item.code, path, "warning", item.claim, hint, facts, lasts=True)


def old_name(family: Family, key: str) -> list[Finding]:
    """What is to be said of a name that is given beside another one of its field."""
    return [
        end_of_life(item, (key,))
        for item in family.lifecycle
        if item.kind == "alias" and item.name == key
    ]
