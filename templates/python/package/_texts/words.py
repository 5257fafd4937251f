"""From an issue to a sentence in the reader's language. Loaded only when somebody reads."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Protocol, cast

from .._data import index
from .._engine.values import before_unit
from . import texts
from .family import field_of, models_with, roles_of, shape_of, values_of
from .meant import fields_meant, models_meant, modes_meant


class Issue(Protocol):
    """What of an issue its words are made of."""

    code: str
    path: tuple[str | int, ...]
    accepted: tuple[str, ...]
    facts: Mapping[str, object]

    @property
    def authority(self) -> str: ...

    @property
    def source(self) -> str: ...


# A phrase that ends in a Chinese character takes no space before another one.
BETWEEN_CJK = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
PLACE_ASIDE = re.compile(r" ?[(（]\{place\}[)）]")
DIGITS = re.compile("[0-9]+")
BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
LOCAL_FILE = re.compile(r"(?i)file:|[.~]{0,2}[/\\]|[a-z]:[/\\]|[^:]*\.[a-z0-9]{2,4}$")
LONGEST_PATH = 400  # characters of a value that are looked at to tell what it is
LONGEST_SHOWN = 80  # characters of a given value in a message


def words(issue: Issue, hint: str, locale: str) -> tuple[str, str]:
    """The message and the hint of an issue."""
    told = texts(locale)
    phrases: Mapping[str, str] = told.PHRASES
    messages, hints = told.ISSUES[issue.code]
    speaker = _Speaker(issue, phrases, locale)
    facts = _Facts(speaker)
    chosen, more = speaker.choose(hint)
    variant = str(issue.facts.get("message") or issue.facts.get("script") or "")
    if variant == "matched" and not issue.facts.get("nearest"):
        variant = "matched_openly"
    span = speaker.span()
    is_told = bool(issue.facts.get("takers")) and "disputed" in messages
    if is_told:  # the message itself says who differs
        message = messages["disputed"]
        text = hints.get(f"disputed_{span}") or hints.get("disputed", "")
    else:
        message = _first(messages, (variant, hint, chosen, span))
        text = _first(hints, (chosen, hint, variant))
    filled = sentences((fill(message, facts), *speaker.beside()))
    facts.update(more)
    hinted = fill(text, facts)
    return filled, hinted if is_told else speaker.gather(hinted, facts)


def _first(texts: Mapping[str, str], kinds: Iterable[str]) -> str:
    """The text of the first kind that has one, else the default."""
    return next((texts[kind] for kind in kinds if kind in texts), texts.get("default", ""))


def mode_reason(
    mode: str | None, source: str | None, because: Iterable[str], model: str | None, locale: str
) -> str:
    """Why a request has the mode it has.

    Args:
        mode: The mode; None when it could not be told.
        source: Whether it was `given`, is the `only` one, or was `inferred`.
        because: The material for which it was inferred.
        model: The model's id.
        locale: The language.
    """
    phrases: Mapping[str, str] = texts(locale).PHRASES
    facts = {"mode": mode or "", "model": model or "", "names": ""}
    if mode is None:
        return phrases["mode_unknown"]
    if source == "inferred":
        facts["names"] = join(map(quote, because), phrases, "comma")
        if not facts["names"]:
            return fill(phrases["mode_inferred_bare"], facts)
    return fill(phrases[f"mode_{source}"], facts)


def fill(text: str, facts: Mapping[str, str]) -> str:
    """A text with its `{names}` filled in; what is filled in is never read as a template."""
    filled = text.format_map(facts) if "{" in text else text
    return BETWEEN_CJK.sub("", filled)


def sentences(parts: Iterable[str]) -> str:
    """Sentences in a row; one that ends with a full-width stop takes no space."""
    listed = list(parts)
    return "".join(
        part if not text or text.endswith(("。", "？")) else f" {part}"
        for text, part in zip(("", *listed), listed, strict=False)
    )


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
    for count, item in enumerate(listed[1:], 2):
        pattern = (
            phrases[last] if count == len(listed) else phrases["comma" if last == "or" else last]
        )
        text = fill(pattern, {"rest": text, "last": item})
    return text


@lru_cache(maxsize=256)
def _nearest(given: str, known: tuple[str, ...], cutoff: float = 0.6) -> str:
    """The known name that looks most like a given one; empty when none does."""
    return next(iter(get_close_matches(given, known, n=1, cutoff=cutoff)), "")


class _Facts(dict[str, str]):
    """What a message may name, put into words when it does."""

    def __init__(self, speaker: _Speaker) -> None:
        super().__init__()
        self.speaker = speaker

    def __missing__(self, name: str) -> str:
        text = self[name] = self.speaker.fact(name)
        return text


class _Speaker:
    """The facts of one issue, put into words."""

    def __init__(self, issue: Issue, phrases: Mapping[str, str], locale: str) -> None:
        self.issue = issue
        self.raw = issue.facts
        self.phrases = phrases
        self.locale = locale

    def fact(self, name: str) -> str:
        """One thing that a message may name, as text."""
        raw = self.raw
        if name in ("given", "before", "after"):
            return show(raw[name])
        if name in ("expected", "got"):
            kind = str(raw.get(name, ""))
            is_foreign = kind.startswith("a Python ")
            return self.phrases.get("type_foreign" if is_foreign else f"type_{kind}", kind)
        if name in ("takers", "refusers"):
            return join(self.sources(name), self.phrases, "comma")
        if name in ("fields", "families", "modes"):
            return self.either(cast("Iterable[str]", raw.get(name) or ()))
        if name == "text":
            return str(texts(self.locale).RULES[raw["family"]][raw["rule"]])
        if name == "explanation":
            return str(texts(self.locale).CONFUSIONS[raw["family"]][raw["confused"]])
        match name:
            case "accepted":
                return self.either(self.issue.accepted)
            case "candidates":
                return self.candidates()
            case "field":
                return self.place()
            case "model" | "model_id":
                return plain(raw.get("model") or raw.get("model_id") or "")
            case "range":
                return self.reach()
            case "source":
                is_first = self.issue.code == "refused_field"
                return self.source(self.issue.source, () if is_first else self.sources("takers"))
            case "where":
                return self.where()
            case _:
                return plain(raw.get(name, ""))

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

    def sources(self, side: str) -> list[str]:
        """The names of those that take something, or of those that do not."""
        cited = cast("Iterable[str]", self.raw.get(side) or ())
        named: list[str] = []
        if side == "refusers":
            named = self.sources("takers")
        elif self.issue.code == "refused_field":
            named = [self.source(self.issue.source, (), is_listed=True)]
        return [*dict.fromkeys(self.source(one, named, is_listed=True) for one in cited)]

    def source(self, cited: str, named: Iterable[str], *, is_listed: bool = False) -> str:
        """A source by its name, with the place that is cited unless a sentence can do without it."""
        names: Mapping[str, str] = texts(self.locale).SOURCES
        id_, _, place = cited.partition(" ")
        name = names.get(id_, cited)
        bare = fill(PLACE_ASIDE.sub("", name), {"place": place}).rstrip(", ")
        if bare in named:  # one source that says both
            return self.phrases["another_place"]
        return bare if is_listed or not place else fill(name, {"place": place})

    def either(self, names: Iterable[str]) -> str:
        return join(map(quote, names), self.phrases, "or")

    def gather(self, hint: str, facts: Mapping[str, str]) -> str:
        """A hint with what becomes of the request upstream, and who says so."""
        parts, raw, phrases = [hint] if hint else [], self.raw, self.phrases
        if raw.get("takers"):
            kind = "differ" if raw.get("refusers") else "differ_on"
            parts.append(fill(phrases[kind], facts))
        elif raw.get("effect") and raw["effect"] != "matched":  # which the message itself says
            parts.append(fill(phrases[f"effect_{raw['effect']}"], facts))
        is_ours = self.issue.code in ("missing_field", "missing_one_of")  # where the page says both
        is_told = self.issue.authority == "provider" or (
            is_ours and self.issue.authority == "decision"
        )
        if is_told and self.issue.source and not raw.get("refusers"):
            parts.append(fill(phrases["said_by"], facts))
        return sentences(parts)

    def beside(self) -> Iterator[str]:
        """What else is said of an end, a sentence each."""
        rows = cast("Iterable[tuple[str, Mapping[str, str]]]", self.raw.get("more") or ())
        for phrase, told in rows:
            named = self.source(told["source"], (), is_listed=True) if "source" in told else ""
            yield fill(self.phrases[phrase], {**told, "source": named})

    def reach(self) -> str:
        low, high = self.raw.get("minimum"), self.raw.get("maximum")
        if low is not None and high is not None:
            text = f"{low}–{high}"
        else:
            text = f"≥ {low}" if low is not None else f"≤ {high}"
        if self.raw.get("step") is not None:
            text = fill(self.phrases["in_steps"], {"range": text, "step": str(self.raw["step"])})
        for value in self.issue.accepted if self.issue.code == "out_of_range" else ():
            text = fill(self.phrases["or_value"], {"range": text, "value": value})
        return text

    def span(self) -> str:
        """How a range is put best: `least`, `most`, `between` or `whole`, with `_or` for values beside it."""
        low, high, step = (self.raw.get(name) for name in ("minimum", "maximum", "step"))
        if self.issue.code != "out_of_range" or step not in (None, 1):
            return ""
        beside = "_or" if self.issue.accepted else ""
        if low is not None and high is not None:
            return ("between" if step is None else "whole") + beside
        return "" if beside else "most" if low is None else "least"

    def candidates(self) -> str:
        """For each mode, what it lacks and what it would leave unused."""
        rows = cast(
            "Iterable[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...], tuple[str, int] | None]]",
            self.raw.get("candidates") or (),
        )
        said: list[str] = []
        for mode, left_over, missing, wrong in rows:
            facts = {
                "mode": mode,
                "names": join(map(quote, left_over), self.phrases, "comma"),
                "missing": join((self.either(group) for group in missing), self.phrases, "comma"),
            }
            kind = "both" if left_over and missing else "left_over" if left_over else "missing"
            if kind == "missing":
                facts["names"] = facts["missing"]
            if wrong:
                kind, facts["names"], facts["count"] = "count", quote(wrong[0]), str(wrong[1])
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
            "missing_one_of": self.missing_field,
            "invalid_type": self.invalid_type,
            "too_many_items": self.too_many_items,
            "bad_format": self.bad_format,
        }.get(self.issue.code)
        if chooser is None or hint:
            if hint == "written":
                number = before_unit(str(self.raw["written"]))
                return ("unit", {"number": number}) if number else ("number_text", {})
            if hint == "gap":
                return self.gap()
            if hint == "other_mode" and not self.raw.get("modes"):
                return "no_mode", {}
            if hint == "typed" and self.raw.get("canonical"):
                return "canonical", {"similar": str(self.raw["canonical"])}
            if hint == "typed" and "known" in self.raw:
                return self.unknown_field()
            return hint, {}
        return chooser()

    def unknown_model(self) -> tuple[str, dict[str, str]]:
        model = str(self.raw["model"])
        here = index.ELSEWHERE.get(model)
        if here:
            pairs = ", ".join(f"{name}: {value}" for name, value in here.items())
            return "elsewhere", {"here": quote(pairs)}
        base, dash, suffix = model.rpartition("-")
        if dash and suffix in index.GROUP_SUFFIXES and base in index.MODELS:
            return "group", {"suffix": suffix, "base": base}
        calls = models_meant(model)
        if calls:
            ways = (", ".join(f"{k}: {v}" for k, v in call.items()) for call in calls)
            short = (
                call["model"] if len(call) == 1 else way
                for call, way in zip(calls, ways, strict=True)
            )
            return "similar", {"similar": self.either(short)}
        near = get_close_matches(model.lower()[:80], index.SPELLINGS, n=3, cutoff=0.6)
        if near:
            return "similar", {"similar": self.either(index.SPELLINGS[n] for n in near)}
        return "list", {}

    def unknown_field(self) -> tuple[str, dict[str, str]]:
        given = str(self.raw["field"])
        known = [*cast("Iterable[str]", self.raw.get("known") or ()), "model", "mode"]
        meant = fields_meant(given, known)
        return ("elsewhere", {"here": self.either(meant)}) if meant else self.similar(given, known)

    def unsupported_mode(self) -> tuple[str, dict[str, str]]:
        given = str(self.raw["mode"])
        names = cast("Iterable[str]", self.raw.get("names") or ())
        meant = modes_meant(given, dict.fromkeys((*self.issue.accepted, *names)))
        if meant:
            return "elsewhere", {"here": self.either(meant)}
        return self.similar(given, self.issue.accepted)

    def gap(self) -> tuple[str, dict[str, str]]:
        """The models that may do what this one does not."""
        models = models_with(self.raw.get("family"), self.raw["mode"])
        return ("gap_models", {"models": self.either(models)}) if models else ("gap", {})

    def invalid_type(self) -> tuple[str, dict[str, str]]:
        """How the value is written: one of its words, or an object of its shape."""
        path = self.issue.path
        is_inside = len(path) > 1 and not (len(path) == 2 and isinstance(path[1], int))
        if not path or is_inside:
            return "default", {}
        field = self.field()
        values = values_of(self.raw.get("family"), field, self.raw.get("model_id"))
        if values:
            return "values", {"values": self.either(map(str, values))}
        if self.raw.get("expected") != "object":
            return "default", {}
        shape = shape_of(field)
        if shape:
            return "shape", {"shape": shape}
        return ("object" if self.raw.get("got") == "string" else "default"), {}

    def bad_format(self) -> tuple[str, dict[str, str]]:
        """How a thing is sent that is no address: a file's path, or what looks like its content."""
        if self.raw.get("message") != "address":
            return "default", {}
        given, media = str(self.raw["given"])[:LONGEST_PATH], str(self.raw.get("media") or "")
        shape = f"data:{media}/…;base64,"
        is_path = LOCAL_FILE.match(given) is not None
        if media and BASE64.fullmatch(given) and (len(given) > LONGEST_SHOWN or not is_path):
            return "base64", {"shape": shape}
        if media and is_path:
            return "local_file", {"shape": shape}
        return "address", {}

    def too_many_items(self) -> tuple[str, dict[str, str]]:
        """The roles by which items of one type mean different fields."""
        roles = roles_of(self.field(), self.raw.get("name"))
        return ("roles", {"roles": self.either(roles)}) if roles else ("default", {})

    def field(self) -> dict[str, Any]:
        """What the rules say of the field at fault."""
        return field_of(self.raw.get("family"), self.issue.path[0])

    def not_allowed(self) -> tuple[str, dict[str, str]]:
        given = self.raw["given"]
        if not isinstance(given, str):
            return "default", {}
        kind, facts = self.similar(given, self.issue.accepted)
        near = facts.get("similar", "")
        if DIGITS.sub("", near.casefold()) == DIGITS.sub("", given.casefold()):
            return "default", {}  # another number is no misspelling
        return kind, facts

    def missing_field(self) -> tuple[str, dict[str, str]]:
        """A property that is not known and looks like the missing one is probably meant."""
        names = cast("Iterable[str]", self.raw.get("given") or ())
        given = tuple(name for name in names if len(name) <= LONGEST_SHOWN)
        for name in given:
            meant = fields_meant(name, self.issue.accepted)
            if meant:
                return "similar", {"similar": name, "field": meant[0]}
        for name in self.issue.accepted if given else ():
            near = _nearest(name, given, 0.75)
            if near:
                return "similar", {"similar": near, "field": name}
        values = self.field().get("type", {}).get("values") if len(self.issue.path) == 1 else ()
        if values:
            return "values", {"values": self.either(map(str, values))}
        return "default", {}

    @staticmethod
    def similar(given: str, known: Iterable[str]) -> tuple[str, dict[str, str]]:
        near = _nearest(given[:LONGEST_SHOWN], tuple(known))
        return ("similar", {"similar": near}) if near else ("default", {})
