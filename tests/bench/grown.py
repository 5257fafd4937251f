"""A synthetic catalog: the real one with more families, each as large as a real one, and its package."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from callsheet import ir
from callsheet.render.renderer import Renderer
from callsheet.targets.python.data import plan_data
from callsheet.targets.python.package import plan_package

TEMPLATES = Path(__file__).parents[2] / "templates"


def grown(contract: ir.Contract, times: int) -> ir.Contract:
    """The Contract with each family so many times, under names and with model ids of its own."""
    families = [renamed(family, number) for number in range(times) for family in contract.families]
    return replace(contract, families=tuple(families))


def renamed(family: ir.Family, number: int) -> ir.Family:
    """A family under another name; the first of all keeps its own."""
    if number == 0:
        return family
    names = {model.id: f"{model.id}-{number}" for model in family.models}
    names[family.name] = f"{family.name}_{number}"
    found: ir.Family = _renamed(family, names)
    elsewhere = tuple((f"{id_}-{number}", here) for id_, here in found.elsewhere)
    return replace(found, elsewhere=elsewhere)


def _renamed(part: Any, names: dict[str, str]) -> Any:
    if isinstance(part, str):
        return names.get(part, part)
    if isinstance(part, tuple):
        return tuple(_renamed(item, names) for item in part)
    if is_dataclass(part) and not isinstance(part, type):
        return replace(
            part, **{f.name: _renamed(getattr(part, f.name), names) for f in fields(part)}
        )
    return part


def write_package(contract: ir.Contract, folder: Path) -> Path:
    """Render the package, without its client, into a folder; what to put on the path."""
    renderer = Renderer(TEMPLATES)
    for row in renderer.expand((*plan_package(contract), *plan_data(contract))):
        if row.path.startswith(f"python/{contract.api.package}/"):
            path = folder / row.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(renderer.render(row))
    return folder / "python"
