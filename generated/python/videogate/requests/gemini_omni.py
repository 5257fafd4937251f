# Made by `callsheet generate` from spec/families/gemini_omni.yaml.
# Edits are lost: change the catalog and run the command again.
"""Requests to Gemini Omni."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from ._common import CommonRequest

if TYPE_CHECKING:
    from typing import NotRequired

    from ._common import CommonFields

__all__ = [
    "GeminiOmniEdit",
    "GeminiOmniModel",
    "GeminiOmniR2v",
    "GeminiOmniRequest",
    "GeminiOmniT2v",
]

GeminiOmniModel = Literal[
    # One value a line.
    "gemini-omni",
]


class GeminiOmniRequest(CommonRequest, frozen=True):
    """Google's Gemini Omni. It takes images and videos in any of several places, which may stand
    together, and makes videos of 4, 6, 8 or 10 seconds.
    """

    family: ClassVar[str] = "gemini_omni"
    model: GeminiOmniModel
    """The id of the model that makes the video. It decides which modes and fields the request may
    use. Send the id alone: the account or the token picks the group that serves it.
    """
    size: str | None = None
    """The video's size in pixels, width first, such as `1280x720`. Gateways derive a resolution, an
    aspect ratio or both from it; how they do so differs by model.
    """
    resolution: str | None = None
    """The video's resolution as a class, such as `720P`. Which classes there are depends on the
    model.
    """
    seed: int | None = None
    """The starting number for chance; the same seed may give a similar video. Who heeds it is not
    documented.
    """


class GeminiOmniT2v(GeminiOmniRequest, frozen=True):
    """Text to video with Gemini Omni. Makes a video from the prompt alone."""

    is_variant: ClassVar[bool] = True
    mode: Literal["t2v"] = "t2v"
    """The way to generate that this class stands for."""
    prompt: str
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """


class GeminiOmniR2v(GeminiOmniRequest, frozen=True):
    """Reference to video with Gemini Omni. Makes a video from the prompt and from reference images
    or other reference material.
    """

    is_variant: ClassVar[bool] = True
    mode: Literal["r2v"] = "r2v"
    """The way to generate that this class stands for."""
    prompt: str | None = None
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """
    image: str | None = None
    """The address of one image. For Gemini Omni a place of its own beside `image_url`; for every
    other family just another name of it.
    """
    image_url: str | None = None
    """The address of the image to work from, usually the first frame. Whether a data URI will do in
    its place is not documented.
    """
    images: list[str] | str | None = None
    """The addresses of several images: the common entry for them. What each is used for is not
    documented; without `mode`, most families go by their number.
    """
    image_urls: list[str] | str | None = None
    """The addresses of images that serve as reference material."""
    reference_images: list[str] | str | None = None
    """The addresses of images that show a subject or a style. How many are taken depends on the
    model.
    """
    input_reference: object | None = None
    """One reference image: an address, or an object with `image_url` or `file_id`. For Gemini Omni
    a place of its own; for every other family another name of `image_url`.
    """


class GeminiOmniEdit(GeminiOmniRequest, frozen=True):
    """Edit a video with Gemini Omni. Changes a given video as the prompt says. Reference images may
    come along.
    """

    is_variant: ClassVar[bool] = True
    mode: Literal["edit"] = "edit"
    """The way to generate that this class stands for."""
    prompt: str | None = None
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """
    video: str | None = None
    """The address of one video. For Gemini Omni a place of its own beside `video_url`; elsewhere
    another name of it.
    """
    video_url: str | None = None
    """The address of the video to work on."""
    videos: list[str] | str | None = None
    """The addresses of videos to work on. How many are taken is not documented."""
    image_url: str | None = None
    """The address of the image to work from, usually the first frame. Whether a data URI will do in
    its place is not documented.
    """
    images: list[str] | str | None = None
    """The addresses of several images: the common entry for them. What each is used for is not
    documented; without `mode`, most families go by their number.
    """
    image_urls: list[str] | str | None = None
    """The addresses of images that serve as reference material."""
    reference_images: list[str] | str | None = None
    """The addresses of images that show a subject or a style. How many are taken depends on the
    model.
    """
    image: str | None = None
    """The address of one image. For Gemini Omni a place of its own beside `image_url`; for every
    other family just another name of it.
    """
    input_reference: object | None = None
    """One reference image: an address, or an object with `image_url` or `file_id`. For Gemini Omni
    a place of its own; for every other family another name of `image_url`.
    """


if TYPE_CHECKING:

    class GeminiOmniFields(CommonFields):
        """What all requests of the family may carry, as keywords."""

        model: GeminiOmniModel
        size: NotRequired[str | None]
        resolution: NotRequired[str | None]
        seed: NotRequired[int | None]

    class GeminiOmniT2vFields(GeminiOmniFields):
        """`GeminiOmniT2v` as keywords."""

        prompt: str

    class GeminiOmniR2vFields(GeminiOmniFields):
        """`GeminiOmniR2v` as keywords."""

        prompt: NotRequired[str | None]
        image: NotRequired[str | None]
        image_url: NotRequired[str | None]
        images: NotRequired[list[str] | str | None]
        image_urls: NotRequired[list[str] | str | None]
        reference_images: NotRequired[list[str] | str | None]
        input_reference: NotRequired[object | None]

    class GeminiOmniEditFields(GeminiOmniFields):
        """`GeminiOmniEdit` as keywords."""

        prompt: NotRequired[str | None]
        video: NotRequired[str | None]
        video_url: NotRequired[str | None]
        videos: NotRequired[list[str] | str | None]
        image_url: NotRequired[str | None]
        images: NotRequired[list[str] | str | None]
        image_urls: NotRequired[list[str] | str | None]
        reference_images: NotRequired[list[str] | str | None]
        image: NotRequired[str | None]
        input_reference: NotRequired[object | None]
