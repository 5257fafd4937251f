"""What items of `content`, and objects that go out as written, say beside the fields themselves."""

from __future__ import annotations

from .issue import DECISION, Finding
from .values import is_blank, is_object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from .family import Family, Piece
    from .fields import Field

MISSING = frozenset(("missing_field", "missing_one_of"))


def differing(
    pieces: Sequence[Piece], values: Mapping[str, object], keys: Mapping[str, str]
) -> Iterator[Finding]:
    """Say when the text of an item and the field it stands for differ; then nobody knows which counts."""
    for piece in pieces:
        name = piece.part.provides[0]
        before, after = values.get(name, piece.value), piece.value
        if not piece.part.is_media and before != after:
            facts = {"field": name, "first": keys[name], "before": before, "after": after}
            yield Finding("alias_conflict", piece.path, "warning", DECISION, "content", facts)


def look_into(
    field: Field,
    key: str,
    held: Any,
    given: Mapping[str, str],
    family: Family,
    found: list[Finding],
) -> None:
    """See whether an object that goes out as written holds what is missing, or says again what is given.

    Args:
        field: The field that holds it, and `key`, the name under which it is given.
        held: The object.
        given: By field, the name under which it is given.
        family: The family.
        found: What is found so far; what is missing gets a hint, and what is said again is added.
    """
    if field.verbatim and is_object(held):
        for index, one in enumerate(found):
            is_missing = one.code in MISSING and one.is_lack and len(one.path) < 2
            if is_missing and not all(is_blank(held.get(name)) for name in one.accepted):
                told = (one.claim, "in_metadata", one.facts, one.accepted, True)
                found[index] = Finding(one.code, one.path, one.severity, *told)
        for inner, (other, _) in family.names.items():
            if field.overrides and other.name in given and not is_blank(held.get(inner)):
                facts: dict[str, object] = {"field": inner, "first": given[other.name]}
                facts |= {"name": key, "message": "overrides"}
                claim, at = field.overrides, (key, inner)
                found.append(Finding("alias_conflict", at, "note", claim, "overrides", facts))
