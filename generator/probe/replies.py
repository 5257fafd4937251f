"""What the sandbox answers in each dialect: every body with plain words filled in, by the sandbox's own filling."""

from __future__ import annotations

import runpy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .. import ir
from ..render.folder import own_templates

FILLING = "sandbox/package/filling.py"
EVERY = ("create", "retrieve", "content")
CREATE, RETRIEVE, CONTENT = (EVERY[i : i + 1] for i in range(3))
# The calls that a situation may befall; calls that lead nowhere have no place in the document.
CALLS: Mapping[str, tuple[str, ...]] = {
    "unauthorized": EVERY,
    "unreadable": CREATE,
    "invalid": CREATE,
    "unknown_model": CREATE,
    "too_large": CREATE,
    "unknown_task": RETRIEVE,
    "unknown_file": CONTENT,
    "not_ready": CONTENT,
    "failed": CONTENT,
    "rate_limited": EVERY,
    "not_accepted": CREATE,
    "other": CREATE,  # a fault may befall any call; its usual status is that of a create that failed
}
# Words that there are only in some states.
AT_LAST = ("ended", "ended_ms")
OF_STATE = {"succeeded": ("expires", "location", "data"), "failed": ("code", "reason")}


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a dialect."""

    key: tuple[str, str]  # where in the dialect its body is said
    when: str
    call: str
    status: int
    body: Any


def answers_of(
    resource: ir.Resource, dialect: ir.Dialect, usual: Mapping[str, object]
) -> Iterator[Answer]:
    """Every answer of a dialect to the calls of a resource: a task in each state, and each refusal.

    Args:
        resource: The one that the sandbox plays.
        dialect: Which answers in it.
        usual: A plain value for each word that can be filled in.
    """
    filling = runpy.run_path(str(own_templates() / FILLING))
    fill, internal = filling["fill"], filling["INTERNAL"]
    assert resource.task is not None
    assert resource.retrieve is not None
    states, replies = resource.task.states, dict(dialect.replies)
    told, progress = dict(dialect.statuses), dict(dialect.progress)
    shown: list[tuple[str, int, str, tuple[str, ...]]]
    shown = [("create", resource.create.status, "queued", ("created", "queued", "any"))]
    shown += [("retrieve", resource.retrieve.status, state, (state, "any")) for state in states]
    for call, status, state, keys in shown:
        key = next(key for key in keys if key in replies)
        is_over = state in OF_STATE
        gone = [w for other, names in OF_STATE.items() if other != state for w in names]
        gone += [] if is_over else AT_LAST
        words = {name: value for name, value in usual.items() if name not in gone} | {
            "status": told.get(state, states[state]),
            "internal": internal[state],
            "progress": progress.get(state, 50),
        }
        when = f"to `{call}` when a task is `{state}`"
        yield Answer(("replies", key), when, call, status, fill(replies[key], words))
    for situation, refusal in dialect.errors:
        body = fill(refusal.body, usual)
        for call in CALLS.get(situation, ()):
            when = f"to `{call}` as `{situation}`"
            yield Answer(("errors", situation), when, call, refusal.status, body)
