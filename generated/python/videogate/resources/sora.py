# Made by `callsheet generate` from spec/families/sora.yaml.
# Edits are lost: change the catalog and run the command again.
"""Sora: one method per mode, typed exactly.

OpenAI's Sora 2, which gave this API its form. Recommended for general use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._http.client import AsyncResource, SyncResource
from .._http.settings import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._http.settings import Timeout
    from ..requests.sora import (
        SoraI2vFields,
        SoraI2vFirstLastFields,
        SoraReferenceImagesFields,
        SoraReferenceMaterialFields,
        SoraT2vFields,
    )
    from ..types import Video


class SoraVideos(SyncResource["Video"]):
    """Sora: one method per mode, typed exactly.

    OpenAI's Sora 2, which gave this API its form. Recommended for general use.
    """

    def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[SoraT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.sora import SoraT2v

        request = SoraT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[SoraI2vFields],
    ) -> Video:
        """Image to video.

        Makes a video that starts from one image and follows the prompt.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.sora import SoraI2v

        request = SoraI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def i2v_first_last(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[SoraI2vFirstLastFields],
    ) -> Video:
        """First and last frame to video.

        Makes a video that leads from one image to another as the prompt says.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.sora import SoraI2vFirstLast

        request = SoraI2vFirstLast.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def reference_images(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[SoraReferenceImagesFields],
    ) -> Video:
        """Reference images to video.

        Makes a video from the prompt, with images that show its subjects or its style. They are no
        frames of it.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.sora import SoraReferenceImages

        request = SoraReferenceImages.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def reference_material(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[SoraReferenceMaterialFields],
    ) -> Video:
        """Reference material to video.

        Makes a video from the prompt and from at least one image, video or sound that serves as a
        reference.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.sora import SoraReferenceMaterial

        request = SoraReferenceMaterial.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)


class AsyncSoraVideos(AsyncResource["Video"]):
    """Sora: one method per mode, typed exactly.

    OpenAI's Sora 2, which gave this API its form. Recommended for general use.
    """

    async def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[SoraT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.sora import SoraT2v

        request = SoraT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[SoraI2vFields],
    ) -> Video:
        """Image to video.

        Makes a video that starts from one image and follows the prompt.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.sora import SoraI2v

        request = SoraI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def i2v_first_last(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[SoraI2vFirstLastFields],
    ) -> Video:
        """First and last frame to video.

        Makes a video that leads from one image to another as the prompt says.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.sora import SoraI2vFirstLast

        request = SoraI2vFirstLast.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def reference_images(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[SoraReferenceImagesFields],
    ) -> Video:
        """Reference images to video.

        Makes a video from the prompt, with images that show its subjects or its style. They are no
        frames of it.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.sora import SoraReferenceImages

        request = SoraReferenceImages.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def reference_material(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[SoraReferenceMaterialFields],
    ) -> Video:
        """Reference material to video.

        Makes a video from the prompt and from at least one image, video or sound that serves as a
        reference.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.sora import SoraReferenceMaterial

        request = SoraReferenceMaterial.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)
