"""Make typed requests of reports. Loaded only when one is asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from pydantic_core import SchemaValidator, core_schema

from .._engine.sending import sent_as
from .._engine.shown import items_of, shown_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._engine.shape import Shape
    from ..requests import AnyRequest

    Values = dict[str, Any]
    Make = Callable[[tuple[Values, Values | None, set[str]]], AnyRequest]


class Form:
    """What the typed requests of one shape have in common: all but the values."""

    def __init__(self, shape: Shape) -> None:
        cls = class_of(shape.family.name, shape.mode.name if shape.mode else "")
        self._make, self._attributes, self._absent = _parts(cls)
        self._model = shape.model.id
        known = self._attributes
        fields = [shape.family.fields[name] for name in shape.given if name in known]
        self._sent = tuple((known[field.name], sent_as(shape, field.name)) for field in fields)
        self._read = tuple((known[f.name], f.value_of) for f in fields if f.is_wire_text)
        self._shown = {
            known[name]: items for name, items in items_of(shape).items() if name in known
        }
        self._given = {"model", "mode", *self._shown, *(attribute for attribute, _ in self._sent)}
        names = [name.name for field in fields for name in field.names]
        self._keys = {"model", "mode", *names, *(key for _, key in self._sent)}
        self._has_more = bool(shape.unread or shape.unknown or len(fields) < len(shape.given))

    def fill(self, wire: Values, values: Values | None) -> AnyRequest:
        """The request that says this; nothing is checked again.

        Args:
            wire: What goes out.
            values: What the fields say, by canonical name; None where all goes out as it came.
        """
        held = {**self._absent, "model": self._model, "_wire": wire}
        if values is None:
            for attribute, key in self._sent:
                held[attribute] = wire[key]
            for attribute, value_of in self._read:
                held[attribute] = value_of(held[attribute])
        else:
            known = self._attributes
            held |= {known[name]: value for name, value in values.items() if name in known}
        if self._shown:
            held |= shown_in(wire, self._shown)
        more: Values | None = None
        if self._has_more:  # what goes out all the same, and no attribute can hold
            more = {key: value for key, value in wire.items() if key not in self._keys}
        return self._make((held, more, self._given))


@cache
def class_of(family: str, mode: str) -> type[AnyRequest]:
    """The class of a family's requests in a mode."""
    module = import_module(f"..requests.{family}", __package__)
    classes = [cast("type[AnyRequest]", getattr(module, name)) for name in module.__all__]
    variants = [cls for cls in classes if getattr(cls, "is_variant", False)]
    return next(cls for cls in variants if cls.model_fields["mode"].default == mode)


@cache
def _parts(cls: type[AnyRequest]) -> tuple[Make, dict[str, str], Values]:
    """What makes instances of a class, its attributes by field, and their values where nothing is given."""
    fields = cls.model_fields
    attributes = {field.alias or name: name for name, field in fields.items()}
    absent: Values = {name: None if f.is_required() else f.default for name, f in fields.items()}
    # A model's schema makes an instance of what its inner one gives: the attributes, no extra ones, which are given.
    schema = core_schema.model_schema(cls, core_schema.any_schema(), frozen=True)
    return cast("Make", SchemaValidator(schema).validate_python), attributes, absent
