# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""Which model belongs to which family, and what else concerns no family alone: the same as in `rules.json`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MODELS: dict[str, str] = {
    "gemini-omni": "gemini_omni",
    "grok-imagine-1.0-video": "grok",
    "grok-imagine-video-1.5-preview": "grok",
    "grok-video-3": "grok",
    "hailuo-video": "hailuo",
    "happyhorse-1.0": "happyhorse",
    "happyhorse-1.0-i2v": "happyhorse",
    "happyhorse-1.0-t2v": "happyhorse",
    "happyhorse-1.0-r2v": "happyhorse",
    "happyhorse-1.0-video-edit": "happyhorse",
    "kling-video": "kling",
    "doubao-seedance-1-0-lite-t2v-250428": "seedance",
    "doubao-seedance-1-0-lite-i2v-250428": "seedance",
    "doubao-seedance-1-0-pro-250528": "seedance",
    "doubao-seedance-1-0-pro-fast-251015": "seedance",
    "doubao-seedance-1-5-pro-251215": "seedance",
    "doubao-seedance-2-0-260128": "seedance",
    "doubao-seedance-2-0-fast-260128": "seedance",
    "sora-2": "sora",
    "sora-2-pro": "sora",
    "veo3": "veo",
    "veo3-fast": "veo",
    "veo3-fast-frames": "veo",
    "veo3-frames": "veo",
    "veo3-pro": "veo",
    "veo3-pro-frames": "veo",
    "veo3.1": "veo",
    "veo3.1-fast": "veo",
    "veo3.1-pro": "veo",
    "veo3.1-components": "veo",
    "veo3.1-4k": "veo",
    "veo3.1-pro-4k": "veo",
    "viduq3-turbo": "vidu",
}

FAMILIES: tuple[str, ...] = (
    "gemini_omni",
    "grok",
    "hailuo",
    "happyhorse",
    "kling",
    "seedance",
    "sora",
    "veo",
    "vidu",
)

# Upstream ids, and how they are called here.
ELSEWHERE: dict[str, dict[str, str]] = {
    # One id a line.
    "gemini-omni-flash-preview": {"model": "gemini-omni"},
    "grok-imagine-video-1.5": {"model": "grok-imagine-video-1.5-preview"},
    "grok-imagine-video-1.5-2026-05-30": {"model": "grok-imagine-video-1.5-preview"},
    "MiniMax-Hailuo-2.3": {"model": "hailuo-video"},
    "MiniMax-Hailuo-2.3-Fast": {"model": "hailuo-video"},
    "MiniMax-Hailuo-02": {"model": "hailuo-video"},
    "MiniMax-H3": {"model": "hailuo-video"},
    "T2V-01": {"model": "hailuo-video"},
    "I2V-01": {"model": "hailuo-video"},
    "S2V-01": {"model": "hailuo-video"},
    "kling-v1": {"model": "kling-video", "model_name": "kling-v1"},
    "kling-v1-5": {"model": "kling-video", "model_name": "kling-v1-5"},
    "kling-v1-6": {"model": "kling-video", "model_name": "kling-v1-6"},
    "kling-v2-master": {"model": "kling-video", "model_name": "kling-v2-master"},
    "kling-v2-1": {"model": "kling-video", "model_name": "kling-v2-1"},
    "kling-v2-1-master": {"model": "kling-video", "model_name": "kling-v2-1-master"},
    "kling-v2-5-turbo": {"model": "kling-video", "model_name": "kling-v2-5-turbo"},
    "kling-v2-6": {"model": "kling-video", "model_name": "kling-v2-6"},
    "kling-v3": {"model": "kling-video", "model_name": "kling-v3"},
    "sora-2-2025-10-06": {"model": "sora-2"},
    "sora-2-2025-12-08": {"model": "sora-2"},
    "sora-2-pro-2025-10-06": {"model": "sora-2-pro"},
    "veo-3.0-generate-001": {"model": "veo3"},
    "veo-3.0-fast-generate-001": {"model": "veo3-fast"},
    "veo-3.1-generate-preview": {"model": "veo3.1"},
    "veo-3.1-fast-generate-preview": {"model": "veo3.1-fast"},
}

# Other APIs' words for fields and modes, and what they may mean here.
FIELDS_ELSEWHERE: dict[str, tuple[str, ...]] = {
    # One word a line.
    "durationSeconds": ("duration",),
    "first_frame_image": ("image_url",),
    "first_frame": ("image_url",),
    "img_url": ("image_url",),
    "image_tail": ("end_image_url",),
    "last_frame_image": ("end_image_url",),
    "last_frame": ("end_image_url",),
    "reference_image": ("reference_images",),
    "subject_reference": ("reference_images",),
    "reference_video": ("video_urls",),
    "reference_audio": ("audio_urls",),
    "sampleCount": ("n",),
    "generate_audio": ("sound",),
    "audio": ("sound",),
    "watermark": ("watermark_info",),
}
MODES_ELSEWHERE: dict[str, tuple[str, ...]] = {
    # One word a line.
    "text2video": ("t2v",),
    "reference2video": ("r2v", "reference_images", "reference_material"),
    "video_edit": ("edit",),
    "image2video": ("i2v",),
    "img2video": ("i2v",),
    "start-end2video": ("i2v_first_last",),
    "multiImageToVideo": ("multi_i2v",),
    "video_extend": ("extend",),
}

