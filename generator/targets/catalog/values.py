"""Small values of catalog.json."""

from __future__ import annotations

from collections.abc import Mapping

from ... import ir
from ...render.data import OneLine

Data = Mapping[str, object]


def said(**values: object) -> dict[str, object]:
    """Without what says nothing: false, empty, none. A number 0 says something."""
    return {
        key: value
        for key, value in values.items()
        if value is not None and value is not False and value not in ("", (), [], {})
    }


def localized(words: ir.Text) -> OneLine:
    """A text by locale."""
    return OneLine(dict(words.by_locale))


def claim(provenance: ir.Provenance) -> dict[str, object]:
    """Who says so."""
    return said(
        authority=provenance.authority,
        source=provenance.source,
        place=provenance.place,
        confidence=provenance.confidence,
        reason=provenance.reason,
    )


def claim_line(provenance: ir.Provenance) -> OneLine:
    """Who says so, on a line of its own."""
    return OneLine(claim(provenance))
