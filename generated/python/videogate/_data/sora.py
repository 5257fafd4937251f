# Made by `callsheet generate` from spec/families/sora.yaml.
# Edits are lost: change the catalog and run the command again.
"""OpenAI's Sora 2, which gave this API its form. Recommended for general use."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

RULES: dict[str, Any] = {
    "name": "sora",
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
            "sends": {
                "name": "seconds",
                "kind": "text",
                "claim": ("provider", "openai VideoSeconds"),
            },
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
            "max_length": 32000,
            "field": "prompt",
            "claim": ("provider", "openai CreateVideoJsonBody"),
        },
        {
            "values": (4, 8, 12),
            "field": "duration",
            "effect": "refused",
            "disputed_by": (
                {"values": (4, 8, 12, 16, 20), "claim": ("provider", "openai_guide Models")},
                {"values": (4, 8, 10, 12, 15, 25), "claim": ("provider", "yunwu_docs")},
            ),
            "claim": ("provider", "openai VideoSeconds"),
        },
        {
            "values": ("720x1280", "1280x720"),
            "field": "size",
            "models": ("sora-2",),
            "claim": ("provider", "comfy_docs OpenAIVideoSora2"),
        },
        {
            "values": ("720x1280", "1280x720", "1024x1792", "1792x1024"),
            "field": "size",
            "models": ("sora-2-pro",),
            "disputed_by": (
                {
                    "values": (
                        "720x1280",
                        "1280x720",
                        "1024x1792",
                        "1792x1024",
                        "1080x1920",
                        "1920x1080",
                    ),
                    "claim": ("provider", "openai_guide Models"),
                },
            ),
            "claim": ("provider", "openai VideoSize"),
        },
        {
            "max_length": 20971520,
            "field": "image_url",
            "claim": ("provider", "openai ImageRefParam-2"),
        },
        {
            "max_items": 1,
            "field": "images",
            "modes": ("i2v",),
            "claim": ("provider", "openai CreateVideoJsonBody"),
        },
        {
            "max_items": 1,
            "field": "reference_images",
            "modes": ("reference_images",),
            "claim": ("provider", "openai CreateVideoJsonBody"),
        },
        {
            "max_items": 1,
            "field": "image_urls",
            "modes": ("reference_material",),
            "claim": ("provider", "openai CreateVideoJsonBody"),
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
    ),
    "standings": (
        {
            "fields": ("seed", "fps"),
            "standing": "absent",
            "claim": ("provider", "openai CreateVideoJsonBody"),
        },
        {
            "fields": ("video_urls", "audio_urls"),
            "standing": "absent",
            "modes": ("reference_material",),
            "claim": ("provider", "openai CreateVideoJsonBody"),
        },
        {
            "fields": ("aspect_ratio", "resolution"),
            "standing": "unknown",
            "claim": ("provider", "openai CreateVideoJsonBody"),
        },
    ),
    "gaps": ({"modes": ("i2v_first_last",), "claim": ("provider", "openai CreateVideoJsonBody")},),
    "lifecycle": (
        {
            "kind": "model",
            "name": "sora-2",
            "status": "retired",
            "code": "retired_model",
            "as_of": "2026-09-24",
            "claim": ("provider", "openai_models"),
        },
        {
            "kind": "model",
            "name": "sora-2-pro",
            "status": "retired",
            "code": "retired_model",
            "as_of": "2026-09-24",
            "claim": ("provider", "openai_models"),
        },
    ),
}
