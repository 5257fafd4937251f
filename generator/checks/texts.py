"""Checks of words: every text in every locale, every issue with its words."""

from __future__ import annotations

import string
from collections.abc import Collection, Iterator

from ..catalog import authored as a
from ..catalog.load import DataPath
from ..catalog.walk import authored_in
from ..errors import Diagnostic, closest, quoted
from .subject import Subject

# What an issue's words may name; the runtime fills these in.
_PLACEHOLDERS = (
    "accepted after as_of base before candidates column count explanation expected families field fields first given "
    "got here key last length line maximum minimum missing mode model model_id modes names number pattern problem "
    "range rest similar suffix text where class_name instead name refusers source step takers value "
    "dialect multiple_of nearest models roles shape values host stands_for ended other_day"
)
_CODES = (
    "invalid_json not_an_object missing_field missing_one_of unknown_model unsupported_mode "
    "mode_ambiguous alias_conflict invalid_type not_allowed out_of_range too_short too_long too_few_items "
    "too_many_items bad_format rule_violated unknown_field unused_field refused_field adjusted retired_model deprecated"
)
# The small phrases that the runtime puts messages together from.
_PHRASES = (
    "comma or where_model where_mode the_request candidate_left_over candidate_missing candidate_both candidate_count "
    "candidates mode_given mode_only mode_inferred mode_inferred_bare mode_unknown said_by another_place differ "
    "differ_on in_steps or_value effect_refused effect_cut effect_replaced effect_ignored effect_adjusted "
    "end_goes_on end_deprecated_at end_announced_at end_retired_at end_successor_at end_other_day end_denied "
    "end_stands_for end_hearsay"
)
PLACEHOLDERS = frozenset(_PLACEHOLDERS.split())
CODES = tuple(_CODES.split())
PHRASES = tuple(_PHRASES.split())
TYPE = "type_"  # before the name of a type: what messages call it, where not by that name


def locales_are_listed_once(s: Subject) -> Iterator[Diagnostic]:
    """No locale stands in the list twice."""
    locales = s.catalog.api.locales
    for index, locale in enumerate(locales):
        if locale.casefold() in [other.casefold() for other in locales[:index]]:
            message = f"{quoted(locale)} is listed twice"
            path: DataPath = ("locales", index)
            yield s.problem("api.yaml", path, "locale-taken", message, "take one out")


def texts_in_every_locale(s: Subject) -> Iterator[Diagnostic]:
    """A text stands in every locale of the API, and in no other."""
    locales = s.catalog.api.locales
    for file, authored in s.catalog.files.items():
        for path, words in authored_in(authored):
            if not isinstance(words, a.Words):
                continue
            for locale in locales:
                if locale not in words:
                    message = f"this text is missing in `{locale}`"
                    advice = f"api.yaml lists it among the locales: add `{locale}:`"
                    yield s.problem(file, path, "missing-locale", message, advice, key=True)
            for locale in words:
                if locale not in locales:
                    message = f"{quoted(locale)} is not a locale of this API"
                    advice = closest(locale, locales)
                    here = (*path, locale)
                    yield s.problem(file, here, "unknown-locale", message, advice, key=True)


def issue_words_are_complete(s: Subject) -> Iterator[Diagnostic]:
    """Every code and phrase that the runtime uses has its words, and no other has."""
    issues, words = s.catalog.issues.issues, s.catalog.issues.words
    for code in CODES:
        if code not in issues:
            message = f"the words of the issue `{code}` are missing"
            path: DataPath = ("issues",)
            yield s.problem(
                "issues.yaml", path, "missing-issue", message, f"add `{code}:`", key=True
            )
    for code in issues:
        if code not in CODES:
            message = f"nothing reports the issue {quoted(code)}"
            path = ("issues", code)
            advice = closest(code, CODES)
            yield s.problem("issues.yaml", path, "unknown-issue", message, advice, key=True)
    for name in PHRASES:
        if name not in words:
            message = f"the phrase `{name}` is missing, of which messages are made"
            path = ("words",)
            yield s.problem(
                "issues.yaml", path, "missing-phrase", message, f"add `{name}:`", key=True
            )
    for name in words:
        if name not in PHRASES and not name.startswith(TYPE):
            message = f"no message is made with the phrase {quoted(name)}"
            path, advice = ("words", name), closest(name, PHRASES)
            yield s.problem("issues.yaml", path, "unknown-phrase", message, advice, key=True)


def placeholders_are_known(s: Subject) -> Iterator[Diagnostic]:
    """Messages only name what the runtime fills in, and sources' names the place."""
    for path, words in authored_in(s.catalog.issues):
        is_explanation = path[:1] == ("issues",) and path[2:] == ("text",)
        if isinstance(words, a.Words) and not is_explanation:
            for locale, text in words.items():
                for message, advice in _bad_placeholders(text, PLACEHOLDERS):
                    here = (*path, locale)
                    yield s.problem("issues.yaml", here, "bad-placeholder", message, advice)
    for name, source in s.catalog.sources.sources.items():
        for locale, text in (source.name or {}).items():
            for message, advice in _bad_placeholders(text, {"place"}):
                here = ("sources", name, "name", locale)
                yield s.problem("sources.yaml", here, "bad-placeholder", message, advice)


def _bad_placeholders(text: str, known: Collection[str]) -> Iterator[tuple[str, str]]:
    try:
        found = list(string.Formatter().parse(text))
    except ValueError:
        yield "a brace stands alone", "write `{{` or `}}` for a brace itself"
        return
    for _, name, form, conversion in found:
        if name is not None and (form or conversion):
            yield f"`{{{name}}}` carries a format, and texts are filled in as they are", "take it out"
        elif name is not None and name not in known:
            base = name.split(".")[0].split("[")[0]
            yield f"`{{{name}}}` is not filled in by anything", closest(base, known)
