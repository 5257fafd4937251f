"""From an issue to a sentence in the reader's language. Loaded only when somebody reads."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, cast

from . import _index
from ._texts import texts

if TYPE_CHECKING:
    from ._report import Issue, Report

# A phrase that ends in a Chinese character takes no space before another one.
BETWEEN_CJK = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
LONGEST_SHOWN = 80  # characters of a given value in a message


def words(issue: Issue, hint: str, locale: str) -> tuple[str, str]:
    """The message and the hint of an issue."""
    phrases, table = texts(locale)
    messages, hints = table[issue.code]
    speaker = _Speaker(issue, phrases, locale)
    facts = speaker.facts()
    chosen, more = speaker.choose(hint)
    text = hints.get(chosen) or hints.get("default", "")
    message = messages.get(hint) or messages.get(chosen) or messages["default"]
    return fill(message, facts), fill(text, {**facts, **more})


def mode_reason(report: Report, locale: str) -> str:
    """Why a request has the mode it has."""
    phrases, _ = texts(locale)
    facts = {"mode": report.mode or "", "model": report.model or "", "names": ""}
    if report.mode is None:
        return phrases["mode_unknown"]
    if report.mode_source == "inferred":
        if not report.mode_because:
            return fill(phrases["mode_inferred_bare"], facts)
        facts["names"] = join(map(quote, report.mode_because), phrases, "comma")
    return fill(phrases[f"mode_{report.mode_source}"], facts)


def fill(text: str, facts: Mapping[str, str]) -> str:
    """A text with its `{names}` filled in; what is filled in is never read as a template."""
    filled = text.format_map(facts) if "{" in text else text
    return BETWEEN_CJK.sub("", filled)


def quote(name: object) -> str:
    """A name as messages show it."""
    return f"`{name}`"


def show(value: object) -> str:
    """A value as JSON, cut."""
    try:
        if isinstance(value, str):
            value = str(value[: LONGEST_SHOWN + 1])
            text = json.dumps(value, ensure_ascii=not value.isprintable())
        else:
            text = json.dumps(value, ensure_ascii=False, default=kind, skipkeys=True)
    except (RecursionError, ValueError):  # too deep, circular, or with thousands of digits
        text = kind(value)
    return cut(text)


def kind(value: object) -> str:
    """The name of a value's type, for what cannot be shown itself."""
    return f"<{type(value).__name__}>"


def cut(text: str) -> str:
    """A text cut to the length that a message can carry."""
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def plain(name: object) -> str:
    """A name out of the request, cut, with an escape for what is not printable."""
    text = str(name)[: LONGEST_SHOWN + 1]
    return cut(text if text.isprintable() else json.dumps(text)[1:-1])


def join(items: Iterable[str], phrases: Mapping[str, str], last: str) -> str:
    """Items as a phrase: `a`, `b` or `c`."""
    listed = list(items)
    if not listed:
        return ""
    text = listed[0]
    for index, item in enumerate(listed[1:], 2):
        pattern = (
            phrases[last] if index == len(listed) else phrases["comma" if last == "or" else last]
        )
        text = fill(pattern, {"rest": text, "last": item})
    return text


