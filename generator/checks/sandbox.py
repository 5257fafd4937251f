"""Checks of the sandbox: its fields and dialects exist, and every dialect has an answer to everything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import get_args

from ..catalog import authored as a
from ..catalog.dialects import ancestry
from ..catalog.load import DataPath
from ..errors import Diagnostic, closest, quoted
from .subject import Subject

PLAYED = "video/mp4"  # what the sandbox can make
WORD = re.compile(r"\$([a-z_]+)")
TIME = 1_700_000_000
# What `answers.py` of the sandbox can fill in, with a plain value for each.
WORDS: Mapping[str, object] = {
    **dict.fromkeys(("created", "updated", "ended", "expires"), TIME),
    **dict.fromkeys(("created_ms", "ended_ms"), TIME * 1000),
    **dict.fromkeys(("location", "data"), "https://example.com/file"),
    **dict.fromkeys(("code", "id", "message", "method", "model", "param", "path"), "word"),
    **dict.fromkeys(("prompt", "reason", "request_id", "upstream"), "word"),
    "progress": 50,
    "percent": "50%",
    "seconds": "8",
    "size": "1280x720",
    "status": "word",
    "internal": "IN_PROGRESS",
}


def sandbox_is_playable(s: Subject) -> Iterator[Diagnostic]:
    """A sandbox has dialects, plays tasks that end in what it can make, and names fields that exist."""
    spec = s.catalog.api.sandbox
    if spec is None:
        return
    here: DataPath = ("sandbox",)
    if s.catalog.dialects is None:
        message = "the sandbox does not know how to answer"
        advice = "add dialects.yaml with one dialect at least"
        yield s.problem("api.yaml", here, "missing-dialects", message, advice, key=True)
    contents = [r.content for r in s.catalog.api.resources.values() if r.task and r.retrieve]
    if not any(content and content.media_type == PLAYED for content in contents):
        message = (
            f"no resource has tasks whose `content` is {PLAYED}, which is all that it can make"
        )
        yield s.problem("api.yaml", here, "nothing-to-play", message, "remove `sandbox`", key=True)
    known = s.catalog.fields.fields
    for key, name in spec.fields.model_dump(exclude_none=True).items():
        if name not in known:
            message = f"{quoted(name)} is not a field of fields.yaml"
            at = (*here, "fields", key)
            yield s.problem("api.yaml", at, "unknown-field", message, closest(name, known))


def dialects_are_whole(s: Subject) -> Iterator[Diagnostic]:
    """Every dialect and family that a dialect names exists, and it has a reply and every refusal."""
    file = s.catalog.dialects
    if file is None:
        return
    families = [family.name for family in s.families]
    for name, spec in file.dialects.items():
        path: DataPath = ("dialects", name)
        named: list[tuple[DataPath, str]] = [(("families", k), v) for k, v in spec.families.items()]
        named += [(("extends",), spec.extends)] if spec.extends else []
        for at, other in named:
            if other not in file.dialects:
                message = f"{quoted(other)} is not a dialect"
                advice = closest(other, file.dialects)
                yield s.problem("dialects.yaml", (*path, *at), "unknown-dialect", message, advice)
        for family in spec.families:
            if family not in families:
                message = f"{quoted(family)} is not a family"
                at = (*path, "families", family)
                advice = closest(family, families)
                yield s.problem("dialects.yaml", at, "unknown-family", message, advice, key=True)
        line = list(ancestry(file, name))
        if line[-1].extends in file.dialects:
            message = f"{quoted(name)} extends itself"
            yield s.problem("dialects.yaml", (*path, "extends"), "endless-dialect", message)
            continue
        yield from _words(s, path, spec)
        if not line[-1].extends:
            yield from _answers(s, path, line)


def _answers(s: Subject, path: DataPath, line: list[a.DialectSpec]) -> Iterator[Diagnostic]:
    told = {key for spec in line for key in spec.errors}
    missing = [key for key in get_args(a.SituationName) if key not in told]
    if missing:
        message = f"nothing says how it answers to {', '.join(map(quoted, missing))}"
        advice = "add them under `errors`, or extend a dialect that has them"
        yield s.problem("dialects.yaml", path, "missing-answer", message, advice, key=True)
    if not any("any" in spec.replies for spec in line):
        message = "nothing says how it shows a task"
        advice = "add `any` under `replies`, or extend a dialect that has it"
        yield s.problem("dialects.yaml", path, "missing-answer", message, advice, key=True)


def _words(s: Subject, path: DataPath, spec: a.DialectSpec) -> Iterator[Diagnostic]:
    bodies: list[tuple[DataPath, object]] = [(("replies", k), v) for k, v in spec.replies.items()]
    bodies += [(("errors", k, "body"), e.body) for k, e in spec.errors.items()]
    bodies += [(("headers", k), v) for k, v in spec.headers.items()]
    bodies += [(("file_headers", k), v) for k, v in spec.file_headers.items()]
    for at, body in bodies:
        for word in sorted({*WORD.findall(str(body))} - WORDS.keys()):
            message = f"`${word}` is not a word that can be filled in"
            here = (*path, *at)
            yield s.problem("dialects.yaml", here, "unknown-word", message, closest(word, WORDS))
