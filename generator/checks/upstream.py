"""Checks of what models are called upstream: a field that picks the real one, and the ids that vendors use."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..catalog.load import DataPath
from ..errors import Diagnostic, quoted
from .known import has_field, in_vocabulary, known
from .subject import Subject


def upstream_names_lead_here(s: Subject) -> Iterator[Diagnostic]:
    """`picked_by` names a field with a vocabulary; upstream ids lead to models of the family."""
    for family in s.families:
        name = family.spec.picked_by
        if name:
            yield from has_field(s, family, ("picked_by",), name)
            spec = family.fields.get(name)
            if spec is not None and not spec.values:
                message = f"`{name}` lists no values, so it picks nothing"
                advice = "give the field `values:`"
                yield s.problem(family.file, ("picked_by",), "missing-values", message, advice)
        ids = [m.id for m in family.spec.models]
        for upstream, here in family.spec.elsewhere.items():
            path: DataPath = ("elsewhere", upstream)
            if "model" not in here:
                message = f"this does not say which model {quoted(upstream)} is here"
                yield s.problem(family.file, path, "missing-key", message, "add `model:`", key=True)
            for key, value in here.items():
                if key == "model":
                    what = "a model of this family"
                    yield from known(s, family.file, (*path, key), value, ids, "model", what)
                else:
                    yield from has_field(s, family, (*path, key), key, is_key=True)
                    yield from in_vocabulary(s, family, (*path, key), key, value)


def words_elsewhere_are_not_ours(s: Subject) -> Iterator[Diagnostic]:
    """What other APIs call a field or a mode is no name that is accepted for another meaning here."""
    fields: dict[str, str] = {}
    modes: dict[str, set[str]] = {}
    for family in s.families:
        for name, field in family.fields.items():
            fields |= {name: name} | {alias.name: name for alias in field.aliases or []}
        for name, mode in family.modes.items():
            for value in (name, mode.wire or name, *mode.aliases):
                modes.setdefault(value.casefold(), set()).add(name)
    for file, kind, path, words in _words_elsewhere(s):
        for word in words:
            own = str(path[1])
            taken = {fields[word]} if kind == "field" and word in fields else set[str]()
            if kind == "mode":
                taken = modes.get(word.casefold(), set()) - {own}
            for owner in sorted(taken):
                message = f"{quoted(word)} is a name of the {kind} `{owner}` here"
                advice = "take it out: what is accepted needs no hint"
                here = (*path, "elsewhere", word)
                yield s.problem(file, here, "word-taken", message, advice, key=True)


def _words_elsewhere(s: Subject) -> Iterator[tuple[str, str, DataPath, Collection[str]]]:
    """Each place that says other APIs' words: the file, the kind of thing, the path and the words."""
    for name, field in s.catalog.fields.fields.items():
        yield "fields.yaml", "field", ("fields", name), field.elsewhere or ()
    for name, mode in s.catalog.modes.modes.items():
        yield "modes.yaml", "mode", ("modes", name), mode.elsewhere
    for family in s.families:
        for name, own in family.spec.fields.items():
            yield family.file, "field", ("fields", name), (own and own.elsewhere) or ()
        for name, way in family.spec.modes.items():
            yield family.file, "mode", ("modes", name), way.elsewhere if way else ()


def upstream_ids_are_not_ours(s: Subject) -> Iterator[Diagnostic]:
    """An upstream id is no model of ours, and stands in one place only, whatever its case."""
    taken: dict[str, str] = {}
    for family in s.families:
        picker = family.spec.picked_by
        for name in family.model_names if picker else []:
            taken[name.casefold()] = f"is a value of `{picker}`, which is known to lead here"
    for family in s.families:
        for model in family.spec.models:
            taken[model.id.casefold()] = f"is a model of family `{family.name}`, not an upstream id"
    for family in s.families:
        for upstream in family.spec.elsewhere:
            path: DataPath = ("elsewhere", upstream)
            if upstream.casefold() in taken:
                message = f"{quoted(upstream)} {taken[upstream.casefold()]}"
                yield s.problem(
                    family.file, path, "upstream-taken", message, "take it out", key=True
                )
            line = s.at(family.file, path, key=True).line
            taken.setdefault(upstream.casefold(), f"stands in {family.file}, line {line}, already")
