"""Checks of one family: its names, modes, models, limits, rules and examples hold together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import authored as a
from generator.checks import Subject, check
from generator.errors import Diagnostic, closest
from generator.load import DataPath
from generator.merge import MergedFamily, requirement_fields


@check
def family_refers_to_what_exists(s: Subject) -> Iterator[Diagnostic]:
    """Sets, shared modes and the resource that a family names exist."""
    for family in s.families:
        spec, file = family.spec, family.file
        for index, name in enumerate(spec.field_sets):
            yield from _known(
                s, file, ("field_sets", index), name, s.catalog.fields.sets, "field set"
            )
        if spec.mode_set:
            yield from _known(
                s, file, ("mode_set",), spec.mode_set, s.catalog.modes.sets, "mode set"
            )
        for name in spec.modes:
            yield from _known(s, file, ("modes", name), name, s.catalog.modes.modes, "mode")
        if spec.resource:
            yield from _known(
                s, file, ("resource",), spec.resource, s.catalog.api.resources, "resource"
            )
        elif len(s.catalog.api.resources) > 1:
            message = "the API has several resources: say which one this family is called on"
            yield s.problem(
                file, (), "missing-resource", message, closest("", s.catalog.api.resources)
            )
        if not family.modes:
            yield s.problem(
                file, (), "no-modes", "the family offers no mode", "give `mode_set` or `modes`"
            )
        for name in spec.fields:
            is_new = name not in s.catalog.fields.fields
            own = spec.fields[name]
            if is_new and (own is None or own.type is None):
                yield from _known(s, file, ("fields", name), name, s.catalog.fields.fields, "field")
        for index, name in enumerate(spec.without):
            yield from _field(s, family, ("without", index), name, among=s.catalog.fields.fields)


@check
def names_are_taken_once(s: Subject) -> Iterator[Diagnostic]:
    """In one family no two fields share a name or go out under the same one."""
    for family in s.families:
        names: dict[str, str] = {}
        wires: dict[str, str] = {}
        for field, spec in family.fields.items():
            file, path = _home(s, family, field)
            for name in (field, *(alias.name for alias in spec.aliases or [])):
                owner = names.setdefault(name, field)
                if owner != field or (
                    name == field and spec.aliases and name in [x.name for x in spec.aliases]
                ):
                    message = (
                        f"in family `{family.name}`, `{name}` names both `{owner}` and `{field}`"
                    )
                    yield s.problem(
                        file, path, "alias-taken", message, "one name, one field", key=True
                    )
            wire = spec.wire or field
            owner = wires.setdefault(wire, field)
            if owner != field:
                message = (
                    f"in family `{family.name}`, `{owner}` and `{field}` both go out as `{wire}`"
                )
                yield s.problem(file, path, "wire-taken", message, key=True)


@check
def modes_are_whole(s: Subject) -> Iterator[Diagnostic]:
    """A mode has words, needs fields that its family has, and goes by names of its own."""
    for name, mode in s.catalog.modes.modes.items():
        for key in ("title", "text"):
            if getattr(mode, key) is None:
                message = f"the mode `{name}` has no `{key}`"
                yield s.problem("modes.yaml", ("modes", name), "missing-text", message, key=True)
    for family in s.families:
        taken: dict[str, str] = {}
        for name, mode in family.modes.items():
            own = family.spec.modes.get(name)
            is_own = own is not None and own.requires is not None
            file = family.file if is_own else "modes.yaml"
            path: DataPath = ("modes", name)
            for index, requirement in enumerate(mode.requires or []):
                yield from _requirement(s, family, file, (*path, "requires", index), requirement)
            for index, field in enumerate(mode.uses):
                uses = (*path, "uses", index)
                yield from _field(s, family, uses, field, file=file if is_own else "modes.yaml")
            for value in dict.fromkeys((name, mode.wire or name, *mode.aliases)):
                owner = taken.setdefault(value.casefold(), name)
                if owner != name:
                    message = f"`{value}` means both `{owner}` and `{name}`"
                    yield s.problem(family.file, path, "mode-taken", message, key=True)
        for index, requirement in enumerate(family.spec.requires):
            yield from _requirement(s, family, family.file, ("requires", index), requirement)


def _requirement(
    s: Subject, family: MergedFamily, file: str, path: DataPath, spec: a.RequirementSpec
) -> Iterator[Diagnostic]:
    if (spec.field is None) == (spec.any_of is None):
        yield s.problem(file, path, "bad-requirement", "give either `field` or `any_of`")
    for name in requirement_fields(spec):
        yield from _field(s, family, path, name, file=file)


@check
def models_are_unique(s: Subject) -> Iterator[Diagnostic]:
    """An id belongs to one family, once, whatever its case."""
    seen: dict[str, str] = {}
    for family in s.families:
        for index, model in enumerate(family.spec.models):
            path: DataPath = ("models", index)
            owner = seen.setdefault(model.id.casefold(), family.name)
            is_first = owner == family.name and not any(
                m.id.casefold() == model.id.casefold() for m in family.spec.models[:index]
            )
            if not is_first:
                message = f"the model `{model.id}` is already listed in family `{owner}`"
                yield s.problem(
                    family.file, path, "model-taken", message, "an id belongs to one family"
                )
            for place, mode in enumerate(model.ranks):
                yield from _known(
                    s,
                    family.file,
                    (*path, "ranks", place),
                    mode,
                    family.modes,
                    "mode of this family",
                )


@check
def limits_fit_their_fields(s: Subject) -> Iterator[Diagnostic]:
    """A limit is on a field of the family, for modes and models of it, and of the field's kind."""
    for family in s.families:
        for index, limit in enumerate(family.spec.limits):
            path: DataPath = ("limits", index)
            yield from _field(s, family, (*path, "field"), limit.field)
            yield from _scope(s, family, path, limit.modes, limit.models)
            spec = family.fields.get(limit.field)
            is_number = spec is not None and spec.type in {"integer", "number"}
            if spec is None:
                continue
            for key in ("min", "max", "snap"):
                if getattr(limit, key) is not None and not is_number:
                    message = f"`{key}` limits numbers, and `{limit.field}` is none"
                    yield s.problem(family.file, (*path, key), "limit-misfit", message, key=True)
            for key in ("min_items", "max_items"):
                if getattr(limit, key) is not None and spec.type != "list":
                    message = f"`{key}` limits lists, and `{limit.field}` is none"
                    yield s.problem(family.file, (*path, key), "limit-misfit", message, key=True)
            for place, value in enumerate(limit.values or []):
                if is_number and not a.CORE_NUMBER.fullmatch(value):
                    message = f"`{value}` is not a number, and `{limit.field}` is one"
                    yield s.problem(family.file, (*path, "values", place), "limit-misfit", message)
            for low, high in (
                ("min", "max"),
                ("min_length", "max_length"),
                ("min_items", "max_items"),
            ):
                bounds = getattr(limit, low), getattr(limit, high)
                if None not in bounds and bounds[0] > bounds[1]:
                    message = f"`{low}` is above `{high}`: nothing would do"
                    yield s.problem(family.file, (*path, low), "empty-range", message, key=True)


