"""Movies: real MP4 files of any size, length and rate, on whose frames one can read what was asked for."""

from __future__ import annotations

import colorsys
import hashlib
import json
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import av
from PIL import Image, ImageDraw, ImageFont

from .picture import Picture
from .tasks import Task

CODECS = ("libx264", "mpeg4")  # the first that the build of FFmpeg has
CHANGES = 4  # new pictures a second; between them the last one stands, which costs next to nothing
WIDEST_FIELD = 200  # characters of a field's value that are shown
# For what the built-in font lacks, the first of these that the system has.
SYSTEM_FONTS = (
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJKtc-Regular.otf",
    "wqy-microhei.ttc",
    "DroidSansFallbackFull.ttf",
    "PingFang.ttc",
    "Arial Unicode.ttf",
    "msjh.ttc",
    "msyh.ttc",
    "DejaVuSans.ttf",
)
MOST_LOOKED_AT = 2_000  # characters of a text; more do not fit a frame
NO_CHARACTER = "\uffff"
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def write_movie(path: Path, picture: Picture, task: Task, font: Path | None = None) -> None:
    """Write the movie of a task.

    Args:
        path: Where to; the folder is there.
        picture: How large and how long.
        task: What is shown.
        font: A font file; left out: the one that Pillow brings, or for what that lacks one of the system's.
    """
    rate = Fraction(picture.rate).limit_denominator(1001)
    base = _still(picture, task, font)
    codec = next(name for name in CODECS if name in av.codecs_available)
    options = {"preset": "ultrafast", "crf": "28"} if codec == "libx264" else {}
    box: Any  # PyAV's types leave the kind of a stream open
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as box:
        box.metadata["title"] = f"{task.model} {task.mode}".strip()
        box.metadata["comment"] = task.request
        stream = box.add_stream(codec, rate=rate, options=options)
        stream.width, stream.height, stream.pix_fmt = picture.width, picture.height, "yuv420p"
        for frame in _frames(base, picture, rate):
            box.mux(stream.encode(frame))
        box.mux(stream.encode(None))


def _frames(base: Image.Image, picture: Picture, rate: Fraction) -> Iterator[av.VideoFrame]:
    count = max(1, round(picture.seconds * rate))
    hold = max(1, round(rate / CHANGES))
    frame: av.VideoFrame | None = None
    for number in range(count):
        if frame is None or number % hold == 0:
            image = _at(base, number / count)
            raw = av.VideoFrame.from_bytes(image.tobytes(), image.width, image.height, "rgba")
            frame = raw.reformat(format="yuv420p")
        frame.pts = number
        frame.time_base = 1 / rate
        yield frame


def _still(picture: Picture, task: Task, font: Path | None) -> Image.Image:
    """The picture that all frames share: the request in words."""
    hue = hashlib.sha256(task.id.encode()).digest()[0] / 256
    red, green, blue = (round(255 * part) for part in colorsys.hsv_to_rgb(hue, 0.6, 0.25))
    ground = (red, green, blue, 255)
    image = Image.new("RGBA", (picture.width, picture.height), ground)
    draw = ImageDraw.Draw(image)
    shorter = min(picture.width, picture.height)
    margin = shorter // 16
    top = float(margin)
    for text, scale in _lines(task):
        size = max(8.0, shorter * scale)
        chosen = _font_for(text, size, font)
        for line in _wrapped(text, chosen, picture.width - 2 * margin):
            if top + size > picture.height - 2 * margin:
                return image
            draw.text((margin, top), line, fill="white", font=chosen)
            top += 1.3 * size
        top += size / 2
    return image


def _font_for(text: str, size: float, font: Path | None) -> Font:
    if font is not None:
        return ImageFont.truetype(str(font), size)
    built_in = ImageFont.load_default(size)
    mask: Any = built_in.getmask  # Pillow's types hide that what it returns is bytes
    missing = bytes(mask(NO_CHARACTER))
    characters = {*text[:MOST_LOOKED_AT]} - {*" \t\r\n"}
    if all(bytes(mask(one)) != missing for one in characters):
        return built_in
    other = system_font()
    return ImageFont.truetype(other, size) if other else built_in


@cache
def system_font() -> str | None:
    """The file of a font of the system that has more scripts than the built-in one."""
    for name in SYSTEM_FONTS:
        try:
            return str(ImageFont.truetype(name).path)
        except OSError:
            continue
    return None


def _lines(task: Task) -> Iterator[tuple[str, float]]:
    """What is written, and how large, as a part of the picture's shorter side."""
    if task.prompt:
        yield task.prompt, 0.06
    yield f"{task.model} {task.mode} {task.width}x{task.height} {task.seconds:g}s", 0.04
    for name, value in json.loads(task.request).items():
        if value != task.prompt and name not in ("model", "mode"):
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            yield f"{name}: {text[:WIDEST_FIELD]}", 0.03


def _wrapped(text: str, font: Font, room: int) -> Iterator[str]:
    """A text in lines that fit, broken between words where it can be."""
    line = ""
    for word in " ".join(text.split()).split(" "):
        wider = f"{line} {word}".strip()
        if font.getlength(wider) <= room:
            line = wider
            continue
        if line:
            yield line
        while len(word) > 1 and font.getlength(word) > room:
            fits = max(1, int(len(word) * room / font.getlength(word)))
            yield word[:fits]
            word = word[fits:]  # noqa: PLW2901  # what is left of it
        line = word
    if line:
        yield line


def _at(base: Image.Image, part: float) -> Image.Image:
    """The picture when a part of the time has passed: a bar shows how much."""
    image = base.copy()
    width, height = image.size
    bar = max(2, height // 40)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, height - bar, round(width * part), height), fill="white")
    return image
