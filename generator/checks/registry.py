"""Checks: is the catalog consistent? One small function per rule, each with a stable code; all speak at once.

The rules stand in the modules named `…_checks`, which register them here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from ..catalog import authored as a
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily, merge_families
from ..errors import CatalogError, Diagnostic, Position, closest, quoted


@dataclass(frozen=True, slots=True)
class Subject:
    """The catalog, and what every check asks of it."""

    catalog: a.Catalog
    families: tuple[MergedFamily, ...]

    def at(self, file: str, path: DataPath, *, key: bool = False) -> Position:
        """Where something stands."""
        return self.catalog.documents[file].at(path, key=key)

    def problem(
        self,
        file: str,
        path: DataPath,
        code: str,
        message: str,
        advice: str = "",
        *,
        key: bool = False,
    ) -> Diagnostic:
        """One finding at a place of a file."""
        return Diagnostic(self.at(file, path, key=key), code, message, advice)


Check = Callable[[Subject], Iterable[Diagnostic]]
CHECKS: list[Check] = []


def check(function: Check) -> Check:
    """Register one check."""
    CHECKS.append(function)
    return function


def check_catalog(catalog: a.Catalog) -> None:
    """Run every check.

    Raises:
        CatalogError: with every finding.
    """
    subject = Subject(catalog, merge_families(catalog))
    problems = [problem for function in CHECKS for problem in function(subject)]
    if problems:
        raise CatalogError(problems)


def said_in(value: object, path: DataPath = ()) -> Iterator[tuple[DataPath, object]]:
    """Every authored object and every text inside something authored, with its path."""
    if isinstance(value, a.Words):
        yield path, value
    elif isinstance(value, BaseModel):
        yield path, value
        for name, info in type(value).model_fields.items():
            yield from said_in(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from said_in(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from said_in(item, (*path, index))


def known_schema(
    s: Subject, file: str, path: DataPath, name: str, schemas: Mapping[str, object]
) -> Iterator[Diagnostic]:
    """A finding unless a schema stands in schemas.yaml."""
    if name not in schemas:
        message = f"{quoted(name)} is not a schema of schemas.yaml"
        yield s.problem(file, path, "unknown-schema", message, closest(name, schemas))
