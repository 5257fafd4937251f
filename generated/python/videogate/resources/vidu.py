# Made by `callsheet generate` from spec/families/vidu.yaml.
# Edits are lost: change the catalog and run the command again.
"""Vidu: one method per mode, typed exactly.

Shengshu's Vidu Q3 Turbo. The API's page documents only the id and that Vidu uses `images`; the
limits are the vendor's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._http.client import AsyncResource, SyncResource
from .._http.settings import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._http.settings import Timeout
    from ..requests.vidu import (
        ViduI2vFields,
        ViduI2vFirstLastFields,
        ViduReferenceImagesFields,
        ViduReferenceMaterialFields,
        ViduT2vFields,
    )
    from ..types import Video


class ViduVideos(SyncResource["Video"]):
    """Vidu: one method per mode, typed exactly.

    Shengshu's Vidu Q3 Turbo. The API's page documents only the id and that Vidu uses `images`; the
    limits are the vendor's.
    """

    def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[ViduT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.vidu import ViduT2v

        request = ViduT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[ViduI2vFields],
    ) -> Video:
        """Image to video.

        Makes a video that starts from one image and follows the prompt.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.vidu import ViduI2v

        request = ViduI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def i2v_first_last(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[ViduI2vFirstLastFields],
    ) -> Video:
        """First and last frame to video.

        Makes a video that leads from one image to another as the prompt says.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.vidu import ViduI2vFirstLast

        request = ViduI2vFirstLast.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def reference_images(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[ViduReferenceImagesFields],
    ) -> Video:
        """Reference images to video.

        Makes a video from the prompt, with images that show its subjects or its style. They are no
        frames of it.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.vidu import ViduReferenceImages

        request = ViduReferenceImages.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def reference_material(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[ViduReferenceMaterialFields],
    ) -> Video:
        """Reference material to video.

        Makes a video from the prompt and from at least one image, video or sound that serves as a
        reference.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.vidu import ViduReferenceMaterial

        request = ViduReferenceMaterial.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)


class AsyncViduVideos(AsyncResource["Video"]):
    """Vidu: one method per mode, typed exactly.

    Shengshu's Vidu Q3 Turbo. The API's page documents only the id and that Vidu uses `images`; the
    limits are the vendor's.
    """

    async def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[ViduT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.vidu import ViduT2v

        request = ViduT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[ViduI2vFields],
    ) -> Video:
        """Image to video.

        Makes a video that starts from one image and follows the prompt.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.vidu import ViduI2v

        request = ViduI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def i2v_first_last(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[ViduI2vFirstLastFields],
    ) -> Video:
        """First and last frame to video.

        Makes a video that leads from one image to another as the prompt says.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.vidu import ViduI2vFirstLast

        request = ViduI2vFirstLast.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def reference_images(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[ViduReferenceImagesFields],
    ) -> Video:
        """Reference images to video.

        Makes a video from the prompt, with images that show its subjects or its style. They are no
        frames of it.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.vidu import ViduReferenceImages

        request = ViduReferenceImages.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def reference_material(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[ViduReferenceMaterialFields],
    ) -> Video:
        """Reference material to video.

        Makes a video from the prompt and from at least one image, video or sound that serves as a
        reference.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.vidu import ViduReferenceMaterial

        request = ViduReferenceMaterial.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)
