"""What the command line must know of an API: its names, and the flags of a request. Plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flag:
    """A field of a request as a flag.

    Attributes:
        name: The field's name.
        kind: Its kind of value, a key of `JSON_TYPES`.
        is_list: Whether it may be given again and again.
        help: One sentence.
    """

    name: str
    kind: str
    is_list: bool
    help: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """The names of one API.

    Attributes:
        name: The command.
        version: The package's version.
        text: What the API does.
        noun: What it makes.
        polled: The group of calls whose tasks are asked for, empty where there is none.
        families: The group of calls of each family.
        extension: What the result's file name ends in.
        key_variable: The environment variable of the key.
        flags: The fields of a request.
    """

    name: str
    version: str
    text: str
    noun: str
    polled: str
    families: Mapping[str, str]
    extension: str
    key_variable: str
    flags: tuple[Flag, ...]