# Upstream ids that are going or gone, and the family whose rules say so.
ENDED: dict[str, str] = {
    # One id a line.
    "gemini-omni-flash-preview": "gemini_omni",
    "veo-3.0-generate-001": "veo",
    "veo-3.0-fast-generate-001": "veo",
    "veo-3.1-generate-preview": "veo",
    "veo-3.1-fast-generate-preview": "veo",
    "veo-3.1-lite-generate-preview": "veo",
}

GROUP_SUFFIXES: tuple[str, ...] = ("stable", "official")

# Names that only some families take.
NAMES_OF_SOME: dict[str, tuple[str, ...]] = {
    # One name a line.
    "video": ("gemini_omni", "happyhorse"),
    "video_url": ("gemini_omni", "happyhorse"),
    "videos": ("gemini_omni", "happyhorse"),
    "model_name": ("kling",),
    "negative_prompt": ("kling",),
    "cfg_scale": ("kling",),
    "sound": ("kling",),
    "camera_control": ("kling",),
    "image_list": ("kling",),
    "video_id": ("kling",),
    "task_id": ("kling",),
    "watermark_info": ("kling",),
}

# The shapes of objects inside a request.
OBJECTS: dict[str, dict[str, Any]] = {
    # One shape an item.
    "AudioPart": {
        "kinds": ("object",),
        "required": ("type", "audio_url"),
        "properties": {
            "type": {"values": ("audio_url",)},
            "audio_url": "MediaAddress",
            "role": {"kinds": ("string",)},
        },
    },
    "CameraConfig": {
        "kinds": ("object",),
        "properties": {
            "horizontal": {"kinds": ("number",)},
            "vertical": {"kinds": ("number",)},
            "pan": {"kinds": ("number",)},
            "tilt": {"kinds": ("number",)},
            "roll": {"kinds": ("number",)},
            "zoom": {"kinds": ("number",)},
        },
    },
    "CameraControl": {
        "kinds": ("object",),
        "properties": {"type": {"kinds": ("string",)}, "config": "CameraConfig"},
    },
    "ContentPart": {
        "tag": "type",
        "cases": {
            "text": "TextPart",
            "image_url": "ImagePart",
            "video_url": "VideoPart",
            "audio_url": "AudioPart",
            "draft_task": "DraftPart",
        },
    },
    "DraftPart": {
        "kinds": ("object",),
        "required": ("type", "draft_task"),
        "properties": {"type": {"values": ("draft_task",)}, "draft_task": "DraftTask"},
    },
    "DraftTask": {
        "kinds": ("object",),
        "required": ("id",),
        "properties": {"id": {"kinds": ("string",)}},
    },
    "ImageListItem": {
        "kinds": ("object",),
        "required": ("image",),
        "properties": {"image": {"kinds": ("string",)}},
    },
    "ImagePart": {
        "kinds": ("object",),
        "required": ("type", "image_url"),
        "properties": {
            "type": {"values": ("image_url",)},
            "image_url": "MediaAddress",
            "role": {"kinds": ("string",)},
        },
    },
    "MediaAddress": {
        "kinds": ("object",),
        "required": ("url",),
        "properties": {"url": {"kinds": ("string",)}},
    },
    "TextPart": {
        "kinds": ("object",),
        "required": ("type", "text"),
        "properties": {"type": {"values": ("text",)}, "text": {"kinds": ("string",)}},
    },
    "VideoPart": {
        "kinds": ("object",),
        "required": ("type", "video_url"),
        "properties": {
            "type": {"values": ("video_url",)},
            "video_url": "MediaAddress",
            "role": {"kinds": ("string",)},
        },
    },
    "WatermarkInfo": {"kinds": ("object",), "properties": {"enabled": {"kinds": ("boolean",)}}},
}

# Fields whose own names Python or pydantic takes, by the attributes and keywords that stand for them.
ATTRIBUTES: dict[str, str] = {}

# What JSON calls values of each kind; empty: they may be anything.
JSON_TYPES: dict[str, str] = {
    "text": "string",
    "url": "string",
    "date": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "choice": "string",
    "object": "object",
    "any": "",
}

LOCALES: tuple[str, ...] = ("en", "zh-Hant")

# A string of nothing but these means absent. Fixed, so that every language agrees.
BLANK = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"

# The ids as they compare: without case.
SPELLINGS: dict[str, str] = {id_.casefold(): id_ for id_ in MODELS}


def rules_of(family: str) -> dict[str, Any]:
    """The rules of one family; imported when a request first asks for it."""
    rules: dict[str, Any] = __import__(f"{__package__}.{family}", fromlist=("RULES",)).RULES
    return rules
