"""The catalog with limits, rules and standings that the real one has no use for yet, rendered as another package."""

import dataclasses
import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, cast

from callsheet import ir
from callsheet.render.renderer import Renderer
from callsheet.targets.python.data import plan_data
from callsheet.targets.python.package import plan_package

ROOT = Path(__file__).parents[2]
SAID = ir.Provenance("contract", "page", "§4")
PUBLISHED = ir.Provenance("provider", "page", "§4", confidence="published")
WORDS = ir.Text((("en", "Write {prompt} or {nothing}."), ("zh-Hant", "請寫 {prompt}。")))
PACKAGE = "strictgate"


def limits() -> tuple[ir.Limit, ...]:
    """One limit of every kind."""
    return (
        ir.Limit(field="prompt", min_length=3, max_length=10, provenance=SAID),
        ir.Limit(field="user", pattern="[a-z]+-[0-9]+", provenance=SAID),
        ir.Limit(field="reference_images", min_items=2, max_items=3, provenance=SAID),
        ir.Limit(field="duration", minimum=4, maximum=8, provenance=SAID),
        ir.Limit(field="fps", minimum=24, provenance=PUBLISHED),
        ir.Limit(field="seed", maximum=9, models=("veo3",), provenance=PUBLISHED),
        ir.Limit(field="quality", values=("low", "high"), provenance=PUBLISHED),
        ir.Limit(field="n", values=(1, 2), provenance=SAID),
    )


def rules() -> tuple[ir.Rule, ...]:
    """Rules that require and forbid."""
    size = ir.Condition("size", given=True)
    tall = ir.Condition("aspect_ratio", is_one_of=("9:16",))
    return (
        ir.Rule(name="no_both", when=(size,), forbid=("resolution",), text=WORDS, provenance=SAID),
        ir.Rule(name="tall", when=(tall,), require=("quality",), text=WORDS, provenance=PUBLISHED),
    )


def ends() -> tuple[ir.Lifecycle, ...]:
    """Something of every kind that is going, and that is gone."""
    gone: list[tuple[str, str, ir.Scalar | None]] = [
        ("mode", "i2v", None),
        ("field", "external_task_id", None),
        ("field", "function_mode", None),
        ("alias", "image", None),
        ("alias", "input_reference", None),
        ("value", "quality", "low"),
        ("value", "aspect_ratio", "1:1"),
        ("model", "veo3-fast", None),
        ("mode", "i2v_first_last", None),
    ]
    statuses: tuple[Literal["deprecated", "announced", "retired"], ...] = (
        "deprecated",
        "announced",
        "retired",
    )
    return tuple(
        ir.Lifecycle(
            kind=cast("Any", kind),
            name=name,
            value=value,
            status=statuses[index % 3],
            code="deprecated",
            as_of="2026-01-31",
            note=statuses[index % 3] == "announced" or kind == "model",
            disputed_by=(ir.OtherEnd(provenance=PUBLISHED),) if kind == "model" else (),
            instead="new_name" if index == 3 else "",
            provenance=PUBLISHED,
        )
        for index, (kind, name, value) in enumerate(gone)
    )


def stricter(contract: ir.Contract) -> ir.Contract:
    """The Contract with all that laid on one family, in place of what it had."""
    standings: dict[str, ir.Standing] = {"size": "used", "width": "refused", "height": "ignored"}

    def field(one: ir.Field) -> ir.Field:
        return dataclasses.replace(one, standing=standings.get(one.name, one.standing))

    def family(one: ir.Family) -> ir.Family:
        if one.name != "veo":
            return one
        variants = tuple(
            dataclasses.replace(v, fields=tuple(map(field, v.fields))) for v in one.variants
        )
        fields = tuple(map(field, one.fields))
        return dataclasses.replace(
            one,
            fields=fields,
            variants=variants,
            limits=limits(),
            rules=rules(),
            lifecycle=ends(),
        )

    return dataclasses.replace(
        contract,
        api=dataclasses.replace(contract.api, package=PACKAGE),
        families=tuple(map(family, contract.families)),
    )


def render(contract: ir.Contract, folder: Path) -> ModuleType:
    """The package of that Contract, rendered into a folder and imported."""
    renderer = Renderer(ROOT / "templates")
    for row in renderer.expand((*plan_package(contract), *plan_data(contract))):
        if row.path.startswith(f"python/{PACKAGE}/"):
            path = folder / row.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(renderer.render(row))
    sys.path.insert(0, str(folder / "python"))
    try:
        return importlib.import_module(PACKAGE)
    finally:
        sys.path.pop(0)
