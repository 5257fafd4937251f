"""What the flows must know of an API: its calls, and where a reply keeps what matters. Plain data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from pydantic import BaseModel

T = TypeVar("T", bound="BaseModel")
State = Literal["running", "succeeded", "failed"]


@dataclass(frozen=True, slots=True)
class TaskShape:
    """Where a reply keeps what matters, and how gateways are known to say it otherwise.

    Attributes:
        id: Keys of the id, best first.
        status: Key of the status.
        states: What each status means; any other counts as running. Letter case does not matter.
        spellings: Other words for a status.
        location: Dotted paths of the result's address, best first.
        error: Key of the reason of a failure.
        progress: Key of the progress.
        times: Keys of moments, in seconds; milliseconds are put right.
        ended: Key of the moment when the task ended; means nothing while it runs.
        other_names: Other keys that hold a property.
    """

    id: Sequence[str]
    status: str
    states: Mapping[str, State]
    location: Sequence[str]
    error: str
    progress: str
    spellings: Mapping[str, str] = field(default_factory=dict[str, str])
    times: Sequence[str] = ()
    ended: str = ""
    other_names: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One HTTP call; `{id}` in the path stands for the task's id."""

    method: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoints(Generic[T]):
    """The calls on one kind of task. Without a shape, `create` answers with the result itself.

    Attributes:
        reply: Gives what a reply is typed as; called at the first reply, for types take a while to import.
        elsewhere: Families that another group of calls serves, and the name of that group.
        refusals: By status, the codes that mean that a create was certainly not accepted.
        codes: Codes that mean a status, whichever they come with.
    """

    reply: Callable[[], type[T]]
    create: Endpoint
    retrieve: Endpoint | None = None
    content: Endpoint | None = None
    shape: TaskShape | None = None
    elsewhere: Mapping[str, str] = field(default_factory=dict[str, str])
    refusals: Mapping[int, Sequence[str]] = field(default_factory=dict[int, Sequence[str]])
    codes: Mapping[str, int] = field(default_factory=dict[str, int])
