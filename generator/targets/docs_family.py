"""One family's page: what a reader must know to call its models, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import ir
from generator.targets.docs_fields import field_section, model_limits
from generator.targets.docs_text import (
    authorities,
    cited_sources,
    labels,
    prose,
    slug,
    translations,
)
from generator.targets.docs_views import (
    ExampleView,
    FamilyPage,
    Line,
    ModeRow,
    NeedRow,
    VariantSection,
)
from generator.wording import (
    claim_words,
    code,
    codes,
    limit_words,
    phrases,
    severity,
    type_words,
    variant_carriers,
)

STANDINGS: tuple[ir.Standing, ...] = ("used", "unknown", "ignored", "refused")


def family_page(contract: ir.Contract, family: ir.Family, locale: str) -> FamilyPage:
    """The page of one family in one language."""
    return _Writer(contract, family, locale).page()


class _Writer:
    def __init__(self, contract: ir.Contract, family: ir.Family, locale: str) -> None:
        self.contract, self.family, self.locale = contract, family, locale
        self.labels = labels(locale)
        self.comma = phrases(locale).comma
        self.limits = tuple(dict.fromkeys(x for v in family.variants for x in v.limits))
        self.rules = tuple(dict.fromkeys(r for v in family.variants for r in v.rules))

    def page(self) -> FamilyPage:
        family, api = self.family, self.contract.api
        create = self.contract.resource(family.resource).create
        return FamilyPage(
            labels=self.labels,
            languages=translations(api.locales, self.locale, family.name),
            title=self.text(family.title),
            text=self.text(family.text),
            call=code(f"{create.method} {create.path}"),
            model_text=self.text(api.model_text),
            models=tuple(self.model(m) for m in family.models),
            model_limits=tuple(model_limits(family.models, self.limits, self.locale)),
            elsewhere=tuple(
                Line(code(id_), self.comma.join(code(f"{n}: {v}") for n, v in here))
                for id_, here in family.elsewhere
            ),
            mode_text=self.labels.gap.join((self.text(api.mode_text), *self.mode_facts())),
            modes=tuple(self.mode_row(v) for v in family.variants),
            mode_notes=tuple(self.offers())
            + tuple(
                Line(
                    self.labels.confused + self.labels.colon,
                    f"{code(v)}{self.labels.stop}{self.text(t)}",
                )
                for v, t in family.mode_confusions
            ),
            rules=tuple(self.rule(r) for r in self.rules if not r.modes),
            variants=tuple(self.variant(v) for v in family.variants),
            fields=tuple(
                field_section(f, tuple(x for x in self.limits if x.field == f.name), self.locale)
                for f in sorted(family.fields, key=self.weight)
            ),
            authorities=authorities(self.locale),
            sources=cited_sources(self.contract, family),
        )

    def text(self, text: ir.Text) -> str:
        return prose(text[self.locale])

    def claim(self, provenance: ir.Provenance) -> str:
        return prose(claim_words(provenance, self.locale))

    def aside(self, provenance: ir.Provenance) -> str:
        return self.labels.aside.format(text=self.claim(provenance))

    def names(self, names: Iterable[str]) -> str:
        return codes(names, self.locale)

    def weight(self, field: ir.Field) -> tuple[int, bool]:
        """What is needed comes first, then what is used, then what nobody documents."""
        is_needed = any(
            field.name in r.fields for v in self.family.variants for r in v.requirements
        )
        return STANDINGS.index(field.standing), not is_needed

    # --- models and modes ---

    def model(self, model: ir.CatalogModel) -> Line:
        said = [model.title] if model.title != model.id else []
        said += [self.text(model.text)] if model.text else []
        if model.ranks:
            said.append(self.labels.first_mode.format(modes=self.names(model.ranks)))
        if model.provenance != self.family.provenance:
            said.append(self.aside(model.provenance))
        words = f"{self.labels.colon}{self.labels.gap.join(said)}" if said else ""
        return Line("", code(model.id) + words)

    def mode_facts(self) -> list[str]:
        family, say = self.family, self.labels
        if family.mode_required:
            return [say.mode_needed, self.aside(family.mode_required)]
        found = say.mode_optional if len(family.variants) > 1 else say.mode_only
        return [found, say.mode_sent if family.sends_inferred_mode else say.mode_dropped]

    def mode_row(self, variant: ir.Variant) -> ModeRow:
        needs = [
            (
                self.labels.one_of.format(fields=self.names(r.fields))
                if r.is_group
                else code(r.fields[0])
            )
            for r in variant.requirements
        ]
        return ModeRow(
            name=code(variant.mode),
            anchor=slug(f"{self.text(variant.title)} {variant.mode}"),
            title=self.text(variant.title),
            needs=" + ".join(needs),
            wire=code(variant.wire),
            claim=prose(claim_words(variant.provenance, self.locale, is_reasoned=False)),
        )

    def offers(self) -> Iterator[Line]:
        """Why the family has modes that its own page does not give it, each reason once."""
        for claim in dict.fromkeys(v.provenance for v in self.family.variants):
            modes = [v.mode for v in self.family.variants if v.provenance == claim]
            if claim.reason:
                yield Line("", f"{self.names(modes)}{self.labels.colon}{prose(claim.reason)}")

    # --- variants ---

    def variant(self, variant: ir.Variant) -> VariantSection:
        return VariantSection(
            mode=code(variant.mode),
            title=self.text(variant.title),
            text=self.text(variant.text),
            needs=(self.model_row(), self.mode_need(variant), *self.needs(variant)),
            lines=tuple(self.variant_lines(variant)),
            examples=tuple(
                ExampleView(self.text(e.title), dict(e.request)) for e in variant.examples
            ),
        )

    def model_row(self) -> NeedRow:
        say = self.labels
        claim = self.claim(self.contract.api.provenance)
        return NeedRow(code("model"), slug(say.models), say.always, "", "", say.a_model, claim)

    def mode_need(self, variant: ir.Variant) -> NeedRow:
        say, required = self.labels, self.family.mode_required
        names = (variant.mode, *(n for n in variant.aliases if n != variant.mode))
        value = self.names(names)
        if variant.wire != variant.mode:
            value += self.comma + say.sent_as.format(value=code(variant.wire))
        needed = say.always if required else say.optional
        claim = claim_words(required, self.locale) if required else ""
        return NeedRow(code("mode"), slug(say.modes), needed, "", "", value, prose(claim))

    def needs(self, variant: ir.Variant) -> Iterator[NeedRow]:
        say = self.labels
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
                    value=self.value(field, variant),
                    claim=self.claim(requirement.provenance),
                )

    def wire(self, field: ir.Field) -> str:
        """How it goes out, if otherwise than it is called here."""
        said = [code(field.wire)] if field.wire != field.name else []
        if field.wire_kind == "text":
            said.append(self.labels.as_text)
        return self.comma.join(said)

    def value(self, field: ir.Field, variant: ir.Variant) -> str:
        """What a needed field takes: its type, the limits that hold for every model, other places."""
        said = [type_words(field.type, field.unit, self.locale, is_listing=False)]
        own = [x for x in variant.limits if x.field == field.name]
        said += [limit_words(x, self.locale) for x in own if not x.models]
        if any(x.models for x in own):
            said.append(self.labels.by_model)
        carriers = variant_carriers(variant, field.name)
        if carriers:
            said.append(phrases(self.locale).inside.format(fields=self.names(carriers)))
        return phrases(self.locale).semicolon.join(said)

    def variant_lines(self, variant: ir.Variant) -> Iterator[Line]:
        say = self.labels
        needed = {n for r in variant.requirements for n in r.fields}
        free = [f for f in variant.fields if f.name not in needed]
        for label, fields in (
            (say.material, [f for f in free if f.media]),
            (say.takes, [f for f in free if f.standing == "used" and not f.media]),
            (say.unknown, [f for f in free if f.standing == "unknown" and not f.media]),
            (say.ignored, [f for f in free if f.standing == "ignored"]),
            (say.refused, [f for f in free if f.standing == "refused"]),
        ):
            if fields:
                yield Line(label + say.colon, self.names(f.name for f in fields))
        if variant.unused:
            yield Line(say.unused + say.colon, self.names(variant.unused))
        for limit in variant.limits:
            if limit.modes and not limit.models:
                yield Line(say.limit + say.colon, f"{code(limit.field)} {self.limit(limit)}")
        yield from (self.rule(r) for r in variant.rules if r.modes)

    def limit(self, limit: ir.Limit) -> str:
        words = limit_words(limit, self.locale)
        return words + self.labels.gap + self.aside(limit.provenance)

    def rule(self, rule: ir.Rule) -> Line:
        label = phrases(self.locale).severities[severity(rule)]
        words = self.text(rule.text) + self.labels.gap + self.aside(rule.provenance)
        return Line(label + self.labels.colon, words)
