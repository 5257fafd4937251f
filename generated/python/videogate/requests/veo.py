# Made by `callsheet generate` from spec/families/veo.yaml.
# Edits are lost: change the catalog and run the command again.
"""Requests to Veo."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Literal

from ._common import CommonRequest

if TYPE_CHECKING:
    from typing import NotRequired

    from ._common import CommonFields

__all__ = [
    "VeoI2v",
    "VeoI2vFirstLast",
    "VeoModel",
    "VeoReferenceImages",
    "VeoReferenceMaterial",
    "VeoRequest",
    "VeoT2v",
]

VeoModel = Literal[
    # One value a line.
    "veo3",
    "veo3-fast",
    "veo3-fast-frames",
    "veo3-frames",
    "veo3-pro",
    "veo3-pro-frames",
    "veo3.1",
    "veo3.1-fast",
    "veo3.1-pro",
    "veo3.1-components",
    "veo3.1-4k",
    "veo3.1-pro-4k",
]


class VeoRequest(CommonRequest, frozen=True):
    """Google's Veo 3 and 3.1, under names that are not Google's own; which Google model answers to
    each is not documented. For images and references it is recommended to name the mode.
    """

    family: ClassVar[str] = "veo"
    object_names: ClassVar[Mapping[str, str]] = {
        "image_url": "input_reference",
    }
    model: VeoModel
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


class VeoT2v(VeoRequest, frozen=True):
    """Text to video with Veo. Makes a video from the prompt alone."""

    is_variant: ClassVar[bool] = True
    mode: Literal["t2v"] = "t2v"
    """The way to generate that this class stands for."""
    prompt: str
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """


class VeoI2v(VeoRequest, frozen=True):
    """Image to video with Veo. Makes a video that starts from one image and follows the prompt."""

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


class VeoI2vFirstLast(VeoRequest, frozen=True):
    """First and last frame to video with Veo. Makes a video that leads from one image to another as
    the prompt says.
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


class VeoReferenceImages(VeoRequest, frozen=True):
    """Reference images to video with Veo. Makes a video from the prompt, with images that show its
    subjects or its style. They are no frames of it.
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


class VeoReferenceMaterial(VeoRequest, frozen=True):
    """Reference material to video with Veo. Makes a video from the prompt and from at least one
    image, video or sound that serves as a reference.
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

    class VeoFields(CommonFields):
        """What all requests of the family may carry, as keywords."""

        model: VeoModel
        size: NotRequired[str | None]
        resolution: NotRequired[str | None]
        seed: NotRequired[int | None]

    class VeoT2vFields(VeoFields):
        """`VeoT2v` as keywords."""

        prompt: str

    class VeoI2vFields(VeoFields):
        """`VeoI2v` as keywords."""

        prompt: NotRequired[str | None]
        image_url: NotRequired[str | Mapping[str, object] | None]
        images: NotRequired[list[str] | str | None]

    class VeoI2vFirstLastFields(VeoFields):
        """`VeoI2vFirstLast` as keywords."""

        prompt: NotRequired[str | None]
        image_url: NotRequired[str | Mapping[str, object] | None]
        end_image_url: NotRequired[str | None]
        images: NotRequired[list[str] | str | None]

    class VeoReferenceImagesFields(VeoFields):
        """`VeoReferenceImages` as keywords."""

        prompt: NotRequired[str | None]
        reference_images: NotRequired[list[str] | str | None]
        images: NotRequired[list[str] | str | None]

    class VeoReferenceMaterialFields(VeoFields):
        """`VeoReferenceMaterial` as keywords."""

        prompt: NotRequired[str | None]
        image_urls: NotRequired[list[str] | str | None]
        video_urls: NotRequired[list[str] | str | None]
        audio_urls: NotRequired[list[str] | str | None]
        images: NotRequired[list[str] | str | None]
