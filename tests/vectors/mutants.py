"""Small changes to the compiled data of a family: one thing dropped, loosened or tightened at a time."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from videogate._rules import Family
from videogate._shapes import SHAPES

from tests.vectors.mutants_said import (
    STANDINGS,
    WORD,
    Change,
    dropped,
    numbered,
    of_claim,
    said_changes,
)
from videogate import _engine, _index, _values, _ways

Data = Any
KINDS = {"integer": "number", "number": "integer"}
NUMERIC = tuple(KINDS)
OPTIONS = ("mode_required", "sends_inferred_mode", "picked_by", "confusions", "ranks", "limits")
OPTIONS += ("rules", "standings", "gaps", "lifecycle")
CACHES: tuple[dict[Any, Any], ...] = (
    _ways.KEPT,
    _engine._UNKNOWN,
)  # of requests whose like has been seen


@dataclass(frozen=True)
class Mutant:
    """One change to one family.

    Attributes:
        id: What is changed, and how.
        family: The family whose vectors must notice.
        change: The object that is changed, its attribute, and what this becomes.
    """

    id: str
    family: Family
    change: Change

    @contextlib.contextmanager
    def applied(self) -> Iterator[None]:
        """Make the change for a while."""
        before = self.change.made()
        renew(self.family)
        try:
            yield
        finally:
            before.made()
            renew(self.family)


def renew(family: Family) -> None:
    """Work out anew what a family draws from its data, and forget all that was kept."""
    fields = tuple(family.fields.values())
    for field in fields:
        field.spellings = {v.casefold(): v for v in field.values if isinstance(v, str)}
    options = {n: getattr(family, n) for n in OPTIONS}
    family.__init__(family.name, fields=fields, modes=family.modes, **options)  # type: ignore[misc]
    for kept in CACHES:
        kept.clear()


def mutants(family: Family) -> Iterator[Mutant]:
    """Every change that is made to a family's data."""
    for what, change in _changes(family):
        yield Mutant(f"{family.name}{what}", family, change)


def _changes(family: Family) -> Iterator[tuple[str, Change]]:
    if family.mode_required:
        yield ": mode not required", Change(family, "mode_required", None)
        yield from of_claim(" mode_required", family, "mode_required")
    flip = not family.sends_inferred_mode
    yield f": sends_inferred_mode {flip}", Change(family, "sends_inferred_mode", flip)
    if family.picked_by:
        yield ": picked by nothing", Change(family, "picked_by", "")
    for model in family.ranks:
        ranks = {m: r for m, r in family.ranks.items() if m != model}
        yield f": no rank of {model}", Change(family, "ranks", ranks)
    for mode in family.modes:
        yield from of_mode(f" mode {mode.name}", mode)
    for field in family.fields.values():
        yield from of_field(f" {field.name}", field)
    for kind in ("limits", "rules", "standings", "gaps", "lifecycle"):
        items = getattr(family, kind)
        for index, (title, item) in enumerate(numbered(items)):
            rest = (*items[:index], *items[index + 1 :])
            yield f" {title}: dropped", Change(family, kind, rest)
            yield from said_changes(f" {title}", item, family)
    yield from of_index(family)
    for name in dict.fromkeys(reached(f.schema for f in family.fields.values() if f.schema)):
        yield from of_shape(f" {name}", SHAPES[name])


def of_mode(at: str, mode: Data) -> Iterator[tuple[str, Change]]:
    """Changes to a mode."""
    for name in ("needs", "aliases"):
        yield from dropped(at, mode, name)
    for need in mode.needs:
        where = f"{at} needs {'/'.join(need.fields)}"
        yield from dropped(where, need, "fields", least=1)
        yield from of_claim(where, need, "claim")
    for name in ("uses", "unused"):
        for one in sorted(getattr(mode, name)):
            yield f"{at}: {name} not {one}", Change(mode, name, getattr(mode, name) - {one})
    for one in sorted(mode.unused):
        yield f"{at}: uses {one} too", Change(mode, "uses", mode.uses | {one})
    yield f"{at}: another wire", Change(mode, "wire", WORD)