@check
def rules_name_fields(s: Subject) -> Iterator[Diagnostic]:
    """A rule's conditions and consequences are about fields of the family."""
    for family in s.families:
        names: set[str] = set()
        for index, rule in enumerate(family.spec.rules):
            path: DataPath = ("rules", index)
            if rule.name in names:
                message = f"the rule `{rule.name}` stands here twice"
                yield s.problem(family.file, (*path, "name"), "rule-taken", message)
            names.add(rule.name)
            for field in rule.when:
                yield from _field(s, family, (*path, "when", field), field)
            for key in ("require", "forbid"):
                for place, field in enumerate(getattr(rule.then, key)):
                    yield from _field(s, family, (*path, "then", key, place), field)
            if not (rule.then.require or rule.then.forbid or rule.then.note):
                yield s.problem(
                    family.file, (*path, "then"), "idle-rule", "the rule has no consequence"
                )
            yield from _scope(s, family, path, rule.modes, rule.models)


@check
def parts_stand_for_fields(s: Subject) -> Iterator[Diagnostic]:
    """The items of a list such as `content` stand for fields of the family."""
    for family in s.families:
        for field, spec in family.fields.items():
            file, path = _home(s, family, field)
            for index, part in enumerate(spec.parts or []):
                for place, name in enumerate(part.provides):
                    here = (*path, "parts", index, "provides", place)
                    yield from _field(s, family, here, name, file=file)


