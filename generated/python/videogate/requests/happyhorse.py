# Made by `callsheet generate` from spec/families/happyhorse.yaml.
# Edits are lost: change the catalog and run the command again.
"""Requests to HappyHorse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal

from ._common import CommonRequest

if TYPE_CHECKING:
    from typing import NotRequired

    from ._common import CommonFields

__all__ = [
    "HappyhorseEdit",
    "HappyhorseI2v",
    "HappyhorseI2vFirstLast",
    "HappyhorseModel",
    "HappyhorseR2v",
    "HappyhorseReferenceImages",
    "HappyhorseReferenceMaterial",
    "HappyhorseRequest",
    "HappyhorseT2v",
]

HappyhorseModel = Literal[
    # One value a line.
    "happyhorse-1.0",
    "happyhorse-1.0-i2v",
    "happyhorse-1.0-t2v",
    "happyhorse-1.0-r2v",
    "happyhorse-1.0-video-edit",
]


class HappyhorseRequest(CommonRequest, frozen=True):
    """Alibaba's HappyHorse 1.0: one id for everything and one for each thing it does. The API's
    page documents nothing about them but the ids; the limits are the vendor's.
    """

    family: ClassVar[str] = "happyhorse"
    object_names: ClassVar[Mapping[str, str]] = {
        "image_url": "input_reference",
    }
    model: HappyhorseModel
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


class HappyhorseT2v(HappyhorseRequest, frozen=True):
    """Text to video with HappyHorse. Makes a video from the prompt alone."""

    is_variant: ClassVar[bool] = True
    mode: Literal["t2v"] = "t2v"
    """The way to generate that this class stands for."""
    prompt: str
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """


class HappyhorseI2v(HappyhorseRequest, frozen=True):
    """Image to video with HappyHorse. Makes a video that starts from one image and follows the
    prompt.
    """

    is_variant: ClassVar[bool] = True
    mode: Literal["i2v"] = "i2v"
    """The way to generate that this class stands for."""
    prompt: str | None = None
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """
    image_url: str | Mapping[str, object] | None = None
    """The address of the image to work from, usually the first frame. Whether a data URI will do in
    its place is not documented.
    """
    images: list[str] | str | None = None
    """The addresses of several images: the common entry for them. What each is used for is not
    documented; without `mode`, most families go by their number.
    """


class HappyhorseI2vFirstLast(HappyhorseRequest, frozen=True):
    """First and last frame to video with HappyHorse. Makes a video that leads from one image to
    another as the prompt says.
    """

    is_variant: ClassVar[bool] = True
    mode: Literal["i2v_first_last"] = "i2v_first_last"
    """The way to generate that this class stands for."""
    prompt: str | None = None
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """
    image_url: str | Mapping[str, object] | None = None
    """The address of the image to work from, usually the first frame. Whether a data URI will do in
    its place is not documented.
    """
    end_image_url: str | None = None
    """The address of the image that the video ends on."""
    images: list[str] | str | None = None
    """The addresses of several images: the common entry for them. What each is used for is not
    documented; without `mode`, most families go by their number.
    """


class HappyhorseReferenceImages(HappyhorseRequest, frozen=True):
    """Reference images to video with HappyHorse. Makes a video from the prompt, with images that
    show its subjects or its style. They are no frames of it.
    """

    is_variant: ClassVar[bool] = True
    mode: Literal["reference_images"] = "reference_images"
    """The way to generate that this class stands for."""
    prompt: str | None = None
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """
    reference_images: list[str] | str | None = None
    """The addresses of images that show a subject or a style. How many are taken depends on the
    model.
    """
    images: list[str] | str | None = None
    """The addresses of several images: the common entry for them. What each is used for is not
    documented; without `mode`, most families go by their number.
    """


class HappyhorseReferenceMaterial(HappyhorseRequest, frozen=True):
    """Reference material to video with HappyHorse. Makes a video from the prompt and from at least
    one image, video or sound that serves as a reference.
    """

    is_variant: ClassVar[bool] = True
    mode: Literal["reference_material"] = "reference_material"
    """The way to generate that this class stands for."""
    prompt: str | None = None
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """
    image_urls: list[str] | str | None = None
    """The addresses of images that serve as reference material."""
    video_urls: list[str] | str | None = None
    """The addresses of videos that serve as reference material."""
    audio_urls: list[str] | str | None = None
    """The addresses of sounds that serve as reference material."""
    images: list[str] | str | None = None
    """The addresses of several images: the common entry for them. What each is used for is not
    documented; without `mode`, most families go by their number.
    """


