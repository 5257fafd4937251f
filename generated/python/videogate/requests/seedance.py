# Made by `callsheet generate` from spec/families/seedance.yaml.
# Edits are lost: change the catalog and run the command again.
"""Requests to Seedance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal

from ._common import CommonRequest

if TYPE_CHECKING:
    from typing import NotRequired

    from ._common import CommonFields

__all__ = [
    "SeedanceI2v",
    "SeedanceI2vFirstLast",
    "SeedanceModel",
    "SeedanceReferenceImages",
    "SeedanceReferenceMaterial",
    "SeedanceRequest",
    "SeedanceT2v",
]

SeedanceModel = Literal[
    # One value a line.
    "doubao-seedance-1-0-lite-t2v-250428",
    "doubao-seedance-1-0-lite-i2v-250428",
    "doubao-seedance-1-0-pro-250528",
    "doubao-seedance-1-0-pro-fast-251015",
    "doubao-seedance-1-5-pro-251215",
    "doubao-seedance-2-0-260128",
    "doubao-seedance-2-0-fast-260128",
]


class SeedanceRequest(CommonRequest, frozen=True):
    """ByteDance's Seedance, under the ids of Volcengine Ark. Recommended are a `-t2v-`, pro or fast
    model for text, an `-i2v-` model for images, and `content` for involved reference material.
    """

    family: ClassVar[str] = "seedance"
    object_names: ClassVar[Mapping[str, str]] = {
        "image_url": "input_reference",
    }
    model: SeedanceModel
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
    """The starting number for chance; the same seed may give a similar video, and -1 leaves it to
    chance.
    """


class SeedanceT2v(SeedanceRequest, frozen=True):
    """Text to video with Seedance. Makes a video from the prompt alone."""

    is_variant: ClassVar[bool] = True
    mode: Literal["t2v"] = "t2v"
    """The way to generate that this class stands for."""
    prompt: str
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """


class SeedanceI2v(SeedanceRequest, frozen=True):
    """Image to video with Seedance. Makes a video that starts from one image and follows the
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


class SeedanceI2vFirstLast(SeedanceRequest, frozen=True):
    """First and last frame to video with Seedance. Makes a video that leads from one image to
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


class SeedanceReferenceImages(SeedanceRequest, frozen=True):
    """Reference images to video with Seedance. Makes a video from the prompt, with images that show
    its subjects or its style. They are no frames of it.
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


class SeedanceReferenceMaterial(SeedanceRequest, frozen=True):
    """Reference material to video with Seedance. Makes a video from the prompt and from at least
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


if TYPE_CHECKING:

    class SeedanceFields(CommonFields):
        """What all requests of the family may carry, as keywords."""

        model: SeedanceModel
        size: NotRequired[str | None]
        resolution: NotRequired[str | None]
        seed: NotRequired[int | None]

    class SeedanceT2vFields(SeedanceFields):
        """`SeedanceT2v` as keywords."""

        prompt: str

    class SeedanceI2vFields(SeedanceFields):
        """`SeedanceI2v` as keywords."""

        prompt: NotRequired[str | None]
        image_url: NotRequired[str | Mapping[str, object] | None]
        images: NotRequired[list[str] | str | None]

    class SeedanceI2vFirstLastFields(SeedanceFields):
        """`SeedanceI2vFirstLast` as keywords."""

        prompt: NotRequired[str | None]
        image_url: NotRequired[str | Mapping[str, object] | None]
        end_image_url: NotRequired[str | None]
        images: NotRequired[list[str] | str | None]

    class SeedanceReferenceImagesFields(SeedanceFields):
        """`SeedanceReferenceImages` as keywords."""

        prompt: NotRequired[str | None]
        reference_images: NotRequired[list[str] | str | None]
        images: NotRequired[list[str] | str | None]

    class SeedanceReferenceMaterialFields(SeedanceFields):
        """`SeedanceReferenceMaterial` as keywords."""

        prompt: NotRequired[str | None]
        image_urls: NotRequired[list[str] | str | None]
        video_urls: NotRequired[list[str] | str | None]
        audio_urls: NotRequired[list[str] | str | None]
        images: NotRequired[list[str] | str | None]
