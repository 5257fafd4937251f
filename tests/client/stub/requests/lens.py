"""A stand-in for another family's requests."""

from collections.abc import Mapping
from typing import Self, TypedDict

from pydantic import BaseModel


class LensT2iFields(TypedDict):
    """Keywords of `LensT2i`."""

    prompt: str


class LensT2i(BaseModel):
    """Make a still of words."""

    prompt: str

    @classmethod
    def of(cls, fields: Mapping[str, object]) -> Self:
        """The request with these fields."""
        return cls.model_validate(fields)

    def wire(self) -> Mapping[str, object]:
        """What goes out."""
        return {"model": "lens", "prompt": self.prompt}
