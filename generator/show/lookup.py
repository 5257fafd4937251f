"""Lookup: the model, family or mode that a word stands for, or what is closest to it."""

from __future__ import annotations

from .. import ir
from ..errors import closest
from ..words.statements import status_words


class NotInCatalog(Exception):
    """A model or a mode that the catalog does not have; `hint` names the closest ones."""

    def __init__(self, what: str, word: str, hint: str) -> None:
        self.what, self.word, self.hint = what, word, hint
        shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in word)
        super().__init__(f"the catalog has no {what} `{shown}`; {hint}".rstrip("; "))


def find_model(contract: ir.Contract, word: str) -> tuple[ir.Family, ir.CatalogModel | None, str]:
    """The family, the model if one is named, and the value that picks the real one if that is."""
    wanted = word.casefold()
    families = {f.name: f for f in contract.families}
    for model in contract.models:
        if model.id.casefold() == wanted:
            return families[model.family], model, ""
    for family in contract.families:
        for pick in picks_of(family):
            if pick.casefold() == wanted:
                return family, next(m for m in family.models if m.id == family.default_model), pick
    for family in contract.families:
        if family.name.casefold() == wanted:
            return family, None, ""
    for family in contract.families:
        for upstream, here in family.elsewhere:
            if upstream.casefold() == wanted:
                sent = ", ".join(f"`{name}: {value}`" for name, value in here)
                told = [
                    f"that is the vendor's own id: send {sent}",
                    *_ends(contract, family, upstream),
                ]
                raise NotInCatalog("model", word, "; ".join(told))
        if ends := _ends(contract, family, word):
            raise NotInCatalog("model", word, "; ".join(ends))
    known = [m.id for m in contract.models] + list(families)
    for suffix in contract.api.group_suffixes:
        base = wanted.removesuffix(f"-{suffix}")
        if base != wanted and base in {name.casefold() for name in known}:
            raise NotInCatalog(
                "model",
                word,
                f"`{suffix}` is a group of accounts, not part of the id: send `{base}`",
            )
    raise NotInCatalog("model or family", word, closest(wanted, known))


def picks_of(family: ir.Family) -> tuple[str, ...]:
    """The values of the field that picks the real model; none where no field does."""
    fields = [f for f in family.fields if f.name == family.picked_by]
    return tuple(str(value) for f in fields for value in f.type.values)


def find_mode(family: ir.Family, word: str) -> ir.Variant:
    """The variant of a mode, by any of its names."""
    wanted = word.casefold()
    for variant in family.variants:
        if wanted in {n.casefold() for n in (variant.mode, variant.wire, *variant.aliases)}:
            return variant
    confusions = {value.casefold(): text.default for value, text in family.mode_confusions}
    known = [n for v in family.variants for n in (v.mode, *v.aliases)]
    hint = " ".join(filter(None, (confusions.get(wanted, ""), closest(wanted, known))))
    raise NotInCatalog(f"{family.name} mode", word, hint)


def _ends(contract: ir.Contract, family: ir.Family, upstream: str) -> list[str]:
    """What is said of the end of another API's id."""
    locale, wanted = contract.api.locales[0], upstream.casefold()
    ends = [x for x in family.lifecycle if x.kind == "elsewhere"]
    return [status_words(x, locale) for x in ends if x.name.casefold() == wanted]
