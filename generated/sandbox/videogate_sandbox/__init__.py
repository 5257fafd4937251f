# Made by `callsheet generate` from spec/.
# Edits are lost: change the catalog and run the command again.
"""The API on one's own machine: it checks requests, plays tasks, makes files, and fails on demand."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .app import Sandbox as Sandbox
    from .rules import Fault as Fault
    from .server import Running as Running
    from .server import running as running

__all__ = ["Fault", "Running", "Sandbox", "__version__", "running"]

__version__ = "0.1.0"

_HOME = {"Fault": "rules", "Running": "server", "Sandbox": "app", "running": "server"}

if not TYPE_CHECKING:

    def __getattr__(name):
        """Import a public name when it is first used: pytest loads this package for every run."""
        if name in _HOME:
            return getattr(import_module(f".{_HOME[name]}", __name__), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
