"""Build hook: puts the API's OpenAPI document into the package, which the repository keeps once, in `openapi/`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "openapi.json"


class DocumentHook(BuildHookInterface[BuilderConfig]):
    """Adds the document to wheels and source archives; an editable install reads the repository's."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Say where the document is taken from.

        Raises:
            FileNotFoundError: when it is neither in this folder, as in a source archive, nor beside it.
        """
        root = Path(self.root)
        inside = f"{self.config['package']}/{NAME}"
        kept = root.parent / "openapi" / NAME
        if version == "editable" or (root / inside).is_file():
            return
        if not kept.is_file():
            raise FileNotFoundError(f"{kept}: build the package where its OpenAPI document is")
        build_data["force_include"][str(kept)] = inside
