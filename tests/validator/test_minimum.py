"""What every mode of every model needs, enumerated from the Contract."""

from collections.abc import Callable, Iterator

import pytest

from callsheet import ir
from callsheet.probe.requests import minimum as least_of
from callsheet.probe.requests import scopes
from tests.openapi.payloads import Case, value_of
from tests.validator.conftest import CASES, CONTRACT, minimum
from videogate import check

BLANKS = (None, "", "  ", [], "\u3000")


def test_minimum_is_ok(case: Case, model: ir.CatalogModel) -> None:
    """The minimum input with `mode` has no error and is in that mode, as given."""
    report = check(minimum(case, model))
    assert report.errors == ()
    assert (report.model, report.mode, report.mode_source) == (
        model.id,
        case.variant.mode,
        "given",
    )
    assert case.variant.mode in report.mode_reason


def test_each_missing_field_is_one_error(case: Case, model: ir.CatalogModel) -> None:
    """Without a field that the contract requires there is exactly one error, at exactly that field."""
    for requirement in case.by_contract:
        if requirement.is_group:
            continue
        name = requirement.fields[0]
        report = check(case.without(minimum(case, model), requirement))
        assert [(e.code, e.path) for e in report.errors] == [("missing_field", (name,))]
        error = report.errors[0]
        assert error.accepted == tuple(n.name for n in case.field(name).names)
        assert (error.authority, error.source) == ("contract", requirement.provenance.cite)
        assert name in error.message


def test_each_missing_group_is_one_error(case: Case, model: ir.CatalogModel) -> None:
    """Without the only given member of a group there is exactly one error, which lists the group."""
    for requirement in case.by_contract:
        if not requirement.is_group:
            continue
        report = check(case.without(minimum(case, model), requirement))
        assert [(e.code, e.path) for e in report.errors] == [("missing_one_of", ())]
        error = report.errors[0]
        assert error.accepted == tuple(
            n.name for f in requirement.fields for n in case.field(f).names
        )
        assert all(f"`{name}`" in error.message for name in requirement.fields)


def test_each_way_to_meet_a_requirement_suffices(case: Case) -> None:
    """Each member of a group, under each of its names and as a part of `content`, is enough alone."""
    for requirement in case.variant.requirements:
        for title, way in case.ways(requirement):
            request = case.without(case.request(case.family.models[0]), requirement)
            report = check(_with(request, way))
            assert report.errors == (), title
            missing = {"missing_field", "missing_one_of"} & {i.code for i in report.issues}
            assert not missing, title


def _with(request: dict[str, object], way: dict[str, object]) -> dict[str, object]:
    """A request and one more way to meet a requirement; items for the same list are put together."""
    joined = dict(request)
    for key, value in way.items():
        before = joined.get(key)
        both = isinstance(before, list) and isinstance(value, list)
        joined[key] = [*before, *value] if both else value
    return joined


def test_without_mode(case: Case, model: ir.CatalogModel) -> None:
    """Without `mode` it is the first that fits, reported as such; said, and sent, where the family asks for it."""
    request = {k: v for k, v in minimum(case, model).items() if k != "mode"}
    report = check(request)
    family = case.family
    expected = next(_fitting(case, model))
    assert (report.mode, report.mode_source) == (expected, "inferred")
    assert f"`{expected}`" in report.mode_reason
    said = [(w.code, w.severity, w.accepted) for w in report.issues if w.path == ("mode",)]
    modes = tuple(v.mode for v in family.variants)
    asked = [("missing_field", "warning", modes)] if family.mode_required else []
    assert said[: len(asked)] == asked
    assert ("mode" in report.wire()) == family.sends_inferred_mode
    if expected == case.variant.mode:
        assert report.errors == ()


def _fitting(case: Case, model: ir.CatalogModel) -> Iterator[str]:
    """The modes that fit the minimum of another one, in the order in which they are tried for a model."""
    given = set(minimum(case, model)) - {"model", "mode"}
    material = {n for n in given if case.field(n).media}
    for variant in sorted(case.family.variants, key=lambda v: v.mode not in model.ranks):
        needs = [set(r.fields) for r in variant.requirements]
        media = [need for need in needs if all(case.field(n).media for n in need)]
        if material <= set(variant.uses) and all(need & given for need in media):
            yield variant.mode


def test_every_mode_can_be_inferred_or_an_earlier_one_takes_its_place(
    say: Callable[[str], None],
) -> None:
    """Which minimums an earlier mode takes is computed; everywhere else the mode itself is inferred."""
    shadowed: list[str] = []
    for case in CASES:
        for model in case.family.models:
            first = next(_fitting(case, model))
            if first != case.variant.mode:
                shadowed.append(f"{model.id}: {case.variant.mode} is taken for {first}")
    total = sum(len(c.family.models) for c in CASES)
    say(f"{len(shadowed)} of {total} minimums without a mode are taken for that of an earlier mode")
    assert len(shadowed) < total / 4


