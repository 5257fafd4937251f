"""A stand-in for the reply classes."""

from pydantic import BaseModel, ConfigDict


class ClipError(BaseModel):
    """Why a clip failed."""

    message: str | None = None
    code: str | None = None


class Clip(BaseModel):
    """A clip."""

    model_config = ConfigDict(extra="allow")

    id: str
    status: str
    model: str | None = None
    progress: float | None = None
    created_at: int | None = None
    url: str | None = None
    error: ClipError | None = None
    metadata: dict[str, object] | None = None


class Still(BaseModel):
    """A still."""

    model_config = ConfigDict(extra="allow")

    address: str
