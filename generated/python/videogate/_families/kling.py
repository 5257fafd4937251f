# Made by `callsheet generate` from spec/families/kling.yaml.
# Edits are lost: change the catalog and run the command again.
"""Kuaishou's Kling behind one id. `model_name` picks the real model, and `mode` must always be
given.
"""

from __future__ import annotations

from .._rules import (
    Bounds,
    Claim,
    Condition,
    Due,
    Family,
    Field,
    Gap,
    Lifecycle,
    Limit,
    Mode,
    Name,
    Need,
    Rule,
    Verdict,
)
from . import _fields

CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
CONTRACT_PAGE_4_5 = Claim("contract", "page §4.5")
DECISION_PAGE_4 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; a prompt is text.",
)
DECISION_PAGE_4__2 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; a scale is a number.",
)
DECISION_PAGE_4__3 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; it is text in Kling's own API.",
)
DECISION_PAGE_4__4 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; the form is the one that Kling's own API gives it.",
)
DECISION_PAGE_4_5 = Claim(
    "decision",
    "page §4.5",
    "The page names it without a type; the items have the form that Kling's own API gives them.",
)
DECISION_PAGE_4_5__2 = Claim(
    "decision",
    "page §4.5",
    "The page names it without a type; ids are text everywhere in this API.",
)
DECISION_PAGE_4__5 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; ids are text everywhere in this API.",
)
PROVIDER_KLING_T2V_PROMPT = Claim("provider", "kling_t2v prompt")
PROVIDER_KLING_T2V_NEGATIVE_PROMPT = Claim("provider", "kling_t2v negative_prompt")
PROVIDER_KLING_I2V_PROMPT = Claim("provider", "kling_i2v prompt")
PROVIDER_COMFYUI_NODES_KLING_PY = Claim("provider", "comfyui nodes_kling.py")
PROVIDER_KLING_I2V_NEGATIVE_PROMPT = Claim("provider", "kling_i2v negative_prompt")
PROVIDER_KLING_T2V_CFG_SCALE = Claim("provider", "kling_t2v cfg_scale")
PROVIDER_KLING_T2V_DURATION = Claim("provider", "kling_t2v duration")
PROVIDER_COMFY_DOCS_KLINGVIDEONODE = Claim("provider", "comfy_docs KlingVideoNode")
PROVIDER_WEB_DOCS_APIMART_AI = Claim("provider", "web docs.apimart.ai")
PROVIDER_KLING_T2V_ASPECT_RATIO = Claim("provider", "kling_t2v aspect_ratio")
PROVIDER_WEB_DOCS_KKIAI_COM_DOCS_FAST_TOKEN_COM_DOC_EZMODEL_CLOUD_KLING_VIDEO_EX = Claim(
    "provider",
    "web docs.kkiai.com, docs.fast-token.com, doc.ezmodel.cloud, Kling video extension",
)
PROVIDER_WEB_DOC_EZMODEL_CLOUD_EN_KLING_VIDEO_EXTEND_HTML = Claim(
    "provider",
    "web doc.ezmodel.cloud/en/kling/video-extend.html",
)
PROVIDER_VERCEL_PACKAGES_KLINGAI = Claim("provider", "vercel packages/klingai")
PROVIDER_KLING_T2V_CAMERA_CONTROL = Claim("provider", "kling_t2v camera_control")
PROVIDER_FILES_FS_70097948981 = Claim("provider", "files fs:70097948981")
PROVIDER_WEB_APIREFERENCE_MODEL_MULTIIMAGETOVIDEO_A_COPY_OF_KLING_S_PAGE = Claim(
    "provider",
    "web apiReference_model__multiImageToVideo, a copy of Kling's page",
)
PROVIDER_KLING_MAP = Claim("provider", "kling_map")
PROVIDER_KLING_NEW = Claim("provider", "kling_new")
PROVIDER_KLING_I2V = Claim("provider", "kling_i2v")
DECISION_GATEWAY_RELAY_COMMON_RELAY_UTILS_GO = Claim(
    "decision",
    "gateway relay/common/relay_utils.go",
    "The page asks for no prompt here, yet the stock gateway's common check refuses every blank one.",
)
PROVIDER_COMFY_DOCS_KLINGCAMERACONTROLS = Claim("provider", "comfy_docs KlingCameraControls")
PROVIDER_KLING_T2V_REQUEST_BODY = Claim("provider", "kling_t2v request body")
PROVIDER_KLING_T2V_CALLBACK_URL = Claim("provider", "kling_t2v callback_url")
PROVIDER_KLING_T2V_EXTERNAL_TASK_ID = Claim("provider", "kling_t2v external_task_id")
PROVIDER_WEB_AIGENWAY_COM = Claim("provider", "web aigenway.com")
PROVIDER_WEB_PAGES_OF_SEVERAL_RESELLERS_OF_KLING_V3 = Claim(
    "provider",
    "web pages of several resellers of kling-v3",
)
PROVIDER_WEB_PAGES_OF_SEVERAL_RESELLERS = Claim("provider", "web pages of several resellers")

