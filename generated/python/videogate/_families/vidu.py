# Made by `callsheet generate` from spec/families/vidu.yaml.
# Edits are lost: change the catalog and run the command again.
"""Shengshu's Vidu Q3 Turbo. The API's page documents only the id and that Vidu uses `images`; the
limits are the vendor's.
"""

from __future__ import annotations

from .._rules import Bounds, Claim, Condition, Family, Gap, Limit, Mode, Need, Rule, Verdict
from . import _fields

CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
PROVIDER_VIDU_DOCS_PROMPT = Claim("provider", "vidu_docs prompt")
PROVIDER_VIDU_OLDER_PROMPT = Claim("provider", "vidu_older prompt")
PROVIDER_WEB_NOVITA_AI_VIDU_Q3_TURBO_FIRST_AND_LAST_FRAME = Claim(
    "provider",
    "web novita.ai, Vidu Q3 Turbo first and last frame",
)
PROVIDER_VIDU_DOCS_DURATION = Claim("provider", "vidu_docs duration")
PROVIDER_VIDU_DOCS_RESOLUTION = Claim("provider", "vidu_docs resolution")
PROVIDER_COMFY_DOCS_VIDU_NODES = Claim("provider", "comfy_docs Vidu nodes")
PROVIDER_WEB_MUAPI = Claim("provider", "web muapi")
PROVIDER_VIDU_DOCS_ASPECT_RATIO = Claim("provider", "vidu_docs aspect_ratio")
DECISION_PAGE_6 = Claim(
    "decision",
    "page §6",
    "The page takes the field, but nothing published says that more than one video is made.",
)
PROVIDER_VIDU_OLDER_IMAGES = Claim("provider", "vidu_older images")
PROVIDER_VIDU_DOCS_SEED = Claim("provider", "vidu_docs seed")
PROVIDER_VIDU_DOCS_REQUEST_BODY = Claim("provider", "vidu_docs request body")
PROVIDER_VIDU_DOCS_CALLBACK_URL = Claim("provider", "vidu_docs callback_url")
PROVIDER_WEB_NOVITA_AI_DOCS_API_REFERENCE_MODEL_APIS_VIDU_Q3_TURBO_I2V = Claim(
    "provider",
    "web novita.ai/docs/api-reference/model-apis-vidu-q3-turbo-i2v",
)
PROVIDER_WEB_DOCS_TOAPIS_COM_DOCS_EN_API_REFERENCE_VIDEOS_VIDUQ3_GENERATION = Claim(
    "provider",
    "web docs.toapis.com/docs/en/api-reference/videos/viduq3/generation",
)
PROVIDER_VIDU_DIGEST = Claim("provider", "vidu_digest")
PROVIDER_WEB_UNIALL = Claim("provider", "web uniall")

FAMILY = Family(
    "vidu",
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
            request="ViduT2v",
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
            request="ViduI2v",
            needs=(Need(("prompt",), CONTRACT_PAGE_4_6), Need(("image_url",), CONTRACT_PAGE_4_6)),
            uses=("image_url", "images"),
            unused=("end_image_url", "image_urls", "reference_images", "video_urls", "audio_urls"),
        ),
        Mode(
            "i2v_first_last",
            request="ViduI2vFirstLast",
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
            request="ViduReferenceImages",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("reference_images",), CONTRACT_PAGE_4_6),
            ),
            uses=("reference_images", "images"),
            unused=("image_url", "end_image_url", "image_urls", "video_urls", "audio_urls"),
        ),
        Mode(
            "reference_material",
            request="ViduReferenceMaterial",
            needs=(
                Need(("prompt",), CONTRACT_PAGE_4_6),
                Need(("image_urls", "video_urls", "audio_urls"), CONTRACT_PAGE_4_6),
            ),
            uses=("image_urls", "video_urls", "audio_urls", "images"),
            unused=("image_url", "end_image_url", "reference_images"),
        ),
    ),
    limits=(
        Limit("prompt", Bounds(PROVIDER_VIDU_DOCS_PROMPT, max_length=5000), modes=("t2v", "i2v")),
        Limit(
            "prompt",
            Bounds(PROVIDER_VIDU_DOCS_PROMPT, max_length=5000),
            Bounds(PROVIDER_VIDU_OLDER_PROMPT, max_length=2000),
            Bounds(PROVIDER_WEB_NOVITA_AI_VIDU_Q3_TURBO_FIRST_AND_LAST_FRAME, max_length=1500),
            modes=("i2v_first_last",),
        ),
        Limit(
            "duration",
            Bounds(PROVIDER_VIDU_DOCS_DURATION, minimum=1, maximum=16, step=1),
            modes=("t2v", "i2v", "i2v_first_last"),
        ),
        Limit(
            "resolution",
            Bounds(PROVIDER_VIDU_DOCS_RESOLUTION, values=("540p", "720p", "1080p")),
            Bounds(PROVIDER_COMFY_DOCS_VIDU_NODES, values=("720p", "1080p")),
            Bounds(PROVIDER_WEB_MUAPI, values=("360p", "540p", "720p", "1080p")),
        ),
        Limit(
            "aspect_ratio",
            Bounds(PROVIDER_VIDU_DOCS_ASPECT_RATIO, values=("16:9", "9:16", "3:4", "4:3", "1:1")),
            modes=("t2v",),
        ),
        Limit("seed", Bounds(PROVIDER_COMFY_DOCS_VIDU_NODES, maximum=2147483647)),
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
            "one_image",
            (),
            PROVIDER_VIDU_OLDER_IMAGES,
            {
                "en": "This mode takes exactly one image; for a first and a last frame use mode `i2v_first_last`.",
                "zh-Hant": "此模式只接受一張圖片；首尾幀請使用 `i2v_first_last` 模式。",
            },
            total_of=("image_url", "images"),
            max_items=1,
            modes=("i2v",),
        ),
        Rule(
            "two_images",
            (),
            PROVIDER_VIDU_OLDER_IMAGES,
            {
                "en": "This mode takes exactly two images, the first and the last frame.",
                "zh-Hant": "此模式只接受兩張圖片，即首幀與尾幀。",
            },
            total_of=("image_url", "end_image_url", "images"),
            max_items=2,
            modes=("i2v_first_last",),
        ),
    ),
    standings=(
        Verdict(("seed",), "used", PROVIDER_VIDU_DOCS_SEED),
        Verdict(("fps",), "ignored", PROVIDER_VIDU_DOCS_REQUEST_BODY),
        Verdict(("callback_url",), "used", PROVIDER_VIDU_DOCS_CALLBACK_URL),
        Verdict(
            ("aspect_ratio",),
            "ignored",
            PROVIDER_VIDU_DOCS_ASPECT_RATIO,
            modes=("i2v", "i2v_first_last"),
            disputed_by=(PROVIDER_WEB_NOVITA_AI_DOCS_API_REFERENCE_MODEL_APIS_VIDU_Q3_TURBO_I2V,),
        ),
    ),
    gaps=(
        Gap(
            ("reference_images", "reference_material"),
            PROVIDER_WEB_DOCS_TOAPIS_COM_DOCS_EN_API_REFERENCE_VIDEOS_VIDUQ3_GENERATION,
            disputed_by=(PROVIDER_VIDU_DIGEST, PROVIDER_WEB_UNIALL),
        ),
    ),
)
