"""Vectors in few characters: what repeats itself, in a value, a list of names or a whole file, is said once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from os.path import commonprefix

from ... import ir

LONGEST = 64  # characters of a text that is written out
MOST = 4  # equal items of a list that are written out
MARK = "$repeat"
FEW = 2  # names that are written in full, though they begin alike
DIGITS = 6  # of a hash; what they tell apart has one code and one path


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


def folded(covers: Iterable[str]) -> list[ir.Json]:
    """Names, where neighbours of one kind that begin alike are an object: the beginning, and how each goes on."""
    found: list[ir.Json] = []
    for _, run in groupby(covers, lambda name: name.partition(":")[0]):
        names = list(run)
        beginning = commonprefix(names).rpartition(".")[0]  # noqa: RUF071  # of names, not paths
        if len(names) > FEW and beginning:
            found.append({beginning: [name.removeprefix(f"{beginning}.") for name in names]})
        else:
            found += names
    return found


def issue_name(issue: Mapping[str, ir.Json], path: Iterable[str | int]) -> str:
    """What an issue is called in its file: its code, its path, and digits made of all that it says."""
    digits = hashlib.sha256(json.dumps(issue, sort_keys=True).encode()).hexdigest()[:DIGITS]
    return " ".join([str(issue["code"]), *map(str, path), digits])
