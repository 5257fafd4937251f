"""The mapping file: which names of a published list mean which of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from .. import ir
from ..catalog.authored import Authored
from ..catalog.diagnose import diagnose
from ..catalog.load import DataPath, Document, load_file
from ..errors import CatalogError, Diagnostic, closest, quoted


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
    values: dict[str, str] = Field(
        default={}, description="By their member with a list of values, our field."
    )
    takes: dict[str, str] = Field(
        default={}, description="By their member that is true or false, the field that it is about."
    )
    modes: dict[str, dict[str, str]] = Field(
        default={}, description="By their member with a list of words, our mode for each word."
    )

    @property
    def members(self) -> frozenset[str]:
        """The members that are compared."""
        return frozenset((*self.values, *self.takes, *self.modes))


@dataclass(frozen=True, slots=True)
class MappingFile:
    """A mapping, with the file that it came from."""

    mapping: Mapping
    document: Document

    def check_members(self, rows: Iterable[dict[str, Any]]) -> None:
        """Hold the members that it names against those of a list: of one that no model has, nothing is compared.

        Raises:
            CatalogError: with each member that no model of the list has.
        """
        known = {member for row in rows for member in row}
        problems = [
            _unknown(self.document, (part, name), "member", name, known, "no model has it")
            for part in ("values", "takes", "modes")
            for name in getattr(self.mapping, part)
            if name not in known
        ]
        if problems:
            raise CatalogError(problems)


def read_mapping(path: Path, contract: ir.Contract) -> MappingFile:
    """Read a mapping file.

    Raises:
        CatalogError: with every finding, located.
    """
    document = load_file(path, str(path))
    try:
        mapping = Mapping.model_validate(document.data)
    except ValidationError as error:
        raise CatalogError(diagnose(error, document, Mapping)) from None
    problems = [*_models(mapping, contract, document), *_names(mapping, contract, document)]
    if problems:
        raise CatalogError(problems)
    return MappingFile(mapping, document)


def _models(mapping: Mapping, contract: ir.Contract, document: Document) -> Iterator[Diagnostic]:
    """What the catalog does not have of the models, and of what picks them."""
    models = {model.id: model.family for model in contract.models}
    families = {family.name: family for family in contract.families}
    for name, one in mapping.models.items():
        at = ("models", name)
        if one.model not in models:
            yield _unknown(document, (*at, "model"), "model", one.model, models)
            continue
        family = families[models[one.model]]
        modes = [variant.mode for variant in family.variants]
        if one.mode is not None and one.mode not in modes:
            yield _unknown(document, (*at, "mode"), "mode", one.mode, modes, f"of `{one.model}`")
        fields = {field.name: field for field in family.fields}
        for key, value in one.also.items():
            place = (*at, "also", key)
            if key not in fields:
                yield _unknown(document, place, "field", key, fields, f"of `{one.model}`")
                continue
            values = [str(choice) for choice in fields[key].type.values]
            if not fields[key].type.is_open and value not in values:
                yield _unknown(document, place, "value", value, values, f"of `{key}`")


def _names(mapping: Mapping, contract: ir.Contract, document: Document) -> Iterator[Diagnostic]:
    """The fields and modes of members that the catalog does not have."""
    fields = {field.name for family in contract.families for field in family.fields}
    modes = {variant.mode for variant in contract.variants}
    for part, named in (("values", mapping.values), ("takes", mapping.takes)):
        for member, field in named.items():
            if field not in fields:
                yield _unknown(document, (part, member), "field", field, fields)
    for member, words in mapping.modes.items():
        for word, mode in words.items():
            if mode not in modes:
                yield _unknown(document, ("modes", member, word), "mode", mode, modes)


def _unknown(
    document: Document,
    path: DataPath,
    what: str,
    name: str,
    known: Iterable[str],
    whose: str = "of the catalog",
) -> Diagnostic:
    message = f"{quoted(name)} is no {what} {whose}"
    if what == "member":
        message = f"{quoted(name)} is no member of the list: {whose}"
    at = document.at(path, key=path[-1] == name)
    return Diagnostic(at, f"unknown-{what}", message, closest(name, known))
