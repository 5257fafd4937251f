"""What of a model is retired, going or doubtful: the model, the names that a field picks, ids of other APIs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .._data.rows import Lifecycle
    from .._engine.issue import Issue
    from ..catalog import CatalogModel


class End(NamedTuple):
    """One end, and what it is the end of: empty for the model itself."""

    row: Lifecycle
    of: str

    def issue(self, locale: str) -> Issue:
        """What `check` says of it."""
        from .._engine.issue import Issue
        from .._engine.standings import end_of_life

        path = self.row.name if self.row.kind == "value" else "model"
        return Issue(end_of_life(self.row, (path,)), locale)

    def data(self) -> dict[str, object]:
        """It as plain JSON data."""
        row = self.row
        told = {"of": self.of, "status": row.status, "as_of": row.as_of, "host": row.host}
        hosts = [other.host for other in row.other_hosts if other.status != "retired"]
        instead = {"goes_on_at": hosts, "instead": row.instead or row.vendor_instead}
        return {**told, **instead, "doubtful": is_doubtful(row)}


def ends_of(model: CatalogModel, asked: str = "") -> Iterator[End]:
    """Yield what is going or gone of a model, and of the other API's id under which it was asked for."""
    from .._engine.family import family_of

    row = family_of(model.family).row
    for end in row.lifecycle:
        if end.kind == "model" and end.name == model.id:
            yield End(end, "")
        elif end.kind == "value" and end.name == row.picked_by:
            yield End(end, str(end.value))
        elif end.kind == "elsewhere" and end.name == asked:
            yield End(end, end.name)


def ends_elsewhere(asked: str) -> Iterator[End]:
    """Yield what is going or gone of another API's id."""
    from .._data import index
    from .._engine.family import family_of

    if asked in index.ENDED:
        for end in family_of(index.ENDED[asked]).row.lifecycle:
            if end.kind == "elsewhere" and end.name == asked:
                yield End(end, asked)


def shortly(ends: Iterable[End]) -> str:
    """Ends in a few words, such as `retired 2026-09-24`; a question mark where something is doubtful."""
    said: dict[str, list[str]] = {}
    for row, of in ends:
        where, doubt = f" at {row.host}" if row.host else "", " (?)" if is_doubtful(row) else ""
        said.setdefault(f"{row.status} {row.as_of}{where}{doubt}", []).append(of)
    return "; ".join(f"{', '.join(of)} {text}".strip() for text, of in said.items())


def is_doubtful(row: Lifecycle) -> bool:
    """Whether it is uncertain: by whom it is said, of what, or whether at all."""
    return bool(row.stands_for or row.is_hearsay or row.disputed_by)
