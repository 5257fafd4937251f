"""Bounds on texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .. import ir
from ..errors import quoted
from .row import Bound, Bounded, Domain, Edge, Flaw, Speech
from .schema import Schema, Unsayable

HAN = "水"
# Outside of what Python, Rust and JavaScript read alike: groups with `?` but `(?:`, back references, named classes,
# `\A` and its kin, possessive and lazy-then-possessive repeats.
UNSHARED = re.compile(r"\(\?(?!:)|\\[1-9AZzbBGkpP]|\[\[:|[*+?}]\+")

# --- min_length, max_length, script ----------------------------------------------------------------------------------

CHARACTERS = {"en": "{range} characters", "zh-Hant": "{range} 個字元"}
HAN_CHARACTERS = {"en": "{range} Chinese characters", "zh-Hant": "{range} 個中文字"}


def _length(bounds: ir.Bounds, value: str) -> int:
    return len(value) if bounds.script != "han" else value.count(HAN)


def _short(bounds: ir.Bounds, value: ir.Json) -> str:
    low = bounds.min_length
    is_short = isinstance(value, str) and low is not None and _length(bounds, value) < low
    return "too_short" if is_short else ""


def _long(bounds: ir.Bounds, value: ir.Json) -> str:
    high = bounds.max_length
    is_long = isinstance(value, str) and high is not None and _length(bounds, value) > high
    return "too_long" if is_long else ""


def _edges_of(name: str, inward: int) -> Callable[[ir.Bounds, Domain], Iterator[Edge]]:
    def edges(bounds: ir.Bounds, _domain: Domain) -> Iterator[Edge]:
        letter, length = HAN if bounds.script == "han" else "x", int(getattr(bounds, name))
        yield Edge(name, "on", letter * length)
        yield Edge(name, "in", letter * (length + inward))
        yield Edge(name, "out", letter * (length - inward))

    return edges


def _edge_name(value: ir.Json) -> str:
    text = str(value)
    return f"{len(text)}_{'han' if HAN in text else 'characters'}"


def _say_length(bounds: ir.Bounds, template: str, speech: Speech, _said: str) -> str:
    words = speech.of(HAN_CHARACTERS) if bounds.script == "han" else template
    return words.format(range=speech.range(bounds.min_length, bounds.max_length))


def _say_script(_bounds: ir.Bounds, _template: str, _speech: Speech, said: str) -> str:
    return said  # lengths say what they count


def _script_schema(bounds: ir.Bounds, _field: ir.Field | None) -> Schema:
    if bounds.min_length is not None or bounds.max_length is not None:
        raise Unsayable("script")
    return {}


MIN_LENGTH = Bound(
    name="min_length",
    authored="min_length",
    on="texts",
    about="Counted in code points; with script `han` only Chinese characters are counted.",
    upper="max_length",
    codes=("too_short",),
    breach=_short,
    edges=_edges_of("min_length", 1),
    edge_name=_edge_name,
    schema=lambda bounds, _field: {"minLength": bounds.min_length},
    keyword="minLength",
    is_plain=True,
    words=CHARACTERS,
    phrase="length",
    say=_say_length,
    missing={},
)
MAX_LENGTH = Bound(
    name="max_length",
    authored="max_length",
    on="texts",
    codes=("too_long",),
    breach=_long,
    edges=_edges_of("max_length", -1),
    edge_name=_edge_name,
    schema=lambda bounds, _field: {"maxLength": bounds.max_length},
    keyword="maxLength",
    is_plain=True,
    words=CHARACTERS,
    phrase="length",
    say=_say_length,
    missing={"about": "`min_length` tells how both are counted"},
)
SCRIPT = Bound(
    name="script",
    authored="script",
    on="texts",
    schema=_script_schema,
    unsaid={"script": "it counts the characters of one script"},
    words=HAN_CHARACTERS,
    phrase="length",
    say=_say_script,
    missing={
        "about": "`min_length` tells what it counts",
        "codes": "it says what lengths count, and limits nothing by itself",
        "edges": "those of lengths are made of its characters",
        "keyword": "no keyword counts the characters of one script",
    },
)

# --- pattern ---------------------------------------------------------------------------------------------------------


def _formless(bounds: ir.Bounds, value: ir.Json) -> str:
    is_text = isinstance(value, str) and bool(bounds.pattern)
    return (
        "bad_format" if is_text and not re.fullmatch(bounds.pattern, str(value), re.ASCII) else ""
    )


def _pattern_edges(_bounds: ir.Bounds, _domain: Domain) -> Iterator[Edge]:
    yield Edge("pattern", "out", "\u007f")


def _pattern_flaws(found: Bounded) -> Iterator[Flaw]:
    """A pattern is one that Python, Rust and JavaScript read alike."""
    pattern = found["pattern"]
    if pattern is None:
        return
    advice = "plain ASCII: texts, `[…]`, `\\d`, `(?:…)`, `|` and repeats; it is matched to the whole value"
    unshared = UNSHARED.search(pattern)
    message = ""
    if not pattern.isascii():
        message = "the pattern is not ASCII"
    elif unshared:
        message = f"{quoted(unshared.group())} does not mean the same in every language"
    else:
        try:
            re.compile(pattern)
        except (re.error, OverflowError, RecursionError) as error:
            message = f"this is no pattern: {error}"
    if message:
        yield Flaw("bad-pattern", message, advice, is_about_key=False)


def _say_pattern(bounds: ir.Bounds, template: str, speech: Speech, _said: str) -> str:
    return template.format(pattern=speech.codes([bounds.pattern]))


PATTERN = Bound(
    name="pattern",
    authored="pattern",
    on="texts",
    flaws=_pattern_flaws,
    codes=("bad_format",),
    breach=_formless,
    edges=_pattern_edges,
    edge_name=lambda _value: "unprintable",
    schema=lambda bounds, _field: {"pattern": f"^(?:{bounds.pattern})$"},
    words={"en": "of the form {pattern}", "zh-Hant": "格式為 {pattern}"},
    phrase="form",
    say=_say_pattern,
    missing={
        "about": "what is said of `said` tells it",
        "keyword": "a field's own pattern stands there",
    },
)

TEXTS = (MIN_LENGTH, MAX_LENGTH, SCRIPT, PATTERN)
