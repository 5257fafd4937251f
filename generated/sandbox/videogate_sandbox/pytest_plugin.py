"""A pytest fixture, named for the package: a sandbox that is served while a test runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .server import Running


@pytest.fixture(name=__package__)
def serve_sandbox() -> Iterator[Running]:
    """A sandbox on a port of its own, new for each test: `.url`, `.api_key`, `.sandbox.faults.add("create drop")`."""
    from .server import running

    with running() as sandbox:
        yield sandbox
