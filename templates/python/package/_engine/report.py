"""The outcome of a check: issues, adjustments, the object to send and, when asked for, the typed request."""

from __future__ import annotations

from .inference import material_of
from .issue import Adjustment, Finding, Issue, is_ok
from .sending import plain_values, renamed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .._data.rows import Severity
    from ..requests import AnyRequest
    from .inference import ModeSource
    from .judging import Judging
    from .shape import Shape


class Report:
    """Everything a check found."""

    # What most reports have none of stands on the class, so that making one costs little.
    _judging: Judging | None = None  # of values of which there was something to say
    _values: dict[str, Any] | None = None
    _issues: list[Issue] | None = None
    _adjustments: list[Adjustment] | None = None
    _request: AnyRequest | None = None
    _ok: bool | None = None
    _model: str | None = None  # an id that the catalog does not know
    is_partial = False  # whether what is missing is only noted
    is_mode_free = False  # whether a mode that cannot be told is let through

    def __init__(
        self,
        shape: Shape | None,
        findings: Sequence[Finding],
        wire: dict[str, Any],
        strict: bool,
        locale: str,
        judging: Judging | None = None,
        model: str | None = None,
    ) -> None:
        self._shape = shape
        self._findings = findings
        self._wire = wire
        self.strict = strict
        self.locale = locale
        if judging is not None:
            self._judging = judging
        if model is not None:
            self._model = model

    def restate(
        self,
        issues: list[Issue],
        *,
        values: dict[str, Any] | None = None,
        adjustments: list[Adjustment] | None = None,
        wire: dict[str, Any] | None = None,
    ) -> None:
        """Say what was found of another form of the request, a web form or a typed one; what is not given stays."""
        self._issues, self._ok = issues, all(issue.severity != "error" for issue in issues)
        self._values = values or self._values
        self._adjustments = self._adjustments if adjustments is None else adjustments
        self._wire = self._wire if wire is None else wire

    # --- the request -------------------------------------------------------------------------------------------------

    @property
    def model(self) -> str | None:
        """The model id as it goes out; None when there is none."""
        return self._shape.model.id if self._shape else self._model

    @property
    def family(self) -> str | None:
        """The family of the model; None when it is unknown."""
        return self._shape.family.name if self._shape else None

    @property
    def mode(self) -> str | None:
        """The mode; None when it could not be told."""
        shape = self._shape
        return shape.mode.name if shape and shape.mode else None

    @property
    def mode_source(self) -> ModeSource | None:
        """Whether the mode was `given`, is the `only` one, or was `inferred`."""
        return self._shape.source if self._shape else None

    @property
    def mode_because(self) -> tuple[str, ...]:
        """The material for which the mode was inferred."""
        shape = self._shape
        if shape is None or shape.source != "inferred":
            return ()
        names = shape.with_unread()
        return tuple(names[name] for name in material_of(shape.family, names))

    @property
    def mode_reason(self) -> str:
        """Why this mode, in one sentence, in the report's language."""
        from .._texts.words import mode_reason

        return mode_reason(self.mode, self.mode_source, self.mode_because, self.model, self.locale)

    @property
    def request_class(self) -> str:
        """The name of the typed request's class; empty when the mode could not be told."""
        if self.mode is None:
            return ""
        name: str = _typed().class_of(self.family, self.mode).__name__
        return name

    @property
    def values(self) -> dict[str, object]:
        """What the fields say, by canonical name, as the typed request holds it."""
        if self._values is None:
            shape, said = self._shape, self._judging.said if self._judging else {}
            self._values = {name: one.value for name, one in said.items()}
            self._values |= plain_values(shape, self._wire, said) if shape else {}
        return self._values

    @property
    def shown(self) -> dict[str, object]:
        """What the items of lists such as `content` say, by the fields that they stand for."""
        from .shown import items_of, shown_in

        return shown_in(self._wire, items_of(self._shape)) if self._shape and self.mode else {}

    def wire(self) -> dict[str, object]:
        """The JSON object to send. A fresh one on every call; the values inside are the payload's own."""
        return self._wire.copy()

    @property
    def request(self) -> AnyRequest | None:
        """The typed request; None when there are errors, something is missing or the model is unknown."""
        shape, is_whole = self._shape, self.ok and (not self.is_partial or self.is_complete)
        if self._request is None and is_whole and shape is not None and shape.mode is not None:
            form = shape.form
            if form is None:
                form = shape.form = _typed().Form(shape)
            is_as_given = self._judging is None and self._values is None
            self._request = form.fill(self._wire, None if is_as_given else self.values)
        return self._request

    # --- the findings ------------------------------------------------------------------------------------------------

    @property
    def ok(self) -> bool:
        """Whether the request may be sent: no finding is an error."""
        if self._ok is None:
            shape, findings = self._shape, self._findings
            is_plain = not (self.strict or self.is_partial or self.is_mode_free)
            if is_plain and shape and findings is shape.findings:
                return not shape.is_refused
            if self.is_partial:
                findings = [found for found in findings if not found.is_lack]
            if self.is_mode_free:
                findings = [found for found in findings if not found.is_modeless]
            self._ok = is_ok(findings, strict=self.strict)
        return self._ok

    @property
    def is_complete(self) -> bool:
        """Whether nothing that is needed is missing; of interest where a missing field is no error (`partial`)."""
        return not any(found.is_lack for found in self._findings)

    def _severity(self, finding: Finding) -> Severity:
        if self.is_partial and finding.is_lack:
            return "note"
        if self.is_mode_free and finding.is_modeless:
            return "warning"
        return "error" if finding.is_error(self.strict) else finding.severity

    @property
    def issues(self) -> list[Issue]:
        """All findings, in the order of the catalog."""
        if self._issues is None:
            self._issues = [self._issue(finding) for finding in self._findings]
        return self._issues

    def _issue(self, finding: Finding) -> Issue:
        shape = self._shape
        facts: dict[str, object] = {
            "model_id": shape.pick if shape else self._model,
            "family": self.family,
            "known": tuple(shape.family.names) if shape else (),
        }
        severity = self._severity(finding)
        if severity != finding.severity and finding.is_modeless and severity == "warning":
            told = (finding.claim, "allowed", finding.facts, finding.accepted)
            finding = Finding(finding.code, finding.path, severity, *told)
        return Issue(finding, self.locale, severity, facts)

    @property
    def adjustments(self) -> list[Adjustment]:
        """All changes between the payload and `wire()`, in the order of the catalog."""
        if self._adjustments is None:
            shape, judging = self._shape, self._judging
            names = judging.renames if judging else shape.renames if shape else {}
            found = [*judging.changes] if judging else []
            found += renamed(shape, names) if shape and names else []
            self._adjustments = [*found, shape.change] if shape and shape.change else found
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


def _typed() -> Any:
    """What makes typed requests; by name, for these are checked and so know of reports."""
    from importlib import import_module

    return import_module(".._input.make", __package__)
