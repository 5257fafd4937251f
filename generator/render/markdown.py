"""Texts as Markdown: only their code spans are markup."""

from __future__ import annotations

import re

from .python import visible

CODE_SPAN = re.compile(r"(?<!`)(`[^`]+`)(?!`)")
MARKUP = re.compile(r"([\\`*_\[\]|#{}!~])")
BLOCK_OPENER = re.compile(r"^([-+=:]|[0-9]+[.)])")


def md(text: object) -> str:
    """A text as Markdown prose or a table cell: only its code spans are markup, and nothing is HTML."""
    parts = CODE_SPAN.split(" ".join(visible(str(text)).split()))
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
