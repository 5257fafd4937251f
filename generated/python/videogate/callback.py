# Made by `callsheet generate` from spec/api.yaml.
# Edits are lost: change the catalog and run the command again.
"""What is delivered to the address that a request names for it.

Video tasks: create one, ask how it is doing, fetch the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import errors as errors  # gives the errors their public names
from ._http.callback import read_callback
from ._http.endpoints import TaskShape
from .types import Video

if TYPE_CHECKING:
    from ._http.callback import CallbackBody

__all__ = ["parse_callback"]

SHAPE = TaskShape(
    id=("id", "task_id"),
    status="status",
    states={
        "queued": "running",
        "in_progress": "running",
        "unknown": "running",
        "completed": "succeeded",
        "failed": "failed",
    },
    location=("video_url", "url", "metadata.url", "result_url"),
    error="error",
    progress="progress",
    spellings={
        "submitted": "queued",
        "not_start": "queued",
        "pending": "queued",
        "running": "in_progress",
        "processing": "in_progress",
        "success": "completed",
        "succeeded": "completed",
        "done": "completed",
        "failure": "failed",
        "expired": "failed",
        "canceled": "failed",
        "cancelled": "failed",
    },
    times=("created_at", "completed_at", "expires_at"),
    ended="completed_at",
    other_names={"completed_at": ("finished_at",), "error": ("fail_reason",)},
)


def parse_callback(body: CallbackBody) -> Video:
    """Read the body of a callback, as `client.videos.retrieve` reads a reply.

    Takes the body as bytes, as text, or parsed. Anybody can send to an open address: ask for the
    task by its id before you rely on what a callback says.

    Raises `CallbackInvalid` for a body that shows no task.
    """
    return read_callback(body, Video, SHAPE)
