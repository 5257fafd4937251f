"""Checks of the line by which an editor finds the schema of a file."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from ..catalog import authored as a
from ..catalog.load import Document
from ..errors import Diagnostic
from .subject import Subject

LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


def editors_find_schemas(s: Subject) -> Iterator[Diagnostic]:
    """Where one file begins with the schema that an editor reads, each does, and names that of its kind."""
    documents = [s.catalog.documents[name] for name in sorted(s.catalog.files)]
    named = [(d, LINE.fullmatch(d.head.excerpt.rstrip())) for d in documents]
    folder = next((_folder(d, found[1]) for d, found in named if found), "")
    for document, found in named if folder else ():
        folder_above, _, _ = document.name.rpartition("/")
        kind = f"{folder_above}/*.yaml" if folder_above else document.name
        wanted = posixpath.join(folder, f"{a.schema_name(kind)}.json")
        link = posixpath.relpath(wanted, folder_above or ".")
        if found is None or found[1] != link:
            message = "an editor does not find the schema of this file, as it does of others"
            advice = f"begin the file with `# yaml-language-server: $schema={link}`"
            yield Diagnostic(document.head, "no-editor-schema", message, advice)


def _folder(document: Document, link: str) -> str:
    """The folder of schemas that a line leads to, as seen from the catalog."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(document.name), link, ".."))
