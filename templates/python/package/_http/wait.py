"""Looking at a task until it has ended, within a deadline that no look may pass."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from .commands import Flow, Now, Send, Sleep
from .errors import APIError, PackageError, TaskFailed, WaitTimeout
from .reply import Task
from .retry import announce, is_transient, jittered
from .settings import Settings

if TYPE_CHECKING:
    from pydantic import BaseModel

T = TypeVar("T", bound="BaseModel")
R = TypeVar("R")

FIRST_PAUSE = 2.0  # seconds between two looks, at first
LONGEST_PAUSE = 15.0
PAUSE_GROWTH = 1.5
LAST_LOOK = 3.0  # seconds before the deadline: when the last look begins
LAST_LOOK_SHARE = 0.25  # of the whole time, at most


def ended(
    settings: Settings,
    task_id: str,
    timeout: float,
    on_progress: Callable[[T], object] | None,
    send: Send,
    look: Callable[[Send], Flow[Task[T]]],
) -> Flow[Task[T]]:
    """Look until the task has ended.

    Bears failures that pass. The last look begins a little before the deadline and is given up at it; a `timeout` of 0
    takes one look without a deadline. Raises `ValueError` for a timeout below 0, `TaskFailed`, `WaitTimeout`, or the
    `APIError` that ends the waiting.
    """
    if not timeout >= 0:
        raise ValueError(f"a timeout is not negative, as {timeout} is")
    start: float = yield Now()
    deadline = start + timeout if timeout else math.inf
    last = start + timeout - min(LAST_LOOK, LAST_LOOK_SHARE * timeout)
    pause = FIRST_PAUSE
    now = start
    seen: T | None = None
    while True:
        failure: PackageError | None = None
        asked = 0.0
        try:
            task = yield from look(replace(send, deadline=deadline))
        except PackageError as error:
            if not is_transient(error):
                raise
            failure = error
            asked = (error.retry_after if isinstance(error, APIError) else None) or 0.0
        else:
            seen = task.typed
            if on_progress is not None:
                on_progress(seen)
            if is_over(task):
                return task
        is_last = now >= last
        now = yield Now()
        if is_last or now >= deadline or not timeout:
            raise WaitTimeout(task_id, timeout, seen) from failure
        rest = max(jittered(pause), asked)
        if failure is not None:
            announce(settings, failure, rest)
        yield Sleep(min(rest, max(0.0, last - now)))
        now = yield Now()
        pause = min(pause * PAUSE_GROWTH, LONGEST_PAUSE)


def is_over(task: Task[T]) -> bool:
    """Whether a task has its result. Raises `TaskFailed`."""
    if task.state == "failed":
        raise TaskFailed(task.typed, task.id, task.reason, task.code)
    return task.state == "succeeded"


def keeping_id(task_id: str, flow: Flow[R]) -> Flow[R]:
    """The flow; whatever ends it early, a cancellation too, names the task in its `id`."""
    try:
        return (yield from flow)
    except BaseException as error:
        if not isinstance(error, PackageError):
            error.add_note(f"The task goes on; its id is {task_id}.")
        with contextlib.suppress(AttributeError):
            error.id = task_id  # type: ignore[attr-defined]  # any exception may carry it
        raise
