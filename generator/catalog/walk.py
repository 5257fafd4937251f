"""Everything authored inside something authored, with its path."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from . import authored as a
from .load import DataPath


def authored_in(value: object, path: DataPath = ()) -> Iterator[tuple[DataPath, object]]:
    """Every authored object and every text inside something authored, with its path."""
    if isinstance(value, a.Words):
        yield path, value
    elif isinstance(value, BaseModel):
        yield path, value
        for name, info in type(value).model_fields.items():
            yield from authored_in(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from authored_in(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from authored_in(item, (*path, index))
