# Made by `callsheet generate` from spec/families/kling.yaml.
# Edits are lost: change the catalog and run the command again.
"""Kling: one method per mode, typed exactly.

Kuaishou's Kling behind one id. `model_name` picks the real model; give `mode`, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._http.client import AsyncResource, SyncResource
from .._http.settings import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._http.settings import Timeout
    from ..requests.kling import (
        KlingExtendFields,
        KlingI2vFields,
        KlingMultiI2vFields,
        KlingT2vFields,
    )
    from ..types import Video


class KlingVideos(SyncResource["Video"]):
    """Kling: one method per mode, typed exactly.

    Kuaishou's Kling behind one id. `model_name` picks the real model; give `mode`, too.
    """

    def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[KlingT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.kling import KlingT2v

        request = KlingT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[KlingI2vFields],
    ) -> Video:
        """Image to video.

        Makes a video that starts from one image and follows the prompt.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.kling import KlingI2v

        request = KlingI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def multi_i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[KlingMultiI2vFields],
    ) -> Video:
        """Several images to video.

        Makes one video from the prompt and a list of images.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.kling import KlingMultiI2v

        request = KlingMultiI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def extend(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[KlingExtendFields],
    ) -> Video:
        """Extend a video.

        Continues a video that was made before. How much is added is not documented.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.kling import KlingExtend

        request = KlingExtend.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)


class AsyncKlingVideos(AsyncResource["Video"]):
    """Kling: one method per mode, typed exactly.

    Kuaishou's Kling behind one id. `model_name` picks the real model; give `mode`, too.
    """

    async def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[KlingT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.kling import KlingT2v

        request = KlingT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[KlingI2vFields],
    ) -> Video:
        """Image to video.

        Makes a video that starts from one image and follows the prompt.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.kling import KlingI2v

        request = KlingI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def multi_i2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[KlingMultiI2vFields],
    ) -> Video:
        """Several images to video.

        Makes one video from the prompt and a list of images.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.kling import KlingMultiI2v

        request = KlingMultiI2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def extend(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[KlingExtendFields],
    ) -> Video:
        """Extend a video.

        Continues a video that was made before. How much is added is not documented.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.kling import KlingExtend

        request = KlingExtend.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)
