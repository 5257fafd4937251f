# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""Typed requests: one module per family, one class per way to generate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._public import publish
from .._requests import Request

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .. import types

    class VideoRequest(Request, frozen=True):
        """Any request, as `validate` returns it; what a family or mode does not take is None."""

        @property
        def model(self) -> str: ...
        @property
        def mode(self) -> str: ...
        @property
        def prompt(self) -> str | None: ...
        @property
        def duration(self) -> int | float | None: ...
        @property
        def size(self) -> str | None: ...
        @property
        def aspect_ratio(self) -> str | None: ...
        @property
        def quality(self) -> str | None: ...
        @property
        def resolution(self) -> str | None: ...
        @property
        def image_url(self) -> str | Mapping[str, object] | None: ...
        @property
        def end_image_url(self) -> str | None: ...
        @property
        def images(self) -> list[str] | str | None: ...
        @property
        def image_urls(self) -> list[str] | str | None: ...
        @property
        def reference_images(self) -> list[str] | str | None: ...
        @property
        def video_urls(self) -> list[str] | str | None: ...
        @property
        def audio_urls(self) -> list[str] | str | None: ...
        @property
        def content(self) -> Sequence[types.ContentPart | Mapping[str, object]] | None: ...
        @property
        def function_mode(self) -> str | None: ...
        @property
        def callback_url(self) -> str | None: ...
        @property
        def external_task_id(self) -> str | None: ...
        @property
        def fps(self) -> int | float | None: ...
        @property
        def width(self) -> int | None: ...
        @property
        def height(self) -> int | None: ...
        @property
        def seed(self) -> int | None: ...
        @property
        def n(self) -> int | None: ...
        @property
        def response_format(self) -> str | None: ...
        @property
        def user(self) -> str | None: ...
        @property
        def metadata(self) -> Mapping[str, object] | None: ...
        @property
        def image(self) -> str | None: ...
        @property
        def input_reference(self) -> object | None: ...
        @property
        def video(self) -> str | None: ...
        @property
        def video_url(self) -> str | None: ...
        @property
        def videos(self) -> list[str] | str | None: ...
        @property
        def model_name(self) -> str | None: ...
        @property
        def negative_prompt(self) -> str | None: ...
        @property
        def cfg_scale(self) -> int | float | None: ...
        @property
        def sound(self) -> str | None: ...
        @property
        def camera_control(self) -> types.CameraControl | Mapping[str, object] | None: ...
        @property
        def image_list(self) -> Sequence[types.ImageListItem | Mapping[str, object]] | None: ...
        @property
        def video_id(self) -> str | None: ...
        @property
        def task_id(self) -> str | None: ...
        @property
        def watermark_info(self) -> types.WatermarkInfo | Mapping[str, object] | None: ...

    AnyRequest = VideoRequest  # for the modules that know no public names

else:
    VideoRequest = publish(Request, "VideoRequest", __name__)
    VideoRequest.attribute_names = frozenset(
        (
            # One name a line.
            "prompt",
            "duration",
            "size",
            "aspect_ratio",
            "quality",
            "resolution",
            "image_url",
            "end_image_url",
            "images",
            "image_urls",
            "reference_images",
            "video_urls",
            "audio_urls",
            "content",
            "function_mode",
            "callback_url",
            "external_task_id",
            "fps",
            "width",
            "height",
            "seed",
            "n",
            "response_format",
            "user",
            "metadata",
            "image",
            "input_reference",
            "video",
            "video_url",
            "videos",
            "model_name",
            "negative_prompt",
            "cfg_scale",
            "sound",
            "camera_control",
            "image_list",
            "video_id",
            "task_id",
            "watermark_info",
        )
    )

__all__ = ["VideoRequest"]
