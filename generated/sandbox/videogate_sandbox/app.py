"""The sandbox as an ASGI application: it stands alone, or is mounted into another."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route

from . import answers
from ._api import API
from ._dialects import DIALECTS
from .callbacks import Callbacks
from .calls import Calls
from .console import Console
from .faults import Faults
from .files import Files
from .refusals import Refused
from .store import Creates, Store
from .tasks import SPEEDS, Task

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import Receive, Scope, Send

    from .rules import Fault
    from .shapes import Dialect


class Sandbox:
    """The API, played.

    Attributes:
        faults: What goes wrong; `faults.add("create drop times=1")` adds to it.
        api_keys: The keys that are taken; any that starts with the API's prefix when there are none.

    Args:
        database: The file that keeps the tasks, with the folder `FILE.files` beside it; without one, they end with
            the sandbox.
        api_keys: The keys that are taken.
        speed: How long tasks run: `instant`, `fast` or `real`.
        dialect: How calls are answered; one of `DIALECTS`, the first of them when left out.
        faults: Those in force from the start.
        seed: Of the faults that strike by chance.
        strict: Refuse what the check only warns of.
        callbacks: Whether the end of a task is told to the address that its request names.
        font: A font file for what is written on frames.
        clock: The time in Unix seconds.

    Raises:
        ValueError: when an argument is none of those, or the database cannot be used.
    """

    def __init__(
        self,
        *,
        database: Path | str | None = None,
        api_keys: Iterable[str] = (),
        speed: str = "instant",
        dialect: str = "",
        faults: Iterable[Fault | str] = (),
        seed: int = 0,
        strict: bool = False,
        callbacks: bool = True,
        font: Path | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        name = dialect or next(iter(DIALECTS))
        if name not in DIALECTS or speed not in SPEEDS:
            known = f"dialects {', '.join(DIALECTS)}; speeds {', '.join(SPEEDS)}"
            raise ValueError(f"there is no `{name}` or no `{speed}`; there are {known}")
        self.api_keys = tuple(api_keys)
        self.dialect: Dialect = DIALECTS[name]
        self.faults = Faults(faults, seed)
        self.clock = clock
        self._temporary = tempfile.TemporaryDirectory() if database is None else None
        path = Path(self._temporary.name) / "tasks.db" if self._temporary else Path(str(database))
        self._store = Store(path, is_durable=self._temporary is None)
        files = Files(path.with_name(f"{path.name}.files"), font)
        self._has_callbacks = callbacks
        self._callbacks: Callbacks | None = None
        self._delivery: asyncio.Task[None] | None = None
        calls = Calls(self, self._store, files, SPEEDS[speed], strict)
        console = Console(self, self._store, files)
        self._app = Starlette(
            routes=[
                Route(API.create[1], calls.create, methods=[API.create[0]]),
                Route(API.retrieve[1], calls.retrieve, methods=[API.retrieve[0]]),
                Route(API.content[1], calls.content, methods=[API.content[0]]),
                *console.routes(),
            ],
            exception_handlers={Refused: self._refused, HTTPException: self._not_served},
            lifespan=self._lifespan,
        )
        self._app.router.redirect_slashes = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a call, as ASGI has it."""
        if scope["type"] == "http":
            self._deliver()
        await self._app(scope, receive, send)

    # --- what tests ask for ------------------------------------------------------------------------------------------

    def tasks(self, limit: int = 1000) -> list[Task]:
        """The newest tasks first."""
        return self._store.latest(limit)

    def creates(self) -> list[Creates]:
        """Every request that arrived at `create` and passed the check: how often, and the tasks that it became.

        A request with more than one id was carried out twice.
        """
        return self._store.creates()

    def close(self) -> None:
        """Write what waits, and close the database."""
        self._store.close()
        if self._temporary:
            self._temporary.cleanup()

    # --- inside ------------------------------------------------------------------------------------------------------

    def dialect_of(self, family: str) -> Dialect:
        """The dialect in which tasks of a family are shown."""
        return DIALECTS.get(self.dialect.families.get(family, ""), self.dialect)

    def wake(self) -> None:
        """Look for callbacks: there is a new task."""
        if self._callbacks is not None:
            self._callbacks.wake()

    def _deliver(self) -> None:
        """Deliver callbacks from now on; a mounted application is not told when the server starts."""
        if not self._has_callbacks:
            return
        loop = asyncio.get_running_loop()
        if self._delivery is None or self._delivery.get_loop() is not loop:
            self._callbacks = Callbacks(self._store, self._body, self.clock)
            self._delivery = loop.create_task(self._callbacks.run())

    def _body(self, task: Task) -> object:
        return answers.show(task, self.dialect_of(task.family), self.clock())

    @asynccontextmanager
    async def _lifespan(self, _app: Starlette) -> AsyncGenerator[None]:
        self._deliver()
        try:
            yield
        finally:
            if self._delivery is not None:
                self._delivery.cancel()
                self._delivery = None

    def _refused(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, Refused)
        return error.reply(request)

    def _not_served(self, request: Request, error: Exception) -> Response:
        """Answer for a path that nothing is served at, or a method that it does not take."""
        assert isinstance(error, HTTPException)
        situation = "no_method" if error.status_code == 405 else "no_route"
        return Refused(self.dialect, situation, headers=error.headers).reply(request)
