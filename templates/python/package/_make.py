"""Make a typed request of what the engine has read. Loaded only when one is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from pydantic import BaseModel

from ._requests import attribute_of
from ._values import dig, read

if TYPE_CHECKING:
    from ._outline import Maker, Outline
    from ._rules import Family, Field, Mode
    from .requests import AnyRequest

    Piece = tuple[str, int, tuple[str, ...]]  # where an item stands, and where in it its value

LONGEST_KEPT = 32  # characters of a text whose number is kept
MOST_KEPT = 64  # texts; then they start anew

# Requests are frozen: what `model_construct` sets is set past that, and without a look at each field.
new = object.__new__
set_state = vars(BaseModel)["__dict__"].__set__
set_given = vars(BaseModel)["__pydantic_fields_set__"].__set__
set_extra = vars(BaseModel)["__pydantic_extra__"].__set__
set_private = vars(BaseModel)["__pydantic_private__"].__set__


def maker_of(outline: Outline) -> Maker:
    """What makes the typed requests of an outline from what goes out; nothing is checked again."""
    family, mode = cast("Family", outline.family), cast("Mode", outline.mode)
    module = import_module(f".requests.{family.name}", __package__)
    cls = cast("type[AnyRequest]", getattr(module, outline.request))
    fields = cls.model_fields.items()
    absent: dict[str, object] = {n: None if f.is_required() else f.get_default() for n, f in fields}
    absent |= {"model": outline.model, "mode": mode.name}
    reads = [(attribute_of(n), n, wire, field) for n, wire, field in outline.reads]
    reads = [row for row in reads if row[0] in absent]
    plain = tuple((name, key) for name, _, key, field in reads if field is None)
    texts = tuple((name, key, _Numbers(field)) for name, _, key, field in reads if field)
    shown = [(attribute_of(n), n, pieces) for n, pieces in _shown(outline, family, mode).items()]
    shown = [row for row in shown if row[0] in absent]
    singles = [(name, pieces[0]) for name, n, pieces in shown if not family.fields[n].is_list]
    lists = [(name, pieces) for name, n, pieces in shown if family.fields[n].is_list]
    given = {"model", "mode", *(name for name, *_ in (*reads, *shown))}  # requests give out copies
    is_sent = outline.source == "given" or family.sends_inferred_mode
    is_alike = not (texts or shown) and all(name == key for name, key in plain)
    # How many names go out when they are the attributes and nothing else.
    count = len(plain) + 1 + is_sent if is_alike and (mode.wire == mode.name or not is_sent) else 0

    def make(wire: dict[str, object], read_as: dict[str, object] | None) -> AnyRequest:
        if len(wire) == count and not read_as:
            state = absent | wire
        else:
            state = filled(absent.copy(), wire, read_as)
        request = new(cls)
        set_state(request, state)
        set_given(request, given)
        set_extra(request, None)
        set_private(request, {"_wire": wire})
        return request

    def filled(
        state: dict[str, object], wire: dict[str, object], read_as: dict[str, object] | None
    ) -> dict[str, object]:
        if read_as:
            for name, field, key, text in reads:
                if field in read_as:
                    state[name] = read_as[field]
                else:
                    state[name] = _number(text, wire[key]) if text else wire[key]
        else:
            for name, key in plain:
                state[name] = wire[key]
            for name, key, numbers in texts:
                state[name] = numbers[wire[key]]
        if shown:
            for name, piece in singles:
                state[name] = _value_of(piece, wire)
            for name, pieces in lists:
                state[name] = [_value_of(piece, wire) for piece in pieces]
        return state

    return make


def _shown(outline: Outline, family: Family, mode: Mode) -> dict[str, list[Piece]]:
    """Where the items of lists such as `content` say what fields do that are not given themselves."""
    found: dict[str, list[Piece]] = {}
    for path, provides in outline.pieces:
        name = next((n for n in provides if n in mode.uses), provides[0])
        key, index = cast("tuple[str, int]", path)
        if name not in outline.given:
            field = family.names[key][0]
            steps = next(part.value for part in field.parts if part.provides == provides)
            found.setdefault(name, []).append((field.wire, index, steps))
    return found


def _value_of(piece: Piece, wire: dict[str, object]) -> object:
    key, index, steps = piece
    return dig(cast("list[object]", wire[key])[index], steps)


class _Numbers(dict[object, object]):
    """The numbers that texts of a field say."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field

    def __missing__(self, text: object) -> object:
        number = _number(self.field, text)
        if isinstance(text, str) and len(text) <= LONGEST_KEPT:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[text] = number
        return number


def _number(field: Field, text: object) -> object:
    return read(field, field.names[0], text)[0]
