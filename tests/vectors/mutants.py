"""Small changes to the rules of a family, one at a time, and the engine that is made of them."""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType

from tests.vectors.changes import GONE, Change, Data, changes_to, shape_changes
from videogate._data import index
from videogate._engine import family as families
from videogate._engine import memo, values


@dataclass(frozen=True)
class Mutant:
    """One change to what is known of one family.

    Attributes:
        id: What is changed, and how.
        family: The family whose vectors must notice.
        owner: The module that holds the table, and `name` the table.
        change: What is changed in it.
    """

    id: str
    family: str
    owner: ModuleType
    name: str
    change: Change

    @contextlib.contextmanager
    def applied(self) -> Iterator[None]:
        """Make the change for a while; no engine made before or meanwhile outlives it."""
        before = getattr(self.owner, self.name)
        after = altered(before, self.change.path, self.change.value)
        is_shared = before is index.OBJECTS  # which the engine holds, too
        kept = dict(before) if is_shared else None
        if is_shared:
            before.update(after)
        else:
            setattr(self.owner, self.name, after)
        forget()
        try:
            yield
        finally:
            if kept is None:
                setattr(self.owner, self.name, before)
            else:
                before.update(kept)
            forget()


def forget() -> None:
    """Forget all that the engine has made of rules."""
    families._FAMILIES.clear()
    families.MODELS.clear()
    memo.clear()


def altered(table: Data, path: tuple[str | int, ...], value: Data) -> Data:
    """A table with something else at a place; the table itself stays as it is."""
    if not path:
        return value
    head, rest = path[0], path[1:]
    if isinstance(table, tuple):
        assert isinstance(head, int)
        return (*table[:head], altered(table[head], rest, value), *table[head + 1 :])
    if value is GONE and not rest:
        return {key: item for key, item in table.items() if key != head}
    return {**table, head: altered(table.get(head), rest, value)}


def mutants(family: str) -> Iterator[Mutant]:
    """Every change that is made to what is known of a family."""
    module = importlib.import_module(f"videogate._data.{family}")
    rules = module.RULES
    for what, change in changes_to(rules):
        yield Mutant(f"{family}{what}", family, module, "RULES", change)
    schemas = [field["type"]["schema"] for field in rules["fields"] if "schema" in field["type"]]
    for name in dict.fromkeys(reached(schemas)):
        for what, change in shape_changes(f" {name}", (name,), index.OBJECTS[name]):
            yield Mutant(f"{family}{what}", family, index, "OBJECTS", change)
    yield from of_names(
        family, {name["name"] for field in rules["fields"] for name in field["names"]}
    )


def of_names(family: str, names: set[str]) -> Iterator[Mutant]:
    """Changes to what is known of models, names and blanks without loading a family."""

    def without(name: str, key: str, what: str) -> Mutant:
        return Mutant(f"{family}: {what}", family, index, name, Change((key,), GONE))

    for id_ in [id_ for id_, name in index.MODELS.items() if name == family]:
        yield without("MODELS", id_, f"no model {id_}")
        yield without("SPELLINGS", id_.casefold(), f"no other spelling of {id_}")
    for name in index.NAMES_OF_SOME.keys() - names:
        yield without("NAMES_OF_SOME", name, f"nobody takes {name}")
    for one in index.BLANK:
        change = Change((), index.BLANK.replace(one, ""))
        yield Mutant(f"{family}: no blank {ord(one):04x}", family, values, "BLANK", change)


def reached(names: Iterable[str]) -> Iterator[str]:
    """The shapes of nested values by name, with those inside them."""
    for name in names:
        yield name
        shape = index.OBJECTS[name]
        inner = (*shape.get("properties", {}).values(), *shape.get("cases", {}).values())
        yield from reached(one for one in (*inner, shape.get("items")) if isinstance(one, str))
