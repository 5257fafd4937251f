"""Requests in the page's own words: each name that it lists, on each family that it lists it for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from videogate import check

Request = dict[str, Any]

PIC, CLIP, SONG = (f"https://example.com/{name}" for name in ("a.png", "a.mp4", "a.mp3"))
PROMPT = {"prompt": "a paper boat in the rain"}
GENERAL = {  # families whose modes are those of §4.6, by one of their models
    "sora": "sora-2",
    "happyhorse": "happyhorse-1.0",
    "seedance": "doubao-seedance-2-0-260128",
    "veo": "veo3.1",
    "grok": "grok-imagine-1.0-video",
    "vidu": "viduq3-turbo",
    "hailuo": "hailuo-video",
}
KLING = {"model": "kling-video", "model_name": "kling-v2-6"}
OMNI = {"model": "gemini-omni"}
MODELS: dict[str, Request] = {
    **{family: {"model": model} for family, model in GENERAL.items()},
    "kling": KLING,
    "gemini_omni": OMNI,
}
MINIMUMS: dict[str, Request] = {  # §4.6
    "t2v": {},
    "i2v": {"image_url": PIC},
    "i2v_first_last": {"image_url": PIC, "end_image_url": PIC},
    "reference_images": {"reference_images": [PIC]},
    "reference_material image_urls": {"image_urls": [PIC]},
    "reference_material video_urls": {"video_urls": [CLIP]},
    "reference_material audio_urls": {"audio_urls": [SONG]},
}
COMMON: dict[str, list[object]] = (
    {  # §4 and §6, with values of the types and the examples that it gives
        "seconds": [8, "8"],
        "duration": [8, "8"],
        "size": ["1280x720"],
        "aspect_ratio": ["16:9"],
        "ratio": ["16:9"],
        "quality": ["high", 1],
        "resolution": ["720P"],
        "fps": [30],
        "function_mode": ["some"],
        "callback_url": ["https://example.com/hook"],
        "external_task_id": ["order-1", 42],
        "width": [512],
        "height": [512],
        "seed": [20231234],
        "n": [1],
        "response_format": ["url"],
        "user": ["user-1234"],
        "metadata": [{"watermark": False}],
    }
)
# Entries for one image: §4.6 and §6; "a compatible object" may be any.
ENTRIES: list[tuple[str, object]] = [
    ("image_url", PIC),
    ("image", PIC),
    ("input_reference", PIC),
    ("input_reference", {"image_url": PIC}),
    ("input_reference", {"file_id": "file-1"}),
    ("input_reference", {"url": PIC}),
    ("images", [PIC]),
    ("images", PIC),
]


def requests() -> Iterator[tuple[str, Request]]:
    """Every request, with a name that tells it."""
    for family, model in MODELS.items():
        for name, values in COMMON.items():
            for value in values:
                yield f"{family} {name} {value}", {**model, **PROMPT, "mode": "t2v", name: value}
    for family, model in ((family, MODELS[family]) for family in GENERAL):
        for title, least in MINIMUMS.items():
            mode = title.partition(" ")[0]
            yield f"{family} {title}", {**model, **PROMPT, "mode": mode, **least}
            yield f"{family} {title}, without mode", {**model, **PROMPT, **least}
        for name, value in ENTRIES:
            yield f"{family} i2v by {name} {value}", {**model, **PROMPT, "mode": "i2v", name: value}
            yield f"{family} by {name} {value}", {**model, **PROMPT, name: value}
        yield f"{family} last_image_url", {**model, **PROMPT, "image": PIC, "last_image_url": PIC}
        for count in (2, 3):
            yield f"{family} {count} images", {**model, **PROMPT, "images": [PIC] * count}
        parts = [{"type": "text", "text": PROMPT["prompt"]}]
        yield f"{family} content", {**model, **PROMPT, "mode": "t2v", "content": parts}
    for name in ("image", "image_url", "images", "image_urls", "reference_images"):
        yield f"gemini_omni r2v {name}", {**OMNI, **PROMPT, "mode": "r2v", name: _value(name, PIC)}
    for name in ("video", "video_url", "videos"):
        edit = {**OMNI, **PROMPT, "mode": "edit", name: _value(name, CLIP)}
        yield f"gemini_omni edit {name}", edit
        yield f"gemini_omni edit {name} with a picture", {**edit, "image": PIC}
    image = [{"type": "image_url", "image_url": {"url": PIC}}]
    video = [{"type": "video_url", "video_url": {"url": CLIP}}]
    yield "gemini_omni r2v input_reference", {
        **OMNI,
        **PROMPT,
        "mode": "r2v",
        "input_reference": PIC,
    }
    yield "gemini_omni r2v content", {**OMNI, **PROMPT, "mode": "r2v", "content": image}
    yield "gemini_omni edit content", {**OMNI, **PROMPT, "mode": "edit", "content": video}
    for length in (4, 5, 6, 8, 9, 10):
        yield f"gemini_omni {length} s", {**OMNI, **PROMPT, "mode": "t2v", "seconds": length}
    yield "kling t2v", {**KLING, **PROMPT, "mode": "t2v", "duration": 5, "aspect_ratio": "16:9"}
    for name, value in ENTRIES:
        yield f"kling i2v by {name} {value}", {**KLING, **PROMPT, "mode": "i2v", name: value}
    many = {**KLING, **PROMPT, "mode": "multi_i2v"}
    yield "kling multi_i2v", {**many, "image_list": [{"image": PIC}]}
    yield "kling multi_i2v of addresses", {**many, "image_list": [PIC]}
    for id_ in ("880123456789", 880123456789):
        yield f"kling extend {id_!r}", {**KLING, "mode": "extend", "video_id": id_}
    extras = {
        "negative_prompt": "rain",
        "cfg_scale": 0.5,
        "task_id": "t1",
        "watermark_info": {"enabled": False},
    }
    for name, value in {
        **extras,
        "camera_control": {"type": "simple", "config": {"zoom": 5}},
    }.items():
        yield f"kling {name}", {**KLING, **PROMPT, "mode": "t2v", name: value}
    for sound in ("on", "off", True):
        yield f"kling sound {sound!r}", {**KLING, **PROMPT, "mode": "t2v", "sound": sound}
    grok = {"seconds": 10, "aspect_ratio": "16:9", "resolution": "720P", "reference_images": [PIC]}
    yield "grok example", {"model": "grok-imagine-1.0-video", **PROMPT, **grok}
    tables = {"type": "text", "text": "a boat"}, *image
    yield "seedance content", {**MODELS["seedance"], "mode": "i2v", "content": [*tables]}
    yield "seedance content, plainly", {
        **MODELS["seedance"],
        **PROMPT,
        "content": [{"type": "image_url", "image_url": PIC}],
    }


def _value(name: str, address: str) -> object:
    return [address] if name.endswith("s") else address


REQUESTS = dict(requests())
# Where the page says both: the name of the request, and where its finding stands.
BOTH: dict[str, tuple[str, Request]] = {
    **{
        f"{family} images": (
            "image_url",
            {**MODELS[family], **PROMPT, "mode": "i2v", "images": [PIC]},
        )
        for family in (*GENERAL, "kling")
    },
    **{
        f"{family} references": (
            "reference_images",
            {**MODELS[family], **PROMPT, "images": [PIC] * 3},
        )
        for family in GENERAL
        if family != "happyhorse"  # of which the page says nothing but the ids
    },
    **{
        f"{family} prompt": ("prompt", {**MODELS[family], "mode": "i2v", "image_url": PIC})
        for family in (*GENERAL, "kling")
    },
    "kling mode": ("mode", {**KLING, **PROMPT, "image": PIC}),
}


def test_the_page_is_taken_at_its_word(say: Callable[[str], None]) -> None:
    """None of these requests is refused, and each goes out with all that it says."""
    say(f"{len(REQUESTS)} requests in the page's own words")
    assert len(REQUESTS) > 60
    refused = {name: check(one).errors for name, one in REQUESTS.items() if not check(one).ok}
    assert refused == {}
    for name, request in REQUESTS.items():
        wire = check(request).wire()
        assert len(wire) >= len(request), name


@pytest.mark.parametrize("name", BOTH)
def test_where_the_page_says_both_is_told(name: str) -> None:
    """The stricter of two things that the page says is a warning of ours that names both places, also in Chinese."""
    place, request = BOTH[name]
    for locale in ("en", "zh-Hant"):
        report = check(request, locale=locale)
        assert report.ok
        [told] = [issue for issue in report.warnings if issue.path == (place,)]
        assert told.authority == "decision"
        assert name == "kling mode" or {*re.findall("§[0-9]", str(told))} == {"§4", "§6"}
    assert not check(request, strict=True).ok
