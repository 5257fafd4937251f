"""Checks of fields and modes: each has its words and a type, and what is said of it fits the type."""

from __future__ import annotations

from collections.abc import Iterator

from ..bounds.kinds import KINDS
from ..catalog import authored as a
from ..catalog.load import DataPath
from ..errors import Diagnostic, closest, quoted
from .known import OWN_PROPERTIES
from .subject import Subject, known_schema


def fields_are_whole(s: Subject) -> Iterator[Diagnostic]:
    """A field has its words and a type, and what its type asks for."""
    for name, spec in s.catalog.fields.fields.items():
        yield from _whole_field(s, "fields.yaml", name, spec)
    for family in s.families:
        for name, spec in family.fields.items():
            if name not in s.catalog.fields.fields:
                yield from _whole_field(s, family.file, name, spec)


def _whole_field(s: Subject, file: str, name: str, spec: a.FieldSpec) -> Iterator[Diagnostic]:
    path: DataPath = ("fields", name)
    for key in ("text", "type"):
        if getattr(spec, key) is None:
            message = f"the field `{name}` has no `{key}`"
            yield s.problem(file, path, f"missing-{key}", message, f"add `{key}:`", key=True)
    if spec.type is not None:
        yield from field_fits_type(s, file, path, spec, spec)


def names_are_not_reserved(s: Subject) -> Iterator[Diagnostic]:
    """No field, other name, outgoing name or upload is called like a property that every request has."""
    shared = s.catalog.fields.fields.items()
    given = [("fields.yaml", name, spec) for name, spec in shared]
    for family in s.families:
        given += [
            (family.file, name, spec or a.FieldSpec()) for name, spec in family.spec.fields.items()
        ]
        for index, files in enumerate(family.spec.local_files):
            path: DataPath = ("local_files", index, "name")
            yield from _reserved(s, family.file, path, files.name, "be an upload's name")
    for file, name, spec in given:
        path = ("fields", name)
        yield from _reserved(s, file, path, name, "be a field", key=True)
        sent = spec.sends.name if spec.sends else None
        where = (*path, "sends", "name")
        yield from _reserved(s, file, where, sent, f"be what `{name}` goes out as")
        for index, alias in enumerate(spec.aliases or []):
            here = (*path, "aliases", index, "name")
            yield from _reserved(s, file, here, alias.name, f"be another name of `{name}`")


def _reserved(
    s: Subject, file: str, path: DataPath, name: str | None, what: str, *, key: bool = False
) -> Iterator[Diagnostic]:
    if name in OWN_PROPERTIES:
        message = f"`{name}` is a property that every request has; it cannot {what}"
        yield s.problem(file, path, "reserved-name", message, "choose another name", key=key)


