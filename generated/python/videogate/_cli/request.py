"""A request from a JSON file and from flags."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

import click

from .._data.index import JSON_TYPES
from .program import Flag


def read_json(file: str) -> str:
    """The text of a file; `-` is the standard input. Raises `click.UsageError`."""
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{file} cannot be read: {error}") from error


def read_request(file: str) -> dict[str, Any]:
    """The JSON object of a file. Raises `click.UsageError`."""
    try:
        found: object = json.loads(read_json(file))
    except (ValueError, RecursionError) as error:
        raise click.UsageError(f"{file} is no JSON: {error}") from error
    if not isinstance(found, dict):
        raise click.UsageError(f"{file} holds no JSON object")
    return cast("dict[str, Any]", found)


def from_flags(
    flags: Iterable[Flag], given: Mapping[str, object], pairs: Iterable[str]
) -> dict[str, object]:
    """What flags and `NAME=VALUE` pairs say. Raises `click.UsageError`."""
    request: dict[str, object] = {}
    for flag in flags:
        value = given.get(flag.name)
        if isinstance(value, tuple):
            items = cast("tuple[str, ...]", value)
            if items:
                request[flag.name] = _listed(flag, items)
        elif isinstance(value, str):
            request[flag.name] = _value(flag.kind, value)
    for pair in pairs:
        name, sign, text = pair.partition("=")
        if not (name and sign):
            raise click.UsageError(f"--set takes NAME=VALUE, not {pair!r}")
        request[name] = _value("any", text)
    return request


def _listed(flag: Flag, items: tuple[str, ...]) -> object:
    """Items given one by one, or a whole list as JSON."""
    if len(items) == 1 and items[0].lstrip().startswith("["):
        return _json(items[0])
    return [_value(flag.kind, item) for item in items]


def _value(kind: str, text: str) -> object:
    """The value that a flag's text stands for; `@FILE` is a file on this machine."""
    if kind in ("url", "any") and text.startswith("@"):
        return Path(text[1:])
    type_ = JSON_TYPES[kind]
    may_open = not type_ or type_ == "object"  # and else be text
    is_structure = text.lstrip().startswith(("{", "["))
    return text if type_ == "string" or (may_open and not is_structure) else _json(text)


def _json(text: str) -> object:
    """The value of a JSON text; a text that is none stays text, and the check says what is wrong with it."""
    try:
        return cast("object", json.loads(text))
    except (ValueError, RecursionError):
        return text
