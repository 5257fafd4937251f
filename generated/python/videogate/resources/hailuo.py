# Made by `callsheet generate` from spec/families/hailuo.yaml.
# Edits are lost: change the catalog and run the command again.
"""Hailuo: one method per mode, typed exactly.

MiniMax's Hailuo video. Which of MiniMax's models answers to the id is not documented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._http.client import AsyncResource, SyncResource
from .._http.settings import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._http.settings import Timeout
    from ..requests.hailuo import (
        HailuoI2vFields,
        HailuoI2vFirstLastFields,
        HailuoReferenceImagesFields,
        HailuoReferenceMaterialFields,
        HailuoT2vFields,
    )
    from ..types import Video


class HailuoVideos(SyncResource["Video"]):
    """Hailuo: one method per mode, typed exactly.

    MiniMax's Hailuo video. Which of MiniMax's models answers to the id is not documented.
    """

    def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HailuoT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.hailuo import HailuoT2v

        request = HailuoT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HailuoI2vFields],
    ) -> Video:
        """Image to video.

        Makes a video that starts from one image and follows the prompt.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.hailuo import HailuoI2v

        request = HailuoI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def i2v_first_last(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HailuoI2vFirstLastFields],
    ) -> Video:
        """First and last frame to video.

        Makes a video that leads from one image to another as the prompt says.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.hailuo import HailuoI2vFirstLast

        request = HailuoI2vFirstLast.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def reference_images(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HailuoReferenceImagesFields],
    ) -> Video:
        """Reference images to video.

        Makes a video from the prompt, with images that show its subjects or its style. They are no
        frames of it.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.hailuo import HailuoReferenceImages

        request = HailuoReferenceImages.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def reference_material(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HailuoReferenceMaterialFields],
    ) -> Video:
        """Reference material to video.

        Makes a video from the prompt and from at least one image, video or sound that serves as a
        reference.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.hailuo import HailuoReferenceMaterial

        request = HailuoReferenceMaterial.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)


class AsyncHailuoVideos(AsyncResource["Video"]):
    """Hailuo: one method per mode, typed exactly.

    MiniMax's Hailuo video. Which of MiniMax's models answers to the id is not documented.
    """

    async def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HailuoT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.hailuo import HailuoT2v

        request = HailuoT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HailuoI2vFields],
    ) -> Video:
        """Image to video.

        Makes a video that starts from one image and follows the prompt.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.hailuo import HailuoI2v

        request = HailuoI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def i2v_first_last(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HailuoI2vFirstLastFields],
    ) -> Video:
        """First and last frame to video.

        Makes a video that leads from one image to another as the prompt says.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.hailuo import HailuoI2vFirstLast

        request = HailuoI2vFirstLast.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def reference_images(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HailuoReferenceImagesFields],
    ) -> Video:
        """Reference images to video.

        Makes a video from the prompt, with images that show its subjects or its style. They are no
        frames of it.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.hailuo import HailuoReferenceImages

        request = HailuoReferenceImages.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def reference_material(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HailuoReferenceMaterialFields],
    ) -> Video:
        """Reference material to video.

        Makes a video from the prompt and from at least one image, video or sound that serves as a
        reference.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.hailuo import HailuoReferenceMaterial

        request = HailuoReferenceMaterial.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)
