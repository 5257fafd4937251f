# Made by `callsheet generate` from spec/families/gemini_omni.yaml.
# Edits are lost: change the catalog and run the command again.
"""Google's Gemini Omni. It takes images and videos in any of several places, which may stand
together, and makes videos of 4, 6, 8 or 10 seconds.
"""

from __future__ import annotations

from .._rules import Bounds, Claim, Condition, Family, Field, Limit, Mode, Need, Part, Rule, Verdict
from . import _fields

CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
DECISION_PAGE_4 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; the form is the one that Seedance's vendor publishes.",
)
CONTRACT_PAGE_5 = Claim("contract", "page §5")
CONTRACT_PAGE_6 = Claim("contract", "page §6")
DECISION_PAGE_5 = Claim(
    "decision",
    "page §5",
    "The page names it without a type, as a place for a video beside `video_url`.",
)
DECISION_PAGE_5__2 = Claim(
    "decision",
    "page §5",
    "The page names it without a type; the name says that it holds an address.",
)
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page names no minimum for this mode, but says that most models need a prompt.",
)
DECISION_PAGE_6__2 = Claim(
    "decision",
    "page §6",
    "The page names no minimum for this mode, but an edit without words says nothing.",
)
DECISION_PAGE_5__3 = Claim(
    "decision",
    "page §5",
    "The page says that lengths are matched to 4, 6, 8 or 10 seconds, but not how. The nearest is taken here, the longer of two equally near.",
)
PROVIDER_OMNI_CARD_ASPECT_RATIOS = Claim("provider", "omni_card aspect ratios")
PROVIDER_OMNI_CARD_RESOLUTIONS = Claim("provider", "omni_card resolutions")
PROVIDER_GOOGLE_GENAI_INTERACTIONS_TYPES = Claim("provider", "google_genai interactions types")
PROVIDER_OMNI_CARD_IMAGES_PER_PROMPT = Claim("provider", "omni_card images per prompt")
PROVIDER_COMFY_DOCS_GEMINI_OMNI_NODES = Claim("provider", "comfy_docs Gemini Omni nodes")
PROVIDER_WEB_DOCS_GMICLOUD_AI_RUNWARE = Claim("provider", "web docs.gmicloud.ai, runware")
PROVIDER_FILES_FS_60406540340 = Claim("provider", "files fs:60406540340")
PROVIDER_OMNI_CARD_VIDEOS_PER_PROMPT = Claim("provider", "omni_card videos per prompt")
PROVIDER_WEB_DOCS_GMICLOUD_AI = Claim("provider", "web docs.gmicloud.ai")
DECISION_PAGE_6__3 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)
PROVIDER_WEB_RUNWARE_GEMINI_OMNI = Claim("provider", "web runware, Gemini Omni")
PROVIDER_OMNI_CARD_AUDIO = Claim("provider", "omni_card audio")
PROVIDER_FILES_FS_67107478297 = Claim("provider", "files fs:67107478297")
PROVIDER_FILES_FS_61562097493 = Claim("provider", "files fs:61562097493")

