# Made by `callsheet generate` from spec/fields.yaml.
# Edits are lost: change the catalog and run the command again.
"""Fields that several families take in exactly the same way."""

from __future__ import annotations

from .._rules import Claim, Field, Name

CONTRACT_PAGE_4 = Claim("contract", "page §4")
CONTRACT_PAGE_6 = Claim("contract", "page §6")
CONTRACT_PAGE_4_4 = Claim("contract", "page §4.4")
DECISION_PAGE_4 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; a level of quality is a word.",
)
CONTRACT_PAGE_4_6 = Claim("contract", "page §4.6")
DECISION_PAGE_EN_6 = Claim(
    "decision",
    "page_en §6",
    "The page calls it the entry for several images without giving a type; one bare address can only be the one image.",
)
DECISION_PAGE_4__2 = Claim(
    "decision",
    "page §4",
    "The page names it, in the plural, without a type; one bare address can only be a list of one.",
)
DECISION_PAGE_4_4 = Claim(
    "decision",
    "page §4.4",
    "The page shows a list in an example and gives no type; one bare address can only be a list of one.",
)
DECISION_PAGE_4__3 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; modes are words everywhere in this API.",
)
DECISION_PAGE_4__4 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; the name says that it holds an address.",
)
DECISION_PAGE_4__5 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; ids are text everywhere in this API.",
)
CONTRACT_PAGE_EN_6 = Claim("contract", "page_en §6")
DECISION_PAGE_5 = Claim(
    "decision",
    "page §5",
    "The page names it, in the plural, without a type; one bare address can only be a list of one.",
)
DECISION_PAGE_4__6 = Claim(
    "decision",
    "page §4",
    "The page names it without a type; the form is the one that Seedance's vendor publishes.",
)

PROMPT = Field("prompt", "text", CONTRACT_PAGE_4)
DURATION = Field(
    "duration",
    "number",
    CONTRACT_PAGE_4,
    names=(Name("seconds"),),
    numeric_strings=True,
    zero_is_absent=True,
)
SIZE = Field("size", "text", CONTRACT_PAGE_6)
ASPECT_RATIO = Field("aspect_ratio", "text", CONTRACT_PAGE_4_4, names=(Name("ratio"),))
QUALITY = Field("quality", "text", DECISION_PAGE_4)
RESOLUTION = Field("resolution", "text", CONTRACT_PAGE_4_4)
END_IMAGE_URL = Field(
    "end_image_url",
    "url",
    CONTRACT_PAGE_4_6,
    names=(Name("last_image_url"),),
    is_media=True,
)
IMAGES = Field("images", "url", DECISION_PAGE_EN_6, is_list=True, is_media=True, lift=True)
IMAGE_URLS = Field("image_urls", "url", DECISION_PAGE_4__2, is_list=True, is_media=True, lift=True)
REFERENCE_IMAGES = Field(
    "reference_images",
    "url",
    DECISION_PAGE_4_4,
    is_list=True,
    is_media=True,
    lift=True,
)
VIDEO_URLS = Field("video_urls", "url", DECISION_PAGE_4__2, is_list=True, is_media=True, lift=True)
AUDIO_URLS = Field("audio_urls", "url", DECISION_PAGE_4__2, is_list=True, is_media=True, lift=True)
FUNCTION_MODE = Field("function_mode", "text", DECISION_PAGE_4__3)
CALLBACK_URL = Field("callback_url", "url", DECISION_PAGE_4__4)
EXTERNAL_TASK_ID = Field("external_task_id", "text", DECISION_PAGE_4__5)
FPS = Field("fps", "number", CONTRACT_PAGE_EN_6, numeric_strings=True, standing="unknown")
WIDTH = Field("width", "integer", CONTRACT_PAGE_EN_6, numeric_strings=True, standing="unknown")
HEIGHT = Field("height", "integer", CONTRACT_PAGE_EN_6, numeric_strings=True, standing="unknown")
SEED = Field("seed", "integer", CONTRACT_PAGE_EN_6, numeric_strings=True, standing="unknown")
N = Field("n", "integer", CONTRACT_PAGE_EN_6, numeric_strings=True, standing="unknown")
RESPONSE_FORMAT = Field("response_format", "text", CONTRACT_PAGE_EN_6, standing="unknown")
USER = Field("user", "text", CONTRACT_PAGE_EN_6, standing="unknown")
METADATA = Field("metadata", "object", CONTRACT_PAGE_EN_6, verbatim=True)
VIDEOS = Field("videos", "url", DECISION_PAGE_5, is_list=True, is_media=True, lift=True)
IMAGE_URL = Field(
    "image_url",
    "url",
    CONTRACT_PAGE_4_6,
    names=(Name("image"), Name("input_reference", "image_url", ("file_id",))),
    is_media=True,
)
CONTENT = Field("content", "object", DECISION_PAGE_4__6, is_list=True, verbatim=True)
