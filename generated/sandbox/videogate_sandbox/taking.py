"""What a gateway of the dialect's kind makes of a request: what it reads, what it drops, and what it refuses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from ._api import FormFile, Report, check, read_of, refused_of

FILE = "https://form.invalid/file"  # stands for a file, which is read as an address is


@dataclass(frozen=True, slots=True)
class Taken:
    """What reached the upstream.

    Attributes:
        mode: The way to generate, as what was read shows it.
        values: What the fields say, and `shown`, what items of lists such as `content` do, of what was read.
        remark: What was read and dropped, in one sentence; empty where nothing was dropped.
    """

    mode: str
    values: Mapping[str, object]
    shown: Mapping[str, object]
    remark: str


def refusal(dialect: str, family: str | None, given: Mapping[str, object]) -> tuple[str, str]:
    """The property for which a request is refused, and why; both empty where it is not."""
    plain = {key: value for key, value in given.items() if not isinstance(value, FormFile)}
    for key in refused_of(dialect, family, plain):
        return key, f"`{key}` has to be a text for this gateway."
    return "", ""


def take(dialect: str, report: Report, given: Mapping[str, object]) -> Taken:
    """What of a good request reaches the upstream."""
    read = read_of(dialect, report.family, given)
    files = {key for key, value in given.items() if _has_file(value)}
    read |= {key: given[key] for key in files}
    dropped = [key for key in given if key not in read]
    if not dropped:
        return Taken(report.mode or "", report.values, report.shown, "")
    found = check({key: FILE if key in files else value for key, value in read.items()})
    names = [", ".join(f"`{key}`" for key in keys) for keys in (read, dropped)]
    remark = f"This gateway read {names[0]} and dropped {names[1]}."
    return Taken(found.mode or "", found.values, found.shown, remark)


def _has_file(value: object) -> bool:
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    return any(isinstance(item, FormFile) for item in items)
