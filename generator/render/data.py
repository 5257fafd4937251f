"""Plain data as JSON and YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from .python import WIDTH


@dataclass(frozen=True, slots=True)
class OneLine:
    """A JSON value that is kept on one line, so that adding it adds one line."""

    value: object


INVISIBLE = re.compile(
    "[<\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def to_json(value: object) -> str:
    """A value as JSON: two spaces, `OneLine` values flat, what could mislead a reader or a page escaped."""
    return INVISIBLE.sub(_json_escape, _json(value, ""))


def _json_escape(found: re.Match[str]) -> str:
    return "\\u003c" if found[0] == "<" else json.dumps(found[0])[1:-1]


def _json(value: object, pad: str) -> str:
    if isinstance(value, OneLine):
        return json.dumps(plain(value.value), ensure_ascii=False)
    inner = pad + "  "
    if isinstance(value, Mapping) and value:
        rows = [
            f"{inner}{json.dumps(str(k), ensure_ascii=False)}: {_json(v, inner)}"
            for k, v in value.items()
        ]
        return "{\n" + ",\n".join(rows) + f"\n{pad}}}"
    if isinstance(value, list | tuple) and value:
        return "[\n" + ",\n".join(f"{inner}{_json(v, inner)}" for v in value) + f"\n{pad}]"
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


class _Dumper(yaml.SafeDumper):
    """Block style, list items indented, no aliases, and strings that every YAML version reads as strings."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # PyYAML's signature
        return True

    def increase_indent(
        self, flow: bool = False, indentless: bool = False  # noqa: ARG002  # PyYAML's signature
    ) -> None:
        super().increase_indent(flow, False)


AMBIGUOUS = re.compile(r"(?i)y|n|yes|no|on|off|true|false|null|~|[-+.]?[0-9][0-9._:eE+-]*|.*:|=|<<")


def _yaml_string(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    lines = value.split("\n")
    is_plain_text = bool(lines[-1]) and all(x.isprintable() and x == x.rstrip() for x in lines)
    style = None
    if len(lines) > 1 and is_plain_text and lines[0][:1].strip():
        style = "|"
    elif AMBIGUOUS.fullmatch(value) or not value.isprintable():
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _yaml_string)


def to_yaml(value: object) -> str:
    """A value as YAML in block style, in the order given."""
    text: str = yaml.dump(
        plain(value),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=WIDTH,
        default_flow_style=False,
    )
    return text.rstrip("\n")
