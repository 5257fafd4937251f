"""Rules as data: what an engine needs to judge a request, derived from the Contract member by member.

A row is a dataclass: those below, and those of the Contract that they name. A member that one of these gains appears by
itself, here and in `rules.md`; only words for people, places in files and what other outputs alone need are left out.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from ... import ir
from .dialects import Dialect, dialect_rows
from .objects import Object, objects_of

Table = dict[str, object]

FORMAT = 1  # another number when an engine must know of the change
# What only other outputs ask for.
LEFT_OUT: dict[type, frozenset[str]] = {
    ir.Field: frozenset(("unit", "example", "elsewhere", "entry")),
    ir.Limit: frozenset(("at",)),
    ir.Rule: frozenset(("at",)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """One way to generate, in one family."""

    name: str  # what reports call it
    wire: str = ""  # the value of `mode` that goes out; left out: the name
    aliases: tuple[str, ...] = ()  # other values of `mode` that mean it
    needs: tuple[ir.Requirement, ...] = ()  # what it asks for
    uses: tuple[str, ...] = ()  # the material it works on; the rest of the family's it leaves alone
    counts: tuple[ir.Count, ...] = ()  # of lists, for its inference


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Models that share modes and fields."""

    name: str  # as under `families`
    # Every property but `model` and `mode`. Their order, and that of the names of each, is the catalog's order.
    fields: tuple[ir.Field, ...]
    modes: tuple[Mode, ...]  # in the order in which they are inferred
    mode_required: ir.Provenance | None = None  # who asks that a request names its mode
    sends_inferred_mode: bool = False  # whether a mode that was not given goes out all the same
    # The field that picks the real model; then `models` of the rows below lists values of that field.
    picked_by: str = ""
    # Values of `mode` that mean something else at the vendor; only the words of a finding hang on them.
    mode_confusions: tuple[str, ...] = ()
    ranks: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # by model, the modes to try first
    limits: tuple[ir.Limit, ...] = ()  # on values
    rules: tuple[ir.Rule, ...] = ()  # across fields
    standings: tuple[ir.FieldStanding, ...] = ()  # what becomes of fields in some modes and models
    gaps: tuple[ir.Gap, ...] = ()  # modes that models are known not to have
    lifecycle: tuple[ir.Lifecycle, ...] = ()  # what is going or gone


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """The whole of `rules.json`; each of its members is there."""

    format: int  # the number of this format
    blank: str  # the characters of which a blank text is made
    locales: tuple[str, ...]  # the languages of the texts, the default first
    models: Mapping[str, str]  # by id, the family
    group_suffixes: tuple[str, ...]  # words wrongly appended to a model's id; only hints name them
    # By an id of another API, what to send here instead; only hints name it.
    elsewhere: Mapping[str, Mapping[str, str]]
    # By another API's word, the fields that it may mean; only hints name them.
    fields_elsewhere: Mapping[str, tuple[str, ...]]
    # By another API's word, the modes that it may mean; only hints name them.
    modes_elsewhere: Mapping[str, tuple[str, ...]]
    ended: Mapping[
        str, str
    ]  # by an id of another API that is going or gone, the family that says so
    # By name, the families that take a property, where not all do.
    names_of_some: Mapping[str, tuple[str, ...]]
    objects: Mapping[str, Object]  # by name, the shapes that `schema` and other shapes refer to
    families: Mapping[str, Family]  # by name
    dialects: Mapping[
        str, Dialect
    ]  # by name, kinds of gateways; of use only where one is asked for


def rules_of(contract: ir.Contract) -> Table:
    """The whole of `rules.json`."""
    takers: dict[str, dict[str, None]] = {}
    for family in contract.families:
        for one in family.fields:
            for name in one.names:
                takers.setdefault(name.name, {})[family.name] = None
    return row(
        File(
            format=FORMAT,
            blank=contract.api.blank,
            locales=contract.api.locales,
            models={model.id: model.family for model in contract.models},
            group_suffixes=contract.api.group_suffixes,
            elsewhere={id_: dict(here) for f in contract.families for id_, here in f.elsewhere},
            fields_elsewhere=_meant(
                (word.name, field.name)
                for f in contract.families
                for field in f.fields
                for word in field.elsewhere
            ),
            modes_elsewhere=_meant(
                (word.name, variant.mode)
                for f in contract.families
                for variant in f.variants
                for word in variant.elsewhere
            ),
            ended={
                x.name: f.name
                for f in contract.families
                for x in f.lifecycle
                if x.kind == "elsewhere"
            },
            names_of_some={
                name: tuple(found)
                for name, found in takers.items()
                if len(found) < len(contract.families)
            },
            objects=objects_of(contract, judged_shapes(contract)),
            families={family.name: _family(family) for family in contract.families},
            dialects=dialect_rows(contract),
        )
    )


