# Made by `callsheet generate` from spec/families/happyhorse.yaml.
# Edits are lost: change the catalog and run the command again.
"""Alibaba's HappyHorse 1.0: one id for everything and one for each thing it does. The API's page
documents nothing about them but the ids; the limits are the vendor's.
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
    Name,
    Need,
    Rule,
    Verdict,
)
from . import _fields

DECISION_PAGE_5 = Claim(
    "decision",
    "page §5",
    "The page names it without a type; the name says that it holds an address.",
)
CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page names no minimum for this mode; the vendor asks for a prompt.",
)
DECISION_PAGE_6__2 = Claim(
    "decision",
    "page §6",
    "The page names no place for the images; any that may hold one will do.",
)
DECISION_PAGE_6__3 = Claim(
    "decision",
    "page §6",
    "The page names no place for the video; any that may hold one will do.",
)
PROVIDER_HAPPYHORSE_PROMPT = Claim("provider", "happyhorse prompt")
PROVIDER_HAPPYHORSE_PARAMETERS_RESOLUTION = Claim("provider", "happyhorse parameters.resolution")
PROVIDER_HAPPYHORSE_PARAMETERS_RATIO = Claim("provider", "happyhorse parameters.ratio")
PROVIDER_FILES_FS_59121087806 = Claim("provider", "files fs:59121087806")
PROVIDER_HAPPYHORSE_PARAMETERS_DURATION = Claim("provider", "happyhorse parameters.duration")
PROVIDER_WEB_PICSART = Claim("provider", "web picsart")
PROVIDER_HAPPYHORSE_PARAMETERS_SEED = Claim("provider", "happyhorse parameters.seed")
PROVIDER_WEB_EVOLINK = Claim("provider", "web evolink")
PROVIDER_HAPPYHORSE_INPUT_MEDIA = Claim("provider", "happyhorse input.media")
DECISION_PAGE_6__4 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)
PROVIDER_FILES_FS_55229994844 = Claim("provider", "files fs:55229994844")
PROVIDER_HAPPYHORSE_PARAMETERS = Claim("provider", "happyhorse parameters")
PROVIDER_COMFY_DOCS_HAPPYHORSE_NODES = Claim("provider", "comfy_docs HappyHorse nodes")
PROVIDER_FILES_FS_61647760789 = Claim("provider", "files fs:61647760789")
PROVIDER_PAGE_HAPPYHORSE = Claim("provider", "page_happyhorse")

FAMILY = Family(
    "happyhorse",
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
        Field("video_url", "url", DECISION_PAGE_5, names=(Name("video"),), is_media=True),
        _fields.VIDEOS,
    ),
    modes=(
        # One mode an item, in the order in which a mode is inferred.
        Mode(
            "t2v",
            request="HappyhorseT2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6),),
            unused=(
                "image_url",
                "end_image_url",
                "images",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "video_url",
                "videos",
            ),
        ),
        Mode(
            "i2v",
            request="HappyhorseI2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6), Need(("image_url",), CONTRACT_PAGE_4_6)),
            uses=("image_url", "images"),
            unused=(
                "end_image_url",
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "video_url",
                "videos",
            ),
        ),
        Mode(
            "i2v_first_last",
            request="HappyhorseI2vFirstLast",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_url",), CONTRACT_PAGE_4_6),
                Need(("end_image_url",), CONTRACT_PAGE_4_6),
            ),
            uses=("image_url", "end_image_url", "images"),
            unused=(
                "image_urls",
                "reference_images",
                "video_urls",
                "audio_urls",
                "video_url",
                "videos",
            ),
        ),
        Mode(
            "reference_images",
            request="HappyhorseReferenceImages",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("reference_images",), CONTRACT_PAGE_4_6),
            ),
            uses=("reference_images", "images"),
            unused=(
                "image_url",
                "end_image_url",
                "image_urls",
                "video_urls",
                "audio_urls",
                "video_url",
                "videos",
            ),
        ),
        Mode(
            "reference_material",
            request="HappyhorseReferenceMaterial",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_urls", "video_urls", "audio_urls"), CONTRACT_PAGE_4_6),
            ),
            uses=("image_urls", "video_urls", "audio_urls", "images"),
            unused=("image_url", "end_image_url", "reference_images", "video_url", "videos"),
        ),
        Mode(
            "r2v",
            request="HappyhorseR2v",
            needs=(
                Need(("prompt",), DECISION_PAGE_6),
                Need(("reference_images", "images", "image_urls", "image_url"), DECISION_PAGE_6__2),
            ),
            uses=("reference_images", "images", "image_urls", "image_url"),
            unused=("end_image_url", "video_urls", "audio_urls", "video_url", "videos"),
        ),
        Mode(
            "edit",
            request="HappyhorseEdit",
            needs=(
                Need(("prompt",), DECISION_PAGE_6),
                Need(("video_url", "videos", "video_urls"), DECISION_PAGE_6__3),
            ),
            uses=(
                "video_url",
                "videos",
                "video_urls",
                "reference_images",
                "images",
                "image_urls",
                "image_url",
            ),
            unused=("end_image_url", "audio_urls"),
            wire="video_edit",
            aliases=("video_edit",),
        ),
    ),
    ranks={
        "happyhorse-1.0-i2v": ("i2v",),
        "happyhorse-1.0-t2v": ("t2v",),
        "happyhorse-1.0-r2v": ("r2v",),
        "happyhorse-1.0-video-edit": ("edit",),
    },
    limits=(
        Limit("prompt", Bounds(PROVIDER_HAPPYHORSE_PROMPT, max_length=5000), effect="cut"),
        Limit(
            "prompt",
            Bounds(PROVIDER_HAPPYHORSE_PROMPT, max_length=2500, script="han"),
            effect="cut",
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_HAPPYHORSE_PARAMETERS_RESOLUTION, values=("720P", "1080P")),
        ),
        Limit(
            "aspect_ratio",
            Bounds(
                PROVIDER_HAPPYHORSE_PARAMETERS_RATIO,
                values=("16:9", "9:16", "1:1", "4:3", "3:4"),
            ),
            Bounds(
                PROVIDER_FILES_FS_59121087806,
                values=("16:9", "9:16", "1:1", "4:3", "3:4", "4:5", "5:4", "9:21", "21:9"),
            ),
            modes=("t2v", "r2v"),
        ),
        Limit(
            "duration",
            Bounds(PROVIDER_HAPPYHORSE_PARAMETERS_DURATION, minimum=3, maximum=15, step=1),
            Bounds(PROVIDER_WEB_PICSART, values=(5, 10, 15)),
            modes=("t2v", "i2v", "r2v"),
        ),
        Limit(
            "seed",
            Bounds(PROVIDER_HAPPYHORSE_PARAMETERS_SEED, minimum=0, maximum=2147483647),
            Bounds(PROVIDER_WEB_EVOLINK, minimum=1, maximum=2147483647),
        ),
        Limit(
            "reference_images",
            Bounds(PROVIDER_HAPPYHORSE_INPUT_MEDIA, max_items=9),
            modes=("r2v",),
            models=("happyhorse-1.0-r2v", "happyhorse-1.0"),
        ),
        Limit(
            "images",
            Bounds(PROVIDER_HAPPYHORSE_INPUT_MEDIA, max_items=9),
            modes=("r2v",),
            models=("happyhorse-1.0-r2v", "happyhorse-1.0"),
        ),
        Limit(
            "image_urls",
            Bounds(PROVIDER_HAPPYHORSE_INPUT_MEDIA, max_items=9),
            modes=("r2v",),
            models=("happyhorse-1.0-r2v", "happyhorse-1.0"),
        ),
        Limit(
            "reference_images",
            Bounds(PROVIDER_HAPPYHORSE_INPUT_MEDIA, max_items=5),
            modes=("edit",),
            models=("happyhorse-1.0-video-edit", "happyhorse-1.0"),
        ),
        Limit(
            "images",
            Bounds(PROVIDER_HAPPYHORSE_INPUT_MEDIA, max_items=5),
            modes=("edit",),
            models=("happyhorse-1.0-video-edit", "happyhorse-1.0"),
        ),
        Limit(
            "image_urls",
            Bounds(PROVIDER_HAPPYHORSE_INPUT_MEDIA, max_items=5),
            modes=("edit",),
            models=("happyhorse-1.0-video-edit", "happyhorse-1.0"),
        ),
        Limit(
            "videos",
            Bounds(PROVIDER_HAPPYHORSE_INPUT_MEDIA, max_items=1),
            modes=("edit",),
            models=("happyhorse-1.0-video-edit", "happyhorse-1.0"),
        ),
        Limit(
            "video_urls",
            Bounds(PROVIDER_HAPPYHORSE_INPUT_MEDIA, max_items=1),
            modes=("edit",),
            models=("happyhorse-1.0-video-edit", "happyhorse-1.0"),
        ),
    ),
    rules=(
        Rule(
            "n_above_one",
            (Condition("n", above=1),),
            DECISION_PAGE_6__4,
            {
                "en": "Asking for more than one video is documented nowhere; expect one, and start a task for each.",
                "zh-Hant": "沒有文件說明一次可生成多部影片；請預期只得到一部，需要多部時請各自建立任務。",
            },
            note=True,
        ),
        Rule(
            "one_first_frame",
            (),
            PROVIDER_HAPPYHORSE_INPUT_MEDIA,
            {
                "en": "This mode takes exactly one image, the first frame; for several use mode `r2v`.",
                "zh-Hant": "此模式只接受一張圖片，即首幀；若有多張圖片請使用 `r2v` 模式。",
            },
            total_of=("image_url", "images"),
            max_items=1,
            modes=("i2v",),
            models=("happyhorse-1.0-i2v", "happyhorse-1.0"),
        ),
        Rule(
            "one_video",
            (),
            PROVIDER_HAPPYHORSE_INPUT_MEDIA,
            {
                "en": "Exactly one video is edited; give it in one place.",
                "zh-Hant": "一次只能編輯一段影片；請只在一個欄位提供。",
            },
            at_most_one_of=("video_url", "videos", "video_urls"),
            modes=("edit",),
            models=("happyhorse-1.0-video-edit", "happyhorse-1.0"),
        ),
    ),
    standings=(
        Verdict(("seed",), "used", PROVIDER_HAPPYHORSE_PARAMETERS_SEED),
        Verdict(("fps",), "ignored", PROVIDER_FILES_FS_55229994844),
        Verdict(("aspect_ratio",), "ignored", PROVIDER_HAPPYHORSE_PARAMETERS, modes=("i2v",)),
        Verdict(
            ("aspect_ratio",),
            "ignored",
            PROVIDER_HAPPYHORSE_PARAMETERS,
            modes=("edit",),
            disputed_by=(PROVIDER_COMFY_DOCS_HAPPYHORSE_NODES,),
        ),
        Verdict(("duration",), "ignored", PROVIDER_HAPPYHORSE_PARAMETERS, modes=("edit",)),
        Verdict(("end_image_url",), "refused", PROVIDER_FILES_FS_61647760789, modes=("i2v",)),
    ),
    gaps=(
        Gap(
            ("i2v_first_last", "reference_images", "reference_material"),
            PROVIDER_PAGE_HAPPYHORSE,
            models=("happyhorse-1.0",),
        ),
        Gap(
            ("i2v", "i2v_first_last", "reference_images", "reference_material", "r2v", "edit"),
            PROVIDER_HAPPYHORSE_INPUT_MEDIA,
            models=("happyhorse-1.0-t2v",),
        ),
        Gap(
            ("t2v", "i2v_first_last", "reference_images", "reference_material", "r2v", "edit"),
            PROVIDER_HAPPYHORSE_INPUT_MEDIA,
            models=("happyhorse-1.0-i2v",),
        ),
        Gap(
            ("t2v", "i2v", "i2v_first_last", "reference_images", "reference_material", "edit"),
            PROVIDER_HAPPYHORSE_INPUT_MEDIA,
            models=("happyhorse-1.0-r2v",),
        ),
        Gap(
            ("t2v", "i2v", "i2v_first_last", "reference_images", "reference_material", "r2v"),
            PROVIDER_HAPPYHORSE_INPUT_MEDIA,
            models=("happyhorse-1.0-video-edit",),
        ),
    ),
)
