# Made by `callsheet generate` from spec/fields.yaml.
# Edits are lost: change the catalog and run the command again.
"""What every request may carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .. import types
from .._input.typed import Request

if TYPE_CHECKING:
    from typing import NotRequired, TypedDict


class CommonRequest(Request, frozen=True):
    """What every request may carry."""

    duration: int | float | None = None
    """The video's length in seconds. Left out or 0, the vendor's default holds."""
    aspect_ratio: str | None = None
    """The video's width in relation to its height, such as `16:9`."""
    quality: str | None = None
    """A level of quality. Its values, and which models heed it, are not documented."""
    content: Sequence[types.ContentPart | Mapping[str, object]] | None = None
    """Material as a list of typed parts (text, image, video, sound), each with a role where it
    needs one. It goes out exactly as written. Which models read it is documented for Seedance and
    Gemini Omni only.
    """
    function_mode: str | None = None
    """Listed as a usual parameter and not explained. Its values and its effect are not
    documented.
    """
    callback_url: str | None = None
    """An address to be called when the task changes. What is sent there, and when, is not
    documented.
    """
    external_task_id: str | None = None
    """An id of your own for the task. Where it comes back, and whether it must be unique, is not
    documented.
    """
    fps: int | float | None = None
    """Frames per second. Whether any model heeds it is not documented."""
    width: int | None = None
    """The video's width in pixels. Whether any model heeds it is not documented; `size` is the
    documented way.
    """
    height: int | None = None
    """The video's height in pixels. Whether any model heeds it is not documented; `size` is the
    documented way.
    """
    n: int | None = None
    """How many videos to make. Nothing published says that more than 1 works."""
    response_format: str | None = None
    """How the result is handed over. Only the value `url` is documented."""
    user: str | None = None
    """Your own id for the person that the call is made for. What is done with it is not
    documented.
    """
    metadata: Mapping[str, object] | None = None
    """Settings under the vendor's own names, sent as written. Many model-specific fields are
    restored from it, and stock gateways let a value here win over the same one at top level.
    """


if TYPE_CHECKING:

    class CommonFields(TypedDict):
        """The same as keywords."""

        duration: NotRequired[int | float | None]
        aspect_ratio: NotRequired[str | None]
        quality: NotRequired[str | None]
        content: NotRequired[Sequence[types.ContentPart | Mapping[str, object]] | None]
        function_mode: NotRequired[str | None]
        callback_url: NotRequired[str | None]
        external_task_id: NotRequired[str | None]
        fps: NotRequired[int | float | None]
        width: NotRequired[int | None]
        height: NotRequired[int | None]
        n: NotRequired[int | None]
        response_format: NotRequired[str | None]
        user: NotRequired[str | None]
        metadata: NotRequired[Mapping[str, object] | None]