def _meant(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """By another API's word, what it may mean here."""
    found: dict[str, dict[str, None]] = {}
    for word, name in pairs:
        found.setdefault(word, {})[name] = None
    return {word: tuple(names) for word, names in found.items()}


def _family(family: ir.Family) -> Family:
    return Family(
        name=family.name,
        fields=tuple(map(_field, family.fields)),
        modes=tuple(map(_mode, family.variants)),
        mode_required=family.mode_required,
        sends_inferred_mode=family.sends_inferred_mode,
        picked_by=family.picked_by,
        mode_confusions=tuple(value for value, _ in family.mode_confusions),
        ranks={model.id: model.ranks for model in family.models if model.ranks},
        limits=family.limits,
        rules=family.rules,
        standings=family.standings,
        gaps=family.gaps,
        lifecycle=family.lifecycle,
    )


def _mode(variant: ir.Variant) -> Mode:
    return Mode(
        name=variant.mode,
        wire=variant.wire if variant.wire != variant.mode else "",
        aliases=variant.aliases,
        needs=variant.requirements,
        uses=variant.uses,
        counts=variant.counts,
    )


def _field(one: ir.Field) -> ir.Field:
    if not is_unjudged(one):
        return one
    return dataclasses.replace(one, type=dataclasses.replace(one.type, schema=""))


def is_unjudged(one: ir.Field) -> bool:
    """Whether a field goes out as written without a look inside: nobody says that the family reads it."""
    return one.verbatim and not one.parts


def judged_shapes(contract: ir.Contract) -> list[str]:
    """The shapes of objects that are looked into."""
    fields = [one for family in contract.families for one in family.fields if not is_unjudged(one)]
    return [one.type.schema for one in fields if one.type.schema]


# --- rows ------------------------------------------------------------------------------------------------------------


def members_of(kind: type) -> dict[str, dataclasses.Field[Any]]:
    """The members of a row by the names that they have in it, words and places left out."""
    out = LEFT_OUT.get(kind, frozenset())
    return {
        "claim" if part.name == "provenance" else part.name: part
        for part in dataclasses.fields(kind)
        if part.name not in out and part.type not in ("Text", "Place")
    }


def default_of(part: dataclasses.Field[Any]) -> object:
    """What a member is where it is left out; `dataclasses.MISSING`: it is never left out."""
    make = part.default_factory
    return part.default if make is dataclasses.MISSING else make()


def row(item: object) -> Table:
    """What a row says that is not said by its defaults."""
    found: Table = {}
    for name, part in members_of(type(item)).items():
        value = getattr(item, part.name)
        if value != default_of(part):
            is_models = name == "models" and isinstance(value, tuple)
            found[name] = sorted_models(value) if is_models else _cell(value)
    return found


def sorted_models(models: tuple[str, ...]) -> tuple[str, ...]:
    """Model ids, the newest first, so that a new one seldom changes its neighbour's line."""
    return tuple(sorted(models, reverse=True))


def _cell(value: object) -> object:
    if isinstance(value, ir.Provenance):
        return claim_of(value)
    if isinstance(value, tuple):
        return tuple(map(_cell, cast("tuple[object, ...]", value)))
    if isinstance(value, Mapping):
        return {key: _cell(item) for key, item in cast("Table", value).items()}
    return row(value) if dataclasses.is_dataclass(value) else value


def claim_of(provenance: ir.Provenance) -> tuple[str, ...]:
    """Who says so: the authority, and the source with the place in it where there is one."""
    cite = provenance.cite
    return (provenance.authority, cite) if cite else (provenance.authority,)
