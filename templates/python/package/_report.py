"""The outcome of a check: issues, adjustments, the object to send and, when asked for, the typed request."""

from __future__ import annotations

from ._issue import Issue
from ._rules import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Literal, cast

    from ._issue import Adjustment, Finding
    from ._outline import Outline, Piece
    from ._rules import Severity
    from .requests import AnyRequest

    ModeSource = Literal["given", "only", "inferred"]
else:

    def cast(_kind, value):
        return value


class Outcome:
    """What a check found; the same one may stand behind many reports.

    Attributes:
        outline: What follows from the names of the request.
        findings: All of them, in a stable order.
        changes: Adjustments, but for those of the outline.
        read_as: What fields say, at least those whose values did not go out as they came.
        ok: Whether nothing forbids sending; `ok_strict`, the same under `strict`.
    """

    __slots__ = ("changes", "findings", "ok", "ok_strict", "outline", "read_as")

    def __init__(
        self,
        outline: Outline,
        findings: list[Finding],
        changes: list[Adjustment],
        read_as: dict[str, object] | None = None,
    ) -> None:
        self.outline = outline
        self.findings = findings
        self.changes = changes
        self.read_as = read_as
        self.ok = self.ok_strict = True
        for found in findings:
            if found.severity == "error":
                self.ok = self.ok_strict = False
                break
            if found.severity == "warning" and not found.lasts:
                self.ok_strict = False

    def after(self, broken: list[Finding]) -> Outcome:
        """The same with findings of rules, which stand before what the outline says last."""
        last = self.outline.after
        findings = self.findings[: len(self.findings) - len(last)]
        return Outcome(self.outline, [*findings, *broken, *last], self.changes, self.read_as)


