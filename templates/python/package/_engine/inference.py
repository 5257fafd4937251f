"""Which mode a request means: the one it names, the only one there is, or the one that its material calls for."""

from __future__ import annotations

from .issue import CONTRACT, Adjustment, Finding
from .values import fold, json_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from .family import Family, Mode, Model, Place
    from .values import Path

    ModeSource = Literal["given", "only", "inferred"]
    # The mode and how it came about, both None where it cannot be told; and how the one given is spelt on the wire.
    Found = tuple[Mode | None, ModeSource | None, Adjustment | None]

UNKNOWN: Found = (None, None, None)


def find_mode(
    model: Model,
    asked: object,
    names: Mapping[str, str],
    masks: tuple[int, int],
    pieces: Sequence[Place],
    found: list[Finding],
) -> Found:
    """The mode of a request; what is to be said of it joins the findings.

    Args:
        model: The model.
        asked: What `mode` says; None when it says nothing.
        names: The fields given, be it with values that could not be read, and the name of each.
        masks: Of these fields, and of the needs that are met.
        pieces: The items of lists such as `content` that stand for fields.
        found: The findings.
    """
    family = model.family
    if asked is not None:
        return _named(family, asked, found)
    facts: dict[str, object] = {"field": "mode"}
    if family.mode_required:
        accepted, claim = tuple(mode.name for mode in family.modes), family.mode_required
        found.append(Finding("mode_required", ("mode",), "error", claim, "", facts, accepted, True))
        return UNKNOWN
    if len(family.modes) == 1:
        return family.modes[0], "only", None
    given, met = masks
    material = [part.mask for _, part in pieces if part.is_media]
    fitting = [
        mode
        for mode in model.modes
        if not given & mode.leaves and all([mask & mode.uses_mask for mask in material])
    ]
    for mode in fitting:
        if all([need & met for need in mode.material_needs]):
            return mode, "inferred", None
    facts["candidates"] = tuple(
        _candidate(mode, family, names, met, pieces) for mode in model.modes
    )
    accepted = tuple(mode.name for mode in model.modes)
    is_lack = bool(fitting)
    found.append(
        Finding("mode_ambiguous", ("mode",), "error", CONTRACT, "", facts, accepted, is_lack)
    )
    return UNKNOWN


def _named(family: Family, asked: object, found: list[Finding]) -> Found:
    """The mode that a request names."""
    path, facts = ("mode",), dict[str, object](field="mode")
    accepted = tuple(mode.name for mode in family.modes)
    if not isinstance(asked, str):
        facts |= {"expected": "string", "got": json_name(asked)}
        found.append(Finding("invalid_type", path, "error", CONTRACT, "", facts, accepted))
        return UNKNOWN
    mode = family.mode_names.get(fold(asked))
    if mode is None:
        meant = family.confusions.get(fold(asked))
        facts |= {"mode": asked, "confused": meant, "names": tuple(family.mode_names)}
        hint = "confused" if meant else ""
        found.append(Finding("unsupported_mode", path, "error", CONTRACT, hint, facts, accepted))
        return UNKNOWN
    if asked == mode.wire:
        return mode, "given", None
    kind = "spelling" if fold(asked) == fold(mode.wire) else "renamed"
    facts |= {"before": asked, "after": mode.wire}
    found.append(Finding("adjusted", path, "note", CONTRACT, kind, facts))
    return mode, "given", Adjustment(kind, path, asked, mode.wire)


def material_of(family: Family, names: Mapping[str, str]) -> list[str]:
    """The fields given that carry material, in the catalog's order."""
    return [name for name in family.fields if name in names and family.fields[name].is_media]


def _candidate(
    mode: Mode, family: Family, names: Mapping[str, str], met: int, pieces: Sequence[Place]
) -> tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """A mode that does not fit: what it would leave unused, and what it lacks."""
    left = [names[name] for name in material_of(family, names) if name not in mode.uses]
    left += [_place(path) for path, _ in left_pieces(mode, pieces)]
    lacking = [need.fields for need in mode.needs if need.is_material and not need.mask & met]
    return mode.name, tuple(left), tuple(lacking)


def left_pieces(mode: Mode, pieces: Sequence[Place]) -> list[Place]:
    """The items of `content` that carry material which a mode leaves alone."""
    return [at for at in pieces if at[1].is_media and not at[1].mask & mode.uses_mask]


def _place(path: Path) -> str:
    """A place in a request as one would write it: `content[0]`."""
    return "".join(f"[{step}]" if isinstance(step, int) else step for step in path)
