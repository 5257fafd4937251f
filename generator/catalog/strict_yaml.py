"""Strict YAML: text to nodes. What a catalog does without is refused where it stands, in words of our own."""

from __future__ import annotations

import re

import yaml

MAX_DEPTH = 40


class Refused(Exception):
    """Text that is not YAML, or YAML that a catalog does without."""

    def __init__(self, mark: yaml.Mark, code: str, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.mark, self.code, self.message, self.advice = mark, code, message, advice


def compose(text: str) -> yaml.Node | None:
    """The root node of a text with one document; None where it says nothing.

    Raises:
        Refused: at the first thing that cannot stand.
    """
    loader = _Loader(text)
    try:
        return loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        raise _in_words(error, loader, text) from None
    except ValueError:  # chr() of an escape beyond the last character
        message = "this escape names no character"
        raise Refused(loader.get_mark(), "bad-character", message, "take it out") from None


class _Loader(yaml.SafeLoader):
    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # the stubs leave it out
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            message = "anchors and aliases are not used in a catalog"
            raise Refused(mark, "anchor", message, "write the value out; quote a text with * or &")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = f"the tag `{tag}` is not used in a catalog"
            raise Refused(mark, "tag", message, "take it out; quotes make a number a text")
        if self.depth > MAX_DEPTH:
            message = f"this is nested deeper than {MAX_DEPTH} levels"
            raise Refused(mark, "too-deep", message, "no catalog needs so many")
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


# PyYAML's words → ours: code, message, help, and whether the context's mark is the guilty place.
_WORDS: tuple[tuple[str, str, str, str, bool], ...] = (
    (
        r"found character '\\t'",
        "tab",
        "a tab stands where YAML wants spaces",
        "indent with spaces",
        False,
    ),
    (
        r"found character '(.)' that cannot start",
        "bad-yaml",
        r"a text cannot start with `\1` unless it is quoted",
        "put the text into quotes",
        False,
    ),
    (
        r"mapping values are not allowed here",
        "bad-yaml",
        "there is a `: ` where no key can be",
        "quote a text that holds `: `; indent the keys of one mapping alike",
        False,
    ),
    (
        r"could not find expected ':'",
        "bad-yaml",
        "no `: ` follows this key",
        "write `key: value`; indent the further lines of a text deeper than its key",
        True,
    ),
    (
        r"expected <block end>",
        "bad-yaml",
        "this does not go on from what stands above it",
        "indent the keys of one mapping, and the items of one list, alike; quote a whole text or none of it",
        False,
    ),
    (
        r"found unexpected (end of stream|document separator)",
        "bad-yaml",
        "the quote that opens here is never closed",
        "close it; inside '…' write '' for a quote, inside \"…\" write \\\"",
        True,
    ),
    (
        r"expected ',' or '(.)'",
        "bad-yaml",
        r"what opens here lacks its `\1`, or a `,` between two items",
        "quote items that hold `,` `[` `]` `{` `}` or `: `",
        True,
    ),
    (
        r"(sequence entries|mapping keys) are not allowed here",
        "bad-yaml",
        "a list or a mapping cannot begin here",
        "begin it on a line of its own",
        False,
    ),
    (
        r"found unknown escape character '(.+)'",
        "bad-yaml",
        r"`\\\1` is no escape of YAML",
        r"write \\ for a backslash, or put the text into single quotes",
        False,
    ),
    (
        r"but found another document",
        "several-documents",
        "a second document begins here",
        "a file is one document: take the `---` out",
        False,
    ),
)


def _in_words(error: yaml.MarkedYAMLError, loader: _Loader, text: str) -> Refused:
    problem = error.problem or "this is not YAML"
    mark = error.problem_mark or error.context_mark or loader.get_mark()
    for pattern, code, message, help_, is_context in _WORDS:
        found = re.search(pattern, problem)
        if found:
            mark = (error.context_mark or mark) if is_context else mark
            line = "".join(text.splitlines()[mark.line : mark.line + 1])
            is_cut = "lacks its" in message and " #" in line[mark.column :]
            advice = "quote a text that holds ` #`: the rest of the line is a comment"
            return Refused(mark, code, found.expand(message), advice if is_cut else help_)
    return Refused(mark, "bad-yaml", problem)
