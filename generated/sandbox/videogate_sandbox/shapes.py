"""What the sandbox knows of the API and of the dialects: plain data, filled in by the modules made from the catalog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

NO_WORDS: Mapping[str, str] = {}
NO_NUMBERS: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """The API that is played.

    Attributes:
        name: The name of its package.
        title: Its title.
        noun: What a call makes; every id starts with it.
        locales: The languages in which requests are judged.
        key_prefix: How keys start.
        not_accepted: The code by which a 503 says that nothing was started.
        create, retrieve, content: Method and path of each call; `{id}` stands for the task's id.
        created: The status of the reply to a create.
        id_name: The key of a task's id.
        states: State -> the word for it.
        fields: What a field of a request says -> its name.
        seconds, size, rate: What holds where a request does not say.
    """

    name: str
    title: str
    noun: str
    locales: tuple[str, ...]
    key_prefix: str
    not_accepted: str
    create: tuple[str, str]
    retrieve: tuple[str, str]
    content: tuple[str, str]
    created: int
    id_name: str
    states: Mapping[str, str]
    fields: Mapping[str, str]
    seconds: int
    size: tuple[int, int]
    rate: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A refusal: its status, and a body in which `$words` are filled in."""

    status: int
    body: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """The shapes in which one kind of gateway answers.

    Attributes:
        replies: State, `created` or `any` -> the body that shows a task.
        errors: Situation -> refusal.
        families: Families that are shown as in another dialect.
        statuses: State -> the word for it, where not the API's.
        progress: State -> what is told as progress; for the rest, how far the task has come.
        headers: Headers of the reply to a create.
        file_headers: Headers of a file.
        ranges: Whether files are served in parts.
        head: Whether a file's headers may be asked for.
        length: Whether a file's length is told before it comes.
    """

    name: str
    replies: Mapping[str, Any]
    errors: Mapping[str, Answer]
    families: Mapping[str, str] = field(default_factory=lambda: NO_WORDS)
    statuses: Mapping[str, str] = field(default_factory=lambda: NO_WORDS)
    progress: Mapping[str, int] = field(default_factory=lambda: NO_NUMBERS)
    headers: Mapping[str, str] = field(default_factory=lambda: NO_WORDS)
    file_headers: Mapping[str, str] = field(default_factory=lambda: NO_WORDS)
    ranges: bool = True
    head: bool = True
    length: bool = True
