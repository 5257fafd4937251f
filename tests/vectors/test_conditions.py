"""Whatever condition is taken out of a schema, a vector notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from callsheet.pipeline import load_contract
from callsheet.probe.requests import scopes
from tests.openapi.payloads import drop_absent
from tests.schemas import Schema, read_schemas, validator_of
from tests.vectors.reader import read_vectors
from tests.vectors.test_schemas import BLANK, SPEC, as_sent, beyond, is_ok, levels

Asked = list[tuple[dict[str, Any], bool]]  # requests as they are asked, and whether they pass
# A text of 20 MB is one letter over and over in a vector, which is no address whatever its length.
LONG = ("sora.strict.json image_url_limit", "sora.strict.json without mode image_url_limit")
FAMILIES = sorted({vector.family for vector in read_vectors()})


def asked_of(family: str, *, strict: bool) -> Asked:
    """What the vectors ask a family's schema."""
    return [
        (drop_absent(as_sent(vector), BLANK), is_ok(vector, strict=strict))
        for vector in read_vectors()
        if vector.family == family and vector.expect["model"] and strict in levels(vector)
        if not beyond(vector, strict=strict)
    ]


def conditions(whole: Schema) -> Iterator[tuple[str, Any, str | int]]:
    """Each condition with a name, and each of requests without a mode: what it is called, and where it stands."""
    definitions = whole["$defs"]
    homes = [one["$defs"] for one in definitions.values() if "$defs" in one] or [definitions]
    for name in homes[0]:
        if (
            name.islower()
        ):  # else it is a kind of request in a strict file, whose conditions stand beside it
            yield name, homes[0], name
    for title, one in definitions.items():
        if title.endswith("Auto"):
            every = one["allOf"] if "$ref" in one else one["dependentSchemas"]["model"]["allOf"]
            for index, schema in enumerate(every):
                if "$ref" in schema:
                    yield f"without mode {schema['$ref'].rpartition('/')[2]}", every, index


def deciding_nothing(name: str, whole: Schema) -> set[str]:
    """Give what a family's strict schema asks of modes that no model has, by its `gaps`; a new model may have one."""
    family = next(f for f in load_contract(SPEC).families if f.name == name)
    gaps = [gap for gap in family.gaps if not gap.disputed_by]
    nobody = {
        variant.mode
        for variant in family.variants
        if all(
            any(scope.concerns(variant, gap) for gap in gaps if variant.mode in gap.modes)
            for scope in scopes(family)
        )
    }
    return {f"{mode}_unread" for mode in nobody} & whole["$defs"].keys()


@pytest.mark.parametrize("ending", [".json", ".strict.json"])
@pytest.mark.parametrize("family", FAMILIES)
def test_every_condition_decides(
    family: str, ending: str, record_property: Callable[..., None]
) -> None:
    """Without any one of a family's conditions, a schema gives a vector another outcome, but for those listed."""
    files = {name: one for name, one in read_schemas().items() if name.startswith(f"{family}.")}
    file = family + ending
    asked = asked_of(family, strict=ending == ".strict.json")
    assert not is_noticed(file, files, asked)
    tried, idle = 0, set()
    for name, holder, place in list(conditions(files[file])):
        tried += 1
        condition, holder[place] = holder[place], {}
        if not is_noticed(file, files, asked):
            idle.add(f"{file} {name}")
        holder[place] = condition
    record_property("counted", ("conditions of schemas, each missed", tried - len(idle)))
    record_property("counted", ("conditions of schemas, idle", len(idle)))
    spared = {name for name in idle if any(one in name for one in LONG)}
    assert idle - spared == {f"{file} {name}" for name in deciding_nothing(family, files[file])}


def is_noticed(file: str, files: dict[str, Schema], asked: Asked) -> bool:
    """Whether a schema gives a request another outcome than its vector has."""
    is_valid = validator_of(file, files).is_valid
    return any(is_valid(request) != expected for request, expected in asked)
