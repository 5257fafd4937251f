# Made by `callsheet generate` from spec/families/.
# Edits are lost: change the catalog and run the command again.
"""How a file on the caller's machine reaches the models of a family."""

from __future__ import annotations

# By family and field: as what it goes out, and what an upload is called.
UPLOADS: dict[str, dict[str, tuple[str, str]]] = {
    "hailuo": {"image_url": ("data_uri", ""), "end_image_url": ("data_uri", "")},
    "kling": {"image_url": ("base64", ""), "end_image_url": ("base64", "")},
    "seedance": {
        "image_url": ("data_uri", ""),
        "end_image_url": ("data_uri", ""),
        "images": ("data_uri", ""),
        "image_urls": ("data_uri", ""),
        "reference_images": ("data_uri", ""),
        "audio_urls": ("data_uri", ""),
        "content": ("data_uri", ""),
    },
    "sora": {"image_url": ("upload", "input_reference")},
    "veo": {"image_url": ("upload", "input_reference")},
    "vidu": {
        "image_url": ("data_uri", ""),
        "end_image_url": ("data_uri", ""),
        "images": ("data_uri", ""),
        "image_urls": ("data_uri", ""),
        "reference_images": ("data_uri", ""),
    },
}
