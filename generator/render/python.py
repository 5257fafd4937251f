"""Python expressions and docstrings in Black's style."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import combining, east_asian_width

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
    body = "".join(escaped(c) for c in value)
    quote = "'" if body.count('"') > body.count("'") else '"'  # the one that takes fewer escapes
    return quote + body.replace(quote, f"\\{quote}") + quote


def escaped(char: str) -> str:
    """One character as it stands inside a Python string: itself, or an escape."""
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
    safe = visible(text).strip().replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
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


def visible(text: str) -> str:
    """A text without the control characters that could change how what surrounds it is read."""
    return "".join(
        c if c.isprintable() or c == "\n" else " " if c.isspace() else escaped(c) for c in text
    )
