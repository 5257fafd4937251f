"""The published list: models with their members, in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from typing import Any, NoReturn

from ..errors import CatalogError, Diagnostic, Position, quoted
from .mapping import Mapping

Row = dict[str, Any]


def read_list(path: Path, mapping: Mapping) -> tuple[Row, ...]:
    """The models of a published list.

    Raises:
        CatalogError: when the file has no such list, or a value that is none.
    """
    data = _read(path)
    found = data.get(mapping.list_) if mapping.list_ and isinstance(data, dict) else data
    rows = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
    if not rows or not all(isinstance(row.get(mapping.id), str) for row in rows):
        where = f"under {quoted(mapping.list_)}" if mapping.list_ else "in it"
        message = f"there is no list of objects with a text {quoted(mapping.id)} {where}"
        raise CatalogError([_bad(path, message, "set `list:` and `id:` of the mapping")])
    problems = [*_wrong(path, rows, mapping)]
    if problems:
        raise CatalogError(problems)
    return tuple(rows)


def _read(path: Path) -> Any:
    advice = "name a list of models in JSON"
    try:
        return json.loads(path.read_bytes(), parse_constant=_refuse)
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or type(error).__name__}"
        raise CatalogError([_bad(path, message, advice)]) from None
    except json.JSONDecodeError as error:
        at = Position(str(path), error.lineno, error.colno)
        message = f"the file is not JSON: {error.msg}"
        raise CatalogError([Diagnostic(at, "bad-list", message, advice)]) from None
    except (ValueError, RecursionError) as error:
        message = f"the file is not JSON: {error}"
        raise CatalogError([_bad(path, message, advice)]) from None


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number of JSON")


def _wrong(path: Path, rows: list[Row], mapping: Mapping) -> Iterator[Diagnostic]:
    """Ids that stand twice, members that no model has, and values of the wrong kind."""
    ids = [row[mapping.id] for row in rows]
    for id_ in dict.fromkeys(ids):
        if ids.count(id_) > 1:
            yield _bad(path, f"{quoted(id_)} stands there {ids.count(id_)} times", "keep one")
    for row in rows:
        for member in {**mapping.values, **mapping.modes}:
            listed = row.get(member, [])
            is_list = isinstance(listed, list)
            if not is_list or not all(map(_is_value, listed)):
                message = f"{quoted(member)} of {quoted(row[mapping.id])} is no list of values"
                yield _bad(path, message, "such as [5, 10] or [720p]")
        for member in mapping.takes:
            if not isinstance(row.get(member, False), bool):
                message = f"{quoted(member)} of {quoted(row[mapping.id])} is not true or false"
                yield _bad(path, message, "name a member with a list under `values:`")


def _is_value(item: object) -> bool:
    return isinstance(item, str | int) or (isinstance(item, float) and isfinite(item))


def _bad(path: Path, message: str, advice: str) -> Diagnostic:
    return Diagnostic(Position(str(path)), "bad-list", message, advice)
