# Made by `callsheet generate` from spec/families/vidu.yaml.
# Edits are lost: change the catalog and run the command again.
"""Shengshu's Vidu Q3 Turbo. The API's page documents only the id and that Vidu uses `images`; the
limits are the vendor's.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

RULES: dict[str, Any] = {
    "name": "vidu",
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
            "max_length": 5000,
            "field": "prompt",
            "modes": ("t2v", "i2v"),
            "claim": ("provider", "vidu_docs prompt"),
        },
        {
            "max_length": 5000,
            "field": "prompt",
            "modes": ("i2v_first_last",),
            "disputed_by": (
                {"max_length": 2000, "claim": ("provider", "vidu_older prompt")},
                {"max_length": 1500, "claim": ("provider", "novita first and last frame")},
            ),
            "claim": ("provider", "vidu_docs prompt"),
        },
        {
            "minimum": 1,
            "maximum": 16,
            "step": 1,
            "field": "duration",
            "modes": ("t2v", "i2v", "i2v_first_last"),
            "claim": ("provider", "vidu_docs duration"),
        },
        {
            "values": ("540p", "720p", "1080p"),
            "field": "resolution",
            "disputed_by": (
                {"values": ("720p", "1080p"), "claim": ("provider", "comfy_docs Vidu nodes")},
                {"values": ("360p", "540p", "720p", "1080p"), "claim": ("provider", "muapi")},
            ),
            "claim": ("provider", "vidu_docs resolution"),
        },
        {
            "values": ("16:9", "9:16", "3:4", "4:3", "1:1"),
            "field": "aspect_ratio",
            "modes": ("t2v",),
            "claim": ("provider", "vidu_docs aspect_ratio"),
        },
        {"maximum": 2147483647, "field": "seed", "claim": ("provider", "comfy_docs Vidu nodes")},
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
            "name": "one_image",
            "total": {"of": ("image_url", "images"), "max_items": 1},
            "modes": ("i2v",),
            "claim": ("provider", "vidu_older images"),
        },
        {
            "name": "two_images",
            "total": {"of": ("image_url", "end_image_url", "images"), "max_items": 2},
            "modes": ("i2v_first_last",),
            "claim": ("provider", "vidu_older images"),
        },
    ),
    "standings": (
        {"fields": ("seed",), "standing": "used", "claim": ("provider", "vidu_docs seed")},
        {"fields": ("fps",), "standing": "absent", "claim": ("provider", "vidu_docs request body")},
        {
            "fields": ("callback_url",),
            "standing": "used",
            "claim": ("provider", "vidu_docs callback_url"),
        },
        {
            "fields": ("aspect_ratio",),
            "standing": "ignored",
            "modes": ("i2v", "i2v_first_last"),
            "disputed_by": (("provider", "novita"),),
            "claim": ("provider", "vidu_docs aspect_ratio"),
        },
    ),
    "gaps": (
        {
            "modes": ("reference_images", "reference_material"),
            "disputed_by": (("provider", "vidu_digest"), ("provider", "uniall")),
            "claim": ("provider", "toapis viduq3"),
        },
    ),
}
