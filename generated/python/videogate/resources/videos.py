# Made by `callsheet generate` from spec/api.yaml.
# Edits are lost: change the catalog and run the command again.
"""Video tasks: create one, ask how it is doing, fetch the file."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from .._http.client import AsyncResource, SyncResource
from .._http.endpoints import Endpoint, Endpoints, TaskShape
from .._http.raw import async_raw, raw, raw_copy
from .._http.settings import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from os import PathLike

    from .._http.payload import TypedRequest
    from .._http.settings import Timeout
    from ..types import Video
    from .gemini_omni import (
        AsyncGeminiOmniVideos,
        GeminiOmniVideos,
    )
    from .grok import (
        AsyncGrokVideos,
        GrokVideos,
    )
    from .hailuo import (
        AsyncHailuoVideos,
        HailuoVideos,
    )
    from .happyhorse import (
        AsyncHappyhorseVideos,
        HappyhorseVideos,
    )
    from .kling import (
        AsyncKlingVideos,
        KlingVideos,
    )
    from .seedance import (
        AsyncSeedanceVideos,
        SeedanceVideos,
    )
    from .sora import (
        AsyncSoraVideos,
        SoraVideos,
    )
    from .veo import (
        AsyncVeoVideos,
        VeoVideos,
    )
    from .vidu import (
        AsyncViduVideos,
        ViduVideos,
    )


def _reply() -> type[Video]:
    from ..types import Video  # when the first reply has come: it takes a while

    return Video


VIDEOS = Endpoints(
    reply=_reply,
    create=Endpoint("POST", "/v1/videos"),
    retrieve=Endpoint("GET", "/v1/videos/{id}"),
    content=Endpoint("GET", "/v1/videos/{id}/content"),
    shape=TaskShape(
        id=("id", "task_id"),
        status="status",
        states={
            "queued": "running",
            "in_progress": "running",
            "unknown": "running",
            "completed": "succeeded",
            "failed": "failed",
        },
        location=("video_url", "url", "metadata.url", "result_url"),
        error="error",
        progress="progress",
        spellings={
            "submitted": "queued",
            "not_start": "queued",
            "pending": "queued",
            "running": "in_progress",
            "processing": "in_progress",
            "success": "completed",
            "succeeded": "completed",
            "done": "completed",
            "failure": "failed",
            "expired": "failed",
            "canceled": "failed",
            "cancelled": "failed",
        },
        times=("created_at", "completed_at", "expires_at"),
        ended="completed_at",
        other_names={"completed_at": ("finished_at",), "error": ("fail_reason",)},
    ),
    refusals={503: ("model_not_found",)},
    codes={"task_not_exist": 404},
)


class Videos(SyncResource["Video"]):
    """Video tasks: create one, ask how it is doing, fetch the file."""

    @cached_property
    def gemini_omni(self) -> GeminiOmniVideos:
        """Gemini Omni: one method per mode, typed exactly."""
        from .gemini_omni import GeminiOmniVideos

        return GeminiOmniVideos(self._client, VIDEOS)

    @cached_property
    def grok(self) -> GrokVideos:
        """Grok video: one method per mode, typed exactly."""
        from .grok import GrokVideos

        return GrokVideos(self._client, VIDEOS)

    @cached_property
    def hailuo(self) -> HailuoVideos:
        """Hailuo: one method per mode, typed exactly."""
        from .hailuo import HailuoVideos

        return HailuoVideos(self._client, VIDEOS)

    @cached_property
    def happyhorse(self) -> HappyhorseVideos:
        """HappyHorse: one method per mode, typed exactly."""
        from .happyhorse import HappyhorseVideos

        return HappyhorseVideos(self._client, VIDEOS)

    @cached_property
    def kling(self) -> KlingVideos:
        """Kling: one method per mode, typed exactly."""
        from .kling import KlingVideos

        return KlingVideos(self._client, VIDEOS)

    @cached_property
    def seedance(self) -> SeedanceVideos:
        """Seedance: one method per mode, typed exactly."""
        from .seedance import SeedanceVideos

        return SeedanceVideos(self._client, VIDEOS)

    @cached_property
    def sora(self) -> SoraVideos:
        """Sora: one method per mode, typed exactly."""
        from .sora import SoraVideos

        return SoraVideos(self._client, VIDEOS)

    @cached_property
    def veo(self) -> VeoVideos:
        """Veo: one method per mode, typed exactly."""
        from .veo import VeoVideos

        return VeoVideos(self._client, VIDEOS)

    @cached_property
    def vidu(self) -> ViduVideos:
        """Vidu: one method per mode, typed exactly."""
        from .vidu import ViduVideos

        return ViduVideos(self._client, VIDEOS)

    @property
    def with_raw_response(self) -> RawVideos:
        """The same calls, which give the reply as it came, and what they give here as `parse()`."""
        return RawVideos(raw_copy(self))

    def create(
        self,
        request: TypedRequest | Mapping[str, object] | None = None,
        /,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: object,
    ) -> Video:
        """Check a request, and send it once.

        Starts a task that makes one video, and answers at once with the task. Keep its `id`: the
        task cannot be listed later. A call whose reply got lost may still have started a task, and
        may be billed.

        Takes a typed request, a mapping, or keywords; the fields' names and aliases are those of
        the documentation. `timeout` is in seconds, for each network operation.

        Raises `RequestInvalid` before anything is sent, `APIError`, `ConnectionFailed`, or
        `CreateOutcomeUnknown` if it may exist all the same.
        """
        flow = self._flows.create(request, fields, Options(timeout, max_retries, headers))
        return self._run(flow)

    def create_and_wait(
        self,
        request: TypedRequest | Mapping[str, object] | None = None,
        /,
        *,
        timeout: float = 1800.0,
        on_progress: Callable[[Video], object] | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: object,
    ) -> Video:
        """Create as `create` does, then wait as `wait` does, for at most `timeout` seconds.

        `on_progress` is called with the new task first. Whatever ends the waiting early, a cancellation too, names the
        task in its `id`.
        """
        options = Options(None, max_retries, headers)
        flow = self._flows.create_and_wait(request, fields, timeout, on_progress, options)
        return self._run(flow)

    def retrieve(
        self,
        video_id: str,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Video:
        """Ask how it is doing.

        Tells the state of a task. Poll it until `status` is `completed` or `failed`; how often is
        not documented. When it is completed, prefer the `video_url` of the reply.

        `timeout` is in seconds, for each network operation. Raises `APIError` or
        `ConnectionFailed`.
        """
        options = Options(timeout, max_retries, headers)
        return self._run(self._flows.retrieve(video_id, options))

    def wait(
        self,
        video_id: str,
        *,
        timeout: float = 1800.0,
        on_progress: Callable[[Video], object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Video:
        """Look until it has succeeded, for at most `timeout` seconds.

        Failures that pass are borne. `on_progress` is called with each state seen. Raises
        `VideoFailed` with the reason, `WaitTimeout`, which keeps the id, or `APIError`.
        """
        options = Options(headers=headers)
        flow = self._flows.wait(video_id, timeout, on_progress, options)
        return self._run(flow)

    def content(
        self,
        video_id: str,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        """Fetch the result into memory.

        The finished video's bytes, the same way for every model. The type sent back is the
        upstream's, usually `video/mp4`. Stock gateways cut a download off after 60 seconds and
        serve no byte ranges.

        `timeout` is in seconds, for each network operation. Raises `APIError`, `ConnectionFailed`,
        or `DownloadFailed` if the answer is no file.
        """
        options = Options(timeout, max_retries, headers)
        return self._run(self._flows.content(video_id, options))

    def download(
        self,
        video_id: str,
        path: str | PathLike[str],
        *,
        overwrite: bool = False,
        on_progress: Callable[[int, int | None], object] | None = None,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Path:
        """Save the result as a file, which appears only when it is whole.

        Returns its path. `on_progress` is called with the bytes so far and in all, the latter
        `None` where unknown. `timeout` is in seconds, for each network operation.

        Raises `FileExistsError` before anything is sent unless `overwrite`, `VideoFailed`,
        `APIError`, `ConnectionFailed`, or `DownloadFailed`.
        """
        flow = self._flows.download(
            video_id,
            Path(path),
            overwrite,
            on_progress,
            Options(timeout, max_retries, headers),
        )
        return self._run(flow)


class RawVideos:
    """The calls of `Videos`; each gives the reply as it came."""

    def __init__(self, calls: Videos) -> None:
        self.create = raw(calls.create)
        self.retrieve = raw(calls.retrieve)


class AsyncVideos(AsyncResource["Video"]):
    """Video tasks: create one, ask how it is doing, fetch the file."""

    @cached_property
    def gemini_omni(self) -> AsyncGeminiOmniVideos:
        """Gemini Omni: one method per mode, typed exactly."""
        from .gemini_omni import AsyncGeminiOmniVideos

        return AsyncGeminiOmniVideos(self._client, VIDEOS)

    @cached_property
    def grok(self) -> AsyncGrokVideos:
        """Grok video: one method per mode, typed exactly."""
        from .grok import AsyncGrokVideos

        return AsyncGrokVideos(self._client, VIDEOS)

    @cached_property
    def hailuo(self) -> AsyncHailuoVideos:
        """Hailuo: one method per mode, typed exactly."""
        from .hailuo import AsyncHailuoVideos

        return AsyncHailuoVideos(self._client, VIDEOS)

    @cached_property
    def happyhorse(self) -> AsyncHappyhorseVideos:
        """HappyHorse: one method per mode, typed exactly."""
        from .happyhorse import AsyncHappyhorseVideos

        return AsyncHappyhorseVideos(self._client, VIDEOS)

    @cached_property
    def kling(self) -> AsyncKlingVideos:
        """Kling: one method per mode, typed exactly."""
        from .kling import AsyncKlingVideos

        return AsyncKlingVideos(self._client, VIDEOS)

    @cached_property
    def seedance(self) -> AsyncSeedanceVideos:
        """Seedance: one method per mode, typed exactly."""
        from .seedance import AsyncSeedanceVideos

        return AsyncSeedanceVideos(self._client, VIDEOS)

    @cached_property
    def sora(self) -> AsyncSoraVideos:
        """Sora: one method per mode, typed exactly."""
        from .sora import AsyncSoraVideos

        return AsyncSoraVideos(self._client, VIDEOS)

    @cached_property
    def veo(self) -> AsyncVeoVideos:
        """Veo: one method per mode, typed exactly."""
        from .veo import AsyncVeoVideos

        return AsyncVeoVideos(self._client, VIDEOS)

    @cached_property
    def vidu(self) -> AsyncViduVideos:
        """Vidu: one method per mode, typed exactly."""
        from .vidu import AsyncViduVideos

        return AsyncViduVideos(self._client, VIDEOS)

    @property
    def with_raw_response(self) -> AsyncRawVideos:
        """The same calls, which give the reply as it came, and what they give here as `parse()`."""
        return AsyncRawVideos(raw_copy(self))

    async def create(
        self,
        request: TypedRequest | Mapping[str, object] | None = None,
        /,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: object,
    ) -> Video:
        """Check a request, and send it once.

        Starts a task that makes one video, and answers at once with the task. Keep its `id`: the
        task cannot be listed later. A call whose reply got lost may still have started a task, and
        may be billed.

        Takes a typed request, a mapping, or keywords; the fields' names and aliases are those of
        the documentation. `timeout` is in seconds, for each network operation.

        Raises `RequestInvalid` before anything is sent, `APIError`, `ConnectionFailed`, or
        `CreateOutcomeUnknown` if it may exist all the same.
        """
        flow = self._flows.create(request, fields, Options(timeout, max_retries, headers))
        return await self._run(flow)

    async def create_and_wait(
        self,
        request: TypedRequest | Mapping[str, object] | None = None,
        /,
        *,
        timeout: float = 1800.0,
        on_progress: Callable[[Video], object] | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        **fields: object,
    ) -> Video:
        """Create as `create` does, then wait as `wait` does, for at most `timeout` seconds.

        `on_progress` is called with the new task first. Whatever ends the waiting early, a cancellation too, names the
        task in its `id`.
        """
        options = Options(None, max_retries, headers)
        flow = self._flows.create_and_wait(request, fields, timeout, on_progress, options)
        return await self._run(flow)

    async def retrieve(
        self,
        video_id: str,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Video:
        """Ask how it is doing.

        Tells the state of a task. Poll it until `status` is `completed` or `failed`; how often is
        not documented. When it is completed, prefer the `video_url` of the reply.

        `timeout` is in seconds, for each network operation. Raises `APIError` or
        `ConnectionFailed`.
        """
        options = Options(timeout, max_retries, headers)
        return await self._run(self._flows.retrieve(video_id, options))

    async def wait(
        self,
        video_id: str,
        *,
        timeout: float = 1800.0,
        on_progress: Callable[[Video], object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Video:
        """Look until it has succeeded, for at most `timeout` seconds.

        Failures that pass are borne. `on_progress` is called with each state seen. Raises
        `VideoFailed` with the reason, `WaitTimeout`, which keeps the id, or `APIError`.
        """
        options = Options(headers=headers)
        flow = self._flows.wait(video_id, timeout, on_progress, options)
        return await self._run(flow)

    async def content(
        self,
        video_id: str,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        """Fetch the result into memory.

        The finished video's bytes, the same way for every model. The type sent back is the
        upstream's, usually `video/mp4`. Stock gateways cut a download off after 60 seconds and
        serve no byte ranges.

        `timeout` is in seconds, for each network operation. Raises `APIError`, `ConnectionFailed`,
        or `DownloadFailed` if the answer is no file.
        """
        options = Options(timeout, max_retries, headers)
        return await self._run(self._flows.content(video_id, options))

    async def download(
        self,
        video_id: str,
        path: str | PathLike[str],
        *,
        overwrite: bool = False,
        on_progress: Callable[[int, int | None], object] | None = None,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Path:
        """Save the result as a file, which appears only when it is whole.

        Returns its path. `on_progress` is called with the bytes so far and in all, the latter
        `None` where unknown. `timeout` is in seconds, for each network operation.

        Raises `FileExistsError` before anything is sent unless `overwrite`, `VideoFailed`,
        `APIError`, `ConnectionFailed`, or `DownloadFailed`.
        """
        flow = self._flows.download(
            video_id,
            Path(path),
            overwrite,
            on_progress,
            Options(timeout, max_retries, headers),
        )
        return await self._run(flow)


class AsyncRawVideos:
    """The calls of `AsyncVideos`; each gives the reply as it came."""

    def __init__(self, calls: AsyncVideos) -> None:
        self.create = async_raw(calls.create)
        self.retrieve = async_raw(calls.retrieve)
