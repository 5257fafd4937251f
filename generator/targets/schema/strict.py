"""The strict schemas of one family: its plain ones by reference, and beside each what only `strict` asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ... import ir
from .family import FamilyWriter, Shape
from .properties import DEFS, Schema


def strict_schemas(
    contract: ir.Contract,
    family: ir.Family,
    plain: Mapping[str, Schema],
    file: str,
    objects: Mapping[str, Schema],
) -> dict[str, Schema]:
    """The strict schema of each kind of request by name, then the conditions that only they have.

    Args:
        contract: The whole catalog.
        family: The family.
        plain: The definitions in the file of its plain schemas.
        file: That file, as a reference names it.
        objects: The forms of objects, by name; those that are not in that file stand in the strict one.
    """
    return _StrictWriter(contract, family, plain, file, objects).schemas()


class _StrictWriter:
    """Writes what `strict` adds; a condition that the plain schemas have, too, is referred to where it stands there."""

    def __init__(
        self,
        contract: ir.Contract,
        family: ir.Family,
        plain: Mapping[str, Schema],
        file: str,
        objects: Mapping[str, Schema],
    ) -> None:
        one = FamilyWriter(contract, family, strict=False, typed=False)
        other = FamilyWriter(contract, family, strict=True, typed=False)
        self.file = file
        self.home = f"{DEFS}{other.inference.home}/$defs/"
        self.shapes = [*zip(one.shapes(), other.shapes(), strict=True)]
        self.conditions = other.definitions(other.shared([s for _, s in self.shapes]))
        self.shared = self._shared(plain[other.inference.home]["$defs"])
        self.own = self.conditions.keys() - self.shared
        self.objects = {name: x for name, x in objects.items() if name not in plain}

    def _shared(self, theirs: Mapping[str, Schema]) -> dict[str, str]:
        """What a condition is called in the plain file, where it is there and leads to none that differs."""
        found = {name: name for name, x in self.conditions.items() if theirs.get(name) == x}
        for name, schema in self.conditions.items():
            alike = [known for known, x in theirs.items() if x == schema]
            if alike:
                found.setdefault(name, alike[0])
        while True:
            own = self.conditions.keys() - found
            lost = [name for name in found if own.intersection(self.used(self.conditions[name]))]
            if not lost:
                return found
            found = {name: known for name, known in found.items() if name not in lost}

    def schemas(self) -> dict[str, Schema]:
        """Kinds of requests and conditions, by name."""
        found = {strict.name: self.added(plain, strict) for plain, strict in self.shapes}
        needed = {*references(found)}
        waiting = [*needed]
        known = self.conditions | self.objects
        while waiting:
            name = waiting.pop().removeprefix(DEFS)
            if name in known:
                more = {*references(self.moved(known[name]))} - needed
                needed |= more
                waiting += more
        return found | {name: self.moved(x) for name, x in known.items() if DEFS + name in needed}

    def added(self, plain: Shape, strict: Shape) -> Schema:
        """A kind of request: what the plain schema asks, and more."""
        required = [name for name in strict.required if name not in plain.required]
        known = [_redirected(condition, self.file.__add__) for condition in plain.conditions]
        conditions = [self.moved(condition) for condition in strict.conditions]
        more = [condition for condition in conditions if condition not in known]
        return {
            "$ref": f"{self.file}{DEFS}{strict.name}",
            **({"description": strict.text} if strict.text != plain.text else {}),
            **({"required": required} if required else {}),
            **({"allOf": more} if more else {}),
        }

    def used(self, schema: Schema) -> Iterator[str]:
        """The names of the conditions that a schema refers to."""
        for target in references(schema):
            if target.startswith(self.home):
                yield target.removeprefix(self.home)

    def moved(self, schema: Schema) -> Schema:
        """A schema whose references lead to this file's own conditions, and all others to the plain file."""
        found: Schema = _redirected(schema, self.place_of)
        return found

    def place_of(self, target: str) -> str:
        """Where a definition stands, seen from this file."""
        name = target.removeprefix(self.home)
        if name in self.shared:
            return self.file + self.home + self.shared[name]
        is_own = name in self.own or target.removeprefix(DEFS) in self.objects
        return DEFS + name.removeprefix(DEFS) if is_own else self.file + target


def _redirected(value: Any, place: Callable[[str], str]) -> Any:
    """A schema with each of its references turned to another place."""
    if isinstance(value, Mapping):
        return {key: _redirected(item, place) for key, item in value.items()}
    if isinstance(value, list):
        return [_redirected(item, place) for item in value]
    return place(value) if isinstance(value, str) and value.startswith(DEFS) else value


def references(value: Any) -> Iterator[str]:
    """The definitions that a schema refers to, as it writes them."""
    if isinstance(value, Mapping):
        for item in value.values():
            yield from references(item)
    elif isinstance(value, list):
        for item in value:
            yield from references(item)
    elif isinstance(value, str) and value.startswith(DEFS):
        yield value
