"""A stand-in for another family's requests."""

from collections.abc import Mapping
from typing import TypedDict

from pydantic import BaseModel


class LensT2iFields(TypedDict):
    """Keywords of `LensT2i`."""

    prompt: str


class LensT2i(BaseModel):
    """Make a still of words."""

    prompt: str

    def wire(self) -> Mapping[str, object]:
        """What goes out."""
        return {"model": "lens", "prompt": self.prompt}
