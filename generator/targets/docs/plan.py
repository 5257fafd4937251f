"""The docs: an index, a page per family and the issue codes, as Markdown, in every language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ... import ir
from ...render.row import Row
from ...words.phrases import phrases
from ...words.statements import status_words
from ...words.wording import code
from .evidence import evidence_lines
from .family import family_page
from .text import authorities, labels, page_path, prose, source_line, translations
from .views import CallRow, IndexPage, IndexRow, IssueSection, IssuesPage, Line, Link, ModeLine

CONTROLS = {
    "\t": "CHARACTER TABULATION",
    "\n": "LINE FEED",
    "\v": "LINE TABULATION",
    "\f": "FORM FEED",
    "\r": "CARRIAGE RETURN",
    "\x85": "NEXT LINE",
}


def plan_docs(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of the docs."""
    return tuple(row for locale in contract.api.locales for row in _pages(contract, locale))


def _pages(contract: ir.Contract, locale: str) -> Iterator[Row]:
    def path(name: str) -> str:
        return f"docs/{page_path(contract.api.locales, locale, name)}"

    yield Row("docs/index.md.j2", path("index"), index_page(contract, locale))
    yield Row("docs/issues.md.j2", path("issues"), issues_page(contract, locale))
    for family in contract.families:
        page = family_page(contract, family, locale)
        yield Row("docs/family.md.j2", path(family.name), page)


def index_page(contract: ir.Contract, locale: str) -> IndexPage:
    """The page that leads to all others."""
    api, say = contract.api, labels(locale)
    calls = [(r, e) for r in contract.resources for e in r.endpoints]
    pages = {f.name: Link(prose(f.title[locale]), f"{f.name}.md") for f in contract.families}
    header = code(f"Authorization: Bearer {api.key_prefix}…")
    return IndexPage(
        labels=say,
        languages=translations(api.locales, locale, "index"),
        title=prose(api.title[locale]),
        text=prose(api.text[locale]),
        key=say.key.format(header=header),
        calls=tuple(CallRow(code(f"{e.method} {e.path}"), prose(e.text[locale])) for _, e in calls),
        not_offered=tuple(map(code, api.not_offered)),
        servers=tuple(
            Line("", f"{code(s.url)}{say.colon}{prose(s.text[locale])}") for s in api.servers
        ),
        families=tuple(
            IndexRow(code(f.name), pages[f.name], prose(f.text[locale])) for f in contract.families
        ),
        models=tuple(
            IndexRow(
                code(m.id), pages[m.family], prose(say.gap.join(_model_words(m, family, locale)))
            )
            for family in contract.families
            for m in family.models
        ),
        modes=tuple(_mode_row(mode, contract, locale) for mode in contract.modes),
        statuses=tuple(Line(code(str(e.status)), prose(e.text[locale])) for e in api.errors),
        unsaid=tuple(
            Line(code(n) + say.colon, prose(text[locale])) for n, text in api.unsaid_in_schema
        ),
        authorities=authorities(locale),
        sources=tuple(source_line(source, locale) for source in contract.sources),
        evidence=tuple(evidence_lines(contract, locale)),
    )


def _model_words(model: ir.CatalogModel, family: ir.Family, locale: str) -> Iterator[str]:
    """What it is, and whether its vendor still runs it."""
    if model.text:
        yield model.text[locale]
    own = [x for x in family.lifecycle if (x.kind, x.name) == ("model", model.id)]
    if own:
        yield phrases(locale).semicolon.join(status_words(x, locale) for x in own)
    for item in family.lifecycle:
        if (item.kind, item.name) == ("value", family.picked_by):
            what = f"{code(item.name)} {code(item.value)}"
            text = status_words(item, locale)
            yield phrases(locale).where.format(where=what, text=text) + labels(locale).stop


def _mode_row(mode: ir.ModeInfo, contract: ir.Contract, locale: str) -> ModeLine:
    families = [f for f in contract.families if any(v.mode == mode.name for v in f.variants)]
    return ModeLine(
        name=code(mode.name),
        title=prose(mode.title[locale]),
        text=prose(mode.text[locale]),
        families=phrases(locale).comma.join(prose(f.title[locale]) for f in families),
    )


def issues_page(contract: ir.Contract, locale: str) -> IssuesPage:
    """The page of the issue codes."""
    say, words = labels(locale), phrases(locale).severities
    return IssuesPage(
        labels=say,
        languages=translations(contract.api.locales, locale, "issues"),
        severities=(
            Line(words["error"] + say.colon, say.error),
            Line(words["warning"] + say.colon, say.warning),
            Line(words["note"] + say.colon, say.note),
        ),
        authorities=authorities(locale),
        issues=tuple(
            IssueSection(code(i.code), prose(i.text[locale]), tuple(_issue_lines(i, locale)))
            for i in contract.issues
        ),
        blank=tuple(Line("", _character(c)) for c in contract.api.blank),
    )


def _issue_lines(issue: ir.IssueText, locale: str) -> Iterator[Line]:
    say = labels(locale)
    for _, message in issue.messages:
        yield Line(say.message + say.colon, _filled(message[locale]))
    for _, hint in issue.hints:
        yield Line(say.hint + say.colon, _filled(hint[locale]))


def _filled(template: str) -> str:
    """A message as it reads with its names still in braces; doubled braces are plain ones."""
    return prose(template.replace("{{", "{").replace("}}", "}"))


def _character(char: str) -> str:
    """`U+0009 CHARACTER TABULATION`."""
    name = CONTROLS.get(char) or unicodedata.name(char, "")
    return f"{code(f'U+{ord(char):04X}')} {name}".strip()
