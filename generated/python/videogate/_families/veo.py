# Made by `callsheet generate` from spec/families/veo.yaml.
# Edits are lost: change the catalog and run the command again.
"""Google's Veo 3 and 3.1, under names that are not Google's own; which Google model answers to each
is not documented. For images and references it is recommended to name the mode.
"""

from __future__ import annotations

from .._rules import Bounds, Claim, Condition, Due, Family, Gap, Limit, Mode, Need, Rule, Verdict
from . import _fields

CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
PROVIDER_GEMINI_DOCS_DURATIONSECONDS = Claim("provider", "gemini_docs durationSeconds")
PROVIDER_WEB_AI_GAORUI_CC_DOCS_MODELS_VEO_3_1 = Claim(
    "provider",
    "web ai.gaorui.cc/docs/models/veo_3_1",
)
PROVIDER_FILES_FS_55458573743 = Claim("provider", "files fs:55458573743")
PROVIDER_GEMINI_DOCS_RESOLUTION_OF_VEO_3_0 = Claim("provider", "gemini_docs resolution of Veo 3.0")
PROVIDER_GEMINI_DOCS_RESOLUTION_OF_VEO_3_1 = Claim("provider", "gemini_docs resolution of Veo 3.1")
PROVIDER_FILES_FS_60737676698 = Claim("provider", "files fs:60737676698")
PROVIDER_GEMINI_DOCS_ASPECTRATIO = Claim("provider", "gemini_docs aspectRatio")
PROVIDER_FILES_FS_53043103091 = Claim("provider", "files fs:53043103091")
PROVIDER_FILES_FS_51825648638 = Claim("provider", "files fs:51825648638")
PROVIDER_GEMINI_DOCS_REFERENCEIMAGES = Claim("provider", "gemini_docs referenceImages")
PROVIDER_WEB_COPIES_OF_THE_VEO_PAGE_OF_VERTEX_AI = Claim(
    "provider",
    "web copies of the Veo page of Vertex AI",
)
PROVIDER_GEMINI_DOCS_SAMPLECOUNT = Claim("provider", "gemini_docs sampleCount")
PROVIDER_VERTEX_SAMPLECOUNT = Claim("provider", "vertex sampleCount")
PROVIDER_COMFY_DOCS_VEO3VIDEOGENERATIONNODE = Claim(
    "provider",
    "comfy_docs Veo3VideoGenerationNode",
)
PROVIDER_GEMINI_DOCS_DURATIONSECONDS_2025_11_05 = Claim(
    "provider",
    "gemini_docs durationSeconds (2025-11-05)",
)
PROVIDER_GEMINI_DOCS_DURATIONSECONDS_2026_09_06 = Claim(
    "provider",
    "gemini_docs durationSeconds (2026-09-06)",
)
PROVIDER_FILES_FS_60280287536 = Claim("provider", "files fs:60280287536")
PROVIDER_GEMINI_DOCS_REFERENCEIMAGES_2025_11_05 = Claim(
    "provider",
    "gemini_docs referenceImages (2025-11-05)",
)
PROVIDER_GEMINI_DOCS_REFERENCEIMAGES_2026_09_06 = Claim(
    "provider",
    "gemini_docs referenceImages (2026-09-06)",
)
PROVIDER_WEB_AI_GAORUI_CC_DOCS_MODELS_VEO_3_1_COMPONENTS = Claim(
    "provider",
    "web ai.gaorui.cc/docs/models/veo_3_1-components",
)
PROVIDER_VERTEX_RESOLUTIONS = Claim("provider", "vertex resolutions")
PROVIDER_GOOGLE_GENAI_MODELS_PY_GEMINI_API_MODE = Claim(
    "provider",
    "google_genai models.py (Gemini API mode)",
)
PROVIDER_GEMINI_DOCS_SEED = Claim("provider", "gemini_docs seed")
PROVIDER_GOOGLE_GENAI_GENERATEVIDEOSCONFIG_VERTEX_AI = Claim(
    "provider",
    "google_genai GenerateVideosConfig (Vertex AI)",
)
PROVIDER_GOOGLE_GENAI_GENERATEVIDEOSCONFIG = Claim("provider", "google_genai GenerateVideosConfig")
PROVIDER_WEB_DOCS_FAST_TOKEN_COM_CN_OTHER_MODEL_VIDEO_VEO_STANDARD_2_VEOCREATEVI = Claim(
    "provider",
    "web docs.fast-token.com/cn/other-model/video/veo/standard/2.VeoCreateVideo",
)
PROVIDER_WEB_DOCS_FAST_TOKEN_COM_CN_OTHER_MODEL_VIDEO_VEO_STANDARD_3_VEOCREATEVI = Claim(
    "provider",
    "web docs.fast-token.com/cn/other-model/video/veo/standard/3.VeoCreateVideoWithImage",
)
PROVIDER_FILES_FS_66435799132 = Claim("provider", "files fs:66435799132")

