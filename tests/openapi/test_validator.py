"""The schemas and the validator judge alike: both are made of the same Contract."""

from __future__ import annotations

import dataclasses
import importlib
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from callsheet import ir
from callsheet.render.renderer import Renderer
from callsheet.targets.python.data import plan_engine
from callsheet.targets.schema.standalone import standalone_schemas
from tests.openapi.near import near_request
from tests.openapi.payloads import Verdict, cases, drop_absent
from tests.openapi.stricter import PAGE, VENDOR, stricter
from tests.schemas import validator_of

# Two names of one field may say the same, and then both may stand: no schema can compare them.
BEYOND_SCHEMAS = "alias_conflict"


@pytest.fixture(scope="module")
def imported(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[[ir.Contract, str], ModuleType]]:
    """Return a function that renders a Contract's validator under a name of its own and imports its engine."""
    folder = tmp_path_factory.mktemp("validator")
    renderer = Renderer(Path("templates"))
    names: list[str] = []

    def made(contract: ir.Contract, name: str) -> ModuleType:
        if name in names:
            return importlib.import_module(f"{name}._engine.check")
        api = dataclasses.replace(contract.api, package=name)
        for row in renderer.expand(plan_engine(dataclasses.replace(contract, api=api))):
            path = folder / Path(row.path).relative_to("python")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(renderer.render(row))
        (folder / name / "__init__.py").touch()
        names.append(name)
        return importlib.import_module(f"{name}._engine.check")

    sys.path.insert(0, str(folder))
    yield made
    sys.path.remove(str(folder))
    for module in [m for m in sys.modules if m.partition(".")[0] in names]:
        del sys.modules[module]


@pytest.mark.parametrize("strict", [False, True], ids=["plain", "strict"])
def test_schemas_and_validator_agree(
    strict: bool,
    contract: ir.Contract,
    standalone: Callable[[str], Verdict],
    imported: Callable[[ir.Contract, str], ModuleType],
    seed: int,
    is_long: bool,
) -> None:
    """Whatever is asked, right or wrong, the schemas refuse what the validator calls an error, and nothing else."""
    validator = imported(contract, "validator_as_it_is")
    verdict = standalone("request.strict.json" if strict else "request.json")
    compare(contract, validator, verdict, seed, 50_000 if is_long else 3_000, strict=strict)


def test_the_document_has_types_beside(
    contract: ir.Contract,
    accepts: Verdict,
    standalone: Callable[[str], Verdict],
    seed: int,
    is_long: bool,
) -> None:
    """The document lets nothing through that the plain schemas refuse, and refuses beside only what strict ones do."""
    plain, strict = standalone("request.json"), standalone("request.strict.json")
    chance, every = random.Random(seed), cases(contract)
    verdicts: Counter[tuple[bool, bool]] = Counter()
    for _ in range(50_000 if is_long else 3_000):
        request = near_request(chance, chance.choice(every))
        found = accepts(request)
        assert found or not strict(request), json.dumps(request)
        assert plain(request) or not found, json.dumps(request)
        verdicts[found, plain(request)] += 1
    assert len(verdicts) == 3, verdicts


@pytest.mark.parametrize("strict", [False, True], ids=["plain", "strict"])
@pytest.mark.parametrize("said", [PAGE, VENDOR], ids=["contract", "provider"])
def test_schemas_and_validator_agree_on_limits_and_rules(
    said: ir.Provenance,
    strict: bool,
    contract: ir.Contract,
    imported: Callable[[ir.Contract, str], ModuleType],
    seed: int,
    is_long: bool,
) -> None:
    """So they do under limits and rules of every shape, whoever says so."""
    tighter = stricter(contract, said)
    schemas = json.loads(json.dumps(standalone_schemas(tighter)))
    accepts = validator_of("request.strict.json" if strict else "request.json", schemas).is_valid
    validator = imported(tighter, f"validator_by_{said.authority}")

    def verdict(request: Mapping[str, Any]) -> bool:
        return accepts(drop_absent(request, contract.api.blank))

    compare(tighter, validator, verdict, seed, 20_000 if is_long else 2_000, strict=strict)


def compare(
    contract: ir.Contract,
    validator: ModuleType,
    accepts: Verdict,
    seed: int,
    times: int,
    *,
    strict: bool,
) -> None:
    """Hold the verdicts on many requests against each other; each is reached often enough to count."""
    chance, every = random.Random(seed), cases(contract)
    verdicts: Counter[bool] = Counter()
    for _ in range(times):
        request = near_request(chance, chance.choice(every))
        report = validator.check(request, strict=strict)
        if BEYOND_SCHEMAS not in {issue.code for issue in report.errors}:
            assert accepts(request) == report.ok, f"{json.dumps(request)} {report.errors}"
            verdicts[report.ok] += 1
    assert min(verdicts[True], verdicts[False]) > times / 20, verdicts
