# Made by `callsheet generate` from spec/families/grok.yaml.
# Edits are lost: change the catalog and run the command again.
"""xAI's Grok video models. Only the 1.5 id is xAI's own; what is behind the two others is not
documented.
"""

from __future__ import annotations

from .._rules import Bounds, Claim, Condition, Family, Gap, Limit, Mode, Need, Rule, Verdict
from . import _fields

CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
PROVIDER_XAI_DOCS_DURATION = Claim("provider", "xai_docs duration")
PROVIDER_WEB_LEONARDO_S_API = Claim("provider", "web Leonardo's API")
PROVIDER_XAI_SDK_TYPES_VIDEO_PY = Claim("provider", "xai_sdk types/video.py")
PROVIDER_XAI_DOCS_OVERVIEW = Claim("provider", "xai_docs overview")
PROVIDER_WEB_DOC_OCTOPUSX_AI_EN_VIDEOS_GROK_GROK_IMAGINE_1_5_PREVIEW = Claim(
    "provider",
    "web doc.octopusx.ai/en/videos/grok/grok-imagine-1-5-preview",
)
PROVIDER_XAI_DIGEST_DURATION = Claim("provider", "xai_digest duration")
PROVIDER_COMFY_DOCS_GROKVIDEOREFERENCENODE_GROK_IMAGINE_VIDEO = Claim(
    "provider",
    "comfy_docs GrokVideoReferenceNode (grok-imagine-video)",
)
PROVIDER_VERCEL_PACKAGES_XAI = Claim("provider", "vercel packages/xai")
PROVIDER_GROK2API_MEDIA_GO_QUOTES_A_LIVE_REFUSAL = Claim(
    "provider",
    "grok2api media.go (quotes a live refusal)",
)
PROVIDER_GROK2API_APP_API_V1_VIDEO_PY = Claim("provider", "grok2api app/api/v1/video.py")
PROVIDER_GROK2API_CHAT_PY_7624EC6E = Claim("provider", "grok2api chat.py (7624ec6e)")
PROVIDER_FILES_FS_56954937892 = Claim("provider", "files fs:56954937892")
PROVIDER_WEB_9NNC8EO3C5_APIFOX_CN = Claim("provider", "web 9nnc8eo3c5.apifox.cn")
PROVIDER_GROK2API_APP_SERVICES_GROK_SERVICES_VIDEO_PY = Claim(
    "provider",
    "grok2api app/services/grok/services/video.py",
)
PROVIDER_WEB_DOCS_GLOBALAIOPC_COM_DOCS_XINGCHAOYIQING_COM = Claim(
    "provider",
    "web docs.globalaiopc.com, docs.xingchaoyiqing.com",
)
PROVIDER_FILES_FS_60406540340 = Claim("provider", "files fs:60406540340")
PROVIDER_FILES_FS_21140049830 = Claim("provider", "files fs:21140049830")
PROVIDER_FILES_FS_4021078358 = Claim("provider", "files fs:4021078358")
PROVIDER_WEB_DOCS_GLOBALAIOPC_COM = Claim("provider", "web docs.globalaiopc.com")
PROVIDER_GATEWAY_XAI_RELAY_CHANNEL_TASK_XAI_ADAPTOR_GO = Claim(
    "provider",
    "gateway_xai relay/channel/task/xai/adaptor.go",
)
PROVIDER_FILES_FS_51825648638 = Claim("provider", "files fs:51825648638")
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)
PROVIDER_XAI_DIGEST_REST_REFERENCE = Claim("provider", "xai_digest REST reference")
PROVIDER_COMFY_DOCS_GROK_NODES_RUNWARE_2026_05_30_FS_55599846708 = Claim(
    "provider",
    "comfy_docs Grok nodes, runware (2026-05-30), fs:55599846708",
)
PROVIDER_XAI_DOCS_GENERATION = Claim("provider", "xai_docs generation")

