"""The mapping file: which names of a published list mean which of ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, ValidationError

from .. import ir
from ..catalog.authored import Authored
from ..catalog.diagnose import diagnose
from ..catalog.load import Document, load_file
from ..errors import CatalogError, Diagnostic, closest


class ModelMap(Authored):
    """One model of theirs: the request's properties that mean it here."""

    model: str
    mode: str | None = Field(
        default=None, description="One mode; left out: any that takes a value."
    )
    also: dict[str, str] = Field(
        default={}, description="Further properties that pick it, such as `model_name`."
    )


class Mapping(Authored):
    """Which names of a published list mean which of ours."""

    list_: str = Field(
        default="", alias="list", description="The member with the list; left out: the file is it."
    )
    id: str = Field(default="id", description="The member of a model with its id.")
    models: dict[str, ModelMap] = Field(description="By their id, what it is here.")
    values: dict[str, str] = Field(description="By their member with a list of values, our field.")


def read_mapping(path: Path, contract: ir.Contract) -> Mapping:
    """Read a mapping file.

    Raises:
        CatalogError: with every finding, located.
    """
    document = load_file(path, path.name)
    try:
        mapping = Mapping.model_validate(document.data)
    except ValidationError as error:
        raise CatalogError(diagnose(error, document, Mapping)) from None
    problems = [*_unknown(mapping, contract, document)]
    if problems:
        raise CatalogError(problems)
    return mapping


def _unknown(mapping: Mapping, contract: ir.Contract, document: Document) -> Iterator[Diagnostic]:
    """What it names that the catalog does not have."""
    models = {model.id: model for model in contract.models}
    families = {family.name: family for family in contract.families}
    fields = {field.name for family in contract.families for field in family.fields}
    for name, one in mapping.models.items():
        model = models.get(one.model)
        if model is None:
            message, advice = f"`{one.model}` is no model of the catalog", closest(
                one.model, models
            )
            at = document.at(("models", name, "model"))
            yield Diagnostic(at, "unknown-model", message, advice)
            continue
        modes = [variant.mode for variant in families[model.family].variants]
        if one.mode is not None and one.mode not in modes:
            message, advice = f"`{one.model}` has no mode `{one.mode}`", closest(one.mode, modes)
            at = document.at(("models", name, "mode"))
            yield Diagnostic(at, "unknown-mode", message, advice)
    for member, field in mapping.values.items():
        if field not in fields:
            message, advice = f"`{field}` is no field of the catalog", closest(field, fields)
            yield Diagnostic(document.at(("values", member)), "unknown-field", message, advice)
