# Made by `callsheet generate` from spec/families/sora.yaml.
# Edits are lost: change the catalog and run the command again.
"""OpenAI's Sora 2, which gave this API its form. Recommended for general use."""

from __future__ import annotations

from .._rules import (
    Bounds,
    Claim,
    Condition,
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

CONTRACT_PAGE_4 = Claim("contract", "page §4")
CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
PROVIDER_OPENAI_CREATEVIDEOJSONBODY = Claim("provider", "openai CreateVideoJsonBody")
PROVIDER_OPENAI_VIDEOSECONDS = Claim("provider", "openai VideoSeconds")
PROVIDER_OPENAI_PROSE_OF_THE_EXTEND_OPERATION = Claim(
    "provider",
    "openai prose of the extend operation",
)
PROVIDER_FILES_FS_4021078358_FS_16565406786_FS_60737676698 = Claim(
    "provider",
    "files fs:4021078358, fs:16565406786, fs:60737676698",
)
PROVIDER_COMFY_DOCS_OPENAIVIDEOSORA2 = Claim("provider", "comfy_docs OpenAIVideoSora2")
PROVIDER_OPENAI_VIDEOSIZE = Claim("provider", "openai VideoSize")
PROVIDER_FILES_FS_56215128918 = Claim("provider", "files fs:56215128918")
PROVIDER_OPENAI_IMAGEREFPARAM_2 = Claim("provider", "openai ImageRefParam-2")
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)
PROVIDER_WEB_DEVELOPERS_OPENAI_COM_API_DOCS_MODELS_SORA_2 = Claim(
    "provider",
    "web developers.openai.com/api/docs/models/sora-2",
)

FAMILY = Family(
    "sora",
    fields=(
        # One field an item.
        _fields.PROMPT,
        Field(
            "duration",
            "number",
            CONTRACT_PAGE_4,
            names=(Name("seconds"),),
            wire="seconds",
            is_wire_text=True,
            numeric_strings=True,
            zero_is_absent=True,
        ),
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
            request="SoraT2v",
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
            request="SoraI2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6), Need(("image_url",), CONTRACT_PAGE_4_6)),
            uses=("image_url", "images"),
            unused=("end_image_url", "image_urls", "reference_images", "video_urls", "audio_urls"),
        ),
        Mode(
            "i2v_first_last",
            request="SoraI2vFirstLast",
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
            request="SoraReferenceImages",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("reference_images",), CONTRACT_PAGE_4_6),
            ),
            uses=("reference_images", "images"),
            unused=("image_url", "end_image_url", "image_urls", "video_urls", "audio_urls"),
        ),
        Mode(
            "reference_material",
            request="SoraReferenceMaterial",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_urls", "video_urls", "audio_urls"), CONTRACT_PAGE_4_6),
            ),
            uses=("image_urls", "video_urls", "audio_urls", "images"),
            unused=("image_url", "end_image_url", "reference_images"),
        ),
    ),
    limits=(
        Limit("prompt", Bounds(PROVIDER_OPENAI_CREATEVIDEOJSONBODY, max_length=32000)),
        Limit(
            "duration",
            Bounds(PROVIDER_OPENAI_VIDEOSECONDS, values=(4, 8, 12)),
            Bounds(PROVIDER_OPENAI_PROSE_OF_THE_EXTEND_OPERATION, values=(4, 8, 12, 16, 20)),
            Bounds(
                PROVIDER_FILES_FS_4021078358_FS_16565406786_FS_60737676698,
                values=(4, 8, 10, 12, 15, 25),
            ),
            effect="refused",
        ),
        Limit(
            "size",
            Bounds(PROVIDER_COMFY_DOCS_OPENAIVIDEOSORA2, values=("720x1280", "1280x720")),
            models=("sora-2",),
        ),
        Limit(
            "size",
            Bounds(
                PROVIDER_OPENAI_VIDEOSIZE,
                values=("720x1280", "1280x720", "1024x1792", "1792x1024"),
            ),
            Bounds(
                PROVIDER_FILES_FS_56215128918,
                values=("720x1280", "1280x720", "1024x1792", "1792x1024", "1080x1920", "1920x1080"),
            ),
            models=("sora-2-pro",),
        ),
        Limit("image_url", Bounds(PROVIDER_OPENAI_IMAGEREFPARAM_2, max_length=20971520)),
        Limit("images", Bounds(PROVIDER_OPENAI_CREATEVIDEOJSONBODY, max_items=1), modes=("i2v",)),
        Limit(
            "reference_images",
            Bounds(PROVIDER_OPENAI_CREATEVIDEOJSONBODY, max_items=1),
            modes=("reference_images",),
        ),
        Limit(
            "image_urls",
            Bounds(PROVIDER_OPENAI_CREATEVIDEOJSONBODY, max_items=1),
            modes=("reference_material",),
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
    ),
    standings=(
        Verdict(("seed", "fps"), "ignored", PROVIDER_OPENAI_CREATEVIDEOJSONBODY),
        Verdict(
            ("video_urls", "audio_urls"),
            "ignored",
            PROVIDER_OPENAI_CREATEVIDEOJSONBODY,
            modes=("reference_material",),
        ),
        Verdict(("aspect_ratio", "resolution"), "unknown", PROVIDER_OPENAI_CREATEVIDEOJSONBODY),
    ),
    gaps=(Gap(("i2v_first_last",), PROVIDER_OPENAI_CREATEVIDEOJSONBODY),),
    lifecycle=(
        Lifecycle(
            "retired_model",
            "model",
            "sora-2",
            "retired",
            "2026-09-24",
            PROVIDER_WEB_DEVELOPERS_OPENAI_COM_API_DOCS_MODELS_SORA_2,
        ),
        Lifecycle(
            "retired_model",
            "model",
            "sora-2-pro",
            "retired",
            "2026-09-24",
            PROVIDER_WEB_DEVELOPERS_OPENAI_COM_API_DOCS_MODELS_SORA_2,
        ),
    ),
)
