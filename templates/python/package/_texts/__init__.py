"""The words of every issue, one module for each language; imported when somebody reads."""

from __future__ import annotations

from importlib import import_module

from .._data.index import LOCALES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def texts(locale: str) -> Any:
    """The module of a language; that of the first one when the language is not known."""
    known = locale if locale in LOCALES else LOCALES[0]
    return import_module(f".{known.lower().replace('-', '_')}", __package__)
