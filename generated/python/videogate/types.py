# Made by `callsheet generate` from spec/schemas.yaml.
# Edits are lost: change the catalog and run the command again.
"""Replies, and the objects inside requests."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from typing_extensions import TypeAliasType
from pydantic import BaseModel, ConfigDict, Field


class APIErrorDetail(BaseModel):
    """What went wrong with a call."""

    model_config = ConfigDict(
        extra="allow",
    )
    message: str
    """What went wrong, in words for people. It may end with the id of the request."""
    type: str | None = None
    """The kind of error, such as `invalid_request_error`."""
    param: str | None = None
    """The request property that is meant, if one is."""
    code: str | int | None = None
    """A code for programs. Often empty."""


class AudioPart(BaseModel):
    """A sound in `content`."""

    model_config = ConfigDict(
        extra="allow",
    )
    type: Literal["audio_url"]
    audio_url: MediaAddress
    role: str | None = None
    """What the sound is for, such as `reference_audio`."""


class CameraConfig(BaseModel):
    """The six movements of Kling's camera, each from -10 to 10 by Kling's own documentation, which asks for exactly one other than 0. Units are not documented."""

    model_config = ConfigDict(
        extra="allow",
    )
    horizontal: float | None = None
    """How much the camera moves sideways."""
    vertical: float | None = None
    """How much the camera moves up or down."""
    pan: float | None = None
    """How much the camera pans."""
    tilt: float | None = None
    """How much the camera tilts."""
    roll: float | None = None
    """How much the camera rolls."""
    zoom: float | None = None
    """How much the camera zooms."""


class CameraControl(BaseModel):
    """How Kling moves the camera."""

    model_config = ConfigDict(
        extra="allow",
    )
    type: str | None = None
    """The kind of movement. Kling's own are `simple`, `down_back`, `forward_up`, `right_turn_forward` and `left_turn_forward`; only `simple` takes `config`."""
    config: CameraConfig | None = None


class DraftPart(BaseModel):
    """An earlier draft in `content`, of which Seedance 1.5 pro makes the full video."""

    model_config = ConfigDict(
        extra="allow",
    )
    type: Literal["draft_task"]
    draft_task: DraftTask


class DraftTask(BaseModel):
    """Which draft is meant."""

    model_config = ConfigDict(
        extra="allow",
    )
    id: str
    """The id of the task that made the draft."""


class ErrorBody(BaseModel):
    """The body of a refused call, in OpenAI's form. Stock gateways use `TaskErrorBody` for some refusals instead."""

    model_config = ConfigDict(
        extra="allow",
    )
    error: APIErrorDetail


class ImageListItem(BaseModel):
    """One image of Kling's `image_list`."""

    model_config = ConfigDict(
        extra="allow",
    )
    image: str
    """The image's address."""


class ImagePart(BaseModel):
    """An image in `content`."""

    model_config = ConfigDict(
        extra="allow",
    )
    type: Literal["image_url"]
    image_url: MediaAddress
    role: str | None = None
    """What the image is for, such as `first_frame`, `last_frame` or `reference_image`. Without a role it is the first frame for Seedance, which allows that for a single image only."""


class InputReference(BaseModel):
    """The object form of `input_reference`, with one of the two keys."""

    model_config = ConfigDict(
        extra="allow",
    )
    image_url: str | None = None
    """The image's address."""
    file_id: str | None = None
    """The id of a file that was uploaded before."""


class MediaAddress(BaseModel):
    """Where a piece of material is found."""

    model_config = ConfigDict(
        extra="allow",
    )
    url: str
    """The material's address."""


class TaskEnvelope(BaseModel):
    """The envelope in which the gateway's older calls answer; some deployments use it here too."""

    model_config = ConfigDict(
        extra="allow",
    )
    code: str
    """`success`, or the code of an error."""
    message: str | None = None
    """What went wrong, if something did."""
    data: TaskRecord


