"""What holds for every request: what goes out is sound, and nothing that comes in makes the validator raise."""

import decimal
import fractions
import json
import types
from collections import OrderedDict, UserDict
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from callsheet import ir
from tests.openapi.payloads import Case, item_of, value_of
from tests.validator.conftest import CASES, PAIRS, minimum
from tests.validator.objects import Silent, Table, Text, Whole, Word
from tests.validator.soundness import is_fixed, is_sound
from videogate import check, check_json, is_valid, validate
from videogate.errors import RequestInvalid

MANY = min(20 * settings.default.max_examples, 10_000)  # test_hostile.py tries many more
NAMES = sorted({n.name for case in CASES for f in case.family.fields for n in f.names})


def test_minimum_inputs_are_fixed_points(case: Case, model: ir.CatalogModel) -> None:
    """What goes out for a minimum input, with and without `mode`, is a request that goes out unchanged."""
    for mode in ("given", "left out"):
        request = minimum(case, model)
        if mode == "left out":
            del request["mode"]
        report = check(request)
        if report.ok:
            is_fixed(report)


def test_examples_are_fixed_points() -> None:
    """What goes out for an example of the catalog is a request that goes out unchanged."""
    examples = [example for case in CASES for example in case.variant.examples]
    for example in examples:
        is_fixed(check(example.request))
    assert examples


# --- requests that are nearly right ----------------------------------------------------------------------------------

numbers = st.one_of(
    st.integers(-5, 40),
    st.integers(),
    st.floats(),
    st.integers(0, 40).map(str),
    st.decimals(0, 40, places=1).map(str),
)
texts = st.sampled_from(
    ["a kite", "https://example.com/it", "16:9", "720P", "", " ", "\u3000", "5s", "x" * 500]
)
small = st.one_of(
    st.none(),
    st.booleans(),
    numbers,
    texts,
    st.lists(texts, max_size=3),
    st.dictionaries(texts, texts, max_size=2),
)


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    """The minimum input of a mode, with some fields added, renamed, blanked, dropped or spoilt."""
    case, model = draw(st.sampled_from(PAIRS))
    request = minimum(case, model)
    if draw(st.booleans()):
        request.pop("mode")
    elif draw(st.booleans()):
        request["mode"] = draw(st.sampled_from([*case.variant.aliases, case.variant.wire.upper()]))
    if draw(st.integers(0, 5)) == 0:
        request["model"] = model.id.upper()
    for field in draw(st.lists(st.sampled_from(case.family.fields), max_size=4)):
        name = draw(st.sampled_from(field.names))
        choice = draw(st.integers(0, 9))
        if choice < 4:
            request[name.name] = _sound(draw, field, name)
        elif choice < 6:
            request[name.name] = draw(small)
        elif choice == 6:
            request[name.name] = draw(st.sampled_from([None, "", "\u3000", []]))
        elif choice == 7:
            request[draw(st.sampled_from(NAMES))] = draw(small)
        elif choice == 8 and field.name in request:
            request[name.name] = request.pop(field.name)
        else:
            request[draw(st.sampled_from(["promt", "image_ulr", "Seconds", "zzz"]))] = draw(small)
    return request


def _sound(draw: st.DrawFn, field: ir.Field, name: ir.Name) -> object:
    if field.parts:
        return [
            item_of(part)
            for part in draw(st.lists(st.sampled_from(field.parts), min_size=1, max_size=3))
        ]
    if field.type.kind in {"number", "integer"}:
        return draw(numbers)
    value = value_of(field)
    if name.unwrap:
        return draw(
            st.sampled_from([{name.unwrap: value}, *({key: "file-1"} for key in name.keep)])
        )
    if field.type.kind == "choice":
        return draw(st.sampled_from([str(v).swapcase() for v in field.type.values]))
    return value


@settings(max_examples=MANY, suppress_health_check=[HealthCheck.too_slow])
@given(request_=requests())
def test_what_goes_out_is_a_fixed_point(request_: dict[str, Any]) -> None:
    """For any request without errors: checking `wire()` gives the same wire and mode, and nothing new."""
    before = json.dumps(request_)
    report = check(request_)
    event(f"ok: {report.ok}")
    assert json.dumps(request_) == before
    if report.ok:
        is_fixed(report)
        json.dumps(report.wire(), allow_nan=False)
        assert report.request is not None
        assert report.request.wire() == report.wire()
    else:
        assert report.request is None
        with pytest.raises(RequestInvalid):
            validate(request_)
    strict = check(request_, strict=True)
    assert strict.wire() == report.wire()
    assert {(i.code, i.path) for i in strict.issues} == {(i.code, i.path) for i in report.issues}
    assert {i.code for i in strict.warnings} <= {"retired_model", "deprecated"}  # they stay
    is_sound(report)


# --- anything at all -------------------------------------------------------------------------------------------------


