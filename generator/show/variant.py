"""Show: what calls of a model need, as a sheet to print or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from .. import ir
from ..words.phrases import Severity, phrases
from ..words.statements import FieldStatement, statements_of, status_words, where_words
from ..words.wording import code, codes, severity, type_words, variant_carriers
from .lookup import NotInCatalog, find_mode, find_model, picks_of
from .sheet import Sheet, SheetMode, SheetNote, SheetRow, SheetStatement, print_sheet

__all__ = ["NotInCatalog", "Sheet", "print_sheet", "sheet_to_json", "show_variant"]


def show_variant(contract: ir.Contract, model_or_family: str, mode: str | None = None) -> Sheet:
    """The sheet of a model (its id, in any case) or a family, for one mode or all.

    Where a field picks the real model, its values are ids too.

    Raises:
        NotInCatalog: when there is no such model, family or mode.
    """
    family, model, pick = find_model(contract, model_or_family)
    variants = family.variants if mode is None else (find_mode(family, mode),)
    locale = contract.api.locales[0]
    words = model.text if model and model.text else family.text
    return Sheet(
        family=family.name,
        model=pick or (model.id if model else ""),
        title=model.title if model else family.title[locale],
        text=words[locale],
        models=tuple(m.id for m in family.models),
        modes=tuple(_Writer(contract, family, model, pick, v).mode() for v in variants),
    )


class _Writer:
    def __init__(
        self,
        contract: ir.Contract,
        family: ir.Family,
        model: ir.CatalogModel | None,
        pick: str,
        variant: ir.Variant,
    ) -> None:
        self.contract, self.family, self.model, self.variant = contract, family, model, variant
        self.pick = pick
        self.locale = contract.api.locales[0]
        if pick:
            self.models: tuple[str, ...] = (pick,)
        elif model:
            self.models = (model.id, *picks_of(family))
        else:
            self.models = (*(m.id for m in family.models), *picks_of(family))
        said = statements_of(family, self.locale)
        self.said = [s for s in said if s.concerns(variant.mode, self.models)]
        if len(self.models) == 1:
            self.said = [s for s in self.said if not any(map(s.is_outranked, self.said))]

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
        wire = field.sends.name if field.sends else ""
        value = phrases(self.locale).semicolon.join(self.value(field))
        said = tuple(x for s in self.said if s.field == name for x in self.statements(s))
        return _row(name, names, wire, value, claim, said)

    def value(self, field: ir.Field) -> Iterator[str]:
        """The type, what it goes out as, other places for it."""
        if self.pick and field.name == self.family.picked_by:
            yield code(self.pick)
            return
        yield type_words(field.type, field.unit, self.locale)
        if field.is_sent_as_text:
            yield "sent as a string"
        carriers = variant_carriers(self.variant, field.name)
        if carriers:
            yield phrases(self.locale).inside.format(fields=codes(carriers, self.locale))
        is_told = any(s.field == field.name and s.kind == "standing" for s in self.said)
        if field.standing != "used" and not is_told:
            yield f"effect {phrases(self.locale).standings[field.standing]}"

    def statements(self, said: FieldStatement) -> Iterator[SheetStatement]:
        """A statement of the kinds that a request is held to, and what other sources say of it."""
        if said.kind == "remark" or (
            said.kind == "lifecycle" and said.field == self.family.picked_by
        ):
            return
        text = f"left out: {said.text}" if said.kind == "default" else said.text
        if said.place != said.field:
            text = f"{code(said.place)}: {text}"
        models = said.models if len(self.models) > 1 else ()
        yield self.statement(where_words((), models, text, self.locale), said.provenance)
        for other in said.others:
            words = other.text or "not so"
            yield self.statement(f"sources differ: {words}", other.provenance)

    def statement(self, text: str, claim: ir.Provenance) -> SheetStatement:
        sure = phrases(self.locale).confidences.get(claim.confidence, "")
        is_plain = claim.confidence in ("", "published")
        return SheetStatement(text, claim.authority, claim.cite, "" if is_plain else sure)

    def notes(self) -> Iterator[SheetNote]:
        """Models that are gone, modes that the vendor does not have, and what holds across fields."""
        for item in self.family.lifecycle:
            ids = (item.name, item.value) if item.kind == "value" else (item.name, item.name)
            is_model = item.kind == "model" or ids[0] == self.family.picked_by
            if is_model and ids[1] in self.models:
                text = status_words(item, self.locale)
                yield self.note(
                    (str(ids[1]),), text, item.provenance, "note" if item.note else "warning"
                )
        for gap in self.family.gaps:
            if self.variant.mode in gap.modes and self.concerns(gap.models):
                how: Severity = "note" if gap.disputed_by else "warning"
                text = "The vendor does not have this mode."
                if gap.disputed_by:
                    text = "Sources differ on whether the vendor has this mode."
                yield self.note(gap.models, text, gap.provenance, how)
        for rule in self.family.rules_in(self.variant):
            if self.concerns(rule.models):
                yield self.note(
                    rule.models, rule.text[self.locale], rule.provenance, severity(rule)
                )

    def concerns(self, models: tuple[str, ...]) -> bool:
        return not models or any(model in models for model in self.models)

    def note(
        self, models: tuple[str, ...], text: str, claim: ir.Provenance, how: Severity
    ) -> SheetNote:
        shown = models if len(self.models) > 1 else ()
        words = where_words((), shown, text, self.locale)
        return SheetNote(how, words, claim.authority, claim.cite, claim.reason)


def _row(
    field: str,
    names: tuple[str, ...],
    wire: str,
    value: str,
    claim: ir.Provenance,
    said: tuple[SheetStatement, ...] = (),
) -> SheetRow:
    return SheetRow(field, names, wire, value, claim.authority, claim.cite, claim.reason, said)


def sheet_to_json(sheet: Sheet) -> dict[str, object]:
    """The sheet as JSON data, for programs."""
    return asdict(sheet)
