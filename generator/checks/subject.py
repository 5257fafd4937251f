"""What every check asks of the catalog, and how it says what it finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..catalog import authored as a
from ..catalog.claims import Ground
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily
from ..errors import Diagnostic, Position, closest, quoted


@dataclass(frozen=True, slots=True)
class Subject:
    """The catalog, and what every check asks of it."""

    catalog: a.Catalog
    families: tuple[MergedFamily, ...]

    @property
    def ground(self) -> Ground:
        """What claims stand on."""
        return Ground.of(self.catalog)

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


def known_schema(
    s: Subject, file: str, path: DataPath, name: str, schemas: Mapping[str, object]
) -> Iterator[Diagnostic]:
    """A finding unless a schema stands in schemas.yaml."""
    if name not in schemas:
        message = f"{quoted(name)} is not a schema of schemas.yaml"
        yield s.problem(file, path, "unknown-schema", message, closest(name, schemas))
