"""Bodies in a dialect: a skeleton with `$words`, and the words for a task or a refusal."""

from __future__ import annotations

import base64
import json
import re
import secrets
from collections.abc import Mapping
from typing import cast

from ._api import API
from .shapes import Answer, Dialect
from .tasks import Task

WORD = re.compile(r"\$([a-z_]+)")
Words = Mapping[str, object]

# Internal words for the states, as gateways have them in messages.
INTERNAL = {
    "queued": "QUEUED",
    "in_progress": "IN_PROGRESS",
    "succeeded": "SUCCESS",
    "failed": "FAILURE",
}
LIFETIME = 24 * 60 * 60  # seconds for which a file is said to be there
TINY_FILE = base64.b64encode(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom").decode()


def fill(skeleton: object, words: Words) -> object:
    """A body: every `$word` replaced. A key is left out with its word; so is an object that lost all its keys."""
    if isinstance(skeleton, dict):
        given = cast("dict[str, object]", skeleton)
        found = {key: fill(value, words) for key, value in given.items()}
        kept = {k: v for k, v in found.items() if v is not None or given[k] is None}
        return kept if kept or not given else None
    if isinstance(skeleton, list):
        return [fill(item, words) for item in cast("list[object]", skeleton)]
    if not isinstance(skeleton, str):
        return skeleton
    whole = WORD.fullmatch(skeleton)
    if whole:
        return words.get(whole[1])
    return WORD.sub(lambda found: _text(words.get(found[1])), skeleton)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def task_words(task: Task, dialect: Dialect, now: float) -> dict[str, object]:
    """What there is to say of a task at a time."""
    state = task.state(now)
    is_over = state in ("succeeded", "failed")
    progress = dialect.progress.get(state, task.progress(now))
    location = f"{task.base_url}/files/{task.id}/{task.secret}.mp4"
    return {
        "id": task.id,
        "model": task.model,
        "prompt": task.prompt or None,
        "status": dialect.statuses.get(state, API.states[state]),
        "internal": INTERNAL[state],
        "progress": progress,
        "percent": f"{progress}%",
        "created": int(task.created),
        "created_ms": int(task.created * 1000),
        "updated": int(max(task.created, min(now, task.ends))),
        "ended": int(task.ends) if is_over else None,
        "ended_ms": int(task.ends * 1000) if is_over else None,
        "expires": int(task.ends) + LIFETIME if state == "succeeded" else None,
        "seconds": f"{task.seconds:g}",
        "size": f"{task.width}x{task.height}",
        "location": location if state == "succeeded" else None,
        "data": f"data:video/mp4;base64,{TINY_FILE}" if state == "succeeded" else None,
        "code": task.code if state == "failed" else None,
        "reason": task.reason if state == "failed" else None,
        "request_id": request_id(),
    }


def headers(templates: Mapping[str, str], words: Words) -> dict[str, str]:
    """Headers, filled in."""
    return {name: _text(fill(text, words)) for name, text in templates.items()}


def show(task: Task, dialect: Dialect, now: float) -> object:
    """A task as a query shows it."""
    skeleton = dialect.replies.get(task.state(now), dialect.replies["any"])
    return fill(skeleton, task_words(task, dialect, now))


def show_created(task: Task, dialect: Dialect) -> object:
    """A task as the reply to its create shows it: it waits, however soon it will be done."""
    replies = dialect.replies
    skeleton = replies.get("created", replies.get("queued", replies["any"]))
    return fill(skeleton, task_words(task, dialect, task.created - 1))


def refusal(answer: Answer, words: Words) -> object:
    """The body of a refusal."""
    known = {"request_id": request_id(), "message": "", **words}
    inner = {"error": {"message": known["message"], "code": known.get("code")}}
    return fill(answer.body, {**known, "upstream": json.dumps(inner)})


def request_id() -> str:
    """A name for a request, as gateways make them."""
    return secrets.token_hex(12)
