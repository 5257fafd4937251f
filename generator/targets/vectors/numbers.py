"""Numbers: as they are, written as text, and what is none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ... import ir
from ...bounds.kinds import kind_of
from ...probe.requests import Request
from .draft import Draft, Show
from .value import unreadable, value_draft

NOT_NUMBERS = {
    "unit": "5s",
    "wide": "５",
    "space": "5 ",
    "word": "five",
    "plus": "+5",
    "dot_after": "5.",
    "dot_before": ".5",
    "power": "1e1",
    "hexadecimal": "0x5",
    "arabic": "٥",
    "underscore": "1_0",
    "signs": "--5",
    "nan": "NaN",
    "long": "5" * 401,  # any double is shorter
}
FEW = 3  # of them, for a number of which less is known


def of_numbers(field: ir.Field, base: Request, plain: ir.Json, title: str) -> Iterator[Draft]:
    """The vectors of a number: written in every way, none, below nothing, and broken.

    Args:
        field: What is a number.
        base: A request that goes without it.
        plain: A value that it may well have.
        title: Its family and its name.
    """
    kind = field.type
    assert isinstance(plain, int | float)
    bare = {k: v for k, v in base.items() if k != "mode"}
    few = len(NOT_NUMBERS) if kind.zero_is_absent else FEW
    for what, text in islice(NOT_NUMBERS.items(), few):
        why, cover = f"`{text[:40]}` is no number.", f"number:{title}/text"
        rest = bare if what == "long" else base
        yield value_draft(field, rest, f"text_{what}", text, why, cover, shows=unreadable(field))
    text, cover = str(plain), f"number:{title}/written"
    if not kind.numeric_strings:
        why = f"`{field.name}` takes no number written as text."
        yield value_draft(field, base, "written", text, why, cover, shows=unreadable(field))
    else:
        yield from _spelled(field, base, plain, title)
    if not kind_of(field).is_whole:
        why, part = f"`{field.name}` may be a fraction.", _whole(plain) + 0.25
        none = Show(code="invalid_type", absent=True)
        yield value_draft(
            field, base, "fraction", part, why, f"number:{title}/fraction", shows=(none,)
        )
    yield from _small(field, base, title)


def _whole(plain: float) -> int:
    return int(plain) if plain == int(plain) else 7


def _spelled(field: ir.Field, base: Request, plain: int | float, title: str) -> Iterator[Draft]:
    """A number written as text, in every way."""
    text, cover = str(plain), f"number:{title}/written"
    is_text, sent = field.is_sent_as_text, field.sent_as(field.name)
    out = text if is_text or field.type.keeps_text else plain
    change = () if out == text else (("converted", (field.name,)),)
    why = f"`{field.name}` may be written as text."
    wire = ((sent, out),)
    yield value_draft(field, base, "written", text, why, cover, adjusted=change, wire=wire)
    whole = _whole(plain)
    said = str(whole) if is_text else whole
    spellings: dict[str, ir.Json] = {
        "float": float(whole),
        "decimals": f"{whole}.0",
        "zeros": f"0{whole}",
    }
    for what, value in spellings.items():
        is_kept = field.type.keeps_text and not is_text and isinstance(value, str)
        goes = value if is_kept else said
        why = "A whole number is whole in any spelling."
        yield value_draft(
            field, base, what, value, why, f"number:{title}/{what}", wire=((sent, goes),)
        )


def _small(field: ir.Field, base: Request, title: str) -> Iterator[Draft]:
    """Zero, and a number below it."""
    sent = field.sent_as(field.name)
    if field.type.zero_is_absent:
        zeros: dict[str, ir.Json] = {"zero": 0, "zero_text": "0", "zero_float": 0.0}
        if not field.type.numeric_strings:
            del zeros["zero_text"]
        for what, zero in zeros.items():
            why, cover = "Zero means that no value is given.", f"zero:{title}"
            note = Show(code="adjusted", path=(field.name,), severity="note")
            yield value_draft(field, base, what, zero, why, cover, shows=(note,), unsent=(sent,))
        why, cover = "There is no length below zero.", f"negative:{title}"
        low = unreadable(field, code="out_of_range")
        yield value_draft(field, base, "negative", -7, why, cover, shows=low)
        return
    for what, value in {"zero": 0, "negative": -7}.items():
        why, cover = f"`{field.name}` may well be {value}.", f"{what}:{title}"
        wire = ((sent, value),)
        yield value_draft(field, base, what, value, why, cover, wire=wire)