def field_fits_type(
    s: Subject, file: str, path: DataPath, said: a.FieldSpec, spec: a.FieldSpec
) -> Iterator[Diagnostic]:
    """What is said of a field fits its type.

    Args:
        s: The catalog.
        file: Where it is said.
        path: The field there.
        said: What is said there.
        spec: The whole field, shared definition included.
    """
    kind = spec.items if spec.type == "list" else spec.type
    if (spec.type == "list") != (spec.items is not None):
        message = "`items` says what a list holds: it goes with `type: list`, and only with it"
        advice = "add `items:`" if spec.type == "list" else "take `items:` out"
        yield s.problem(file, path, "type-misfit", message, advice, key=True)
    groups = KINDS[kind].groups if kind in KINDS else frozenset()
    if kind in KINDS and KINDS[kind].is_listed and not spec.values:
        message = "a choice lists what may be chosen"
        yield s.problem(file, path, "missing-values", message, "add `values:`", key=True)
    for key, is_fit, wanted in (
        ("numeric_strings", "numbers" in groups, "numbers"),
        ("zero_is_absent", "numbers" in groups, "numbers"),
        ("keeps_text", "numbers" in groups, "numbers"),
        ("synonyms", kind == "text" and spec.type != "list", "texts"),
        ("lift", spec.type == "list", "lists"),
        ("parts", spec.type == "list", "lists"),
        ("schema_", "objects" in groups, "objects"),
    ):
        if getattr(said, key) and not is_fit:
            name = key.removesuffix("_")
            message, here = f"`{name}` is for {wanted}, and this is none", (*path, name)
            advice = f"take `{name}:` out, or change `type:`"
            yield s.problem(file, here, "type-misfit", message, advice, key=True)
    if said.sends and said.sends.as_ and "numbers" not in groups:
        message, here = "`as: text` is for numbers, and this is none", (*path, "sends", "as")
        yield s.problem(file, here, "type-misfit", message, "take `as:` out", key=True)
    for index, value in enumerate(said.values or []):
        here = (*path, "values", index)
        yield from fits_kind(s, file, here, value, kind or "text")
        if value in (said.values or [])[:index]:
            message = f"{quoted(value)} is listed twice"
            yield s.problem(file, here, "value-taken", message, "take one out")
    for given, means in (said.synonyms or {}).items():
        if means.casefold() in {one.casefold() for one in said.synonyms or {}}:
            here = (*path, "synonyms", given)
            message = f"{quoted(means)}, which {quoted(given)} means, is a synonym itself"
            advice = "name what it means in the end"
            yield s.problem(file, here, "synonym-of-synonym", message, advice)
    if said.schema_:
        yield from known_schema(s, file, (*path, "schema"), said.schema_, s.catalog.schemas.schemas)
    if said.example is not None and not is_of_type(said.example, spec):
        what = f"list of `{kind}`" if spec.type == "list" else f"`{kind}`"
        message = f"{quoted(said.example)} is no example of the type {what}"
        advice = "quote a text that looks like a number"
        yield s.problem(file, (*path, "example"), "example-misfit", message, advice)


def is_of_type(value: object, spec: a.FieldSpec) -> bool:
    """Whether a JSON value has the type of a field; a vocabulary is not looked at."""
    if spec.type != "list":
        return KINDS[spec.type or "any"].holds(value)
    values = value if isinstance(value, list) else [value] if spec.lift else [()]
    return all(KINDS[spec.items or "any"].holds(item) for item in values)


def fits_kind(s: Subject, file: str, path: DataPath, value: str, kind: str) -> Iterator[Diagnostic]:
    """A value of a vocabulary is one that a field of the kind can have."""
    for flaw in KINDS[kind].flaws(value) if kind in KINDS else ():
        yield s.problem(file, path, flaw.code, flaw.message, flaw.advice)


def sets_name_fields_and_modes(s: Subject) -> Iterator[Diagnostic]:
    """What a set lists exists."""
    fields, modes = s.catalog.fields, s.catalog.modes
    for name, listed in fields.sets.items():
        for index, field in enumerate(listed):
            if field not in fields.fields:
                path: DataPath = ("sets", name, index)
                message, advice = f"{quoted(field)} is not a field", closest(field, fields.fields)
                yield s.problem("fields.yaml", path, "unknown-field", message, advice)
    for name, mode_set in modes.sets.items():
        for index, mode in enumerate(mode_set.modes):
            if mode not in modes.modes:
                path = ("sets", name, "modes", index)
                message, advice = f"{quoted(mode)} is not a mode", closest(mode, modes.modes)
                yield s.problem("modes.yaml", path, "unknown-mode", message, advice)


def modes_have_words(s: Subject) -> Iterator[Diagnostic]:
    """A mode has a title and a text."""
    for name, mode in s.catalog.modes.modes.items():
        for key in ("title", "text"):
            if getattr(mode, key) is None:
                message = f"the mode `{name}` has no `{key}`"
                path: DataPath = ("modes", name)
                advice = f"add `{key}:`"
                yield s.problem("modes.yaml", path, f"missing-{key}", message, advice, key=True)
