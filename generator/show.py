"""Show: what calls of a model need, as a sheet to print or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from generator import ir
from generator.errors import closest
from generator.sheet import Sheet, SheetMode, SheetNote, SheetRow, print_sheet
from generator.wording import (
    code,
    codes,
    limit_words,
    phrases,
    severity,
    type_words,
    variant_carriers,
)

__all__ = ["NotInCatalog", "Sheet", "print_sheet", "sheet_to_json", "show_variant"]


class NotInCatalog(Exception):
    """A model or a mode that the catalog does not have; `hint` names the closest ones."""

    def __init__(self, what: str, word: str, hint: str) -> None:
        self.what, self.word, self.hint = what, word, hint
        shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in word)
        super().__init__(f"the catalog has no {what} `{shown}`; {hint}".rstrip("; "))


def show_variant(contract: ir.Contract, model_or_family: str, mode: str | None = None) -> Sheet:
    """The sheet of a model (its id, in any case) or a family, for one mode or all.

    Raises:
        NotInCatalog: when there is no such model, family or mode.
    """
    family, model = _find(contract, model_or_family)
    variants = family.variants if mode is None else (_find_mode(family, mode),)
    locale = contract.api.locales[0]
    words = model.text if model and model.text else family.text
    return Sheet(
        family=family.name,
        model=model.id if model else "",
        title=model.title if model else family.title[locale],
        text=words[locale],
        models=tuple(m.id for m in family.models),
        modes=tuple(_Writer(contract, family, model, v).mode() for v in variants),
    )


def _find(contract: ir.Contract, word: str) -> tuple[ir.Family, ir.CatalogModel | None]:
    wanted = word.casefold()
    families = {f.name: f for f in contract.families}
    for model in contract.models:
        if model.id.casefold() == wanted:
            return families[model.family], model
    for family in contract.families:
        if family.name.casefold() == wanted:
            return family, None
    for family in contract.families:
        for upstream, here in family.elsewhere:
            if upstream.casefold() == wanted:
                sent = ", ".join(f"`{name}: {value}`" for name, value in here)
                raise NotInCatalog("model", word, f"that is the vendor's own id: send {sent}")
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


def _find_mode(family: ir.Family, word: str) -> ir.Variant:
    wanted = word.casefold()
    for variant in family.variants:
        if wanted in {n.casefold() for n in (variant.mode, variant.wire, *variant.aliases)}:
            return variant
    confusions = {value.casefold(): text.default for value, text in family.mode_confusions}
    known = [n for v in family.variants for n in (v.mode, *v.aliases)]
    hint = " ".join(filter(None, (confusions.get(wanted, ""), closest(wanted, known))))
    raise NotInCatalog(f"{family.name} mode", word, hint)


class _Writer:
    def __init__(
        self,
        contract: ir.Contract,
        family: ir.Family,
        model: ir.CatalogModel | None,
        variant: ir.Variant,
    ) -> None:
        self.contract, self.family, self.model, self.variant = contract, family, model, variant
        self.locale = contract.api.locales[0]

    def mode(self) -> SheetMode:
        variant = self.variant
        singles = [r for r in variant.requirements if not r.is_group]
        needed = {name for r in variant.requirements for name in r.fields}
        mode, is_required = self.mode_row(), self.family.mode_required is not None
        free = sorted(
            (f for f in variant.fields if f.name not in needed),
            key=lambda f: (f.standing != "used", not f.media),
        )
        return SheetMode(
            mode=variant.mode,
            aliases=variant.aliases,
            wire=variant.wire,
            title=variant.title[self.locale],
            text=variant.text[self.locale],
            required=(
                self.model_row(),
                *((mode,) if is_required else ()),
                *(self.row(r.fields[0], r.provenance) for r in singles),
            ),
            groups=tuple(
                tuple(self.row(name, r.provenance) for name in r.fields)
                for r in variant.requirements
                if r.is_group
            ),
            optional=(
                *(() if is_required else (mode,)),
                *(self.row(f.name, f.provenance) for f in free),
            ),
            unused=variant.unused,
            notes=tuple(self.notes()),
        )

    def model_row(self) -> SheetRow:
        value = code(self.model.id) if self.model else "one of the ids above"
        return _row("model", (), "", value, self.contract.api.provenance)

    def mode_row(self) -> SheetRow:
        variant = self.variant
        accepted = tuple(dict.fromkeys((variant.mode, *variant.aliases)))
        value = phrases(self.locale).comma.join(map(code, accepted))
        if variant.wire != variant.mode:
            value += f"; sent as {code(variant.wire)}"
        return _row("mode", (), "", value, self.family.mode_required or variant.provenance)

    def row(self, name: str, claim: ir.Provenance) -> SheetRow:
        field = self.variant.field(name)
        names = tuple(n.name for n in field.names[1:])
        wire = field.wire if field.wire != field.name else ""
        value = phrases(self.locale).semicolon.join(self.value(field))
        return _row(name, names, wire, value, claim)

    def value(self, field: ir.Field) -> Iterator[str]:
        """The type, what it goes out as, the limits that concern the model, other places for it."""
        say = phrases(self.locale)
        yield type_words(field.type, field.unit, self.locale)
        if field.wire_kind == "text":
            yield "sent as a string"
        for limit in self.variant.limits:
            if limit.field == field.name:
                if not limit.models or (self.model and self.model.id in limit.models):
                    yield limit_words(limit, self.locale)
                elif not self.model:
                    yield f"{codes(limit.models, self.locale)}: {limit_words(limit, self.locale)}"
        carriers = variant_carriers(self.variant, field.name)
        if carriers:
            yield say.inside.format(fields=codes(carriers, self.locale))
        if field.standing != "used":
            yield {"unknown": "effect not documented"}.get(
                field.standing, f"known as {field.standing}"
            )

    def notes(self) -> Iterator[SheetNote]:
        for rule in self.variant.rules:
            if not rule.models or not self.model or self.model.id in rule.models:
                claim = rule.provenance
                text = rule.text[self.locale]
                yield SheetNote(severity(rule), text, claim.authority, claim.cite, claim.reason)


def _row(
    field: str, names: tuple[str, ...], wire: str, value: str, claim: ir.Provenance
) -> SheetRow:
    return SheetRow(field, names, wire, value, claim.authority, claim.cite, claim.reason)


def sheet_to_json(sheet: Sheet) -> dict[str, object]:
    """The sheet as JSON data, for programs."""
    return asdict(sheet)
