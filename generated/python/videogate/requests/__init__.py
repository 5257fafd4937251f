# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""Typed requests: one module per family, one class per way to generate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._input.typed import Request
from .._public import publish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .. import types

    class VideoRequest(Request, frozen=True):
        """Any request, as `validate` returns it; what a family or mode does not take is None."""

        @property
        def model(self) -> str:
            """The id of the model that makes the video. It decides which modes and fields the
            request may use. Send the id alone: the account or the token picks the group that serves
            it.
            """
            ...

        @property
        def mode(self) -> str:
            """How the video is made: from text, from an image, from references and so on. Where the
            model's family allows it to be left out, it follows from the material that is given.
            """
            ...

        @property
        def prompt(self) -> str | None:
            """What the video should show, or how given material should change. A maximum length is
            not documented.
            """
            ...

        @property
        def duration(self) -> int | float | None:
            """The video's length in seconds. Left out or 0, the vendor's default holds."""
            ...

        @property
        def size(self) -> str | None:
            """The video's size in pixels, width first, such as `1280x720`. Gateways derive a
            resolution, an aspect ratio or both from it; how they do so differs by model.
            """
            ...

        @property
        def aspect_ratio(self) -> str | None:
            """The video's width in relation to its height, such as `16:9`."""
            ...

        @property
        def quality(self) -> str | None:
            """A level of quality. Its values, and which models heed it, are not documented."""
            ...

        @property
        def resolution(self) -> str | None:
            """The video's resolution as a class, such as `720P`. Which classes there are depends on
            the model.
            """
            ...

        @property
        def image_url(self) -> str | Mapping[str, object] | None:
            """The address of the image to work from, usually the first frame. Whether a data URI
            will do in its place is not documented.
            """
            ...

        @property
        def end_image_url(self) -> str | None:
            """The address of the image that the video ends on."""
            ...

        @property
        def images(self) -> list[str] | str | None:
            """The addresses of several images: the common entry for them. What each is used for is
            not documented; without `mode`, most families go by their number.
            """
            ...

        @property
        def image_urls(self) -> list[str] | str | None:
            """The addresses of images that serve as reference material."""
            ...

        @property
        def reference_images(self) -> list[str] | str | None:
            """The addresses of images that show a subject or a style. How many are taken depends on
            the model.
            """
            ...

        @property
        def video_urls(self) -> list[str] | str | None:
            """The addresses of videos that serve as reference material."""
            ...

        @property
        def audio_urls(self) -> list[str] | str | None:
            """The addresses of sounds that serve as reference material."""
            ...

        @property
        def content(self) -> Sequence[types.ContentPart | Mapping[str, object]] | None:
            """Material as a list of typed parts (text, image, video, sound), each with a role where
            it needs one. It goes out exactly as written. Which models read it is documented for
            Seedance and Gemini Omni only.
            """
            ...

        @property
        def function_mode(self) -> str | None:
            """Listed as a usual parameter and not explained. Its values and its effect are not
            documented.
            """
            ...

        @property
        def callback_url(self) -> str | None:
            """An address to be called when the task changes. What is sent there, and when, is not
            documented.
            """
            ...

        @property
        def external_task_id(self) -> str | None:
            """An id of your own for the task. Where it comes back, and whether it must be unique,
            is not documented.
            """
            ...

        @property
        def fps(self) -> int | float | None:
            """Frames per second. Whether any model heeds it is not documented."""
            ...

        @property
        def width(self) -> int | None:
            """The video's width in pixels. Whether any model heeds it is not documented; `size` is
            the documented way.
            """
            ...

        @property
        def height(self) -> int | None:
            """The video's height in pixels. Whether any model heeds it is not documented; `size` is
            the documented way.
            """
            ...

        @property
        def seed(self) -> int | None:
            """The starting number for chance; the same seed may give a similar video. Who heeds it
            is not documented.
            """
            ...

        @property
        def n(self) -> int | None:
            """How many videos to make. Nothing published says that more than 1 works."""
            ...

        @property
        def response_format(self) -> str | None:
            """How the result is handed over. Only the value `url` is documented."""
            ...

        @property
        def user(self) -> str | None:
            """Your own id for the person that the call is made for. What is done with it is not
            documented.
            """
            ...

        @property
        def metadata(self) -> Mapping[str, object] | None:
            """Settings under the vendor's own names, sent as written. Many model-specific fields
            are restored from it, and stock gateways let a value here win over the same one at top
            level.
            """
            ...

        @property
        def image(self) -> str | None:
            """The address of one image. For Gemini Omni a place of its own beside `image_url`; for
            every other family just another name of it.
            """
            ...

        @property
        def input_reference(self) -> object | None:
            """One reference image: an address, or an object with `image_url` or `file_id`. For
            Gemini Omni a place of its own; for every other family another name of `image_url`.
            """
            ...

        @property
        def video(self) -> str | None:
            """The address of one video. For Gemini Omni a place of its own beside `video_url`;
            elsewhere another name of it.
            """
            ...

        @property
        def video_url(self) -> str | None:
            """The address of the video to work on."""
            ...

        @property
        def videos(self) -> list[str] | str | None:
            """The addresses of videos to work on. How many are taken is not documented."""
            ...

        @property
        def model_name(self) -> str | None:
            """The Kling model that does the work; `model` only names the service in front of it."""
            ...

        @property
        def negative_prompt(self) -> str | None:
            """What the video should not show."""
            ...

        @property
        def cfg_scale(self) -> int | float | None:
            """How closely the video keeps to the prompt; higher is closer. A range is not
            documented.
            """
            ...

        @property
        def sound(self) -> str | None:
            """Whether the video gets sound. Values are not documented here; Kling's own API takes
            `on` and `off`.
            """
            ...

        @property
        def camera_control(self) -> types.CameraControl | Mapping[str, object] | None:
            """How the camera moves. Left out, the model chooses."""
            ...

        @property
        def image_list(self) -> Sequence[types.ImageListItem | Mapping[str, object]] | None:
            """Kling's images for `multi_i2v`, each an object with the key `image`. How many are
            taken is not documented.
            """
            ...

        @property
        def video_id(self) -> str | None:
            """The id of the video to extend. Whether the vendor's id or this API's own task id is
            meant is not documented.
            """
            ...

        @property
        def task_id(self) -> str | None:
            """Listed among Kling's extensions; what it does in a request is not documented."""
            ...

        @property
        def watermark_info(self) -> types.WatermarkInfo | Mapping[str, object] | None:
            """Whether Kling makes a watermarked video."""
            ...

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