FAMILY = Family(
    "gemini_omni",
    fields=(
        # One field an item.
        _fields.PROMPT,
        _fields.DURATION,
        _fields.SIZE,
        _fields.ASPECT_RATIO,
        _fields.QUALITY,
        _fields.RESOLUTION,
        Field("image_url", "url", CONTRACT_PAGE_4_6, is_media=True),
        _fields.END_IMAGE_URL,
        _fields.IMAGES,
        _fields.IMAGE_URLS,
        _fields.REFERENCE_IMAGES,
        _fields.VIDEO_URLS,
        _fields.AUDIO_URLS,
        Field(
            "content",
            "object",
            DECISION_PAGE_4,
            is_list=True,
            is_media=True,
            schema="ContentPart",
            verbatim=True,
            parts=(
                Part("text", None, True, ("text",), ("prompt",)),
                Part("image_url", None, True, ("image_url", "url"), ("images",)),
                Part("video_url", None, True, ("video_url", "url"), ("videos",)),
            ),
        ),
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
        Field("image", "url", CONTRACT_PAGE_5, is_media=True),
        Field("input_reference", "any", CONTRACT_PAGE_6, is_media=True),
        Field("video", "url", DECISION_PAGE_5, is_media=True),
        Field("video_url", "url", DECISION_PAGE_5__2, is_media=True),
        _fields.VIDEOS,
    ),
    modes=(
        # One mode an item, in the order in which a mode is inferred.
        Mode(
            "t2v",
            request="GeminiOmniT2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_5),),
            uses=("content",),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "image",
                "input_reference",
                "video",
                "video_url",
                "videos",
            ),
        ),
        Mode(
            "r2v",
            request="GeminiOmniR2v",
            needs=(
                Need(("prompt",), DECISION_PAGE_6),
                Need(
                    (
                        "image",
                        "image_url",
                        "images",
                        "image_urls",
                        "reference_images",
                        "input_reference",
                        "content",
                    ),
                    CONTRACT_PAGE_5,
                ),
            ),
            uses=(
                "image",
                "image_url",
                "images",
                "image_urls",
                "reference_images",
                "input_reference",
                "content",
            ),
            unused=("end_image_url", "video_urls", "audio_urls", "video", "video_url", "videos"),
        ),
        Mode(
            "edit",
            request="GeminiOmniEdit",
            needs=(
                Need(("prompt",), DECISION_PAGE_6__2),
                Need(("video", "video_url", "videos", "content"), CONTRACT_PAGE_5),
            ),
            uses=(
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
            unused=("end_image_url", "video_urls", "audio_urls"),
        ),
    ),
    limits=(
        Limit("duration", Bounds(DECISION_PAGE_5__3), snap=(4, 6, 8, 10)),
        Limit(
            "aspect_ratio",
            Bounds(PROVIDER_OMNI_CARD_ASPECT_RATIOS, values=("16:9", "9:16")),
            modes=("t2v", "r2v"),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_OMNI_CARD_RESOLUTIONS, values=("720p",)),
            Bounds(
                PROVIDER_GOOGLE_GENAI_INTERACTIONS_TYPES,
                values=("360p", "720p", "1080p", "4k"),
            ),
        ),
        Limit(
            "images",
            Bounds(PROVIDER_OMNI_CARD_IMAGES_PER_PROMPT, max_items=10),
            Bounds(PROVIDER_COMFY_DOCS_GEMINI_OMNI_NODES, max_items=14),
            Bounds(PROVIDER_WEB_DOCS_GMICLOUD_AI_RUNWARE, max_items=5),
            Bounds(PROVIDER_FILES_FS_60406540340, max_items=3),
        ),
        Limit(
            "reference_images",
            Bounds(PROVIDER_OMNI_CARD_IMAGES_PER_PROMPT, max_items=10),
            Bounds(PROVIDER_COMFY_DOCS_GEMINI_OMNI_NODES, max_items=14),
            Bounds(PROVIDER_WEB_DOCS_GMICLOUD_AI_RUNWARE, max_items=5),
            Bounds(PROVIDER_FILES_FS_60406540340, max_items=3),
        ),
        Limit(
            "image_urls",
            Bounds(PROVIDER_OMNI_CARD_IMAGES_PER_PROMPT, max_items=10),
            Bounds(PROVIDER_COMFY_DOCS_GEMINI_OMNI_NODES, max_items=14),
            Bounds(PROVIDER_WEB_DOCS_GMICLOUD_AI_RUNWARE, max_items=5),
            Bounds(PROVIDER_FILES_FS_60406540340, max_items=3),
        ),
        Limit(
            "videos",
            Bounds(PROVIDER_OMNI_CARD_VIDEOS_PER_PROMPT, max_items=3),
            Bounds(PROVIDER_WEB_DOCS_GMICLOUD_AI, max_items=1),
            modes=("edit",),
        ),
    ),
    rules=(
        Rule(
            "n_above_one",
            (Condition("n", above=1),),
            DECISION_PAGE_6__3,
            {
                "en": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
                "zh-Hant": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
            },
            note=True,
        ),
        Rule(
            "edit_keeps_length_and_size",
            (),
            PROVIDER_WEB_RUNWARE_GEMINI_OMNI,
            {
                "en": "One reseller takes neither a length nor a size with a given video. The page says nothing against them.",
                "zh-Hant": "有一家轉售商在提供影片時不接受長度與尺寸。API 文件則未禁止。",
            },
            forbid=("duration", "size"),
            modes=("edit",),
            disputed_by=(CONTRACT_PAGE_5,),
        ),
    ),
    standings=(
        Verdict(("audio_urls",), "ignored", PROVIDER_OMNI_CARD_AUDIO),
        Verdict(
            ("end_image_url",),
            "ignored",
            PROVIDER_FILES_FS_67107478297,
            disputed_by=(PROVIDER_FILES_FS_61562097493,),
        ),
        Verdict(("seed",), "ignored", PROVIDER_COMFY_DOCS_GEMINI_OMNI_NODES),
    ),
)
