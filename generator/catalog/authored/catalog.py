"""The whole catalog: which file is read as which type, and everything read together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from ...errors import CatalogError, Diagnostic, Position, closest
from ..diagnose import FORMS, diagnose
from ..load import Document
from .api import ApiFile
from .base import NAME, Authored
from .dialects import DialectsFile
from .facts import FactsFile
from .families import FamilyFile
from .fields import FieldsFile
from .issues import IssuesFile
from .modes import ModesFile
from .rules import RulesFile
from .schemas import SchemasFile
from .sources import SourcesFile
from .vectors import VectorsFile

FILE_TYPES: dict[str, type[Authored]] = {
    "api.yaml": ApiFile,
    "fields.yaml": FieldsFile,
    "modes.yaml": ModesFile,
    "schemas.yaml": SchemasFile,
    "issues.yaml": IssuesFile,
    "rules.yaml": RulesFile,
    "sources.yaml": SourcesFile,
    "dialects.yaml": DialectsFile,
    "families/*.yaml": FamilyFile,
    "facts/*.yaml": FactsFile,
    "vectors/*.yaml": VectorsFile,
}
# What a file of a folder is about.
FOLDERS = {"families/*.yaml": "family", "facts/*.yaml": "facts", "vectors/*.yaml": "vectors"}
OPTIONAL = frozenset({"dialects.yaml", "rules.yaml", "facts/*.yaml", "vectors/*.yaml"})


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything authored, with the documents it came from for positions."""

    api: ApiFile
    fields: FieldsFile
    modes: ModesFile
    schemas: SchemasFile
    issues: IssuesFile
    sources: SourcesFile
    families: dict[str, FamilyFile]
    documents: dict[str, Document]
    dialects: DialectsFile | None = None
    rules: RulesFile | None = None
    facts: dict[str, FactsFile] = field(default_factory=dict[str, FactsFile])
    vectors: dict[str, VectorsFile] = field(default_factory=dict[str, VectorsFile])

    @property
    def files(self) -> dict[str, Authored]:
        """What each file says, by its name."""
        shared: dict[str, Authored] = {
            "api.yaml": self.api,
            "fields.yaml": self.fields,
            "modes.yaml": self.modes,
            "schemas.yaml": self.schemas,
            "issues.yaml": self.issues,
            "sources.yaml": self.sources,
        }
        if self.dialects is not None:
            shared["dialects.yaml"] = self.dialects
        if self.rules is not None:
            shared["rules.yaml"] = self.rules
        folders: dict[str, Mapping[str, Authored]] = {
            "families": self.families,
            "facts": self.facts,
            "vectors": self.vectors,
        }
        return shared | {
            f"{k}/{n}.yaml": f for k, files in folders.items() for n, f in files.items()
        }


def read_authored(documents: tuple[Document, ...]) -> Catalog:
    """Read every document as the type its name calls for.

    Raises:
        CatalogError: with every finding of every file.
    """
    problems: list[Diagnostic] = []
    read: dict[str, Any] = {}
    for document in documents:
        kind = _kind(document.name)
        if kind is None:
            problems.append(_unknown_file(document))
            continue
        try:
            context = {"family": _stem(document.name)} if kind is FamilyFile else None
            read[document.name] = kind.model_validate(document.data, context=context)
        except ValidationError as error:
            problems += diagnose(error, document, kind)
    for name, kind in FILE_TYPES.items():
        if name not in OPTIONAL and not any(_kind(d.name) is kind for d in documents):
            message = "the catalog has no such file"
            problems.append(Diagnostic(Position(name), "missing-file", message, "add it"))
    if problems:
        raise CatalogError(problems)
    families = {_stem(name): value for name, value in read.items() if isinstance(value, FamilyFile)}
    return Catalog(
        api=read["api.yaml"],
        fields=read["fields.yaml"],
        modes=read["modes.yaml"],
        schemas=read["schemas.yaml"],
        issues=read["issues.yaml"],
        sources=read["sources.yaml"],
        families=families,
        documents={d.name: d for d in documents},
        dialects=read.get("dialects.yaml"),
        rules=read.get("rules.yaml"),
        facts={_stem(name): value for name, value in read.items() if isinstance(value, FactsFile)},
        vectors={_stem(n): value for n, value in read.items() if isinstance(value, VectorsFile)},
    )


def _kind(name: str) -> type[Authored] | None:
    folder, _, base = name.rpartition("/")
    if f"{folder}/*.yaml" in FOLDERS:
        is_name = base.endswith(".yaml") and re.fullmatch(NAME, _stem(name))
        return FILE_TYPES[f"{folder}/*.yaml"] if is_name else None
    return FILE_TYPES.get(name)


def _unknown_file(document: Document) -> Diagnostic:
    message = "no file of a catalog has this name"
    if document.name.startswith("families/"):
        help_ = f"a family's file is `families/NAME.yaml`; NAME is {FORMS[NAME]}"
    else:
        help_ = closest(document.name, FILE_TYPES)
    return Diagnostic(Position(document.name), "unknown-file", message, help_)


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")
