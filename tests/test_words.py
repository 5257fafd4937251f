"""Words that help: what a finding says leads on, also where a request speaks the language of another API."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from videogate import check

URL = "https://example.com/a.png"
IMAGE = {"type": "image_url", "image_url": {"url": URL}}
KLING = {"model": "kling-video", "model_name": "kling-v2-6"}
LOCALES = ("en", "zh-Hant")
PYTHON_TYPES = re.compile(r"(?i)\b(python|str|int|float|bool|dict|list|tuple|set|bytes|none)\b")

# By what is wrong: the request, the place of the finding, the hint as it was, and what it has to name.
WEAK: dict[str, tuple[dict[str, Any], str, str, str]] = {
    "another API's first frame": (
        {"model": "hailuo-video", "mode": "i2v", "first_frame_image": URL},
        "first_frame_image",
        "Did you mean `reference_images`?",
        "is `image_url` here",
    ),
    "another API's first frame, and what is missing for it": (
        {"model": "hailuo-video", "mode": "i2v", "first_frame_image": URL},
        "",
        "Give `image_url`, `image` or `input_reference`.",
        "`first_frame_image` is given",
    ),
    "Kling's own last frame": (
        {**KLING, "mode": "i2v", "image": URL, "image_tail": URL},
        "image_tail",
        "Did you mean `image_url`?",
        "is `end_image_url` here",
    ),
    "a mode in another spelling": (
        {"model": "hailuo-video", "mode": "image-to-video", "image_url": URL},
        "mode",
        "Use `t2v`, `i2v`, `i2v_first_last`, `reference_images` or `reference_material`.",
        "`i2v` here",
    ),
    "a model with its tier": (
        {"model": "kling-v2-6-pro"},
        "model",
        "Did you mean `kling-video`?",
        "`model: kling-video, model_name: kling-v2-6`",
    ),
    "a model with a dot": (
        {"model": "kling-v2.6"},
        "model",
        "Did you mean `kling-video`?",
        "`model: kling-video, model_name: kling-v2-6`",
    ),
    "a product name": (
        {"model": "seedance-2.0"},
        "model",
        "See the catalog for the ids it knows.",
        "`doubao-seedance-2-0-260128`",
    ),
    "a model with its vendor": (
        {"model": "google/veo-3"},
        "model",
        "See the catalog for the ids it knows.",
        "`veo3`",
    ),
    "a model of nobody here": (
        {"model": "gen4"},
        "model",
        "See the catalog for the ids it knows.",
        "`videogate models`",
    ),
    "no Kling model": (
        {"model": "kling-video", "mode": "t2v"},
        "model_name",
        "",
        "`kling-v2-6` or `kling-v3`",
    ),
    "an empty list": (
        {"model": "veo3.1", "mode": "reference_images", "reference_images": []},
        "",
        "",
        "empty",
    ),
    "an address for an object": (
        {**KLING, "mode": "multi_i2v", "image_list": [URL]},
        "image_list.0",
        "",
        '`{"image": …}`',
    ),
    "a switch for a word": (
        {**KLING, "mode": "i2v", "image": URL, "sound": True},
        "sound",
        "",
        "`on` or `off`",
    ),
    "a unit": (
        {"model": "hailuo-video", "duration": "5s"},
        "duration",
        "Write the number alone: `5`.",
        "`5`",
    ),
    "a text of an object": (
        {"model": "hailuo-video", "metadata": '{"first_frame_image": "x"}'},
        "metadata",
        "",
        "object itself",
    ),
    "two images without roles": (
        {"model": "doubao-seedance-2-0-260128", "content": [IMAGE, IMAGE]},
        "content",
        "The vendor refuses anything else. Source: Volcengine's documentation (content).",
        "`first_frame`, `last_frame` or `reference_image`",
    ),
    "a mode that the model lacks": (
        {**KLING, "mode": "multi_i2v", "image_list": [{"image": URL}]},
        "mode",
        "It is known for `t2v`, `i2v` or `extend`: use that, or another model. Source: notes on "
        "Kling's capability map.",
        "`kling-v1-6`",
    ),
}


def said(request: dict[str, Any], place: str, locale: str) -> list[str]:
    """Give message and hint of the findings at a place."""
    report = check({"prompt": "A boat", **request}, locale=locale)
    at_place = [one for one in report.issues if ".".join(map(str, one.path)) == place]
    return [f"{one.message} → {one.hint}" for one in at_place]


@pytest.mark.parametrize("case", WEAK)
def test_a_hint_leads_on(case: str, say: Callable[[str], None]) -> None:
    """Each weak hint of before names the way out now, in both languages; the run prints the two."""
    request, place, before, way = WEAK[case]
    english, chinese = (said(request, place, locale) for locale in LOCALES)
    say(
        f"{case}\n  before: {before or '(no hint)'}\n  now:    {english[0]}\n          {chinese[0]}"
    )
    assert any(way in text for text in english)
    names = re.findall("`[^`]+`", way)
    assert any(all(name in text for name in names) for text in chinese)
    assert all(not text.endswith("→ ") for text in (*english, *chinese))
    if "extend" in before:
        assert "extend" not in english[0] + chinese[0]


WORDS = {
    "fields": {
        "first_frame": "image_url",
        "firstFrame": "image_url",
        "img_url": "image_url",
        "lastFrame": "end_image_url",
        "last_frame_image": "end_image_url",
        "subject_reference": "reference_images",
        "referenceImages": "reference_images",
        "aspectRatio": "aspect_ratio",
        "durationSeconds": "duration",
        "sampleCount": "n",
        "meta_data": "metadata",
    },
    "modes": {
        "text2video": "t2v",
        "text-to-video": "t2v",
        "TextToVideo": "t2v",
        "img2video": "i2v",
        "image2video": "i2v",
        "start-end2video": "i2v_first_last",
        "reference_to_video": "reference_material",
    },
    "models": {
        "openai/sora-2": "sora-2",
        "sora2-pro": "sora-2-pro",
        "veo_3_1": "veo3.1",
        "google/veo-3.1-fast": "veo3.1-fast",
        "veo-3.0-generate-001": "veo3",
        "bytedance/seedance-1.5-pro": "doubao-seedance-1-5-pro-251215",
        "doubao-seedance-1.0-pro": "doubao-seedance-1-0-pro-250528",
        "kling-2.6": "model: kling-video, model_name: kling-v2-6",
        "kling-v2-5-turbo-pro": "model: kling-video, model_name: kling-v2-5-turbo",
        "kwaivgi/kling-v2.1": "model: kling-video, model_name: kling-v2-1",
        "kling/v3": "kling-video",
        "minimax/hailuo-02": "hailuo-video",
        "T2V-01-Director": "hailuo-video",
        "MiniMax-Hailuo-2.3": "hailuo-video",
        "gemini-omni-flash": "gemini-omni",
        "xai/grok-imagine-video-1.5": "grok-imagine-video-1.5-preview",
        "vidu/q3-turbo": "viduq3-turbo",
        "alibaba/happyhorse-1.0-t2v": "happyhorse-1.0-t2v",
    },
}


@pytest.mark.parametrize(("word", "here"), WORDS["fields"].items())
def test_fields_of_other_apis_are_understood(word: str, here: str) -> None:
    """What another API calls a field is warned of by the name that it has here, and never taken for it."""
    for locale in LOCALES:
        (text,) = said({"model": "veo3.1", "mode": "t2v", word: "x"}, word, locale)
        assert f"`{here}`" in text
    report = check({"model": "veo3.1", "mode": "t2v", "prompt": "A boat", word: "x"})
    assert word in report.wire()
    assert word not in report.values


@pytest.mark.parametrize(("word", "here"), WORDS["modes"].items())
def test_modes_of_other_apis_are_understood(word: str, here: str) -> None:
    """What another API calls a mode is refused with the name that it has here."""
    for locale in LOCALES:
        (text,) = said({"model": "hailuo-video", "mode": word}, "mode", locale)
        assert f"`{here}`" in text.partition("→")[2]


@pytest.mark.parametrize(("word", "here"), WORDS["models"].items())
def test_models_of_other_apis_are_understood(word: str, here: str) -> None:
    """What another API calls a model is refused with the way to call it here."""
    for locale in LOCALES:
        text, *ends = said({"model": word}, "model", locale)  # and perhaps that it ended
        assert all(f"`{word}`" in end for end in ends[:1])
        assert not ends[1:]
        assert f"{here}`" in text.partition("→")[2]


@pytest.mark.parametrize("value", [{1}, b"x", 1j, object(), (1, {2})])
@pytest.mark.parametrize("name", ["prompt", "duration", "image_url", "metadata", "images", "mode"])
def test_chinese_names_no_python_type(name: str, value: object) -> None:
    """What is no JSON is said without the name of a Python type."""
    for text in said({"model": "veo3.1", name: value}, name, "zh-Hant"):
        assert not PYTHON_TYPES.search(text), text


@pytest.mark.parametrize("locale", LOCALES)
def test_images_alone_are_no_dead_end(locale: str, say: Callable[[str], None]) -> None:
    """Where `images` is all that is given, whatever is wrong with that says what to do."""
    request = {"model": "hailuo-video", "prompt": "A boat", "images": [URL]}
    for issue in check(request, locale=locale).errors:
        say(f"images alone\n  now:    {issue}")
        assert issue.hint
        assert "`i2v`" in issue.hint
