# Made by `callsheet generate` from spec/families/happyhorse.yaml.
# Edits are lost: change the catalog and run the command again.
"""HappyHorse: one method per mode, typed exactly.

Alibaba's HappyHorse 1.0: one id for everything and one for each thing it does. The API's page
documents nothing about them but the ids; the limits are the vendor's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._http.client import AsyncResource, SyncResource
from .._http.settings import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._http.settings import Timeout
    from ..requests.happyhorse import (
        HappyhorseEditFields,
        HappyhorseI2vFields,
        HappyhorseI2vFirstLastFields,
        HappyhorseR2vFields,
        HappyhorseReferenceImagesFields,
        HappyhorseReferenceMaterialFields,
        HappyhorseT2vFields,
    )
    from ..types import Video


class HappyhorseVideos(SyncResource["Video"]):
    """HappyHorse: one method per mode, typed exactly.

    Alibaba's HappyHorse 1.0: one id for everything and one for each thing it does. The API's page
    documents nothing about them but the ids; the limits are the vendor's.
    """

    def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseT2v

        request = HappyhorseT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseI2vFields],
    ) -> Video:
        """Image to video.

        Makes a video that starts from one image and follows the prompt.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseI2v

        request = HappyhorseI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def i2v_first_last(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseI2vFirstLastFields],
    ) -> Video:
        """First and last frame to video.

        Makes a video that leads from one image to another as the prompt says.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseI2vFirstLast

        request = HappyhorseI2vFirstLast.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def reference_images(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseReferenceImagesFields],
    ) -> Video:
        """Reference images to video.

        Makes a video from the prompt, with images that show its subjects or its style. They are no
        frames of it.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseReferenceImages

        request = HappyhorseReferenceImages.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def reference_material(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseReferenceMaterialFields],
    ) -> Video:
        """Reference material to video.

        Makes a video from the prompt and from at least one image, video or sound that serves as a
        reference.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseReferenceMaterial

        request = HappyhorseReferenceMaterial.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def r2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseR2vFields],
    ) -> Video:
        """Reference to video.

        Makes a video from the prompt and from reference images or other reference material.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseR2v

        request = HappyhorseR2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def edit(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseEditFields],
    ) -> Video:
        """Edit a video.

        Changes a given video as the prompt says. Reference images may come along.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseEdit

        request = HappyhorseEdit.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)


class AsyncHappyhorseVideos(AsyncResource["Video"]):
    """HappyHorse: one method per mode, typed exactly.

    Alibaba's HappyHorse 1.0: one id for everything and one for each thing it does. The API's page
    documents nothing about them but the ids; the limits are the vendor's.
    """

    async def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseT2v

        request = HappyhorseT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseI2vFields],
    ) -> Video:
        """Image to video.

        Makes a video that starts from one image and follows the prompt.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseI2v

        request = HappyhorseI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def i2v_first_last(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseI2vFirstLastFields],
    ) -> Video:
        """First and last frame to video.

        Makes a video that leads from one image to another as the prompt says.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseI2vFirstLast

        request = HappyhorseI2vFirstLast.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def reference_images(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseReferenceImagesFields],
    ) -> Video:
        """Reference images to video.

        Makes a video from the prompt, with images that show its subjects or its style. They are no
        frames of it.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseReferenceImages

        request = HappyhorseReferenceImages.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def reference_material(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseReferenceMaterialFields],
    ) -> Video:
        """Reference material to video.

        Makes a video from the prompt and from at least one image, video or sound that serves as a
        reference.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseReferenceMaterial

        request = HappyhorseReferenceMaterial.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def r2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseR2vFields],
    ) -> Video:
        """Reference to video.

        Makes a video from the prompt and from reference images or other reference material.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseR2v

        request = HappyhorseR2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def edit(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[HappyhorseEditFields],
    ) -> Video:
        """Edit a video.

        Changes a given video as the prompt says. Reference images may come along.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.happyhorse import HappyhorseEdit

        request = HappyhorseEdit.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)
