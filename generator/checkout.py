"""What a checkout or a merge does to text files: other line ends, and conflict markers."""

from __future__ import annotations

import re

MARKER = re.compile(r"(<{7}|\|{7}|={7}|>{7})( .*)?")


def unify_line_ends(data: bytes) -> bytes:
    """The bytes with a line feed for each CR LF; bytes that are no text, which a NUL tells, stay as they are."""
    return data if b"\0" in data else data.replace(b"\r\n", b"\n")


def conflicts_in(text: str) -> list[tuple[int, int]]:
    """The first and last line of each conflict, counted from 1; a marker left alone is both."""
    found: list[tuple[int, int]] = []
    is_open = False
    for number, line in enumerate(text.split("\n"), 1):
        marker = MARKER.fullmatch(line)
        if marker is None:
            continue
        if is_open and marker[1][0] != "<":
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
        is_open = marker[1][0] == "<" or (is_open and marker[1][0] != ">")
    return found


def is_conflicted(data: bytes) -> bool:
    """Whether a merge has left two versions of some lines in a file."""
    if b"<<<<<<<" not in data:
        return False
    text = unify_line_ends(data).decode(errors="replace")
    return any(first < last for first, last in conflicts_in(text))