def of_field(at: str, field: Data) -> Iterator[tuple[str, Change]]:
    """Changes to a field."""
    yield f"{at}: another wire", Change(field, "wire", WORD)
    yield from of_claim(at, field, "claim")
    yield f"{at}: standing", Change(field, "standing", STANDINGS[field.standing])
    flags = ["is_list", "is_media"]
    flags += ["numeric_strings", "is_wire_text", "zero_is_absent"] if field.kind in NUMERIC else []
    flags += ["lift"] if field.is_list else []
    flags += ["is_open"] if field.kind == "choice" else []
    flags += ["verbatim"] if field.verbatim else []
    for name in flags:
        yield f"{at}: {name} flipped", Change(field, name, not getattr(field, name))
    for kind in (KINDS.get(field.kind), "any"):
        if kind and kind != field.kind:
            yield f"{at}: kind {kind}", Change(field, "kind", kind)
    if field.schema:
        yield f"{at}: no schema", Change(field, "schema", "")
    if field.overrides:
        yield f"{at}: overrides nothing", Change(field, "overrides", None)
        yield from of_claim(f"{at} overrides", field, "overrides")
    for name in ("names", "values", "parts"):
        yield from dropped(at, field, name, keep=int(name == "names"))
    for one in field.names:
        if one.unwrap:
            yield f"{at} as {one.name}: not unwrapped", Change(one, "unwrap", "")
            yield f"{at} as {one.name}: kept never", Change(one, "keep", ())
    for title, part in numbered(field.parts):
        yield from dropped(f"{at} {title}", part, "provides", least=1)
        yield from dropped(f"{at} {title}", part, "value", least=1)
        yield f"{at} {title}: any role", Change(part, "any_role", not part.any_role)
        yield f"{at} {title}: another type", Change(part, "type", WORD)
        if not part.any_role:
            yield f"{at} {title}: another role", Change(part, "role", WORD)


# --- beside the families ---------------------------------------------------------------------------------------------


def of_index(family: Family) -> Iterator[tuple[str, Change]]:
    """Changes to what is known of models and names without loading a family."""
    for id_ in [i for i, (name, _) in _index.MODELS.items() if name == family.name]:
        rest = {k: v for k, v in _index.MODELS.items() if k != id_}
        yield f": no model {id_}", Change(_index, "MODELS", rest)
        others = {k: v for k, v in _index.SPELLINGS.items() if v != id_}
        yield f": no other spelling of {id_}", Change(_index, "SPELLINGS", others)
    for name in _index.FIELD_FAMILIES.keys() - family.names.keys():
        known = {k: v for k, v in _index.FIELD_FAMILIES.items() if k != name}
        yield f": nobody takes {name}", Change(_index, "FIELD_FAMILIES", known)
    for one in _values.BLANK:
        yield f": no blank {ord(one):04x}", Change(_values, "BLANK", _values.BLANK.replace(one, ""))


def reached(names: Iterable[str]) -> Iterator[str]:
    """The shapes of nested values by name, with those inside them."""
    for name in names:
        yield name
        shape = SHAPES[name]
        inner = (*shape.properties.values(), *shape.cases.values(), shape.items)
        yield from reached(one for one in inner if isinstance(one, str))


def of_shape(at: str, shape: Data) -> Iterator[tuple[str, Change]]:
    """Changes to what is known of a nested value."""
    yield from dropped(at, shape, "required")
    for name in ("properties", "cases"):
        held = getattr(shape, name)
        for key, inner in held.items():
            rest = {k: v for k, v in held.items() if k != key}
            yield f"{at}: {name} without {key}", Change(shape, name, rest)
            if not isinstance(inner, str):
                yield from of_shape(f"{at}.{key}", inner)
    for name, none in (("kinds", ()), ("values", ()), ("tag", ""), ("items", None)):
        if getattr(shape, name):
            yield f"{at}: no {name}", Change(shape, name, none)
