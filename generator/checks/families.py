"""Checks of one family: its names, modes, models and examples hold together."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import authored as a
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily, requirement_fields
from ..errors import Diagnostic, closest, quoted
from .fields import field_fits_type
from .known import has_field, known
from .sending import written_at
from .subject import Subject


def family_refers_to_what_exists(s: Subject) -> Iterator[Diagnostic]:
    """Sets, shared modes, fields and the resource that a family names exist."""
    shared, resources = s.catalog.fields, s.catalog.api.resources
    for family in s.families:
        spec, file = family.spec, family.file
        for index, name in enumerate(spec.field_sets):
            here: DataPath = ("field_sets", index)
            yield from known(s, file, here, name, shared.sets, "set", "a field set of fields.yaml")
        if spec.mode_set:
            here, sets = ("mode_set",), s.catalog.modes.sets
            yield from known(s, file, here, spec.mode_set, sets, "set", "a mode set of modes.yaml")
        for name in spec.modes:
            here, modes = ("modes", name), s.catalog.modes.modes
            yield from known(s, file, here, name, modes, "mode", "a mode of modes.yaml", key=True)
        if spec.resource:
            here = ("resource",)
            what = "a resource of api.yaml"
            yield from known(s, file, here, spec.resource, resources, "resource", what)
        elif len(resources) > 1:
            message = "the API has several resources: say where this family is called"
            advice = "add `resource:`; " + closest("", resources)
            yield s.problem(file, (), "missing-resource", message, advice)
        if not spec.mode_set and not spec.modes:
            message = "the family offers no mode"
            yield s.problem(file, (), "no-modes", message, "give `mode_set:` or `modes:`")
        for name, own in spec.fields.items():
            if name not in shared.fields and (own is None or own.type is None):
                message = f"{quoted(name)} is not a field of fields.yaml"
                advice = closest(name, shared.fields)
                advice += "; a field of this family's own has a `text:` and a `type:`"
                here = ("fields", name)
                yield s.problem(file, here, "unknown-field", message, advice, key=True)
        for index, name in enumerate(spec.without):
            here, what = ("without", index), "a field of the sets of this family"
            listed = [n for set_ in spec.field_sets for n in shared.sets.get(set_, [])]
            yield from known(s, file, here, name, listed, "field", what)


def own_words_fit_shared_fields(s: Subject) -> Iterator[Diagnostic]:
    """What a family says of a field fits the field's type."""
    for family in s.families:
        for name, own in family.spec.fields.items():
            spec = family.fields.get(name)
            if own is None or spec is None or spec.type is None:
                continue
            yield from field_fits_type(s, family.file, ("fields", name), own, spec)


def modes_need_fields(s: Subject) -> Iterator[Diagnostic]:
    """What a mode or a whole family needs and uses are fields of the family."""
    for family in s.families:
        for name, mode in family.modes.items():
            file, path = _home(family, name, "requires")
            for index, requirement in enumerate(mode.requires or []):
                yield from _requirement(s, family, file, (*path, index), requirement)
            file, path = _home(family, name, "uses")
            for index, field in enumerate(mode.uses):
                # What a shared mode works on where it is there, a family need not have.
                among = family.fields if file == family.file else s.catalog.fields.fields
                yield from has_field(s, family, (*path, index), field, file=file, among=among)
            file, path = _home(family, name, "counts")
            needed = {n for r in mode.requires or [] for n in requirement_fields(r)}
            for field in mode.counts:
                yield from _count(s, family, file, (*path, field), field, needed)
        for index, requirement in enumerate(family.spec.requires):
            yield from _requirement(s, family, family.file, ("requires", index), requirement)


def _home(family: MergedFamily, mode: str, key: str) -> tuple[str, DataPath]:
    """Where something is said of a mode: in the family, or with the shared modes."""
    own = family.spec.modes.get(mode)
    is_own = own is not None and key in own.model_fields_set
    return (family.file if is_own else "modes.yaml"), ("modes", mode, key)


