"""A stand-in for the real report."""

from dataclasses import dataclass

from .issue import Issue


@dataclass(frozen=True)
class Report:
    """The outcome of a check."""

    payload: dict[str, object]
    issues: tuple[Issue, ...]
    model: str | None = None
    family: str | None = None

    @property
    def values(self) -> dict[str, object]:
        """What each field says."""
        return self.payload

    @property
    def ok(self) -> bool:
        """Whether nothing forbids sending."""
        return not self.errors

    @property
    def errors(self) -> tuple[Issue, ...]:
        """What forbids sending."""
        return tuple(i for i in self.issues if i.severity == "error")

    @property
    def warnings(self) -> tuple[Issue, ...]:
        """What should be looked at."""
        return tuple(i for i in self.issues if i.severity == "warning")

    def wire(self) -> dict[str, object]:
        """What goes out."""
        return self.payload | {"checked": True}
