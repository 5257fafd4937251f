"""The filters of our templates: the only way by which text of the catalog reaches an output.

Each escapes for one place: a Python expression, a docstring, Markdown, JSON, YAML.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from unicodedata import combining, east_asian_width

import yaml

WIDTH = 100


@dataclass(frozen=True, slots=True)
class Name:
    """A Python name or expression that is printed as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A Python call, printed the way Black would."""

    name: str
    args: tuple[object, ...] = ()
    keywords: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A name and its value on one line: an assignment (` = `), a keyword (`=`) or a dict item (`: `)."""

    name: str
    value: object
    sign: str = " = "


@dataclass(frozen=True, slots=True)
class OneLine:
    """A JSON value that is kept on one line, so that adding it adds one line."""

    value: object


def pystr(value: object, indent: int = 0) -> str:
    """A value as a Python expression in Black's style.

    Args:
        value: Plain data, `Name`, `Call` or `Pair`.
        indent: The columns by which the line is indented.
    """
    trailing = 0 if isinstance(value, Pair) and value.sign == " = " else 1
    return _python(value, indent, indent, trailing)


def _python(value: object, indent: int, column: int, trailing: int) -> str:
    if isinstance(value, Pair):
        head = value.name + value.sign
        return head + _python(value.value, indent, column + width(head), trailing)
    flat = _flat(value)
    if column + width(flat) + trailing <= WIDTH or not _is_splittable(value):
        return flat
    inner = indent + 4
    pad = " " * inner
    lines: list[str] = []
    if isinstance(value, Call):
        opening, closing = f"{value.name}(", ")"
        lines += [pad + _python(arg, inner, inner, 1) for arg in value.args]
        lines += [
            f"{pad}{key}={_python(item, inner, inner + len(key) + 1, 1)}"
            for key, item in value.keywords
        ]
    elif isinstance(value, Mapping):
        opening, closing = "{", "}"
        for key, item in value.items():
            head = f"{_flat(key)}: "
            lines.append(f"{pad}{head}{_python(item, inner, inner + len(head), 1)}")
    else:
        opening, closing = ("[", "]") if isinstance(value, list) else ("(", ")")
        assert isinstance(value, tuple | list)
        lines += [pad + _python(item, inner, inner, 1) for item in value]
    return "\n".join([opening, *(f"{line}," for line in lines), " " * indent + closing])


SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"


def width(text: str) -> int:
    """The columns a text takes up, as Black counts them: East Asian wide characters take two, all others one."""
    if text.isascii():
        return len(text)
    return sum(map(_char_width, text))


def _char_width(char: str) -> int:
    is_narrow = combining(char) or char in SKIN_TONES
    return 2 if east_asian_width(char) in "WF" and not is_narrow else 1


def _is_splittable(value: object) -> bool:
    if isinstance(value, Call):
        return bool(value.args or value.keywords)
    return isinstance(value, tuple | list | Mapping) and bool(value)


def _flat(value: object) -> str:
    if isinstance(value, Name):
        return value.text
    if isinstance(value, Pair):
        return f"{value.name}{value.sign}{_flat(value.value)}"
    if isinstance(value, Call):
        args = [_flat(a) for a in value.args] + [f"{k}={_flat(v)}" for k, v in value.keywords]
        return f"{value.name}({', '.join(args)})"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_flat(k)}: {_flat(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flat, value)) + "]"
    if isinstance(value, tuple):
        items = ", ".join(map(_flat, value))
        return f"({items},)" if len(value) == 1 else f"({items})"
    return repr(value)


def _string(value: str) -> str:
    """A Python string literal in Black's quotes; what is not printable stands as an escape."""
    body = "".join(_escaped(c) for c in value)
    quote = "'" if body.count('"') > body.count("'") else '"'  # the one that takes fewer escapes
    return quote + body.replace(quote, f"\\{quote}") + quote


