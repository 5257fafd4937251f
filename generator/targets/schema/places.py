"""Places: where a request carries a value, and conditions on what stands there.

A field is given under any of its names, or by an item of a list such as `content` that stands for it; a dotted name
looks inside an object, `*` at every member of it. Zero is no value where the field takes it for absent.
"""

from __future__ import annotations

from ... import ir
from ...bounds.schema import any_of
from ...bounds.values import is_zero, words_schema
from .notes import descending
from .properties import TEXT, Schema, is_open, readable, reference


class Places:
    """The places of one family.

    Args:
        family: The family.
        home: The definition whose `$defs` hold what is said again and again.
        typed: Whether values are known to be of the types that the catalog gives, also where the page gives none.
    """

    def __init__(self, family: ir.Family, home: str, *, typed: bool = True) -> None:
        self.family = family
        self.home = home
        self.loose = set() if typed else {f.name for f in family.fields if is_open(f)}
        self.fields = {f.name: f for f in family.fields}
        self.carriers = [f for f in family.fields if f.parts]
        self.parts = [part for carrier in self.carriers for part in carrier.parts]
        self._asked: dict[str, list[Schema]] = {}  # by the name of a definition

    def names(self) -> list[str]:
        """What definitions may be called, in the order of the fields and of the parts of lists such as `content`."""
        given = [
            f"{name}_{ending}" for name in self.fields for ending in ("given", "met", "may_be_met")
        ]
        return given + [_part_name(part) for part in self.parts]

    def definitions(self) -> dict[str, Schema]:
        """What was referred to, by name, in that order."""
        given = {name: any_of(self._asked[name]) for name in self.names() if name in self._asked}
        parts: dict[str, Schema] = {}
        for carrier in self.carriers:
            kind: Schema = {"type": "object"} if is_open(carrier) else {}
            parts |= {_part_name(part): {**kind, **_part_schema(part)} for part in carrier.parts}
        return {**given, **parts}

    # --- what is given -----------------------------------------------------------------------------------------------

    def given(self, place: str) -> Schema:
        """There is a value: under one of the field's names, or by a part that stands for it."""
        name, *path = place.split(".")
        if path:
            return self.some(name, tuple(path), {})
        return self._shared(f"{name}_given", self._own(name) + self._by_parts(name))

    def met(self, place: str) -> Schema:
        """A need is met; a list such as `content` meets none by itself, but by what it holds.

        What nobody can read is given all the same, and may be whatever it could stand for.
        """
        name, _, path = place.partition(".")
        unread = [] if path else self._unread(name)
        if path or not (unread or name in self.loose or self.fields[name].parts):
            return self.given(place)
        own = [] if self.fields[name].parts else self._own(name, is_read=False)
        ending = "may_be_met" if unread else "met"
        return self._shared(f"{name}_{ending}", [*own, *self._by_parts(name), *unread])

    def _unread(self, name: str) -> list[Schema]:
        """Lists such as `content` that nobody can read, and that may hold what stands for a field."""
        return [
            _with(n.name, {"not": readable(carrier, n)})
            for carrier in self.carriers
            if carrier.name in self.loose and any(name in p.provides for p in carrier.parts)
            for n in carrier.names
        ]

    def can_be_met(self, name: str) -> bool:
        """Whether there is any way to meet a need."""
        return not self.fields[name].parts or bool(self._by_parts(name))

    def items(self, carrier: ir.Field, held: Schema) -> Schema:
        """What is said of the items of a list such as `content`, where it is one."""
        return {"type": "array", **held} if is_open(carrier) else held

    def absent(self, name: str) -> Schema:
        """The field is given under none of its names, or by nothing that can be read."""
        field = self.fields[name]
        nothing = is_zero(field) if field.type.zero_is_absent else False
        if name not in self.loose:
            return {"properties": {n.name: nothing for n in field.names}}
        return {"properties": {n.name: {"not": readable(field, n)} for n in field.names}}

    def forbidden(self, place: str) -> Schema:
        """There is no value, also by no part."""
        if "." not in place and not self._by_parts(place):
            return self.absent(place)
        return {"not": self.given(place)}

    def sized(self, name: str, items: int) -> Schema:
        """A list has so many items; of one that nobody can read it is not known. A bare value is one."""
        field = self.fields[name]
        size: Schema = {"type": "array", "minItems": items, "maxItems": items}
        if items == 1:
            size = {"not": {"type": "array", "minItems": 2}}
        found: dict[str, Schema] = {}
        for n in field.names:
            unread = [{"not": readable(field, n)}] if name in self.loose else []
            found[n.name] = any_of([*unread, size])
        return {"properties": found}

    def _own(self, name: str, *, is_read: bool = True) -> list[Schema]:
        field = self.fields[name]
        zero = {"not": is_zero(field)} if field.type.zero_is_absent else {}
        is_loose = is_read and name in self.loose
        return [_with(n.name, zero | (readable(field, n) if is_loose else {})) for n in field.names]

    def _by_parts(self, name: str) -> list[Schema]:
        return [
            _with(n.name, self.items(carrier, {"contains": self.part(part)}))
            for carrier in self.carriers
            for n in carrier.names
            for part in carrier.parts
            if name in part.provides
        ]

    def _shared(self, name: str, ways: list[Schema]) -> Schema:
        if len(ways) == 1:
            return ways[0]
        self._asked[name] = ways
        return reference(self.home, name)

    def part(self, part: ir.Part) -> Schema:
        """An item that a part's description is about, with something in it."""
        return reference(self.home, _part_name(part))

    # --- what stands there -------------------------------------------------------------------------------------------

    def every(self, name: str, path: tuple[str, ...], value: Schema) -> Schema:
        """Whatever can be read at a place is as a schema says; so it is where nothing stands."""
        field, inner = self.fields[name], value
        for step in reversed(path):
            inner = (
                {"additionalProperties": inner} if step == "*" else {"properties": {step: inner}}
            )
        if not path and field.type.zero_is_absent:
            inner = any_of([inner, is_zero(field)])
        found: dict[str, Schema] = {}
        for n in field.names:
            held = inner if path else _unwrapped(n, inner)
            unread = [{"not": readable(field, n)}] if name in self.loose else []
            found[n.name] = any_of([*unread, held])
        return {"properties": found}

    def some(self, name: str, path: tuple[str, ...], value: Schema) -> Schema:
        """A value stands at a place and is as a schema says."""
        field, inner = self.fields[name], value
        for step in reversed(path):
            inside = {"additionalProperties": {"not": inner}}
            held = {"not": inside} if step == "*" else _with(step, inner)
            inner = {"type": "object", **held}
        if not path and field.type.zero_is_absent:
            inner = {"allOf": [inner, {"not": is_zero(field)}]}
        return any_of(
            _with(n.name, _held(n, inner) if value and not path else inner) for n in field.names
        )

    def is_idle(self, part: ir.Part, variant: ir.Variant) -> bool:
        """Whether a part carries material that a mode leaves alone."""
        is_material = bool(self.fields[part.provides[0]].media)
        return is_material and not any(n in variant.uses for n in part.provides)

    def is_model(self, names: tuple[str, ...] | list[str]) -> Schema:
        """The model is one of these, or where a field picks the real one, that is."""
        picker = self.family.picked_by
        if picker:
            return self.some(picker, (), words_schema(descending(names), self.fields[picker]))
        return {"properties": {"model": {"enum": descending(names)}}}


