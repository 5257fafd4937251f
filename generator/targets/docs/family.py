"""One family's page: what a reader must know to call its models, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ... import ir
from ...words.phrases import phrases
from ...words.statements import statements_of, status_words
from ...words.wording import claim_words, code, codes
from .fields import field_section
from .models import model_facts, model_table, model_words
from .statements import gap_lines, remark_lines, rule_lines
from .text import aside, authorities, cited_sources, labels, prose, slug, translations
from .variants import variant_section
from .views import FamilyPage, Line, ModeRow

STANDINGS: tuple[ir.Standing, ...] = ("used", "unknown", "absent", "ignored", "refused")


def family_page(contract: ir.Contract, family: ir.Family, locale: str) -> FamilyPage:
    """The page of one family in one language."""
    return _Writer(contract, family, locale).page()


class _Writer:
    def __init__(self, contract: ir.Contract, family: ir.Family, locale: str) -> None:
        self.contract, self.family, self.locale = contract, family, locale
        self.labels = labels(locale)
        self.comma = phrases(locale).comma
        self.said = statements_of(family, locale)

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
            table=model_table(family, self.locale),
            models=tuple(map(self.model, family.models if family.picked_by else ())),
            gaps=tuple(gap_lines(family, self.locale)),
            model_facts=tuple(model_facts(family, self.said, self.locale)),
            elsewhere=tuple(
                Line(code(id_), prose(text)) for id_, text in _elsewhere(family, self.locale)
            ),
            mode_text=self.labels.gap.join((self.text(api.mode_text), *self.mode_facts())),
            modes=tuple(self.mode_row(v) for v in family.variants),
            mode_notes=tuple(self.offers())
            + tuple(
                Line(
                    code(v.mode) + self.labels.colon,
                    self.labels.called
                    + self.labels.colon
                    + self.names(w.name for w in v.elsewhere),
                )
                for v in family.variants
                if v.elsewhere
            )
            + tuple(
                Line(
                    self.labels.confused + self.labels.colon,
                    f"{code(v)}{self.labels.stop}{self.text(t)}",
                )
                for v, t in family.mode_confusions
            ),
            rules=tuple(self.everywhere()),
            variants=tuple(
                variant_section(self.contract, family, v, self.said, self.locale)
                for v in family.variants
            ),
            fields=tuple(
                field_section(f, tuple(s for s in self.said if s.field == f.name), self.locale)
                for f in sorted(family.fields, key=self.weight)
            ),
            authorities=authorities(self.locale),
            sources=cited_sources(self.contract, family, self.locale),
        )

    def text(self, text: ir.Text) -> str:
        return prose(text[self.locale])

    def claim(self, provenance: ir.Provenance) -> str:
        return prose(claim_words(provenance, self.locale))

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
        said = self.labels.gap.join(model_words(model, self.family, self.locale))
        return Line("", code(model.id) + (self.labels.colon + said if said else ""))

    def mode_facts(self) -> list[str]:
        family, say = self.family, self.labels
        if family.mode_required:
            is_needed = family.mode_required.authority == "contract"
            asked = [say.mode_needed if is_needed else say.mode_wanted]
            asked.append(aside(family.mode_required, self.locale))
        else:
            asked = []
        found = say.mode_optional if len(family.variants) > 1 else say.mode_only
        return [*asked, found, say.mode_sent if family.sends_inferred_mode else say.mode_dropped]

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

    def everywhere(self) -> Iterator[Line]:
        """What holds in every mode and is about no single field."""
        for rule in self.family.rules:
            if not rule.modes:
                yield from rule_lines(rule, self.locale)
        for said in self.said:
            if said.why is not None and not said.field and not said.modes:
                yield from remark_lines(said, self.locale)


def _elsewhere(family: ir.Family, locale: str) -> Iterator[tuple[str, str]]:
    """Ids of other APIs: what to send here instead, and what is going or gone."""
    say, here = phrases(locale), dict(family.elsewhere)
    ends = [x for x in family.lifecycle if x.kind == "elsewhere"]
    for id_ in dict.fromkeys([*here, *(x.name for x in ends)]):
        sent = say.comma.join(code(f"{name}: {value}") for name, value in here.get(id_, ()))
        told = [
            f"{status_words(x, locale)}{labels(locale).gap}{aside(x.provenance, locale)}"
            for x in ends
            if x.name == id_
        ]
        yield id_, say.semicolon.join(filter(None, (sent, *told)))
