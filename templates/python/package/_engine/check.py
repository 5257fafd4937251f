"""Check a request: its names first, then each value; what is not plain is judged with care."""

from __future__ import annotations

from .family import MODELS, model_of, pieces_of
from .issue import CONTRACT, Finding
from .judging import Judging
from .report import Report
from .shape import shape_of
from .slots import odd_names
from .values import is_blank, json_name, key_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal

    from .family import Model, Piece
    from .shape import Shape

    UnknownModel = Literal["error", "allow"]
    Request = dict[Any, Any]

NO_PIECES: Sequence[Piece] = ()


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
    kind: object = type(payload)
    request: Any = payload
    if kind is not dict:
        from collections.abc import Mapping

        if not isinstance(payload, Mapping):
            return refusal(_no_object(payload), strict=strict, locale=locale)
        request = dict(request)
    model = _known_model(request)
    if model is None:
        report = _unknown(request, strict, locale, unknown_model)
    else:
        pieces = _pieces(request, model) if model.family.parts_names else NO_PIECES
        shape = _shape(request, model, pieces)
        odd = odd_names(request, shape.plan.slots)
        if odd or request["model"] != model.id or shape.asks_more(request):
            judging = Judging(request, shape, pieces)
            judging.judge(odd)
            report = Report(judging.shape, judging.found, judging.wire(), strict, locale, judging)
        else:
            report = Report(shape, shape.settle(), _wire(request, shape), strict, locale)
    return report.soften() if partial else report


def is_valid(payload: object, *, strict: bool = False) -> bool:
    """Whether a request has no errors."""
    kind: object = type(payload)
    if kind is dict:
        request: Any = payload
        model = _known_model(request)
        if model is not None and request["model"] == model.id:
            pieces = _pieces(request, model) if model.family.parts_names else NO_PIECES
            shape = _shape(request, model, pieces)
            if not odd_names(request, shape.plan.slots) and not shape.asks_more(request):
                return shape.is_ok(strict)
    return check(payload, strict=strict).ok


def _known_model(request: Request) -> Model | None:
    given: Any = request.get("model")
    try:
        return MODELS.get(given) or (model_of(given) if isinstance(given, str) else None)
    except TypeError:  # a list or an object
        return None


def _shape(request: Request, model: Model, pieces: Sequence[Piece]) -> Shape:
    """What the names say, were all values plain."""
    asked, pick = request.get("mode"), ""
    if asked is not None and is_blank(asked):
        asked = None
    for name in model.family.picker_names:
        if isinstance(request.get(name), str):
            pick = str.__str__(request[name])
            break
    places = tuple([(piece.path, piece.part) for piece in pieces]) if pieces else ()
    return shape_of(model, pick, asked, request, (), places)


def _pieces(request: Request, model: Model) -> Sequence[Piece]:
    names = model.family.names
    found = [(name, names[name][0]) for name in model.family.parts_names if name in request]
    return [piece for name, field in found for piece in pieces_of(field, name, request[name])]


def _wire(request: Request, shape: Shape) -> Request:
    """The object to send where only names and the mode change."""
    if shape.renames:
        names = dict(shape.renames)
        wire = {names.get(key, key): value for key, value in request.items()}
    else:
        wire = request.copy()
    if shape.mode and (shape.change or shape.is_mode_added):
        wire["mode"] = shape.mode.wire
    return wire


def _unknown(request: Request, strict: bool, locale: str, unknown_model: UnknownModel) -> Report:
    """The report on a request that is not looked into, for its model is not known."""
    given = request.get("model")
    facts: dict[str, object] = {"field": "model"}
    model = None
    if is_blank(given):
        found = Finding(
            "missing_field", ("model",), "error", CONTRACT, "model", facts, is_lack=True
        )
    elif not isinstance(given, str):
        facts |= {"expected": "string", "got": json_name(given)}
        found = Finding("invalid_type", ("model",), "error", CONTRACT, "", facts)
    else:
        model = str.__str__(given)
        facts = {"model": given}
        if unknown_model == "allow":  # the caller asked for it: strict does not turn it back
            found = Finding("unknown_model", ("model",), "warning", CONTRACT, "allowed", facts)
        else:
            found = Finding("unknown_model", ("model",), "error", CONTRACT, "", facts)
    wire = {key_text(key): value for key, value in request.items()}
    return Report(None, (found,), wire, strict, locale, None, model)


def _no_object(payload: object) -> Finding:
    facts: dict[str, object] = {"got": json_name(payload)}
    return Finding("not_an_object", (), "error", CONTRACT, "", facts)


def refusal(found: Finding, *, strict: bool, locale: str) -> Report:
    """The report on something that was not looked into, for one reason."""
    return Report(None, (found,), {}, strict, locale)
