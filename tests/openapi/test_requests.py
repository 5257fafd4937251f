"""The document and the standalone schemas accept and refuse what the Contract says, mode by mode."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from callsheet import ir
from callsheet.naming import pascal, variant_class
from tests.openapi.payloads import Case, Verdict, joined, value_of
from videogate import check

BLANKS: tuple[Any, ...] = (None, "", " \u3000\n", [])


def test_least_request_is_accepted(case: Case, accepts: Verdict) -> None:
    """What a mode needs is enough, for every model and every name of the mode."""
    modes = {case.variant.mode, case.variant.wire, *case.variant.aliases}
    for model in case.family.models:
        for mode in modes:
            assert accepts(case.request(model, mode=mode)), (model.id, mode)


def test_each_need_of_the_contract_is_needed(case: Case, accepts: Verdict) -> None:
    """A request without something that the contract requires is refused, for every model."""
    for model in case.family.models:
        request = case.request(model)
        for requirement in case.by_contract:
            assert not accepts(case.without(request, requirement)), requirement.fields


def test_other_needs_are_no_errors(case: Case, accepts: Verdict) -> None:
    """What only a vendor or we ask for may be left out where the mode is given."""
    request = case.request(case.family.models[0])
    for requirement in case.variant.requirements:
        if requirement not in case.by_contract:
            assert accepts(case.without(request, requirement)), requirement.fields


def test_each_need_is_met_in_every_way(case: Case, accepts: Verdict) -> None:
    """Any name of a field, any member of a group and any part that stands for it will do."""
    request = case.request(case.family.models[0])
    for requirement in case.by_contract:
        rest = case.without(request, requirement)
        for way, given in case.ways(requirement):
            assert accepts(joined(rest, given)), way


def test_blank_values_mean_absent(case: Case, accepts: Verdict) -> None:
    """A required field that is null or blank is missing; an optional one is left out."""
    request = case.request(case.family.models[0])
    for requirement in case.by_contract:
        name = requirement.fields[0]
        for blank in BLANKS:
            assert not accepts({**case.without(request, requirement), name: blank})
    assert accepts({**request, "size": None, "quality": " ", "metadata": []})


def test_mode_may_be_left_out_only_where_it_follows(case: Case, accepts: Verdict) -> None:
    """Without `mode` the least request is accepted, for its material tells the mode."""
    for model in case.family.models:
        request = case.request(model)
        del request["mode"]
        assert accepts(request)


def test_material_that_no_mode_works_on_is_ambiguous(family: ir.Family, accepts: Verdict) -> None:
    """Without `mode`, two pieces of material that no single mode takes are refused; with `mode` they are not."""
    material = [f for f in family.fields if f.media and not f.parts]
    pairs = [
        (one, other)
        for one, other in combinations(material, 2)
        if not any({one.name, other.name} <= set(v.uses) for v in family.variants)
    ]
    assert pairs
    for one, other in pairs:
        case = Case(family, family.variants[0])
        given = {one.name: value_of(one), other.name: value_of(other)}
        request = {**case.request(family.models[0]), **given}
        assert accepts(request), given
        assert not accepts({k: v for k, v in request.items() if k != "mode"}), given


def test_a_mode_that_the_family_lacks_is_refused(family: ir.Family, accepts: Verdict) -> None:
    """Another family's mode, or a vendor's own use of `mode`, is refused."""
    case = Case(family, family.variants[0])
    for mode in ("std", "dream", "edit_everything"):
        assert not accepts(case.request(family.models[0], mode=mode))


def test_an_unknown_model_is_refused(accepts: Verdict) -> None:
    """`model` is required, and one of the catalog's ids."""
    assert not accepts({"prompt": "a"})
    assert not accepts({"model": "veo3-stable", "prompt": "a"})


def test_exactly_one_schema_fits(
    case: Case, contract: ir.Contract, component: Callable[[str], Verdict]
) -> None:
    """The partition is exact: one family, and in it one schema, accepts a request."""
    request = case.request(case.family.models[0])
    families = [f.name for f in contract.families if component(f"{pascal(f.name)}Request")(request)]
    assert families == [case.family.name]
    names = [str(variant_class(v.family, v.mode)) for v in case.family.variants]
    names.append(f"{pascal(case.family.name)}Auto")
    fitting = [name for name in names if component(name)(request)]
    assert fitting == [variant_class(case.family.name, case.variant.mode)]


def test_standalone_schemas_agree(case: Case, standalone: Callable[[str], Verdict]) -> None:
    """A mode's own schema and its family's judge as the whole does."""
    file = f"{case.family.name}.json"
    by_family = standalone(file)
    by_mode = standalone(f"{file}#/$defs/{variant_class(case.family.name, case.variant.mode)}")
    for model in case.family.models:
        request = case.request(model)
        assert by_family(request)
        assert by_mode(request)
        for requirement in case.by_contract:
            assert not by_family(case.without(request, requirement))
            assert not by_mode(case.without(request, requirement))


def test_examples_of_the_catalog_are_accepted(
    case: Case, accepts: Verdict, standalone: Callable[[str], Verdict]
) -> None:
    """Every example is a request that passes."""
    for example in case.variant.examples:
        assert accepts(example.request), example.name
        assert standalone(f"{case.family.name}.json")(example.request), example.name


@pytest.mark.parametrize(
    ("given", "is_accepted"),
    [
        ({"duration": "5"}, True),
        ({"seconds": 5.5}, True),
        ({"duration": "5s"}, False),
        ({"duration": -1}, False),
        ({"duration": True}, False),
        ({"width": 5.0}, True),
        ({"width": 5.5}, False),
        ({"images": "https://example.com/one.png"}, True),
        ({"images": ["https://example.com/one.png", " "]}, False),
        ({"input_reference": {"image_url": "https://example.com/one.png"}}, True),
        ({"input_reference": {"file_id": "file-1"}}, True),
        ({"input_reference": {"image_url": ""}}, False),
        ({"content": [{"type": "hologram"}]}, True),
        ({"content": "a"}, False),
        ({"metadata": {"anything": [1]}}, True),
        ({"unheard_of": {"x": 1}}, True),
    ],
)
def test_values_are_judged_as_the_validator_does(
    given: dict[str, Any], is_accepted: bool, accepts: Verdict, standalone: Callable[[str], Verdict]
) -> None:
    """The document has all types, plain schemas those that are no error; also for material that is left unused."""
    request = {"model": "veo3.1", "mode": "t2v", "prompt": "a", **given}
    assert accepts(request) == is_accepted
    assert standalone("request.json")(request) == check(request).ok
