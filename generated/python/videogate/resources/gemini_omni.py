# Made by `callsheet generate` from spec/families/gemini_omni.yaml.
# Edits are lost: change the catalog and run the command again.
"""Gemini Omni: one method per mode, typed exactly.

Google's Gemini Omni. It takes images and videos in any of several places, which may stand together,
and makes videos of 4, 6, 8 or 10 seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._http.client import AsyncResource, SyncResource
from .._http.settings import Options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from .._http.settings import Timeout
    from ..requests.gemini_omni import (
        GeminiOmniEditFields,
        GeminiOmniR2vFields,
        GeminiOmniT2vFields,
    )
    from ..types import Video


class GeminiOmniVideos(SyncResource["Video"]):
    """Gemini Omni: one method per mode, typed exactly.

    Google's Gemini Omni. It takes images and videos in any of several places, which may stand
    together, and makes videos of 4, 6, 8 or 10 seconds.
    """

    def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[GeminiOmniT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.gemini_omni import GeminiOmniT2v

        request = GeminiOmniT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def r2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[GeminiOmniR2vFields],
    ) -> Video:
        """Reference to video.

        Makes a video from the prompt and from reference images or other reference material.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.gemini_omni import GeminiOmniR2v

        request = GeminiOmniR2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)

    def edit(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[GeminiOmniEditFields],
    ) -> Video:
        """Edit a video.

        Changes a given video as the prompt says. Reference images may come along.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.gemini_omni import GeminiOmniEdit

        request = GeminiOmniEdit.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return self._run(flow)


class AsyncGeminiOmniVideos(AsyncResource["Video"]):
    """Gemini Omni: one method per mode, typed exactly.

    Google's Gemini Omni. It takes images and videos in any of several places, which may stand
    together, and makes videos of 4, 6, 8 or 10 seconds.
    """

    async def t2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[GeminiOmniT2vFields],
    ) -> Video:
        """Text to video.

        Makes a video from the prompt alone.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.gemini_omni import GeminiOmniT2v

        request = GeminiOmniT2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def r2v(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[GeminiOmniR2vFields],
    ) -> Video:
        """Reference to video.

        Makes a video from the prompt and from reference images or other reference material.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.gemini_omni import GeminiOmniR2v

        request = GeminiOmniR2v.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def edit(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: Unpack[GeminiOmniEditFields],
    ) -> Video:
        """Edit a video.

        Changes a given video as the prompt says. Reference images may come along.

        `timeout` is in seconds, for each network operation. Raises `RequestInvalid` before anything
        is sent, `APIError`, `ConnectionFailed`, or `CreateOutcomeUnknown` if it may exist all the
        same.
        """
        from ..requests.gemini_omni import GeminiOmniEdit

        request = GeminiOmniEdit.of(fields)
        flow = self._flows.create(request, None, Options(timeout, max_retries, headers))
        return await self._run(flow)
