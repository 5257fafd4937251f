"""What a page says about one mode of a family: what it needs, takes and leaves alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ... import ir
from ...words.phrases import phrases
from ...words.statements import FieldStatement, status_words
from ...words.wording import claim_words, code, codes, limit_words, type_words, variant_carriers
from .statements import remark_lines, rule_lines
from .text import aside, labels, other_lines, prose, slug
from .views import ExampleView, Line, NeedRow, VariantSection


def variant_section(
    contract: ir.Contract,
    family: ir.Family,
    variant: ir.Variant,
    said: tuple[FieldStatement, ...],
    locale: str,
) -> VariantSection:
    """The section of one mode; `said` is all that is said of the family's fields."""
    return _Writer(contract, family, variant, said, locale).section()


class _Writer:
    def __init__(
        self,
        contract: ir.Contract,
        family: ir.Family,
        variant: ir.Variant,
        said: tuple[FieldStatement, ...],
        locale: str,
    ) -> None:
        self.contract, self.family, self.variant = contract, family, variant
        self.said, self.locale, self.labels = said, locale, labels(locale)
        self.comma = phrases(locale).comma

    def text(self, text: ir.Text) -> str:
        return prose(text[self.locale])

    def claim(self, provenance: ir.Provenance) -> str:
        return prose(claim_words(provenance, self.locale))

    def names(self, names: Iterable[str]) -> str:
        return codes(names, self.locale)

    def section(self) -> VariantSection:
        variant = self.variant
        return VariantSection(
            mode=code(variant.mode),
            title=self.text(variant.title),
            text=self.text(variant.text),
            needs=(self.model_row(), self.mode_need(), *self.needs()),
            lines=tuple(self.lines()),
            examples=tuple(
                ExampleView(self.text(e.title), dict(e.request)) for e in variant.examples
            ),
        )

    def model_row(self) -> NeedRow:
        say = self.labels
        claim = self.claim(self.contract.api.provenance)
        return NeedRow(code("model"), slug(say.models), say.always, "", "", say.a_model, claim)

    def mode_need(self) -> NeedRow:
        say, required, variant = self.labels, self.family.mode_required, self.variant
        names = (variant.mode, *(n for n in variant.aliases if n != variant.mode))
        value = self.names(names)
        if variant.wire != variant.mode:
            value += self.comma + say.sent_as.format(value=code(variant.wire))
        needed = say.always if required else say.optional
        claim = claim_words(required, self.locale) if required else ""
        return NeedRow(code("mode"), slug(say.modes), needed, "", "", value, prose(claim))

    def needs(self) -> Iterator[NeedRow]:
        say, variant = self.labels, self.variant
        groups = [r for r in variant.requirements if r.is_group]
        for requirement in variant.requirements:
            needed = say.always
            if requirement.is_group:
                letter = chr(ord("A") + groups.index(requirement)) if len(groups) > 1 else ""
                needed = say.one_of_these.format(group=letter).strip()
            for name in requirement.fields:
                field = variant.field(name)
                yield NeedRow(
                    field=code(name),
                    anchor=slug(name),
                    needed=needed,
                    names=self.names(n.name for n in field.names[1:]),
                    wire=self.wire(field),
                    value=self.value(field),
                    claim=self.claim(requirement.provenance),
                )

    def wire(self, field: ir.Field) -> str:
        """How it goes out, if otherwise than it is called here."""
        said = [code(field.sends.name)] if field.sends and field.sends.name else []
        if field.is_sent_as_text:
            said.append(self.labels.as_text)
        return self.comma.join(said)

    def value(self, field: ir.Field) -> str:
        """What a needed field takes: its type, the limits that hold for every model, other places."""
        said = [type_words(field.type, field.unit, self.locale, is_listing=False)]
        own = [x for x in self.family.limits_in(self.variant) if x.field == field.name]
        said += [limit_words(x, self.locale) for x in own if not x.models]
        if any(x.models for x in own):
            said.append(self.labels.by_model)
        carriers = variant_carriers(self.variant, field.name)
        if carriers:
            said.append(phrases(self.locale).inside.format(fields=self.names(carriers)))
        return phrases(self.locale).semicolon.join(said)

    def lines(self) -> Iterator[Line]:
        say, variant = self.labels, self.variant
        needed = {n for r in variant.requirements for n in r.fields}
        free = [f for f in variant.fields if f.name not in needed]
        heeded = {f.name: self.standing(f) for f in free}
        for label, fields in (
            (say.material, [f for f in free if f.media and heeded[f.name] in ("used", "unknown")]),
            (say.takes, [f for f in free if not f.media and heeded[f.name] == "used"]),
            (say.unknown, [f for f in free if not f.media and heeded[f.name] == "unknown"]),
            (say.unlisted, [f for f in free if heeded[f.name] == "absent"]),
            (say.ignored, [f for f in free if heeded[f.name] == "ignored"]),
            (say.refused, [f for f in free if heeded[f.name] == "refused"]),
            (say.unsettled, [f for f in free if heeded[f.name] == "unsettled"]),
            (say.varied, [f for f in free if heeded[f.name] == "varied"]),
        ):
            if fields:
                yield Line(label + say.colon, self.names(f.name for f in fields))
        if variant.unused:
            yield Line(say.unused + say.colon, self.names(variant.unused))
        for said in self.said:
            if said.kind == "limit" and variant.mode in said.modes and not said.models:
                words = f"{code(said.place)} {said.text}{say.gap}"
                yield Line(say.limit + say.colon, words + aside(said.provenance, self.locale))
                yield from other_lines(said.others, self.locale)
        for rule in self.family.rules_in(variant):
            if rule.modes:
                yield from rule_lines(rule, self.locale)
        for said in self.said:
            if said.why is not None and not said.field and variant.mode in said.modes:
                yield from remark_lines(replace(said, modes=()), self.locale)
        for item in self.family.lifecycle:
            if item.kind == "mode" and item.name == variant.mode:
                words = f"{status_words(item, self.locale)}{say.gap}"
                yield Line(say.lifecycle + say.colon, words + aside(item.provenance, self.locale))

    def standing(self, field: ir.Field) -> str:
        """What becomes of a field in a mode; `unsettled` where sources differ, `varied` where models do."""
        found: str = field.standing
        for item in self.family.standings:
            if field.name in item.fields and (not item.modes or self.variant.mode in item.modes):
                if item.models:
                    return "varied"
                found = "unsettled" if item.disputed_by else item.standing
        return found