class TaskErrorBody(BaseModel):
    """The other body of a refused call, which stock gateways use once the request has reached a vendor's adaptor."""

    model_config = ConfigDict(
        extra="allow",
    )
    code: str | int
    """A code for programs, such as `invalid_request` or `task_not_exist`."""
    message: str
    """What went wrong. It may hold the vendor's own reply as text."""
    data: Any | None = None
    """Always null so far."""


class TaskRecord(BaseModel):
    """What some releases of the stock gateway answer a query with: their own record of the task, in place of `Video`. Where the file is, they do not say."""

    model_config = ConfigDict(
        extra="allow",
    )
    task_id: str
    """The task's id."""
    status: str
    """Where the task stands, in the gateway's own words, such as `IN_PROGRESS` and `SUCCESS`."""
    progress: str | float | None = None
    """How far the task has come, such as `50%`."""
    fail_reason: str | None = None
    """Why the task failed."""
    result_url: str | None = None
    """The finished file's address."""
    platform: str | None = None
    """The kind of vendor behind it."""
    created_at: int | None = None
    """When the task was made, as a Unix time."""
    finished_at: int | None = None
    """When the task ended, as a Unix time."""


class TextPart(BaseModel):
    """Words in `content`; they stand for the prompt."""

    model_config = ConfigDict(
        extra="allow",
    )
    type: Literal["text"]
    text: str
    """What the video should show."""


class Video(BaseModel):
    """A video task, as create and retrieve answer it."""

    model_config = ConfigDict(
        extra="allow",
    )
    id: str
    """The task's id, to be used in the two other calls."""
    object: str | None = None
    """Always `video`."""
    model: str | None = None
    """The model that was asked for. Some gateways give the vendor's own id when queried, or an empty string."""
    status: VideoStatus
    progress: float | None = None
    """How far the task has come, from 0 to 100. Often a rough guess; failed tasks may say 100."""
    created_at: int | None = None
    """When the task was made, in Unix seconds. Some gateways send milliseconds."""
    completed_at: int | None = None
    """When the task ended, as a Unix time. Some gateways set it earlier, at each update; go by `status`."""
    expires_at: int | None = None
    """When the file stops being available, as a Unix time. Seldom sent."""
    seconds: str | float | None = None
    """The video's length in seconds, usually as a string. Not always sent."""
    size: str | None = None
    """The video's size in pixels, such as `1280x720`. Not always sent."""
    video_url: str | None = None
    """The finished file's address; look here first. How long it lasts is not documented."""
    url: str | None = None
    """The finished file's address under another name."""
    task_id: Annotated[str | None, Field(deprecated=True)] = None
    """The old name of `id`, kept for older callers and to be dropped."""
    remixed_from_video_id: str | None = None
    """The video that this one was made from, where the upstream tells."""
    error: VideoError | None = None
    """Why the task failed. Some gateways leave it out even then."""
    metadata: dict[str, Any] | None = None
    """Whatever else the gateway tells. Stock gateways put the file's address here, as `url`."""


class VideoError(BaseModel):
    """Why a video task failed."""

    model_config = ConfigDict(
        extra="allow",
    )
    code: str | int | None = None
    """The vendor's or the gateway's code, often empty."""
    message: str | None = None
    """What went wrong, in words for people."""


class VideoPart(BaseModel):
    """A video in `content`."""

    model_config = ConfigDict(
        extra="allow",
    )
    type: Literal["video_url"]
    video_url: MediaAddress
    role: str | None = None
    """What the video is for, such as `reference_video`."""


ContentPart = TypeAliasType(
    "ContentPart",
    Annotated[
        TextPart | ImagePart | VideoPart | AudioPart | DraftPart, Field(discriminator="type")
    ],
)
"""One piece of material in `content`; its `type` says which kind."""


VideoStatus = TypeAliasType(
    "VideoStatus", Literal["queued", "in_progress", "completed", "failed", "unknown"] | str
)
"""Where a video task stands. Gateways may use further words; treat those as not finished yet."""


class WatermarkInfo(BaseModel):
    """Whether Kling marks the video."""

    model_config = ConfigDict(
        extra="allow",
    )
    enabled: bool | None = None
    """Whether a watermarked video is made."""
