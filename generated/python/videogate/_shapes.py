# Made by `callsheet generate` from spec/schemas.yaml.
# Edits are lost: change the catalog and run the command again.
"""What is known of the objects inside a request."""

from __future__ import annotations

from ._rules import Shape

SHAPES: dict[str, Shape] = {
    # One schema an item.
    "AudioPart": Shape(
        ("object",),
        required=("type", "audio_url"),
        properties={
            "type": Shape(values=("audio_url",)),
            "audio_url": "MediaAddress",
            "role": Shape(("string",)),
        },
    ),
    "CameraConfig": Shape(
        ("object",),
        properties={
            "horizontal": Shape(("number",)),
            "vertical": Shape(("number",)),
            "pan": Shape(("number",)),
            "tilt": Shape(("number",)),
            "roll": Shape(("number",)),
            "zoom": Shape(("number",)),
        },
    ),
    "CameraControl": Shape(
        ("object",),
        properties={"type": Shape(("string",)), "config": "CameraConfig"},
    ),
    "ContentPart": Shape(
        tag="type",
        cases={
            "text": "TextPart",
            "image_url": "ImagePart",
            "video_url": "VideoPart",
            "audio_url": "AudioPart",
            "draft_task": "DraftPart",
        },
    ),
    "DraftPart": Shape(
        ("object",),
        required=("type", "draft_task"),
        properties={"type": Shape(values=("draft_task",)), "draft_task": "DraftTask"},
    ),
    "DraftTask": Shape(("object",), required=("id",), properties={"id": Shape(("string",))}),
    "ImageListItem": Shape(
        ("object",),
        required=("image",),
        properties={"image": Shape(("string",))},
    ),
    "ImagePart": Shape(
        ("object",),
        required=("type", "image_url"),
        properties={
            "type": Shape(values=("image_url",)),
            "image_url": "MediaAddress",
            "role": Shape(("string",)),
        },
    ),
    "MediaAddress": Shape(("object",), required=("url",), properties={"url": Shape(("string",))}),
    "TextPart": Shape(
        ("object",),
        required=("type", "text"),
        properties={"type": Shape(values=("text",)), "text": Shape(("string",))},
    ),
    "VideoPart": Shape(
        ("object",),
        required=("type", "video_url"),
        properties={
            "type": Shape(values=("video_url",)),
            "video_url": "MediaAddress",
            "role": Shape(("string",)),
        },
    ),
    "WatermarkInfo": Shape(("object",), properties={"enabled": Shape(("boolean",))}),
}
