"""One finding, one change: what a report is made of."""

from __future__ import annotations

from .._data.rows import Claim

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .._data.rows import Authority, Severity
    from .values import Path

    Facts = Mapping[str, object]

CONTRACT = Claim("contract")
DECISION = Claim("decision")
# Codes that `strict` leaves as they are: what the caller allowed, and what is going or gone.
LASTING = frozenset(("unknown_model", "retired_model", "deprecated"))


class Finding:
    """What an issue is made of; the same one may stand in many reports.

    Attributes:
        hint_key: Which of the code's hints its words end with; empty for the usual one.
        facts: What its words may name.
        is_lack: Whether something is not there yet.
    """

    __slots__ = ("accepted", "claim", "code", "facts", "hint_key", "is_lack", "path", "severity")

    def __init__(
        self,
        code: str,
        path: Path,
        severity: Severity = "error",
        claim: Claim = CONTRACT,
        hint_key: str = "",
        facts: Facts | None = None,
        accepted: tuple[str, ...] = (),
        is_lack: bool = False,
    ) -> None:
        self.code = code
        self.path = path
        self.severity: Severity = severity
        self.claim = claim
        self.hint_key = hint_key
        self.facts: Facts = facts or {}
        self.accepted = accepted
        self.is_lack = is_lack

    def as_error(self) -> Finding:
        """The same, as an error that the contract calls for."""
        told = (self.hint_key, self.facts, self.accepted)
        return Finding(self.code, self.path, "error", CONTRACT, *told)

    @property
    def is_modeless(self) -> bool:
        """Whether the mode cannot be told, which the caller may allow."""
        return self.severity == "error" and self.code in ("unsupported_mode", "mode_ambiguous")

    def is_error(self, strict: bool) -> bool:
        """Whether it forbids sending."""
        if self.severity == "warning":
            return strict and self.code not in LASTING
        return self.severity == "error"


def is_ok(findings: Sequence[Finding], *, strict: bool) -> bool:
    """Whether no finding forbids sending."""
    if strict:
        return not any([found.is_error(True) for found in findings])
    return "error" not in [found.severity for found in findings]


class Issue(Finding):
    """One finding about a request.

    Attributes:
        code: What kind of finding; stable, listed in the documentation.
        severity: `error` (it must not be sent), `warning`, or `note`.
        path: Where in the payload, such as `("content", 0, "role")`.
        accepted: Names or values that would do.
    """

    __slots__ = ("_locale", "_texts")

    def __init__(
        self,
        found: Finding,
        locale: str = "en",
        severity: Severity | None = None,
        facts: Facts | None = None,
    ) -> None:
        severity, facts = severity or found.severity, {**(facts or {}), **found.facts}
        more = (found.claim, found.hint_key, facts, found.accepted, found.is_lack)
        super().__init__(found.code, found.path, severity, *more)
        self._locale = locale
        self._texts: tuple[str, str] | None = None

    @property
    def authority(self) -> Authority:
        """Who says so: `contract`, `provider` or `decision`."""
        return self.claim.authority

    @property
    def source(self) -> str:
        """The published place of the statement, such as `page §4.5`; may be empty."""
        return self.claim.source

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

        return words(self, self.hint_key, locale)

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
        kind: `renamed`, `merged`, `converted`, `spelling` or `lifted`.
        path: Where in the payload it was given.
        before: The value given (for `renamed` and `merged`: the name).
        after: What goes out instead.
        source: Who says that another name has to go out, such as `page §4.5`; else empty.
    """

    __slots__ = ("after", "before", "kind", "path", "source")

    def __init__(
        self, kind: str, path: Path, before: object, after: object, source: str = ""
    ) -> None:
        self.kind = kind
        self.path = path
        self.before = before
        self.after = after
        self.source = source

    def __repr__(self) -> str:
        from .._texts.words import show

        where = ".".join(map(str, self.path))
        return f"<{self.kind} {where}: {show(self.before)} -> {show(self.after)}>"
