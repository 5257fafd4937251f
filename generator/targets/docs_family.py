"""One family's page: what a reader must know to call its models, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import ir
from generator.targets.docs_labels import Labels, labels
from generator.targets.docs_text import Link, SourceLine, cited_sources, other_languages, prose, slug
from generator.wording import claim_words, code, codes, limit_words, phrases, severity, type_words

STANDINGS: tuple[ir.Standing, ...] = ("used", "unknown", "ignored", "refused")


@dataclass(frozen=True, slots=True)
class Line:
    """One item of a list: a label, perhaps, and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ModeRow:
    """One mode in the table at the top."""

    name: str
    anchor: str
    title: str
    needs: str
    wire: str


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One property that a variant needs, alone or as one of several."""

    field: str
    anchor: str
    needed: str
    names: str
    wire: str
    value: str
    claim: str


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A request to copy."""

    title: str
    request: object


@dataclass(frozen=True, slots=True)
class VariantSection:
    """What one mode needs, takes and leaves alone."""

    mode: str
    title: str
    text: str
    needs: tuple[NeedRow, ...]
    lines: tuple[Line, ...]
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True)
class FieldSection:
    """One field, explained once for the page."""

    name: str
    title: str
    text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ModelLimitRow:
    """One limit of one model."""

    model: str
    field: str
    limit: str
    modes: str
    claim: str


@dataclass(frozen=True, slots=True)
class FamilyPage:
    """Everything on one family's page."""

    labels: Labels
    languages: tuple[Link, ...]
    title: str
    text: str
    call: str
    model_text: str
    models: tuple[Line, ...]
    model_limits: tuple[ModelLimitRow, ...]
    elsewhere: tuple[Line, ...]
    mode_text: str
    modes: tuple[ModeRow, ...]
    confusions: tuple[Line, ...]
    rules: tuple[Line, ...]
    variants: tuple[VariantSection, ...]
    fields: tuple[FieldSection, ...]
    authorities: tuple[Line, ...]
    sources: tuple[SourceLine, ...]


def family_page(contract: ir.Contract, family: ir.Family, locale: str) -> FamilyPage:
    """The page of one family in one language."""
    return _Writer(contract, family, locale).page()


class _Writer:
    def __init__(self, contract: ir.Contract, family: ir.Family, locale: str) -> None:
        self.contract, self.family, self.locale = contract, family, locale
        self.labels = labels(locale)
        self.comma = phrases(locale).comma

    def page(self) -> FamilyPage:
        family, say = self.family, self.labels
        create = self.contract.resource(family.resource).create
        limits = _distinct(limit for v in family.variants for limit in v.limits)
        rules = _distinct(rule for v in family.variants for rule in v.rules)
        return FamilyPage(
            labels=say,
            languages=other_languages(self.contract.api.locales, self.locale, f"{family.name}.md"),
            title=self.text(family.title),
            text=self.text(family.text),
            call=code(f"{create.method} {create.path}"),
            model_text=self.text(self.contract.api.model_text),
            models=tuple(self.model(m) for m in family.models),
            model_limits=tuple(
                ModelLimitRow(
                    code(m.id),
                    code(limit.field),
                    limit_words(limit, self.locale),
                    self.names(limit.modes) or say.every_mode,
                    self.claim(limit.provenance),
                )
                for m in family.models
                for limit in limits
                if m.id in limit.models
            ),
            elsewhere=tuple(
                Line(code(id_), self.comma.join(code(f"{n}: {v}") for n, v in here))
                for id_, here in family.elsewhere
            ),
            mode_text=" ".join((self.text(self.contract.api.mode_text), *self.mode_facts())),
            modes=tuple(self.mode_row(v) for v in family.variants),
            confusions=tuple(Line(code(v), self.text(t)) for v, t in family.mode_confusions),
            rules=tuple(self.rule(r) for r in rules if not r.modes),
            variants=tuple(self.variant(v) for v in family.variants),
            fields=tuple(
                self.field(f, [x for x in limits if x.field == f.name])
                for f in sorted(family.fields, key=self.weight)
            ),
            authorities=tuple(
                Line(phrases(self.locale).authorities[authority], text)
                for authority, text in (
                    ("contract", say.contract),
                    ("provider", say.provider),
                    ("decision", say.decision),
                )
            ),
            sources=cited_sources(self.contract, family),
        )

    def text(self, text: ir.Text) -> str:
        return prose(text[self.locale])

    def claim(self, provenance: ir.Provenance) -> str:
        return prose(claim_words(provenance, self.locale))

    def names(self, names: Iterable[str]) -> str:
        return codes(names, self.locale)

    def weight(self, field: ir.Field) -> tuple[int, int]:
        """What is needed comes first, then what is used, then what nobody documents."""
        needed = any(field.name in r.fields for v in self.family.variants for r in v.requirements)
        return STANDINGS.index(field.standing), not needed

    # --- models and modes ---

    def model(self, model: ir.CatalogModel) -> Line:
        said = [model.title] if model.title != model.id else []
        said += [self.text(model.text)] if model.text else []
        if model.ranks:
            said.append(self.labels.first_mode.format(modes=self.names(model.ranks)))
        if model.provenance != self.family.provenance:
            said.append(f"({self.claim(model.provenance)})")
        return Line(code(model.id), " ".join(said))

    def mode_facts(self) -> list[str]:
        family, say = self.family, self.labels
        if family.mode_required:
            return [say.mode_needed, f"({self.claim(family.mode_required)})"]
        found = say.mode_optional if len(family.variants) > 1 else say.mode_only
        return [found, say.mode_sent if family.sends_inferred_mode else say.mode_dropped]

    def mode_row(self, variant: ir.Variant) -> ModeRow:
        needs = [
            self.labels.one_of.format(fields=self.names(r.fields)) if r.is_group else code(r.fields[0])
            for r in variant.requirements
        ]
        title = self.text(variant.title)
        anchor = slug(f"{title} {variant.mode}")
        return ModeRow(
            code(variant.mode), anchor, title, self.comma.join(needs), code(variant.wire)
        )

    def variant(self, variant: ir.Variant) -> VariantSection:
        return VariantSection(
            mode=code(variant.mode),
            title=self.text(variant.title),
            text=self.text(variant.text),
            needs=tuple(self.needs(variant)),
            lines=tuple(self.variant_lines(variant)),
            examples=tuple(
                ExampleView(self.text(e.title), dict(e.request)) for e in variant.examples
            ),
        )

    def needs(self, variant: ir.Variant) -> Iterable[NeedRow]:
        say, family = self.labels, self.family
        page = self.claim(family.provenance)
        yield NeedRow(code("model"), slug(say.models), say.always, "", "", say.model, page)
        if family.mode_required:
            names, claim = self.names(variant.aliases), self.claim(family.mode_required)
            value = code(variant.wire)
            yield NeedRow(code("mode"), slug(say.modes), say.always, names, "", value, claim)
        groups = [r for r in variant.requirements if r.is_group]
        for requirement in variant.requirements:
            letter = chr(ord("A") + groups.index(requirement)) if requirement.is_group else ""
            group = letter if len(groups) > 1 else ""
            needed = say.one_of_these.format(group=group).strip() if letter else say.always
            for name in requirement.fields:
                field = variant.field(name)
                yield NeedRow(
                    code(name),
                    slug(name),
                    needed,
                    self.names(n.name for n in field.names[1:]),
                    self.wire(field),
                    self.value(field, variant),
                    self.claim(requirement.provenance),
                )
