"""Drafts of vectors: a request, what it is for, and what its outcome must show."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ... import ir
from ...probe.requests import Request
from .pack import packed

Path = tuple[str | int, ...]
Outcome = Mapping[str, Any]
STRICT = "Under `strict` a warning is an error."


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """An issue that an outcome must show, or with `absent` must not; what is left out may be any."""

    code: str = ""
    path: Path | None = None
    severity: str = ""
    authority: str = ""
    source: str | None = None
    rule: str = ""
    accepted: tuple[str, ...] | None = None
    absent: bool = False

    def matches(self, issue: Mapping[str, Any]) -> bool:
        """Whether an issue is the one meant."""
        return (
            (not self.code or issue["code"] == self.code)
            and (self.path is None or issue["path"] == list(self.path))
            and (not self.severity or issue["severity"] == self.severity)
            and (not self.authority or issue["authority"] == self.authority)
            and (self.source is None or issue["source"] == self.source)
            and (not self.rule or issue.get("rule") == self.rule)
            and (self.accepted is None or issue["accepted"] == list(self.accepted))
        )

    def __str__(self) -> str:
        said = {
            "code": self.code,
            "path": self.path and list(self.path),
            "severity": self.severity,
            "authority": self.authority,
            "source": self.source,
            "rule": self.rule,
            "accepted": self.accepted,
        }
        words = ", ".join(f"{k} {v}" for k, v in said.items() if v)
        return f"{'no issue' if self.absent else 'an issue'} with {words}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A vector before its outcome is known.

    Attributes:
        id: Its name in the family's file.
        why: What it is for, in one sentence.
        covers: What of the catalog it is about; see the README beside the vectors.
        request: What is checked.
        options: The options of the check that are not left as they are.
        shows: Issues that there must be, or must not be.
        ok: Whether it may be sent; None where that is not the point.
        mode: The mode; None where that is not the point, empty for none.
        mode_source: How the mode was found.
        adjusted: Kind and path of adjustments that must be made.
        wire: Members that must go out, each with its value.
        unsent: Members that must not go out.
    """

    id: str
    why: str
    covers: tuple[str, ...]
    request: Request
    options: Mapping[str, ir.Json] = field(default_factory=dict)
    shows: tuple[Show, ...] = ()
    ok: bool | None = None
    mode: str | None = None
    mode_source: str = ""
    adjusted: tuple[tuple[str, Path], ...] = ()
    wire: tuple[tuple[str, ir.Json], ...] = ()
    unsent: tuple[str, ...] = ()


def merged(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Each request once, under the first id it has, for all that it is about."""
    found: dict[str, Draft] = {}
    for draft in drafts:
        key = json.dumps([packed(draft.request), dict(draft.options)])
        first = found.get(key)
        found[key] = draft if first is None else _both(first, draft)
    return tuple(found.values())


def _both(one: Draft, other: Draft) -> Draft:
    return replace(
        one,
        covers=tuple(dict.fromkeys((*one.covers, *other.covers))),
        shows=tuple(dict.fromkeys((*one.shows, *other.shows))),
        ok=other.ok if one.ok is None else one.ok,
        mode=other.mode if one.mode is None else one.mode,
        mode_source=one.mode_source or other.mode_source,
        adjusted=tuple(dict.fromkeys((*one.adjusted, *other.adjusted))),
        wire=(*one.wire, *(pair for pair in other.wire if pair not in one.wire)),
        unsent=tuple(dict.fromkeys((*one.unsent, *other.unsent))),
    )


def unmet(draft: Draft, outcome: Outcome) -> list[str]:
    """What a draft must show and its outcome does not."""
    issues: list[Mapping[str, Any]] = outcome["issues"]
    changes = [(a["kind"], tuple(a["path"])) for a in outcome["adjustments"]]
    wire: Mapping[str, Any] = outcome["wire"]
    found = [str(s) for s in draft.shows if any(map(s.matches, issues)) == s.absent]
    if draft.ok is not None and outcome["ok"] != draft.ok:
        found.append(f"`ok` {draft.ok}")
    if draft.mode is not None and (outcome["mode"] or "") != draft.mode:
        found.append(f"mode `{draft.mode}`, not `{outcome['mode']}`")
    if draft.mode_source and outcome["mode_source"] != draft.mode_source:
        found.append(f"that the mode is {draft.mode_source}, not {outcome['mode_source']}")
    found += [
        f"an adjustment {kind} at {list(p)}"
        for kind, p in draft.adjusted
        if (kind, p) not in changes
    ]
    found += [f"`{k}` going out as {v!r}" for k, v in draft.wire if k not in wire or wire[k] != v]
    found += [f"`{name}` not going out" for name in draft.unsent if name in wire]
    return found
