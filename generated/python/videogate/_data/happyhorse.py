# Made by `callsheet generate` from spec/families/happyhorse.yaml.
# Edits are lost: change the catalog and run the command again.
"""Alibaba's HappyHorse 1.0: one id for everything and one for each thing it does. The API's page
documents nothing about them but the ids; the limits are the vendor's.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

RULES: dict[str, Any] = {
    "name": "happyhorse",
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
                    {"given": "720", "means": "720P"},
                    {"given": "1080", "means": "1080P"},
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
        {
            "name": "video_url",
            "type": {"kind": "url"},
            "names": ({"name": "video_url"}, {"name": "video"}),
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
        {
            "name": "r2v",
            "needs": (
                {"fields": ("prompt",), "claim": ("decision", "page §6")},
                {
                    "fields": ("reference_images", "images", "image_urls", "image_url"),
                    "claim": ("decision", "page §6"),
                },
            ),
            "uses": ("reference_images", "images", "image_urls", "image_url"),
        },
        {
            "name": "edit",
            "wire": "video_edit",
            "aliases": ("video_edit",),
            "needs": (
                {"fields": ("prompt",), "claim": ("decision", "page §6")},
                {"fields": ("video_url", "videos", "video_urls"), "claim": ("decision", "page §6")},
            ),
            "uses": (
                "video_url",
                "videos",
                "video_urls",
                "reference_images",
                "images",
                "image_urls",
                "image_url",
            ),
        },
    ),
    "ranks": {
        "happyhorse-1.0-i2v": ("i2v",),
        "happyhorse-1.0-t2v": ("t2v",),
        "happyhorse-1.0-r2v": ("r2v",),
        "happyhorse-1.0-video-edit": ("edit",),
    },
    "limits": (
        {
            "max_length": 5000,
            "field": "prompt",
            "effect": "cut",
            "claim": ("provider", "happyhorse prompt"),
        },
        {
            "max_length": 2500,
            "script": "han",
            "field": "prompt",
            "effect": "cut",
            "claim": ("provider", "happyhorse prompt"),
        },
        {
            "values": ("720P", "1080P"),
            "field": "resolution",
            "claim": ("provider", "happyhorse parameters.resolution"),
        },
        {
            "values": ("16:9", "9:16", "1:1", "4:3", "3:4"),
            "field": "aspect_ratio",
            "modes": ("t2v", "r2v"),
            "disputed_by": (
                {
                    "values": ("16:9", "9:16", "1:1", "4:3", "3:4", "4:5", "5:4", "9:21", "21:9"),
                    "claim": ("provider", "alibaba_digest"),
                },
            ),
            "claim": ("provider", "happyhorse parameters.ratio"),
        },
        {
            "minimum": 3,
            "maximum": 15,
            "step": 1,
            "field": "duration",
            "modes": ("t2v", "i2v", "r2v"),
            "disputed_by": ({"values": (5, 10, 15), "claim": ("provider", "picsart")},),
            "claim": ("provider", "happyhorse parameters.duration"),
        },
        {
            "minimum": 0,
            "maximum": 2147483647,
            "field": "seed",
            "disputed_by": (
                {"minimum": 1, "maximum": 2147483647, "claim": ("provider", "evolink")},
            ),
            "claim": ("provider", "happyhorse parameters.seed"),
        },
        {
            "max_items": 9,
            "field": "reference_images",
            "modes": ("r2v",),
            "models": ("happyhorse-1.0-r2v", "happyhorse-1.0"),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "max_items": 9,
            "field": "images",
            "modes": ("r2v",),
            "models": ("happyhorse-1.0-r2v", "happyhorse-1.0"),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "max_items": 9,
            "field": "image_urls",
            "modes": ("r2v",),
            "models": ("happyhorse-1.0-r2v", "happyhorse-1.0"),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "max_items": 5,
            "field": "reference_images",
            "modes": ("edit",),
            "models": ("happyhorse-1.0-video-edit", "happyhorse-1.0"),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "max_items": 5,
            "field": "images",
            "modes": ("edit",),
            "models": ("happyhorse-1.0-video-edit", "happyhorse-1.0"),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "max_items": 5,
            "field": "image_urls",
            "modes": ("edit",),
            "models": ("happyhorse-1.0-video-edit", "happyhorse-1.0"),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "max_items": 1,
            "field": "videos",
            "modes": ("edit",),
            "models": ("happyhorse-1.0-video-edit", "happyhorse-1.0"),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "max_items": 1,
            "field": "video_urls",
            "modes": ("edit",),
            "models": ("happyhorse-1.0-video-edit", "happyhorse-1.0"),
            "claim": ("provider", "happyhorse input.media"),
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
            "name": "one_first_frame",
            "total": {"of": ("image_url", "images"), "max_items": 1},
            "modes": ("i2v",),
            "models": ("happyhorse-1.0-i2v", "happyhorse-1.0"),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "name": "one_video",
            "at_most_one_of": ("video_url", "videos", "video_urls"),
            "modes": ("edit",),
            "models": ("happyhorse-1.0-video-edit", "happyhorse-1.0"),
            "claim": ("provider", "happyhorse input.media"),
        },
    ),
    "standings": (
        {
            "fields": ("seed",),
            "standing": "used",
            "claim": ("provider", "happyhorse parameters.seed"),
        },
        {"fields": ("fps",), "standing": "absent", "claim": ("provider", "qwencloud_docs")},
        {
            "fields": ("aspect_ratio",),
            "standing": "refused",
            "modes": ("i2v",),
            "claim": ("provider", "qianwen_skill"),
        },
        {
            "fields": ("aspect_ratio",),
            "standing": "absent",
            "modes": ("edit",),
            "disputed_by": (("provider", "comfy_docs HappyHorse nodes"),),
            "claim": ("provider", "happyhorse parameters"),
        },
        {
            "fields": ("duration",),
            "standing": "absent",
            "modes": ("edit",),
            "claim": ("provider", "happyhorse parameters"),
        },
        {
            "fields": ("end_image_url",),
            "standing": "refused",
            "modes": ("i2v",),
            "claim": ("provider", "qianwen_skill"),
        },
    ),
    "gaps": (
        {
            "modes": ("i2v_first_last", "reference_images", "reference_material"),
            "models": ("happyhorse-1.0",),
            "claim": ("provider", "page_happyhorse"),
        },
        {
            "modes": (
                "i2v",
                "i2v_first_last",
                "reference_images",
                "reference_material",
                "r2v",
                "edit",
            ),
            "models": ("happyhorse-1.0-t2v",),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "modes": (
                "t2v",
                "i2v_first_last",
                "reference_images",
                "reference_material",
                "r2v",
                "edit",
            ),
            "models": ("happyhorse-1.0-i2v",),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "modes": (
                "t2v",
                "i2v",
                "i2v_first_last",
                "reference_images",
                "reference_material",
                "edit",
            ),
            "models": ("happyhorse-1.0-r2v",),
            "claim": ("provider", "happyhorse input.media"),
        },
        {
            "modes": (
                "t2v",
                "i2v",
                "i2v_first_last",
                "reference_images",
                "reference_material",
                "r2v",
            ),
            "models": ("happyhorse-1.0-video-edit",),
            "claim": ("provider", "happyhorse input.media"),
        },
    ),
}
