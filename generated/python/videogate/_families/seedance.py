# Made by `callsheet generate` from spec/families/seedance.yaml.
# Edits are lost: change the catalog and run the command again.
"""ByteDance's Seedance, under the ids of Volcengine Ark. Recommended are a `-t2v-`, pro or fast
model for text, an `-i2v-` model for images, and `content` for involved reference material.
"""

from __future__ import annotations

from .._rules import (
    Bounds,
    Claim,
    Condition,
    Family,
    Field,
    Gap,
    Limit,
    Mode,
    Need,
    Part,
    Rule,
    Verdict,
)
from . import _fields

DECISION_PAGE_4 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; the form is the one that Seedance's vendor publishes.",
)
CONTRACT_PAGE_EN_6 = Claim("contract", "page_en §6")
CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
PROVIDER_ARK_DURATION = Claim("provider", "ark duration")
PROVIDER_COMFY_DOCS_BUILT_IN_NODES_BYTEDANCE = Claim(
    "provider",
    "comfy_docs built-in-nodes, ByteDance",
)
PROVIDER_WEB_UNIALL = Claim("provider", "web uniall")
PROVIDER_ARK_RESOLUTION = Claim("provider", "ark resolution")
PROVIDER_VERCEL_PACKAGES_BYTEDANCE = Claim("provider", "vercel packages/bytedance")
PROVIDER_ARK_TUTORIAL_RESOLUTION = Claim("provider", "ark_tutorial resolution")
PROVIDER_ARK_NEW_RESOLUTION = Claim("provider", "ark_new resolution")
PROVIDER_ARK_RATIO = Claim("provider", "ark ratio")
PROVIDER_ARK_SEED = Claim("provider", "ark seed")
PROVIDER_ARK_NEW_SEED = Claim("provider", "ark_new seed")
PROVIDER_ARK_CONTENT = Claim("provider", "ark content")
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)
PROVIDER_WEB_PAGES_OF_SEVERAL_RESELLERS_OF_SEEDANCE_2_0 = Claim(
    "provider",
    "web pages of several resellers of Seedance 2.0",
)
PROVIDER_ARK_FRAMESPERSECOND = Claim("provider", "ark framespersecond")
PROVIDER_ARK_CALLBACK_URL = Claim("provider", "ark callback_url")
PROVIDER_ARK_MODEL_CAPABILITIES = Claim("provider", "ark model capabilities")

