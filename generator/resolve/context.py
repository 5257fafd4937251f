"""What every part of resolving asks: texts in every locale, who says a thing, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args

from .. import ir
from ..bounds.kinds import KINDS, TABLE
from ..bounds.row import hold
from ..catalog import authored as a
from ..catalog.claims import Ground
from ..catalog.load import DataPath

hold(TABLE, KINDS, "`ScalarKind`", get_args(a.ScalarKind))


class Context:
    """The catalog, and what every part of resolving asks of it."""

    def __init__(self, catalog: a.Catalog) -> None:
        self.catalog = catalog
        self.ground = Ground.of(catalog)
        self.locales = tuple(catalog.api.locales)

    def text(self, words: Mapping[str, str]) -> ir.Text:
        """A text in every locale of the API."""
        return ir.Text(tuple((locale, words[locale].strip()) for locale in self.locales))

    def label(self, words: Mapping[str, str] | None, fallback: str) -> ir.Text:
        """A text, or the same word in every locale where there is none."""
        return (
            self.text(words) if words else ir.Text(tuple((loc, fallback) for loc in self.locales))
        )

    def provenance(self, *claims: a.Claim | None) -> ir.Provenance:
        """Who says so: the first claim with what its source and facts say for it, then those that enclose it.

        The checks hold that one of them names an authority.
        """
        known = [self.ground.whole(c) for c in claims if c is not None]
        authority: ir.Authority = next(c.authority for c in known if c.authority)
        cited = (_first(c.source for c in known) or "").split(" ", 1)
        reason = _first(c.reason for c in known) or "" if authority == "decision" else ""
        return ir.Provenance(
            authority=authority,
            source=cited[0],
            place=cited[1] if len(cited) > 1 else "",
            confidence=_first(c.confidence for c in known) or "",
            reason=reason.strip(),
        )

    def others(self, claims: Iterable[a.Claim]) -> tuple[ir.Provenance, ...]:
        """Who disputes a statement."""
        return tuple(self.provenance(claim) for claim in claims)

    def place(self, file: str, path: DataPath, *, key: bool = False) -> ir.Place:
        """Where something stands in a file."""
        at = self.catalog.documents[file].at(path, key=key)
        return ir.Place(at.file, at.line, at.column, at.excerpt)


def place_of(name: str, fields: Mapping[str, ir.Field]) -> tuple[str, tuple[str, ...], str]:
    """A dotted name as a field, the path inside it, and the kind of what stands there."""
    field, *path = name.split(".")
    return field, tuple(path), "any" if path else fields[field].type.kind


def scalar(value: str, kind: str) -> ir.Scalar:
    """A vocabulary item as the field's type reads it; inside an object as JSON reads it."""
    read = KINDS[kind].read
    if read is not None:
        return read(value)
    found = a.json_value(value)
    return found if isinstance(found, bool | int | float | str) else str(value)


def _first(values: Iterable[str | None]) -> str | None:
    return next((v for v in values if v), None)
