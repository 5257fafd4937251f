# Made by `callsheet generate` from spec/families/seedance.yaml.
# Edits are lost: change the catalog and run the command again.
"""ByteDance's Seedance, under the ids of Volcengine Ark. Recommended are a `-t2v-`, pro or fast
model for text, an `-i2v-` model for images, and `content` for involved reference material.
"""

from __future__ import annotations

from .._rules import Claim, Condition, Family, Field, Mode, Need, Part, Rule
from . import _fields

DECISION_PAGE_4 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; the form is the one that Seedance's vendor publishes.",
)
CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)

FAMILY = Family(
    "seedance",
    fields=(
        # One field an item.
        _fields.PROMPT,
        _fields.DURATION,
        _fields.SIZE,
        _fields.ASPECT_RATIO,
        _fields.QUALITY,
        _fields.RESOLUTION,
        _fields.IMAGE_URL,
        _fields.END_IMAGE_URL,
        _fields.IMAGES,
        _fields.IMAGE_URLS,
        _fields.REFERENCE_IMAGES,
        _fields.VIDEO_URLS,
        _fields.AUDIO_URLS,
        Field(
            "content",
            "object",
            DECISION_PAGE_4,
            is_list=True,
            is_media=True,
            schema="ContentPart",
            verbatim=True,
            parts=(
                Part("text", None, True, ("text",), ("prompt",)),
                Part("image_url", None, False, ("image_url", "url"), ("image_url",)),
                Part("image_url", "first_frame", False, ("image_url", "url"), ("image_url",)),
                Part("image_url", "last_frame", False, ("image_url", "url"), ("end_image_url",)),
                Part(
                    "image_url",
                    "reference_image",
                    False,
                    ("image_url", "url"),
                    ("reference_images", "image_urls"),
                ),
                Part("video_url", None, True, ("video_url", "url"), ("video_urls",)),
                Part("audio_url", None, True, ("audio_url", "url"), ("audio_urls",)),
            ),
        ),
        _fields.FUNCTION_MODE,
        _fields.CALLBACK_URL,
        _fields.EXTERNAL_TASK_ID,
        _fields.FPS,
        _fields.WIDTH,
        _fields.HEIGHT,
        _fields.SEED,
        _fields.N,
        _fields.RESPONSE_FORMAT,
        _fields.USER,
        _fields.METADATA,
    ),
    modes=(
        # One mode an item, in the order in which a mode is inferred.
        Mode(
            "t2v",
            request="SeedanceT2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6),),
            uses=("content",),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
            ),
            rules=(
                Rule(
                    "n_above_one",
                    (Condition("n", above=1),),
                    DECISION_PAGE_6,
                    {
                        "en": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
                        "zh-Hant": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
                    },
                    note=True,
                ),
            ),
        ),
        Mode(
            "i2v",
            request="SeedanceI2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6), Need(("image_url",), CONTRACT_PAGE_4_6)),
            uses=("image_url", "images", "content"),
            unused=("end_image_url", "image_urls", "reference_images", "video_urls", "audio_urls"),
            rules=(
                Rule(
                    "n_above_one",
                    (Condition("n", above=1),),
                    DECISION_PAGE_6,
                    {
                        "en": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
                        "zh-Hant": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
                    },
                    note=True,
                ),
            ),
        ),
        Mode(
            "i2v_first_last",
            request="SeedanceI2vFirstLast",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_url",), CONTRACT_PAGE_4_6),
                Need(("end_image_url",), CONTRACT_PAGE_4_6),
            ),
            uses=("image_url", "end_image_url", "images", "content"),
            unused=("image_urls", "reference_images", "video_urls", "audio_urls"),
            rules=(
                Rule(
                    "n_above_one",
                    (Condition("n", above=1),),
                    DECISION_PAGE_6,
                    {
                        "en": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
                        "zh-Hant": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
                    },
                    note=True,
                ),
            ),
        ),
        Mode(
            "reference_images",
            request="SeedanceReferenceImages",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("reference_images",), CONTRACT_PAGE_4_6),
            ),
            uses=("reference_images", "images", "content"),
            unused=("image_url", "end_image_url", "image_urls", "video_urls", "audio_urls"),
            rules=(
                Rule(
                    "n_above_one",
                    (Condition("n", above=1),),
                    DECISION_PAGE_6,
                    {
                        "en": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
                        "zh-Hant": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
                    },
                    note=True,
                ),
            ),
        ),
        Mode(
            "reference_material",
            request="SeedanceReferenceMaterial",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_urls", "video_urls", "audio_urls"), CONTRACT_PAGE_4_6),
            ),
            uses=("image_urls", "video_urls", "audio_urls", "images", "content"),
            unused=("image_url", "end_image_url", "reference_images"),
            rules=(
                Rule(
                    "n_above_one",
                    (Condition("n", above=1),),
                    DECISION_PAGE_6,
                    {
                        "en": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
                        "zh-Hant": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
                    },
                    note=True,
                ),
            ),
        ),
    ),
    ranks={
        "doubao-seedance-1-0-lite-t2v-250428": ("t2v",),
        "doubao-seedance-1-0-lite-i2v-250428": ("i2v", "i2v_first_last"),
    },
)
