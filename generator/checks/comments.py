"""Checks of comments: none begins in the middle of a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args, get_type_hints

from pydantic import BaseModel

from ..catalog import authored as a
from ..catalog.load import DataPath
from ..catalog.walk import authored_in
from ..errors import Diagnostic, quoted
from .subject import Subject

ENDS = tuple(".!?…。！？)]）」』”’`\"'")  # of a sentence
LABELS = ("title", "name")  # texts that are no sentences


def texts_are_whole(s: Subject) -> Iterator[Diagnostic]:
    """A text that is not quoted is not cut by a `#`, which begins a comment behind a space."""
    for file, authored in s.catalog.files.items():
        document = s.catalog.documents[file]
        sentences = set(_sentences(authored)) if document.comments else set()
        for path, at in document.comments.items():
            text, comment = str(document.value(path)), at.excerpt[at.column :]
            is_open = path in sentences and not text.endswith(ENDS)
            is_word = " " in text and comment[:1] not in ("", " ", "\t", "#")  # as in `issue #12`
            if is_open or is_word:
                message = f"`#` begins a comment, so that the text ends before it: {quoted(text)}"
                advice = "quote the text; put a comment on a line of its own"
                yield Diagnostic(at, "cut-text", message, advice)


def _sentences(authored: object) -> Iterator[DataPath]:
    """Where sentences stand: texts of the locales, and what is a `Sentence` by its type."""
    for path, found in authored_in(authored):
        if isinstance(found, a.Words):
            yield from ((*path, locale) for locale in found if path[-1] not in LABELS)
        elif isinstance(found, BaseModel):
            hints = get_type_hints(type(found), include_extras=True)
            for name, hint in hints.items():
                is_sentence = hint == a.Sentence or a.Sentence in get_args(hint)
                if is_sentence and name not in LABELS:
                    yield (*path, name)
