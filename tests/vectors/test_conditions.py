"""Whatever condition is taken out of a schema, a vector notices."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema_rs
import pytest

from tests.openapi.payloads import drop_absent
from tests.vectors.reader import read_vectors
from tests.vectors.test_schemas import BLANK, GENERATED, as_sent, beyond, is_ok, levels

Asked = list[tuple[dict[str, Any], bool]]  # requests as they are asked, and whether they pass
Schema = dict[str, Any]
FAMILIES = sorted({vector.family for vector in read_vectors()})
# Conditions that decide nothing, each with the reason.
UNREAD = "it needs no material, and `t2v_unread` refuses all that it leaves unused"
NOBODY = "no model of the family has the mode, which its `gap` says; a new one may have it"
IDLE = {
    "strict/grok t2v_fits": UNREAD,
    "strict/hailuo t2v_fits": UNREAD,
    "strict/happyhorse t2v_fits": UNREAD,
    "strict/seedance t2v_fits": UNREAD,
    "strict/sora t2v_fits": UNREAD,
    "strict/veo t2v_fits": UNREAD,
    "strict/vidu t2v_fits": UNREAD,
    "strict/happyhorse end_image_url_given": NOBODY,
    "strict/happyhorse i2v_first_last_fits": NOBODY,
    "strict/happyhorse i2v_first_last_unread": NOBODY,
    "strict/happyhorse reference_images_unread": NOBODY,
    "strict/happyhorse reference_material_unread": NOBODY,
    "strict/seedance audio_urls_given": "the mode needs a picture, a video or sound: where there is "
    "neither of the first two there is sound, or nothing at all is the error",
    "strict/seedance duration_sign_minus_1": "each model without such a length has a limit that refuses it, "
    "too; a new one may have none",
    "strict/seedance without mode duration_sign_minus_1": "each model without such a length has a limit "
    "that refuses it, too; a new one may have none",
    "strict/seedance reference_material_fits": "who gives none of its material makes a video from "
    "text, and each model that has this mode has that one, too",
}


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
    [home] = [one["$defs"] for one in whole["$defs"].values() if "$defs" in one]
    for name in home:
        yield name, home, name
    for title, one in whole["$defs"].items():
        if title.endswith("Auto"):
            _, *common = (every := one["dependentSchemas"]["model"]["allOf"])
            for index, schema in enumerate(common, 1):
                yield f"without mode {schema['$ref'].rpartition('/')[2]}", every, index


@pytest.mark.parametrize("level", ["", "strict/"])
@pytest.mark.parametrize("family", FAMILIES)
def test_every_condition_decides(
    family: str, level: str, record_property: Callable[..., None]
) -> None:
    """Without any one of a family's conditions, a schema gives a vector another outcome, but for those listed."""
    whole = json.loads((GENERATED / f"schemas/{level}{family}.json").read_bytes())
    asked = asked_of(family, strict=bool(level))
    assert not is_noticed(whole, asked)
    tried, idle = 0, set()
    for name, holder, place in list(conditions(whole)):
        tried += 1
        condition, holder[place] = holder[place], {}
        if not is_noticed(whole, asked):
            idle.add(f"{level}{family} {name}")
        holder[place] = condition
    record_property("counted", ("conditions of schemas, each missed", tried - len(idle)))
    record_property("counted", ("conditions of schemas, idle", len(idle)))
    assert idle == {name for name in IDLE if name.startswith(f"{level}{family} ")}


def is_noticed(schema: Schema, asked: Asked) -> bool:
    """Whether a schema gives a request another outcome than its vector has."""
    is_valid = jsonschema_rs.Draft202012Validator(schema).is_valid
    return any(is_valid(request) != expected for request, expected in asked)
