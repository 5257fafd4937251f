"""Scopes: the modes and models that a statement is about, with groups written out and exceptions taken out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from .authored import LimitSpec, ScopedClaim
from .load import DataPath

ScopedT = TypeVar("ScopedT", bound=ScopedClaim)


@dataclass(frozen=True, slots=True)
class Placed(Generic[ScopedT]):
    """A statement that lists the modes and models it is about one by one, and where it stands in the family's file."""

    path: DataPath
    spec: ScopedT


def members_of(groups: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The models of each group; a group may name groups that stand above it."""
    found: dict[str, list[str]] = {}
    for name, listed in groups.items():
        found[name] = written_out(listed, found)
    return found


def written_out(names: Iterable[str], members: Mapping[str, list[str]]) -> list[str]:
    """Models, in the order in which they and their groups are named."""
    return [model for name in names for model in members.get(name, [name])]


def settle(
    spec: ScopedT, modes: Iterable[str], models: Iterable[str], members: Mapping[str, list[str]]
) -> ScopedT:
    """A statement about all but some modes or models as one that lists those it is about.

    Args:
        spec: The statement.
        modes: The modes of its family.
        models: The models of its family, or the values that pick one.
        members: The models of each group.
    """
    listed = written_out(spec.models, members)
    without = written_out(spec.except_models, members)
    update = {
        "modes": _left(spec.modes, modes, spec.except_modes),
        "except_modes": [],
        "models": _left(listed, models, without),
        "except_models": [],
    }
    return spec.model_copy(update=update)


def _left(listed: list[str], every: Iterable[str], without: list[str]) -> list[str]:
    """What is listed, or every one, less the exceptions; a statement about all without exception lists none."""
    return [name for name in listed or every if name not in without] if without else listed


def place_limits(placed: Iterable[Placed[LimitSpec]]) -> tuple[Placed[LimitSpec], ...]:
    """Limits on one field each."""
    return tuple(
        Placed(one.path, one.spec.model_copy(update={"field": field, "fields": []}))
        for one in placed
        for field in (one.spec.fields or [one.spec.field])
    )
