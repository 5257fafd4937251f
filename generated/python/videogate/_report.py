"""The outcome of a check: issues, adjustments, the object to send and, when asked for, the typed request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._rules import Authority
    from .requests import AnyRequest

Severity = Literal["error", "warning", "note"]
ModeSource = Literal["given", "only", "inferred"]
Path = tuple[str | int, ...]


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
        facts: dict[str, object] | None = None,
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

    @property
    def message(self) -> str:
        """What is wrong, in one sentence, in the report's language."""
        return self.text(self._locale)[0]

    @property
    def hint(self) -> str:
        """What to do about it; may be empty."""
        return self.text(self._locale)[1]

    def text(self, locale: str) -> tuple[str, str]:
        """Message and hint in one of the catalog's languages."""
        from ._words import words

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
        message, hint = self.text(self._locale)
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
        from ._words import show

        where = ".".join(map(str, self.path))
        return f"<{self.kind} {where}: {show(self.before)} -> {show(self.after)}>"


class Report:
    """Everything a check found.

    Attributes:
        issues: All findings in a stable order.
        adjustments: All changes between the payload and `wire()`.
        model: The model id as it goes out; None when there is none.
        family: The family of the model; None when it is unknown.
        mode: The mode; None when it could not be told.
        mode_source: Whether the mode was `given`, is the `only` one, or was `inferred`.
    """

    __slots__ = (
        "_request",
        "_wire",
        "adjustments",
        "family",
        "issues",
        "locale",
        "mode",
        "mode_because",
        "mode_source",
        "model",
        "request_class",
        "shown",
        "strict",
        "values",
    )

    def __init__(self, *, strict: bool, locale: str) -> None:
        self.strict = strict
        self.locale = locale
        self.issues: list[Issue] = []
        self.adjustments: list[Adjustment] = []
        self.model: str | None = None
        self.family: str | None = None
        self.mode: str | None = None
        self.mode_source: ModeSource | None = None
        self.mode_because: tuple[str, ...] = ()
        self.request_class = ""
        self.values: dict[str, object] = {}
        self.shown: dict[str, object] = {}  # what `content` says, for the typed request to show
        self._wire: dict[str, object] = {}
        self._request: AnyRequest | None = None

    @property
    def ok(self) -> bool:
        """Whether the request may be sent: no finding is an error."""
        return all(issue.severity != "error" for issue in self.issues)

    @property
    def errors(self) -> tuple[Issue, ...]:
        """The findings that forbid sending."""
        return self._of("error")

    @property
    def warnings(self) -> tuple[Issue, ...]:
        """The findings that should be looked at before money is spent."""
        return self._of("warning")

    @property
    def notes(self) -> tuple[Issue, ...]:
        """The findings that are good to know."""
        return self._of("note")

    def _of(self, severity: Severity) -> tuple[Issue, ...]:
        return tuple(issue for issue in self.issues if issue.severity == severity)

    @property
    def mode_reason(self) -> str:
        """Why this mode, in one sentence, in the report's language."""
        from ._words import mode_reason

        return mode_reason(self, self.locale)

    def wire(self) -> dict[str, object]:
        """The JSON object to send. A fresh one on every call; the values inside are the payload's own."""
        return dict(self._wire)

    @property
    def request(self) -> AnyRequest | None:
        """The typed request; None when there are errors or the model is not in the catalog."""
        if self._request is None and self.request_class and self.ok:
            from ._requests import build

            self._request = build(self)
        return self._request

    def to_error(self) -> dict[str, object]:
        """The errors as an OpenAI-style error body."""
        first = next(iter(self.errors), None)
        if first is None:
            return {"error": None}
        return {
            "error": {
                "message": " ".join(str(issue) for issue in self.errors),
                "type": "invalid_request_error",
                "param": ".".join(map(str, first.path)) or None,
                "code": first.code,
                "issues": [issue.to_dict() for issue in self.errors],
            }
        }

    def __repr__(self) -> str:
        counts = (len(self.errors), len(self.warnings), len(self.notes))
        return f"<Report {self.model} {self.mode}: {counts[0]} errors, {counts[1]} warnings, {counts[2]} notes>"

    def add(self, issue: Issue) -> None:
        """Take in one finding; `strict` turns warnings into errors."""
        if self.strict and issue.severity == "warning":
            issue.severity = "error"
        self.issues.append(issue)

    def send(self, items: Iterable[tuple[str, object]]) -> None:
        """Set what goes out."""
        self._wire = dict(items)
