"""Skeletons of bodies, and how the `$words` in them are filled in; the generator fills them in so, too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

WORD = re.compile(r"\$([a-z_]+)")
# Internal words for the states, as gateways have them in messages.
INTERNAL = {
    "queued": "QUEUED",
    "in_progress": "IN_PROGRESS",
    "succeeded": "SUCCESS",
    "failed": "FAILURE",
}


def fill(skeleton: object, words: Mapping[str, object]) -> object:
    """A body: every `$word` replaced. A key is left out with its word; so is an object that lost all its keys."""
    if isinstance(skeleton, dict):
        given = cast("dict[str, object]", skeleton)
        found = {key: fill(value, words) for key, value in given.items()}
        kept = {k: v for k, v in found.items() if v is not None or given[k] is None}
        return kept if kept or not given else None
    if isinstance(skeleton, list):
        return [fill(item, words) for item in cast("list[object]", skeleton)]
    if not isinstance(skeleton, str):
        return skeleton
    whole = WORD.fullmatch(skeleton)
    if whole:
        return words.get(whole[1])
    return WORD.sub(lambda found: text_of(words.get(found[1])), skeleton)


def text_of(value: object) -> str:
    """What stands for a value inside a longer text."""
    return "" if value is None else str(value)