@check
def picking_field_is_a_choice(s: Subject) -> Iterator[Diagnostic]:
    """`picked_by` names a field with a vocabulary; upstream ids lead to models of the family."""
    for family in s.families:
        name = family.spec.picked_by
        if name:
            yield from _field(s, family, ("picked_by",), name)
            spec = family.fields.get(name)
            if spec is not None and not spec.values:
                message = f"`{name}` lists no values, so it picks nothing"
                yield s.problem(family.file, ("picked_by",), "missing-values", message)
        ids = [m.id for m in family.spec.models]
        for upstream, here in family.spec.elsewhere.items():
            path: DataPath = ("elsewhere", upstream)
            if "model" not in here:
                yield s.problem(family.file, path, "missing-key", "say which `model` it is here")
            elif here["model"] not in ids:
                yield from _known(
                    s, family.file, (*path, "model"), here["model"], ids, "model of this family"
                )


@check
def examples_name_models(s: Subject) -> Iterator[Diagnostic]:
    """An example is a request to a model of its family, and its name is its own."""
    for family in s.families:
        ids = [m.id for m in family.spec.models]
        names: set[str] = set()
        for index, example in enumerate(family.spec.examples):
            path: DataPath = ("examples", index)
            model = str(example.request.get("model", ""))
            yield from _known(
                s, family.file, (*path, "request", "model"), model, ids, "model of this family"
            )
            if example.name in names:
                message = f"the example `{example.name}` stands here twice"
                yield s.problem(family.file, (*path, "name"), "example-taken", message)
            names.add(example.name)


# --- what the checks above share -------------------------------------------------------------------------------------


def _known(
    s: Subject, file: str, path: DataPath, name: str, known: Iterable[str], what: str
) -> Iterator[Diagnostic]:
    if name not in known:
        code = (
            f"unknown-{what.split()[0]}"
            if " " not in what or what.endswith("family")
            else f"unknown-{what.split()[-1]}"
        )
        yield s.problem(file, path, code, f"`{name}` is not a {what}", closest(name, known))


def _field(
    s: Subject,
    family: MergedFamily,
    path: DataPath,
    name: str,
    *,
    file: str = "",
    among: Iterable[str] | None = None,
) -> Iterator[Diagnostic]:
    known = family.fields if among is None else among
    if name not in known:
        alias = next(
            (f for f, x in family.fields.items() if name in [y.name for y in x.aliases or []]), ""
        )
        help_ = (
            f"`{name}` is another name of `{alias}`: write that" if alias else closest(name, known)
        )
        message = f"family `{family.name}` has no field `{name}`"
        yield s.problem(file or family.file, path, "unknown-field", message, help_)


def _scope(
    s: Subject, family: MergedFamily, path: DataPath, modes: list[str], models: list[str]
) -> Iterator[Diagnostic]:
    ids = [m.id for m in family.spec.models]
    for place, mode in enumerate(modes):
        yield from _known(
            s, family.file, (*path, "modes", place), mode, family.modes, "mode of this family"
        )
    for place, model in enumerate(models):
        yield from _known(
            s, family.file, (*path, "models", place), model, ids, "model of this family"
        )


def _home(s: Subject, family: MergedFamily, field: str) -> tuple[str, DataPath]:
    """Where a field is said: in the family if it says anything of it, else among the shared ones."""
    if family.spec.fields.get(field) is not None or field not in s.catalog.fields.fields:
        return family.file, ("fields", field)
    return "fields.yaml", ("fields", field)
