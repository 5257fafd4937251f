# Made by `callsheet generate` from spec/families/grok.yaml.
# Edits are lost: change the catalog and run the command again.
"""xAI's Grok video models. Only the 1.5 id is xAI's own; what is behind the two others is not
documented.
"""

from __future__ import annotations

from .._rules import Claim, Condition, Family, Mode, Need, Rule
from . import _fields

CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)

FAMILY = Family(
    "grok",
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
        _fields.CONTENT,
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
            request="GrokT2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6),),
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
            request="GrokI2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6), Need(("image_url",), CONTRACT_PAGE_4_6)),
            uses=("image_url", "images"),
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
            request="GrokI2vFirstLast",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_url",), CONTRACT_PAGE_4_6),
                Need(("end_image_url",), CONTRACT_PAGE_4_6),
            ),
            uses=("image_url", "end_image_url", "images"),
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
            request="GrokReferenceImages",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("reference_images",), CONTRACT_PAGE_4_6),
            ),
            uses=("reference_images", "images"),
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
            request="GrokReferenceMaterial",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_urls", "video_urls", "audio_urls"), CONTRACT_PAGE_4_6),
            ),
            uses=("image_urls", "video_urls", "audio_urls", "images"),
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
)
