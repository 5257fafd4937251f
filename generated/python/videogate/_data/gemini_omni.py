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
            "claim": ("contract", "page §4"),
        },
        {
            "name": "duration",
            "type": {
                "kind": "number",
                "numeric_strings": True,
                "keeps_text": True,
                "zero_is_absent": True,
            },
            "names": ({"name": "duration"}, {"name": "seconds"}),
            "claim": ("contract", "page §4"),
        },
        {
            "name": "size",
            "type": {"kind": "text"},
            "names": ({"name": "size"},),
            "claim": ("contract", "page §6"),
        },
        {
            "name": "aspect_ratio",
            "type": {"kind": "text"},
            "names": ({"name": "aspect_ratio"}, {"name": "ratio"}),
            "claim": ("contract", "page §4.4"),
        },
        {
            "name": "quality",
            "type": {"kind": "text"},
            "names": ({"name": "quality"},),
            "claim": ("decision", "page §4"),
        },
        {
            "name": "resolution",
            "type": {
                "kind": "text",
                "synonyms": (
                    {"given": "480", "means": "480p"},
                    {"given": "540", "means": "540p"},
                    {"given": "720", "means": "720p"},
                    {"given": "1080", "means": "1080p"},
                ),
            },
            "names": ({"name": "resolution"},),
            "claim": ("contract", "page §4.4"),
        },
        {
            "name": "image_url",
            "type": {"kind": "url"},
            "names": ({"name": "image_url"},),
            "media": "image",
            "claim": ("decision", "page §4.6"),
        },
        {
            "name": "end_image_url",
            "type": {"kind": "url"},
            "names": ({"name": "end_image_url"}, {"name": "last_image_url"}),
            "media": "image",
            "claim": ("decision", "page §4.6"),
        },
        {
            "name": "images",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "images"},),
            "media": "image",
            "claim": ("decision", "page_en §6"),
        },
        {
            "name": "image_urls",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "image_urls"},),
            "media": "image",
            "claim": ("decision", "page §4"),
        },
        {
            "name": "reference_images",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "reference_images"},),
            "media": "image",
            "claim": ("decision", "page §4.4"),
        },
        {
            "name": "video_urls",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "video_urls"},),
            "media": "video",
            "claim": ("decision", "page §4"),
        },
        {
            "name": "audio_urls",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "audio_urls"},),
            "media": "audio",
            "claim": ("decision", "page §4"),
        },
        {
            "name": "content",
            "type": {"kind": "object", "is_list": True, "schema": "ContentPart"},
            "names": ({"name": "content"},),
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
            "claim": ("decision", "page §4"),
        },
        {
            "name": "function_mode",
            "type": {"kind": "text"},
            "names": ({"name": "function_mode"},),
            "claim": ("decision", "page §4"),
        },
        {
            "name": "callback_url",
            "type": {"kind": "url"},
            "names": ({"name": "callback_url"},),
            "claim": ("decision", "page §4"),
        },
        {
            "name": "external_task_id",
            "type": {"kind": "text"},
            "names": ({"name": "external_task_id"},),
            "claim": ("decision", "page §4"),
        },
        {
            "name": "fps",
            "type": {"kind": "number", "numeric_strings": True},
            "names": ({"name": "fps"},),
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "width",
            "type": {"kind": "integer", "numeric_strings": True},
            "names": ({"name": "width"},),
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "height",
            "type": {"kind": "integer", "numeric_strings": True},
            "names": ({"name": "height"},),
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "seed",
            "type": {"kind": "integer", "numeric_strings": True},
            "names": ({"name": "seed"},),
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "n",
            "type": {"kind": "integer", "numeric_strings": True},
            "names": ({"name": "n"},),
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "response_format",
            "type": {"kind": "text"},
            "names": ({"name": "response_format"},),
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "user",
            "type": {"kind": "text"},
            "names": ({"name": "user"},),
            "standing": "unknown",
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "metadata",
            "type": {"kind": "object"},
            "names": ({"name": "metadata"},),
            "verbatim": True,
            "claim": ("contract", "page_en §6"),
        },
        {
            "name": "image",
            "type": {"kind": "url"},
            "names": ({"name": "image"},),
            "media": "image",
            "claim": ("decision", "page §5"),
        },
        {
            "name": "input_reference",
            "type": {"kind": "any"},
            "names": ({"name": "input_reference"},),
            "media": "image",
            "claim": ("decision", "page §6"),
        },
        {
            "name": "video",
            "type": {"kind": "url"},
            "names": ({"name": "video"},),
            "media": "video",
            "claim": ("decision", "page §5"),
        },
        {
            "name": "video_url",
            "type": {"kind": "url"},
            "names": ({"name": "video_url"},),
            "media": "video",
            "claim": ("decision", "page §5"),
        },
        {
            "name": "videos",
            "type": {"kind": "url", "is_list": True, "lift": True},
            "names": ({"name": "videos"},),
            "media": "video",
            "claim": ("decision", "page §5"),
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
                {"fields": ("prompt",), "claim": ("decision", "page §6")},
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
                {"fields": ("prompt",), "claim": ("decision", "page §6")},
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
            "values": (4, 6, 8, 10),
            "field": "duration",
            "effect": "matched",
            "claim": ("decision", "page §5"),
        },
        {"minimum": 4, "maximum": 10, "field": "duration", "claim": ("decision", "page §5")},
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
                {"max_items": 5, "claim": ("provider", "gmicloud")},
                {"max_items": 3, "claim": ("provider", "oxen")},
            ),
            "claim": ("provider", "omni_card images per prompt"),
        },
        {
            "max_items": 10,
            "field": "reference_images",
            "disputed_by": (
                {"max_items": 14, "claim": ("provider", "comfy_docs Gemini Omni nodes")},
                {"max_items": 5, "claim": ("provider", "gmicloud")},
                {"max_items": 3, "claim": ("provider", "oxen")},
            ),
            "claim": ("provider", "omni_card images per prompt"),
        },
        {
            "max_items": 10,
            "field": "image_urls",
            "disputed_by": (
                {"max_items": 14, "claim": ("provider", "comfy_docs Gemini Omni nodes")},
                {"max_items": 5, "claim": ("provider", "gmicloud")},
                {"max_items": 3, "claim": ("provider", "oxen")},
            ),
            "claim": ("provider", "omni_card images per prompt"),
        },
        {
            "max_items": 3,
            "field": "videos",
            "modes": ("edit",),
            "disputed_by": ({"max_items": 1, "claim": ("provider", "gmicloud")},),
            "claim": ("provider", "omni_card videos per prompt"),
        },
    ),
    "rules": (
        {
            "name": "n_above_one",
            "when": ({"field": "n", "above": 1},),
            "note": True,
            "claim": ("decision", "page §6"),
        },
        {
            "name": "edit_keeps_length_and_size",
            "forbid": ("duration", "size"),
            "modes": ("edit",),
            "disputed_by": (("contract", "page §5"),),
            "claim": ("provider", "runware Gemini Omni"),
        },
    ),
    "standings": (
        {"fields": ("audio_urls",), "standing": "absent", "claim": ("provider", "omni_card audio")},
        {
            "fields": ("end_image_url",),
            "standing": "absent",
            "disputed_by": (("provider", "omni_research"),),
            "claim": ("provider", "google_quotes"),
        },
        {
            "fields": ("seed",),
            "standing": "absent",
            "claim": ("provider", "comfy_docs Gemini Omni nodes"),
        },
    ),
    "lifecycle": (
        {
            "kind": "model",
            "name": "gemini-omni",
            "status": "retired",
            "code": "retired_model",
            "as_of": "2026-09-30",
            "host": "Gemini API",
            "other_hosts": (
                {
                    "host": "Google Cloud",
                    "status": "deprecated",
                    "as_of": "2026-11-06",
                    "vendor_instead": "gemini-omni-1.2-flash",
                    "claim": ("provider", "omni_card_new"),
                },
            ),
            "stands_for": "gemini-omni-flash-preview",
            "is_hearsay": True,
            "vendor_instead": "gemini-omni-1.1-flash",
            "claim": ("provider", "omni_migration"),
        },
        {
            "kind": "elsewhere",
            "name": "gemini-omni-flash-preview",
            "status": "retired",
            "code": "retired_model",
            "as_of": "2026-09-30",
            "host": "Gemini API",
            "other_hosts": (
                {
                    "host": "Google Cloud",
                    "status": "deprecated",
                    "as_of": "2026-11-06",
                    "vendor_instead": "gemini-omni-1.2-flash",
                    "claim": ("provider", "omni_card_new"),
                },
            ),
            "is_hearsay": True,
            "vendor_instead": "gemini-omni-1.1-flash",
            "claim": ("provider", "omni_migration"),
        },
    ),
}
