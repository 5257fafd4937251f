"""Plain data as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class OneLine:
    """A JSON value that is kept on one line, so that adding it adds one line; `tight` without spaces."""

    value: object
    tight: bool = False


INVISIBLE = re.compile(
    "[<\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def to_json(value: object, step: int = 2) -> str:
    """A value as JSON: `OneLine` values flat, what could mislead a reader or a page escaped.

    Args:
        value: The value.
        step: The spaces by which a level is indented; in large deep files they are a good part of all there is.
    """
    return INVISIBLE.sub(_json_escape, _json(value, "", " " * step))


def _json_escape(found: re.Match[str]) -> str:
    return "\\u003c" if found[0] == "<" else json.dumps(found[0])[1:-1]


def _json(value: object, pad: str, step: str) -> str:
    if isinstance(value, OneLine):
        separators = (",", ":") if value.tight else (", ", ": ")
        return json.dumps(plain(value.value), ensure_ascii=False, separators=separators)
    inner = pad + step
    if isinstance(value, Mapping) and value:
        rows = [
            f"{inner}{json.dumps(str(k), ensure_ascii=False)}: {_json(v, inner, step)}"
            for k, v in value.items()
        ]
        return "{\n" + ",\n".join(rows) + f"\n{pad}}}"
    if isinstance(value, list | tuple) and value:
        return "[\n" + ",\n".join(f"{inner}{_json(v, inner, step)}" for v in value) + f"\n{pad}]"
    return json.dumps(plain(value), ensure_ascii=False, allow_nan=False)


def plain(value: object) -> Any:
    """A value as dicts and lists, which every writer knows."""
    if isinstance(value, OneLine):
        return plain(value.value)
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [plain(v) for v in value]
    return value
