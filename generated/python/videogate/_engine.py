"""Check a request. The data is rendered from the catalog (`_families/`); the engine knows none of it.

`_outline.py` says what follows from the names that a request gives, `_plan.py` what holds for a model in a mode,
`_check.py` holds a request against both, and `_short.py` saves the work for requests whose like has been seen.
"""

from __future__ import annotations

from . import _index
from ._check import Check
from ._issue import Finding
from ._learn import learn
from ._outline import CONTRACT, LONGEST_KEPT, Outline
from ._reading import key_text
from ._report import Outcome, Report
from ._rules import TYPE_CHECKING, fold
from ._short import breaks, outcome_of, report_of, verdict_of
from ._values import is_blank, json_name
from ._ways import KEPT, NONE, way_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal, cast

    from ._rules import Family

    UnknownModel = Literal["error", "allow"]
    Request = Mapping[object, object]
else:

    def cast(_kind, value):
        return value


NO_MODEL = Outline(None, None)
MOST_UNKNOWN = 64  # ids that are kept; then they start anew
_UNKNOWN: dict[str, Outcome] = {}


def check(
    payload: object,
    *,
    strict: bool = False,
    locale: str = "en",
    unknown_model: UnknownModel = "error",
    partial: bool = False,
) -> Report:
    """Check one request. Never raises on bad input.

    Args:
        payload: The request as JSON data (a mapping; anything else is reported).
        strict: Treat warnings and snapped values as errors.
        locale: Language of messages and hints; one of the catalog's.
        unknown_model: `allow` lets ids through that the catalog does not know, with a warning.
        partial: Treat what is missing as a note, for a form that is still being filled.

    Returns:
        A report with all findings, the adjustments made and the object to send.
    """
    report = None
    kind: object = type(payload)
    if kind is dict:
        request: Any = payload  # the short way, here at once: a call would be a tenth of it
        try:
            way = KEPT.get((request["model"], request.get("mode"), *request), NONE)
            while way.fork is not None:
                way = way.ways.get(way.fork(request), NONE)
        except (KeyError, TypeError):  # no model, or a list or an object for a model or a mode
            way = NONE
        if way is not NONE:
            found: Any = way.judge(*request.values())
            if found is True or found.__class__ is dict:
                outcome = outcome_of(way, request) if way.rules else way.outcome
                wire = request.copy() if found is True else found
                report = Report(outcome, wire, strict, locale)
            else:
                told = way.told.get(found)
                if told is not None and not told.rules:
                    send = told.send
                    wire = request.copy() if send is None else send(*request.values())
                    report = Report(told.outcome, wire, strict, locale)
                else:
                    report = report_of(way, request, found, strict, locale)
    if report is None:
        report = _check(payload, strict, locale, unknown_model)
    return report.soften() if partial else report


def is_valid(payload: object, *, strict: bool = False) -> bool:
    """Whether a request has no errors."""
    request: Any = payload
    kind: object = type(payload)
    way = way_of(request) if kind is dict else None
    if way is not None and way is not NONE:
        found: Any = way.judge(*request.values())
        if found is True or found.__class__ is dict:
            is_ok = way.outcome.ok_strict if strict else way.outcome.ok
            return is_ok and not (way.rules and breaks(way.rules, request, strict))
        verdict = verdict_of(way, request, found, strict)
        if verdict is not None:
            return verdict
    elif way is None and kind is dict and _is_unknown(request.get("model")):
        return False
    return check(payload, strict=strict).ok


def _is_unknown(model: object) -> bool:
    return type(model) is str and model in _UNKNOWN


def _check(payload: object, strict: bool, locale: str, unknown_model: UnknownModel) -> Report:
    if not _is_mapping(payload):
        facts: dict[str, object] = {"got": json_name(payload)}
        found = Finding("not_an_object", (), "error", CONTRACT, facts=facts)
        return refusal(found, strict=strict, locale=locale)
    request = cast("Request", payload)
    model = request.get("model")
    if unknown_model == "error" and type(model) is str and model in _UNKNOWN:
        return _unlooked(request, _UNKNOWN[model], strict, locale)
    known = _find_model(request, unknown_model)
    if isinstance(known, Finding):
        is_unknown = known.code == "unknown_model" and isinstance(model, str)
        outcome = Outcome(Outline(None, str(model)) if is_unknown else NO_MODEL, [known], [])
        if is_unknown and unknown_model == "error" and len(str(model)) <= LONGEST_KEPT:
            if len(_UNKNOWN) >= MOST_UNKNOWN:
                _UNKNOWN.clear()
            _UNKNOWN[str(model)] = outcome
        return _unlooked(request, outcome, strict, locale)
    family, model = known
    report = Check(request, family, model).report(strict, locale)
    if type(payload) is dict:
        learn(cast("dict[object, object]", payload), family, model)
    return report


def _unlooked(request: Request, outcome: Outcome, strict: bool, locale: str) -> Report:
    """The report on a request that is not looked into, for its model is not known."""
    if [*map(type, request)].count(str) == len(request):
        wire = cast("dict[str, object]", {**request})
    else:
        wire = {key_text(key): value for key, value in request.items()}
    return Report(outcome, wire, strict, locale)


def _is_mapping(payload: object) -> bool:
    if type(payload) is dict:
        return True
    from collections.abc import Mapping

    return isinstance(payload, Mapping)


def refusal(found: Finding, *, strict: bool, locale: str) -> Report:
    """The report on something that was not looked into, for one reason."""
    return Report(Outcome(NO_MODEL, [found], []), {}, strict, locale)


def _find_model(request: Request, unknown_model: UnknownModel) -> tuple[Family, str] | Finding:
    given = request.get("model")
    if is_blank(given):
        facts: dict[str, object] = {"field": "model"}
        return Finding("missing_field", ("model",), "error", CONTRACT, "model", facts, is_lack=True)
    if not isinstance(given, str):
        facts = {"field": "model", "expected": "string", "got": json_name(given)}
        return Finding("invalid_type", ("model",), "error", CONTRACT, facts=facts)
    known = _index.MODELS.get(given)
    if known is None:
        known = _index.MODELS.get(_index.SPELLINGS.get(fold(given), ""))
    if known is not None:
        return _index.load(known[0]), known[1]
    facts = {"model": given}
    if unknown_model == "allow":  # the caller asked for it: strict does not turn it back
        return Finding(
            "unknown_model", ("model",), "warning", CONTRACT, "allowed", facts, lasts=True
        )
    return Finding("unknown_model", ("model",), "error", CONTRACT, facts=facts)
