"""How a mode is found: given in every way there is, inferred from material, asked for, or confused."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ...probe.requests import Request
from .draft import Draft, Show
from .subject import FamilySubject, shown


def of_modes(subject: FamilySubject) -> Iterator[Draft]:
    """The vectors of every choice of a mode."""
    family, required = subject.family, subject.family.mode_required
    names = tuple(v.mode for v in family.variants)
    for variant in family.variants:
        yield from _given(subject, variant)
    yield from _mistaken(subject, names)
    least = _first(subject)
    bare = {k: v for k, v in least.items() if k != "mode"}
    for what, blank in (("null", None), ("blank", " "), ("blank_wide", "\u3000")):
        yield Draft(
            id=f"mode.{what}",
            why=f"A mode that is {what} is not given.",
            covers=(f"mode:{family.name}/{what}",),
            request={**bare, "mode": blank},
            shows=(shown("missing_field", required, path=("mode",)),) if required else (),
            unsent=() if family.sends_inferred_mode else ("mode",),
        )
    if required:
        for what, options in (("required", {}), ("required_partial", {"partial": True})):
            yield Draft(
                id=f"mode.{what}",
                why="The family asks for a mode.",
                covers=(f"mode:{family.name}/{what}",),
                request=bare,
                options=options,
                shows=(
                    shown(
                        "missing_field",
                        required,
                        disputed=bool(options),
                        path=("mode",),
                        accepted=names,
                    ),
                ),
            )
    if len(family.variants) == 1:
        yield Draft(
            id="mode.only",
            why="The family has one mode.",
            covers=(f"mode:{family.name}.{names[0]}/only",),
            request=bare,
            mode=names[0],
            mode_source="only",
        )


def _first(subject: FamilySubject) -> Request:
    """The least request of the first mode."""
    variant = subject.family.variants[0]
    return subject.least(subject.scope(variant), variant)


def _given(subject: FamilySubject, variant: ir.Variant) -> Iterator[Draft]:
    scope, name = subject.scope(variant), f"{subject.family.name}.{variant.mode}"
    least = subject.least(scope, variant)
    kinds = {"name": variant.mode, "wire": variant.wire}
    kinds |= {f"alias_{alias}": alias for alias in variant.aliases}
    kinds |= {f"case_{word}": word.upper() for word in (variant.mode, variant.wire)}
    for kind, word in kinds.items():
        is_spelling = word.casefold() == variant.wire.casefold()
        change = (("spelling" if is_spelling else "renamed", ("mode",)),)
        yield Draft(
            id=f"{variant.mode}.mode_{kind}",
            why=f"`{word}` means `{variant.mode}` and goes out as `{variant.wire}`.",
            covers=(f"mode:{name}/{kind}",),
            request={**least, "mode": word},
            mode=variant.mode,
            mode_source="given",
            adjusted=() if word == variant.wire else change,
            wire=(("mode", variant.wire),),
        )


def _mistaken(subject: FamilySubject, names: tuple[str, ...]) -> Iterator[Draft]:
    """Modes that the family does not have."""
    family = subject.family
    least = _first(subject)
    known = {w.casefold() for v in family.variants for w in (v.mode, v.wire, *v.aliases)}
    others = [m.name for m in subject.contract.modes if m.name.casefold() not in known]
    words: dict[str, str] = {f"other_{m}": m for m in others}
    words |= {f"confused_{w}": w for w, _ in family.mode_confusions}
    for kind, word in {"unknown": f"{names[0]}-x", **words}.items():
        yield Draft(
            id=f"mode.{kind}",
            why=f"The family has no mode `{word}`.",
            covers=(f"mode:{family.name}/{kind}",),
            request={**least, "mode": word},
            shows=(
                Show(code="unsupported_mode", path=("mode",), severity="error", accepted=names),
            ),
            ok=False,
            mode="",
            wire=(("mode", word),),
        )
    for what, more in (("", {}), ("_strict", {"strict": True})):
        yield Draft(
            id=f"mode.unknown_allowed{what}",
            why="A mode that the catalog does not know may be newer; the caller lets it through.",
            covers=(f"mode:{family.name}/unknown_allow{what}",),
            request={**least, "mode": f"{names[0]}-x"},
            options={"unknown_mode": "allow", **more},
            shows=(Show(code="unsupported_mode", path=("mode",), severity="warning"),),
            ok=None if more else True,
            mode="",
            wire=(("mode", f"{names[0]}-x"),),
        )
    yield Draft(
        id="mode.type",
        why="A mode is a word.",
        covers=(f"mode:{family.name}/type",),
        request={**least, "mode": 1},
        shows=(Show(code="invalid_type", path=("mode",), severity="error", accepted=names),),
        mode="",
    )
