"""Checks of what nothing uses: every field, set, mode, schema, error, shared rule and source has somebody who names it.

They speak when every name is known: what is named wrongly elsewhere would look idle here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ..catalog import authored as a
from ..catalog.claims import cited_by, document_of
from ..catalog.load import DataPath
from ..catalog.walk import authored_in
from ..errors import Diagnostic
from .schemas import references
from .subject import Subject


def fields_are_used(s: Subject) -> Iterator[Diagnostic]:
    """Every set of fields.yaml is some family's, and some family has every field."""
    sets = s.catalog.fields.sets
    used = {name for family in s.families for name in family.spec.field_sets}
    advice = "name it under `field_sets:` of a family, or take it out"
    yield from _idle(s, "fields.yaml", ("sets",), sets, used, "set", "no family has it", advice)
    had = {name for family in s.families for name in family.fields}
    listed = {name for set_ in sets.keys() - used for name in sets[set_]}
    fields = [name for name in s.catalog.fields.fields if name not in listed]
    advice = "name it in a set or under `fields:` of a family, or take it out"
    yield from _idle(
        s, "fields.yaml", ("fields",), fields, had, "field", "no family has it", advice
    )


def modes_are_used(s: Subject) -> Iterator[Diagnostic]:
    """Every set of modes.yaml is some family's, and some family offers every mode."""
    sets = s.catalog.modes.sets
    used = {family.spec.mode_set for family in s.families if family.spec.mode_set}
    advice = "name it as `mode_set:` of a family, or take it out"
    yield from _idle(s, "modes.yaml", ("sets",), sets, used, "set", "no family has it", advice)
    offered = {name for family in s.families for name in family.modes}
    listed = {name for set_ in sets.keys() - used for name in sets[set_].modes}
    modes = [name for name in s.catalog.modes.modes if name not in listed]
    advice = "name it in a set or under `modes:` of a family, or take it out"
    yield from _idle(
        s, "modes.yaml", ("modes",), modes, offered, "mode", "no family offers it", advice
    )


def schemas_are_used(s: Subject) -> Iterator[Diagnostic]:
    """Every schema is that of a reply, an error, a field or the object form of one, or such a schema refers to it."""
    schemas, api = s.catalog.schemas.schemas, s.catalog.api
    used: set[str] = set()
    new = {name for error in api.errors.values() for name in (error.schema_, *error.also)}
    for resource in api.resources.values():
        for endpoint in (resource.create, resource.retrieve, resource.content):
            if endpoint is not None:
                new |= {*endpoint.also, *([endpoint.reply] if endpoint.reply else [])}
    specs = [spec for family in s.families for spec in family.fields.values()]
    new |= {spec.schema_ for spec in specs if spec.schema_}
    forms = [{x.unwrap, *x.keep} for spec in specs for x in spec.aliases or [] if x.unwrap]
    for name, entry in schemas.items():
        properties = entry.schema_.get("properties")
        if isinstance(properties, dict) and properties.keys() in forms:
            new.add(name)
    while new:
        used |= new
        new = {other for name in new for other in references(schemas[name].schema_)} - used
    advice = "refer to it, or take it out"
    here: DataPath = ("schemas",)
    yield from _idle(
        s, "schemas.yaml", here, schemas, used, "schema", "nothing refers to it", advice
    )


def errors_are_used(s: Subject) -> Iterator[Diagnostic]:
    """Every status of api.yaml is among the errors of a call, or known by its codes."""
    api = s.catalog.api
    used = {
        str(status)
        for resource in api.resources.values()
        for endpoint in (resource.create, resource.retrieve, resource.content)
        for status in (endpoint.errors if endpoint else ())
    }
    errors = [status for status, error in api.errors.items() if not error.codes]
    advice = "name it under `errors:` of a call, or take it out"
    yield from _idle(
        s, "api.yaml", ("errors",), errors, used, "error", "no call ends in it", advice
    )


def shared_rules_are_taken(s: Subject) -> Iterator[Diagnostic]:
    """Every rule of rules.yaml is some family's."""
    used = {name for family in s.families for name in family.spec.shared_rules}
    rules = s.catalog.rules.rules if s.catalog.rules else {}
    advice = "name it under `shared_rules:` of a family, or take it out"
    here: DataPath = ("rules",)
    yield from _idle(s, "rules.yaml", here, rules, used, "rule", "no family takes it", advice)


def sources_are_cited(s: Subject) -> Iterator[Diagnostic]:
    """Every source is cited by a statement or a fact."""
    used = {
        document_of(source)
        for authored in s.catalog.files.values()
        for _, claim in authored_in(authored)
        if isinstance(claim, a.Claim | a.FactSpec)
        for source in cited_by(claim)
    }
    sources, advice = s.catalog.sources.sources, "cite it, or take it out"
    here: DataPath = ("sources",)
    yield from _idle(s, "sources.yaml", here, sources, used, "source", "nothing cites it", advice)


def _idle(
    s: Subject,
    file: str,
    path: DataPath,
    names: Iterable[str],
    used: Collection[str],
    kind: str,
    why: str,
    advice: str,
) -> Iterator[Diagnostic]:
    """A finding for every name that is not used."""
    for name in names:
        if name not in used:
            message = f"the {kind} `{name}` is of no use: {why}"
            yield s.problem(file, (*path, name), f"idle-{kind}", message, advice, key=True)
