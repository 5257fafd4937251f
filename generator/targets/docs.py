"""The docs: an index, a page per family and the issue codes, as Markdown, in every language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator import ir
from generator.targets.docs_family import family_page
from generator.targets.docs_labels import labels
from generator.targets.docs_text import authorities, page_path, prose, source_line, translations
from generator.targets.docs_views import (
    CallRow,
    IndexPage,
    IndexRow,
    IssueSection,
    IssuesPage,
    Line,
    Link,
)
from generator.targets.row import Row
from generator.wording import code, codes, phrases

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
        calls=tuple(
            CallRow(code(f"{e.method} {e.path}"), prose(e.text[locale])) for _, e in calls
        ),
        not_offered=tuple(map(code, api.not_offered)),
        servers=tuple(
            Line("", f"{code(s.url)}{say.colon}{prose(s.text[locale])}") for s in api.servers
        ),
        families=tuple(
            IndexRow(code(f.name), pages[f.name], prose(f.text[locale]))
            for f in contract.families
        ),
        models=tuple(
            IndexRow(code(m.id), pages[m.family], prose(m.text[locale]) if m.text else "")
            for m in contract.models
        ),
        modes=tuple(_mode_row(mode, contract, locale) for mode in contract.modes),
        statuses=tuple(Line(code(str(e.status)), prose(e.text[locale])) for e in api.errors),
        authorities=authorities(locale),
        sources=tuple(map(source_line, contract.sources)),
    )


def _mode_row(mode: ir.ModeInfo, contract: ir.Contract, locale: str) -> CallRow:
    return CallRow(code(mode.name), f"{prose(mode.title[locale])}")
