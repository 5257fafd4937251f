"""The faults in force: which of them strike a call."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Iterable

from .rules import OUTCOMES, Fault, parse_magic

Place = tuple[str, int, Fault]  # the request whose prompt has it, or "", and where it stands there


class Faults:
    """Rules for all calls, and those of magic prompts. May be used from any thread.

    Args:
        rules: Those in force from the start, as `Fault` or in words.
        seed: Of the chance by which some strike.
    """

    def __init__(self, rules: Iterable[Fault | str] = (), seed: int = 0) -> None:
        self._lock = threading.Lock()
        self._rules: list[Fault] = []
        self._seen: Counter[Place] = Counter()
        self._struck: Counter[Place] = Counter()
        self._chance = random.Random(seed)  # noqa: S311  # a fault is no secret
        for rule in rules:
            self.add(rule)

    def add(self, rule: Fault | str) -> Fault:
        """Put a fault in force.

        Raises:
            ValueError: when the words are no rule.
        """
        fault = rule if isinstance(rule, Fault) else Fault.parse(rule)
        with self._lock:
            self._rules.append(fault)
        return fault

    def clear(self) -> None:
        """Take all out of force, but those of magic prompts."""
        with self._lock:
            self._rules.clear()
            self._seen.clear()
            self._struck.clear()

    @property
    def rules(self) -> list[Fault]:
        """Those in force for all calls."""
        with self._lock:
            return list(self._rules)

    def counts(self) -> dict[str, int]:
        """How often each kind has struck."""
        with self._lock:
            found: Counter[str] = Counter()
            for (_, _, fault), count in self._struck.items():
                found[fault.kind] += count
            return dict(found)

    def strike(self, call: str, prompt: str, request: str) -> list[Fault]:
        """The faults that strike a call, those of its prompt first; each is counted.

        Args:
            call: `create`, `retrieve` or `content`.
            prompt: Of the request that the call is about.
            request: What tells the request from others: a magic prompt's faults are counted for each by itself.

        Raises:
            ValueError: when the prompt's magic words are no rules.
        """
        with self._lock:
            mine = [(request, n, fault) for n, fault in enumerate(parse_magic(prompt))]
            ours = [("", n, fault) for n, fault in enumerate(self._rules)]
            return [
                place[2]
                for place in (*mine, *ours)
                if _is_about(place[2], call, prompt) and self._is_due(place)
            ]

    def _is_due(self, place: Place) -> bool:
        fault = place[2]
        self._seen[place] += 1
        is_spent = 0 <= fault.times <= self._struck[place]
        is_early = self._seen[place] <= fault.skip
        if is_spent or is_early or self._chance.random() >= fault.chance:
            return False
        self._struck[place] += 1
        return True


def _is_about(fault: Fault, call: str, prompt: str) -> bool:
    calls = ("create",) if fault.kind in OUTCOMES else (call,)
    return call in calls and fault.call in (call, "any") and fault.match in prompt
