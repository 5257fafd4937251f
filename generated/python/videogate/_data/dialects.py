# Made by `callsheet generate` from spec/dialects.yaml.
# Edits are lost: change the catalog and run the command again.
"""What each kind of gateway takes, the same as in `rules.json`; imported when a dialect is asked for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

DIALECTS: dict[str, dict[str, Any]] = {
    # One kind an item.
    "openai": {},
    "page": {},
    "stock": {
        "takes": (
            {
                "family": "sora",
                "texts": ("prompt", "mode", "image", "size", "seconds", "input_reference"),
                "whole": ("duration",),
                "claim": ("provider", "gateway relay/channel/task/sora"),
            },
            {
                "family": "grok",
                "texts": ("prompt", "mode", "image", "size", "seconds", "input_reference"),
                "whole": ("duration",),
                "claim": ("provider", "gateway relay/channel/task/sora"),
            },
            {
                "family": "gemini_omni",
                "texts": ("prompt", "mode", "image", "size", "seconds", "input_reference"),
                "whole": ("duration",),
                "claim": ("provider", "gateway relay/channel/task/sora"),
            },
            {
                "family": "veo",
                "reads": ("prompt", "image", "images", "duration", "size", "metadata"),
                "texts": ("prompt", "mode", "image", "size", "seconds", "input_reference"),
                "whole": ("duration",),
                "claim": ("provider", "gateway relay/channel/task/gemini"),
            },
            {
                "family": "seedance",
                "reads": ("prompt", "image", "images", "seconds", "metadata"),
                "texts": ("prompt", "mode", "image", "size", "seconds", "input_reference"),
                "whole": ("duration",),
                "claim": ("provider", "gateway relay/channel/task/doubao"),
            },
            {
                "family": "kling",
                "reads": ("prompt", "image", "duration", "size", "metadata"),
                "withholds": ("mode",),
                "texts": ("prompt", "mode", "image", "size", "seconds", "input_reference"),
                "whole": ("duration",),
                "claim": ("provider", "gateway relay/channel/task/kling"),
            },
            {
                "family": "vidu",
                "reads": ("prompt", "image", "images", "duration", "size", "metadata"),
                "texts": ("prompt", "mode", "image", "size", "seconds", "input_reference"),
                "whole": ("duration",),
                "claim": ("provider", "gateway relay/channel/task/vidu"),
            },
            {
                "family": "hailuo",
                "reads": ("prompt", "duration", "size", "metadata"),
                "texts": ("prompt", "mode", "image", "size", "seconds", "input_reference"),
                "whole": ("duration",),
                "claim": ("provider", "gateway relay/channel/task/hailuo"),
            },
            {
                "family": "happyhorse",
                "reads": ("prompt", "images", "duration", "seconds", "size", "metadata"),
                "sends": {"image_url": "images"},
                "texts": ("prompt", "mode", "image", "size", "seconds", "input_reference"),
                "whole": ("duration",),
                "claim": ("provider", "gateway relay/channel/task/ali"),
            },
        ),
    },
    "stock_sora": {"like": "stock"},
    "stock_veo": {"like": "stock"},
    "stock_vertex": {"like": "stock"},
    "stock_kling": {"like": "stock"},
    "stock_vidu": {"like": "stock"},
    "stock_hailuo": {"like": "stock"},
    "stock_doubao": {"like": "stock"},
    "stock_jimeng": {"like": "stock"},
    "stock_ali": {"like": "stock"},
    "plugins": {
        "takes": (
            {"family": "sora", "claim": ("provider", "gateway_later plugins/tasks/sora")},
            {"family": "grok", "claim": ("provider", "gateway_later plugins/tasks/sora")},
            {"family": "gemini_omni", "claim": ("provider", "gateway_later plugins/tasks/sora")},
            {
                "family": "veo",
                "reads": ("prompt", "images", "duration", "seconds", "size", "metadata"),
                "sends": {"image_url": "images"},
                "claim": ("provider", "gateway_later plugins/tasks/google"),
            },
            {
                "family": "seedance",
                "reads": ("prompt", "images", "seconds", "metadata"),
                "sends": {"image_url": "images"},
                "claim": ("provider", "gateway_later plugins/tasks/doubao"),
            },
            {
                "family": "kling",
                "reads": (
                    "prompt",
                    "image",
                    "input_reference",
                    "seconds",
                    "duration",
                    "size",
                    "metadata",
                ),
                "withholds": ("mode",),
                "claim": ("provider", "gateway_later plugins/tasks/kling"),
            },
            {
                "family": "vidu",
                "reads": ("prompt", "images", "duration", "size", "metadata"),
                "sends": {"image_url": "images"},
                "claim": ("provider", "gateway_later plugins/tasks/vidu"),
            },
            {
                "family": "hailuo",
                "reads": ("prompt", "duration", "size", "metadata"),
                "claim": ("provider", "gateway_later plugins/tasks/hailuo"),
            },
            {
                "family": "happyhorse",
                "reads": (
                    "prompt",
                    "image",
                    "images",
                    "input_reference",
                    "duration",
                    "seconds",
                    "size",
                    "metadata",
                ),
                "claim": ("provider", "gateway_later plugins/tasks/alibaba"),
            },
        ),
    },
    "plugins_first": {
        "takes": (
            {"family": "sora", "claim": ("provider", "gateway_later plugins/tasks/sora")},
            {"family": "grok", "claim": ("provider", "gateway_later plugins/tasks/sora")},
            {"family": "gemini_omni", "claim": ("provider", "gateway_later plugins/tasks/sora")},
            {
                "family": "veo",
                "reads": ("prompt", "images", "duration", "size", "metadata"),
                "sends": {"image_url": "images"},
                "claim": ("provider", "gateway_plugins plugins/tasks/gemini"),
            },
            {
                "family": "seedance",
                "reads": ("prompt", "images", "seconds", "metadata"),
                "sends": {"image_url": "images"},
                "claim": ("provider", "gateway_later plugins/tasks/doubao"),
            },
            {
                "family": "kling",
                "reads": ("prompt", "seconds", "duration", "size"),
                "withholds": ("mode",),
                "claim": ("provider", "gateway_plugins plugins/tasks/kling"),
            },
            {
                "family": "vidu",
                "reads": ("prompt", "images", "duration", "size", "metadata"),
                "sends": {"image_url": "images"},
                "claim": ("provider", "gateway_later plugins/tasks/vidu"),
            },
            {
                "family": "hailuo",
                "reads": ("prompt", "duration", "size", "metadata"),
                "claim": ("provider", "gateway_later plugins/tasks/hailuo"),
            },
            {
                "family": "happyhorse",
                "reads": (
                    "prompt",
                    "image",
                    "images",
                    "input_reference",
                    "duration",
                    "seconds",
                    "size",
                    "metadata",
                ),
                "claim": ("provider", "gateway_plugins plugins/tasks/ali"),
            },
        ),
    },
    "records": {"like": "plugins"},
    "legacy": {"like": "plugins"},
}
