"""What proofs are about: a family as its file says it and as the Contract has it, side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ... import ir
from ...catalog.load import DataPath
from ...catalog.merge import MergedFamily
from ...errors import Diagnostic
from ...probe.requests import Scope, Scoped, scopes
from ..subject import Subject

Site = tuple[Scope, ir.Variant]
Test = Callable[[ir.Bounds], bool]


@dataclass(frozen=True)
class FamilyPair:
    """One family, where everything in it stands, and every model in every mode of it."""

    subject: Subject
    merged: MergedFamily
    family: ir.Family

    @property
    def sites(self) -> tuple[Site, ...]:
        """Every model in every mode."""
        return tuple((s, v) for s in scopes(self.family) for v in self.family.variants)

    def sites_of(self, item: Scoped) -> tuple[Site, ...]:
        """Every model and mode that a statement is about."""
        return tuple((s, v) for s, v in self.sites if s.concerns(v, item))

    def limit_path(self, index: int) -> DataPath:
        """Where one of the limits stands."""
        return self.merged.limits[index].path

    def rule_path(self, index: int) -> DataPath:
        """Where one of the rules stands."""
        return self.merged.rules[index].path

    def problem(
        self, path: DataPath, code: str, message: str, advice: str, *, key: bool = False
    ) -> Diagnostic:
        """One finding at a place of the family's file."""
        return self.subject.problem(self.merged.file, path, code, message, advice, key=key)

    def line(self, path: DataPath) -> int:
        """The line on which something stands."""
        return self.subject.at(self.merged.file, path).line

    def mode_problem(self, mode: str, code: str, message: str, advice: str) -> Diagnostic:
        """One finding about a mode: where the family lists it, or the set that it comes from."""
        is_own = mode in self.merged.spec.modes
        path: DataPath = ("modes", mode) if is_own else ("mode_set",)
        return self.problem(path, code, message, advice, key=is_own)


def required(variant: ir.Variant) -> frozenset[str]:
    """The fields without which every request in a mode is an error."""
    return frozenset(variant.required)


def takes(limit: ir.Limit, test: Test) -> bool:
    """Whether the limit, or a source that differs from it, lets a value pass."""
    return any(map(test, (limit, *limit.disputed_by)))


def named(site: Site) -> str:
    """A model and a mode, as a message names them."""
    return f"`{site[0].name}` in mode `{site[1].mode}`"