FAMILY = Family(
    "kling",
    fields=(
        # One field an item.
        _fields.PROMPT,
        _fields.DURATION,
        _fields.SIZE,
        _fields.ASPECT_RATIO,
        _fields.QUALITY,
        _fields.RESOLUTION,
        Field(
            "image_url",
            "url",
            CONTRACT_PAGE_4_6,
            names=(Name("image"), Name("input_reference", "image_url", ("file_id",))),
            wire="image",
            is_media=True,
        ),
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
        Field(
            "model_name",
            "choice",
            CONTRACT_PAGE_4_5,
            values=(
                "kling-v1",
                "kling-v1-5",
                "kling-v1-6",
                "kling-v2-master",
                "kling-v2-1",
                "kling-v2-1-master",
                "kling-v2-5-turbo",
                "kling-v2-6",
                "kling-v3",
            ),
            is_open=False,
        ),
        Field("negative_prompt", "text", DECISION_PAGE_4),
        Field("cfg_scale", "number", DECISION_PAGE_4__2, numeric_strings=True),
        Field("sound", "text", DECISION_PAGE_4__3),
        Field("camera_control", "object", DECISION_PAGE_4__4, schema="CameraControl"),
        Field(
            "image_list",
            "object",
            DECISION_PAGE_4_5,
            is_list=True,
            is_media=True,
            schema="ImageListItem",
        ),
        Field("video_id", "text", DECISION_PAGE_4_5__2, is_media=True),
        Field("task_id", "text", DECISION_PAGE_4__5),
        Field("watermark_info", "object", DECISION_PAGE_4__4, schema="WatermarkInfo"),
    ),
    modes=(
        # One mode an item, in the order in which a mode is inferred.
        Mode(
            "t2v",
            request="KlingT2v",
            needs=(Need(("model_name",), CONTRACT_PAGE_4_5), Need(("prompt",), CONTRACT_PAGE_4_5)),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "image_list",
                "video_id",
            ),
        ),
        Mode(
            "i2v",
            request="KlingI2v",
            needs=(
                Need(("model_name",), CONTRACT_PAGE_4_5),
                Need(("prompt",), CONTRACT_PAGE_4_5),
                Need(("image_url",), CONTRACT_PAGE_4_5),
            ),
            uses=("image_url", "end_image_url"),
            unused=(
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "image_list",
                "video_id",
            ),
        ),
        Mode(
            "multi_i2v",
            request="KlingMultiI2v",
            needs=(
                Need(("model_name",), CONTRACT_PAGE_4_5),
                Need(("prompt",), CONTRACT_PAGE_4_5),
                Need(("image_list",), CONTRACT_PAGE_4_5),
            ),
            uses=("image_list",),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "video_id",
            ),
        ),
        Mode(
            "extend",
            request="KlingExtend",
            needs=(
                Need(("model_name",), CONTRACT_PAGE_4_5),
                Need(("video_id",), CONTRACT_PAGE_4_5),
            ),
            uses=("video_id",),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "image_list",
            ),
        ),
    ),
    mode_required=CONTRACT_PAGE_4_5,
    confusions={
        "std": {
            "en": "`std` is a quality tier of Kling's own API. Here `mode` says how the video is made; how this API takes the tier is not documented.",
            "zh-Hant": "`std` 是 Kling 自家 API 的品質等級。此處的 `mode` 表示生成方式；本 API 如何指定等級未有文件說明。",
        },
        "pro": {
            "en": "`pro` is a quality tier of Kling's own API. Here `mode` says how the video is made; how this API takes the tier is not documented.",
            "zh-Hant": "`pro` 是 Kling 自家 API 的品質等級。此處的 `mode` 表示生成方式；本 API 如何指定等級未有文件說明。",
        },
        "4k": {
            "en": "`4k` is a quality tier of Kling's own API. Here `mode` says how the video is made; how this API takes the tier is not documented.",
            "zh-Hant": "`4k` 是 Kling 自家 API 的品質等級。此處的 `mode` 表示生成方式；本 API 如何指定等級未有文件說明。",
        },
    },
    picked_by="model_name",
    limits=(
        Limit(
            "prompt",
            Bounds(PROVIDER_KLING_T2V_PROMPT, max_length=2500),
            modes=("t2v", "multi_i2v"),
        ),
        Limit(
            "negative_prompt",
            Bounds(PROVIDER_KLING_T2V_NEGATIVE_PROMPT, max_length=2500),
            modes=("t2v", "multi_i2v"),
        ),
        Limit(
            "prompt",
            Bounds(PROVIDER_KLING_I2V_PROMPT, max_length=2500),
            Bounds(PROVIDER_COMFYUI_NODES_KLING_PY, min_length=1, max_length=2500),
            modes=("i2v",),
        ),
        Limit(
            "negative_prompt",
            Bounds(PROVIDER_KLING_I2V_NEGATIVE_PROMPT, max_length=2500),
            Bounds(PROVIDER_COMFYUI_NODES_KLING_PY, max_length=500),
            modes=("i2v",),
        ),
        Limit(
            "cfg_scale",
            Bounds(PROVIDER_KLING_T2V_CFG_SCALE, minimum=0, maximum=1),
            modes=("t2v", "i2v", "multi_i2v"),
            models=("kling-v1-6", "kling-v1-5", "kling-v1"),
        ),
        Limit(
            "duration",
            Bounds(PROVIDER_KLING_T2V_DURATION, values=(5, 10)),
            modes=("t2v", "i2v", "multi_i2v"),
            models=(
                "kling-v2-master",
                "kling-v2-6",
                "kling-v2-5-turbo",
                "kling-v2-1-master",
                "kling-v2-1",
                "kling-v1-6",
                "kling-v1-5",
                "kling-v1",
            ),
        ),
        Limit(
            "duration",
            Bounds(PROVIDER_COMFY_DOCS_KLINGVIDEONODE, minimum=3, maximum=15, step=1),
            Bounds(PROVIDER_WEB_DOCS_APIMART_AI, values=(5, 10, 15)),
            modes=("t2v",),
            models=("kling-v3",),
        ),
        Limit(
            "aspect_ratio",
            Bounds(PROVIDER_KLING_T2V_ASPECT_RATIO, values=("16:9", "9:16", "1:1")),
            modes=("t2v", "multi_i2v"),
        ),
        Limit(
            "duration",
            Bounds(PROVIDER_COMFY_DOCS_KLINGVIDEONODE, minimum=3, maximum=15, step=1),
            Bounds(PROVIDER_WEB_DOCS_APIMART_AI, values=(5, 10)),
            modes=("i2v",),
            models=("kling-v3",),
        ),
        Limit(
            "prompt",
            Bounds(
                PROVIDER_WEB_DOCS_KKIAI_COM_DOCS_FAST_TOKEN_COM_DOC_EZMODEL_CLOUD_KLING_VIDEO_EX,
                max_length=2500,
            ),
            modes=("extend",),
        ),
        Limit(
            "negative_prompt",
            Bounds(PROVIDER_WEB_DOC_EZMODEL_CLOUD_EN_KLING_VIDEO_EXTEND_HTML, max_length=2500),
            modes=("extend",),
        ),
        Limit(
            "cfg_scale",
            Bounds(PROVIDER_WEB_DOC_EZMODEL_CLOUD_EN_KLING_VIDEO_EXTEND_HTML, minimum=0, maximum=1),
            modes=("extend",),
            models=("kling-v1-6", "kling-v1-5", "kling-v1"),
        ),
        Limit(
            "sound",
            Bounds(PROVIDER_VERCEL_PACKAGES_KLINGAI, values=("on", "off")),
            models=("kling-v3", "kling-v2-6"),
        ),
        Limit(
            "camera_control",
            Bounds(
                PROVIDER_KLING_T2V_CAMERA_CONTROL,
                values=(
                    "simple",
                    "down_back",
                    "forward_up",
                    "right_turn_forward",
                    "left_turn_forward",
                ),
            ),
            path=("type",),
            models=("kling-v3", "kling-v1-5", "kling-v1"),
        ),
        Limit(
            "camera_control",
            Bounds(PROVIDER_KLING_T2V_CAMERA_CONTROL, minimum=-10, maximum=10),
            Bounds(PROVIDER_FILES_FS_70097948981, minimum=-1, maximum=1),
            path=("config", "*"),
            models=("kling-v3", "kling-v1-5", "kling-v1"),
        ),
        Limit(
            "image_list",
            Bounds(
                PROVIDER_WEB_APIREFERENCE_MODEL_MULTIIMAGETOVIDEO_A_COPY_OF_KLING_S_PAGE,
                min_items=1,
                max_items=4,
            ),
            modes=("multi_i2v",),
        ),
    ),
    rules=(
        Rule(
            "camera_5s",
            (Condition("camera_control", given=True),),
            PROVIDER_KLING_MAP,
            {
                "en": "With `camera_control` this model makes 5 seconds only.",
                "zh-Hant": "此模型使用 `camera_control` 時只能生成 5 秒。",
            },
            limits=(Due("duration", Bounds(PROVIDER_KLING_MAP, values=(5,))),),
            modes=("t2v",),
            models=("kling-v1",),
        ),
        Rule(
            "no_last_frame",
            (),
            PROVIDER_KLING_MAP,
            {
                "en": "Kling gives this model no last frame; leave it out, or choose another `model_name`.",
                "zh-Hant": "Kling 的此模型不支援尾幀；請拿掉尾幀，或改用其他 `model_name`。",
            },
            forbid=("end_image_url",),
            modes=("i2v",),
            models=("kling-v2-master",),
        ),
        Rule(
            "no_last_frame_on_v2_1_master",
            (),
            PROVIDER_KLING_MAP,
            {
                "en": "Kling's capability map gives this model no last frame, while a newer table of its documents lists one.",
                "zh-Hant": "Kling 的能力表未列出此模型支援尾幀，但較新的文件表格列有此功能。",
            },
            forbid=("end_image_url",),
            modes=("i2v",),
            models=("kling-v2-1-master",),
            disputed_by=(PROVIDER_KLING_NEW,),
        ),
        Rule(
            "last_frame_5s",
            (Condition("end_image_url", given=True),),
            PROVIDER_KLING_MAP,
            {
                "en": "With a last frame this model makes 5 seconds only.",
                "zh-Hant": "此模型使用尾幀時只能生成 5 秒。",
            },
            limits=(Due("duration", Bounds(PROVIDER_KLING_MAP, values=(5,))),),
            modes=("i2v",),
            models=("kling-v1",),
        ),
        Rule(
            "last_frame_without_sound",
            (Condition("end_image_url", given=True),),
            PROVIDER_KLING_NEW,
            {
                "en": "With a last frame this model makes no sound; turn `sound` off, or leave the last frame out.",
                "zh-Hant": "此模型使用尾幀時不能有聲音；請將 `sound` 設為 `off`，或拿掉尾幀。",
            },
            limits=(Due("sound", Bounds(PROVIDER_KLING_NEW, values=("off",))),),
            modes=("i2v",),
            models=("kling-v2-6",),
        ),
        Rule(
            "last_frame_or_camera",
            (),
            PROVIDER_KLING_I2V,
            {
                "en": "A last frame and `camera_control` exclude each other; keep one of them.",
                "zh-Hant": "尾幀與 `camera_control` 不可並用；請只保留一個。",
            },
            at_most_one_of=("end_image_url", "camera_control"),
            modes=("i2v",),
            models=("kling-v3", "kling-v1-5"),
        ),
        Rule(
            "camera_5s_and_simple",
            (Condition("camera_control", given=True),),
            PROVIDER_KLING_MAP,
            {
                "en": "With `camera_control` this model makes 5 seconds only, and takes the type `simple` only.",
                "zh-Hant": "此模型使用 `camera_control` 時只能生成 5 秒，且類型只能是 `simple`。",
            },
            limits=(
                Due("duration", Bounds(PROVIDER_KLING_MAP, values=(5,))),
                Due(
                    "camera_control",
                    Bounds(PROVIDER_KLING_MAP, values=("simple",)),
                    path=("type",),
                ),
            ),
            modes=("i2v",),
            models=("kling-v1-5",),
        ),
        Rule(
            "extend_without_prompt",
            (Condition("prompt", given=False),),
            DECISION_GATEWAY_RELAY_COMMON_RELAY_UTILS_GO,
            {
                "en": "A prompt is not needed here, but stock gateways refuse a request without one; if yours does, send a short one.",
                "zh-Hant": "此模式不需要提示詞，但原版閘道會拒絕沒有提示詞的請求；若遭拒，請補上一句簡短的提示詞。",
            },
            note=True,
            modes=("extend",),
            disputed_by=(PROVIDER_WEB_DOC_EZMODEL_CLOUD_EN_KLING_VIDEO_EXTEND_HTML,),
        ),
        Rule(
            "simple_camera_needs_config",
            (Condition("camera_control", path=("type",), one_of=("simple",)),),
            PROVIDER_KLING_T2V_CAMERA_CONTROL,
            {
                "en": "The type `simple` needs `config`, which says how the camera moves.",
                "zh-Hant": "`simple` 類型需要 `config` 說明鏡頭如何移動。",
            },
            require=("camera_control.config",),
            models=("kling-v3", "kling-v1-5", "kling-v1"),
        ),
        Rule(
            "simple_camera_moves_one_way",
            (Condition("camera_control", path=("type",), one_of=("simple",)),),
            PROVIDER_KLING_T2V_CAMERA_CONTROL,
            {
                "en": "Kling asks for exactly one movement other than 0 in `config`; ComfyUI asks for at least one.",
                "zh-Hant": "Kling 要求 `config` 中恰有一項不為 0；ComfyUI 則要求至少一項。",
            },
            limits=(
                Due(
                    "camera_control",
                    Bounds(PROVIDER_KLING_T2V_CAMERA_CONTROL, nonzero=1),
                    path=("config",),
                ),
            ),
            models=("kling-v3", "kling-v1-5", "kling-v1"),
            disputed_by=(PROVIDER_COMFY_DOCS_KLINGCAMERACONTROLS,),
        ),
        Rule(
            "other_cameras_without_config",
            (
                Condition(
                    "camera_control",
                    path=("type",),
                    one_of=("down_back", "forward_up", "right_turn_forward", "left_turn_forward"),
                ),
            ),
            PROVIDER_KLING_T2V_CAMERA_CONTROL,
            {
                "en": "Only the type `simple` takes `config`; leave it out.",
                "zh-Hant": "只有 `simple` 類型可使用 `config`；請拿掉它。",
            },
            forbid=("camera_control.config",),
            models=("kling-v3", "kling-v1-5", "kling-v1"),
        ),
    ),
    standings=(
        Verdict(("seed", "fps", "n"), "ignored", PROVIDER_KLING_T2V_REQUEST_BODY),
        Verdict(
            ("resolution",),
            "ignored",
            PROVIDER_KLING_T2V_REQUEST_BODY,
            disputed_by=(PROVIDER_KLING_NEW,),
        ),
        Verdict(
            ("callback_url",),
            "used",
            PROVIDER_KLING_T2V_CALLBACK_URL,
            modes=("t2v", "i2v", "multi_i2v"),
        ),
        Verdict(
            ("callback_url", "negative_prompt"),
            "used",
            PROVIDER_WEB_DOC_EZMODEL_CLOUD_EN_KLING_VIDEO_EXTEND_HTML,
            modes=("extend",),
        ),
        Verdict(
            ("external_task_id",),
            "unknown",
            PROVIDER_KLING_T2V_EXTERNAL_TASK_ID,
            modes=("extend",),
        ),
        Verdict(("aspect_ratio",), "ignored", PROVIDER_KLING_T2V_ASPECT_RATIO, modes=("i2v",)),
        Verdict(
            ("duration", "aspect_ratio"),
            "ignored",
            PROVIDER_WEB_DOCS_KKIAI_COM_DOCS_FAST_TOKEN_COM_DOC_EZMODEL_CLOUD_KLING_VIDEO_EX,
            modes=("extend",),
            disputed_by=(PROVIDER_WEB_AIGENWAY_COM,),
        ),
        Verdict(
            ("negative_prompt",),
            "ignored",
            PROVIDER_KLING_NEW,
            modes=("t2v", "i2v", "multi_i2v"),
            models=("kling-v3", "kling-v2-6", "kling-v2-5-turbo"),
            disputed_by=(PROVIDER_KLING_T2V_NEGATIVE_PROMPT,),
        ),
        Verdict(
            ("cfg_scale",),
            "ignored",
            PROVIDER_KLING_T2V_CFG_SCALE,
            models=(
                "kling-v2-master",
                "kling-v2-6",
                "kling-v2-5-turbo",
                "kling-v2-1-master",
                "kling-v2-1",
            ),
        ),
        Verdict(
            ("cfg_scale",),
            "ignored",
            PROVIDER_KLING_T2V_CFG_SCALE,
            models=("kling-v3",),
            disputed_by=(PROVIDER_WEB_PAGES_OF_SEVERAL_RESELLERS_OF_KLING_V3,),
        ),
        Verdict(
            ("sound",),
            "ignored",
            PROVIDER_KLING_MAP,
            models=(
                "kling-v2-master",
                "kling-v2-5-turbo",
                "kling-v2-1-master",
                "kling-v2-1",
                "kling-v1-6",
                "kling-v1-5",
                "kling-v1",
            ),
        ),
        Verdict(
            ("camera_control",),
            "ignored",
            PROVIDER_KLING_MAP,
            models=(
                "kling-v2-master",
                "kling-v2-6",
                "kling-v2-5-turbo",
                "kling-v2-1-master",
                "kling-v2-1",
                "kling-v1-6",
            ),
        ),
        Verdict(
            ("camera_control",),
            "ignored",
            PROVIDER_KLING_MAP,
            modes=("i2v",),
            models=("kling-v1",),
        ),
        Verdict(("camera_control",), "unknown", PROVIDER_KLING_NEW, models=("kling-v3",)),
    ),
    gaps=(
        Gap(
            ("multi_i2v",),
            PROVIDER_KLING_MAP,
            models=(
                "kling-v2-master",
                "kling-v2-6",
                "kling-v2-5-turbo",
                "kling-v2-1-master",
                "kling-v2-1",
                "kling-v1-5",
                "kling-v1",
            ),
        ),
        Gap(("multi_i2v",), PROVIDER_KLING_NEW, models=("kling-v3",)),
        Gap(
            ("t2v",),
            PROVIDER_KLING_MAP,
            models=("kling-v2-1", "kling-v1-5"),
            disputed_by=(PROVIDER_WEB_PAGES_OF_SEVERAL_RESELLERS,),
        ),
        Gap(
            ("extend",),
            PROVIDER_KLING_MAP,
            models=("kling-v2-master", "kling-v2-5-turbo", "kling-v2-1-master", "kling-v2-1"),
        ),
    ),
    lifecycle=(
        Lifecycle(
            "retired_model",
            "value",
            "model_name",
            "retired",
            "2026-09-15",
            PROVIDER_KLING_NEW,
            value="kling-v1",
        ),
        Lifecycle(
            "retired_model",
            "value",
            "model_name",
            "retired",
            "2026-09-15",
            PROVIDER_KLING_NEW,
            value="kling-v1-5",
        ),
        Lifecycle(
            "retired_model",
            "value",
            "model_name",
            "retired",
            "2026-09-15",
            PROVIDER_KLING_NEW,
            value="kling-v1-6",
        ),
        Lifecycle(
            "retired_model",
            "value",
            "model_name",
            "retired",
            "2026-09-15",
            PROVIDER_KLING_NEW,
            value="kling-v2-master",
        ),
        Lifecycle(
            "retired_model",
            "value",
            "model_name",
            "retired",
            "2026-09-15",
            PROVIDER_KLING_NEW,
            value="kling-v2-1",
        ),
        Lifecycle(
            "retired_model",
            "value",
            "model_name",
            "retired",
            "2026-09-15",
            PROVIDER_KLING_NEW,
            value="kling-v2-1-master",
        ),
    ),
)
