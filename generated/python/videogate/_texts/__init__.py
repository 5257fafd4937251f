"""The words of every issue, one module for each language; imported when somebody reads."""

from __future__ import annotations

from importlib import import_module

from .._index import LOCALES

Texts = tuple[dict[str, str], dict[str, tuple[dict[str, str], dict[str, str]]], dict[str, str]]

_LOADED: dict[str, Texts] = {}


def texts(locale: str) -> Texts:
    """The phrases, issue texts and names of sources in a language; in the first one when it is not known."""
    known = locale if locale in LOCALES else LOCALES[0]
    found = _LOADED.get(known)
    if found is None:
        module = import_module(f".{known.lower().replace('-', '_')}", __package__)
        found = _LOADED[known] = (module.PHRASES, module.ISSUES, module.SOURCES)
    return found
