"""Checks of groups of models, and of what is said of some modes and models: standings, gaps, defaults and so on."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import authored as a
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily
from ..catalog.walk import authored_in
from ..errors import Diagnostic
from .known import has_field, known, model_word, named_once, scope
from .subject import Subject

LONG = 4  # models in a list that is not to be written twice
ENDS = ("model", "mode", "field", "alias", "elsewhere")


def groups_name_models(s: Subject) -> Iterator[Diagnostic]:
    """A group has a name of its own, names models of the family or groups above it, each once, and is used."""
    for family in s.families:
        above: list[str] = []
        used = set(_models_named(family))
        for group, names in family.spec.groups.items():
            path: DataPath = ("groups", group)
            if group in family.model_names:
                message = f"`{group}` is a model already, and no name for a group"
                yield s.problem(family.file, path, "group-taken", message, "rename it", key=True)
            for place, name in enumerate(names):
                among = [*family.model_names, *above]
                here = (*path, place)
                if name in family.spec.groups and name not in above:
                    message = f"a group names groups above it, and `{name}` is not"
                    yield s.problem(family.file, here, "group-order", message, "put it above")
                else:
                    yield from known(s, family.file, here, name, among, "model", model_word(family))
            yield from named_once(s, family, path, family.groups[group])
            if group not in used:
                message = f"nothing is said of the group `{group}`"
                advice = "take it out, or name it under `models:` of a statement"
                yield s.problem(family.file, path, "group-unused", message, advice, key=True)
            above.append(group)


def long_lists_stand_once(s: Subject) -> Iterator[Diagnostic]:
    """A list of four models or more that two statements of a family have is a group, written once."""
    for family in s.families:
        seen: dict[frozenset[str], int] = {}
        for path, claim in authored_in(family.spec):
            if not isinstance(claim, a.ScopedClaim):
                continue
            for key in ("models", "except_models"):
                names = frozenset(getattr(claim, key))
                if len(names) < LONG:
                    continue
                here = (*path, key)
                first = seen.setdefault(names, s.at(family.file, here).line)
                if first != s.at(family.file, here).line:
                    message = f"these {len(names)} models are listed on line {first}, too"
                    advice = "give them a name under `groups:`, and write that"
                    yield s.problem(family.file, here, "models-listed-twice", message, advice)


def _models_named(family: MergedFamily) -> Iterator[str]:
    """Every model or group that a group or a statement of a family names."""
    for names in family.spec.groups.values():
        yield from names
    for _, claim in authored_in(family.spec):
        if isinstance(claim, a.ScopedClaim):
            yield from (*claim.models, *claim.except_models)


def statements_are_about_the_family(s: Subject) -> Iterator[Diagnostic]:
    """Standings, gaps, defaults and remarks are about fields, modes and models of the family."""
    for family in s.families:
        spec = family.spec
        for index, standing in enumerate(spec.standings):
            path: DataPath = ("standings", index)
            yield from scope(s, family, path, standing)
            for place, name in enumerate(standing.fields):
                yield from has_field(s, family, (*path, "fields", place), name)
        for index, gap in enumerate(spec.gaps):
            yield from scope(s, family, ("gaps", index), gap)
            if not (gap.modes or gap.except_modes):
                message = "a gap says which modes are missing"
                advice = "add `modes:` or `except_modes:`"
                yield s.problem(family.file, ("gaps", index), "missing-key", message, advice)
        for index, default in enumerate(spec.defaults):
            path = ("defaults", index)
            yield from scope(s, family, path, default)
            yield from has_field(s, family, (*path, "field"), default.field)
            yield from _says_one(s, family, path, default)
            for place, other in enumerate(default.disputed_by):
                yield from _says_one(s, family, (*path, "disputed_by", place), other)
        for index, files in enumerate(spec.local_files):
            for place, name in enumerate(files.fields):
                yield from has_field(s, family, ("local_files", index, "fields", place), name)
            if (files.form == "upload") != bool(files.name):
                message = "an upload, and nothing else, has a name of its own"
                advice = "say `name:` beside `form: upload`"
                here: DataPath = ("local_files", index)
                yield s.problem(family.file, here, "bad-local-files", message, advice)
        for index, remark in enumerate(spec.remarks):
            path = ("remarks", index)
            yield from scope(s, family, path, remark)
            if remark.about:
                yield from has_field(s, family, (*path, "about"), remark.about)
            about = family.fields.get(remark.about or "")
            if remark.why is None and not (about and about.verbatim):
                message = "`why` must be given here"
                advice = "add `why:` (Why a request cannot be held against it)"
                yield s.problem(family.file, path, "missing-key", message, advice)


def _says_one(
    s: Subject, family: MergedFamily, path: DataPath, said: a.DefaultSpec | a.OtherDefaultSpec
) -> Iterator[Diagnostic]:
    if (said.value is None) == (said.chosen_by is None):
        message = "a default is a `value`, or `chosen_by` somebody"
        advice = "give one of the two"
        yield s.problem(family.file, path, "bad-default", message, advice)


def lifecycles_are_about_the_family(s: Subject) -> Iterator[Diagnostic]:
    """What is going or gone is one thing, and the family has it."""
    for family in s.families:
        aliases = [x.name for f in family.fields.values() for x in f.aliases or []]
        among = {
            "model": [m.id for m in family.spec.models],
            "mode": list(family.modes),
            "alias": aliases,
        }
        for index, entry in enumerate(family.spec.lifecycle):
            path: DataPath = ("lifecycle", index)
            said = [key for key in ENDS if getattr(entry, key) is not None]
            if len(said) != 1 or (entry.value is not None and said != ["field"]):
                message = "a lifecycle is about one model, mode, field, alias or id elsewhere, or one value of a field"
                advice = "say one of `model:`, `mode:`, `field:`, `alias:` and `elsewhere:`; `value:` needs `field:`"
                yield s.problem(family.file, path, "bad-lifecycle", message, advice)
            for key in said:
                name, here = getattr(entry, key), (*path, key)
                if key == "field":
                    yield from has_field(s, family, here, name)
                elif key == "elsewhere":
                    if any(name == m.id for f in s.families for m in f.spec.models):
                        message = f"`{name}` is a model of this API, and no id of another one"
                        yield s.problem(family.file, here, "bad-lifecycle", message, "say `model:`")
                else:
                    what = f"{'an' if key == 'alias' else 'a'} {key} of this family"
                    yield from known(s, family.file, here, name, among[key], key, what)
            yield from _successor(s, family, path, entry)
            yield from _days_and_hosts(s, family, path, entry)
            field = family.fields.get(entry.field or "")
            if entry.value is not None and field is not None:
                here, what = (*path, "value"), f"among the values of `{entry.field}`"
                values = field.values or []
                yield from known(s, family.file, here, entry.value, values, "value", what)


def _days_and_hosts(
    s: Subject, family: MergedFamily, path: DataPath, entry: a.LifecycleSpec
) -> Iterator[Diagnostic]:
    """What is over was over when a source was last read; hosts have models, and nothing else of a family."""
    read = max((x.read for x in s.catalog.sources.sources.values() if x.read), default="")
    days: list[tuple[DataPath, str | None, str | None]] = [(path, entry.status, entry.as_of)]
    several = [
        ((*path, "other_hosts", index), x.status, x.as_of)
        for index, x in enumerate(entry.other_hosts)
    ]
    for here, status, day in (*days, *several):
        if status == "retired" and read and (day or "") > read:
            message = f"this was not over when a source was last read, on {read}"
            advice = "say `status: announced`, or read a source anew"
            yield s.problem(family.file, (*here, "as_of"), "ended-ahead", message, advice)
    for here, status, day in several:
        if (status is None) != (day is None):
            message = "a status at another host goes with its day"
            advice = "say `status:` and `as_of:`, or neither where it goes on"
            yield s.problem(family.file, here, "bad-lifecycle", message, advice)
    picks = entry.field is not None and entry.field == family.spec.picked_by
    is_model = entry.model or entry.elsewhere or picks
    for key in ("host", "other_hosts", "stands_for"):
        if getattr(entry, key) and not is_model:
            message = f"`{key}` is said of models, and of what picks one"
            yield s.problem(family.file, (*path, key), "bad-lifecycle", message, "take it out")


def _successor(
    s: Subject, family: MergedFamily, path: DataPath, entry: a.LifecycleSpec
) -> Iterator[Diagnostic]:
    """What is to be used instead exists, and is of the same kind."""
    if entry.instead is None:
        return
    fields = family.fields
    names = [*fields, *(x.name for f in fields.values() for x in f.aliases or [])]
    among: list[tuple[str, list[str], str]] = []
    if entry.model is not None or entry.elsewhere is not None:
        among = [("model", [m.id for f in s.families for m in f.spec.models], "a model")]
    elif entry.mode is not None:
        among = [("mode", list(family.modes), "a mode of this family")]
    elif entry.value is None:
        among = [("field", names, "a name of a field of this family")]
    elif entry.field in fields:
        values = list(fields[entry.field].values or [])
        among = [("value", values, f"among the values of `{entry.field}`")]
    for kind, known_ones, what in among:
        yield from known(s, family.file, (*path, "instead"), entry.instead, known_ones, kind, what)
