"""Checks of the sandbox: its fields and dialects exist, and every dialect has an answer to everything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from ..catalog import authored as a
from ..catalog.dialects import ancestry
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily
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
        yield from _takes(s, path, spec)
        line = list(ancestry(file, name))
        if line[-1].extends in file.dialects:
            message = f"{quoted(name)} extends itself"
            yield s.problem("dialects.yaml", (*path, "extends"), "endless-dialect", message)
            continue
        yield from _words(s, path, spec)
        if not line[-1].extends:
            yield from _answers(s, path, line)


def _takes(s: Subject, path: DataPath, spec: a.DialectSpec) -> Iterator[Diagnostic]:
    """The families, fields and names of which a dialect says what it takes."""
    families = {family.name: family for family in s.families}
    every: dict[str, None] = {}
    for family in s.families:
        every |= dict.fromkeys(_names(family))
    for key in ("texts", "whole"):
        for index, name in enumerate(getattr(spec, key) or []):
            yield from _known(s, (*path, key, index), name, every)
    for name, takes in spec.takes.items():
        here = (*path, "takes", name)
        if name not in families:
            message, advice = f"{quoted(name)} is not a family", closest(name, families)
            yield s.problem("dialects.yaml", here, "unknown-family", message, advice, key=True)
            continue
        names = _names(families[name])
        for key in ("reads", "withholds"):
            for index, one in enumerate(getattr(takes, key) or []):
                yield from _known(s, (*here, key, index), one, names)
        for field, to in takes.sends.items():
            at = (*here, "sends", field)
            if field not in families[name].fields:
                message = f"{quoted(field)} is not a field of `{name}`"
                advice = closest(field, families[name].fields)
                yield s.problem("dialects.yaml", at, "unknown-field", message, advice, key=True)
            yield from _known(s, at, to, names)
            if to in names and takes.reads is not None and to not in takes.reads:
                message = f"{quoted(to)} is sent in place of `{field}`, and not read either"
                advice = "add it to `reads`, or send another name"
                yield s.problem("dialects.yaml", at, "sent-unread", message, advice)


def _names(family: MergedFamily) -> list[str]:
    """The names that a request to a family may have."""
    aliases = [alias.name for spec in family.fields.values() for alias in spec.aliases or []]
    return ["model", "mode", *family.fields, *aliases]


def _known(s: Subject, at: DataPath, name: str, names: Iterable[str]) -> Iterator[Diagnostic]:
    if name not in names:
        message, advice = f"{quoted(name)} is no name of a field", closest(name, names)
        yield s.problem("dialects.yaml", at, "unknown-name", message, advice)


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
