"""Faults in words: `create drop accepted times=2`. One grammar for the command, for programs and for magic prompts."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches

CALLS = ("any", "create", "retrieve", "content")
# What each kind does; docs and the command's help print it.
KINDS = {
    "latency": "answers after `seconds`",
    "refuse": "answers `status` (500), with `code`",
    "rate_limit": "answers 429, with a Retry-After of `retry_after` seconds (1); 0 sends none",
    "not_accepted": "answers 503 with the gateway's own code: certainly nothing was started",
    "html": "answers an HTML page with `status` (502)",
    "empty": "answers an empty body with `status` (502)",
    "garble": "answers 200 with JSON that names no task",
    "drop": "closes the connection without an answer",
    "truncate": "closes it after `bytes` (half) of the answer's body",
    "fail": "lets the task fail with `code`",
    "stuck": "leaves the task in progress for ever; `status=queued`: in the queue",
}
OUTCOMES = frozenset({"fail", "stuck"})  # they befall a task, not a call
MAGIC = re.compile(r"\[sandbox:([^\[\]]*)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What goes wrong, where and how often.

    Attributes:
        kind: One of `KINDS`.
        call: `create`, `retrieve`, `content`, or `any` of them.
        accepted: Whether a create is carried out before the fault strikes.
        status: HTTP status, or the state that a stuck task stays in.
        seconds: How long the answer waits.
        retry_after: What the header says, in seconds.
        bytes: After how many bytes of the body the connection is closed.
        code: The error code.
        match: Text that the request's prompt must hold.
        skip: How many calls go well before.
        times: How often it strikes; -1: always.
        chance: How probable it is, from 0 to 1.
    """

    kind: str
    call: str = "any"
    accepted: bool = False
    status: str = ""
    seconds: float = 2.0
    retry_after: int = 1
    bytes: int = -1
    code: str = ""
    match: str = ""
    skip: int = 0
    times: int = -1
    chance: float = 1.0

    @classmethod
    def parse(cls, rule: str) -> Fault:
        """Read a rule: a call, unless it is for any, then a kind, then settings in any order.

        Raises:
            ValueError: saying what is wrong with it.
        """
        try:
            words = shlex.split(rule)
        except ValueError as error:
            raise ValueError(f"the fault `{rule}` cannot be read: {error}") from None
        call = words.pop(0) if words and words[0] in CALLS else "any"
        if not words or words[0] not in KINDS:
            given = words[0] if words else ""
            raise ValueError(f"the fault `{rule}` has no kind{_closest(given, KINDS)}")
        fault = cls(kind=words.pop(0), call=call)
        if fault.kind in OUTCOMES and call not in ("any", "create"):
            raise ValueError(f"the fault `{rule}` befalls a task: it has no call but `create`")
        for word in words:
            fault = _set(fault, word, rule)
        return fault

    @property
    def http_status(self) -> int:
        """The status as a number; 0 where none is set."""
        return int(self.status) if self.status.isdecimal() else 0


def parse_magic(text: str) -> list[Fault]:
    """The faults that a prompt asks for: `[sandbox: create drop; retrieve refuse status=502 times=2]`.

    Raises:
        ValueError: saying what is wrong with one of them.
    """
    rules = [rule.strip() for found in MAGIC.findall(text) for rule in found.split(";")]
    return [Fault.parse(rule) for rule in rules if rule]


def _set(fault: Fault, word: str, rule: str) -> Fault:
    name, sign, value = word.partition("=")
    kinds = {field.name: field.type for field in fields(Fault)}
    if name == "accepted" and not sign:
        return replace(fault, accepted=True)
    if name not in kinds or name in ("kind", "call", "accepted") or not sign:
        raise ValueError(f"the fault `{rule}` has no `{word}`{_closest(name, kinds)}")
    kind = {"int": int, "float": float}.get(str(kinds[name]), str)
    try:
        read = kind(value)
    except ValueError:
        raise ValueError(f"the fault `{rule}` has a `{name}` that is no number") from None
    changed = replace(fault, **{name: read})
    is_state = fault.kind == "stuck" and changed.status in ("queued", "in_progress")
    if changed.status and not is_state and not 200 <= changed.http_status <= 599:
        raise ValueError(f"the fault `{rule}` has no status from 200 to 599")
    if not 0 <= changed.seconds <= 3600 or not 0 <= changed.chance <= 1:
        raise ValueError(f"the fault `{rule}` has a `{name}` that is out of range")
    return changed


def _closest(given: str, known: Iterable[str]) -> str:
    names = list(known)
    found = get_close_matches(given, names, 1)
    return f": did you mean `{found[0]}`?" if found else f"; there are {', '.join(names)}"