def _escaped(char: str) -> str:
    if char == "\\":
        return "\\\\"
    if char in "\n\t\r":
        return {"\n": "\\n", "\t": "\\t", "\r": "\\r"}[char]
    if char.isprintable():
        return char
    code = ord(char)
    return (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    )


def docstring(text: str, indent: int = 0) -> str:
    """A text as a docstring, wrapped; the opening quotes stand where the filter stands."""
    safe = _visible(text).strip().replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n", safe)]
    # A quote at either end would join ours; Black keeps them apart by a space.
    opening = '""" ' if paragraphs[0].startswith('"') else '"""'
    closing = ' """' if paragraphs[-1].endswith('"') else '"""'
    room = WIDTH - indent
    if len(paragraphs) == 1 and width(opening + paragraphs[0] + closing) <= room:
        return opening + paragraphs[0] + closing
    # Too long for one line: the first has the quotes, the closing ones stand alone.
    lines: list[str] = []
    for paragraph in paragraphs:
        limit = room - 3 if len(paragraphs) == 1 and len(paragraph) + 3 <= room else room
        start = "" if lines else opening
        lines += [""] if lines else []
        lines += textwrap.wrap(
            start + paragraph, width=limit, break_long_words=False, break_on_hyphens=False
        )
    if len(lines) == 1:  # one word without a place to break
        return lines[0] + closing
    pad = " " * indent
    return "\n".join([lines[0], *(pad + line if line else "" for line in lines[1:]), f'{pad}"""'])


def _visible(text: str) -> str:
    """A text without the control characters that could change how what surrounds it is read."""
    return "".join(
        c if c.isprintable() or c == "\n" else " " if c.isspace() else _escaped(c) for c in text
    )


CODE_SPAN = re.compile(r"(?<!`)(`[^`]+`)(?!`)")
MARKUP = re.compile(r"([\\`*_\[\]|#{}!~])")
BLOCK_OPENER = re.compile(r"^([-+=:]|[0-9]+[.)])")


def md(text: object) -> str:
    """A text as Markdown prose or a table cell: only its code spans are markup, and nothing is HTML."""
    parts = CODE_SPAN.split(" ".join(_visible(str(text)).split()))
    for index, part in enumerate(parts):
        is_code = index % 2 == 1
        if is_code and "|" in part:  # a bar is written one way in a table's span, another outside
            parts[index] = f"<code>{_md_escaped(part[1:-1])}</code>"
        elif not is_code:
            parts[index] = _md_escaped(part)
    if parts[0]:
        parts[0] = BLOCK_OPENER.sub(_open_nothing, parts[0])
    return "".join(parts)


def _md_escaped(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return MARKUP.sub(r"\\\1", escaped)


def _open_nothing(opener: re.Match[str]) -> str:
    """A list's bullet or number as plain text."""
    return f"{opener[0][:-1]}\\{opener[0][-1]}"


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
        return json.dumps(_plain(value.value), ensure_ascii=False)
    inner = pad + "  "
    if isinstance(value, Mapping) and value:
        rows = [
            f"{inner}{json.dumps(str(k), ensure_ascii=False)}: {_json(v, inner)}"
            for k, v in value.items()
        ]
        return "{\n" + ",\n".join(rows) + f"\n{pad}}}"
    if isinstance(value, list | tuple) and value:
        return "[\n" + ",\n".join(f"{inner}{_json(v, inner)}" for v in value) + f"\n{pad}]"
    return json.dumps(_plain(value), ensure_ascii=False, allow_nan=False)


def _plain(value: object) -> Any:
    if isinstance(value, OneLine):
        return _plain(value.value)
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
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
        _plain(value),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=WIDTH,
        default_flow_style=False,
    )
    return text.rstrip("\n")


FILTERS: dict[str, Callable[..., str]] = {
    "pystr": pystr,
    "docstring": docstring,
    "md": md,
    "json": to_json,
    "yaml": to_yaml,
}