class Report:
    """Everything a check found."""

    # What most reports have none of stands on the class, so that making one costs little.
    _values: dict[str, object] | None = None
    _issues: list[Issue] | None = None
    _adjustments: list[Adjustment] | None = None
    _pieces: list[Piece] | None = None
    _request: AnyRequest | None = None

    def __init__(
        self, outcome: Outcome, wire: dict[str, object], strict: bool, locale: str
    ) -> None:
        self._outcome = outcome
        self._wire = wire
        self.strict = strict
        self.locale = locale

    def showing(self, pieces: list[Piece] | None) -> Report:
        """Take in the items of lists such as `content`, where they are already known."""
        self._pieces = pieces
        return self

    def soften(self) -> Report:
        """The same, where what is missing is a note."""
        report = _PartialReport(self._outcome, self._wire, self.strict, self.locale)
        return report.showing(self._pieces)

    def restate(
        self,
        issues: list[Issue],
        *,
        values: dict[str, object] | None = None,
        adjustments: list[Adjustment] | None = None,
        wire: dict[str, object] | None = None,
    ) -> None:
        """Say what was found of another form of the request, a web form or a typed one; what is not given stays."""
        old = self._outcome
        outcome = Outcome(old.outline, old.findings, old.changes, values or old.read_as)
        outcome.ok = outcome.ok_strict = all(issue.severity != "error" for issue in issues)
        self._outcome, self._issues = outcome, issues
        self._values = values or self._values
        self._adjustments = self._adjustments if adjustments is None else adjustments
        self._wire = self._wire if wire is None else wire

    # --- the request -------------------------------------------------------------------------------------------------

    @property
    def model(self) -> str | None:
        """The model id as it goes out; None when there is none."""
        return self._outcome.outline.model

    @property
    def family(self) -> str | None:
        """The family of the model; None when it is unknown."""
        family = self._outcome.outline.family
        return family.name if family else None

    @property
    def mode(self) -> str | None:
        """The mode; None when it could not be told."""
        mode = self._outcome.outline.mode
        return mode.name if mode else None

    @property
    def mode_source(self) -> ModeSource | None:
        """Whether the mode was `given`, is the `only` one, or was `inferred`."""
        return cast("ModeSource | None", self._outcome.outline.source)

    @property
    def mode_because(self) -> tuple[str, ...]:
        """The material for which the mode was inferred."""
        return self._outcome.outline.because

    @property
    def mode_reason(self) -> str:
        """Why this mode, in one sentence, in the report's language."""
        from ._words import mode_reason

        return mode_reason(self, self.locale)

    @property
    def request_class(self) -> str:
        """The name of the typed request's class; empty when the mode could not be told."""
        return self._outcome.outline.request

    @property
    def values(self) -> dict[str, object]:
        """What the fields say, by canonical name, as the typed request holds it."""
        if self._values is None:
            self._values = self._outcome.outline.values(self._wire, self._outcome.read_as)
        return self._values

    @property
    def shown(self) -> dict[str, object]:
        """What the items of lists such as `content` say, by the fields that they stand for."""
        outline, found = self._outcome.outline, dict[str, object]()
        if outline.mode is None or outline.family is None or not outline.pieces:
            return found
        if self._pieces is None:
            from ._reading import pieces_of

            self._pieces = pieces_of(outline.family, self.values)
        for piece in self._pieces:
            name = next((n for n in piece.provides if n in outline.mode.uses), piece.provides[0])
            if name in self.values:
                continue
            if outline.family.fields[name].is_list:
                cast("list[object]", found.setdefault(name, [])).append(piece.value)
            else:
                found.setdefault(name, piece.value)
        return found

    def wire(self) -> dict[str, object]:
        """The JSON object to send. A fresh one on every call; the values inside are the payload's own."""
        return self._wire.copy()

    @property
    def request(self) -> AnyRequest | None:
        """The typed request; None when there are errors, something is missing or the model is unknown."""
        request = self._request
        if request is None:
            outcome = self._outcome
            outline = outcome.outline
            if not outline.request or not (outcome.ok_strict if self.strict else outcome.ok):
                return None
            make = outline.make
            if make is None:
                from ._make import maker_of

                make = outline.make = maker_of(outline)
            request = self._request = make(self._wire, outcome.read_as)
        return request

    # --- the findings ------------------------------------------------------------------------------------------------

    @property
    def ok(self) -> bool:
        """Whether the request may be sent: no finding is an error."""
        outcome = self._outcome
        return outcome.ok_strict if self.strict else outcome.ok

    @property
    def is_complete(self) -> bool:
        """Whether nothing that is needed is missing; of interest where a missing field is no error (`partial`)."""
        return not any(found.is_lack for found in self._outcome.findings)

    def _severity(self, finding: Finding) -> Severity:
        return "error" if finding.is_error(strict=self.strict) else finding.severity

    @property
    def issues(self) -> list[Issue]:
        """All findings in a stable order."""
        if self._issues is None:
            self._issues = [self._issue(finding) for finding in self._outcome.findings]
        return self._issues

    def _issue(self, finding: Finding) -> Issue:
        outline, claim = self._outcome.outline, finding.claim
        facts: dict[str, object] = {
            "model_id": outline.pick or outline.model,
            "family": self.family,
            "known": outline.family.names if outline.family else (),
            "reason": claim.reason,
            **(finding.facts or {}),
        }
        return Issue(
            finding.code, self._severity(finding), claim.authority, finding.path,
            hint=finding.hint, accepted=finding.accepted, source=claim.source,
            facts=facts, locale=self.locale,
        )  # fmt: skip

    @property
    def adjustments(self) -> list[Adjustment]:
        """All changes between the payload and `wire()`."""
        if self._adjustments is None:
            self._adjustments = [*self._outcome.changes, *self._outcome.outline.adjustments]
        return self._adjustments

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


class _PartialReport(Report):
    """The report on a request that is still being put together: what is missing is only noted."""

    @property
    def request(self) -> AnyRequest | None:
        """The typed request; None also while something is missing."""
        return super().request if self.is_complete else None

    @property
    def ok(self) -> bool:
        """Whether no finding but what is missing is an error."""
        return all(issue.severity != "error" for issue in self.issues)

    def _severity(self, finding: Finding) -> Severity:
        return "note" if finding.is_lack else super()._severity(finding)
