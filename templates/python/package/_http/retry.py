"""When to try again, and after how long."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from typing import TypeVar

from .commands import Flow, Sleep
from .errors import APIError, ConnectionFailed, PackageError, ServerFailed
from .settings import Event, Settings, logger

T = TypeVar("T")

LONGEST_RETRY_AFTER = 120.0  # seconds; an API that asks for more is not called again


def jittered(seconds: float) -> float:
    """Between half of a pause and all of it, so that many clients do not return at once."""
    return seconds * random.uniform(0.5, 1.0)  # noqa: S311 - spreads load, guards nothing


def read_retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that a `Retry-After` header asks for, given as a number or as an HTTP date."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    from email.utils import parsedate_to_datetime  # seldom needed

    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, moment.timestamp() - time.time())


def is_transient(error: PackageError) -> bool:
    """Whether the same question may well be answered a little later; never ask this about a create."""
    if isinstance(error, APIError):
        is_unreadable = error.status < 300
        return is_unreadable or error.status in (408, 429) or isinstance(error, ServerFailed)
    return isinstance(error, ConnectionFailed)


def pause_before_retry(error: PackageError, attempt: int) -> float | None:
    """Seconds before the next attempt (the first is 0), or `None` if the API asks for too long a pause."""
    asked = error.retry_after if isinstance(error, APIError) else None
    if asked is None:
        return jittered(min(8.0, 0.5 * 2.0**attempt))
    return asked + jittered(0.5) if asked <= LONGEST_RETRY_AFTER else None


def announce(settings: Settings, error: PackageError, pause: float) -> None:
    """Log a pause before another attempt, and tell the caller's hook."""
    words = settings.redact(str(error))
    logger.info("again in %.1f s: %s", pause, words)
    settings.emit(Event("retry", seconds=pause, error=words))


def retrying(
    settings: Settings,
    max_retries: int,
    attempt: Callable[[], Flow[T]],
    may_retry: Callable[[PackageError], bool] = is_transient,
    has_advanced: Callable[[], bool] = lambda: False,
) -> Flow[T]:
    """Run an attempt again, after a pause, as long as its failure allows it; an advance starts the count anew."""
    count = 0
    while True:
        try:
            return (yield from attempt())
        except PackageError as error:
            if has_advanced():
                count = 0
            pause = pause_before_retry(error, count) if may_retry(error) else None
            if pause is None or count >= max_retries:
                raise
            announce(settings, error, pause)
        yield Sleep(pause)
        count += 1
