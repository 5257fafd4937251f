# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""Which model belongs to which family, and what the slow paths need to know of the others."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._rules import Family

MODELS: dict[str, tuple[str, str]] = {
    "gemini-omni": ("gemini_omni", "gemini-omni"),
    "grok-imagine-1.0-video": ("grok", "grok-imagine-1.0-video"),
    "grok-imagine-video-1.5-preview": ("grok", "grok-imagine-video-1.5-preview"),
    "grok-video-3": ("grok", "grok-video-3"),
    "hailuo-video": ("hailuo", "hailuo-video"),
    "happyhorse-1.0": ("happyhorse", "happyhorse-1.0"),
    "happyhorse-1.0-i2v": ("happyhorse", "happyhorse-1.0-i2v"),
    "happyhorse-1.0-t2v": ("happyhorse", "happyhorse-1.0-t2v"),
    "happyhorse-1.0-r2v": ("happyhorse", "happyhorse-1.0-r2v"),
    "happyhorse-1.0-video-edit": ("happyhorse", "happyhorse-1.0-video-edit"),
    "kling-video": ("kling", "kling-video"),
    "doubao-seedance-1-0-lite-t2v-250428": ("seedance", "doubao-seedance-1-0-lite-t2v-250428"),
    "doubao-seedance-1-0-lite-i2v-250428": ("seedance", "doubao-seedance-1-0-lite-i2v-250428"),
    "doubao-seedance-1-0-pro-250528": ("seedance", "doubao-seedance-1-0-pro-250528"),
    "doubao-seedance-1-0-pro-fast-251015": ("seedance", "doubao-seedance-1-0-pro-fast-251015"),
    "doubao-seedance-1-5-pro-251215": ("seedance", "doubao-seedance-1-5-pro-251215"),
    "doubao-seedance-2-0-260128": ("seedance", "doubao-seedance-2-0-260128"),
    "doubao-seedance-2-0-fast-260128": ("seedance", "doubao-seedance-2-0-fast-260128"),
    "sora-2": ("sora", "sora-2"),
    "sora-2-pro": ("sora", "sora-2-pro"),
    "veo3": ("veo", "veo3"),
    "veo3-fast": ("veo", "veo3-fast"),
    "veo3-fast-frames": ("veo", "veo3-fast-frames"),
    "veo3-frames": ("veo", "veo3-frames"),
    "veo3-pro": ("veo", "veo3-pro"),
    "veo3-pro-frames": ("veo", "veo3-pro-frames"),
    "veo3.1": ("veo", "veo3.1"),
    "veo3.1-fast": ("veo", "veo3.1-fast"),
    "veo3.1-pro": ("veo", "veo3.1-pro"),
    "veo3.1-components": ("veo", "veo3.1-components"),
    "veo3.1-4k": ("veo", "veo3.1-4k"),
    "veo3.1-pro-4k": ("veo", "veo3.1-pro-4k"),
    "viduq3-turbo": ("vidu", "viduq3-turbo"),
}

# The ids as they compare: without case.
SPELLINGS: dict[str, str] = {
    "gemini-omni": "gemini-omni",
    "grok-imagine-1.0-video": "grok-imagine-1.0-video",
    "grok-imagine-video-1.5-preview": "grok-imagine-video-1.5-preview",
    "grok-video-3": "grok-video-3",
    "hailuo-video": "hailuo-video",
    "happyhorse-1.0": "happyhorse-1.0",
    "happyhorse-1.0-i2v": "happyhorse-1.0-i2v",
    "happyhorse-1.0-t2v": "happyhorse-1.0-t2v",
    "happyhorse-1.0-r2v": "happyhorse-1.0-r2v",
    "happyhorse-1.0-video-edit": "happyhorse-1.0-video-edit",
    "kling-video": "kling-video",
    "doubao-seedance-1-0-lite-t2v-250428": "doubao-seedance-1-0-lite-t2v-250428",
    "doubao-seedance-1-0-lite-i2v-250428": "doubao-seedance-1-0-lite-i2v-250428",
    "doubao-seedance-1-0-pro-250528": "doubao-seedance-1-0-pro-250528",
    "doubao-seedance-1-0-pro-fast-251015": "doubao-seedance-1-0-pro-fast-251015",
    "doubao-seedance-1-5-pro-251215": "doubao-seedance-1-5-pro-251215",
    "doubao-seedance-2-0-260128": "doubao-seedance-2-0-260128",
    "doubao-seedance-2-0-fast-260128": "doubao-seedance-2-0-fast-260128",
    "sora-2": "sora-2",
    "sora-2-pro": "sora-2-pro",
    "veo3": "veo3",
    "veo3-fast": "veo3-fast",
    "veo3-fast-frames": "veo3-fast-frames",
    "veo3-frames": "veo3-frames",
    "veo3-pro": "veo3-pro",
    "veo3-pro-frames": "veo3-pro-frames",
    "veo3.1": "veo3.1",
    "veo3.1-fast": "veo3.1-fast",
    "veo3.1-pro": "veo3.1-pro",
    "veo3.1-components": "veo3.1-components",
    "veo3.1-4k": "veo3.1-4k",
    "veo3.1-pro-4k": "veo3.1-pro-4k",
    "viduq3-turbo": "viduq3-turbo",
}

