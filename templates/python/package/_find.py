"""Which models can do what: a least request of each, held against everything the catalog says."""

from __future__ import annotations

from ._data import index
from ._engine.check import check
from ._engine.family import family_of
from ._engine.values import fold, is_blank

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._engine.family import Family, Mode
    from ._engine.fields import Field
    from ._engine.issue import Issue

    Found = tuple[str, str, dict[str, str], tuple[Issue, ...]]

ASIDE = frozenset(("missing_field", "missing_one_of"))  # what the request is still to be given
LASTING = frozenset(("retired_model", "deprecated"))  # told, and left to the caller


def search(
    mode: str | None, wanted: dict[str, object], *, include_retired: bool
) -> Iterator[Found]:
    """Yield each model with a mode that does what is wanted, what else to say, and what is only noted.

    Raises:
        TypeError: when no family has a field of that name.
        ValueError: when no family has the mode.
    """
    given = {name: value for name, value in wanted.items() if not is_blank(value)}
    families = [family_of(name) for name in index.FAMILIES]
    _refuse_unknown(families, mode, given)
    for model, name in index.MODELS.items():
        family = family_of(name)
        if all(field in family.names for field in given):
            for one in family.modes:
                if mode is None or family.mode_names.get(fold(mode)) is one:
                    yield from _matches(family, model, one, given, include_retired)


def _refuse_unknown(families: list[Family], mode: str | None, given: dict[str, object]) -> None:
    fields = {name for family in families for name in family.names}
    for name in given:
        if name not in fields:
            raise TypeError(f"no model has a field {name!r}{_meant(name, fields)}")
    modes = {name for family in families for name in family.mode_names}
    if mode is not None and fold(mode) not in modes:
        raise ValueError(f"no model has a mode {mode!r}{_meant(mode, modes)}")


def _meant(name: str, known: set[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, sorted(known), 1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _matches(
    family: Family, model: str, mode: Mode, given: dict[str, object], include_retired: bool
) -> Iterator[Found]:
    for picked in _picks(family, given):
        pick = next(iter(picked.values()), None)
        if not include_retired and _is_retired(
            family, model, pick or given.get(family.row.picked_by)
        ):
            continue
        least = {**_least(family, mode, given), **picked, **given, "model": model}
        issues = check({**least, "mode": mode.name}, partial=True).issues
        told = tuple(issue for issue in issues if not _is_aside(issue))
        if all(issue.severity == "note" or issue.code in LASTING for issue in told):
            yield model, mode.name, picked, told


def _is_aside(issue: Issue) -> bool:
    """Whether an issue says nothing of what the model can do: something is to come, or spelt otherwise."""
    return issue.code in ASIDE or (issue.code == "adjusted" and issue.severity == "note")


def _picks(family: Family, given: dict[str, object]) -> Iterator[dict[str, str]]:
    """The values that pick the real model, each in turn; nothing where the caller or nobody picks."""
    if not family.row.picked_by or any(
        n.name in given for n in family.fields[family.row.picked_by].names
    ):
        yield {}
        return
    for value in family.fields[family.row.picked_by].values:
        yield {family.row.picked_by: str(value)}


def _is_retired(family: Family, model: str, pick: object) -> bool:
    """Whether a model is retired everywhere: no host goes on with it, and nobody says otherwise."""
    for row in family.row.lifecycle:
        what = (row.kind, row.name, row.value)
        is_ours = what in (("value", family.row.picked_by, pick), ("model", model, None))
        is_everywhere = all(there.status == "retired" for there in row.other_hosts)
        if is_ours and row.status == "retired" and not row.note and is_everywhere:
            return True
    return False


def _least(family: Family, mode: Mode, given: dict[str, object]) -> dict[str, object]:
    """Something to stand for each thing that the mode needs and that is not given."""
    known = {family.names[name][0].name for name in given}
    filled: dict[str, object] = {}
    for need in mode.needs:
        if known.isdisjoint(need.fields) and need.fields[0] != family.row.picked_by:
            value = _anything(family.fields[need.fields[0]])
            if value is not None:
                filled[need.fields[0]] = value
    return filled


def _anything(field: Field) -> object:
    if field.schema or field.kind not in ("text", "url"):
        return None  # a check of a part of a request asks for no more
    value = "https://example.com/1" if field.kind == "url" else "x"
    return [value] if field.is_list else value