def _with(key: str, schema: Schema) -> Schema:
    return {"required": [key], **({"properties": {key: schema}} if schema else {})}


def _unwrapped(name: ir.Name, value: Schema) -> Schema:
    """A value, also where it comes in an object of its own; an object that says more is no such value."""
    if not name.unwrap:
        return value
    inside: Schema = {"properties": {name.unwrap: value}}
    inside = any_of([*({"required": [key]} for key in name.keep), inside])
    return {"if": {"type": "object"}, "then": inside, "else": value}


def _held(name: ir.Name, value: Schema) -> Schema:
    if not name.unwrap:
        return value
    inside = _with(name.unwrap, value)
    if name.keep:
        inside["not"] = any_of({"required": [key]} for key in name.keep)
    return {"if": {"type": "object"}, "then": inside, "else": value}


def _part_name(part: ir.Part) -> str:
    """`image_url_part_first_frame`, `video_url_part`, `image_url_part_without_role`."""
    role = part.role or ("" if part.any_role else "without_role")
    return f"{part.type}_part_{role}".rstrip("_")


def _part_schema(part: ir.Part) -> Schema:
    """An item that the part's description is about, with something in it."""
    properties: Schema = {"type": {"const": part.type}}
    required = ["type"]
    if part.role is not None:
        properties["role"] = {"const": part.role}
        required.append("role")
    elif not part.any_role:
        properties["role"] = {"not": TEXT}
    key, *inner = part.value.split(".")
    return {
        "required": [*required, key],
        "properties": {**properties, key: _filled(inner)},
    }


def _filled(path: list[str]) -> Schema:
    """A text at the end of a path."""
    if not path:
        return TEXT
    key, *inner = path
    return {"required": [key], "properties": {key: _filled(inner)}}
