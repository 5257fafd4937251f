"""A stand-in for one family's requests."""

from collections.abc import Mapping
from typing import NotRequired, Self, TypedDict

from pydantic import BaseModel


class KiteExtendFields(TypedDict):
    """Keywords of `KiteExtend`."""

    clip_id: str
    seed: NotRequired[int]


class KiteExtend(BaseModel):
    """Extend a clip."""

    clip_id: str
    seed: int | None = None

    @classmethod
    def of(cls, fields: Mapping[str, object]) -> Self:
        """The request with these fields."""
        return cls.model_validate(fields)

    def wire(self) -> Mapping[str, object]:
        """What goes out."""
        return {"model": "kite", "mode": "extend", **self.model_dump(exclude_none=True)}


class KiteT2vFields(TypedDict):
    """Keywords of `KiteT2v`."""

    prompt: str


class KiteT2v(BaseModel):
    """Make a clip of words."""

    prompt: str

    @classmethod
    def of(cls, fields: Mapping[str, object]) -> Self:
        """The request with these fields."""
        return cls.model_validate(fields)

    def wire(self) -> Mapping[str, object]:
        """What goes out."""
        return {"model": "kite", "mode": "t2v", "prompt": self.prompt}
