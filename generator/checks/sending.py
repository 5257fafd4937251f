"""Checks of the names of a family's fields: each is taken once, and what goes out in place of another has a source."""

from __future__ import annotations

from collections.abc import Iterator

from ..catalog import authored as a
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily
from ..errors import Diagnostic, closest, quoted
from .subject import Subject


def names_are_taken_once(s: Subject) -> Iterator[Diagnostic]:
    """In one family no two fields share a name or go out under the same one."""
    for family in s.families:
        aliases: dict[str, str] = {}
        wires: dict[str, str] = {}
        for field, spec in family.fields.items():
            for index, alias in enumerate(spec.aliases or []):
                file, path = written_at(s, family, field, "aliases")
                here = (*path, index)
                owner = aliases.setdefault(alias.name, field)
                if alias.name == field:
                    message = f"`{field}` is the field's own name already"
                    yield s.problem(file, here, "alias-taken", message, "take it out")
                elif alias.name in family.fields:
                    message = f"`{alias.name}` is a field of its own in family `{family.name}`"
                    advice = f"no field is another name of `{field}` too: take one of the two out"
                    yield s.problem(file, here, "alias-taken", message, advice)
                elif owner != field or alias.name in [x.name for x in (spec.aliases or [])[:index]]:
                    message = f"`{alias.name}` is another name of `{owner}` already"
                    advice = "one name, one field: take one of the two out"
                    yield s.problem(file, here, "alias-taken", message, advice)
            sent = spec.sends.name if spec.sends else None
            for wire in [sent] if sent else [field, *(x.name for x in spec.aliases or [])]:
                owner = wires.setdefault(wire, field)
                if owner != field and (sent or _is_renamed(family.fields[owner])):
                    file, path = written_at(s, family, field if sent else owner, "sends")
                    message = f"`{owner}` and `{field}` both go out as `{wire}`"
                    advice = "let one of them send another `name:`"
                    yield s.problem(file, (*path, "name"), "wire-taken", message, advice)


def _is_renamed(spec: a.FieldSpec) -> bool:
    return spec.sends is not None and spec.sends.name is not None


def sending_is_sourced(s: Subject) -> Iterator[Diagnostic]:
    """What a field sends in place of what was given has a source, and its entry is one of its names."""
    for family in s.families:
        for name, spec in family.fields.items():
            if spec.sends is not None:
                file, path = written_at(s, family, name, "sends")
                if not (spec.sends.source or spec.sends.facts):
                    message = f"nobody says why `{name}` does not go out as it was given"
                    advice = "add `source:` or `facts:`, or take `sends:` out"
                    yield s.problem(file, path, "sends-unsourced", message, advice, key=True)
                if not (spec.sends.name or spec.sends.as_):
                    message = f"`sends` of `{name}` says neither `name` nor `as`"
                    advice = "say what goes out, or take `sends:` out"
                    yield s.problem(file, path, "sends-nothing", message, advice, key=True)
            names = [name, *(x.name for x in spec.aliases or [])]
            if spec.entry is not None and spec.entry not in names:
                file, path = written_at(s, family, name, "entry")
                message = f"{quoted(spec.entry)} is no name of `{name}`"
                yield s.problem(file, path, "unknown-name", message, closest(spec.entry, names))


def written_at(s: Subject, family: MergedFamily, field: str, key: str) -> tuple[str, DataPath]:
    """Where something is said of a field: in the family, or with the shared fields."""
    own = family.spec.fields.get(field)
    is_own = own is not None and key in own.model_fields_set
    is_own = is_own or field not in s.catalog.fields.fields
    return (family.file if is_own else "fields.yaml"), ("fields", field, key)
