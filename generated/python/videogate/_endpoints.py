"""What the flows must know of an API: its calls, and where a reply keeps what matters. Plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel

T = TypeVar("T", bound=BaseModel)
State = Literal["running", "succeeded", "failed"]


@dataclass(frozen=True, slots=True)
class TaskShape:
    """Where a reply keeps its id, status and result.

    Attributes:
        id: Keys of the id, best first.
        status: Key of the status.
        states: What each status means; any other counts as running. Letter case does not matter.
        location: Dotted paths of the result's address, best first.
        error: Key of the reason of a failure.
        progress: Key of the progress.
    """

    id: Sequence[str]
    status: str
    states: Mapping[str, State]
    location: Sequence[str]
    error: str
    progress: str


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One HTTP call; `{id}` in the path stands for the task's id."""

    method: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoints(Generic[T]):
    """The calls on one kind of task. Without a shape, `create` answers with the result itself.

    Attributes:
        reply: What a reply is typed as.
        elsewhere: Families that another group of calls serves, and the name of that group.
        refusals: By status, the codes that mean that a create was certainly not accepted.
    """

    reply: type[T]
    create: Endpoint
    retrieve: Endpoint | None = None
    content: Endpoint | None = None
    shape: TaskShape | None = None
    elsewhere: Mapping[str, str] = field(default_factory=dict[str, str])
    refusals: Mapping[int, Sequence[str]] = field(default_factory=dict[int, Sequence[str]])
