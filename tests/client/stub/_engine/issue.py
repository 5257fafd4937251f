"""A stand-in for the real finding."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Issue:
    """One finding."""

    code: str
    severity: str
    message: str
    path: tuple[str | int, ...] = ()
    hint: str = ""

    def __str__(self) -> str:
        return self.message