FAMILY = Family(
    "veo",
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
        _fields.CONTENT,
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
    ),
    modes=(
        # One mode an item, in the order in which a mode is inferred.
        Mode(
            "t2v",
            request="VeoT2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6),),
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
            request="VeoI2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6), Need(("image_url",), CONTRACT_PAGE_4_6)),
            uses=("image_url", "images"),
            unused=("end_image_url", "image_urls", "reference_images", "video_urls", "audio_urls"),
        ),
        Mode(
            "i2v_first_last",
            request="VeoI2vFirstLast",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_url",), CONTRACT_PAGE_4_6),
                Need(("end_image_url",), CONTRACT_PAGE_4_6),
            ),
            uses=("image_url", "end_image_url", "images"),
            unused=("image_urls", "reference_images", "video_urls", "audio_urls"),
        ),
        Mode(
            "reference_images",
            request="VeoReferenceImages",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("reference_images",), CONTRACT_PAGE_4_6),
            ),
            uses=("reference_images", "images"),
            unused=("image_url", "end_image_url", "image_urls", "video_urls", "audio_urls"),
        ),
        Mode(
            "reference_material",
            request="VeoReferenceMaterial",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_urls", "video_urls", "audio_urls"), CONTRACT_PAGE_4_6),
            ),
            uses=("image_urls", "video_urls", "audio_urls", "images"),
            unused=("image_url", "end_image_url", "reference_images"),
        ),
    ),
    ranks={
        "veo3-fast-frames": ("i2v",),
        "veo3-frames": ("i2v",),
        "veo3-pro-frames": ("i2v",),
        "veo3.1-components": ("reference_images",),
    },
    limits=(
        Limit(
            "duration",
            Bounds(PROVIDER_GEMINI_DOCS_DURATIONSECONDS, values=(4, 6, 8)),
            models=(
                "veo3-pro-frames",
                "veo3-pro",
                "veo3-frames",
                "veo3-fast-frames",
                "veo3-fast",
                "veo3",
            ),
        ),
        Limit(
            "duration",
            Bounds(PROVIDER_GEMINI_DOCS_DURATIONSECONDS, values=(4, 6, 8)),
            Bounds(PROVIDER_WEB_AI_GAORUI_CC_DOCS_MODELS_VEO_3_1, values=(8,)),
            Bounds(PROVIDER_FILES_FS_55458573743, values=(8,)),
            models=(
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_GEMINI_DOCS_RESOLUTION_OF_VEO_3_0, values=("720p", "1080p")),
            models=(
                "veo3-pro-frames",
                "veo3-pro",
                "veo3-frames",
                "veo3-fast-frames",
                "veo3-fast",
                "veo3",
            ),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_GEMINI_DOCS_RESOLUTION_OF_VEO_3_1, values=("720p", "1080p", "4k")),
            models=("veo3.1-pro", "veo3.1-fast", "veo3.1-components", "veo3.1"),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_GEMINI_DOCS_RESOLUTION_OF_VEO_3_1, values=("720p", "1080p", "4k")),
            Bounds(PROVIDER_FILES_FS_60737676698, values=("4k",)),
            models=("veo3.1-pro-4k", "veo3.1-4k"),
        ),
        Limit("aspect_ratio", Bounds(PROVIDER_GEMINI_DOCS_ASPECTRATIO, values=("16:9", "9:16"))),
        Limit("images", Bounds(PROVIDER_FILES_FS_53043103091, max_items=1), modes=("i2v",)),
        Limit(
            "images",
            Bounds(PROVIDER_FILES_FS_51825648638, max_items=2),
            modes=("i2v_first_last",),
            models=("veo3.1-pro-4k", "veo3.1-pro", "veo3.1-fast", "veo3.1-4k", "veo3.1"),
        ),
        Limit(
            "reference_images",
            Bounds(PROVIDER_GEMINI_DOCS_REFERENCEIMAGES, min_items=1, max_items=3),
            modes=("reference_images",),
            models=(
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
        ),
        Limit(
            "image_urls",
            Bounds(PROVIDER_GEMINI_DOCS_REFERENCEIMAGES, max_items=3),
            modes=("reference_material",),
            models=(
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
        ),
        Limit(
            "seed",
            Bounds(PROVIDER_WEB_COPIES_OF_THE_VEO_PAGE_OF_VERTEX_AI, minimum=0, maximum=4294967295),
        ),
        Limit(
            "n",
            Bounds(PROVIDER_GEMINI_DOCS_SAMPLECOUNT, values=(1,)),
            Bounds(PROVIDER_VERTEX_SAMPLECOUNT, minimum=1, maximum=4, step=1),
        ),
    ),
    rules=(
        Rule(
            "ultra_hd_needs_8s",
            (Condition("resolution", one_of=("4k",)),),
            PROVIDER_GEMINI_DOCS_DURATIONSECONDS,
            {
                "en": "Google makes 4k at 8 seconds only. Ask for 8 seconds, or for another resolution.",
                "zh-Hant": "Google 的 4k 只提供 8 秒。請改為 8 秒，或改用其他解析度。",
            },
            limits=(Due("duration", Bounds(PROVIDER_GEMINI_DOCS_DURATIONSECONDS, values=(8,))),),
            models=(
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
        ),
        Rule(
            "full_hd_needs_8s",
            (Condition("resolution", one_of=("1080p",)),),
            PROVIDER_GEMINI_DOCS_DURATIONSECONDS,
            {
                "en": "Google makes 1080p at 8 seconds only. Ask for 8 seconds, or for 720p.",
                "zh-Hant": "Google 的 1080p 只提供 8 秒。請改為 8 秒，或改用 720p。",
            },
            limits=(Due("duration", Bounds(PROVIDER_GEMINI_DOCS_DURATIONSECONDS, values=(8,))),),
            disputed_by=(PROVIDER_COMFY_DOCS_VEO3VIDEOGENERATIONNODE,),
        ),
        Rule(
            "last_frame_needs_8s",
            (),
            PROVIDER_GEMINI_DOCS_DURATIONSECONDS_2025_11_05,
            {
                "en": "An older text of Google's asks for 8 seconds with a first and a last frame; the newest does not say so.",
                "zh-Hant": "Google 較舊的文件要求首尾幀只能用 8 秒；最新文件未再提及。",
            },
            limits=(
                Due(
                    "duration",
                    Bounds(PROVIDER_GEMINI_DOCS_DURATIONSECONDS_2025_11_05, values=(8,)),
                ),
            ),
            modes=("i2v_first_last",),
            disputed_by=(PROVIDER_GEMINI_DOCS_DURATIONSECONDS_2026_09_06,),
        ),
        Rule(
            "references_need_8s",
            (),
            PROVIDER_GEMINI_DOCS_DURATIONSECONDS,
            {
                "en": "With reference images Google makes 8 seconds only. Ask for 8, or leave the length out.",
                "zh-Hant": "使用參考圖時 Google 只提供 8 秒。請改為 8 秒，或省略長度。",
            },
            limits=(Due("duration", Bounds(PROVIDER_GEMINI_DOCS_DURATIONSECONDS, values=(8,))),),
            modes=("reference_images", "reference_material"),
            models=(
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
            disputed_by=(PROVIDER_FILES_FS_60280287536,),
        ),
        Rule(
            "references_are_16_9",
            (),
            PROVIDER_GEMINI_DOCS_REFERENCEIMAGES_2025_11_05,
            {
                "en": "An older text of Google's, and some resellers, take 16:9 only with reference images.",
                "zh-Hant": "Google 較舊的文件與部分轉售商在使用參考圖時只接受 16:9。",
            },
            limits=(
                Due(
                    "aspect_ratio",
                    Bounds(PROVIDER_GEMINI_DOCS_REFERENCEIMAGES_2025_11_05, values=("16:9",)),
                ),
            ),
            modes=("reference_images", "reference_material"),
            models=(
                "veo3.1-pro-4k",
                "veo3.1-pro",
                "veo3.1-fast",
                "veo3.1-components",
                "veo3.1-4k",
                "veo3.1",
            ),
            disputed_by=(
                PROVIDER_GEMINI_DOCS_REFERENCEIMAGES_2026_09_06,
                PROVIDER_WEB_AI_GAORUI_CC_DOCS_MODELS_VEO_3_1_COMPONENTS,
            ),
        ),
        Rule(
            "full_hd_is_16_9",
            (Condition("resolution", one_of=("1080p",)),),
            PROVIDER_GEMINI_DOCS_RESOLUTION_OF_VEO_3_0,
            {
                "en": "Through the Gemini API, Veo 3.0 makes 1080p in 16:9 only; Vertex AI does not say so.",
                "zh-Hant": "經由 Gemini API，Veo 3.0 的 1080p 只提供 16:9；Vertex AI 沒有這項說明。",
            },
            limits=(
                Due(
                    "aspect_ratio",
                    Bounds(PROVIDER_GEMINI_DOCS_RESOLUTION_OF_VEO_3_0, values=("16:9",)),
                ),
            ),
            models=(
                "veo3-pro-frames",
                "veo3-pro",
                "veo3-frames",
                "veo3-fast-frames",
                "veo3-fast",
                "veo3",
            ),
            disputed_by=(PROVIDER_VERTEX_RESOLUTIONS,),
        ),
    ),
    standings=(
        Verdict(("n",), "used", PROVIDER_GEMINI_DOCS_SAMPLECOUNT),
        Verdict(
            ("seed",),
            "refused",
            PROVIDER_GOOGLE_GENAI_MODELS_PY_GEMINI_API_MODE,
            disputed_by=(PROVIDER_GEMINI_DOCS_SEED,),
        ),
        Verdict(
            ("fps",),
            "refused",
            PROVIDER_GOOGLE_GENAI_MODELS_PY_GEMINI_API_MODE,
            disputed_by=(PROVIDER_GOOGLE_GENAI_GENERATEVIDEOSCONFIG_VERTEX_AI,),
        ),
        Verdict(
            ("image_url", "end_image_url"),
            "refused",
            PROVIDER_GOOGLE_GENAI_GENERATEVIDEOSCONFIG,
            modes=("reference_images", "reference_material"),
        ),
    ),
    gaps=(
        Gap(
            ("i2v", "i2v_first_last", "reference_images", "reference_material"),
            PROVIDER_WEB_DOCS_FAST_TOKEN_COM_CN_OTHER_MODEL_VIDEO_VEO_STANDARD_2_VEOCREATEVI,
            models=("veo3-pro", "veo3-fast", "veo3"),
        ),
        Gap(
            ("t2v",),
            PROVIDER_WEB_DOCS_FAST_TOKEN_COM_CN_OTHER_MODEL_VIDEO_VEO_STANDARD_3_VEOCREATEVI,
            models=("veo3-pro-frames", "veo3-frames", "veo3-fast-frames"),
        ),
        Gap(
            ("i2v_first_last",),
            PROVIDER_FILES_FS_53043103091,
            models=("veo3-frames", "veo3-fast-frames"),
            disputed_by=(
                PROVIDER_WEB_DOCS_FAST_TOKEN_COM_CN_OTHER_MODEL_VIDEO_VEO_STANDARD_3_VEOCREATEVI,
            ),
        ),
        Gap(
            ("i2v_first_last",),
            PROVIDER_FILES_FS_53043103091,
            models=("veo3-pro-frames",),
            disputed_by=(PROVIDER_FILES_FS_66435799132,),
        ),
        Gap(
            ("reference_images", "reference_material"),
            PROVIDER_GEMINI_DOCS_REFERENCEIMAGES,
            models=("veo3-pro-frames", "veo3-frames", "veo3-fast-frames"),
        ),
        Gap(
            ("reference_images", "reference_material"),
            PROVIDER_FILES_FS_51825648638,
            models=("veo3.1-pro-4k", "veo3.1-pro", "veo3.1-fast", "veo3.1-4k", "veo3.1"),
            disputed_by=(PROVIDER_GEMINI_DOCS_REFERENCEIMAGES,),
        ),
        Gap(
            ("i2v", "i2v_first_last"),
            PROVIDER_FILES_FS_53043103091,
            models=("veo3.1-4k",),
            disputed_by=(PROVIDER_FILES_FS_51825648638, PROVIDER_FILES_FS_66435799132),
        ),
        Gap(
            ("t2v", "i2v", "i2v_first_last"),
            PROVIDER_WEB_AI_GAORUI_CC_DOCS_MODELS_VEO_3_1_COMPONENTS,
            models=("veo3.1-components",),
        ),
    ),
)
