"""Long texts and lists in few characters: what only repeats itself is said once, with how many times."""

from __future__ import annotations

from ... import ir

LONGEST = 64  # characters of a text that is written out
MOST = 4  # equal items of a list that are written out
MARK = "$repeat"


def packed(value: ir.Json) -> ir.Json:
    """A value in which each long text of one character, and each long list of one item, is an object that says so."""
    if isinstance(value, str):
        is_one = len(value) > LONGEST and value == value[0] * len(value)
        return {MARK: value[0], "times": len(value)} if is_one else value
    if isinstance(value, list):
        if len(value) > MOST and all(item == value[0] for item in value):
            return {MARK: [packed(value[0])], "times": len(value)}
        return [packed(item) for item in value]
    if isinstance(value, dict):
        return {key: packed(item) for key, item in value.items()}
    return value
