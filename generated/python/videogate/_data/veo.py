# Made by `callsheet generate` from spec/families/veo.yaml.
# Edits are lost: change the catalog and run the command again.
"""Google's Veo 3 and 3.1, under names that are not Google's own; which Google model answers to each
is not documented. For images and references it is recommended to name the mode.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

RULES: dict[str, Any] = {
    "name": "veo",
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
            "type": {"kind": "text"},
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
    "ranks": {
        "veo3-fast-frames": ("i2v",),
        "veo3-frames": ("i2v",),
        "veo3-pro-frames": ("i2v",),
        "veo3.1-components": ("reference_images",),
    },
    "limits": (
        {
            "values": (4, 6, 8),
            "field": "duration",
            "models": (
                "veo3-pro-frames",
                "veo3-pro",
                "veo3-frames",
                "veo3-fast-frames",
                "veo3-fast",
                "veo3",
            ),
            "claim": ("provider", "gemini_docs durationSeconds"),
        },
        {
            "values": (4, 6, 8),
            "field": "duration",
            "models": (
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
            "disputed_by": (
                {"values": (8,), "claim": ("provider", "web ai.gaorui.cc/docs/models/veo_3_1")},
                {"values": (8,), "claim": ("provider", "files fs:55458573743")},
            ),
            "claim": ("provider", "gemini_docs durationSeconds"),
        },
        {
            "values": ("720p", "1080p"),
            "field": "resolution",
            "models": (
                "veo3-pro-frames",
                "veo3-pro",
                "veo3-frames",
                "veo3-fast-frames",
                "veo3-fast",
                "veo3",
            ),
            "claim": ("provider", "gemini_docs resolution of Veo 3.0"),
        },
        {
            "values": ("720p", "1080p", "4k"),
            "field": "resolution",
            "models": ("veo3.1-pro", "veo3.1-fast", "veo3.1-components", "veo3.1"),
            "claim": ("provider", "gemini_docs resolution of Veo 3.1"),
        },
        {
            "values": ("720p", "1080p", "4k"),
            "field": "resolution",
            "models": ("veo3.1-pro-4k", "veo3.1-4k"),
            "disputed_by": ({"values": ("4k",), "claim": ("provider", "files fs:60737676698")},),
            "claim": ("provider", "gemini_docs resolution of Veo 3.1"),
        },
        {
            "values": ("16:9", "9:16"),
            "field": "aspect_ratio",
            "claim": ("provider", "gemini_docs aspectRatio"),
        },
        {
            "max_items": 1,
            "field": "images",
            "modes": ("i2v",),
            "claim": ("provider", "files fs:53043103091"),
        },
        {
            "max_items": 2,
            "field": "images",
            "modes": ("i2v_first_last",),
            "models": ("veo3.1-pro-4k", "veo3.1-pro", "veo3.1-fast", "veo3.1-4k", "veo3.1"),
            "claim": ("provider", "files fs:51825648638"),
        },
        {
            "min_items": 1,
            "max_items": 3,
            "field": "reference_images",
            "modes": ("reference_images",),
            "models": (
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
            "claim": ("provider", "gemini_docs referenceImages"),
        },
        {
            "max_items": 3,
            "field": "image_urls",
            "modes": ("reference_material",),
            "models": (
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
            "claim": ("provider", "gemini_docs referenceImages"),
        },
        {
            "minimum": 0,
            "maximum": 4294967295,
            "field": "seed",
            "claim": ("provider", "web copies of the Veo page of Vertex AI"),
        },
        {
            "values": (1,),
            "field": "n",
            "disputed_by": (
                {
                    "minimum": 1,
                    "maximum": 4,
                    "step": 1,
                    "claim": ("provider", "vertex sampleCount"),
                },
            ),
            "claim": ("provider", "gemini_docs sampleCount"),
        },
    ),
    "rules": (
        {
            "name": "images_alone",
            "when": ({"field": "images", "given": True}, {"field": "image_url", "given": False}),
            "require": ("image_url",),
            "modes": ("i2v", "i2v_first_last"),
            "claim": ("decision", "page §4.6 (§6)"),
        },
        {
            "name": "images_for_references",
            "when": (
                {"field": "images", "given": True},
                {"field": "reference_images", "given": False},
            ),
            "require": ("reference_images",),
            "modes": ("reference_images",),
            "claim": ("decision", "page §4.6 (§6)"),
        },
        {
            "name": "ultra_hd_needs_8s",
            "when": ({"field": "resolution", "is_one_of": ("4k",)},),
            "limits": ({"values": (8,), "field": "duration"},),
            "models": (
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
            "claim": ("provider", "gemini_docs durationSeconds"),
        },
        {
            "name": "full_hd_needs_8s",
            "when": ({"field": "resolution", "is_one_of": ("1080p",)},),
            "limits": ({"values": (8,), "field": "duration"},),
            "disputed_by": (("provider", "comfy_docs Veo3VideoGenerationNode"),),
            "claim": ("provider", "gemini_docs durationSeconds"),
        },
        {
            "name": "references_need_8s",
            "limits": ({"values": (8,), "field": "duration"},),
            "modes": ("reference_images", "reference_material"),
            "models": (
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
            "disputed_by": (("provider", "files fs:60280287536"),),
            "claim": ("provider", "gemini_docs durationSeconds"),
        },
        {
            "name": "last_frame_needs_8s",
            "limits": ({"values": (8,), "field": "duration"},),
            "modes": ("i2v_first_last",),
            "disputed_by": (("provider", "gemini_docs durationSeconds (2026-09-06)"),),
            "claim": ("provider", "gemini_docs durationSeconds (2025-11-05)"),
        },
        {
            "name": "references_are_16_9",
            "limits": ({"values": ("16:9",), "field": "aspect_ratio"},),
            "modes": ("reference_images", "reference_material"),
            "models": (
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
            "disputed_by": (
                ("provider", "gemini_docs referenceImages (2026-09-06)"),
                ("provider", "web ai.gaorui.cc/docs/models/veo_3_1-components"),
            ),
            "claim": ("provider", "gemini_docs referenceImages (2025-11-05)"),
        },
        {
            "name": "full_hd_is_16_9",
            "when": ({"field": "resolution", "is_one_of": ("1080p",)},),
            "limits": ({"values": ("16:9",), "field": "aspect_ratio"},),
            "models": (
                "veo3-pro-frames",
                "veo3-pro",
                "veo3-frames",
                "veo3-fast-frames",
                "veo3-fast",
                "veo3",
            ),
            "disputed_by": (("provider", "vertex resolutions"),),
            "claim": ("provider", "gemini_docs resolution of Veo 3.0"),
        },
    ),
    "standings": (
        {"fields": ("n",), "standing": "used", "claim": ("provider", "gemini_docs sampleCount")},
        {
            "fields": ("seed",),
            "standing": "refused",
            "disputed_by": (("provider", "gemini_docs seed"),),
            "claim": ("provider", "google_genai models.py (Gemini API mode)"),
        },
        {
            "fields": ("fps",),
            "standing": "refused",
            "disputed_by": (("provider", "google_genai GenerateVideosConfig (Vertex AI)"),),
            "claim": ("provider", "google_genai models.py (Gemini API mode)"),
        },
        {
            "fields": ("image_url", "end_image_url"),
            "standing": "refused",
            "modes": ("reference_images", "reference_material"),
            "claim": ("provider", "google_genai GenerateVideosConfig"),
        },
    ),
    "gaps": (
        {
            "modes": ("i2v", "i2v_first_last", "reference_images", "reference_material"),
            "models": ("veo3-pro", "veo3-fast", "veo3"),
            "claim": (
                "provider",
                "web docs.fast-token.com/cn/other-model/video/veo/standard/2.VeoCreateVideo",
            ),
        },
        {
            "modes": ("t2v",),
            "models": ("veo3-pro-frames", "veo3-frames", "veo3-fast-frames"),
            "claim": (
                "provider",
                "web docs.fast-token.com/cn/other-model/video/veo/standard/3.VeoCreateVideoWithImage",
            ),
        },
        {
            "modes": ("i2v_first_last",),
            "models": ("veo3-frames", "veo3-fast-frames"),
            "disputed_by": (
                (
                    "provider",
                    "web docs.fast-token.com/cn/other-model/video/veo/standard/3.VeoCreateVideoWithImage",
                ),
            ),
            "claim": ("provider", "files fs:53043103091"),
        },
        {
            "modes": ("i2v_first_last",),
            "models": ("veo3-pro-frames",),
            "disputed_by": (("provider", "files fs:66435799132"),),
            "claim": ("provider", "files fs:53043103091"),
        },
        {
            "modes": ("reference_images", "reference_material"),
            "models": ("veo3-pro-frames", "veo3-frames", "veo3-fast-frames"),
            "claim": ("provider", "gemini_docs referenceImages"),
        },
        {
            "modes": ("reference_images", "reference_material"),
            "models": ("veo3.1-pro-4k", "veo3.1-pro", "veo3.1-fast", "veo3.1-4k", "veo3.1"),
            "disputed_by": (("provider", "gemini_docs referenceImages"),),
            "claim": ("provider", "files fs:51825648638"),
        },
        {
            "modes": ("i2v", "i2v_first_last"),
            "models": ("veo3.1-4k",),
            "disputed_by": (
                ("provider", "files fs:51825648638"),
                ("provider", "files fs:66435799132"),
            ),
            "claim": ("provider", "files fs:53043103091"),
        },
        {
            "modes": ("t2v", "i2v", "i2v_first_last"),
            "models": ("veo3.1-components",),
            "claim": ("provider", "web ai.gaorui.cc/docs/models/veo_3_1-components"),
        },
    ),
}
