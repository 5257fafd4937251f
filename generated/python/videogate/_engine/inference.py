"""Which mode a request means: the one it names, the only one there is, or the one that its material calls for."""

from __future__ import annotations

from .issue import CONTRACT, Adjustment, Finding
from .values import fold, json_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from .family import Family, Mode, Model
    from .rules import Place
    from .values import Path

    ModeSource = Literal["given", "only", "inferred"]
    # The mode and how it came about, both None where it cannot be told; how the one given is spelt on the wire; and
    # what is to be said of it.
    Found = tuple[Mode | None, ModeSource | None, Adjustment | None, Sequence[Finding]]


def find_mode(
    model: Model,
    asked: object,
    names: Mapping[str, str],
    masks: tuple[int, int],
    pieces: Sequence[Place],
    sizes: Mapping[str, int],
) -> Found:
    """The mode of a request.

    Args:
        model: The model.
        asked: What `mode` says; None when it says nothing.
        names: The fields given, be it with values that could not be read, and the name of each.
        masks: Of these fields, and of the needs that are met.
        pieces: The items of lists such as `content` that stand for fields.
        sizes: By field, how many items lists have, where that tells the mode.
    """
    family = model.family
    if asked is not None:
        return _named(family, asked)
    facts: dict[str, object] = {"field": "mode"}
    if len(family.modes) == 1:
        return family.modes[0], "only", None, _unnamed(family, family.modes[0])
    given, met = masks
    is_fit = False
    for mode in model.modes:
        if not given & mode.leaves and not (pieces and left_pieces(mode, pieces)):
            is_fit = True
            if all([need & met for need in mode.material_needs]) and not (
                mode.counts and mode.miscount(met, sizes)
            ):
                counted = _counted(mode, names, met, sizes) if mode.counts and sizes else ()
                return mode, "inferred", None, (*_unnamed(family, mode), *counted)
    facts["candidates"] = tuple(
        _candidate(mode, family, names, met, pieces, sizes) for mode in model.modes
    )
    accepted = tuple(mode.name for mode in model.modes)
    return _unknown("mode_ambiguous", facts, accepted, is_lack=is_fit)


def _unknown(
    code: str,
    facts: dict[str, object],
    accepted: tuple[str, ...],
    hint_key: str = "",
    is_lack: bool = True,
) -> Found:
    """That the mode cannot be told."""
    finding = Finding(code, ("mode",), "error", CONTRACT, hint_key, facts, accepted, is_lack)
    return None, None, None, (finding,)


def _unnamed(family: Family, mode: Mode) -> Sequence[Finding]:
    """What is said where a family asks for a mode and none is named."""
    claim = family.row.mode_required
    if claim is None:
        return ()
    facts = {"field": "mode", "mode": mode.name, "message": "mode"}
    modes = family.mode_list
    return (Finding("missing_field", ("mode",), claim.severity, claim, "mode", facts, modes, True),)


def _counted(
    mode: Mode, names: Mapping[str, str], met: int, sizes: Mapping[str, int]
) -> Sequence[Finding]:
    """What is said where several items of a list told the mode: they may have been meant otherwise."""
    found: list[Finding] = []
    for count, bit, needs in mode.counted:
        size = sizes.get(count.field, 0)
        if size > 1 and any(not mask & met & ~bit for mask in needs):
            facts = {"name": names[count.field], "mode": mode.name, "count": size}
            facts["message"] = "counted"
            told = (count.claim, "counted", facts)
            found.append(Finding("mode_ambiguous", ("mode",), "note", *told))
    return found


def _named(family: Family, asked: object) -> Found:
    """The mode that a request names."""
    facts: dict[str, object] = {"field": "mode"}
    if not isinstance(asked, str):
        facts |= {"expected": "string", "got": json_name(asked)}
        return _unknown("invalid_type", facts, family.mode_list, is_lack=False)
    mode = family.mode_names.get(asked) or family.mode_names.get(fold(asked))
    if mode is None:
        meant = family.confusions.get(fold(asked))
        facts |= {"mode": asked, "confused": meant, "names": tuple(family.mode_names)}
        hint_key = "confused" if meant else ""
        return _unknown("unsupported_mode", facts, family.mode_list, hint_key, is_lack=False)
    if asked == mode.wire:
        return mode, "given", None, ()
    kind = "spelling" if fold(asked) == fold(mode.wire) else "renamed"
    facts |= {"before": asked, "after": mode.wire}
    finding = Finding("adjusted", ("mode",), "note", CONTRACT, kind, facts)
    return mode, "given", Adjustment(kind, ("mode",), asked, mode.wire), (finding,)


def material_of(family: Family, names: Mapping[str, str]) -> list[str]:
    """The fields given that carry material, in the catalog's order."""
    return [name for name in family.fields if name in names and family.fields[name].is_media]


def _candidate(
    mode: Mode,
    family: Family,
    names: Mapping[str, str],
    met: int,
    pieces: Sequence[Place],
    sizes: Mapping[str, int],
) -> tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...], tuple[str, int] | None]:
    """A mode that does not fit: what it would leave unused, what it lacks, and of which list it takes how many."""
    left = [names[name] for name in material_of(family, names) if name not in mode.uses]
    left += [_place(path) for path, _ in left_pieces(mode, pieces)]
    lacking = [need.fields for need in mode.needs if need.is_material and not need.mask & met]
    wrong = None if left or lacking else mode.miscount(met, sizes)
    return mode.name, tuple(left), tuple(lacking), wrong


def left_pieces(mode: Mode, pieces: Sequence[Place]) -> list[Place]:
    """The items of `content` that carry material which a mode leaves alone."""
    return [at for at in pieces if at[1].is_media and not at[1].mask & mode.used]


def _place(path: Path) -> str:
    """A place in a request as one would write it: `content[0]`."""
    return "".join(f"[{step}]" if isinstance(step, int) else step for step in path)
