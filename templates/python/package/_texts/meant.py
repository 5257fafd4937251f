"""What a word that is not known here may mean: a name in another spelling, or what another API calls the thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from .._data import index

BETWEEN_WORDS = re.compile("[^0-9a-z]+")
VERSION = re.compile("v(?=[0-9])")  # `v2` is `2`
FEWEST = 5  # characters of a part of an id that tell a model
MOST = 4  # models that a hint names
LONGEST = 80  # characters of a word that is looked at

Call = Mapping[
    str, str
]  # how a model is called here: `model`, and the field that picks the real one


def folded(word: str) -> str:
    """A word as it compares: small letters and digits; `one-to-many` is `one2many`."""
    return BETWEEN_WORDS.sub("", word[:LONGEST].casefold()).replace("to", "2")


def fields_meant(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known names of fields that a word may mean."""
    return _meant(word, tuple(known), _words("fields"))


def modes_meant(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known modes that a word may mean."""
    return _meant(word, tuple(known), _words("modes"))


def models_meant(id_: str) -> list[Call]:
    """How the models are called that an id may mean: by its letters, by a part of it, or without its last words."""
    words = BETWEEN_WORDS.split(VERSION.sub("", id_[-LONGEST:].casefold().rpartition("/")[2]))
    for end in range(len(words), 0, -1):
        wanted = "".join(words[:end])
        calls = [_ids()[wanted]] if wanted in _ids() else list(_containing(wanted))
        if calls:
            return calls if len(calls) <= MOST else []
        if len(words[end - 1]) == 1:  # a letter is a slip, not a word of its own
            return []
    return []


def _meant(
    word: str, known: tuple[str, ...], elsewhere: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    wanted = folded(word)
    spelt = tuple(name for name in known if wanted and folded(name) == wanted)
    return spelt or tuple(name for name in elsewhere.get(wanted, ()) if name in known)


def _containing(part: str) -> Iterator[Call]:
    seen: list[Call] = []
    for id_, call in _ids().items():
        if len(part) >= FEWEST and part in id_ and call not in seen:
            seen.append(call)
            yield call


@lru_cache(maxsize=2)
def _words(kind: str) -> Mapping[str, tuple[str, ...]]:
    """By other APIs' words as they compare, what they may mean here."""
    table = index.FIELDS_ELSEWHERE if kind == "fields" else index.MODES_ELSEWHERE
    return {folded(word): names for word, names in table.items()}


@lru_cache(maxsize=1)
def _ids() -> Mapping[str, Call]:
    """By the ids as they compare, other APIs' among them, how the model is called here."""
    found: dict[str, Call] = {}
    here: dict[str, Call] = {id_: {"model": id_} for id_ in index.MODELS}
    for id_, call in {**index.ELSEWHERE, **here}.items():
        found["".join(BETWEEN_WORDS.split(VERSION.sub("", id_.casefold())))] = call
    return found
