"""Public names for classes that are written under neutral ones."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def publish(cls: type[T], name: str, module: str) -> type[T]:
    """Give a class the name and the module under which users know it; errors, reprs and pickles show these."""
    cls.__name__ = cls.__qualname__ = name
    cls.__module__ = module
    return cls
