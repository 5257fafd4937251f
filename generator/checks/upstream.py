"""Checks of what models are called upstream: a field that picks the real one, and the ids that vendors use."""

from __future__ import annotations

from collections.abc import Iterator

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
