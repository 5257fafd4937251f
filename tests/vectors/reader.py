"""Read the vectors as their README describes them, with nothing of the generator."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "generated" / "vectors"
FORMAT = 1
DEFAULTS: dict[str, Any] = {"issues": [], "adjustments": []}
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


def vector_of(family: str, entry: dict[str, Any]) -> Vector:
    """Give the vector of one entry of a file."""
    request = unfolded(entry["request"])
    expect = {**DEFAULTS, "wire": request, **unfolded(entry["expect"])}
    expect["issues"] = [{**ISSUE, **issue} for issue in expect["issues"]]
    covers, options = tuple(entry["covers"]), entry.get("options", {})
    return Vector(family, entry["id"], entry["why"], covers, request, options, expect)


@cache
def read_vectors() -> tuple[Vector, ...]:
    """Give every vector of every family."""
    found: list[Vector] = []
    for path in sorted(FOLDER.glob("*.json")):
        file = json.loads(path.read_bytes())
        assert file["format"] == FORMAT
        assert "left_out" not in file, file["left_out"]
        found += [vector_of(file["family"], entry) for entry in file["vectors"]]
    return tuple(found)
