# Made by `callsheet generate` from spec/families/happyhorse.yaml.
# Edits are lost: change the catalog and run the command again.
"""Alibaba's HappyHorse 1.0: one id for everything and one for each thing it does. The API's page
documents nothing about them but the ids.
"""

from __future__ import annotations

from .._rules import Claim, Condition, Family, Field, Mode, Name, Need, Rule
from . import _fields

DECISION_PAGE_5 = Claim(
    "decision",
    "page §5",
    "The page names it without a type; the name says that it holds an address.",
)
CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)
DECISION_PAGE_6__2 = Claim(
    "decision",
    "page §6",
    "The page names no minimum for this mode; the vendor asks for a prompt.",
)
DECISION_PAGE_6__3 = Claim(
    "decision",
    "page §6",
    "The page names no place for the images; any that may hold one will do.",
)
DECISION_PAGE_6__4 = Claim(
    "decision",
    "page §6",
    "The page names no place for the video; any that may hold one will do.",
)

FAMILY = Family(
    "happyhorse",
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
        Field("video_url", "url", DECISION_PAGE_5, names=(Name("video"),), is_media=True),
        _fields.VIDEOS,
    ),
    modes=(
        # One mode an item, in the order in which a mode is inferred.
        Mode(
            "t2v",
            request="HappyhorseT2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6),),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "video_url",
                "videos",
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
            request="HappyhorseI2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6), Need(("image_url",), CONTRACT_PAGE_4_6)),
            uses=("image_url", "images"),
            unused=(
                "end_image_url",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "video_url",
                "videos",
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
            "i2v_first_last",
            request="HappyhorseI2vFirstLast",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_url",), CONTRACT_PAGE_4_6),
                Need(("end_image_url",), CONTRACT_PAGE_4_6),
            ),
            uses=("image_url", "end_image_url", "images"),
            unused=(
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "video_url",
                "videos",
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
            "reference_images",
            request="HappyhorseReferenceImages",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("reference_images",), CONTRACT_PAGE_4_6),
            ),
            uses=("reference_images", "images"),
            unused=(
                "image_url",
                "end_image_url",
                "image_urls",
                "video_urls",
                "audio_urls",
                "video_url",
                "videos",
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
            "reference_material",
            request="HappyhorseReferenceMaterial",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_urls", "video_urls", "audio_urls"), CONTRACT_PAGE_4_6),
            ),
            uses=("image_urls", "video_urls", "audio_urls", "images"),
            unused=("image_url", "end_image_url", "reference_images", "video_url", "videos"),
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
            "r2v",
            request="HappyhorseR2v",
            needs=(
                Need(("prompt",), DECISION_PAGE_6__2),
                Need(("reference_images", "images", "image_urls", "image_url"), DECISION_PAGE_6__3),
            ),
            uses=("reference_images", "images", "image_urls", "image_url"),
            unused=("end_image_url", "video_urls", "audio_urls", "video_url", "videos"),
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
            "edit",
            request="HappyhorseEdit",
            needs=(
                Need(("prompt",), DECISION_PAGE_6__2),
                Need(("video_url", "videos", "video_urls"), DECISION_PAGE_6__4),
            ),
            uses=(
                "video_url",
                "videos",
                "video_urls",
                "reference_images",
                "images",
                "image_urls",
                "image_url",
            ),
            unused=("end_image_url", "audio_urls"),
            wire="video_edit",
            aliases=("video_edit",),
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
        "happyhorse-1.0-i2v": ("i2v",),
        "happyhorse-1.0-t2v": ("t2v",),
        "happyhorse-1.0-r2v": ("r2v",),
        "happyhorse-1.0-video-edit": ("edit",),
    },
)
