# Made by `callsheet generate` from spec/families/hailuo.yaml.
# Edits are lost: change the catalog and run the command again.
"""MiniMax's Hailuo video. Which of MiniMax's models answers to the id is not documented."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

RULES: dict[str, Any] = {
    "name": "hailuo",
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
                    {"given": "512", "means": "512P"},
                    {"given": "720", "means": "720P"},
                    {"given": "768", "means": "768P"},
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
            "maximum": 6,
            "field": "duration",
            "disputed_by": (
                {
                    "values": (6, 10),
                    "claim": (
                        "provider",
                        "gateway_copy relay/channel/task/hailuo/models.go (2.3, 02)",
                    ),
                },
                {"values": (5, 6, 10), "claim": ("provider", "gccai Hailuo-02")},
                {"minimum": 4, "maximum": 15, "step": 1, "claim": ("provider", "gateway_h3")},
            ),
            "claim": ("provider", "samuraiapi"),
        },
        {
            "values": ("768P", "1080P"),
            "field": "resolution",
            "modes": ("i2v",),
            "disputed_by": (
                {
                    "values": ("512P", "768P", "1080P"),
                    "claim": ("provider", "minimax_research resolution (02)"),
                },
                {
                    "values": ("720P", "768P", "1080P"),
                    "claim": (
                        "provider",
                        "gateway_copy relay/channel/task/hailuo/models.go (01 series)",
                    ),
                },
                {"values": ("768P", "2K"), "claim": ("provider", "gateway_h3")},
            ),
            "claim": ("provider", "gateway_copy relay/channel/task/hailuo/models.go (2.3)"),
        },
        {
            "values": ("768P", "1080P"),
            "field": "resolution",
            "modes": ("t2v", "i2v_first_last", "reference_images", "reference_material"),
            "disputed_by": (
                {
                    "values": ("720P", "768P", "1080P"),
                    "claim": (
                        "provider",
                        "gateway_copy relay/channel/task/hailuo/models.go (01 series)",
                    ),
                },
                {"values": ("768P", "2K"), "claim": ("provider", "gateway_h3")},
            ),
            "claim": ("provider", "gateway_copy relay/channel/task/hailuo/models.go (2.3, 02)"),
        },
        {
            "max_length": 2000,
            "field": "prompt",
            "disputed_by": (
                {"max_length": 7000, "claim": ("provider", "vercel packages/minimax (H3)")},
            ),
            "claim": ("provider", "unifically"),
        },
        {
            "max_items": 1,
            "field": "reference_images",
            "modes": ("reference_images",),
            "disputed_by": (
                {"max_items": 9, "claim": ("provider", "vercel packages/minimax (H3)")},
            ),
            "claim": ("provider", "gateway_copy relay/channel/task/hailuo/models.go (S2V-01)"),
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
            "name": "full_hd_up_to_6s",
            "when": ({"field": "resolution", "is_one_of": ("1080P",)},),
            "limits": ({"maximum": 6, "field": "duration"},),
            "claim": ("provider", "comfy_docs MinimaxHailuoVideoNode"),
        },
    ),
    "standings": (
        {
            "fields": ("seed", "fps"),
            "standing": "absent",
            "claim": ("provider", "gateway_copy relay/channel/task/hailuo VideoRequest"),
        },
        {
            "fields": ("aspect_ratio",),
            "standing": "absent",
            "disputed_by": (("provider", "vercel packages/minimax (H3)"),),
            "claim": ("provider", "gateway_copy relay/channel/task/hailuo VideoRequest"),
        },
    ),
    "gaps": (
        {
            "modes": ("i2v_first_last",),
            "disputed_by": (("provider", "minimax_research start and end frame (02)"),),
            "claim": ("provider", "minimax_research start and end frame (2.3)"),
        },
        {
            "modes": ("reference_images",),
            "disputed_by": (
                ("provider", "gateway_copy relay/channel/task/hailuo/models.go (S2V-01)"),
                ("provider", "vercel packages/minimax (H3)"),
            ),
            "claim": ("provider", "unifically (2.3, 02)"),
        },
        {
            "modes": ("reference_material",),
            "disputed_by": (("provider", "vercel packages/minimax (H3)"),),
            "claim": ("provider", "unifically (2.3, 02)"),
        },
    ),
}