FAMILIES: tuple[str, ...] = (
    # One name a line.
    "gemini_omni",
    "grok",
    "hailuo",
    "happyhorse",
    "kling",
    "seedance",
    "sora",
    "veo",
    "vidu",
)

# Ids that upstream vendors use, and what to send here instead.
ELSEWHERE: dict[str, tuple[tuple[str, str], ...]] = {
    # One id a line.
    "gemini-omni-flash-preview": (("model", "gemini-omni"),),
    "grok-imagine-video-1.5": (("model", "grok-imagine-video-1.5-preview"),),
    "grok-imagine-video-1.5-2026-05-30": (("model", "grok-imagine-video-1.5-preview"),),
    "MiniMax-Hailuo-2.3": (("model", "hailuo-video"),),
    "MiniMax-Hailuo-02": (("model", "hailuo-video"),),
    "kling-v1": (("model", "kling-video"), ("model_name", "kling-v1")),
    "kling-v1-5": (("model", "kling-video"), ("model_name", "kling-v1-5")),
    "kling-v1-6": (("model", "kling-video"), ("model_name", "kling-v1-6")),
    "kling-v2-master": (("model", "kling-video"), ("model_name", "kling-v2-master")),
    "kling-v2-1": (("model", "kling-video"), ("model_name", "kling-v2-1")),
    "kling-v2-1-master": (("model", "kling-video"), ("model_name", "kling-v2-1-master")),
    "kling-v2-5-turbo": (("model", "kling-video"), ("model_name", "kling-v2-5-turbo")),
    "kling-v2-6": (("model", "kling-video"), ("model_name", "kling-v2-6")),
    "kling-v3": (("model", "kling-video"), ("model_name", "kling-v3")),
    "sora-2-2025-10-06": (("model", "sora-2"),),
    "sora-2-2025-12-08": (("model", "sora-2"),),
    "sora-2-pro-2025-10-06": (("model", "sora-2-pro"),),
    "veo-3.0-generate-001": (("model", "veo3"),),
    "veo-3.0-fast-generate-001": (("model", "veo3-fast"),),
    "veo-3.1-generate-preview": (("model", "veo3.1"),),
    "veo-3.1-fast-generate-preview": (("model", "veo3.1-fast"),),
}

GROUP_SUFFIXES: tuple[str, ...] = ("stable", "official")

# Names that only some families take.
FIELD_FAMILIES: dict[str, tuple[str, ...]] = {
    # One name a line.
    "video": ("gemini_omni", "happyhorse"),
    "video_url": ("gemini_omni", "happyhorse"),
    "videos": ("gemini_omni", "happyhorse"),
    "model_name": ("kling",),
    "negative_prompt": ("kling",),
    "cfg_scale": ("kling",),
    "sound": ("kling",),
    "camera_control": ("kling",),
    "image_list": ("kling",),
    "video_id": ("kling",),
    "task_id": ("kling",),
    "watermark_info": ("kling",),
}

# Fields whose own names Python or pydantic takes, by the attributes and keywords that stand for them.
ATTRIBUTES: dict[str, str] = {}

LOCALES: tuple[str, ...] = ("en", "zh-Hant")

# A string of nothing but these means absent. Fixed, so that every language agrees.
BLANK = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"


def load(family: str) -> Family:
    """The data of one family; imported when a request first asks for it."""
    found = _LOADED.get(family)
    if found is None:
        module = __import__(f"{__package__}._families.{family}", fromlist=("FAMILY",))
        found = _LOADED[family] = module.FAMILY
    return found


_LOADED: dict[str, Family] = {}
