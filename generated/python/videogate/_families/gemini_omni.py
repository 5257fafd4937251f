# Made by `callsheet generate` from spec/families/gemini_omni.yaml.
# Edits are lost: change the catalog and run the command again.
"""Google's Gemini Omni. It takes images and videos in any of several places, which may stand
together, and makes videos of 4, 6, 8 or 10 seconds.
"""

from __future__ import annotations

from .._rules import Claim, Condition, Family, Field, Limit, Mode, Need, Part, Rule
from . import _fields

CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
DECISION_PAGE_4 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; the form is the one that Seedance's vendor publishes.",
)
CONTRACT_PAGE_5 = Claim("contract", "page §5")
CONTRACT_PAGE_6 = Claim("contract", "page §6")
DECISION_PAGE_5 = Claim(
    "decision",
    "page §5",
    "The page names it without a type, as a place for a video beside `video_url`.",
)
DECISION_PAGE_5__2 = Claim(
    "decision",
    "page §5",
    "The page names it without a type; the name says that it holds an address.",
)
DECISION_PAGE_5__3 = Claim(
    "decision",
    "page §5",
    "The page says that lengths are matched to 4, 6, 8 or 10 seconds, but not how. The nearest is taken here, the longer of two equally near.",
)
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)
DECISION_PAGE_6__2 = Claim(
    "decision",
    "page §6",
    "The page names no minimum for this mode, but says that most models need a prompt.",
)
DECISION_PAGE_6__3 = Claim(
    "decision",
    "page §6",
    "The page names no minimum for this mode, but an edit without words says nothing.",
)

FAMILY = Family(
    "gemini_omni",
    fields=(
        # One field an item.
        _fields.PROMPT,
        _fields.DURATION,
        _fields.SIZE,
        _fields.ASPECT_RATIO,
        _fields.QUALITY,
        _fields.RESOLUTION,
        Field("image_url", "url", CONTRACT_PAGE_4_6, is_media=True),
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
                Part("image_url", None, True, ("image_url", "url"), ("images",)),
                Part("video_url", None, True, ("video_url", "url"), ("videos",)),
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
        Field("image", "url", CONTRACT_PAGE_5, is_media=True),
        Field("input_reference", "any", CONTRACT_PAGE_6, is_media=True),
        Field("video", "url", DECISION_PAGE_5, is_media=True),
        Field("video_url", "url", DECISION_PAGE_5__2, is_media=True),
        _fields.VIDEOS,
    ),
    modes=(
        # One mode an item, in the order in which a mode is inferred.
        Mode(
            "t2v",
            request="GeminiOmniT2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_5),),
            uses=("content",),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "image",
                "input_reference",
                "video",
                "video_url",
                "videos",
            ),
            limits=(Limit("duration", DECISION_PAGE_5__3, snap=(4, 6, 8, 10)),),
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
            request="GeminiOmniR2v",
            needs=(
                Need(("prompt",), DECISION_PAGE_6__2),
                Need(
                    (
                        "image",
                        "image_url",
                        "images",
                        "image_urls",
                        "reference_images",
                        "input_reference",
                        "content",
                    ),
                    CONTRACT_PAGE_5,
                ),
            ),
            uses=(
                "image",
                "image_url",
                "images",
                "image_urls",
                "reference_images",
                "input_reference",
                "content",
            ),
            unused=("end_image_url", "video_urls", "audio_urls", "video", "video_url", "videos"),
            limits=(Limit("duration", DECISION_PAGE_5__3, snap=(4, 6, 8, 10)),),
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
            request="GeminiOmniEdit",
            needs=(
                Need(("prompt",), DECISION_PAGE_6__3),
                Need(("video", "video_url", "videos", "content"), CONTRACT_PAGE_5),
            ),
            uses=(
                "video",
                "video_url",
                "videos",
                "content",
                "image",
                "image_url",
                "images",
                "image_urls",
                "reference_images",
                "input_reference",
            ),
            unused=("end_image_url", "video_urls", "audio_urls"),
            limits=(Limit("duration", DECISION_PAGE_5__3, snap=(4, 6, 8, 10)),),
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