FAMILY = Family(
    "grok",
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
            request="GrokT2v",
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
            request="GrokI2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6), Need(("image_url",), CONTRACT_PAGE_4_6)),
            uses=("image_url", "images"),
            unused=("end_image_url", "image_urls", "reference_images", "video_urls", "audio_urls"),
        ),
        Mode(
            "i2v_first_last",
            request="GrokI2vFirstLast",
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
            request="GrokReferenceImages",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("reference_images",), CONTRACT_PAGE_4_6),
            ),
            uses=("reference_images", "images"),
            unused=("image_url", "end_image_url", "image_urls", "video_urls", "audio_urls"),
        ),
        Mode(
            "reference_material",
            request="GrokReferenceMaterial",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_urls", "video_urls", "audio_urls"), CONTRACT_PAGE_4_6),
            ),
            uses=("image_urls", "video_urls", "audio_urls", "images"),
            unused=("image_url", "end_image_url", "reference_images"),
        ),
    ),
    limits=(
        Limit(
            "duration",
            Bounds(PROVIDER_XAI_DOCS_DURATION, minimum=1, maximum=15, step=1),
            Bounds(PROVIDER_WEB_LEONARDO_S_API, minimum=3, maximum=15, step=1),
            modes=("t2v", "i2v", "i2v_first_last"),
            models=("grok-imagine-video-1.5-preview",),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_XAI_SDK_TYPES_VIDEO_PY, values=("480p", "720p", "1080p")),
            Bounds(PROVIDER_XAI_DOCS_OVERVIEW, values=("480p", "720p")),
            Bounds(
                PROVIDER_WEB_DOC_OCTOPUSX_AI_EN_VIDEOS_GROK_GROK_IMAGINE_1_5_PREVIEW,
                values=("480p", "720p"),
            ),
            modes=("t2v", "i2v", "i2v_first_last"),
            models=("grok-imagine-video-1.5-preview",),
        ),
        Limit(
            "duration",
            Bounds(PROVIDER_XAI_DIGEST_DURATION, minimum=1, maximum=15, step=1),
            Bounds(
                PROVIDER_COMFY_DOCS_GROKVIDEOREFERENCENODE_GROK_IMAGINE_VIDEO,
                minimum=2,
                maximum=10,
                step=1,
            ),
            modes=("reference_images", "reference_material"),
            models=("grok-imagine-video-1.5-preview",),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_VERCEL_PACKAGES_XAI, values=("480p", "720p")),
            modes=("reference_images", "reference_material"),
            models=("grok-imagine-video-1.5-preview",),
        ),
        Limit(
            "aspect_ratio",
            Bounds(
                PROVIDER_XAI_SDK_TYPES_VIDEO_PY,
                values=("1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"),
            ),
            models=("grok-imagine-video-1.5-preview",),
        ),
        Limit(
            "prompt",
            Bounds(
                PROVIDER_WEB_DOC_OCTOPUSX_AI_EN_VIDEOS_GROK_GROK_IMAGINE_1_5_PREVIEW,
                max_length=4096,
            ),
            models=("grok-imagine-video-1.5-preview",),
        ),
        Limit(
            "reference_images",
            Bounds(PROVIDER_GROK2API_MEDIA_GO_QUOTES_A_LIVE_REFUSAL, min_items=1, max_items=7),
            effect="refused",
            modes=("reference_images",),
            models=("grok-imagine-video-1.5-preview",),
        ),
        Limit(
            "duration",
            Bounds(PROVIDER_GROK2API_APP_API_V1_VIDEO_PY, minimum=6, maximum=30, step=1),
            Bounds(PROVIDER_GROK2API_CHAT_PY_7624EC6E, values=(6, 10, 15)),
            Bounds(PROVIDER_FILES_FS_56954937892, minimum=1, maximum=15, step=1),
            Bounds(PROVIDER_WEB_9NNC8EO3C5_APIFOX_CN, values=(6, 10)),
            models=("grok-imagine-1.0-video",),
        ),
        Limit(
            "size",
            Bounds(
                PROVIDER_GROK2API_APP_API_V1_VIDEO_PY,
                values=("1280x720", "720x1280", "1792x1024", "1024x1792", "1024x1024"),
            ),
            models=("grok-imagine-1.0-video",),
        ),
        Limit(
            "aspect_ratio",
            Bounds(
                PROVIDER_GROK2API_APP_SERVICES_GROK_SERVICES_VIDEO_PY,
                values=("16:9", "9:16", "1:1", "2:3", "3:2"),
            ),
            models=("grok-imagine-1.0-video",),
        ),
        Limit(
            "quality",
            Bounds(PROVIDER_GROK2API_APP_API_V1_VIDEO_PY, values=("standard", "high")),
            models=("grok-imagine-1.0-video",),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_GROK2API_APP_SERVICES_GROK_SERVICES_VIDEO_PY, values=("480p", "720p")),
            Bounds(PROVIDER_WEB_9NNC8EO3C5_APIFOX_CN, values=("480p", "720p", "SD", "HD")),
            models=("grok-imagine-1.0-video",),
        ),
        Limit(
            "reference_images",
            Bounds(PROVIDER_GROK2API_APP_SERVICES_GROK_SERVICES_VIDEO_PY, max_items=7),
            modes=("reference_images",),
            models=("grok-imagine-1.0-video",),
        ),
        Limit(
            "duration",
            Bounds(
                PROVIDER_WEB_DOCS_GLOBALAIOPC_COM_DOCS_XINGCHAOYIQING_COM,
                minimum=6,
                maximum=30,
                step=1,
            ),
            Bounds(PROVIDER_FILES_FS_60406540340, values=(6, 10, 15)),
            Bounds(PROVIDER_FILES_FS_21140049830, values=(6, 10)),
            models=("grok-video-3",),
        ),
        Limit(
            "aspect_ratio",
            Bounds(PROVIDER_FILES_FS_4021078358, values=("2:3", "3:2", "1:1")),
            Bounds(PROVIDER_WEB_DOCS_GLOBALAIOPC_COM, values=("16:9", "9:16", "1:1", "3:2", "2:3")),
            models=("grok-video-3",),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_FILES_FS_4021078358, values=("720p",)),
            Bounds(
                PROVIDER_GATEWAY_XAI_RELAY_CHANNEL_TASK_XAI_ADAPTOR_GO,
                values=("480p", "720p", "1080p"),
            ),
            Bounds(PROVIDER_WEB_DOCS_GLOBALAIOPC_COM, values=("480p", "720p")),
            Bounds(PROVIDER_FILES_FS_21140049830, values=("480p", "720p", "1080p")),
            models=("grok-video-3",),
        ),
        Limit(
            "images",
            Bounds(PROVIDER_FILES_FS_51825648638, max_items=1),
            Bounds(PROVIDER_FILES_FS_60406540340, max_items=3),
            Bounds(PROVIDER_WEB_DOCS_GLOBALAIOPC_COM, max_items=7),
            models=("grok-video-3",),
        ),
        Limit(
            "reference_images",
            Bounds(PROVIDER_FILES_FS_51825648638, max_items=1),
            Bounds(PROVIDER_FILES_FS_60406540340, max_items=3),
            Bounds(PROVIDER_WEB_DOCS_GLOBALAIOPC_COM, max_items=7),
            modes=("reference_images",),
            models=("grok-video-3",),
        ),
        Limit(
            "image_urls",
            Bounds(PROVIDER_FILES_FS_51825648638, max_items=1),
            Bounds(PROVIDER_FILES_FS_60406540340, max_items=3),
            Bounds(PROVIDER_WEB_DOCS_GLOBALAIOPC_COM, max_items=7),
            modes=("reference_material",),
            models=("grok-video-3",),
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
            "image_or_images",
            (),
            PROVIDER_WEB_DOC_OCTOPUSX_AI_EN_VIDEOS_GROK_GROK_IMAGINE_1_5_PREVIEW,
            {
                "en": "A reseller of this model takes `image` or `images`, not both. Keep `image_url`.",
                "zh-Hant": "有一家轉售此模型的服務只接受 `image` 或 `images` 其中之一。請保留 `image_url`。",
            },
            at_most_one_of=("image_url", "images"),
            modes=("i2v",),
            models=("grok-imagine-video-1.5-preview",),
        ),
    ),
    standings=(
        Verdict(
            ("seed", "fps"),
            "ignored",
            PROVIDER_XAI_DIGEST_REST_REFERENCE,
            models=("grok-imagine-video-1.5-preview",),
        ),
        Verdict(
            ("image_url",),
            "refused",
            PROVIDER_XAI_DIGEST_REST_REFERENCE,
            modes=("reference_images", "reference_material"),
            models=("grok-imagine-video-1.5-preview",),
        ),
        Verdict(
            ("reference_images",),
            "refused",
            PROVIDER_XAI_DIGEST_REST_REFERENCE,
            modes=("i2v",),
            models=("grok-imagine-video-1.5-preview",),
        ),
        Verdict(
            ("duration",),
            "ignored",
            PROVIDER_FILES_FS_4021078358,
            models=("grok-video-3",),
            disputed_by=(PROVIDER_WEB_DOCS_GLOBALAIOPC_COM, PROVIDER_FILES_FS_60406540340),
        ),
    ),
    gaps=(
        Gap(
            ("i2v_first_last",),
            PROVIDER_XAI_DIGEST_REST_REFERENCE,
            models=("grok-imagine-video-1.5-preview",),
        ),
        Gap(
            ("t2v", "reference_images", "reference_material"),
            PROVIDER_COMFY_DOCS_GROK_NODES_RUNWARE_2026_05_30_FS_55599846708,
            models=("grok-imagine-video-1.5-preview",),
            disputed_by=(PROVIDER_XAI_DOCS_GENERATION,),
        ),
    ),
)