def test_each_alias_says_the_same(case: Case) -> None:
    """Under each alias of each field the same value says the same, and goes out under it but where another is due."""
    base = case.request(case.family.models[0])
    tried = 0
    for field in case.variant.fields:
        rest = case.without(base, ir.Requirement((field.name,), field.provenance))
        value = value_of(field)
        said = []
        for name in field.names:
            given = [value, *([{name.unwrap: value}] if name.unwrap else [])]
            for one in given:
                report = check({**rest, name.name: one})
                assert report.errors == ()
                is_as_given = field.sent_as(name.name) == name.name and not field.is_sent_as_text
                sent = one if is_as_given else str(value) if field.is_sent_as_text else value
                assert report.wire()[field.sent_as(name.name)] == sent
                said.append(report.values)
        assert all(values == said[0] for values in said)
        tried += len(said) - 1
    assert tried > 0


def test_blank_means_absent(case: Case) -> None:
    """Null, empty and blank forms of any field, under any name, change nothing."""
    base = case.request(case.family.models[0])
    plain = check(base)
    for field in case.variant.fields:
        requirement = ir.Requirement((field.name,), field.provenance)
        without = case.without(base, requirement)
        absent = check(without)
        for name in field.names:
            for blank in BLANKS:
                report = check({**without, name.name: blank})
                assert report.wire() == absent.wire()
                assert _found(report.issues) == _found(absent.issues)
    for key in ("model", "mode"):
        rest = {k: v for k, v in base.items() if k != key}
        for blank in BLANKS:
            assert _found(check({**rest, key: blank}).issues) == _found(check(rest).issues)
    assert plain.errors == ()


def _found(issues: list) -> list[tuple[object, ...]]:
    return [(i.code, i.severity, i.path) for i in issues]


def test_our_decisions_warn_and_strict_refuses(case: Case) -> None:
    """What is required by our decision is a warning with our reason, and an error under `strict`."""
    request = case.request(case.family.models[0])
    for requirement in case.variant.requirements:
        if requirement.provenance.authority == "contract":
            continue
        payload = case.without(request, requirement)
        code = "missing_one_of" if requirement.is_group else "missing_field"
        report = check(payload)
        assert report.errors == ()
        [told] = [w for w in report.warnings if w.code == code]
        assert told.authority == requirement.provenance.authority
        assert code in [e.code for e in check(payload, strict=True).errors]


def _examples() -> list[object]:
    return [
        pytest.param(case, example, id=f"{case.name}-{example.name}")
        for case in CASES
        for example in case.variant.examples
    ]


@pytest.mark.parametrize(("a_case", "example"), _examples())
def test_examples_are_ok(a_case: Case, example: ir.Example) -> None:
    """Each example is a sound request of its mode; a warning it has only where every described model gets one."""
    report = check(example.request)
    assert report.errors == ()
    described = [scope for scope in scopes(a_case.family) if scope.is_described]
    least = [least_of(scope, a_case.variant) for scope in described]
    if not all(check(request).warnings for request in least):
        assert report.warnings == ()
    assert {i.code for i in report.warnings} <= {"unsupported_mode", "retired_model", "deprecated"}
    assert (report.family, report.mode) == (a_case.family.name, a_case.variant.mode)


@pytest.mark.parametrize(
    ("request_", "mode"),
    [
        pytest.param(
            {
                "model": "grok-imagine-1.0-video",
                "prompt": "雨夜霓虹街道上的电影感推镜,光影丰富,运动自然",
                "reference_images": ["https://example.com/ref-1.jpg"],
                "seconds": 10,
                "aspect_ratio": "16:9",
                "resolution": "720P",
            },
            "reference_images",
            id="grok",
        ),
        pytest.param(
            {
                "model": "kling-video",
                "model_name": "kling-v2-6",
                "mode": "t2v",
                "prompt": "海边日落镜头,电影感,风吹长发",
                "duration": 5,
                "aspect_ratio": "16:9",
            },
            "t2v",
            id="kling",
        ),
    ],
)
def test_published_examples_are_ok(request_: dict[str, object], mode: str) -> None:
    """The two requests that the API's page shows (§4.4, §4.5) pass without a word of doubt."""
    report = check(request_)
    assert report.errors == report.warnings == ()
    assert report.mode == mode


def test_there_is_something_to_try(say: Callable[[str], None]) -> None:
    """The catalog offers as many pairs of model and mode as its families say, and has examples; no family must."""
    pairs = sum(len(f.models) * len(f.variants) for f in CONTRACT.families)
    say(f"{pairs} pairs of model and mode, {len(CASES)} of family and mode")
    assert pairs == sum(len(case.family.models) for case in CASES)
    assert any(variant.examples for variant in CONTRACT.variants)