FAMILY = Family(
    "seedance",
    fields=(
        # One field an item.
        _fields.PROMPT,
        _fields.DURATION,
        _fields.SIZE,
        _fields.ASPECT_RATIO,
        _fields.QUALITY,
        _fields.RESOLUTION,
        _fields.IMAGE_URL,
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
                Part("image_url", None, False, ("image_url", "url"), ("image_url",)),
                Part("image_url", "first_frame", False, ("image_url", "url"), ("image_url",)),
                Part("image_url", "last_frame", False, ("image_url", "url"), ("end_image_url",)),
                Part(
                    "image_url",
                    "reference_image",
                    False,
                    ("image_url", "url"),
                    ("reference_images", "image_urls"),
                ),
                Part("video_url", None, True, ("video_url", "url"), ("video_urls",)),
                Part("audio_url", None, True, ("audio_url", "url"), ("audio_urls",)),
            ),
        ),
        _fields.FUNCTION_MODE,
        _fields.CALLBACK_URL,
        _fields.EXTERNAL_TASK_ID,
        _fields.FPS,
        _fields.WIDTH,
        _fields.HEIGHT,
        Field("seed", "integer", CONTRACT_PAGE_EN_6, numeric_strings=True, standing="unknown"),
        _fields.N,
        _fields.RESPONSE_FORMAT,
        _fields.USER,
        _fields.METADATA,
    ),
    modes=(
        # One mode an item, in the order in which a mode is inferred.
        Mode(
            "t2v",
            request="SeedanceT2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6),),
            uses=("content",),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
            ),
        ),
        Mode(
            "i2v",
            request="SeedanceI2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6), Need(("image_url",), CONTRACT_PAGE_4_6)),
            uses=("image_url", "images", "content"),
            unused=("end_image_url", "image_urls", "reference_images", "video_urls", "audio_urls"),
        ),
        Mode(
            "i2v_first_last",
            request="SeedanceI2vFirstLast",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_url",), CONTRACT_PAGE_4_6),
                Need(("end_image_url",), CONTRACT_PAGE_4_6),
            ),
            uses=("image_url", "end_image_url", "images", "content"),
            unused=("image_urls", "reference_images", "video_urls", "audio_urls"),
        ),
        Mode(
            "reference_images",
            request="SeedanceReferenceImages",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("reference_images",), CONTRACT_PAGE_4_6),
            ),
            uses=("reference_images", "images", "content"),
            unused=("image_url", "end_image_url", "image_urls", "video_urls", "audio_urls"),
        ),
        Mode(
            "reference_material",
            request="SeedanceReferenceMaterial",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_urls", "video_urls", "audio_urls"), CONTRACT_PAGE_4_6),
            ),
            uses=("image_urls", "video_urls", "audio_urls", "images", "content"),
            unused=("image_url", "end_image_url", "reference_images"),
        ),
    ),
    ranks={
        "doubao-seedance-1-0-lite-t2v-250428": ("t2v",),
        "doubao-seedance-1-0-lite-i2v-250428": ("i2v", "i2v_first_last"),
    },
    limits=(
        Limit(
            "duration",
            Bounds(PROVIDER_ARK_DURATION, minimum=2, maximum=12, step=1),
            Bounds(PROVIDER_COMFY_DOCS_BUILT_IN_NODES_BYTEDANCE, minimum=3, maximum=12, step=1),
            effect="refused",
            models=(
                "doubao-seedance-1-0-pro-fast-251015",
                "doubao-seedance-1-0-pro-250528",
                "doubao-seedance-1-0-lite-t2v-250428",
                "doubao-seedance-1-0-lite-i2v-250428",
            ),
        ),
        Limit(
            "duration",
            Bounds(PROVIDER_ARK_DURATION, minimum=4, maximum=12, step=1, also=(-1,)),
            effect="refused",
            models=("doubao-seedance-1-5-pro-251215",),
        ),
        Limit(
            "duration",
            Bounds(PROVIDER_ARK_DURATION, minimum=4, maximum=15, step=1, also=(-1,)),
            Bounds(PROVIDER_WEB_UNIALL, minimum=5, maximum=15),
            effect="refused",
            models=("doubao-seedance-2-0-fast-260128", "doubao-seedance-2-0-260128"),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_ARK_RESOLUTION, values=("480p", "720p", "1080p")),
            effect="refused",
            models=(
                "doubao-seedance-1-0-pro-fast-251015",
                "doubao-seedance-1-0-pro-250528",
                "doubao-seedance-1-0-lite-t2v-250428",
            ),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_ARK_RESOLUTION, values=("480p", "720p", "1080p")),
            Bounds(PROVIDER_VERCEL_PACKAGES_BYTEDANCE, values=("480p", "720p")),
            effect="refused",
            modes=("i2v", "i2v_first_last"),
            models=("doubao-seedance-1-0-lite-i2v-250428",),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_ARK_RESOLUTION, values=("480p", "720p")),
            effect="refused",
            modes=("reference_images",),
            models=("doubao-seedance-1-0-lite-i2v-250428",),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_ARK_RESOLUTION, values=("480p", "720p", "1080p")),
            Bounds(PROVIDER_ARK_TUTORIAL_RESOLUTION, values=("480p", "720p")),
            effect="refused",
            models=("doubao-seedance-1-5-pro-251215",),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_ARK_RESOLUTION, values=("480p", "720p", "1080p")),
            Bounds(PROVIDER_ARK_NEW_RESOLUTION, values=("480p", "720p", "1080p", "4k")),
            Bounds(PROVIDER_VERCEL_PACKAGES_BYTEDANCE, values=("480p", "720p")),
            effect="refused",
            models=("doubao-seedance-2-0-260128",),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_ARK_RESOLUTION, values=("480p", "720p")),
            effect="refused",
            models=("doubao-seedance-2-0-fast-260128",),
        ),
        Limit(
            "aspect_ratio",
            Bounds(PROVIDER_ARK_RATIO, values=("16:9", "4:3", "1:1", "3:4", "9:16", "21:9")),
            effect="refused",
            models=("doubao-seedance-1-0-lite-t2v-250428",),
        ),
        Limit(
            "aspect_ratio",
            Bounds(PROVIDER_ARK_RATIO, values=("16:9", "4:3", "1:1", "3:4", "9:16", "21:9")),
            effect="refused",
            modes=("t2v",),
            models=("doubao-seedance-1-0-pro-fast-251015", "doubao-seedance-1-0-pro-250528"),
        ),
        Limit(
            "aspect_ratio",
            Bounds(
                PROVIDER_ARK_RATIO,
                values=("16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"),
            ),
            effect="refused",
            modes=("i2v", "i2v_first_last"),
            models=(
                "doubao-seedance-1-0-pro-fast-251015",
                "doubao-seedance-1-0-pro-250528",
                "doubao-seedance-1-0-lite-i2v-250428",
            ),
        ),
        Limit(
            "aspect_ratio",
            Bounds(PROVIDER_ARK_RATIO, values=("16:9", "4:3", "1:1", "3:4", "9:16", "21:9")),
            Bounds(
                PROVIDER_COMFY_DOCS_BUILT_IN_NODES_BYTEDANCE,
                values=("16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"),
            ),
            effect="refused",
            modes=("reference_images",),
            models=("doubao-seedance-1-0-lite-i2v-250428",),
        ),
        Limit(
            "aspect_ratio",
            Bounds(
                PROVIDER_ARK_RATIO,
                values=("16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"),
            ),
            effect="refused",
            models=(
                "doubao-seedance-2-0-fast-260128",
                "doubao-seedance-2-0-260128",
                "doubao-seedance-1-5-pro-251215",
            ),
        ),
        Limit(
            "seed",
            Bounds(PROVIDER_ARK_SEED, minimum=0, maximum=4294967295, also=(-1,)),
            Bounds(PROVIDER_ARK_NEW_SEED, minimum=0, maximum=2147483647, also=(-1,)),
            Bounds(
                PROVIDER_COMFY_DOCS_BUILT_IN_NODES_BYTEDANCE,
                minimum=0,
                maximum=2147483647,
                also=(-1,),
            ),
            effect="refused",
            models=(
                "doubao-seedance-1-5-pro-251215",
                "doubao-seedance-1-0-pro-fast-251015",
                "doubao-seedance-1-0-pro-250528",
                "doubao-seedance-1-0-lite-t2v-250428",
                "doubao-seedance-1-0-lite-i2v-250428",
            ),
        ),
        Limit(
            "image_url",
            Bounds(PROVIDER_ARK_CONTENT, max_items=1),
            effect="refused",
            modes=("i2v", "i2v_first_last"),
            models=(
                "doubao-seedance-2-0-fast-260128",
                "doubao-seedance-2-0-260128",
                "doubao-seedance-1-5-pro-251215",
                "doubao-seedance-1-0-pro-fast-251015",
                "doubao-seedance-1-0-pro-250528",
                "doubao-seedance-1-0-lite-i2v-250428",
            ),
        ),
        Limit(
            "end_image_url",
            Bounds(PROVIDER_ARK_CONTENT, max_items=1),
            effect="refused",
            modes=("i2v_first_last",),
            models=(
                "doubao-seedance-2-0-fast-260128",
                "doubao-seedance-2-0-260128",
                "doubao-seedance-1-5-pro-251215",
                "doubao-seedance-1-0-pro-250528",
                "doubao-seedance-1-0-lite-i2v-250428",
            ),
        ),
        Limit(
            "reference_images",
            Bounds(PROVIDER_ARK_CONTENT, min_items=1, max_items=4),
            effect="refused",
            modes=("reference_images",),
            models=("doubao-seedance-1-0-lite-i2v-250428",),
        ),
        Limit(
            "reference_images",
            Bounds(PROVIDER_ARK_CONTENT, max_items=9),
            effect="refused",
            modes=("reference_images",),
            models=("doubao-seedance-2-0-fast-260128", "doubao-seedance-2-0-260128"),
        ),
        Limit(
            "image_urls",
            Bounds(PROVIDER_ARK_CONTENT, max_items=9),
            effect="refused",
            modes=("reference_material",),
            models=("doubao-seedance-2-0-fast-260128", "doubao-seedance-2-0-260128"),
        ),
        Limit(
            "video_urls",
            Bounds(PROVIDER_ARK_CONTENT, max_items=3),
            effect="refused",
            modes=("reference_material",),
            models=("doubao-seedance-2-0-fast-260128", "doubao-seedance-2-0-260128"),
        ),
        Limit(
            "audio_urls",
            Bounds(PROVIDER_ARK_CONTENT, max_items=3),
            effect="refused",
            modes=("reference_material",),
            models=("doubao-seedance-2-0-fast-260128", "doubao-seedance-2-0-260128"),
        ),
    ),
    rules=(
        Rule(
            "n_above_one",
            (Condition("n", above=1),),
            DECISION_PAGE_6,
            {
                "en": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
                "zh-Hant": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
            },
            note=True,
        ),
        Rule(
            "sound_needs_a_picture",
            (Condition("audio_urls", given=True),),
            PROVIDER_ARK_CONTENT,
            {
                "en": "Sound alone, or with text only, is refused; add an image or a video that it goes with.",
                "zh-Hant": "只有音訊，或只有音訊加文字會被拒絕；請加上搭配的圖片或影片。",
            },
            require_any=("image_urls", "video_urls"),
            modes=("reference_material",),
            models=("doubao-seedance-2-0-fast-260128", "doubao-seedance-2-0-260128"),
        ),
        Rule(
            "references_in_total",
            (),
            PROVIDER_WEB_PAGES_OF_SEVERAL_RESELLERS_OF_SEEDANCE_2_0,
            {
                "en": "Images, videos and sounds together may be 12 at most; leave some out.",
                "zh-Hant": "圖片、影片與音訊合計最多 12 項；請減少素材。",
            },
            total_of=("image_urls", "video_urls", "audio_urls"),
            max_items=12,
            modes=("reference_material",),
            models=("doubao-seedance-2-0-fast-260128", "doubao-seedance-2-0-260128"),
        ),
    ),
    standings=(
        Verdict(
            ("seed",),
            "used",
            PROVIDER_ARK_SEED,
            models=(
                "doubao-seedance-1-5-pro-251215",
                "doubao-seedance-1-0-pro-fast-251015",
                "doubao-seedance-1-0-pro-250528",
                "doubao-seedance-1-0-lite-t2v-250428",
                "doubao-seedance-1-0-lite-i2v-250428",
            ),
        ),
        Verdict(
            ("seed",),
            "unknown",
            PROVIDER_ARK_SEED,
            models=("doubao-seedance-2-0-fast-260128", "doubao-seedance-2-0-260128"),
        ),
        Verdict(("fps",), "ignored", PROVIDER_ARK_FRAMESPERSECOND),
        Verdict(("callback_url",), "used", PROVIDER_ARK_CALLBACK_URL),
        Verdict(
            ("reference_images", "image_urls", "video_urls", "audio_urls"),
            "refused",
            PROVIDER_ARK_CONTENT,
            modes=("i2v", "i2v_first_last"),
        ),
        Verdict(
            ("image_url", "end_image_url"),
            "refused",
            PROVIDER_ARK_CONTENT,
            modes=("reference_images", "reference_material"),
        ),
    ),
    gaps=(
        Gap(
            ("i2v", "i2v_first_last", "reference_images", "reference_material"),
            PROVIDER_ARK_MODEL_CAPABILITIES,
            models=("doubao-seedance-1-0-lite-t2v-250428",),
        ),
        Gap(
            ("t2v", "reference_material"),
            PROVIDER_ARK_MODEL_CAPABILITIES,
            models=("doubao-seedance-1-0-lite-i2v-250428",),
        ),
        Gap(
            ("i2v_first_last", "reference_images", "reference_material"),
            PROVIDER_ARK_MODEL_CAPABILITIES,
            models=("doubao-seedance-1-0-pro-fast-251015",),
        ),
        Gap(
            ("reference_images",),
            PROVIDER_ARK_MODEL_CAPABILITIES,
            models=("doubao-seedance-1-0-pro-250528",),
            disputed_by=(PROVIDER_COMFY_DOCS_BUILT_IN_NODES_BYTEDANCE,),
        ),
        Gap(
            ("reference_material",),
            PROVIDER_ARK_MODEL_CAPABILITIES,
            models=("doubao-seedance-1-0-pro-250528",),
        ),
        Gap(
            ("reference_images", "reference_material"),
            PROVIDER_ARK_MODEL_CAPABILITIES,
            models=("doubao-seedance-1-5-pro-251215",),
        ),
    ),
)
