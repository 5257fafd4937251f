# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""What the sandbox knows of the API, and the check that it makes of every request."""

from __future__ import annotations

from videogate import FormFile, Report, check, check_form, check_json
from videogate._engine.dialects import read_of, refused_of

from .shapes import Api

__all__ = [
    "API",
    "FormFile",
    "Report",
    "check",
    "check_form",
    "check_json",
    "read_of",
    "refused_of",
]

API = Api(
    name="videogate",
    title="Video generation API",
    noun="video",
    locales=("en", "zh-Hant"),
    key_prefix="sk-",
    not_accepted="model_not_found",
    create=("POST", "/v1/videos"),
    retrieve=("GET", "/v1/videos/{id}"),
    content=("GET", "/v1/videos/{id}/content"),
    created=200,
    id_name="id",
    states={
        "queued": "queued",
        "in_progress": "in_progress",
        "succeeded": "completed",
        "failed": "failed",
    },
    fields={
        "prompt": "prompt",
        "callback": "callback_url",
        "seconds": "duration",
        "size": "size",
        "width": "width",
        "height": "height",
        "resolution": "resolution",
        "ratio": "aspect_ratio",
        "rate": "fps",
    },
    seconds=4,
    size=(1280, 720),
    rate=24,
)
