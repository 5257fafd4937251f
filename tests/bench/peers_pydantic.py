"""Pydantic as a careful person would write it by hand for this API; here it is made from the Contract."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal, Union

from pydantic import (
    AliasChoices,
    AliasPath,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    TypeAdapter,
    ValidationError,
    create_model,
)

from callsheet import ir
from callsheet.naming import pascal, variant_class
from tests.bench.subject import DELIVERED, UNION, Judge, Subject

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
CONFIG = ConfigDict(extra="allow", protected_namespaces=())
SAYS = "all errors, aliases, typed; no any_of groups, rules or adjustments"


def subjects(contract: ir.Contract) -> list[Subject]:
    """The union in the ways in which it can be used, and one model of all fields."""
    tagged = union_adapter(contract, with_auto=False)
    plain = TypeAdapter[Any](plain_model(contract))
    return [
        *union_subjects(contract),
        subject(f"{UNION}, tags", f"`mode` a literal tag, so always required; {SAYS}", tagged),
        subject(
            "pydantic, one model", "types and aliases of all fields; needs `model` only", plain
        ),
    ]


def union_subjects(contract: ir.Contract) -> list[Subject]:
    """The union that all is compared with, and the same made to deliver what `check` does."""
    union = union_adapter(contract)
    return [
        subject(UNION, f"by `model`, then `mode` (callable, may be left out); {SAYS}", union),
        Subject(
            DELIVERED,
            f"as `{UNION}`, and the object to send dumped under wire names, or `errors()` read: "
            "texts without hints",
            lambda request: _delivered(union.validate_python, request),
            lambda body: _delivered(union.validate_json, body),
        ),
    ]


def subject(name: str, does: str, adapter: TypeAdapter[Any], **more: Any) -> Subject:
    """What validates to an instance or refuses with pydantic's errors, left unread."""
    by_data, by_text = (_verdict(adapter.validate_python), _verdict(adapter.validate_json))
    return Subject(name, does, by_data, by_text, **more)


def _verdict(validate: Callable[[Any], Any]) -> Judge:
    def judge(given: Any) -> bool:
        try:
            validate(given)
        except ValidationError:
            return False
        return True

    return judge


def _delivered(validate: Callable[[Any], Any], given: Any) -> bool:
    try:
        validate(given).model_dump(by_alias=True, exclude_none=True)
    except ValidationError as error:
        return not error.errors(include_url=False)
    return True


def union_adapter(contract: ir.Contract, *, with_auto: bool = True) -> TypeAdapter[Any]:
    """Outer union by `model`, inner by `mode`; with a class for requests without `mode`, or without one."""
    families = [_family(f, with_auto=with_auto) for f in contract.families]
    return TypeAdapter(Annotated[Union[tuple(families)], Discriminator("model")])  # noqa: UP007


def _family(family: ir.Family, *, with_auto: bool) -> Any:
    variants = [_variant(family, v) for v in family.variants]
    if not with_auto:
        return Annotated[Union[tuple(variants)], Discriminator("mode")]  # noqa: UP007
    tags = {name: v.mode for v in family.variants for name in _modes(v)}
    members = [
        Annotated[model, Tag(v.mode)] for model, v in zip(variants, family.variants, strict=True)
    ]
    members.append(Annotated[_auto(family), Tag("auto")])

    def tag(given: Any) -> str | None:
        mode = given.get("mode") if isinstance(given, dict) else getattr(given, "mode", None)
        return "auto" if mode is None else tags.get(mode)

    return Annotated[Union[tuple(members)], Discriminator(tag)]  # noqa: UP007


def _modes(variant: ir.Variant) -> tuple[str, ...]:
    return tuple(dict.fromkeys((variant.wire, variant.mode, *variant.aliases)))


def _variant(family: ir.Family, variant: ir.Variant) -> type[BaseModel]:
    needed = set(variant.required)
    return create_model(
        variant_class(family.name, variant.mode),
        __config__=CONFIG,
        model=(_models(family), ...),
        mode=(Literal[_modes(variant)], ...),
        **{f.name: _property(f, is_needed=f.name in needed) for f in variant.fields},
    )


def _auto(family: ir.Family) -> type[BaseModel]:
    return create_model(
        f"{pascal(family.name)}Auto",
        __config__=CONFIG,
        model=(_models(family), ...),
        **{f.name: _property(f, is_needed=False) for f in family.fields},
    )


def _models(family: ir.Family) -> Any:
    return Literal[tuple(m.id for m in family.models)]


def _property(field: ir.Field, *, is_needed: bool) -> Any:
    is_closed = field.type.kind == "choice" and not field.type.is_open
    one = Literal[field.type.values] if is_closed else KINDS[field.type.kind]
    type_ = list[one] if field.type.is_list else one
    places: list[str | AliasPath] = []
    for name in field.names:
        places += [AliasPath(name.name, name.unwrap)] if name.unwrap else []
        places.append(name.name)
    alias = AliasChoices(*places) if len(places) > 1 else None
    settings = {"validation_alias": alias, "serialization_alias": field.entry}
    return (type_, Field(**settings)) if is_needed else (type_ | None, Field(None, **settings))


def plain_model(contract: ir.Contract) -> type[BaseModel]:
    """One model with every family's fields, the first family's reading of each; all but `model` optional."""
    fields: dict[str, ir.Field] = {}
    for family in contract.families:
        fields |= {f.name: f for f in family.fields if f.name not in fields}
    return create_model(
        "AnyRequest",
        __config__=CONFIG,
        model=(str, ...),
        mode=(str | None, None),
        **{f.name: _property(f, is_needed=False) for f in fields.values()},
    )
