"""The schemas and the validator judge alike: both are made of the same Contract."""

from __future__ import annotations

import dataclasses
import importlib
import json
import random
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema_rs
import pytest

from generator import ir
from generator.render import Renderer
from generator.targets.validator import plan_validator
from tests.openapi.payloads import Case, Request, Verdict, cases, drop_absent, item_of, value_of

# Two names of one field may say the same, and then both may stand: no schema can compare them.
BEYOND_SCHEMAS = {"alias_conflict"}
WRONG: tuple[Any, ...] = (5, -3, 0, 1.5, True, "", "word", "5", "5s", "-1", "5.0", None, [], ["a"])
WRONG += (["a", ""], [None], {"x": 1}, {"image_url": "a"}, {"file_id": "a"}, {"image_url": ""})
WRONG += ({"image_url": None, "file_id": "a"}, {"image_url": 5, "file_id": ""})
WRONG += ([{"image": "a"}], [{"image": " "}], [{"image": 5}], [{"x": 1}], [5])
WRONG += ({"type": None, "config": {"zoom": 1}}, {"config": {"zoom": "1"}}, {"enabled": "yes"})
PARTS: tuple[Any, ...] = ({"type": "hologram"}, {"type": ""}, {"text": "a"}, {"type": 5})
PARTS += ({"type": "text", "text": " "}, {"type": "image_url"}, {"type": "image_url", "role": "x"})
PARTS += ({"type": "image_url", "image_url": "a"}, {"type": "image_url", "image_url": {"url": ""}})
PARTS += ({"type": "image_url", "image_url": {"url": "a"}, "role": None},)
PARTS += ({"type": "image_url", "image_url": {"url": "a"}, "role": 5},)
PARTS += ({"type": "video_url", "video_url": {"url": "a", "x": 1}, "role": "odd"},)


@pytest.fixture(scope="module")
def imported(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[[ir.Contract, str], ModuleType]]:
    """Return a function that renders a Contract's validator under a name of its own and imports its engine."""
    folder = tmp_path_factory.mktemp("validator")
    renderer = Renderer(Path("templates"))
    names: list[str] = []

    def made(contract: ir.Contract, name: str) -> ModuleType:
        api = dataclasses.replace(contract.api, package=name)
        for row in plan_validator(dataclasses.replace(contract, api=api)):
            path = folder / Path(row.path).relative_to("python")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(renderer.render(row))
        (folder / name / "__init__.py").touch()
        names.append(name)
        return importlib.import_module(f"{name}._engine")

    sys.path.insert(0, str(folder))
    yield made
    sys.path.remove(str(folder))
    for module in [m for m in sys.modules if m.partition(".")[0] in names]:
        del sys.modules[module]


def test_schemas_and_validator_agree(
    contract: ir.Contract,
    accepts: Verdict,
    imported: Callable[[ir.Contract, str], ModuleType],
    seed: int,
    is_long: bool,
) -> None:
    """Whatever is asked, right or wrong, the schemas refuse what the validator calls an error, and nothing else."""
    validator = imported(contract, "validator_as_it_is")
    _compare(contract, validator, accepts, random.Random(seed), 50_000 if is_long else 3_000)


def test_schemas_and_validator_agree_on_limits_and_rules(
    contract: ir.Contract,
    render: Callable[[ir.Contract], dict[str, str]],
    imported: Callable[[ir.Contract, str], ModuleType],
    seed: int,
) -> None:
    """So they do where the contract itself limits a value or ties fields to each other."""
    stricter = dataclasses.replace(
        contract, families=tuple(_stricter(f) for f in contract.families if not f.mode_required)
    )
    schema = json.loads(render(stricter)["schemas/request.json"])
    accepts = jsonschema_rs.Draft202012Validator(schema).is_valid
    blank = contract.api.blank
    validator = imported(stricter, "validator_with_rules")
    _compare(
        stricter,
        validator,
        lambda request: accepts(drop_absent(request, blank)),
        random.Random(seed),
        5_000,
    )


def _stricter(family: ir.Family) -> ir.Family:
    """A family under limits and rules of the contract, without numbers as text: no schema can compare these."""
    said = ir.Provenance("contract", "page", "§4")
    text = family.text
    limits = (
        ir.Limit(field="size", max_length=4, provenance=said),
        ir.Limit(field="quality", values=("word", "high"), provenance=said),
        ir.Limit(field="fps", minimum=-2, maximum=30, provenance=said),
        ir.Limit(field="images", max_items=1, provenance=said),
    )
    rules = (
        ir.Rule(
            name="size_or_ratio",
            when=(ir.Condition("size", given=True),),
            forbid=("aspect_ratio",),
            text=text,
            provenance=said,
        ),
        ir.Rule(
            name="high_needs_user",
            when=(ir.Condition("quality", is_one_of=("high",)), ir.Condition("fps", above=4)),
            require=("user",),
            text=text,
            models=(family.models[0].id,),
            provenance=said,
        ),
        ir.Rule(
            name="image_needs_seed",
            when=(ir.Condition("image_url", given=True),),
            require=("seed",),
            text=text,
            modes=("i2v",),
            provenance=said,
        ),
    )
    fields = tuple(_numeric(f) for f in family.fields)
    variants = tuple(
        dataclasses.replace(
            v,
            fields=tuple(_numeric(f) for f in v.fields),
            limits=(*v.limits, *limits),
            rules=(*v.rules, *(r for r in rules if not r.modes or v.mode in r.modes)),
        )
        for v in family.variants
    )
    return dataclasses.replace(family, fields=fields, variants=variants)


def _numeric(field: ir.Field) -> ir.Field:
    return dataclasses.replace(field, type=dataclasses.replace(field.type, numeric_strings=False))


def _compare(
    contract: ir.Contract,
    validator: ModuleType,
    accepts: Verdict,
    chance: random.Random,
    times: int,
) -> None:
    every = cases(contract)
    for _ in range(times):
        request = _request(chance, chance.choice(every))
        report = validator.check(request)
        if {issue.code for issue in report.errors} != BEYOND_SCHEMAS:
            assert accepts(request) == report.ok, (request, report.errors)


def _request(chance: random.Random, case: Case) -> Request:
    """The least that a mode needs, or most of it, with other things put in."""
    variant = case.variant
    found: Request = {"model": chance.choice(case.family.models).id}
    if chance.random() < 0.5:
        found["mode"] = chance.choice([variant.mode, variant.wire, *variant.aliases, "std", " "])
    for requirement in variant.requirements:
        if chance.random() < 0.85:
            found |= chance.choice([given for _, given in case.ways(requirement)])
    for _ in range(chance.choice([0, 0, 1, 1, 2])):
        field = chance.choice(case.family.fields)
        name = chance.choice(field.names).name
        found[name] = _value(chance, field) if chance.random() < 0.6 else chance.choice(WRONG)
    return found


def _value(chance: random.Random, field: ir.Field) -> Any:
    if not field.parts:
        return value_of(field)
    parts: list[Mapping[str, Any]] = [*map(item_of, field.parts), *PARTS]
    return chance.sample(parts, chance.randint(1, 3))
