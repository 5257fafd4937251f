# Made by `callsheet generate` from spec/families/kling.yaml.
# Edits are lost: change the catalog and run the command again.
"""Kuaishou's Kling behind one id. `model_name` picks the real model, and `mode` must always be
given.
"""

from __future__ import annotations

from .._rules import Claim, Condition, Family, Field, Mode, Name, Need, Rule
from . import _fields

CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
CONTRACT_PAGE_4_5 = Claim("contract", "page §4.5")
DECISION_PAGE_4 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; a prompt is text.",
)
DECISION_PAGE_4__2 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; a scale is a number.",
)
DECISION_PAGE_4__3 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; it is text in Kling's own API.",
)
DECISION_PAGE_4__4 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; the form is the one that Kling's own API gives it.",
)
DECISION_PAGE_4_5 = Claim(
    "decision",
    "page §4.5",
    "The page names it without a type; the items have the form that Kling's own API gives them.",
)
DECISION_PAGE_4_5__2 = Claim(
    "decision",
    "page §4.5",
    "The page names it without a type; ids are text everywhere in this API.",
)
DECISION_PAGE_4__5 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; ids are text everywhere in this API.",
)
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)
DECISION_GATEWAY_RELAY_COMMON_RELAY_UTILS_GO = Claim(
    "decision",
    "gateway relay/common/relay_utils.go",
    "The page asks for no prompt here, yet the stock gateway's common check refuses every blank one.",
)

FAMILY = Family(
    "kling",
    fields=(
        # One field an item.
        _fields.PROMPT,
        _fields.DURATION,
        _fields.SIZE,
        _fields.ASPECT_RATIO,
        _fields.QUALITY,
        _fields.RESOLUTION,
        Field(
            "image_url",
            "url",
            CONTRACT_PAGE_4_6,
            names=(Name("image"), Name("input_reference", "image_url", ("file_id",))),
            wire="image",
            is_media=True,
        ),
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
        Field(
            "model_name",
            "choice",
            CONTRACT_PAGE_4_5,
            values=(
                "kling-v1",
                "kling-v1-5",
                "kling-v1-6",
                "kling-v2-master",
                "kling-v2-1",
                "kling-v2-1-master",
                "kling-v2-5-turbo",
                "kling-v2-6",
                "kling-v3",
            ),
            is_open=False,
        ),
        Field("negative_prompt", "text", DECISION_PAGE_4),
        Field("cfg_scale", "number", DECISION_PAGE_4__2, numeric_strings=True),
        Field("sound", "text", DECISION_PAGE_4__3),
        Field("camera_control", "object", DECISION_PAGE_4__4, schema="CameraControl"),
        Field(
            "image_list",
            "object",
            DECISION_PAGE_4_5,
            is_list=True,
            is_media=True,
            schema="ImageListItem",
        ),
        Field("video_id", "text", DECISION_PAGE_4_5__2, is_media=True),
        Field("task_id", "text", DECISION_PAGE_4__5),
        Field("watermark_info", "object", DECISION_PAGE_4__4, schema="WatermarkInfo"),
    ),
    modes=(
        # One mode an item, in the order in which a mode is inferred.
        Mode(
            "t2v",
            request="KlingT2v",
            needs=(Need(("model_name",), CONTRACT_PAGE_4_5), Need(("prompt",), CONTRACT_PAGE_4_5)),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "image_list",
                "video_id",
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
            request="KlingI2v",
            needs=(
                Need(("model_name",), CONTRACT_PAGE_4_5),
                Need(("prompt",), CONTRACT_PAGE_4_5),
                Need(("image_url",), CONTRACT_PAGE_4_5),
            ),
            uses=("image_url", "end_image_url"),
            unused=(
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "image_list",
                "video_id",
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
            "multi_i2v",
            request="KlingMultiI2v",
            needs=(
                Need(("model_name",), CONTRACT_PAGE_4_5),
                Need(("prompt",), CONTRACT_PAGE_4_5),
                Need(("image_list",), CONTRACT_PAGE_4_5),
            ),
            uses=("image_list",),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "video_id",
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
            "extend",
            request="KlingExtend",
            needs=(
                Need(("model_name",), CONTRACT_PAGE_4_5),
                Need(("video_id",), CONTRACT_PAGE_4_5),
            ),
            uses=("video_id",),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "image_list",
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
                Rule(
                    "extend_without_prompt",
                    (Condition("prompt", given=False),),
                    DECISION_GATEWAY_RELAY_COMMON_RELAY_UTILS_GO,
                    {
                        "en": "A prompt is not needed here, but stock gateways refuse a request without one; if yours does, send a short one.",
                        "zh-Hant": "此模式不需要提示詞，但原版閘道會拒絕沒有提示詞的請求；若遭拒，請補上一句簡短的提示詞。",
                    },
                    note=True,
                ),
            ),
        ),
    ),
    mode_required=CONTRACT_PAGE_4_5,
    confusions={
        "std": {
            "en": "`std` is a quality tier of Kling's own API. Here `mode` says how the video is made; how this API takes the tier is not documented.",
            "zh-Hant": "`std` 是 Kling 自家 API 的品質等級。此處的 `mode` 表示生成方式；本 API 如何指定等級未有文件說明。",
        },
        "pro": {
            "en": "`pro` is a quality tier of Kling's own API. Here `mode` says how the video is made; how this API takes the tier is not documented.",
            "zh-Hant": "`pro` 是 Kling 自家 API 的品質等級。此處的 `mode` 表示生成方式；本 API 如何指定等級未有文件說明。",
        },
        "4k": {
            "en": "`4k` is a quality tier of Kling's own API. Here `mode` says how the video is made; how this API takes the tier is not documented.",
            "zh-Hant": "`4k` 是 Kling 自家 API 的品質等級。此處的 `mode` 表示生成方式；本 API 如何指定等級未有文件說明。",
        },
    },
)
