# Made by `callsheet generate` from spec/families/gemini_omni.yaml.
# Edits are lost: change the catalog and run the command again.
"""Google's Gemini Omni. It takes images and videos in any of several places, which may stand
together, and makes videos of 4, 6, 8 or 10 seconds.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

RULES: dict[str, Any] = {
    "name": "gemini_omni",
    "fields": (
        {
            "name": "prompt",
            "type": {"kind": "text"},
            "names": ({"name": "prompt"},),
            "wire": "prompt",
            "claim": ("contract", "page §4"),
        },
        {
            "name": "duration",
            "type": {"kind": "number", "numeric_strings": True, "zero_is_absent": True},
            "names": ({"name": "duration"}, {"name": "seconds"}),
            "wire": "duration",
            "claim": ("contract", "page §4"),
        },
        {
            "name": "size",
            "type": {"kind": "text"},
            "names": ({"name": "size"},),
            "wire": "size",
            "claim": ("contract", "page §6"),
        },
        {
            "name": "aspect_ratio",
            "type": {"kind": "text"},
            "names": ({"name": "aspect_ratio"}, {"name": "ratio"}),
            "wire": "aspect_ratio",
            "claim": ("contract", "page §4.4"),
        },
        {
            "name": "quality",
            "type": {"kind": "text"},
            "names": ({"name": "quality"},),
            "wire": "quality",
            "claim": (
                "decision",
                "page §4",
                "The page names it without a type; a level of quality is a word.",
            ),
        },
        {
            "name": "resolution",
            "type": {"kind": "text"},
            "names": ({"name": "resolution"},),
            "wire": "resolution",
            "claim": ("contract", "page §4.4"),
        },
        {
            "name": "image_url",
            "type": {"kind": "url"},
            "names": ({"name": "image_url"},),
            "wire": "image_url",
            "media": "image",
            "claim": ("contract", "page §4.6"),
        },
        {
            "name": "end_image_url",
            "type": {"kind": "url"},
            "names": ({"name": "end_image_url"}, {"name": "last_image_url"}),
            "wire": "end_image_url",
            "media": "image",
            "claim": ("contract", "page §4.6"),
        },
        {
            "name": "images",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "images"},),
            "wire": "images",
            "media": "image",
            "claim": (
                "decision",
                "page_en §6",
                "The page calls it the entry for several images without giving a type; one bare address can only be the one image.",
            ),
        },
        {
            "name": "image_urls",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "image_urls"},),
            "wire": "image_urls",
            "media": "image",
            "claim": (
                "decision",
                "page §4",
                "The page names it, in the plural, without a type; one bare address can only be a list of one.",
            ),
        },
        {
            "name": "reference_images",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "reference_images"},),
            "wire": "reference_images",
            "media": "image",
            "claim": (
                "decision",
                "page §4.4",
                "The page shows a list in an example and gives no type; one bare address can only be a list of one.",
            ),
        },
        {
            "name": "video_urls",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "video_urls"},),
            "wire": "video_urls",
            "media": "video",
            "claim": (
                "decision",
                "page §4",
                "The page names it, in the plural, without a type; one bare address can only be a list of one.",
            ),
        },
        {
            "name": "audio_urls",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "audio_urls"},),
            "wire": "audio_urls",
            "media": "audio",
            "claim": (
                "decision",
                "page §4",
                "The page names it, in the plural, without a type; one bare address can only be a list of one.",
            ),
        },
        {
            "name": "content",
            "type": {"kind": "object", "is_list": True, "schema": "ContentPart"},
            "names": ({"name": "content"},),
            "wire": "content",
            "media": "mixed",
            "verbatim": True,
            "parts": (
                {
                    "type": "text",
                    "role": None,
                    "any_role": True,
                    "value": "text",
                    "provides": ("prompt",),
                },
                {
                    "type": "image_url",
                    "role": None,
                    "any_role": True,
                    "value": "image_url.url",
                    "provides": ("images",),
                },
                {
                    "type": "video_url",
                    "role": None,
                    "any_role": True,
                    "value": "video_url.url",
                    "provides": ("videos",),
                },
            ),
            "claim": (
                "decision",
                "page §4",
                "The page names it without a type; the form is the one that Seedance's vendor publishes.",
            ),
        },
        {
            "name": "function_mode",
            "type": {"kind": "text"},
            "names": ({"name": "function_mode"},),
            "wire": "function_mode",
            "claim": (
                "decision",
                "page §4",
                "The page names it without a type; modes are words everywhere in this API.",
            ),
        },
        {
            "name": "callback_url",
            "type": {"kind": "url"},
            "names": ({"name": "callback_url"},),
            "wire": "callback_url",
            "claim": (
                "decision",
                "page §4",
                "The page names it without a type; the name says that it holds an address.",
            ),
        },
        {
            "name": "external_task_id",
            "type": {"kind": "text"},
            "names": ({"name": "external_task_id"},),
            "wire": "external_task_id",
            "claim": (
                "decision",
                "page §4",
                "The page names it without a type; ids are text everywhere in this API.",
            ),
        },
        {
            "name": "fps",
            "type": {"kind": "number", "numeric_strings": True},
            "names": ({"name": "fps"},),
            "wire": "fps",
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "width",
            "type": {"kind": "integer", "numeric_strings": True},
            "names": ({"name": "width"},),
            "wire": "width",
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "height",
            "type": {"kind": "integer", "numeric_strings": True},
            "names": ({"name": "height"},),
            "wire": "height",
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "seed",
            "type": {"kind": "integer", "numeric_strings": True},
            "names": ({"name": "seed"},),
            "wire": "seed",
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "n",
            "type": {"kind": "integer", "numeric_strings": True},
            "names": ({"name": "n"},),
            "wire": "n",
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "response_format",
            "type": {"kind": "text"},
            "names": ({"name": "response_format"},),
            "wire": "response_format",
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "user",
            "type": {"kind": "text"},
            "names": ({"name": "user"},),
            "wire": "user",
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "metadata",
            "type": {"kind": "object"},
            "names": ({"name": "metadata"},),
            "wire": "metadata",
            "verbatim": True,
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "image",
            "type": {"kind": "url"},
            "names": ({"name": "image"},),
            "wire": "image",
            "media": "image",
            "claim": ("contract", "page §5"),
        },
        {
            "name": "input_reference",
            "type": {"kind": "any"},
            "names": ({"name": "input_reference"},),
            "wire": "input_reference",
            "media": "image",
            "claim": ("contract", "page §6"),
        },
        {
            "name": "video",
            "type": {"kind": "url"},
            "names": ({"name": "video"},),
            "wire": "video",
            "media": "video",
            "claim": (
                "decision",
                "page §5",
                "The page names it without a type, as a place for a video beside `video_url`.",
            ),
        },
        {
            "name": "video_url",
            "type": {"kind": "url"},
            "names": ({"name": "video_url"},),
            "wire": "video_url",
            "media": "video",
            "claim": (
                "decision",
                "page §5",
                "The page names it without a type; the name says that it holds an address.",
            ),
        },
        {
            "name": "videos",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "videos"},),
            "wire": "videos",
            "media": "video",
            "claim": (
                "decision",
                "page §5",
                "The page names it, in the plural, without a type; one bare address can only be a list of one.",
            ),
        },
    ),
    "modes": (
        {
            "name": "t2v",
            "needs": ({"fields": ("prompt",), "claim": ("contract", "page §5")},),
            "uses": ("content",),
        },
        {
            "name": "r2v",
            "needs": (
                {
                    "fields": ("prompt",),
                    "claim": (
                        "decision",
                        "page §6",
                        "The page names no minimum for this mode, but says that most models need a prompt.",
                    ),
                },
                {
                    "fields": (
                        "image",
                        "image_url",
                        "images",
                        "image_urls",
                        "reference_images",
                        "input_reference",
                        "content",
                    ),
                    "claim": ("contract", "page §5"),
                },
            ),
            "uses": (
                "image",
                "image_url",
                "images",
                "image_urls",
                "reference_images",
                "input_reference",
                "content",
            ),
        },
        {
            "name": "edit",
            "needs": (
                {
                    "fields": ("prompt",),
                    "claim": (
                        "decision",
                        "page §6",
                        "The page names no minimum for this mode, but an edit without words says nothing.",
                    ),
                },
                {
                    "fields": ("video", "video_url", "videos", "content"),
                    "claim": ("contract", "page §5"),
                },
            ),
            "uses": (
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
        },
    ),
    "limits": (
        {
            "field": "duration",
            "snap": {"values": (4, 6, 8, 10), "ties": "up"},
            "claim": (
                "decision",
                "page §5",
                "The page says that lengths are matched to 4, 6, 8 or 10 seconds, but not how. The nearest is taken here, the longer of two equally near.",
            ),
        },
        {
            "values": ("16:9", "9:16"),
            "field": "aspect_ratio",
            "modes": ("t2v", "r2v"),
            "claim": ("provider", "omni_card aspect ratios"),
        },
        {
            "values": ("720p",),
            "field": "resolution",
            "disputed_by": (
                {
                    "values": ("360p", "720p", "1080p", "4k"),
                    "claim": ("provider", "google_genai interactions types"),
                },
            ),
            "claim": ("provider", "omni_card resolutions"),
        },
        {
            "max_items": 10,
            "field": "images",
            "disputed_by": (
                {"max_items": 14, "claim": ("provider", "comfy_docs Gemini Omni nodes")},
                {"max_items": 5, "claim": ("provider", "web docs.gmicloud.ai, runware")},
                {"max_items": 3, "claim": ("provider", "files fs:60406540340")},
            ),
            "claim": ("provider", "omni_card images per prompt"),
        },
        {
            "max_items": 10,
            "field": "reference_images",
            "disputed_by": (
                {"max_items": 14, "claim": ("provider", "comfy_docs Gemini Omni nodes")},
                {"max_items": 5, "claim": ("provider", "web docs.gmicloud.ai, runware")},
                {"max_items": 3, "claim": ("provider", "files fs:60406540340")},
            ),
            "claim": ("provider", "omni_card images per prompt"),
        },
        {
            "max_items": 10,
            "field": "image_urls",
            "disputed_by": (
                {"max_items": 14, "claim": ("provider", "comfy_docs Gemini Omni nodes")},
                {"max_items": 5, "claim": ("provider", "web docs.gmicloud.ai, runware")},
                {"max_items": 3, "claim": ("provider", "files fs:60406540340")},
            ),
            "claim": ("provider", "omni_card images per prompt"),
        },
        {
            "max_items": 3,
            "field": "videos",
            "modes": ("edit",),
            "disputed_by": ({"max_items": 1, "claim": ("provider", "web docs.gmicloud.ai")},),
            "claim": ("provider", "omni_card videos per prompt"),
        },
    ),
    "rules": (
        {
            "name": "n_above_one",
            "when": ({"field": "n", "above": 1},),
            "note": True,
            "claim": (
                "decision",
                "page §6",
                "The page takes the field, but nothing published says that more than one video is made.",
            ),
        },
        {
            "name": "edit_keeps_length_and_size",
            "forbid": ("duration", "size"),
            "modes": ("edit",),
            "disputed_by": (("contract", "page §5"),),
            "claim": ("provider", "web runware, Gemini Omni"),
        },
    ),
    "standings": (
        {
            "fields": ("audio_urls",),
            "standing": "ignored",
            "claim": ("provider", "omni_card audio"),
        },
        {
            "fields": ("end_image_url",),
            "standing": "ignored",
            "disputed_by": (("provider", "files fs:61562097493"),),
            "claim": ("provider", "files fs:67107478297"),
        },
        {
            "fields": ("seed",),
            "standing": "ignored",
            "claim": ("provider", "comfy_docs Gemini Omni nodes"),
        },
    ),
}
