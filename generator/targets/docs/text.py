"""Pieces that every page of the docs is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from urllib.parse import quote

from ... import ir
from ...words.phrases import phrases
from ...words.statements import Other
from ...words.wording import claim_words, code
from .chinese import ZH_HANT
from .english import EN
from .labels import Labels
from .views import Line, Link, SourceLine

LABELS = {"en": EN, "zh-Hant": ZH_HANT}


def labels(locale: str) -> Labels:
    """The labels of a locale; English where we have none."""
    return LABELS.get(locale, EN)


def language_name(locale: str) -> str:
    """What a language calls itself; its code where we do not know."""
    return LABELS[locale].language if locale in LABELS else locale


def prose(text: str) -> str:
    """A text that opens no code span that it does not close; the filter `md` escapes everything else."""
    flat = " ".join(text.split())
    if "``" in flat or flat.count("`") % 2:
        flat = flat.replace("`", "'")
    return flat


def slug(heading: str) -> str:
    """The fragment that leads to a heading, the way GitHub and most site generators make it."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")


def page_path(locales: tuple[str, ...], locale: str, name: str) -> str:
    """Where a page stands in `docs/`: the first language at the top, every other in its folder."""
    return f"{name}.md" if locale == locales[0] else f"{locale}/{name}.md"


def translations(locales: tuple[str, ...], locale: str, name: str) -> tuple[Link, ...]:
    """The same page in the other languages."""
    up = "" if locale == locales[0] else "../"
    return tuple(
        Link(
            language_name(other),
            f"{up}{page_path(locales, other, name)}",
        )
        for other in locales
        if other != locale
    )


def authorities(locale: str) -> tuple[Line, ...]:
    """What the three kinds of claim mean, and how sure one is."""
    say, words = labels(locale), phrases(locale)
    meant = {"contract": say.contract, "provider": say.provider, "decision": say.decision}
    return (
        *(Line(_named(words.authorities[key], key, locale), text) for key, text in meant.items()),
        *(Line(words.confidences[c] + say.colon, text) for c, text in say.confidences.items()),
    )


def _named(word: str, key: str, locale: str) -> str:
    """The word for a kind of claim, with the one that reports use where it is another."""
    say = labels(locale)
    return word + ("" if word == key else say.aside.format(text=key)) + say.colon


def aside(provenance: ir.Provenance, locale: str) -> str:
    """Who says so, in brackets."""
    return labels(locale).aside.format(text=prose(claim_words(provenance, locale)))


def other_lines(others: tuple[Other, ...], locale: str) -> Iterator[Line]:
    """What other sources say, below the item that they are about."""
    say = labels(locale)
    for other in others:
        yield Line(say.differs + say.colon, prose(_other(other, locale)), indent="  ")


def others_words(others: tuple[Other, ...], locale: str) -> str:
    """What other sources say, at the end of a sentence."""
    say = labels(locale)
    return "".join(f"{say.stop}{say.differs}{say.colon}{_other(x, locale)}" for x in others)


def _other(other: Other, locale: str) -> str:
    say = labels(locale)
    text = other.text or say.not_so
    return f"{text}{say.gap}{aside(other.provenance, locale)}"


def source_line(source: ir.Source, locale: str) -> SourceLine:
    """A source: a link where its address is known, whose it is, what it is and of when."""
    say = labels(locale)
    is_web = source.url.startswith(("https://", "http://"))
    about = [
        *([] if is_web else [say.address_not_known]),
        say.publisher_not_known if source.publisher == "unknown" else source.publisher,
        say.source_kinds[source.kind],
        (
            say.date_not_known
            if source.speaks_of == "unknown"
            else say.dated.format(date=source.speaks_of)
        ),
        f"{say.read} {source.read}",
        *([say.repeats.format(source=code(source.repeats))] if source.repeats else []),
    ]
    return SourceLine(
        name=code(source.id),
        title=prose(source.title),
        url=quote(source.url, safe=":/?#@!$&+,=%~-._") if is_web else "",
        about=prose(" · ".join(about)),
    )


def cited_sources(contract: ir.Contract, part: object, locale: str) -> tuple[SourceLine, ...]:
    """The sources that a part of the contract cites."""
    cited = {claim.source for claim in _claims(part)}
    return tuple(source_line(s, locale) for s in contract.sources if s.id in cited)


def _claims(part: object) -> Iterator[ir.Provenance]:
    if isinstance(part, ir.Provenance):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _claims(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _claims(getattr(part, field.name))
