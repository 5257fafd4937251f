"""Texts that try to be more than text, and a catalog in which every text is one of them."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml
from pydantic import BaseModel

from callsheet.catalog import authored
from callsheet.catalog.load import DataPath, load_catalog

TEXTS = (
    'A "quoted" text, with "two" pairs.',
    "It's got an apostrophe, and 'more' of them.",
    '"',
    '""""""',
    "'''",
    '"""\nimport os\n"""',
    'ends in a quote"',
    'ends in an escaped quote\\"',
    '"starts with one',
    "ends in a backslash\\",
    "ends in two\\\\",
    "\\n \\x41 \\N{BULLET} \\u0041 \\\\",
    "{ } {{ }} {{ view.text }} {% raw %} {# note #} {0} {name!r} ${HOME} %s %(name)s",
    "{% set a = 1 %}{{ cycler.__init__.__globals__ }}",
    "</script><script>alert(1)</script>",
    "<!-- a comment --> <img src=x onerror=alert(1)> <b>bold</b>",
    "<details open ontoggle=alert(1)> &lt;b&gt; &amp; &#60;i&#62;",
    "<https://example.com> [a link](javascript:alert(1)) ![an image](x.png) [ref][1]",
    "[1]: https://example.com",
    "a | b | c",
    "| --- | --- |",
    "`code` ``two`` ``` three ``` ` alone",
    "```",
    "~~~",
    "`</code><script>alert(1)</script>`",
    "`a | <b> & c`",
    "*/ comment /* // # --",
    "# no heading",
    "#no-comment",
    "---",
    "...",
    "===",
    "- no list",
    "+ none",
    "* none",
    "1. no list",
    "2) none",
    "> no quotation",
    "    no code block",
    "*emphasis* _underscores_ **strong** __more__ ~~gone~~ ^up^ a_b_c *",
    "A line\nand another\n\nand a paragraph\n\n\n  indented\n\ttabbed",
    "two spaces  \nat a line's end",
    "emoji 🎬👩‍👩‍👧‍👦 \U0001f1fa\U0001f1f3 and wide 中文，標點。",
    "right \u202eto left\u202c and \u2066isolated\u2069 and \u200bzero\u200d width\ufeff",
    "line\u2028and paragraph\u2029separators, next\x85line, no\xa0break",
    "combining e\u0301 a\u0308\u0308\u0308\u0308",
    "\u3000ideographic\u3000space",
    "private \ue000 and astral \U000f0000 and unassigned \u0378",
    "w" * 300,
    "中" * 150,
    "a very long text " * 40,
    "https://example.com/" + "path/" * 60,
    "yes",
    "~",
    "1.10",
    "16:9",
    "2026-01-01",
    "key: value",
    "- key: value",
    "? key",
    "!tag &anchor *alias",
    "@at `tick",
    "%TAG ! !",
    ": colon",
    "trailing colon:",
    "text #comment",
    ">-",
    "|",
    "$ref",
    "type: ignore",
    "# type: ignore",
    "noqa",
    "# fmt: off",
    "# -*- coding: latin-1 -*-",
    "Args:\n    none: of it",
    ".. directive::",
    ">>> 1 / 0",
    "]]> <![CDATA[ <?xml ?>",
    "\\",
    "'",
    "`",
    "$(rm -rf /) `ls` && ; |",
    "‘’“”«»„",
    "e\u0301" * 60,
    "a\tb",
)


def lay_texts(
    base: Path, spec: Path, text_for: Callable[[int], str]
) -> dict[tuple[str, DataPath], str]:
    """Write a catalog that is like another, with another text in each place and locale.

    Gives what now stands where. Messages of issues have their braces doubled, as an author would.
    """
    given: dict[tuple[str, DataPath], str] = {}
    catalog = authored.read_authored(load_catalog(base))
    for file, kind in catalog.files.items():
        # The base loader makes nothing but texts, lists and mappings.
        data = yaml.load((base / file).read_bytes(), yaml.BaseLoader)  # noqa: S506
        for path in texts_in(kind):
            text = text_for(len(given))
            given[file, path] = text
            is_message = file == "issues.yaml" and path[2:3] != ("text",)
            put(data, path, text.replace("{", "{{").replace("}", "}}") if is_message else text)
        (spec / file).parent.mkdir(parents=True, exist_ok=True)
        (spec / file).write_text(to_yaml(data), encoding="utf-8")
    return given


def texts_in(value: object, path: DataPath = ()) -> Iterator[DataPath]:
    """Give the place of every text for people: by locale, and titles, reasons and descriptions of schemas."""
    if isinstance(value, authored.Words):
        yield from ((*path, locale) for locale in value)
    elif isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            item, here = getattr(value, name), (*path, info.alias or name)
            if name in {"title", "reason"} and isinstance(item, str):
                yield here
            yield from texts_in(item, here)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == "description" and isinstance(item, str):
                yield (*path, key)
            yield from texts_in(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts_in(item, (*path, index))


def put(data: object, path: DataPath, text: str) -> None:
    """Change one value of plain data."""
    for step in path[:-1]:
        data = data[step]  # type: ignore[index]
    data[path[-1]] = text  # type: ignore[index]


def to_yaml(data: object, key: str = "") -> str:
    """Plain data as YAML: words plain as they were, everything else in double quotes."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{quoted(k)}: {to_yaml(v, k)}" for k, v in data.items()) + "}\n"
    if isinstance(data, list):
        return "[" + ", ".join(map(to_yaml, data)) + "]"
    text = str(data)
    is_word = text.isascii() and all(c.isalnum() or c in "._-/" for c in text)
    # Inside a schema an unquoted number would be one.
    return text if is_word and text[:1] != "-" and key != "description" else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes, with escapes where YAML would take a character for a line's end."""
    shown = json.dumps(text, ensure_ascii=False)
    for char in "\x85\u2028\u2029\ufeff":
        shown = shown.replace(char, f"\\u{ord(char):04x}")
    return shown
