# Made by `callsheet generate` from spec/families/kling.yaml.
# Edits are lost: change the catalog and run the command again.
"""Requests to Kling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from .. import types
from ._common import CommonRequest

if TYPE_CHECKING:
    from typing import NotRequired

    from ._common import CommonFields

__all__ = [
    "KlingExtend",
    "KlingI2v",
    "KlingModel",
    "KlingModelName",
    "KlingMultiI2v",
    "KlingRequest",
    "KlingT2v",
]

KlingModel = Literal[
    # One value a line.
    "kling-video",
]
KlingModelName = Literal[
    # One value a line.
    "kling-v1",
    "kling-v1-5",
    "kling-v1-6",
    "kling-v2-master",
    "kling-v2-1",
    "kling-v2-1-master",
    "kling-v2-5-turbo",
    "kling-v2-6",
    "kling-v3",
]


class KlingRequest(CommonRequest, frozen=True):
    """Kuaishou's Kling behind one id. `model_name` picks the real model; give `mode`, too."""

    family: ClassVar[str] = "kling"
    object_names: ClassVar[Mapping[str, str]] = {
        "image_url": "input_reference",
    }
    model: KlingModel = "kling-video"
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
    negative_prompt: str | None = None
    """What the video should not show."""
    cfg_scale: int | float | None = None
    """How closely the video keeps to the prompt; higher is closer. A range is not documented."""
    sound: str | None = None
    """Whether the video gets sound. Values are not documented here; Kling's own API takes `on` and
    `off`.
    """
    camera_control: types.CameraControl | Mapping[str, object] | None = None
    """How the camera moves. Left out, the model chooses."""
    task_id: str | None = None
    """Listed among Kling's extensions; what it does in a request is not documented."""
    watermark_info: types.WatermarkInfo | Mapping[str, object] | None = None
    """Whether Kling makes a watermarked video."""


class KlingT2v(KlingRequest, frozen=True):
    """Text to video with Kling. Makes a video from the prompt alone."""

    is_variant: ClassVar[bool] = True
    mode: Literal["t2v"] = "t2v"
    """The way to generate that this class stands for."""
    model_name: KlingModelName
    """The Kling model that does the work; `model` only names the service in front of it."""
    prompt: str
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """


class KlingI2v(KlingRequest, frozen=True):
    """Image to video with Kling. Makes a video that starts from one image and follows the
    prompt.
    """

    is_variant: ClassVar[bool] = True
    mode: Literal["i2v"] = "i2v"
    """The way to generate that this class stands for."""
    model_name: KlingModelName
    """The Kling model that does the work; `model` only names the service in front of it."""
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
    end_image_url: str | None = None
    """The address of the image that the video ends on."""


class KlingMultiI2v(KlingRequest, frozen=True):
    """Several images to video with Kling. Makes one video from the prompt and a list of images."""

    is_variant: ClassVar[bool] = True
    mode: Literal["multi_i2v"] = "multi_i2v"
    """The way to generate that this class stands for."""
    model_name: KlingModelName
    """The Kling model that does the work; `model` only names the service in front of it."""
    prompt: str | None = None
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """
    image_list: Sequence[types.ImageListItem | Mapping[str, object]]
    """Kling's images for `multi_i2v`, each an object with the key `image`. How many are taken is
    not documented.
    """


class KlingExtend(KlingRequest, frozen=True):
    """Extend a video with Kling. Continues a video that was made before. How much is added is not
    documented.
    """

    is_variant: ClassVar[bool] = True
    mode: Literal["extend"] = "extend"
    """The way to generate that this class stands for."""
    model_name: KlingModelName
    """The Kling model that does the work; `model` only names the service in front of it."""
    video_id: str
    """The id of the video to extend. Whether the vendor's id or this API's own task id is meant is
    not documented.
    """
    prompt: str | None = None
    """What the video should show, or how given material should change. A maximum length is not
    documented.
    """


if TYPE_CHECKING:

    class KlingFields(CommonFields):
        """What all requests of the family may carry, as keywords."""

        model: NotRequired[KlingModel]
        size: NotRequired[str | None]
        resolution: NotRequired[str | None]
        seed: NotRequired[int | None]
        negative_prompt: NotRequired[str | None]
        cfg_scale: NotRequired[int | float | None]
        sound: NotRequired[str | None]
        camera_control: NotRequired[types.CameraControl | Mapping[str, object] | None]
        task_id: NotRequired[str | None]
        watermark_info: NotRequired[types.WatermarkInfo | Mapping[str, object] | None]

    class KlingT2vFields(KlingFields):
        """`KlingT2v` as keywords."""

        model_name: KlingModelName
        prompt: str

    class KlingI2vFields(KlingFields):
        """`KlingI2v` as keywords."""

        model_name: KlingModelName
        prompt: NotRequired[str | None]
        image_url: NotRequired[str | Mapping[str, object] | None]
        images: NotRequired[list[str] | str | None]
        end_image_url: NotRequired[str | None]

    class KlingMultiI2vFields(KlingFields):
        """`KlingMultiI2v` as keywords."""

        model_name: KlingModelName
        prompt: NotRequired[str | None]
        image_list: Sequence[types.ImageListItem | Mapping[str, object]]

    class KlingExtendFields(KlingFields):
        """`KlingExtend` as keywords."""

        model_name: KlingModelName
        video_id: str
        prompt: NotRequired[str | None]
