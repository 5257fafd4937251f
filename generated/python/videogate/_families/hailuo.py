# Made by `callsheet generate` from spec/families/hailuo.yaml.
# Edits are lost: change the catalog and run the command again.
"""MiniMax's Hailuo video. Which of MiniMax's models answers to the id is not documented."""

from __future__ import annotations

from .._rules import Bounds, Claim, Condition, Due, Family, Gap, Limit, Mode, Need, Rule, Verdict
from . import _fields

CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
PROVIDER_WEB_DOCS_SAMURAIAPI_IN_API_VIDEO_OVERVIEW = Claim(
    "provider",
    "web docs.samuraiapi.in/api/video/overview",
)
PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_2_3_02 = Claim(
    "provider",
    "gateway_copy relay/channel/task/hailuo/models.go (2.3, 02)",
)
PROVIDER_WEB_GCCAI_HAILUO_02 = Claim("provider", "web gccai (Hailuo-02)")
PROVIDER_FILES_FS_58385839088_A_FORK_WITH_H3 = Claim(
    "provider",
    "files fs:58385839088 (a fork with H3)",
)
PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_01_SERIES = Claim(
    "provider",
    "gateway_copy relay/channel/task/hailuo/models.go (01 series)",
)
PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_2_3 = Claim(
    "provider",
    "gateway_copy relay/channel/task/hailuo/models.go (2.3)",
)
PROVIDER_FILES_FS_55332462432_02 = Claim("provider", "files fs:55332462432 (02)")
PROVIDER_WEB_DOCS_UNIFICALLY_COM_MODELS_VIDEO_MINIMAX_HAILUO = Claim(
    "provider",
    "web docs.unifically.com/models/video/minimax/hailuo",
)
PROVIDER_VERCEL_PACKAGES_MINIMAX_H3 = Claim("provider", "vercel packages/minimax (H3)")
PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_S2V_01 = Claim(
    "provider",
    "gateway_copy relay/channel/task/hailuo/models.go (S2V-01)",
)
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)
PROVIDER_COMFY_DOCS_MINIMAXHAILUOVIDEONODE = Claim("provider", "comfy_docs MinimaxHailuoVideoNode")
PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_VIDEOREQUEST = Claim(
    "provider",
    "gateway_copy relay/channel/task/hailuo VideoRequest",
)
PROVIDER_FILES_FS_40380136933_2_3 = Claim("provider", "files fs:40380136933 (2.3)")
PROVIDER_FILES_FS_53353107687_02 = Claim("provider", "files fs:53353107687 (02)")
PROVIDER_WEB_DOCS_UNIFICALLY_COM_MODELS_VIDEO_MINIMAX_HAILUO_2_3_02 = Claim(
    "provider",
    "web docs.unifically.com/models/video/minimax/hailuo (2.3, 02)",
)

FAMILY = Family(
    "hailuo",
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
            request="HailuoT2v",
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
            request="HailuoI2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6), Need(("image_url",), CONTRACT_PAGE_4_6)),
            uses=("image_url", "images"),
            unused=("end_image_url", "image_urls", "reference_images", "video_urls", "audio_urls"),
        ),
        Mode(
            "i2v_first_last",
            request="HailuoI2vFirstLast",
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
            request="HailuoReferenceImages",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("reference_images",), CONTRACT_PAGE_4_6),
            ),
            uses=("reference_images", "images"),
            unused=("image_url", "end_image_url", "image_urls", "video_urls", "audio_urls"),
        ),
        Mode(
            "reference_material",
            request="HailuoReferenceMaterial",
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
            Bounds(PROVIDER_WEB_DOCS_SAMURAIAPI_IN_API_VIDEO_OVERVIEW, maximum=6),
            Bounds(
                PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_2_3_02,
                values=(6, 10),
            ),
            Bounds(PROVIDER_WEB_GCCAI_HAILUO_02, values=(5, 6, 10)),
            Bounds(PROVIDER_FILES_FS_58385839088_A_FORK_WITH_H3, minimum=4, maximum=15, step=1),
        ),
        Limit(
            "resolution",
            Bounds(
                PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_2_3_02,
                values=("768P", "1080P"),
            ),
            Bounds(
                PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_01_SERIES,
                values=("720P", "768P", "1080P"),
            ),
            Bounds(
                PROVIDER_FILES_FS_58385839088_A_FORK_WITH_H3,
                values=("720P", "768P", "1080P", "2K"),
            ),
            modes=("t2v", "i2v_first_last", "reference_images", "reference_material"),
        ),
        Limit(
            "resolution",
            Bounds(
                PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_2_3,
                values=("768P", "1080P"),
            ),
            Bounds(PROVIDER_FILES_FS_55332462432_02, values=("512P", "768P", "1080P")),
            Bounds(
                PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_01_SERIES,
                values=("720P", "768P", "1080P"),
            ),
            Bounds(
                PROVIDER_FILES_FS_58385839088_A_FORK_WITH_H3,
                values=("512P", "720P", "768P", "1080P", "2K"),
            ),
            modes=("i2v",),
        ),
        Limit(
            "prompt",
            Bounds(PROVIDER_WEB_DOCS_UNIFICALLY_COM_MODELS_VIDEO_MINIMAX_HAILUO, max_length=2000),
            Bounds(PROVIDER_VERCEL_PACKAGES_MINIMAX_H3, max_length=7000),
        ),
        Limit(
            "reference_images",
            Bounds(PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_S2V_01, max_items=1),
            Bounds(PROVIDER_VERCEL_PACKAGES_MINIMAX_H3, max_items=9),
            modes=("reference_images",),
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
            "full_hd_up_to_6s",
            (Condition("resolution", one_of=("1080P",)),),
            PROVIDER_COMFY_DOCS_MINIMAXHAILUOVIDEONODE,
            {
                "en": "MiniMax's models make 1080P at 6 seconds only. Ask for 6 seconds, or for 768P.",
                "zh-Hant": "MiniMax 的模型在 1080P 只提供 6 秒。請改為 6 秒，或改用 768P。",
            },
            limits=(
                Due("duration", Bounds(PROVIDER_COMFY_DOCS_MINIMAXHAILUOVIDEONODE, maximum=6)),
            ),
        ),
    ),
    standings=(
        Verdict(
            ("seed", "fps"),
            "ignored",
            PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_VIDEOREQUEST,
        ),
        Verdict(
            ("aspect_ratio",),
            "ignored",
            PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_VIDEOREQUEST,
            disputed_by=(PROVIDER_VERCEL_PACKAGES_MINIMAX_H3,),
        ),
    ),
    gaps=(
        Gap(
            ("i2v_first_last",),
            PROVIDER_FILES_FS_40380136933_2_3,
            disputed_by=(PROVIDER_FILES_FS_53353107687_02,),
        ),
        Gap(
            ("reference_images",),
            PROVIDER_WEB_DOCS_UNIFICALLY_COM_MODELS_VIDEO_MINIMAX_HAILUO_2_3_02,
            disputed_by=(
                PROVIDER_GATEWAY_COPY_RELAY_CHANNEL_TASK_HAILUO_MODELS_GO_S2V_01,
                PROVIDER_VERCEL_PACKAGES_MINIMAX_H3,
            ),
        ),
        Gap(
            ("reference_material",),
            PROVIDER_WEB_DOCS_UNIFICALLY_COM_MODELS_VIDEO_MINIMAX_HAILUO_2_3_02,
            disputed_by=(PROVIDER_VERCEL_PACKAGES_MINIMAX_H3,),
        ),
    ),
)
