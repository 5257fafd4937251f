"""Callbacks: the end of a task is posted to the address that its request names, again and again until it is taken."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import httpx2

from .store import Store
from .tasks import Task

FIRST_PAUSE = 1.0  # seconds before the second try; each pause is twice the one before
MOST_TRIES = 6
TIMEOUT = 10.0  # seconds for a try
LONGEST_NAP = 60.0

logger = logging.getLogger(__package__)


class Callbacks:
    """Delivers what is due. What is still to be told is in the store, and so outlives a crash.

    Args:
        store: Knows the tasks.
        body: Makes the body for a task.
        clock: The time in Unix seconds.
    """

    def __init__(
        self,
        store: Store,
        body: Callable[[Task], object],
        clock: Callable[[], float],
    ) -> None:
        self.store = store
        self.body = body
        self.clock = clock
        self._news = asyncio.Event()

    def wake(self) -> None:
        """Look again: there is a new task."""
        self._news.set()

    async def run(self) -> None:
        """Deliver for as long as the program runs."""
        async with httpx2.AsyncClient(timeout=TIMEOUT) as client:
            while True:
                self._news.clear()
                now = self.clock()
                due = self.store.due()
                ready = [(task, tries) for task, tries, at in due if at <= now]
                if ready:
                    await asyncio.gather(*(self._deliver(client, *each) for each in ready))
                    continue
                nap = min(max(due[0][2] - now, 0.01), LONGEST_NAP) if due else LONGEST_NAP
                try:
                    async with asyncio.timeout(nap):
                        await self._news.wait()
                except TimeoutError:
                    pass

    async def _deliver(self, client: httpx2.AsyncClient, task: Task, tries: int) -> None:
        is_taken = False
        try:
            reply = await client.post(task.callback, json=self.body(task))
            is_taken = reply.is_success
            outcome = str(reply.status_code)
        except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as error:
            outcome = type(error).__name__
        logger.info("callback of %s, try %d: %s", task.id, tries + 1, outcome)
        is_over = is_taken or tries + 1 >= MOST_TRIES
        pause = FIRST_PAUSE * 2**tries
        at = None if is_over else self.clock() + pause
        await asyncio.wrap_future(self.store.note_delivery(task.id, at))
