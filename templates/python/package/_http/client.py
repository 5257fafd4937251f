"""The two clients without their names, and what groups of calls hold on to: how flows are run, and the life cycle."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar

import httpx2

from .base import BaseClient
from .commands import Flow, Reply
from .driver import SyncDriver
from .endpoints import Endpoints
from .raw import RawReply, raw_reply

if TYPE_CHECKING:
    from pydantic import BaseModel

    from .async_driver import AsyncDriver

T = TypeVar("T")
R = TypeVar("R", bound="BaseModel")

NO_IDLE_CONNECTIONS = httpx2.Limits(max_keepalive_connections=0)


class SyncClient(BaseClient[httpx2.Client, httpx2.BaseTransport]):
    """The client that blocks. A context manager; otherwise call `close()`."""

    _driver: SyncDriver

    def _open(
        self,
        proxy: str | httpx2.Proxy | None,
        transport: httpx2.BaseTransport | None,
        http_client: httpx2.Client | None,
    ) -> None:
        if http_client is None and transport is None:
            context = httpx2.create_ssl_context()
            shared = httpx2.Client(verify=context, proxy=proxy)
            fresh = httpx2.Client(verify=context, proxy=proxy, limits=NO_IDLE_CONNECTIONS)
        else:
            shared = fresh = http_client or httpx2.Client(transport=transport)
        is_callers = http_client is not None
        self._driver = SyncDriver(self._settings, shared, fresh, is_callers=is_callers)

    def run(self, flow: Flow[T]) -> T:
        """Carry out a flow and return its result."""
        return self._driver.run(flow)

    def run_raw(self, flow: Flow[T]) -> RawReply[T]:
        """Carry out a flow and return the reply that its result was read from, with the result."""
        replies: list[Reply] = []
        result = self._driver.run(flow, replies)
        return raw_reply(replies[-1], result)

    def close(self) -> None:
        """Close the connections, unless the HTTP client was the caller's own."""
        if self._is_owner:
            self._driver.shared.close()
            self._driver.fresh.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(BaseClient[httpx2.AsyncClient, httpx2.AsyncBaseTransport]):
    """The client for asyncio. An async context manager; otherwise await `close()`."""

    _driver: AsyncDriver

    def _open(
        self,
        proxy: str | httpx2.Proxy | None,
        transport: httpx2.AsyncBaseTransport | None,
        http_client: httpx2.AsyncClient | None,
    ) -> None:
        if http_client is None and transport is None:
            context = httpx2.create_ssl_context()
            shared = httpx2.AsyncClient(verify=context, proxy=proxy)
            fresh = httpx2.AsyncClient(verify=context, proxy=proxy, limits=NO_IDLE_CONNECTIONS)
        else:
            shared = fresh = http_client or httpx2.AsyncClient(transport=transport)
        from .async_driver import AsyncDriver

        is_callers = http_client is not None
        self._driver = AsyncDriver(self._settings, shared, fresh, is_callers=is_callers)

    async def run(self, flow: Flow[T]) -> T:
        """Carry out a flow and return its result."""
        return await self._driver.run(flow)

    async def run_raw(self, flow: Flow[T]) -> RawReply[T]:
        """Carry out a flow and return the reply that its result was read from, with the result."""
        replies: list[Reply] = []
        result = await self._driver.run(flow, replies)
        return raw_reply(replies[-1], result)

    async def close(self) -> None:
        """Close the connections, unless the HTTP client was the caller's own."""
        if self._is_owner:
            await self._driver.shared.aclose()
            await self._driver.fresh.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


class SyncResource(Generic[R]):
    """A group of calls, bound to a client that blocks."""

    def __init__(self, client: SyncClient, endpoints: Endpoints[R]) -> None:
        self._client = client
        self._run = client.run
        self._flows = client.flows(endpoints)


class AsyncResource(Generic[R]):
    """A group of calls, bound to a client for asyncio."""

    def __init__(self, client: AsyncClient, endpoints: Endpoints[R]) -> None:
        self._client = client
        self._run = client.run
        self._flows = client.flows(endpoints)
