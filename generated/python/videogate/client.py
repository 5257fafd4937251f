# Made by `callsheet generate` from spec/api.yaml.
# Edits are lost: change the catalog and run the command again.
"""The two clients: `Client` blocks, `AsyncClient` is for asyncio; they offer the same calls."""

from __future__ import annotations

from functools import cached_property

from ._http import client as _client
from .resources.videos import (
    VIDEOS,
    AsyncVideos,
    Videos,
)

__all__ = ["AsyncClient", "Client"]


class Client(_client.SyncClient):
    """Video generation API.

    Makes videos from text, images, videos or sound through one call, whichever vendor's model does
    the work. Creating a video starts a task; its state is polled until the file is ready.

    A context manager; otherwise call `close()`. The key and the address come from `api_key` and
    `base_url`, or from the environment variables `VIDEOGATE_API_KEY` and `VIDEOGATE_BASE_URL`. See
    `BaseClient` for all settings.
    """

    _package = "videogate"
    _version = "0.1.0"
    _key_variable = "VIDEOGATE_API_KEY"
    _base_url_variable = "VIDEOGATE_BASE_URL"

    @cached_property
    def videos(self) -> Videos:
        """Video tasks: create one, ask how it is doing, fetch the file."""
        return Videos(self, VIDEOS)


class AsyncClient(_client.AsyncClient):
    """Video generation API.

    Makes videos from text, images, videos or sound through one call, whichever vendor's model does
    the work. Creating a video starts a task; its state is polled until the file is ready.

    A context manager for asyncio; otherwise await `close()`. The key and the address come from
    `api_key` and `base_url`, or from the environment variables `VIDEOGATE_API_KEY` and
    `VIDEOGATE_BASE_URL`. See `BaseClient` for all settings.
    """

    _package = "videogate"
    _version = "0.1.0"
    _key_variable = "VIDEOGATE_API_KEY"
    _base_url_variable = "VIDEOGATE_BASE_URL"

    @cached_property
    def videos(self) -> AsyncVideos:
        """Video tasks: create one, ask how it is doing, fetch the file."""
        return AsyncVideos(self, VIDEOS)
