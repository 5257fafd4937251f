"""What is referred to is known: names, fields, places inside objects, modes and models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..catalog import authored as a
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily
from ..catalog.scopes import written_out
from ..errors import Diagnostic, closest, quoted
from .subject import Subject

OWN_PROPERTIES = ("model", "mode")  # which every request has


def known(
    s: Subject,
    file: str,
    path: DataPath,
    name: str,
    among: Iterable[str],
    kind: str,
    what: str,
    *,
    key: bool = False,
) -> Iterator[Diagnostic]:
    """A finding unless a name is one of those known."""
    if name not in among:
        message = f"{quoted(name)} is not {what}"
        yield s.problem(file, path, f"unknown-{kind}", message, closest(name, among), key=key)


def is_settled(s: Subject, family: MergedFamily) -> bool:
    """Whether it is known which fields a family has: else only the unknown name in a set is reported."""
    sets, shared = s.catalog.fields.sets, s.catalog.fields.fields
    return all(
        set_ in sets and all(name in shared for name in sets[set_])
        for set_ in family.spec.field_sets
    )


def has_field(
    s: Subject,
    family: MergedFamily,
    path: DataPath,
    name: str,
    *,
    file: str = "",
    among: Iterable[str] | None = None,
    is_key: bool = False,
) -> Iterator[Diagnostic]:
    """A finding unless a family has a field."""
    if name in (family.fields if among is None else among) or not is_settled(s, family):
        return
    alias = next(
        (f for f, x in family.fields.items() if name in [y.name for y in x.aliases or []]), ""
    )
    if name in OWN_PROPERTIES:
        message, code = (
            f"`{name}` is a property that every request has, and no field",
            "unknown-field",
        )
        advice = f"take it out; what holds for some of them only says `{name}s:`"
    elif alias:
        message = f"{quoted(name)} is another name of the field `{alias}`"
        advice = f"write `{alias}`: a catalog calls a field by one name"
        code = "alias-used"
    elif any(name in f.fields for f in s.families):
        message, code = f"family `{family.name}` has no field {quoted(name)}", "unknown-field"
        advice = "add it to the family's `fields:`, or " + closest(name, family.fields)
    else:
        message, code = f"there is no field {quoted(name)}", "unknown-field"
        advice = closest(name, family.fields)
    yield s.problem(file or family.file, path, code, message, advice, key=is_key)


def scope(
    s: Subject, family: MergedFamily, path: DataPath, claim: a.ScopedClaim
) -> Iterator[Diagnostic]:
    """The modes and models that a statement is about are those of its family."""
    among = [*family.model_names, *family.groups]
    for key in ("modes", "except_modes"):
        for place, mode in enumerate(getattr(claim, key)):
            here = (*path, key, place)
            what = "a mode of this family"
            yield from known(s, family.file, here, mode, family.modes, "mode", what)
    for key in ("models", "except_models"):
        for place, model in enumerate(getattr(claim, key)):
            here = (*path, key, place)
            yield from known(s, family.file, here, model, among, "model", model_word(family))
    every = (list(family.modes), family.model_names)
    for key, all_ in zip(("modes", "models"), every, strict=True):
        listed = written_out(getattr(claim, key), family.groups)
        without = written_out(getattr(claim, f"except_{key}"), family.groups)
        yield from named_once(s, family, (*path, key), listed)
        yield from named_once(s, family, (*path, f"except_{key}"), without)
        yield from _exception(s, family, (*path, f"except_{key}"), listed or all_, without)


def model_word(family: MergedFamily) -> str:
    """What a list of models of a family may name."""
    picker = family.spec.picked_by
    word = f"a value of `{picker}`" if picker else "a model"
    return f"{word} or a group of this family" if family.spec.groups else f"{word} of this family"


def named_once(
    s: Subject, family: MergedFamily, path: DataPath, names: list[str]
) -> Iterator[Diagnostic]:
    """No mode or model stands twice in a list, alone or in a group."""
    twice = next((name for index, name in enumerate(names) if name in names[:index]), None)
    if twice is not None:
        message = f"{quoted(twice)} is named twice here"
        advice = "take one out; a group stands for all its models"
        yield s.problem(family.file, path, "named-twice", message, advice)


def _exception(
    s: Subject, family: MergedFamily, path: DataPath, listed: list[str], without: list[str]
) -> Iterator[Diagnostic]:
    """What is left out would else be there, and something remains."""
    key = str(path[-1]).removeprefix("except_")
    among = family.modes if key == "modes" else family.model_names
    idle = [n for n in without if n in among and n not in listed]
    if idle:
        message = f"{quoted(idle[0])} is not among `{key}`, so there is nothing to leave out"
        yield s.problem(family.file, path, "idle-exception", message, "take it out", key=True)
    elif without and set(listed) <= set(without):
        message = f"nothing is left: `{path[-1]}` leaves all of them out"
        yield s.problem(family.file, path, "nothing-left", message, "leave fewer out", key=True)


def has_place(
    s: Subject, family: MergedFamily, path: DataPath, place: str, *, is_key: bool = False
) -> Iterator[Diagnostic]:
    """A finding unless a family has a field, and its object what a dotted name says inside it."""
    field, *steps = place.split(".")
    yield from has_field(s, family, path, field, is_key=is_key)
    if not steps or field not in family.fields:
        return
    schema = _schema(family.fields[field])
    for step in steps:
        inner = _inside(s, schema, step)
        if inner is None:
            properties = _properties(s, schema)
            message = f"there is no {quoted(step)} inside `{place.rpartition('.')[0]}`"
            advice = closest(step, properties) if properties else "name the field alone"
            yield s.problem(family.file, path, "unknown-place", message, advice, key=is_key)
            return
        schema = inner


def in_vocabulary(
    s: Subject, family: MergedFamily, path: DataPath, place: str, value: str
) -> Iterator[Diagnostic]:
    """A finding if a field, or a place inside its object, has a closed vocabulary without a value."""
    values = vocabulary(s, family, place)
    if values:
        what = f"among the values of `{place}`"
        yield from known(s, family.file, path, value, values, "value", what)


def vocabulary(s: Subject, family: MergedFamily, place: str) -> list[str]:
    """The only values that a place may have; none where it may have others."""
    field, *steps = place.split(".")
    spec = family.fields.get(field)
    if spec is None:
        return []
    if not steps:
        kind = spec.items if spec.type == "list" else spec.type
        is_closed = spec.open is False or (spec.open is None and kind == "choice")
        return list(spec.values or []) if is_closed else []
    schema = _schema(spec)
    for step in steps:
        schema = _inside(s, schema, step)
    found = schema if isinstance(schema, dict) else {}
    values = [found["const"]] if "const" in found else found.get("enum", [])
    return [value for value in values if isinstance(value, str)]


def _schema(spec: a.FieldSpec) -> object:
    return {"$ref": f"#/$defs/{spec.schema_}"} if spec.schema_ else {}


def _inside(s: Subject, schema: object, step: str) -> object:
    """The schema of a member of an object, of any for `*`; None where there is none."""
    properties = _properties(s, schema)
    return next(iter(properties.values()), None) if step == "*" else properties.get(step)


def _properties(s: Subject, schema: object) -> dict[str, object]:
    """What an object may hold, by its schema."""
    found = schema if isinstance(schema, dict) else {}
    name = str(found.get("$ref", "")).removeprefix("#/$defs/")
    if name:
        entry = s.catalog.schemas.schemas.get(name)
        return _properties(s, entry.schema_) if entry else {}
    properties = found.get("properties")
    return properties if isinstance(properties, dict) else {}