class HappyhorseR2v(HappyhorseRequest, frozen=True):
    """Reference to video with HappyHorse. Makes a video from the prompt and from reference images
    or other reference material.
    """

    is_variant: ClassVar[bool] = True
    mode: Literal["r2v"] = "r2v"
    """The way to generate that this class stands for."""
    prompt: str | None = None
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """
    reference_images: list[str] | str | None = None
    """The addresses of images that show a subject or a style. How many are taken depends on the
    model.
    """
    images: list[str] | str | None = None
    """The addresses of several images: the common entry for them. What each is used for is not
    documented; without `mode`, most families go by their number.
    """
    image_urls: list[str] | str | None = None
    """The addresses of images that serve as reference material."""
    image_url: str | Mapping[str, object] | None = None
    """The address of the image to work from, usually the first frame. Whether a data URI will do in
    its place is not documented.
    """


class HappyhorseEdit(HappyhorseRequest, frozen=True):
    """Edit a video with HappyHorse. Changes a given video as the prompt says. Reference images may
    come along.
    """

    is_variant: ClassVar[bool] = True
    mode: Literal["edit"] = "edit"
    """The way to generate that this class stands for."""
    prompt: str | None = None
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """
    video_url: str | None = None
    """The address of the video to work on."""
    videos: list[str] | str | None = None
    """The addresses of videos to work on. How many are taken is not documented."""
    video_urls: list[str] | str | None = None
    """The addresses of videos that serve as reference material."""
    image_url: str | Mapping[str, object] | None = None
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


if TYPE_CHECKING:

    class HappyhorseFields(CommonFields):
        """What all requests of the family may carry, as keywords."""

        model: HappyhorseModel
        size: NotRequired[str | None]
        resolution: NotRequired[str | None]
        seed: NotRequired[int | None]

    class HappyhorseT2vFields(HappyhorseFields):
        """`HappyhorseT2v` as keywords."""

        prompt: str

    class HappyhorseI2vFields(HappyhorseFields):
        """`HappyhorseI2v` as keywords."""

        prompt: NotRequired[str | None]
        image_url: NotRequired[str | Mapping[str, object] | None]
        images: NotRequired[list[str] | str | None]

    class HappyhorseI2vFirstLastFields(HappyhorseFields):
        """`HappyhorseI2vFirstLast` as keywords."""

        prompt: NotRequired[str | None]
        image_url: NotRequired[str | Mapping[str, object] | None]
        end_image_url: NotRequired[str | None]
        images: NotRequired[list[str] | str | None]

    class HappyhorseReferenceImagesFields(HappyhorseFields):
        """`HappyhorseReferenceImages` as keywords."""

        prompt: NotRequired[str | None]
        reference_images: NotRequired[list[str] | str | None]
        images: NotRequired[list[str] | str | None]

    class HappyhorseReferenceMaterialFields(HappyhorseFields):
        """`HappyhorseReferenceMaterial` as keywords."""

        prompt: NotRequired[str | None]
        image_urls: NotRequired[list[str] | str | None]
        video_urls: NotRequired[list[str] | str | None]
        audio_urls: NotRequired[list[str] | str | None]
        images: NotRequired[list[str] | str | None]

    class HappyhorseR2vFields(HappyhorseFields):
        """`HappyhorseR2v` as keywords."""

        prompt: NotRequired[str | None]
        reference_images: NotRequired[list[str] | str | None]
        images: NotRequired[list[str] | str | None]
        image_urls: NotRequired[list[str] | str | None]
        image_url: NotRequired[str | Mapping[str, object] | None]

    class HappyhorseEditFields(HappyhorseFields):
        """`HappyhorseEdit` as keywords."""

        prompt: NotRequired[str | None]
        video_url: NotRequired[str | None]
        videos: NotRequired[list[str] | str | None]
        video_urls: NotRequired[list[str] | str | None]
        image_url: NotRequired[str | Mapping[str, object] | None]
        images: NotRequired[list[str] | str | None]
        image_urls: NotRequired[list[str] | str | None]
        reference_images: NotRequired[list[str] | str | None]
