"""The limit: msgspec structs, one per family × mode, which read canonical names and a given mode only."""

from __future__ import annotations

from typing import Any, Literal, Union

import msgspec

from callsheet import ir
from callsheet.naming import variant_class
from tests.bench.subject import Judge, Subject
from videogate import check

KINDS: dict[ir.Kind, Any] = {
    "text": str,
    "url": str,
    "integer": int,
    "number": float,
    "boolean": bool,
    "choice": str,
    "object": dict[str, Any],
    "any": Any,
}


class Head(msgspec.Struct):
    """What must be known of a request before the rest can be read."""

    model: str


def subjects(contract: ir.Contract) -> list[Subject]:
    """The structs of a family as a union tagged by `mode`; the family is picked by `model`."""
    structs = {f.name: [_variant(f, v) for v in f.variants] for f in contract.families}
    unions = {name: Union[tuple(some)] for name, some in structs.items()}  # noqa: UP007
    decoders = {m.id: msgspec.json.Decoder(unions[m.family], strict=False) for m in contract.models}
    head = msgspec.json.Decoder(Head)
    # `convert` works out a union anew on every call, a struct once: so the struct is picked by hand.
    by_mode = {
        (model.id, variant.wire): struct
        for family in contract.families
        for model in family.models
        for variant, struct in zip(family.variants, structs[family.name], strict=True)
    }

    def read(request: Any) -> None:
        msgspec.convert(request, by_mode[request["model"], request["mode"]], strict=False)

    def read_json(body: bytes) -> None:
        decoders[head.decode(body).model].decode(body)

    return [
        Subject(
            "msgspec",
            "requests rewritten to canonical names and a given mode; first error, typed, unknown "
            "fields dropped; no aliases, groups or rules",
            _verdict(read),
            _verdict(read_json),
            rewrite=_Rewriter(contract).canonical,
        )
    ]


def _verdict(read: Any) -> Judge:
    def judge(given: Any) -> bool:
        try:
            read(given)
        except (msgspec.ValidationError, KeyError):
            return False
        return True

    return judge


def _variant(family: ir.Family, variant: ir.Variant) -> type[msgspec.Struct]:
    needed = set(variant.required)
    fields: list[Any] = [("model", Literal[tuple(m.id for m in family.models)])]
    for field in variant.fields:
        type_ = _type(field)
        optional = (field.name, type_ | None, None)
        fields.append((field.name, type_) if field.name in needed else optional)
    name = variant_class(family.name, variant.mode)
    return msgspec.defstruct(name, fields, tag_field="mode", tag=variant.wire, kw_only=True)


def _type(field: ir.Field) -> Any:
    is_closed = field.type.kind == "choice" and not field.type.is_open
    one = Literal[field.type.values] if is_closed else KINDS[field.type.kind]
    return list[one] if field.type.is_list else one


class _Rewriter:
    """Turns requests into ones that structs can read."""

    def __init__(self, contract: ir.Contract) -> None:
        self.modes = {(v.family, v.mode): v.wire for v in contract.variants}
        self.names = {
            (f.name, name.name): field.name
            for f in contract.families
            for field in f.fields
            for name in field.names
        }

    def canonical(self, request: dict[str, Any]) -> dict[str, Any]:
        """The request under canonical names, with values as the engine read them and the mode that it found."""
        report = check(request)
        found: dict[str, Any] = {}
        for key, value in request.items():
            name = self.names.get((report.family or "", key), key)
            found[name] = report.values.get(name, value)
        if report.mode is not None:
            found["mode"] = self.modes[report.family or "", report.mode]
        return found
