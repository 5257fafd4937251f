"""One finding, one change: what a report is made of."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from .values import Path

    Authority = Literal["contract", "provider", "decision"]
    Severity = Literal["error", "warning", "note"]
    Facts = dict[str, object]


class Claim:
    """Who says so, and where."""

    __slots__ = ("authority", "reason", "severity", "source")

    def __init__(self, authority: Authority, source: str = "", reason: str = "") -> None:
        self.authority: Authority = authority
        self.source = source
        self.reason = reason
        self.severity: Severity = "error" if authority == "contract" else "warning"


CONTRACT = Claim("contract")
DECISION = Claim("decision")
# Codes that `strict` leaves as they are: what the caller allowed, and what is going or gone.
LASTING = frozenset(("unknown_model", "retired_model", "deprecated"))


class Finding:
    """What an issue is made of; the same one may stand in many reports.

    Attributes:
        facts: What its words may name.
        is_lack: Whether something is not there yet.
    """

    __slots__ = ("accepted", "claim", "code", "facts", "hint", "is_lack", "path", "severity")

    def __init__(
        self,
        code: str,
        path: Path,
        severity: Severity,
        claim: Claim,
        hint: str = "",
        facts: Facts | None = None,
        accepted: tuple[str, ...] = (),
        is_lack: bool = False,
    ) -> None:
        self.code = code
        self.path = path
        self.severity: Severity = severity
        self.claim = claim
        self.hint = hint
        self.facts = facts
        self.accepted = accepted
        self.is_lack = is_lack

    def hinting(self, hint: str) -> Finding:
        """The same finding with another hint."""
        return Finding(
            self.code, self.path, self.severity, self.claim,
            hint, self.facts, self.accepted, self.is_lack,
        )  # fmt: skip

    def is_error(self, *, strict: bool) -> bool:
        """Whether it forbids sending."""
        if self.severity == "warning":
            return strict and self.code not in LASTING
        return self.severity == "error"


class Issue:
    """One finding about a request.

    Attributes:
        code: What kind of finding; stable, listed in the documentation.
        severity: `error` (it must not be sent), `warning`, or `note`.
        authority: Who says so: `contract`, `provider` or `decision`.
        path: Where in the payload, such as `("content", 0, "role")`.
        accepted: Names or values that would do.
        source: The published place of the statement, such as `page §4.5`; may be empty.
    """

    __slots__ = (
        "_hint",
        "_locale",
        "_texts",
        "accepted",
        "authority",
        "code",
        "facts",
        "path",
        "severity",
        "source",
    )

    def __init__(
        self,
        code: str,
        severity: Severity,
        authority: Authority,
        path: Path,
        *,
        hint: str = "",
        accepted: tuple[str, ...] = (),
        source: str = "",
        facts: Facts | None = None,
        locale: str = "en",
    ) -> None:
        self.code = code
        self.severity: Severity = severity
        self.authority: Authority = authority
        self.path = path
        self.accepted = accepted
        self.source = source
        self.facts = facts or {}
        self._hint = hint
        self._locale = locale
        self._texts: tuple[str, str] | None = None

    @property
    def message(self) -> str:
        """What is wrong, in one sentence, in the report's language."""
        return self._own_text()[0]

    @property
    def hint(self) -> str:
        """What to do about it; may be empty."""
        return self._own_text()[1]

    def _own_text(self) -> tuple[str, str]:
        if self._texts is None:
            self._texts = self.text(self._locale)
        return self._texts

    def text(self, locale: str) -> tuple[str, str]:
        """Message and hint in one of the catalog's languages."""
        from .._texts.words import words

        return words(self, self._hint, locale)

    def to_dict(self) -> dict[str, object]:
        """The issue as plain JSON data."""
        return {
            "code": self.code,
            "severity": self.severity,
            "authority": self.authority,
            "path": list(self.path),
            "message": self.message,
            "hint": self.hint,
            "accepted": list(self.accepted),
            "source": self.source,
        }

    def __str__(self) -> str:
        message, hint = self._own_text()
        gap = " " if hint and message[-1:].isascii() else ""  # none after a full-width stop
        return f"{message}{gap}{hint}"

    def __repr__(self) -> str:
        where = ".".join(map(str, self.path))
        return f"<{self.severity} {self.code} at {where or 'the request'}: {self.message}>"


class Adjustment:
    """One change between what was given and what goes out.

    Attributes:
        kind: `renamed`, `merged`, `converted`, `spelling`, `lifted` or `snapped`.
        path: Where in the payload it was given.
        before: The value given (for `renamed` and `merged`: the name).
        after: What goes out instead.
    """

    __slots__ = ("after", "before", "kind", "path")

    def __init__(self, kind: str, path: Path, before: object, after: object) -> None:
        self.kind = kind
        self.path = path
        self.before = before
        self.after = after

    def __repr__(self) -> str:
        from .._texts.words import show

        where = ".".join(map(str, self.path))
        return f"<{self.kind} {where}: {show(self.before)} -> {show(self.after)}>"