any_text = st.one_of(
    st.text(), st.text(st.characters(exclude_categories=()), max_size=20), st.sampled_from(NAMES)
)
json_leaves = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), any_text)
json_values = st.recursive(
    json_leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(any_text, inner, max_size=4)
    ),
    max_leaves=8,
)
odd_leaves = st.one_of(
    json_leaves,
    st.binary(max_size=5),
    st.decimals(),
    st.fractions(),
    st.complex_numbers(),
    st.datetimes(),
    st.builds(object),
    st.sampled_from([Word.VEO, Word.T2V, Ellipsis, int, len, range(3), b"veo3", "\ud800"]),
    st.text().map(Text),
    st.integers().map(Whole),
)
odd_values = st.recursive(
    odd_leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(st.one_of(any_text, st.integers(), st.none()), inner, max_size=3),
        st.dictionaries(any_text, inner, max_size=3).map(Table),
        st.dictionaries(any_text, inner, max_size=3).map(types.MappingProxyType),
        st.frozensets(st.integers(), max_size=3),
        st.lists(inner, max_size=2).map(iter),
    ),
    max_leaves=8,
)
keys = st.one_of(
    st.sampled_from(
        ["model", "mode", "content", "metadata", "duration", "seconds", "input_reference", *NAMES]
    ),
    any_text,
    st.integers(),
    st.tuples(st.integers()),
    st.none(),
    st.booleans(),
    st.binary(max_size=3),
    st.sampled_from(
        [Word.VEO, Text("mode"), float("nan"), decimal.Decimal(1), fractions.Fraction(1)]
    ),
)


@settings(max_examples=MANY)
@given(payload=json_values, strict=st.booleans())
def test_any_json_is_checked(payload: object, strict: bool) -> None:
    """No JSON value makes a check raise, nor any of its texts; the same holds for its text form."""
    report = check(payload, strict=strict)
    is_sound(report)
    assert is_valid(payload, strict=strict) == report.ok
    body = json.dumps(payload)
    is_sound(check_json(body))
    is_sound(check_json(body.encode()[: len(body) // 2]))


@settings(max_examples=MANY, suppress_health_check=[HealthCheck.too_slow])
@given(
    pair=st.sampled_from(PAIRS),
    more=st.dictionaries(keys, odd_values, max_size=5),
    kind=st.sampled_from([dict, Table, OrderedDict, UserDict, types.MappingProxyType]),
    unknown=st.sampled_from(["error", "allow"]),
)
def test_any_python_value_is_checked(
    pair: tuple[Case, ir.CatalogModel], more: dict[Any, Any], kind: Any, unknown: Any
) -> None:
    """No Python object as key or value makes a check raise, nor any of its texts."""
    payload = kind({**minimum(*pair), **more})
    report = check(payload, unknown_model=unknown)
    is_sound(report)
    assert (report.request is not None) == (report.ok and report.family is not None)
    if report.request:
        assert validate(payload).wire().keys() == report.wire().keys()


@pytest.mark.parametrize(
    "value",
    [Silent(), 10**5000, -(10**5000), float("nan"), "\ud800"],
    ids=["silent", "huge", "-huge", "nan", "surrogate"],
)
def test_values_that_cannot_be_shown(value: Any) -> None:
    """A value that raises when it is shown is no danger as a key, as any field or inside one."""
    wraps = (
        value,
        [value],
        {"image_url": value},
        {"image_url": "u", "more": value},
        {"type": value},
        [{"type": value}],
        [{"type": "text", "text": value}],
    )
    for model in ("veo3", "kling-video", "gemini-omni", "doubao-seedance-2-0-260128", "veo9"):
        is_sound(check({"model": model, "mode": "t2v", "prompt": "a kite", value: value}))
        for name in (*NAMES, "mode", "model", "zzz"):
            for wrapped in wraps:
                is_sound(check({"model": model, "mode": "t2v", "prompt": "a kite", name: wrapped}))


@pytest.mark.parametrize(
    "name", ["content", "metadata", "camera_control", "image_url", "images", "zzz", "mode", "model"]
)
@pytest.mark.parametrize("kind", ["list", "dict", "circle"])
def test_deep_nesting_is_no_danger(name: str, kind: str) -> None:
    """Values nested 10,000 levels deep, or in a circle, are read without recursion into them."""
    value: Any = []
    if kind == "circle":
        value.append(value)
    for _ in range(10_000 if kind != "circle" else 0):
        value = (
            [value]
            if kind == "list"
            else {"type": value, "image_url": value, "url": value, "config": value}
        )
    for model in ("kling-video", "veo3", "doubao-seedance-2-0-260128", "gemini-omni", "veo9"):
        for wrapped in (
            value,
            [value],
            [{"type": value}],
            {"file_id": value},
            {"type": "s", "config": value},
        ):
            report = check({"model": model, "mode": "t2v", "prompt": "a kite", name: wrapped})
            is_sound(report)
            assert (report.request is not None) == (report.ok and report.family is not None)


def test_huge_requests_are_quick_to_refuse() -> None:
    """A string of ten million characters and ten thousand unknown names are no trouble."""
    huge = "x" * 10_000_000
    for payload in (
        {"model": huge},
        {"model": "veo3", "mode": huge},
        {"model": "veo3", "prompt": huge, "duration": huge},
        {"model": "veo3", huge: huge},
        {"model": "kling-video", "model_name": huge},
    ):
        for issue in check(payload).issues:
            assert len(str(issue)) < 900
    report = check({"model": "veo3.1", **{f"name{i}": i for i in range(10_000)}})
    assert len(report.warnings) == 10_000
