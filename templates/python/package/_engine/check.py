"""Check a request: its names first, then each value; what is not plain is judged with care."""

from __future__ import annotations

from .._data import index
from .family import MODELS, family_of, model_of, pieces_of
from .issue import CONTRACT, Finding, is_ok
from .judging import judge
from .report import Report
from .shape import shape_of
from .slots import odd_names
from .standings import end_of_life
from .values import BLANKS, is_array, is_blank, json_name, key_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Literal

    from .family import Family, Model, Piece, Sizes
    from .judging import Judging
    from .shape import Shape

    Unknown = Literal["error", "allow"]
    Request = dict[Any, Any]


def check(
    payload: object,
    *,
    strict: bool = False,
    locale: str = "en",
    unknown_model: Unknown = "error",
    unknown_mode: Unknown = "error",
    partial: bool = False,
    dialect: str | None = None,
) -> Report:
    """Check one request. Never raises on bad input.

    Args:
        payload: The request as JSON data (a mapping; anything else is reported).
        strict: Treat warnings as errors.
        locale: Language of messages and hints; one of the catalog's.
        unknown_model: `allow` lets ids through that the catalog does not know, with a warning.
        unknown_mode: `allow` lets modes through that the catalog does not know, and requests whose mode cannot be
            told, with a warning; what hangs on the mode is not checked.
        partial: Treat what is missing as a note, for a form that is still being filled.
        dialect: The kind of gateway that it goes to; then what that drops is a warning, and what it reads goes out
            under its names.

    Returns:
        A report with all findings, the adjustments made and the object to send.

    Raises:
        ValueError: when there is no such dialect.
    """
    if dialect is not None:
        from .dialects import known

        known(dialect)
    request: Any = payload
    if type(payload) is not dict:
        from collections.abc import Mapping

        if not isinstance(payload, Mapping):
            wrong = Finding("not_an_object", (), facts={"got": json_name(payload)})
            return refusal(wrong, strict=strict, locale=locale)
        request = dict(request)
    given: Any = request.get("model")
    model = MODELS.get(given) if type(given) is str else None
    if model is None:
        model = model_of(given) if isinstance(given, str) else None
    if model is None:
        report = _unknown(request, strict, locale, unknown_model)
    else:
        shape, judging = _look(request, model)
        if judging is None:
            report = Report(shape, shape.findings, _wire(request, shape), strict, locale)
        else:
            found, wire = judging.found, judging.wire(request)
            report = Report(judging.shape, found, wire, strict, locale, judging)
    if partial:
        report.is_partial = True
    if unknown_mode == "allow":
        report.is_mode_free = True
    if dialect is not None:
        from .dialects import suit

        suit(report, dialect)
    return report


def is_valid(payload: object, *, strict: bool = False) -> bool:
    """Whether a request has no errors."""
    request: Any = payload
    kind: Any = type(payload)
    given: Any = request.get("model") if kind is dict else None
    model = MODELS.get(given) if type(given) is str else None
    if model is None:
        return check(payload, strict=strict).ok
    shape, judging = _look(request, model)
    if judging is None and not strict:
        return not shape.is_refused
    return is_ok(judging.found if judging else shape.findings, strict=strict)


def _look(request: Request, model: Model) -> tuple[Shape, Judging | None]:
    """What the names of a request say, and its values where there is something to say of them."""
    family = model.family
    given, asked, pick = request["model"], request.get("mode"), ""
    is_plain = type(given) is str and given == model.id
    if type(asked) is not str or not asked or asked[0] in BLANKS:
        is_plain = is_plain and "mode" not in request
        asked = None if is_blank(asked) else asked
    for name in family.picker_names:
        if isinstance(request.get(name), str):
            pick = str.__str__(request[name])
            break
    pieces: Sequence[Piece] = ()
    for name in family.parts_names:
        if name in request:
            pieces = [*pieces, *pieces_of(family.names[name][0], name, request[name])]
    places = tuple([(piece.path, piece.part) for piece in pieces]) if pieces else ()
    sizes: Sizes = ()
    if asked is None and family.counted_names:
        sizes = _sizes_of(request, family)
    shape = shape_of(request, model, pick, asked, places, sizes)
    odd = odd_names(request, shape.slots)
    if odd or not is_plain or (shape.asks and shape.asks_more(request)):
        odd += () if is_plain or "mode" not in request else ("mode",)
        return shape, judge(request, shape, pieces, odd)
    return shape, None


def _sizes_of(request: Request, family: Family) -> Sizes:
    """How many items the lists have that tell a mode, as far as that matters; a bare value is one."""
    found: Sizes = ()
    for name in family.counted_names:
        if name in request:
            value, field = request[name], family.names[name][0]
            size = len(value) if is_array(value) else 1
            found = (*found, (field.name, min(size, family.most_counted + 1)))
    return found


def _wire(request: Request, shape: Shape) -> Request:
    """The object to send where only names and the mode change."""
    if names := shape.renames:
        return {names.get(key, key): value for key, value in request.items()} | shape.added
    return request | shape.added if shape.added else request.copy()


def _unknown(request: Request, strict: bool, locale: str, unknown_model: Unknown) -> Report:
    """The report on a request that is not looked into, for its model is not known."""
    given = request.get("model")
    facts: dict[str, object] = {"field": "model"}
    model = None
    if is_blank(given):
        found = Finding("missing_field", ("model",), hint_key="model", facts=facts, is_lack=True)
    elif not isinstance(given, str):
        facts |= {"expected": "string", "got": json_name(given)}
        found = Finding("invalid_type", ("model",), facts=facts)
    else:
        model = str.__str__(given)
        facts = {"model": given}
        if unknown_model == "allow":  # the caller asked for it: strict does not turn it back
            found = Finding("unknown_model", ("model",), "warning", CONTRACT, "allowed", facts)
        else:
            found = Finding("unknown_model", ("model",), facts=facts)
    wire = {key_text(key): value for key, value in request.items()}
    return Report(None, (found, *_ended(model)), wire, strict, locale, None, model)


def _ended(upstream: str | None) -> tuple[Finding, ...]:
    """What is said of the end of another API's id."""
    name = index.ENDED.get(upstream or "")
    rows = family_of(name).row.lifecycle if name else ()
    ours = [row for row in rows if (row.kind, row.name) == ("elsewhere", upstream)]
    return tuple(end_of_life(row, ("model",)) for row in ours)


def refusal(found: Finding, *, strict: bool, locale: str) -> Report:
    """The report on something that was not looked into, for one reason."""
    return Report(None, (found,), {}, strict, locale)