def _count(
    s: Subject, family: MergedFamily, file: str, path: DataPath, field: str, needed: set[str]
) -> Iterator[Diagnostic]:
    """What is counted is a list that meets something."""
    among = family.fields if file == family.file else s.catalog.fields.fields
    yield from has_field(s, family, path, field, file=file, among=among)
    spec = among.get(field)
    if spec and spec.type != "list":
        message = f"`{field}` is no list, so there is nothing to count"
        yield s.problem(file, path, "bad-count", message, "take the count out", key=True)
    elif spec and field not in needed:
        message = f"nothing that the mode requires is met by `{field}`, so its items decide nothing"
        advice = f"name `{field}` in an `any_of:` of `requires:`, or take the count out"
        yield s.problem(file, path, "bad-count", message, advice, key=True)


def _requirement(
    s: Subject, family: MergedFamily, file: str, path: DataPath, spec: a.RequirementSpec
) -> Iterator[Diagnostic]:
    if (spec.field is None) == (spec.any_of is None):
        message = "a requirement names one `field` or several by `any_of`"
        advice = "take one of the two out" if spec.field else "write the field's name, or `any_of:`"
        yield s.problem(file, path, "bad-requirement", message, advice)
    for index, name in enumerate(requirement_fields(spec)):
        here: DataPath = (*path, "any_of", index) if spec.any_of else (*path, "field")
        yield from has_field(s, family, here, name, file=file)


def modes_go_by_names_of_their_own(s: Subject) -> Iterator[Diagnostic]:
    """In one family no value of `mode` means two modes, whatever its case."""
    for family in s.families:
        names = {name.casefold(): name for name in family.modes}
        for name, mode in family.modes.items():
            values = [("wire", mode.wire)] if mode.wire else []
            values += [("aliases", value) for value in mode.aliases]
            for key, value in values:
                owner = names.setdefault(value.casefold(), name)
                if owner != name:
                    file, path = _home(family, name, key)
                    here = (*path, mode.aliases.index(value)) if key == "aliases" else path
                    message = f"{quoted(value)} means the mode `{owner}` already"
                    advice = "one value, one mode: take one of the two out"
                    yield s.problem(file, here, "mode-taken", message, advice)


def models_are_unique(s: Subject) -> Iterator[Diagnostic]:
    """An id belongs to one family, once, whatever its case; what its name speaks for are modes of the family."""
    seen: dict[str, str] = {}
    for family in s.families:
        for index, model in enumerate(family.spec.models):
            path: DataPath = ("models", index)
            at = s.at(family.file, path)
            first = seen.setdefault(model.id.casefold(), f"{at.file}, line {at.line}")
            if first != f"{at.file}, line {at.line}":
                message = f"the model {quoted(model.id)} is already listed in {first}"
                advice = (
                    "ids that differ only in case are one id"
                    if model.id != model.id.lower()
                    else "keep one of the two"
                )
                yield s.problem(family.file, path, "model-taken", message, advice)
            for place, mode in enumerate(model.ranks):
                here = (*path, "ranks", place)
                yield from known(
                    s, family.file, here, mode, family.modes, "mode", "a mode of this family"
                )


def parts_stand_for_fields(s: Subject) -> Iterator[Diagnostic]:
    """The items of a list such as `content` stand for fields of the family."""
    for family in s.families:
        for field, spec in family.fields.items():
            file, path = written_at(s, family, field, "parts")
            for index, part in enumerate(spec.parts or []):
                for place, name in enumerate(part.provides):
                    here = (*path, index, "provides", place)
                    yield from has_field(s, family, here, name, file=file)


def examples_are_requests(s: Subject) -> Iterator[Diagnostic]:
    """An example names a model of its family, no other mode than those of it, and is named for itself alone."""
    for family in s.families:
        ids = [m.id for m in family.spec.models]
        modes = [v for n, m in family.modes.items() for v in (n, m.wire, *m.aliases) if v]
        names: set[str] = set()
        for index, example in enumerate(family.spec.examples):
            file = family.file
            path: DataPath = ("examples", index, "request")
            if "model" not in example.request:
                message, advice = "a request names its `model`", "add `model:`"
                yield s.problem(file, path, "missing-key", message, advice, key=True)
            else:
                value = str(example.request["model"])
                here: DataPath = (*path, "model")
                yield from known(s, file, here, value, ids, "model", "a model of this family")
            if "mode" in example.request:
                value, here = str(example.request["mode"]), (*path, "mode")
                yield from known(s, file, here, value, modes, "mode", "a mode of this family")
            if example.name in names:
                message = f"the example `{example.name}` stands here twice"
                here = ("examples", index, "name")
                yield s.problem(file, here, "example-taken", message, "name them apart")
            names.add(example.name)
