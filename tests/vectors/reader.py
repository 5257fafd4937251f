"""Read the vectors as their README describes them, with nothing of the generator."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "generated" / "vectors"
FORMAT = 2
ISSUE: dict[str, Any] = {"accepted": [], "source": ""}


@dataclass(frozen=True)
class Vector:
    """One vector with everything that its file leaves out."""

    family: str
    id: str
    why: str
    covers: tuple[str, ...]
    request: dict[str, Any]
    options: dict[str, Any]
    expect: dict[str, Any]


def unfolded(value: Any) -> Any:
    """Give a value with everything that repeats itself written out."""
    if isinstance(value, dict):
        if value.keys() == {"$repeat", "times"}:
            return unfolded(value["$repeat"]) * value["times"]
        return {key: unfolded(item) for key, item in value.items()}
    return [unfolded(item) for item in value] if isinstance(value, list) else value


def names_of(covers: list[Any]) -> Iterator[str]:
    """Give each name in full, also those that are written as a beginning and how each goes on."""
    for item in covers:
        if isinstance(item, str):
            yield item
        else:
            yield from (f"{head}.{rest}" for head, rests in item.items() for rest in rests)


def vector_of(file: dict[str, Any], entry: dict[str, Any]) -> Vector:
    """Give the vector of one entry of a file."""
    request = unfolded(entry["request"])
    expect = unfolded(entry.get("expect", {}))
    issues = [{**ISSUE, **file["issues"][name]} for name in expect.get("issues", [])]
    usual = {
        "ok": all(issue["severity"] != "error" for issue in issues),
        "model": request.get("model"),
        "mode": request.get("mode"),
        "mode_source": "given",
        "adjustments": [],
        "wire": request,
    }
    covers, options = tuple(names_of(entry["covers"])), entry.get("options", {})
    outcome = {**usual, **expect, "issues": issues}
    return Vector(file["family"], entry["id"], entry["why"], covers, request, options, outcome)


@cache
def read_vectors() -> tuple[Vector, ...]:
    """Give every vector of every family."""
    found: list[Vector] = []
    for path in sorted(FOLDER.glob("*.json")):
        file = json.loads(path.read_bytes())
        assert file["format"] == FORMAT
        assert "left_out" not in file, file["left_out"]
        found += [vector_of(file, entry) for entry in file["vectors"]]
    return tuple(found)