class _Speaker:
    """The facts of one issue, put into words."""

    def __init__(self, issue: Issue, phrases: Mapping[str, str], locale: str) -> None:
        self.issue = issue
        self.raw = issue.facts
        self.phrases = phrases
        self.locale = locale

    def facts(self) -> dict[str, str]:
        """Everything a message may name, as text."""
        issue, raw = self.issue, self.raw
        found: dict[str, str] = {
            name: show(raw[name]) for name in ("given", "before", "after") if name in raw
        }
        for name in ("expected", "got"):
            kind = str(raw.get(name, ""))
            found[name] = self.phrases.get(f"type_{kind}", kind)
        counts = ("number", "line", "column", "length", "count", "minimum", "maximum")
        for name in (*counts, "key", "problem", "first", "pattern", "as_of", "mode", "class_name"):
            found[name] = plain(raw.get(name, ""))
        found["field"] = self.place()
        found["where"] = self.where()
        found["model"] = plain(raw.get("model") or raw.get("model_id") or "")
        found["model_id"] = found["model"]
        found["accepted"] = self.either(issue.accepted)
        found["range"] = self.range()
        for name in ("fields", "families", "modes"):
            found[name] = self.either(cast("Iterable[str]", raw.get(name) or ()))
        for name in ("text", "explanation"):
            by_locale = cast("Mapping[str, str]", raw.get(name) or {})
            found[name] = by_locale.get(self.locale) or next(iter(by_locale.values()), "")
        found["candidates"] = self.candidates()
        return found

    def place(self) -> str:
        """The place in the payload, as one would write it: `content[0].role`."""
        text = ""
        for step in self.issue.path:
            name = plain(step)
            text += f"[{step}]" if isinstance(step, int) else f".{name}" if text else name
        return text or plain(self.raw.get("field", ""))

    def where(self) -> str:
        model, mode = self.raw.get("model_id"), self.raw.get("mode")
        if not model:
            return self.phrases["the_request"]
        if mode and self.issue.code not in {"unsupported_mode"}:
            return fill(self.phrases["where_mode"], {"model": plain(model), "mode": plain(mode)})
        return fill(self.phrases["where_model"], {"model": plain(model)})

    def either(self, names: Iterable[str]) -> str:
        return join(map(quote, names), self.phrases, "or")

    def range(self) -> str:
        low, high = self.raw.get("minimum"), self.raw.get("maximum")
        if low is not None and high is not None:
            return f"{low}–{high}"
        return f"≥ {low}" if low is not None else f"≤ {high}"

    def candidates(self) -> str:
        """For each mode, what it lacks and what it would leave unused."""
        rows = cast(
            "Iterable[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]]",
            self.raw.get("candidates") or (),
        )
        said: list[str] = []
        for mode, left_over, missing in rows:
            facts = {
                "mode": mode,
                "names": join(map(quote, left_over), self.phrases, "comma"),
                "missing": join((self.either(group) for group in missing), self.phrases, "comma"),
            }
            kind = "both" if left_over and missing else "left_over" if left_over else "missing"
            if kind == "missing":
                facts["names"] = facts["missing"]
            said.append(fill(self.phrases[f"candidate_{kind}"], facts))
        return join(said, self.phrases, "candidates")

    # --- hints -------------------------------------------------------------------------------------------------------

    def choose(self, hint: str) -> tuple[str, dict[str, str]]:
        """The hint that helps most, and what it names beside the facts."""
        chooser: Callable[[], tuple[str, dict[str, str]]] | None = {
            "unknown_model": self.unknown_model,
            "unknown_field": self.unknown_field,
            "unsupported_mode": self.unsupported_mode,
            "not_allowed": self.not_allowed,
            "missing_field": self.missing_field,
        }.get(self.issue.code)
        if chooser is None or hint:
            if hint == "other_mode" and not self.raw.get("modes"):
                return "no_mode", {}
            if hint == "typed" and self.raw.get("canonical"):
                return "canonical", {"similar": str(self.raw["canonical"])}
            if hint == "typed" and "known" in self.raw:
                return self.similar(
                    str(self.raw["field"]), cast("Iterable[str]", self.raw["known"])
                )
            return hint, {}
        return chooser()

    def unknown_model(self) -> tuple[str, dict[str, str]]:
        model = str(self.raw["model"])
        here = _index.ELSEWHERE.get(model)
        if here:
            pairs = ", ".join(f"{name}: {value}" for name, value in here)
            return "elsewhere", {"here": quote(pairs)}
        base, dash, suffix = model.rpartition("-")
        if dash and suffix in _index.GROUP_SUFFIXES and base in _index.MODELS:
            return "group", {"suffix": suffix, "base": base}
        near = get_close_matches(model.lower()[:80], _index.SPELLINGS, n=3, cutoff=0.6)
        if near:
            return "similar", {"similar": self.either(_index.SPELLINGS[n] for n in near)}
        return "list", {}

    def unknown_field(self) -> tuple[str, dict[str, str]]:
        given = str(self.raw["field"])
        known = [*cast("Iterable[str]", self.raw.get("known") or ()), "model", "mode"]
        return self.similar(given, known)

    def unsupported_mode(self) -> tuple[str, dict[str, str]]:
        return self.similar(str(self.raw["mode"]), self.issue.accepted)

    def not_allowed(self) -> tuple[str, dict[str, str]]:
        given = self.raw["given"]
        return self.similar(given if isinstance(given, str) else "", self.issue.accepted)

    def missing_field(self) -> tuple[str, dict[str, str]]:
        """A property that is not known and looks like the missing one is probably meant."""
        given = [
            name
            for name in cast("Iterable[str]", self.raw.get("given") or ())
            if len(name) <= LONGEST_SHOWN
        ]
        for name in self.issue.accepted:
            near = get_close_matches(name, given, n=1, cutoff=0.75)
            if near:
                return "similar", {"similar": near[0]}
        return "default", {}

    @staticmethod
    def similar(given: str, known: Iterable[str]) -> tuple[str, dict[str, str]]:
        near = get_close_matches(given[:LONGEST_SHOWN], list(known), n=1, cutoff=0.6)
        return ("similar", {"similar": near[0]}) if near else ("default", {})
