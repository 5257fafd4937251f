"""The filters of our templates: the only way by which text of the catalog reaches an output.

Each escapes for one place: a Python expression, a docstring, Markdown, JSON.
"""

from __future__ import annotations

from collections.abc import Callable

from .data import to_json
from .markdown import md
from .python import docstring, pystr

FILTERS: dict[str, Callable[..., str]] = {
    "pystr": pystr,
    "docstring": docstring,
    "md": md,
    "json": to_json,
}
