"""What is asked of the file: how large, how long, how many pictures a second; read from a request's fields."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from ._api import API

PIXELS = re.compile(r"\s*(\d{1,5})\s*[xX×*]\s*(\d{1,5})\s*")
LINES = re.compile(r"\s*(\d{3,4})\s*[pP]\s*")
RATIO = re.compile(r"\s*(\d{1,4}(?:\.\d{1,4})?)\s*[:：/]\s*(\d{1,4}(?:\.\d{1,4})?)\s*")
NAMED_LINES = {"1k": 1080, "2k": 1440, "4k": 2160, "sd": 480, "hd": 720, "fhd": 1080, "uhd": 2160}
SMALLEST, LARGEST = 16, 4096  # pixels of a side
LONGEST = 120.0  # seconds
FASTEST = 120.0  # pictures a second
MOST_PIXELS = (
    4e9  # of all pictures together: some seconds of work, and enough for 16 seconds of 3840x2160
)


@dataclass(frozen=True, slots=True)
class Picture:
    """Size in pixels, both even as video needs them; length in seconds; pictures per second."""

    width: int
    height: int
    seconds: float
    rate: float

    @property
    def size(self) -> str:
        """The size as requests and replies spell it: `1280x720`."""
        return f"{self.width}x{self.height}"


def picture_of(values: Mapping[str, object]) -> Picture:
    """What a request asks for.

    Args:
        values: What its fields say, by canonical name.
    """
    said = {what: values.get(name) for what, name in API.fields.items()}
    width, height = (_side(side) for side in _size(said))
    rate = min(_number(said.get("rate")) or float(API.rate), FASTEST)
    longest = min(LONGEST, MOST_PIXELS / (width * height * rate))
    seconds = min(_number(said.get("seconds")) or float(API.seconds), longest)
    return Picture(width, height, round(seconds, 3), rate)


def _size(said: Mapping[str, object]) -> tuple[float, float]:
    """Width and height: as given, else by the shorter side and the ratio that are given."""
    texts = [str(said[what]) for what in ("size", "resolution", "ratio") if said.get(what)]
    for text in texts:
        if pixels := PIXELS.fullmatch(text):
            return float(pixels[1]), float(pixels[2])
    width, height = _number(said.get("width")), _number(said.get("height"))
    if width and height:
        return width, height
    shorter = next((lines for text in texts if (lines := _lines(text))), min(API.size))
    ratio = next((ratio for text in texts if (ratio := _ratio(text))), API.size[0] / API.size[1])
    return (shorter * ratio, shorter) if ratio >= 1 else (shorter, shorter / ratio)


def _lines(text: str) -> int:
    found = LINES.fullmatch(text)
    return int(found[1]) if found else NAMED_LINES.get(text.strip().lower(), 0)


def _ratio(text: str) -> float:
    found = RATIO.fullmatch(text)
    return float(found[1]) / float(found[2]) if found and float(found[2]) else 0.0


def _number(value: object) -> float:
    """A positive number, given as one or as text; else 0."""
    try:
        number = float(value) if isinstance(value, int | float | str) else 0.0
    except (ValueError, OverflowError):
        return 0.0
    return number if math.isfinite(number) and number > 0 else 0.0


def _side(pixels: float) -> int:
    return 2 * round(min(max(pixels, SMALLEST), LARGEST) / 2)
