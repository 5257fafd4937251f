"""Bodies in a dialect: a skeleton with `$words`, and the words for a task or a refusal."""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Mapping

from ._api import API
from .filling import INTERNAL, fill, text_of
from .shapes import Answer, Dialect
from .tasks import Task

Words = Mapping[str, object]
LIFETIME = 24 * 60 * 60  # seconds for which a file is said to be there
TINY_FILE = base64.b64encode(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom").decode()


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
    return {name: text_of(fill(text, words)) for name, text in templates.items()}


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
