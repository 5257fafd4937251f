# Made by `callsheet generate` from spec/families/grok.yaml.
# Edits are lost: change the catalog and run the command again.
"""xAI's Grok video models. Only the 1.5 id is xAI's own; what is behind the two others is not
documented.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

RULES: dict[str, Any] = {
    "name": "grok",
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
            "type": {
                "kind": "text",
                "synonyms": (
                    {"given": "720*1280", "means": "720x1280"},
                    {"given": "1280*720", "means": "1280x720"},
                    {"given": "1024*1792", "means": "1024x1792"},
                    {"given": "1792*1024", "means": "1792x1024"},
                    {"given": "1024*1024", "means": "1024x1024"},
                ),
            },
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
            "names": (
                {"name": "image_url"},
                {"name": "image"},
                {"name": "input_reference", "unwrap": "image_url", "keep": ("file_id",)},
            ),
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
            "type": {"kind": "object", "is_list": True},
            "names": ({"name": "content"},),
            "verbatim": True,
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
    ),
    "modes": (
        {"name": "t2v", "needs": ({"fields": ("prompt",), "claim": ("contract", "page §4.6")},)},
        {
            "name": "i2v",
            "needs": (
                {"fields": ("prompt",), "claim": ("decision", "page §4.6 (§4, §6)")},
                {"fields": ("image_url", "images"), "claim": ("contract", "page §4.6")},
            ),
            "uses": ("image_url", "images"),
            "counts": ({"field": "images", "items": 1, "claim": ("decision", "page §6")},),
        },
        {
            "name": "i2v_first_last",
            "needs": (
                {"fields": ("prompt",), "claim": ("decision", "page §4.6 (§4, §6)")},
                {"fields": ("image_url", "images"), "claim": ("contract", "page §4.6")},
                {"fields": ("end_image_url", "images"), "claim": ("contract", "page §4.6")},
            ),
            "uses": ("image_url", "images", "end_image_url"),
            "counts": ({"field": "images", "items": 2, "claim": ("decision", "page §6")},),
        },
        {
            "name": "reference_images",
            "needs": (
                {"fields": ("prompt",), "claim": ("decision", "page §4.6 (§4, §6)")},
                {"fields": ("reference_images", "images"), "claim": ("contract", "page §4.6")},
            ),
            "uses": ("reference_images", "images"),
        },
        {
            "name": "reference_material",
            "needs": (
                {"fields": ("prompt",), "claim": ("decision", "page §4.6 (§4, §6)")},
                {
                    "fields": ("image_urls", "video_urls", "audio_urls", "images"),
                    "claim": ("contract", "page §4.6"),
                },
            ),
            "uses": ("image_urls", "video_urls", "audio_urls", "images"),
        },
    ),
    "limits": (
        {
            "minimum": 1,
            "maximum": 15,
            "step": 1,
            "field": "duration",
            "modes": ("t2v", "i2v", "i2v_first_last"),
            "models": ("grok-imagine-video-1.5-preview",),
            "disputed_by": (
                {"minimum": 3, "maximum": 15, "step": 1, "claim": ("provider", "leonardo")},
            ),
            "claim": ("provider", "xai_docs duration"),
        },
        {
            "minimum": 1,
            "maximum": 15,
            "step": 1,
            "field": "duration",
            "modes": ("reference_images", "reference_material"),
            "models": ("grok-imagine-video-1.5-preview",),
            "disputed_by": (
                {
                    "minimum": 2,
                    "maximum": 10,
                    "step": 1,
                    "claim": ("provider", "comfy_docs GrokVideoReferenceNode (grok-imagine-video)"),
                },
            ),
            "claim": ("provider", "xai_digest duration"),
        },
        {
            "values": ("480p", "720p", "1080p"),
            "field": "resolution",
            "modes": ("t2v", "i2v", "i2v_first_last"),
            "models": ("grok-imagine-video-1.5-preview",),
            "disputed_by": (
                {"values": ("480p", "720p"), "claim": ("provider", "xai_docs overview")},
                {"values": ("480p", "720p"), "claim": ("provider", "octopusx")},
            ),
            "claim": ("provider", "xai_sdk types/video.py"),
        },
        {
            "values": ("480p", "720p"),
            "field": "resolution",
            "modes": ("reference_images", "reference_material"),
            "models": ("grok-imagine-video-1.5-preview",),
            "claim": ("provider", "vercel packages/xai"),
        },
        {
            "values": ("1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"),
            "field": "aspect_ratio",
            "models": ("grok-imagine-video-1.5-preview",),
            "disputed_by": (
                {
                    "values": (
                        "1:1",
                        "16:9",
                        "9:16",
                        "4:3",
                        "3:4",
                        "3:2",
                        "2:3",
                        "2:1",
                        "1:2",
                        "19.5:9",
                        "9:19.5",
                        "20:9",
                        "9:20",
                    ),
                    "claim": ("provider", "octopusx"),
                },
            ),
            "claim": ("provider", "xai_sdk types/video.py"),
        },
        {
            "max_length": 4096,
            "field": "prompt",
            "models": ("grok-imagine-video-1.5-preview",),
            "claim": ("provider", "octopusx"),
        },
        {
            "min_items": 1,
            "max_items": 7,
            "field": "reference_images",
            "effect": "refused",
            "modes": ("reference_images",),
            "models": ("grok-imagine-video-1.5-preview",),
            "claim": ("provider", "grok2api media.go (quotes a live refusal)"),
        },
        {
            "minimum": 6,
            "maximum": 30,
            "step": 1,
            "field": "duration",
            "models": ("grok-imagine-1.0-video",),
            "disputed_by": (
                {"values": (6, 10, 15), "claim": ("provider", "grok2api chat.py (7624ec6e)")},
                {"minimum": 1, "maximum": 15, "step": 1, "claim": ("provider", "opencode_catalog")},
                {"values": (6, 10), "claim": ("provider", "grok_apifox")},
            ),
            "claim": ("provider", "grok2api app/api/v1/video.py"),
        },
        {
            "values": ("1280x720", "720x1280", "1792x1024", "1024x1792", "1024x1024"),
            "field": "size",
            "models": ("grok-imagine-1.0-video",),
            "disputed_by": (
                {
                    "values": (
                        "1280x720",
                        "720x1280",
                        "854x480",
                        "480x854",
                        "480x480",
                        "720x720",
                        "640x480",
                        "960x720",
                        "480x640",
                        "720x960",
                        "720x480",
                        "1080x720",
                        "480x720",
                        "720x1080",
                    ),
                    "claim": ("provider", "openrouter x-ai/grok-imagine-video"),
                },
            ),
            "claim": ("provider", "grok2api app/api/v1/video.py"),
        },
        {
            "values": ("16:9", "9:16", "1:1", "2:3", "3:2"),
            "field": "aspect_ratio",
            "models": ("grok-imagine-1.0-video",),
            "disputed_by": (
                {
                    "values": ("16:9", "9:16", "1:1", "4:3", "3:4", "3:2", "2:3"),
                    "claim": ("provider", "openrouter x-ai/grok-imagine-video"),
                },
            ),
            "claim": ("provider", "grok2api app/services/grok/services/video.py"),
        },
        {
            "values": ("standard", "high"),
            "field": "quality",
            "models": ("grok-imagine-1.0-video",),
            "claim": ("provider", "grok2api app/api/v1/video.py"),
        },
        {
            "values": ("480p", "720p"),
            "field": "resolution",
            "models": ("grok-imagine-1.0-video",),
            "disputed_by": (
                {"values": ("480p", "720p", "SD", "HD"), "claim": ("provider", "grok_apifox")},
            ),
            "claim": ("provider", "grok2api app/services/grok/services/video.py"),
        },
        {
            "max_items": 7,
            "field": "reference_images",
            "modes": ("reference_images",),
            "models": ("grok-imagine-1.0-video",),
            "claim": ("provider", "grok2api app/services/grok/services/video.py"),
        },
        {
            "minimum": 6,
            "maximum": 30,
            "step": 1,
            "field": "duration",
            "models": ("grok-video-3",),
            "disputed_by": (
                {"values": (6, 10, 15), "claim": ("provider", "toapis_profiles")},
                {"values": (6, 10), "claim": ("provider", "runnode")},
            ),
            "claim": ("provider", "globalaiopc"),
        },
        {
            "values": ("2:3", "3:2", "1:1"),
            "field": "aspect_ratio",
            "models": ("grok-video-3",),
            "disputed_by": (
                {
                    "values": ("16:9", "9:16", "1:1", "3:2", "2:3"),
                    "claim": ("provider", "globalaiopc"),
                },
            ),
            "claim": ("provider", "yunwu_docs"),
        },
        {
            "values": ("720p",),
            "field": "resolution",
            "models": ("grok-video-3",),
            "disputed_by": (
                {
                    "values": ("480p", "720p", "1080p"),
                    "claim": ("provider", "gateway_xai relay/channel/task/xai/adaptor.go"),
                },
                {"values": ("480p", "720p"), "claim": ("provider", "globalaiopc")},
                {"values": ("480p", "720p", "1080p"), "claim": ("provider", "runnode")},
            ),
            "claim": ("provider", "yunwu_docs"),
        },
        {
            "max_items": 1,
            "field": "images",
            "models": ("grok-video-3",),
            "disputed_by": (
                {"max_items": 3, "claim": ("provider", "toapis_profiles")},
                {"max_items": 7, "claim": ("provider", "globalaiopc")},
            ),
            "claim": ("provider", "costs_app VIDEO_LOSS_CONFIG"),
        },
        {
            "max_items": 1,
            "field": "reference_images",
            "modes": ("reference_images",),
            "models": ("grok-video-3",),
            "disputed_by": (
                {"max_items": 3, "claim": ("provider", "toapis_profiles")},
                {"max_items": 7, "claim": ("provider", "globalaiopc")},
            ),
            "claim": ("provider", "costs_app VIDEO_LOSS_CONFIG"),
        },
        {
            "max_items": 1,
            "field": "image_urls",
            "modes": ("reference_material",),
            "models": ("grok-video-3",),
            "disputed_by": (
                {"max_items": 3, "claim": ("provider", "toapis_profiles")},
                {"max_items": 7, "claim": ("provider", "globalaiopc")},
            ),
            "claim": ("provider", "costs_app VIDEO_LOSS_CONFIG"),
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
            "name": "images_alone",
            "when": ({"field": "images", "given": True},),
            "require": ("image_url",),
            "modes": ("i2v", "i2v_first_last"),
            "claim": ("decision", "page §4.6 (§6)"),
        },
        {
            "name": "images_for_references",
            "when": ({"field": "images", "given": True},),
            "require": ("reference_images",),
            "modes": ("reference_images",),
            "claim": ("decision", "page §4.6 (§6)"),
        },
        {
            "name": "image_or_images",
            "at_most_one_of": ("image_url", "images"),
            "modes": ("i2v",),
            "models": ("grok-imagine-video-1.5-preview",),
            "claim": ("provider", "octopusx"),
        },
    ),
    "standings": (
        {
            "fields": ("seed", "fps"),
            "standing": "absent",
            "models": ("grok-imagine-video-1.5-preview",),
            "claim": ("provider", "xai_digest REST reference"),
        },
        {
            "fields": ("image_url",),
            "standing": "refused",
            "modes": ("reference_images", "reference_material"),
            "models": ("grok-imagine-video-1.5-preview",),
            "claim": ("provider", "xai_digest REST reference"),
        },
        {
            "fields": ("reference_images",),
            "standing": "refused",
            "modes": ("i2v",),
            "models": ("grok-imagine-video-1.5-preview",),
            "claim": ("provider", "xai_digest REST reference"),
        },
        {
            "fields": ("duration",),
            "standing": "absent",
            "models": ("grok-video-3",),
            "disputed_by": (("provider", "globalaiopc"), ("provider", "toapis_profiles")),
            "claim": ("provider", "yunwu_docs"),
        },
    ),
    "gaps": (
        {
            "modes": ("i2v_first_last",),
            "models": ("grok-imagine-video-1.5-preview",),
            "disputed_by": (("provider", "argil"),),
            "claim": ("provider", "xai_digest REST reference"),
        },
        {
            "modes": ("t2v",),
            "models": ("grok-imagine-video-1.5-preview",),
            "disputed_by": (("provider", "xai_docs generation"),),
            "claim": ("provider", "comfy_docs Grok nodes"),
        },
        {
            "modes": ("reference_images", "reference_material"),
            "models": ("grok-imagine-video-1.5-preview",),
            "disputed_by": (
                ("provider", "xai_docs generation"),
                ("provider", "gateway_manxiaobai"),
            ),
            "claim": ("provider", "comfy_docs Grok nodes"),
        },
    ),
}
